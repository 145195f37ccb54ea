/** Lines of links that slid to the entry above or below: with the paper's, the code's is another one's as well. */
import type { Pair } from '../../../model/comparison.ts'
import type { List } from '../../../model/list.ts'
import { memoizeByObject } from '../../../text/memoize.ts'
import { titleKey } from '../../../text/titles.ts'
import { titleKeyOf } from '../twins/common.ts'

/** Whether the linked paper has an entry of its own, and this one links code, which may be that paper's. */
export const mayHaveSlid = ({ entry, record }: Pair, list: List): boolean =>
  entry.links.some(({ role }) => role === 'code') && titlesIn(list).has(titleKey(record.title))

const titlesIn = memoizeByObject(({ entries }: List): ReadonlySet<string> => new Set(entries.map(titleKeyOf)))
