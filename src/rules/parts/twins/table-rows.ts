/** The rows of Markdown's tables in which entries stand, with what heads their columns. */
import type { Entry, List } from '../../../model/list.ts'
import { positionAt } from '../../../model/span.ts'
import { lineBefore } from '../../../text/lines.ts'
import { cellsOf, columnAfter } from '../../../text/rows.ts'
import { headersByLine, lineOf } from '../../../text/table-headers.ts'

/** An entry's row with its table's header, which is one object for all rows of a table, and the column of the title; null outside of tables. */
export function rowOf({ span, title }: Entry, list: List) {
  const at = title?.span ?? span
  const { line } = positionAt(list.lineStarts, at.start)
  const header = headersByLine(list).get(line)
  if (!header) return null
  return { header, cells: cellsOf(lineOf(list, line)), column: columnAfter(lineBefore(at, list.text)) }
}
