/** The lines of entries, as a message about many of them names them. */
import { type Entry, type List, titleOrWhole } from '../../../model/list.ts'
import { lineNumber } from '../../../model/span.ts'

/** So many lines are named. */
const MOST = 10

/** The lines of the entries' titles, from the top: `3, 7, 12`, and how many there are beyond the first ten. */
export function linesNamed(entries: readonly Entry[], list: List): string {
  const lines = entries.map((entry) => lineNumber(titleOrWhole(entry), list)).toSorted((a, b) => a - b)
  const more = lines.length > MOST ? ` and ${lines.length - MOST} more` : ''
  return lines.slice(0, MOST).join(', ') + more
}
