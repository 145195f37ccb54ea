/** Tables of results, with a row for each model or data set on which a paper was measured. */
import type { Entry, List } from '../../../model/list.ts'
import { haveOneTitle } from './common.ts'
import { rowOf } from './table-rows.ts'

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
