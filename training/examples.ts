/** All that is learnt from: each list as a whole and a few excerpts of it; and a hash that tells whether it is as it was. */
import { createHash } from 'node:crypto'
import type { Lexicon } from '../src/lists/reader/lexicon.ts'
import { type Example, exampleOf, type Ragged } from './example.ts'
import { excerptOf } from './excerpt.ts'
import type { Generated } from './generate/index.ts'
import { seeded } from './generate/random.ts'

/** Of each list, beside the whole of it; lists of pages' forms are short enough themselves. */
const EXCERPTS = 6
const PAGE_EXCERPTS = 1

/** The excerpts are drawn by the seed. */
export function examplesOf(lists: Iterable<Generated>, lexicon: Lexicon, seed: number): Example[] {
  const random = seeded(seed)
  const examples: Example[] = []
  for (const list of lists) {
    examples.push(exampleOf(list, lexicon))
    for (let i = 0; i < (list.partial ? PAGE_EXCERPTS : EXCERPTS); i++) {
      const excerpt = excerptOf(list, random)
      if (excerpt) examples.push(exampleOf(excerpt, lexicon))
    }
  }
  return examples
}

/** SHA-256 of the labels and of every row of features, in hexadecimal. */
export function hashOfExamples(examples: readonly Example[]): string {
  const hash = createHash('sha256')
  for (const { tags, borders, shared, voted } of examples) {
    hash.update(tags)
    for (const rows of [borders, shared, voted(tags)]) hash.update(bytesOf(rows))
  }
  return hash.digest('hex')
}

const bytesOf = ({ values }: Ragged): Uint8Array =>
  new Uint8Array(values.buffer, values.byteOffset, values.byteLength)
