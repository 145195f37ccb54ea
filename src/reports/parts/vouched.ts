/** How many entries were compared with a record, and whose: silence about the others is no praise. */
import type { Report } from '../../model/report.ts'
import { number } from './numbers.ts'
import { count } from './plain.ts'

/** One line; null where there are no entries. A source that did not answer is named unless it is told as not checked. */
export function vouched({ checked, unchecked }: Report): string | null {
  const { entries, byRecord, bySource, unanswered } = checked
  if (entries === 0) return null
  const told = new Set(unchecked.map(({ reason }) => reason))
  const silent = unanswered
    .filter(({ reason }) => !told.has(reason))
    .map(
      (one) => ` ${one.source} did not answer for ${count(one.entries, 'entry', 'entries')} (${one.reason}).`,
    )
  return [compared(entries, byRecord, bySource), without(entries, byRecord), ...silent].join('')
}

/** `2,431 of 3,000 entries were compared with a record: arXiv 2,284, the publisher 190, Crossref 119.` */
function compared(entries: number, byRecord: number, bySource: Readonly<Record<string, number>>): string {
  const sources = Object.entries(bySource)
    .toSorted(([, a], [, b]) => b - a)
    .map(([name, some]) => `${name} ${number(some)}`)
  const record = byRecord === 0 ? 'with any record.' : `with a record: ${sources.join(', ')}.`
  if (entries === 1) return `The entry was ${byRecord === 0 ? 'not ' : ''}compared ${record}`
  if (byRecord === entries) return `All ${number(entries)} entries were compared ${record}`
  const some = byRecord === 0 ? 'None' : number(byRecord)
  return `${some} of ${number(entries)} entries ${byRecord > 1 ? 'were' : 'was'} compared ${record}`
}

/** What is not said about the entries without a record. */
function without(entries: number, byRecord: number): string {
  const rest = entries - byRecord
  if (rest === 0 || byRecord === 0) return ''
  const which = rest === 1 ? 'the other' : `the other ${number(rest)}`
  return ` Title, authors, venue and year of ${which} were not verified.`
}
