/** Conflicts of a merge that were committed with their markers. */
import type { Entry, List } from '../../model/list.ts'
import { lineNumber, type Span } from '../../model/span.ts'

/** Where the markers of one conflict stand, each a line: `<<<<<<< HEAD`, `=======`, `>>>>>>> branch`. */
type Conflict = { readonly from: Span; readonly between: Span; readonly to: Span }

const MARKERS = /^(?:<{7} \S.*|={7}|>{7} \S.*)$/gm

/** The conflicts that a list still holds: all three markers in their order, outside of examples of code. */
function conflicts({ text }: List): readonly Conflict[] {
  // most lists hold none
  if (!text.includes('\n>>>>>>> ')) return []
  const found: Conflict[] = []
  let open: Span[] = []
  for (const { 0: line, index } of text.replaceAll('\r', ' ').matchAll(MARKERS)) {
    const span = { start: index, end: index + line.trimEnd().length }
    if (line.startsWith('<')) open = [span]
    else if (line.startsWith('=') && open.length === 1) open.push(span)
    else if (line.startsWith('>')) {
      const [from, between] = open
      if (from && between && !isInFence(index, text)) found.push({ from, between, to: span })
      open = []
    }
  }
  return found
}

/** Whether a fence is open: `=======` and its like may be shown as an example. */
const isInFence = (at: number, text: string): boolean =>
  (text.slice(0, at).match(/^ {0,3}(?:```|~~~)/gm) ?? []).length % 2 === 1

/** Told at the first marker, with the lines of the other two. */
export const unresolved = (list: List) =>
  conflicts(list).map(
    ({ from, between, to }) =>
      ({
        message: 'conflict',
        with: { middle: String(lineNumber(between, list)), last: String(lineNumber(to, list)) },
        at: from,
      }) as const,
  )

/** The first side and the second, 1 and 2. */
const BOTH = 3

/** Tells whether two entries stand on the two sides of one conflict: only one of them is meant to stay. */
export function onTwoSides(list: List): (one: Entry, another: Entry) => boolean {
  const found = conflicts(list)
  const sideIn = ({ from, between, to }: Conflict, { span: { start } }: Entry): number =>
    start < from.start || start > to.start ? 0 : start < between.start ? 1 : 2
  return (one, another) =>
    found.some((conflict) => sideIn(conflict, one) + sideIn(conflict, another) === BOTH)
}
