/** Years that are part of a date, and when arXiv posted a paper. */
import { dateOfArxivId } from '../../../hosts/arxiv.ts'
import type { Paper } from '../../../model/facts.ts'
import type { Entry, List } from '../../../model/list.ts'
import type { ArxivId } from '../../../model/reference.ts'
import type { Claim } from '../../../model/span.ts'
import { lineStart } from '../../../text/lines.ts'
import { memoizeByObject } from '../../../text/memoize.ts'
import { MONTH, monthNumber } from '../../../text/months.ts'
import { cellsOf, columnAfter } from '../../../text/rows.ts'

const BEFORE = new RegExp(
  `(?:(?<!\\p{L})(?:${MONTH})(?:[/-]|\\.?,?\\s*)(?:\\d{1,2}(?:st|nd|rd|th)?,?\\s*)?|\\d[-./])$`,
  'iu',
)
const AFTER = new RegExp(`^(?:[-./]\\d{1,2}(?!\\d)|(?:[\\s,-]{0,2}|[./])(?:${MONTH})(?!\\p{L}))`, 'iu')

/** Characters around a year in which its month may stand. */
const AROUND = 20
const NAMED = new RegExp(`(?<!\\p{L})(?:${MONTH})(?!\\p{L})`, 'giu')

/** The month, from 1, that stands beside a year; null where none does. */
function monthBeside(year: Claim<number>, text: string): number | null {
  if (!isInDate(year, text)) return null
  const { start, end } = year.span
  const [before, after] = [text.slice(Math.max(0, start - AROUND), start), text.slice(end, end + 12)]
  const digits = /^[-./](\d{1,2})(?!\d)/.exec(after)?.[1] ?? /(?<!\d)(\d{1,2})[-./]$/.exec(before)?.[1]
  if (digits !== undefined) return Number(digits) >= 1 && Number(digits) <= 12 ? Number(digits) : null
  const name = before.match(NAMED)?.at(-1) ?? after.match(NAMED)?.[0] ?? ''
  return monthNumber(name)
}

/** Whether a year stands in `2023-12-01`, `Oct 2024` or the like. */
export const isInDate = ({ span }: Claim<number>, text: string): boolean =>
  BEFORE.test(text.slice(Math.max(0, span.start - 20), span.start)) ||
  AFTER.test(text.slice(span.end, span.end + 12))

type Month = { readonly year: number; readonly month: number }

/** The month of `2024-05-01T00:00:00Z`. */
export const dateOf = (iso: string | null): Month | null =>
  iso === null ? null : { year: Number(iso.slice(0, 4)), month: Number(iso.slice(5, 7)) }

/** Months for which arXiv may keep a submission on hold before it gives it an id. */
export const LONGEST_HOLD = 3

/** Whether a year is before that of an id, though arXiv held the paper back for months before it gave it one. */
export function isBeforeId(year: number, id: ArxivId): boolean {
  const posted = dateOfArxivId(id)
  if (posted === null) return false
  return year < posted.year - 1 || (year < posted.year && posted.month > LONGEST_HOLD)
}

/** A date in the months before, as a paper is submitted before arXiv posts it, or in the month after. */
export function isAboutWhen(year: Claim<number>, text: string, posted: Month | null): boolean {
  const month = posted && monthBeside(year, text)
  if (!month) return false
  const later = (year.value - posted.year) * 12 + month - posted.month
  return -LONGEST_HOLD <= later && later <= 1
}

/** A year with its month and the date of an id, as `2024-03`, with how many months the first is later; null without a month. */
export function besideId(year: Claim<number>, text: string, id: ArxivId) {
  const [month, posted] = [monthBeside(year, text), dateOfArxivId(id)]
  if (!month || !posted) return null
  const later = (year.value - posted.year) * 12 + month - posted.month
  return { date: written({ year: year.value, month }), posted: written(posted), later }
}

/** A year with its month and the date of an id, if more than a year is between them: nobody mistypes both. */
export function datesApart(year: Claim<number>, text: string, id: ArxivId): readonly [string, string] | null {
  const both = besideId(year, text, id)
  return both && Math.abs(both.later) > 12 ? [both.date, both.posted] : null
}

const written = ({ year, month }: Month): string => `${year}-${String(month).padStart(2, '0')}`

/** Whether the date is about when arXiv posted the paper's first or newest version. */
export const isWhenPosted = (year: Claim<number>, text: string, { id, published, updated }: Paper): boolean =>
  [dateOfArxivId(id), dateOf(published), dateOf(updated)].some((date) => isAboutWhen(year, text, date))

/** Whether the entry has a date, in whatever place, that is of this year and about when arXiv posted the paper: `| 2023/11 | … | arXiv 2023 |`. */
export function hasDateOf(year: number, { span }: Entry, text: string, posted: Month | null): boolean {
  const dates = text.slice(span.start, span.end).matchAll(DATE)
  return [...dates].some(([, of, month]) => {
    const later = posted && (Number(of) - posted.year) * 12 + Number(month) - posted.month
    return Number(of) === year && later !== null && -LONGEST_HOLD <= later && later <= 1
  })
}
const DATE = /(?<![\d/.-])(20\d\d)[-/.](0?[1-9]|1[0-2])(?!\d)/g

/** `### 2024`, `Papers of 2024`: with another year, the entry belongs under another heading, to which nothing moves it. */
export const isUnderYear = ({ section }: Entry, year: number): boolean =>
  section.some((heading) => new RegExp(`(?<!\\d)${year}(?!\\d)`).test(heading))

/** `2403`: a month that is no year of a paper. */
const YYMM = /^(?:2[1-9]|3\d)(?:0[1-9]|1[0-2])$/
/** So many cells with such a month make a column of months. */
const ENOUGH_CELLS = 2

/** Whether what was taken for a year is a cell in a column of months, `2008` among `2405` and `2308`. */
export function isMonth({ span }: Claim<number>, list: List): boolean {
  const { text } = list
  const before = text.slice(lineStart(span.start, text), span.start)
  if (!/\|\s*$/.test(before) || !/^\s*\|/.test(text.slice(span.end, span.end + 20))) return false
  return (monthsByColumn(list).get(columnAfter(before)) ?? 0) >= ENOUGH_CELLS
}

/** How many cells of each column of a list's tables are such months. */
const monthsByColumn = memoizeByObject(({ text }: List): ReadonlyMap<number, number> => {
  const counts = new Map<number, number>()
  for (const line of text.split('\n').filter((one) => one.includes('|')))
    for (const [column, cell] of cellsOf(line).entries())
      if (YYMM.test(cell.trim())) counts.set(column, (counts.get(column) ?? 0) + 1)
  return counts
})
