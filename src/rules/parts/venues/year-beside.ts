/** Tables with a column for the year that have it beside the venue as well: `| 2025 | A Title | Findings of ACL 2025 |`. */
import type { Entry, List } from '../../../model/list.ts'
import type { Venue } from '../../../model/venue.ts'
import { lineAt } from '../../../text/lines.ts'
import { memoizeByObject } from '../../../text/memoize.ts'
import { isRow } from '../../../text/rows.ts'

/** So many papers of the venue itself show how it is written, or else so many published papers. */
const OF_VENUE = 2
const FEWEST = 4
/** The part of them that has the year there. */
const MOSTLY = 0.75

/** The year behind a venue's name as it stands there where most such rows have both in one cell, ` 2025` or ` ’25`; '' where they do not. */
export function yearInCell(
  venue: Venue,
  published: number,
  { year, venue: listed }: Entry,
  list: List,
): string {
  if (!year || !listed || !isInOtherCell(year.span.start, listed.span.start, list.text)) return ''
  // such a cell has its year, whatever it is
  if (YEAR.test(list.text.slice(listed.span.end, listed.span.end + 8))) return ''
  const all = separatorsIn(list)
  const own = all.filter(({ key }) => key === keyOf(venue))
  const forms = own.length >= OF_VENUE ? own : all.length >= FEWEST ? all : []
  const written = forms.flatMap(({ separator }) => separator ?? [])
  const usual = written.length >= MOSTLY * forms.length ? (written[0] ?? '') : ''
  const isShort = /['’]$/.test(usual)
  return usual === '' ? '' : `${usual}${isShort ? String(published).slice(2) : published}`
}

const keyOf = ({ key, findings }: Venue): string => `${key} ${findings}`

/** For each published paper in a row with a cell for the year: what stands between venue and year in one cell, null if nothing does. */
const separatorsIn = memoizeByObject(({ entries, text, venues }: List) =>
  entries.flatMap(({ venue }) => {
    const read = venue && venues.read(venue.value)
    if (!venue || !read || read.kind === 'preprint') return []
    const row = lineAt(venue.span.start, text)
    if (!isRow(row) || !YEAR_CELL.test(row)) return []
    const [, long, short = null] = YEAR.exec(text.slice(venue.span.end, venue.span.end + 8)) ?? []
    const separator = long ?? short
    return [{ key: keyOf(read), separator }]
  }),
)
const YEAR_CELL = /\|[ \t*_]{0,8}(?:19|20)\d\d[ \t*_]{0,8}(?=\|)/
const YEAR = /^(?:(,? )(?:19|20)\d\d|( ?['’])\d\d)(?!\d)/

/** Whether two offsets are in two cells of one row. */
export function isInOtherCell(one: number, other: number, text: string): boolean {
  const between = text.slice(Math.min(one, other), Math.max(one, other))
  return between.includes('|') && !between.includes('\n')
}
