/** Looks up entries and links of a list by position. Results are indexes. */
import type { Link, List } from '../model/list.ts'
import { lastBefore, type Span } from '../model/span.ts'

export type Places = {
  /** The entry that a link belongs to; null outside entries. */
  readonly entryOf: (link: Link) => number | null
  /** The entry in which a span begins; null outside entries. */
  readonly entryAt: (at: Span) => number | null
  readonly indexOf: (link: Link) => number | null
}

export function placesIn({ entries, links }: List): Places {
  const owners = new Map(entries.flatMap((entry, i) => entry.links.map((link) => [link, i] as const)))
  const indexes = new Map(links.map((link, i) => [link, i]))
  const order = entries
    .map(({ span }, index) => ({ span, index }))
    .sort((a, b) => a.span.start - b.span.start)
  return {
    entryOf: (link) => owners.get(link) ?? null,
    indexOf: (link) => indexes.get(link) ?? null,
    entryAt: (at) => {
      const last = order[lastBefore(order.length, (i) => (order[i]?.span.start ?? 0) <= at.start)]
      return last && at.start < last.span.end ? last.index : null
    },
  }
}
