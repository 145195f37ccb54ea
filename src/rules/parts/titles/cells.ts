/** The cells of a row in Markdown. */
import type { Entry, List } from '../../../model/list.ts'
import { lineBefore } from '../../../text/lines.ts'
import { cellsUpTo, isRow } from '../../../text/rows.ts'

/** The cells before that of the title, trimmed; none outside of tables. */
export function cellsBefore({ title }: Entry, { text }: List): readonly string[] {
  const before = title ? lineBefore(title.span, text) : ''
  return isRow(before) ? cellsUpTo(before).map((cell) => cell.trim()) : []
}

/** A cell without marks of emphasis and code. */
export const unmarked = (cell: string): string => cell.replace(/[*_`~]/g, '').trim()
