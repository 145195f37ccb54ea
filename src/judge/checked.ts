/** Counts the entries that a record vouches for. */
import type { Facts } from '../model/facts.ts'
import { type List, paperLinkOf } from '../model/list.ts'
import type { Change } from '../model/options.ts'
import type { Checked } from '../model/report.ts'
import { touchedIn } from './suppression.ts'

/** With a change, of the entries that it touches. */
export function checkedByRecord(
  lists: readonly List[],
  { paper: papers }: Pick<Facts, 'paper'>,
  change: Change | null,
): Checked {
  const entries = lists.flatMap((list) => {
    const touched = touchedIn(list, change)
    return list.entries.filter(({ span }) => touched(span))
  })
  const records = entries.flatMap((entry) => {
    const link = paperLinkOf(entry)
    const known = link && papers.get(link.reference.id)
    return known?.state === 'found' ? [known] : []
  })
  const named = records.flatMap(({ source }) => source ?? [])
  const bySource = [...Map.groupBy(named, (name) => name)].map(([name, group]) => [name, group.length])
  return { entries: entries.length, byRecord: records.length, bySource: Object.fromEntries(bySource) }
}
