/** Dates, which edits must leave alone: the year in `2024.05` is not a venue's. */
import type { List } from '../model/list.ts'
import { positionAt, type Span } from '../model/span.ts'
import { MONTH } from '../text/months.ts'

const YEAR = '(?:19|20)\\d\\d'
const NUMBER = '(?:1[0-2]|0?[1-9])'
/** A year together with a month, in the ways that lists write it. */
const DATE = new RegExp(
  [
    `(?<![\\p{L}\\d./-])${YEAR}(?:[./-]${NUMBER}(?:[./-]\\d{1,2})?(?![\\p{L}\\d])|年\\d{1,2}月)`,
    `(?<![\\p{L}\\d./-])(?:\\d{1,2}[./-])?${NUMBER}[./-]${YEAR}(?!\\d)`,
    `(?<!\\p{L})(?:${MONTH})\\.?,?\\s*(?:\\d{1,2}(?:st|nd|rd|th)?,?\\s*)?${YEAR}(?!\\d)`,
    `(?<!\\d)${YEAR}[,\\s-]{0,2}(?:${MONTH})\\.?(?!\\p{L})`,
  ].join('|'),
  'giu',
)
const DATE_HEADER = /\b(?:date|month|day)\b|^time$|^posted$|^released$|^submitted$|日期|时间/i
const DELIMITER_ROW = /^[\s|:-]+$/

/** Tells whether a span of the list is within a date or in a table column of dates. */
export function dateFinder(list: List): (span: Span) => boolean {
  const columns = dateColumns(list)
  return ({ start, end }) => {
    const { line, column } = positionAt(list.lineStarts, start)
    const text = lineOf(list, line)
    const from = column - 1
    const inDate = [...text.matchAll(DATE)].some(
      ({ index, 0: date }) => index <= from && from + end - start <= index + date.length,
    )
    return inDate || (columns.get(line)?.has(cells(text.slice(0, from)).length - 1) ?? false)
  }
}

/** Columns of dates, by line: the indexes of the cells under a header such as "Date". */
function dateColumns(list: List): ReadonlyMap<number, ReadonlySet<number>> {
  const found = new Map<number, ReadonlySet<number>>()
  let current: ReadonlySet<number> | null = null
  for (let line = 2; line <= list.lineStarts.length; line++) {
    const text = lineOf(list, line)
    if (!text.includes('|')) current = null
    else if (text.includes('-') && DELIMITER_ROW.test(text)) current = headed(lineOf(list, line - 1))
    else if (current) found.set(line, current)
  }
  return found
}

function headed(header: string): ReadonlySet<number> | null {
  const dates = cells(header).flatMap((cell, i) =>
    DATE_HEADER.test(cell.replace(/[*_:]/g, '').trim()) ? [i] : [],
  )
  return dates.length > 0 ? new Set(dates) : null
}

/** The cells of a table row, without the empty one before a leading bar. */
const cells = (row: string): string[] => row.replace(/^\s*\|/, '').split(/(?<!\\)\|/)

const lineOf = ({ text, lineStarts }: List, line: number): string =>
  text.slice(lineStarts[line - 1] ?? text.length, lineStarts[line] ?? text.length)
