/** Why a finding does not count: a comment in the list suppresses it, or it is outside the change. */
import type { List } from '../model/list.ts'
import type { Change, LineRange } from '../model/options.ts'
import type { Quiet } from '../model/report.ts'
import { lastBefore, positionAt, type Span } from '../model/span.ts'
import type { Suppressions } from './directives.ts'
import type { Draft } from './findings.ts'
import type { Marked } from './fingerprints.ts'

/** Marks the findings that do not count. */
export function markSuppressed(
  drafts: readonly Draft[],
  suppressions: Suppressions,
  touched: (span: Span) => boolean,
): readonly Marked[] {
  return drafts.map(({ finding, touches }) => {
    const outside: Quiet = touches.some(touched) ? null : 'outside-change'
    return {
      ...finding,
      quiet: suppressions.of(finding).some((group) => group.length > 0) ? 'suppressed' : outside,
    }
  })
}

/** Tells whether a change touches any line of a span of this list. Null touches everything. */
export function touchedIn({ path, lineStarts }: List, change: Change | null): (span: Span) => boolean {
  if (change === null) return () => true
  const ranges = joined(change.get(path) ?? [])
  return (span) => {
    const first = positionAt(lineStarts, span.start).line
    const last = positionAt(lineStarts, Math.max(span.start, span.end - 1)).line
    const near = ranges[lastBefore(ranges.length, (i) => (ranges[i]?.first ?? 0) <= last)]
    return near !== undefined && first <= near.last
  }
}

/** In order, those that overlap as one, so that a line is looked up in logarithmic time. */
function joined(ranges: readonly LineRange[]): readonly LineRange[] {
  const all: LineRange[] = []
  for (const range of ranges.toSorted((a, b) => a.first - b.first)) {
    const before = all.at(-1)
    if (before && range.first <= before.last)
      all[all.length - 1] = { first: before.first, last: Math.max(before.last, range.last) }
    else all.push(range)
  }
  return all
}
