/** Which entries of a list speak of one paper, and which stand together. */
import type { Entry, Heading, Link, List } from '../../model/list.ts'
import type { ArxivId } from '../../model/reference.ts'
import type { Span } from '../../model/span.ts'
import { foldTitle } from '../../text/titles.ts'
import { differingAuthors, sameVenues } from '../../venues/claims.ts'

/** The arXiv identifier of the entry's own paper link; null where it has none, or several that differ. */
export function arxivIdOf(entry: Entry): ArxivId | null {
  const ids = entry.links.flatMap(({ role, reference }) =>
    role === 'paper' && reference.kind === 'paper' ? [reference.id] : [],
  )
  return new Set(ids).size === 1 ? (ids[0] ?? null) : null
}

const linking = new WeakMap<List, ReadonlyMap<ArxivId, number>>()

/** Whether more than one entry of the list links this arXiv paper, whatever the link is for. */
export function isLinkedElsewhere(id: ArxivId, list: List): boolean {
  const counts = linking.get(list) ?? countLinking(list)
  linking.set(list, counts)
  return (counts.get(id) ?? 0) > 1
}

function countLinking({ entries }: List): ReadonlyMap<ArxivId, number> {
  const counts = new Map<ArxivId, number>()
  for (const { links } of entries) {
    const ids = links.flatMap(({ reference }) => (reference.kind === 'paper' ? [reference.id] : []))
    for (const id of new Set(ids)) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return counts
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
  return [...groups].flatMap(([key, group]) => {
    const same = key === null ? [] : group.filter((entry) => !contradicts(entry, group[0]))
    return same.length > 1 ? [same] : []
  })
}

/** One title is not enough for one paper where the identifier is missing and authors, or venues, say otherwise. */
function contradicts(entry: Entry, first: Entry | undefined): boolean {
  if (!first || (arxivIdOf(entry) && arxivIdOf(first))) return false
  const [mine, theirs] = [namesOf(entry), namesOf(first)]
  const others =
    mine.length > 0 && theirs.length > 0 && differingAuthors(mine, theirs)[0].length === mine.length
  if (others || arxivIdOf(entry) || arxivIdOf(first)) return others
  const elsewhere = entry.venue && first.venue && !sameVenues(entry.venue.value, first.venue.value)
  return Boolean(elsewhere) && mine.length === 0
}

const namesOf = ({ authors }: Entry) => authors?.names.map(({ value }) => value) ?? []

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
