/** Lists that are logs: what stands under a day or a month was right on that day. */
import type { Entry, List } from '../../../model/list.ts'
import { memoizeByObject } from '../../../text/memoize.ts'
import { MONTH } from '../../../text/months.ts'
import { compareTitles, shareNickname } from '../../../text/titles.ts'

/** Whether an entry stands under an earlier day than another: what it says may have changed before that one was written. */
export function isLoggedBefore(entry: Entry, another: Entry): boolean {
  const [mine, theirs] = [entry, another].map(({ section }) => dayIn(section.at(-1) ?? ''))
  return mine != null && theirs != null && mine < theirs
}

/** `2022-1-21` or `Update 2022/01/21` as 20220121; null where a heading has no day or other words. */
function dayIn(heading: string): number | null {
  const [, year, month, day] = DAY.exec(heading) ?? []
  return year ? Number(year) * 10000 + Number(month) * 100 + Number(day) : null
}
const DAY =
  /^\P{L}*(?:(?:updated?|added|news?)\P{L}+)?((?:19|20)\d\d)[-/.](0?[1-9]|1[0-2])[-/.](0?[1-9]|[12]\d|3[01])\P{L}*$/iu

/** So many headings of months make a log. */
const FEWEST = 3

/**
 * Whether one of two entries stands under a month of a log, the other does not, and both have one name before other words, and
 * not the same with a slip: the title of that month, and the one that the paper has by now. Under two days the titles are those
 * of their days.
 */
export const isRenamedSince = (one: Entry, another: Entry, list: List): boolean => {
  if (isLoggedBefore(one, another) || isLoggedBefore(another, one)) return true
  if (!loggedFirst(one, another, list)) return false
  const [mine = '', theirs = ''] = [one, another].map(({ title }) => title?.value ?? '')
  return shareNickname(mine, theirs) && compareTitles(mine, theirs).outcome === 'different'
}

/** Whether one of two entries is a preprint under a month of a log, and the other, which is under none, was published: the log tells what appeared in that month. */
export const isPreprintOfMonth = (one: Entry, another: Entry, list: List): boolean => {
  const ordered = loggedFirst(one, another, list)
  return ordered !== null && isPreprint(ordered[0], list) && !isPreprint(ordered[1], list)
}

/** Two entries, of which only the first stands under a month of a log; null where both do, or neither. */
function loggedFirst(one: Entry, another: Entry, list: List): readonly [Entry, Entry] | null {
  const months = monthsOf(list)
  if (months.size < FEWEST || isIn(one, months) === isIn(another, months)) return null
  return isIn(one, months) ? [one, another] : [another, one]
}

const isPreprint = ({ venue }: Entry, { venues }: List): boolean =>
  venue !== null && venues.read(venue.value)?.kind === 'preprint'

const isIn = ({ section }: Entry, months: ReadonlySet<string>): boolean => months.has(section.at(-1) ?? '')

const monthsOf = memoizeByObject(
  ({ headings }: List): ReadonlySet<string> =>
    new Set(headings.flatMap(({ text }) => (MONTH_HEADING.test(text) ? [text] : []))),
)
/** `2024 June`, `June 2024`. */
const MONTH_HEADING = new RegExp(
  String.raw`^\P{L}*(?:(?:19|20)\d\d\P{L}{0,3}(?:${MONTH})|(?:${MONTH})\P{L}{0,3}(?:19|20)\d\d)\P{L}*$`,
  'iu',
)
