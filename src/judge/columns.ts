/** Keeps the columns of a table in line whose cells are filled up with blanks. */
import type { Edit } from '../model/rule.ts'

/**
 * The edits, of which those that end the words of a cell take or leave so many of the blanks behind them that the cell stays
 * as wide as those above and below it. Others, and those in tables that are not in line, stay as they are.
 */
export const inColumns = (edits: readonly Edit[], text: string): readonly Edit[] =>
  edits.map((edit) => {
    const cell = cellAround(edit, text)
    if (!cell || !isInLine(cell, text)) return edit
    const own = edits.filter(({ start, end }) => cell.start <= start && end <= cell.end)
    const grown = own.reduce((sum, one) => sum + one.text.length - (one.end - one.start), 0)
    const blanks = cell.end - edit.end
    if (grown === 0 || blanks - grown < 1) return edit
    return { ...edit, end: edit.end + Math.max(0, grown), text: edit.text + ' '.repeat(Math.max(0, -grown)) }
  })

/** `start`: behind the stroke before the cell; `end`: at the stroke behind it; both also as columns of the line. */
type Cell = { readonly start: number; readonly end: number; readonly line: number }

/** The cell whose words end where the edit does. */
function cellAround({ start, end }: Edit, text: string): Cell | null {
  const [blanks = ''] = /^ +(?=\|)/.exec(text.slice(end, end + WIDEST)) ?? []
  const line = text.lastIndexOf('\n', start - 1) + 1
  const stroke = text.lastIndexOf('|', start - 1)
  if (blanks === '' || stroke < line || text.slice(start, end).includes('\n')) return null
  return { start: stroke + 1, end: end + blanks.length, line }
}
/** Blanks that are looked at behind an edit. */
const WIDEST = 400

/** Whether the rows above and below, or the only one of them, have strokes at both sides of the cell. */
function isInLine({ start, end, line }: Cell, text: string): boolean {
  const next = text.indexOf('\n', end) + 1
  const rows = [
    ...(line > 0 ? [text.lastIndexOf('\n', line - 2) + 1] : []),
    ...(next > 0 && next < text.length ? [next] : []),
  ].filter((row) => text.slice(row, row + 3).includes('|'))
  const hasStroke = (row: number, column: number) => text.charAt(row + column) === '|'
  return (
    rows.length > 0 && rows.every((row) => hasStroke(row, start - 1 - line) && hasStroke(row, end - line))
  )
}
