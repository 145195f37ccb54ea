/** What the columns of a list's Markdown tables are headed by. */
import type { List } from '../model/list.ts'
import { memoizeByObject } from './memoize.ts'
import { cellsOf } from './rows.ts'

/** `|---|:-:|`, the line below a table's header. */
const DELIMITER_ROW = /^[\s|:-]+$/

/** The cells of the header that each row of a table has above it, by the row's line, counted from 1. */
export const headersByLine = memoizeByObject((list: List): ReadonlyMap<number, readonly string[]> => {
  const found = new Map<number, readonly string[]>()
  let current: readonly string[] | null = null
  for (let line = 2; line <= list.lineStarts.length; line++) {
    const text = lineOf(list, line)
    if (!text.includes('|')) current = null
    else if (text.includes('-') && DELIMITER_ROW.test(text)) current = cellsOf(lineOf(list, line - 1))
    else if (current) found.set(line, current)
  }
  return found
})

/** The text of a line, counted from 1. */
export const lineOf = ({ text, lineStarts }: List, line: number): string =>
  text.slice(lineStarts[line - 1] ?? text.length, lineStarts[line] ?? text.length)
