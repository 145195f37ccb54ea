/** Which words are like a title's and which like a person's name, counted in the table of facts. */
import { wordHash } from '../src/lists/reader/hash.ts'
import { LEXICON_BITS } from '../src/lists/reader/weights.ts'

/** A word's place in the lexicon (the upper bits of its hash) and its value from -3 (a name) to 3 (a title's word). */
export type Words = ReadonlyMap<number, number>

/** The paper's title and its authors, of each paper. */
export type Papers = Iterable<{ readonly title: string; readonly authors: readonly string[] }>

const LEAST = 3

export function countWords(papers: Papers): Words {
  const inTitles = new Map<string, number>()
  const inNames = new Map<string, number>()
  for (const { title, authors } of papers) {
    count(title, inTitles)
    for (const author of authors) count(author, inNames)
  }
  const words = new Map<number, number>()
  for (const word of new Set([...inTitles.keys(), ...inNames.keys()])) {
    const [titles, names] = [inTitles.get(word) ?? 0, inNames.get(word) ?? 0]
    if (titles + names < LEAST) continue
    const value = Math.log((titles + 0.3) / (names * 1.2 + 0.3))
    words.set(wordHash(word) >>> (32 - LEXICON_BITS), Math.max(-3, Math.min(3, Math.round(value))))
  }
  return words
}

function count(text: string, into: Map<string, number>): void {
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}\p{M}]+/gu))
    into.set(word, (into.get(word) ?? 0) + 1)
}
