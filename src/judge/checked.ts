/** Counts the entries that a record vouches for. */
import type { Entry, List } from '../model/list.ts'
import type { Change } from '../model/options.ts'
import type { Checked, Report } from '../model/report.ts'
import { type Descriptions, witnessing } from '../model/witness.ts'
import { touchedIn } from './suppression.ts'
import { unansweredBy } from './unanswered.ts'

/** With a change, of the entries that it touches. */
export function checkedByRecord(
  lists: readonly List[],
  facts: Descriptions,
  change: Change | null,
): Pick<Report, 'checked' | 'vouchers'> {
  const entries = touchedEntries(lists, change)
  const vouchers = vouchersOf(entries, facts)
  const bySource = [...Map.groupBy([...vouchers.values()].flat(), (name) => name)]
  const checked: Checked = {
    entries: entries.length,
    byRecord: vouchers.size,
    bySource: Object.fromEntries(bySource.map(([name, group]) => [name, group.length])),
    unanswered: unansweredBy(lists, facts, change),
  }
  return { checked, vouchers }
}

const touchedEntries = (lists: readonly List[], change: Change | null) =>
  lists.flatMap((list) => {
    const touched = touchedIn(list, change)
    return list.entries.filter(({ span }) => touched(span))
  })

function vouchersOf(entries: readonly Entry[], facts: Descriptions): Report['vouchers'] {
  const witnessesOf = witnessing(facts)
  const named = entries.map((entry) => [entry, witnessesOf(entry).map(({ source }) => source)] as const)
  return new Map(
    named.flatMap(([entry, names]) => (names.length > 0 ? [[entry, [...new Set(names)]] as const] : [])),
  )
}
