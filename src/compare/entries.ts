/** Which entries of a list speak of one paper, and which stand together. */
import type { Entry, Heading, Link, List } from '../model/list.ts'
import type { ArxivId } from '../model/reference.ts'
import type { Span } from '../model/span.ts'
import { foldTitle } from './claims.ts'

/** The arXiv identifier of the entry's own paper link; null where it has none, or several that differ. */
export function arxivIdOf(entry: Entry): ArxivId | null {
  const ids = entry.links.flatMap(({ role, reference }) =>
    role === 'paper' && reference.kind === 'paper' ? [reference.id] : [],
  )
  return new Set(ids).size === 1 ? (ids[0] ?? null) : null
}

/** The title as it is compared, '' where there is none. */
export const foldedTitle = ({ title }: Entry): string => (title ? foldTitle(title.value) : '')

/**
 * Entries of the same paper, each group in the list's order: those with one arXiv identifier; one without an
 * identifier joins those of the same title when the title is long enough to be a name. Groups of one are left out.
 */
export function samePapers(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const byTitle = new Map<string, string>()
  for (const entry of entries) {
    const id = arxivIdOf(entry)
    const title = foldedTitle(entry)
    if (id && telling(title) && !byTitle.has(title)) byTitle.set(title, id)
  }
  const groups = Map.groupBy(entries, (entry) => keyOf(entry, byTitle))
  return [...groups].flatMap(([key, group]) => (key !== null && group.length > 1 ? [group] : []))
}

function keyOf(entry: Entry, idByTitle: ReadonlyMap<string, string>): string | null {
  const id = arxivIdOf(entry)
  if (id) return id
  const title = foldedTitle(entry)
  return telling(title) ? (idByTitle.get(title) ?? title) : null
}

/** "Introduction" or "Quantum computing" may be two works; three words or more are taken for one title. */
const telling = (title: string) => title.split(' ').length >= 3

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

/** Some lists write each title as a heading: those are parts of entries and open no section. */
function headingsBetween(ordered: readonly Entry[], headings: readonly Heading[]): readonly Heading[] {
  let next = 0
  return headings
    .toSorted((a, b) => a.span.start - b.span.start)
    .filter(({ span }) => {
      while (next < ordered.length && (ordered[next]?.span.end ?? 0) <= span.start) next++
      return (ordered[next]?.span.start ?? Number.POSITIVE_INFINITY) >= span.end
    })
}

/** For each link of an entry, where that entry stands: a change to the entry is a change to all its links. */
export function entrySpans({ entries }: List): ReadonlyMap<Link, Span> {
  return new Map(entries.flatMap(({ links, span }) => links.map((link) => [link, span] as const)))
}
