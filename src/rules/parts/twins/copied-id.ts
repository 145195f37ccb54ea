/** Links that were copied from another entry. */
import type { Pair } from '../../../model/comparison.ts'

/**
 * Whether another entry links the paper and has its record's title, and this one has a title of its own: the link is that
 * entry's, or the paper was renamed. `duplicate-entry` or `inconsistent-entry` reports both; what else differs tells nothing.
 */
export const isCopied = ({ linkedByOtherTitle, title, twin }: Pair): boolean =>
  linkedByOtherTitle && title?.outcome === 'different' && twin !== null
