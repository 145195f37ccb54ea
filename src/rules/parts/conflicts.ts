/** Conflicts of a merge that were committed with their markers. */
import type { Entry, List } from '../../model/list.ts'
import { lastUpTo, lineNumber, type Span } from '../../model/span.ts'
import { memoizeByObject } from '../../text/memoize.ts'

/** Where the markers of one conflict stand, each a line: `<<<<<<< HEAD`, `=======`, `>>>>>>> branch`. */
type Conflict = { readonly from: Span; readonly between: Span; readonly to: Span }

/** Markers, and fences: within those, `=======` and its like may be shown as an example. */
const MARKERS = /^(?:<{7} \S.*|={7}|>{7} \S.*| {0,3}(?:```|~~~).*)$/gm
const FENCE = /^ *[`~]/

/** The conflicts that a list still holds, in their order: all three markers in theirs, outside of examples of code. O(text). */
const conflictsIn = memoizeByObject(({ text }: List): readonly Conflict[] => {
  // most lists hold none
  if (!text.includes('\n>>>>>>> ')) return []
  const found: Conflict[] = []
  let [open, isFenced]: [Span[], boolean] = [[], false]
  for (const { 0: line, index } of text.replaceAll('\r', ' ').matchAll(MARKERS)) {
    const span = { start: index, end: index + line.trimEnd().length }
    if (FENCE.test(line)) isFenced = !isFenced
    else if (line.startsWith('<')) open = [span]
    else if (line.startsWith('=') && open.length === 1) open.push(span)
    else if (line.startsWith('>')) {
      const [from, between] = open
      if (from && between && !isFenced) found.push({ from, between, to: span })
      open = []
    }
  }
  return found
})

/** Told at the first marker, with the lines of the other two. */
export const unresolved = (list: List) =>
  conflictsIn(list).map(
    ({ from, between, to }) =>
      ({
        message: 'conflict',
        with: { middle: String(lineNumber(between, list)), last: String(lineNumber(to, list)) },
        at: from,
      }) as const,
  )

/** Tells whether two entries stand on the two sides of one conflict: only one of them is meant to stay. */
export function onTwoSides(list: List): (one: Entry, another: Entry) => boolean {
  const found = conflictsIn(list)
  const starts = found.map(({ from }) => from.start)
  const placeOf = ({ span: { start } }: Entry) => {
    const conflict = found[lastUpTo(starts, start)]
    return conflict && start <= conflict.to.start
      ? { conflict, isFirst: start < conflict.between.start }
      : null
  }
  return (one, another) => {
    const [mine, theirs] = [placeOf(one), placeOf(another)]
    return mine !== null && mine.conflict === theirs?.conflict && mine.isFirst !== theirs.isFirst
  }
}
