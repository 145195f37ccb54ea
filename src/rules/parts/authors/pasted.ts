/** Names that were left from the entry above when it was copied. */
import type { Pair } from '../../../model/comparison.ts'
import { authorNames, type Entry, type List } from '../../../model/list.ts'
import { memoizeByObject } from '../../../text/memoize.ts'
import { titleKeyOf } from '../twins/common.ts'

/** Fewer people may well have written two papers in a row. */
const SEVERAL = 3

/**
 * Whether an entry has all names of the entry next to it, which has another title, and none of the linked paper's authors: then
 * the names do not show whose paper is linked.
 */
export function hasPastedNames({ entry, identity }: Pair, list: List): boolean {
  const names = authorNames(entry)
  if (identity !== 'other' || names.length < SEVERAL) return false
  const at = placesIn(list).get(entry) ?? 0
  return [list.entries[at - 1], list.entries[at + 1]].some(
    (one) => one && authorNames(one).join('\n') === names.join('\n') && titleKeyOf(one) !== titleKeyOf(entry),
  )
}

const placesIn = memoizeByObject(
  ({ entries }: List): ReadonlyMap<Entry, number> => new Map(entries.map((entry, i) => [entry, i])),
)
