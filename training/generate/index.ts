/** Lists of papers as people write them, made at random; what each stretch of their text is, is known. */
import { readPapers } from './facts.ts'
import { drawList } from './list.ts'
import { type Truth, unmark } from './marked.ts'
import { seeded } from './random.ts'
import { readVenues } from './venues.ts'

export type { ClaimKind, Truth } from './marked.ts'
/** `truth` has offsets into `text`. What is in no span is outside. */
export type Generated = {
  readonly name: string
  readonly text: string
  readonly truth: readonly Truth[]
  /** What is in no span may be a nickname or a remark as well. */
  readonly partial?: boolean
}

/** The same `count` and `seed` give the same lists. */
export function* generateLists(count: number, seed: number): Generator<Generated> {
  const papers = readPapers()
  const venues = readVenues()
  for (let number = 0; number < count; number++) {
    const random = seeded(Math.imul(seed, 7919) + Math.imul(number, 104_729) + 13)
    yield { name: `generated-${seed}-${number}`, ...unmark(drawList({ random, papers }, venues)) }
  }
}
