/** Lists → weights: the examples, the two passes that learn from them, and the bytes of weights.bin. */
import { UNKNOWN_WORD } from '../src/lists/reader/lexicon.ts'
import { LEXICON_BITS } from '../src/lists/reader/weights.ts'
import type { Example } from './example.ts'
import { examplesOf } from './examples.ts'
import type { Generated } from './generate/index.ts'
import { learn } from './learn.ts'
import type { Lesson } from './learner.ts'
import { countWords, type Papers, type Words } from './lexicon.ts'
import { packModel } from './pack.ts'

const MOST_BYTES = 250_000

/** How often the lists are gone over. */
const EPOCHS = 6

export type Wish = { readonly lists: Iterable<Generated>; readonly papers: Papers; readonly seed: number }
export type Say = (line: string) => void

/** Trains on the lists and gives the bytes of weights.bin. */
export const trainModel = (wish: Wish, say: Say, epochs?: number): Promise<Buffer> =>
  learnModel(materialOf(wish), say, epochs)

export type Material = { readonly words: Words; readonly examples: readonly Example[]; readonly seed: number }

/** What is learnt from. */
export function materialOf({ lists, papers, seed }: Wish): Material {
  const words = countWords(papers)
  return { words, examples: examplesOf(lists, lookUp(words), seed), seed }
}

/** Trains on it and gives the bytes of weights.bin. */
export async function learnModel(
  { words, examples, seed }: Material,
  say: Say,
  epochs = EPOCHS,
): Promise<Buffer> {
  say(
    `${examples.length} lists, ${examples.reduce((sum, { tags }) => sum + tags.length, 0)} atoms, ${words.size} words`,
  )
  const telling = (pass: string) => (line: string) => say(`${pass} ${line}`)
  // the two passes learn at the same time: the second needs no weights of the first, only labels as it would give them
  const passes = await Promise.all([
    learn({ lessons: examples.map(oncePass), epochs, seed }, telling('first pass')),
    secondPass(examples, seed, telling).then((lessons) =>
      learn({ lessons, epochs, seed: seed + 3 }, telling('second pass')),
    ),
  ])
  return packModel(passes, words, MOST_BYTES)
}

function lookUp(words: Words): (hash: number) => number {
  const table = new Int8Array(1 << LEXICON_BITS).fill(UNKNOWN_WORD)
  for (const [word, value] of words) table[word] = value
  return (hash) => table[hash >>> (32 - LEXICON_BITS)] as number
}

const oncePass = (example: Example): Lesson => ({ example, rows: [example.shared] })

/** The first pass's labels for the second come from a model that has not seen the list. */
async function secondPass(
  examples: readonly Example[],
  seed: number,
  telling: (pass: string) => (line: string) => void,
): Promise<Lesson[]> {
  const lessons = examples.map(oncePass)
  const labels: Uint8Array[] = []
  for (const fold of [0, 1]) {
    const others = lessons.filter((_, i) => i % 2 !== fold)
    const learner = await learn(
      { lessons: others, epochs: 3, seed: seed + 1 + fold },
      telling(`fold ${fold}`),
    )
    for (const [i, lesson] of lessons.entries()) if (i % 2 === fold) labels[i] = learner.tag(lesson)
  }
  return examples.map((example, i) => ({
    example,
    rows: [example.shared, example.voted(labels[i] as Uint8Array)],
  }))
}
