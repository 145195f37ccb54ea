/** Tables of results, with a row for each model or data set on which a paper was measured. */
import type { Entry, List } from '../../../model/list.ts'
import { positionAt } from '../../../model/span.ts'
import { cellsOf } from '../../../text/rows.ts'
import { headersByLine, lineOf } from '../../../text/table-headers.ts'
import { haveOneTitle } from './common.ts'

/** What a column holds that tells two results of one paper apart. */
const MEASURED =
  /^\W*(?:(?:base |target |backbone )?models?|backbones?|variants?|configurations?|settings?|data ?sets?|benchmarks?|tasks?|resolutions?|hardware)\W*$/i

/** Whether two rows of one title in a table say what was measured, and each something else. */
export function areTwoResults(one: Entry, other: Entry, list: List): boolean {
  const [mine, theirs] = [one, other].map((entry) => rowOf(entry, list))
  if (!mine || !theirs || mine.header !== theirs.header || !haveOneTitle(one, other)) return false
  return mine.header.some((head, column) => {
    const [a, b] = [mine.cells[column]?.trim() ?? '', theirs.cells[column]?.trim() ?? '']
    return MEASURED.test(head) && a !== '' && b !== '' && a !== b
  })
}

/** An entry's row with its table's header, which is one object for all rows of a table; null outside of tables. */
function rowOf({ span, title }: Entry, list: List) {
  const { line } = positionAt(list.lineStarts, (title?.span ?? span).start)
  const header = headersByLine(list).get(line)
  return header ? { header, cells: cellsOf(lineOf(list, line)) } : null
}
