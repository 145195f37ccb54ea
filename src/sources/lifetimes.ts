/** How long answers are kept between runs. */
import type { Copy, Kept, PaperRecord } from '../model/facts.ts'

const DAY = 24 * 60 * 60_000

/**
 * Milliseconds. What was published stays as it was; a preprint may be published, a paper that a source does not know be
 * added, and a retraction be taken back.
 */
export function lifetimeOfRecord(known: Kept<PaperRecord>): number {
  const isFinal = known.state === 'found' && known.fact.retraction === null && known.fact.type !== 'preprint'
  return (isFinal ? 30 : 7) * DAY
}

/** Milliseconds. A copy stays; a page may be archived by somebody who still has it. */
export const lifetimeOfCopy = ({ state }: Kept<Copy>): number => (state === 'found' ? 30 : 7) * DAY
