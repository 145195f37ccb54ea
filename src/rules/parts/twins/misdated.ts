/** Of two entries with one link to arXiv, the one whose own date shows that the link is another paper's. */
import { dateOfArxivId } from '../../../hosts/arxiv.ts'
import { arxivIdOf, type Entry, type List } from '../../../model/list.ts'
import type { ArxivId } from '../../../model/reference.ts'
import { memoizeByObject } from '../../../text/memoize.ts'
import { isCoinedWord } from '../titles/names.ts'
import { besideId, LONGEST_HOLD } from '../venues/dates.ts'
import { nameSamePeople } from './author-lists.ts'
import { LATE_MONTHS } from './common.ts'
import { haveSameAuthors } from './copied-links.ts'

/** The entry with its date and that of the link, as years or, where the entry has the month, as `2024-03`. */
export type Misdated = { readonly entry: Entry; readonly date: string; readonly posted: string }

/** Of two entries with one link to arXiv, the one whose date contradicts its identifier, if the other's does not, and others wrote it. */
export function misdated(one: Entry, another: Entry, list: List): Misdated | null {
  if (haveSameAuthors(one, another)) return null
  const id = arxivIdOf(one)
  if (id === null || id !== arxivIdOf(another)) return null
  const pairs = [[one, another] as const, [another, one] as const]
  const byMonths = pairs.flatMap(([entry, other]) => byMonth(entry, other, id, list) ?? [])
  return byMonths[0] ?? byYear(one, another, id, list)
}

/** The one that is years older than the identifier. */
function byYear(one: Entry, another: Entry, id: ArxivId, list: List): Misdated | null {
  const date = dateOfArxivId(id)
  if (date === null) return null
  const isOlder = (entry: Entry) =>
    entry.year !== null &&
    entry.year.value < date.year - (date.month <= LATE_MONTHS ? 1 : 0) &&
    !isOfName(entry, list)
  const isNoOlder = ({ year }: Entry) => year !== null && year.value >= date.year
  const entry = [one, another].find(isOlder)
  if (!entry?.year || ![one, another].some(isNoOlder)) return null
  return { entry, date: String(entry.year.value), posted: String(date.year) }
}

/** An entry with a month in which the paper was not there yet, or, where the list has the months of identifiers, with another month. */
function byMonth(entry: Entry, other: Entry, id: ArxivId, list: List): Misdated | null {
  const [mine, theirs] = [entry, other].map(({ year }) => year && besideId(year, list.text, id))
  if (!mine || !theirs) return null
  const isOld = mine.later < -LONGEST_HOLD && -LONGEST_HOLD <= theirs.later && theirs.later <= 1
  // who submits on the last day of a month may get an identifier of the next
  const isAnother = theirs.later === 0 && (mine.later > 0 || mine.later < -1)
  // a later version may have another title
  const isLate = isAnother && !nameSamePeople(entry, other) && hasMonthsOfIds(list).some
  if (!isOld && !isLate) return null
  return { entry, date: mine.date, posted: mine.posted }
}

/** So many dates, and so large a share of them, that are in the months of the identifiers. */
const FEWEST = 10
const NEARLY_ALL = 0.9

/** Whether the list gives its papers the months in which arXiv posted them. */
const hasMonthsOfIds = memoizeByObject(({ entries, text }: List) => {
  const dates = entries.flatMap((entry) => {
    const id = arxivIdOf(entry)
    return (id && entry.year && besideId(entry.year, text, id)) ?? []
  })
  const right = dates.filter(({ later }) => later === 0)
  return { some: right.length >= FEWEST && right.length >= NEARLY_ALL * dates.length }
})

/** `RiverQA 2012`: the year behind a coined name that is no venue belongs to the name, perhaps of data. */
function isOfName({ year }: Entry, { text, venues }: List): boolean {
  if (!year) return false
  const before = text.slice(Math.max(0, year.span.start - LONGEST_NAME), year.span.start)
  const [, name = ''] = /(?:^|[^\p{L}\d-])([\p{L}\d-]+)[ -]$/u.exec(before) ?? []
  return isCoinedWord(name) && venues.read(name) === null
}
const LONGEST_NAME = 30
