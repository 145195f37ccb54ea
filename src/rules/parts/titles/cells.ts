/** The cells of a row in Markdown. */
import type { Entry, List } from '../../../model/list.ts'
import { type Claim, positionAt } from '../../../model/span.ts'
import { lineBefore } from '../../../text/lines.ts'
import { cellsUpTo, columnAfter, isRow } from '../../../text/rows.ts'
import { headersByLine } from '../../../text/table-headers.ts'

/** The cells before that of the title, trimmed; none outside of tables. */
export function cellsBefore({ title }: Entry, { text }: List): readonly string[] {
  const before = title ? lineBefore(title.span, text) : ''
  return isRow(before) ? cellsUpTo(before).map((cell) => cell.trim()) : []
}

/** A cell without marks of emphasis and code. */
export const unmarked = (cell: string): string => cell.replace(/[*_`~]/g, '').trim()

/** The head of the column in which a claim stands, in small letters; '' outside of tables. */
export function headOf({ span }: Claim<unknown>, list: List): string {
  const { line } = positionAt(list.lineStarts, span.start)
  const head = headersByLine(list).get(line)?.[columnAfter(lineBefore(span, list.text))]
  return unmarked(head ?? '').toLowerCase()
}
