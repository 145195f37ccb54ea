/** The entries of a list by section. */
import type { Entry, Heading, List } from './list.ts'

/** The entries under each heading, in order; sections without entries are left out. */
export function sections({ entries, headings }: List): readonly (readonly Entry[])[] {
  const ordered = entries.toSorted((a, b) => a.span.start - b.span.start)
  const starts = headingsBetween(ordered, headings).map(({ span }) => span.start)
  let heading = 0
  const groups = Map.groupBy(ordered, ({ span }) => {
    while (heading < starts.length && (starts[heading] ?? 0) < span.start) heading++
    return heading
  })
  return [...groups.values()]
}

/** The headings between entries. Some lists write each title as a heading; those do not start a section. */
function headingsBetween(ordered: readonly Entry[], headings: readonly Heading[]): readonly Heading[] {
  let next = 0
  return headings
    .toSorted((a, b) => a.span.start - b.span.start)
    .filter(({ span }) => {
      while (next < ordered.length && (ordered[next]?.span.end ?? 0) <= span.start) next++
      return (ordered[next]?.span.start ?? Number.POSITIVE_INFINITY) >= span.end
    })
}
