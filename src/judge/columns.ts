/** Keeps the columns of a table in line whose cells are filled up with blanks. */
import type { List } from '../model/list.ts'
import type { Edit } from '../model/rule.ts'
import { lineNumber } from '../model/span.ts'

/**
 * The edits, of which those that end the words of a cell take or leave so many of the blanks behind them that the cell stays
 * as wide as those above and below it. Others, and those in tables that are not in line, stay as they are.
 */
export const inColumns = (edits: readonly Edit[], list: List): readonly Edit[] =>
  edits.map((edit) => {
    const cell = cellAround(edit, list)
    if (!cell || !isInLine(cell, list)) return edit
    const own = edits.filter(({ start, end }) => cell.start <= start && end <= cell.end)
    const grown = own.reduce((sum, one) => sum + one.text.length - (one.end - one.start), 0)
    const blanks = cell.end - edit.end
    if (grown === 0 || blanks - grown < 1) return edit
    return { ...edit, end: edit.end + Math.max(0, grown), text: edit.text + ' '.repeat(Math.max(0, -grown)) }
  })

/** `start`: behind the stroke before the cell; `end`: at the stroke behind it; `line`: its number, from 0. */
type Cell = { readonly start: number; readonly end: number; readonly line: number }

/** The cell whose words end where the edit does. */
function cellAround({ start, end }: Edit, list: List): Cell | null {
  const { text, lineStarts } = list
  const [blanks = ''] = /^ +(?=\|)/.exec(text.slice(end, end + WIDEST)) ?? []
  if (blanks === '') return null
  const line = lineNumber({ start, end: start }, list) - 1
  const from = lineStarts[line] ?? 0
  const stroke = text.slice(from, start).lastIndexOf('|')
  return stroke < 0 || text.slice(start, end).includes('\n')
    ? null
    : { start: from + stroke + 1, end: end + blanks.length, line }
}
/** Blanks that are looked at behind an edit. */
const WIDEST = 400

/** Whether all rows of the table have strokes at both sides of the cell: the one below, and those above with the head. */
function isInLine({ start, end, line }: Cell, { text, lineStarts }: List): boolean {
  const from = lineStarts[line] ?? 0
  const isRow = (row: number) => ROW.test(text.slice(lineStarts[row], (lineStarts[row] ?? 0) + 4))
  const hasStrokes = (row: number) =>
    [start - 1, end].every((at) => text.charAt((lineStarts[row] ?? 0) + at - from) === '|')
  let first = line
  while (first > 0 && line - first < MOST_ROWS && isRow(first - 1)) first--
  const last = line + 1 < lineStarts.length && isRow(line + 1) ? line + 1 : line
  return first < line && Array.from({ length: last - first + 1 }, (_, i) => first + i).every(hasStrokes)
}
/** Rows that are looked at. */
const MOST_ROWS = 500
const ROW = /^[ \t]{0,3}\|/
