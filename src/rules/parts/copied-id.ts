/** Links that may have been copied from another entry. */
import type { Pair } from '../../model/comparison.ts'

/**
 * Whether an entry of another title links the paper too, and this one's title is not the record's: the link may be that
 * entry's. `duplicate-entry` or `inconsistent-entry` reports both; whatever else differs from the record tells nothing.
 */
export const mayBeCopied = ({ linkedByOtherTitle, title, twin }: Pair): boolean =>
  linkedByOtherTitle &&
  (title === null || title.outcome === 'different' || (title.outcome === 'shortened' && twin !== null))

/** Whether that other entry has the record's title, so that the link is its own. */
export const isCopied = (pair: Pair): boolean => pair.twin !== null && mayBeCopied(pair)
