/** Dates, which edits must leave alone: the year in `2024.05` is not a venue's. */
import type { List } from '../model/list.ts'
import { positionAt, type Span } from '../model/span.ts'
import { MONTH } from '../text/months.ts'
import { columnAfter } from '../text/rows.ts'
import { headersByLine, lineOf } from '../text/table-headers.ts'

const YEAR = '(?:19|20)\\d\\d'
const NUMBER = '(?:1[0-2]|0?[1-9])'
/** A year together with a month, in the ways that lists write it. */
const DATE = new RegExp(
  [
    `(?<![\\p{L}\\d./-])${YEAR}(?:[./-]${NUMBER}(?:[./-]\\d{1,2})?(?![\\p{L}\\d])|年\\d{1,2}月)`,
    `(?<![\\p{L}\\d./-])(?:\\d{1,2}[./-])?${NUMBER}[./-]${YEAR}(?!\\d)`,
    `(?<!\\p{L})(?:${MONTH})(?:[/-]|\\.?,?\\s*)(?:\\d{1,2}(?:st|nd|rd|th)?,?\\s*)?${YEAR}(?!\\d)`,
    `(?<!\\d)${YEAR}(?:[,\\s-]{0,2}|[./])(?:${MONTH})\\.?(?!\\p{L})`,
  ].join('|'),
  'giu',
)
const DATE_HEADER = /\b(?:date|month|day)\b|^time$|^posted$|^released$|^submitted$|日期|时间/i

/** Tells whether a span of the list is within a date or in a table column of dates. */
export function dateFinder(list: List): (span: Span) => boolean {
  return ({ start, end }) => {
    const { line, column } = positionAt(list.lineStarts, start)
    const text = lineOf(list, line)
    const from = column - 1
    const inDate = [...text.matchAll(DATE)].some(
      ({ index, 0: date }) => index <= from && from + end - start <= index + date.length,
    )
    return inDate || isOfDates(headersByLine(list).get(line)?.[columnAfter(text.slice(0, from))])
  }
}

/** Whether a column is of dates: one under a header such as "Date". */
const isOfDates = (header = ''): boolean => DATE_HEADER.test(header.replace(/[*_:]/g, '').trim())
