/** The words that titles of papers are made of, counted on arXiv by `training/vocabulary.ts`. */
import { memoizeByObject } from './memoize.ts'
import vocabulary from './vocabulary.json' with { type: 'json' }

/** In how many of a hundred thousand titles a word stands, at least; 0 if it is rare, a coined name or misspelt. */
export const titlesPer100k = (word: string): number => countsOf(vocabulary).get(word.toLowerCase()) ?? 0

const countsOf = memoizeByObject(
  (words: Readonly<Record<string, string>>): ReadonlyMap<string, number> =>
    new Map(
      Object.entries(words).flatMap(([count, some]) =>
        some.split(' ').map((word) => [word, Number(count)] as const),
      ),
    ),
)
