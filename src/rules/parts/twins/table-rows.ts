/** The rows of Markdown's tables in which entries stand, with what heads their columns. */
import type { Entry, List } from '../../../model/list.ts'
import { positionAt } from '../../../model/span.ts'
import { lineBefore } from '../../../text/lines.ts'
import { memoizeByObject } from '../../../text/memoize.ts'
import { cellsOf, columnAfter } from '../../../text/rows.ts'
import { headersByLine, lineOf } from '../../../text/table-headers.ts'

/** An entry's row with its table's header, which is one object for all rows of a table, and the column of the title; null outside of tables. */
export function rowOf({ span, title }: Entry, list: List) {
  const at = title?.span ?? span
  const { line } = positionAt(list.lineStarts, at.start)
  const header = headersByLine(list).get(line)
  if (!header) return null
  return { header, cells: cellsIn(list)(line), column: columnAfter(lineBefore(at, list.text)) }
}

/** The cells of each line, read once: thousands of entries may stand in one row. */
const cellsIn = memoizeByObject((list: List) => {
  const known = new Map<number, readonly string[]>()
  return (line: number): readonly string[] => {
    const cells = known.get(line) ?? cellsOf(lineOf(list, line)).slice(0, MOST_CELLS)
    known.set(line, cells)
    return cells
  }
})
/** Cells of a row that are looked at. */
const MOST_CELLS = 50
