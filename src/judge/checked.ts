/** Counts the entries that a record vouches for. */
import type { List } from '../model/list.ts'
import type { Change } from '../model/options.ts'
import type { Checked } from '../model/report.ts'
import { type Descriptions, witnessing } from '../model/witness.ts'
import { touchedIn } from './suppression.ts'
import { unansweredBy } from './unanswered.ts'

/** With a change, of the entries that it touches. */
export function checkedByRecord(lists: readonly List[], facts: Descriptions, change: Change | null): Checked {
  const entries = lists.flatMap((list) => {
    const touched = touchedIn(list, change)
    return list.entries.filter(({ span }) => touched(span))
  })
  const witnessesOf = witnessing(facts)
  const sources = entries.map((entry) => new Set(witnessesOf(entry).map(({ source }) => source)))
  const vouched = sources.filter(({ size }) => size > 0)
  const named = vouched.flatMap((names) => [...names])
  const bySource = [...Map.groupBy(named, (name) => name)].map(([name, group]) => [name, group.length])
  return {
    entries: entries.length,
    byRecord: vouched.length,
    bySource: Object.fromEntries(bySource),
    unanswered: unansweredBy(lists, facts, change),
  }
}
