/** Tables that have one column for when a preprint was posted and another for the venue: the first has no year of the second. */
import { dateOfArxivId } from '../../../hosts/arxiv.ts'
import { arxivIdOf, type Entry, type List } from '../../../model/list.ts'
import { type Claim, positionAt } from '../../../model/span.ts'
import { lineBefore } from '../../../text/lines.ts'
import { memoizeByObject } from '../../../text/memoize.ts'
import { cellsOf, isRow } from '../../../text/rows.ts'
import { headersByLine, lineOf } from '../../../text/table-headers.ts'
import { headOf, unmarked } from '../titles/cells.ts'
import { isAboutWhen, isInDate } from './dates.ts'

/** If so many of the years under a head stand in dates with a month, all of them are dates. */
const MOSTLY = 0.6
const FEWEST = 3

/** The year of an entry's venue, or of the entry if it names none; null where it is only the date of the preprint. */
export const venueYear = (entry: Entry, list: List): Claim<number> | null =>
  isOfPreprint(entry, list) ? null : entry.year

/** Whether a published paper's year stands in a column of dates, apart from the venue, and is that of its identifier on arXiv. */
function isOfPreprint(entry: Entry, list: List): boolean {
  const apart = apartFromVenue(entry, list)
  if (!apart || apart.kind === 'preprint') return false
  const { year, posted } = apart
  if (isInDate(year, list.text)) return isAboutWhen(year, list.text, posted)
  return posted?.year === year.value && dateHeads(list).has(headOf(year, list))
}

/** The year of a row that has its venue in another cell, what kind of venue that is, and when its paper was posted; null for others. */
function apartFromVenue(entry: Entry, list: List) {
  const { venue, year } = entry
  const id = arxivIdOf(entry)
  if (!venue || !year || !id || !areInTwoCells(venue, year, list)) return null
  return { year, kind: list.venues.read(venue.value)?.kind, posted: dateOfArxivId(id) }
}

/** Whether two claims stand in two cells of one row. */
function areInTwoCells(one: Claim<unknown>, other: Claim<unknown>, { text }: List): boolean {
  const [first, second] = [one, other].toSorted((a, b) => a.span.start - b.span.start)
  const between = text.slice(first?.span.end, second?.span.start)
  return isRow(lineBefore(one.span, text)) && between.includes('|') && !between.includes('\n')
}

/** The heads under which the years are those of dates. */
const dateHeads = memoizeByObject((list: List): ReadonlySet<string> => {
  const years = list.entries.flatMap(({ year }) => (year ? [year] : []))
  const heads = [...Map.groupBy(years, (year) => headOf(year, list))].filter(([head, under]) => {
    const dates = under.filter((year) => isInDate(year, list.text))
    return head !== '' && dates.length >= FEWEST && dates.length >= MOSTLY * under.length
  })
  return new Set([
    ...DATES,
    ...heads.map(([head]) => head),
    ...headsOfPosting(list),
    ...headsBesideYears(list),
  ])
})
/** The heads of dates of posting, whatever stands below them. */
const DATES = [
  'date',
  'arxiv',
  'arxiv date',
  'first posted',
  'posted',
  'release',
  'release date',
  'released',
  'submitted',
]

/** Papers are posted in the year before their conference too often for so many to have the years of their identifiers by chance. */
const ENOUGH = 20
const NEARLY_ALL = 0.97

/** The heads under which nearly all papers of conferences, which stand in another column, have the years in which they were posted. */
function headsOfPosting(list: List): readonly string[] {
  const rows = list.entries.flatMap((entry) => apartFromVenue(entry, list) ?? [])
  const conferences = rows.filter(({ kind }) => kind === 'conference')
  return [...Map.groupBy(conferences, ({ year }) => headOf(year, list))]
    .filter(([head, under]) => {
      const same = under.filter(({ year, posted }) => posted?.year === year.value)
      return head !== '' && under.length >= ENOUGH && same.length >= NEARLY_ALL * under.length
    })
    .map(([head]) => head)
}

/** The heads under which some years are those of posting although the rows date their venues themselves: `| 2024 | … | AAAI 2025 |`. */
function headsBesideYears(list: List): readonly string[] {
  const heads = list.entries.flatMap((entry) => {
    const [{ venue, year }, id] = [entry, arxivIdOf(entry)]
    if (!venue || !year || !id || areInTwoCells(venue, year, list)) return []
    const { line } = positionAt(list.lineStarts, venue.span.start)
    const posted = dateOfArxivId(id)?.year
    const cells = posted === year.value ? [] : cellsOf(lineOf(list, line))
    const column = cells.findIndex((cell) => unmarked(cell) === String(posted))
    return headersByLine(list).get(line)?.[column] ?? []
  })
  return [...Map.groupBy(heads, (head) => unmarked(head).toLowerCase())]
    .filter(([, all]) => all.length >= FEWEST)
    .map(([head]) => head)
}
