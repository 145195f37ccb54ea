/** Groups a list's entries by paper. */
import { arxivIdOf, type Entry, type List } from '../../model/list.ts'
import type { VenueIndex } from '../../model/venue.ts'
import { differingAuthors } from '../../text/consistency.ts'
import { isDistinctive, titleKey } from '../../text/titles.ts'
import { isSpokenOf } from './remarks.ts'

/** The title's key for comparing, '' if there is no title. */
export const titleKeyOf = ({ title }: Entry): string => (title ? titleKey(title.value) : '')

/**
 * Groups of entries of the same paper, each in the list's order: those with the same arXiv identifier. An entry without one
 * joins those with its title, if the title is distinctive. Papers that are only spoken of and groups of one are left out.
 */
export function samePapers(entries: readonly Entry[], list: List): readonly (readonly Entry[])[] {
  const { venues } = list
  const byTitle = new Map<string, string>()
  for (const entry of entries) {
    const id = arxivIdOf(entry)
    const title = titleKeyOf(entry)
    if (id && isDistinctive(title) && !byTitle.has(title)) byTitle.set(title, id)
  }
  const groups = Map.groupBy(entries, (entry) => keyOf(entry, byTitle))
  return [...groups].flatMap(([key, group]) => {
    if (key === null || group.length < 2) return []
    const listed = group.filter((entry) => !isSpokenOf(entry, list))
    const same = listed.filter((entry) => !contradicts(entry, listed[0], venues))
    return same.length > 1 ? [same] : []
  })
}

/** Whether two entries with the same title, not both with an identifier, are different papers by their authors or venues. */
function contradicts(entry: Entry, first: Entry | undefined, venues: VenueIndex): boolean {
  if (!first || (arxivIdOf(entry) && arxivIdOf(first))) return false
  const [mine, theirs] = [namesOf(entry), namesOf(first)]
  const others =
    mine.length > 0 && theirs.length > 0 && differingAuthors(mine, theirs)[0].length === mine.length
  if (others || arxivIdOf(entry) || arxivIdOf(first)) return others
  return areTwoPublications(entry, first, venues) && (mine.length === 0 || !sharePage(entry, first))
}

/** Whether two entries name different venues: a conference's paper and a journal's may have the same title. */
function areTwoPublications({ venue: a }: Entry, { venue: b }: Entry, venues: VenueIndex): boolean {
  if (!a || !b || venues.same(a.value, b.value)) return false
  return [a, b].every(({ value }) => venues.read(value)?.kind !== 'preprint')
}

function sharePage(a: Entry, b: Entry): boolean {
  const pages = ({ links }: Entry) => links.flatMap(({ role, url }) => (role === 'paper' ? [url] : []))
  const theirs = new Set(pages(b))
  return pages(a).some((url) => theirs.has(url))
}

const namesOf = ({ authors }: Entry) => authors?.names.map(({ value }) => value) ?? []

function keyOf(entry: Entry, idByTitle: ReadonlyMap<string, string>): string | null {
  const id = arxivIdOf(entry)
  if (id) return id
  const title = titleKeyOf(entry)
  return isDistinctive(title) ? (idByTitle.get(title) ?? title) : null
}
