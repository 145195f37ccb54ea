/** Positions in a text. Only offsets are kept; lines and columns are derived, so that the two cannot disagree. */

/** A stretch of one list's text: UTF-16 code units from 0, `end` exclusive. */
export type Span = { readonly start: number; readonly end: number }

/** Whether two stretches have a character in common. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** Whether a stretch holds all of another one. */
export const covers = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end

/** What a list says (`value`), and the exact text that says it (`span`). */
export type Claim<T> = {
  readonly value: T
  readonly span: Span
  /** How sure the reader is that these words, no more and no fewer, are the claim: from 0 (a guess) to 1. */
  readonly certainty: number
}

/** A place as people and GitHub name it: 1-based line, 1-based column in UTF-16 code units. */
export type Position = { readonly line: number; readonly column: number }

/** Offset at which each line of a text begins, in order; the first is always 0. */
export type LineStarts = readonly number[]

/** One pass over the text. CRLF, LF and lone CR end a line, as GitHub's editor counts them. */
export function lineStarts(text: string): LineStarts {
  const starts = [0]
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1)
  }
  return starts
}

/** Binary search: the last index below `length` for which `holds`, which must hold for all before it; -1 if none. */
export function lastBefore(length: number, holds: (index: number) => boolean): number {
  let low = -1
  let high = length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (holds(middle)) low = middle
    else high = middle - 1
  }
  return low
}

/** The line and column of an offset; O(log lines). Offsets past the end give the end. */
export function positionAt(starts: LineStarts, offset: number): Position {
  const index = Math.max(0, lastUpTo(starts, offset))
  return { line: index + 1, column: offset - (starts[index] ?? 0) + 1 }
}

/** The 1-based line on which a stretch of a list begins. */
export const lineNumber = ({ start }: Span, list: { readonly lineStarts: LineStarts }): number =>
  positionAt(list.lineStarts, start).line

/** The index of the last of some ascending offsets up to `offset`, by binary search; -1 where all lie behind it. */
export function lastUpTo(offsets: readonly number[], offset: number): number {
  let [low, high] = [0, offsets.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((offsets[middle] ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}
