/** Sections that speak of papers in words of their own: of what each found, of the data that it brought. */
import type { Entry } from '../../../model/list.ts'
import { areNamedAlike } from './common.ts'

/** The section of each entry. */
export type SectionOf = ReadonlyMap<Entry, readonly Entry[]>

/** A slip is rare: so many entries of a section, and so large a share of it, under other titles are no slips. */
const FEWEST = 3
const SHARE = 0.6

/** Of a paper that is listed more often, each entry is compared with so many. */
const MOST_COMPARED = 30

/** Tells whether an entry's section calls most of its papers otherwise than the rest of the list does. */
export function wordedOtherwise(
  papers: readonly (readonly Entry[])[],
  sectionOf: SectionOf,
): (entry: Entry) => boolean {
  const sections = papers.flatMap((group) =>
    group.flatMap((entry) => (isRetitled(entry, group, sectionOf) ? [sectionOf.get(entry)] : [])),
  )
  const counts = Map.groupBy(sections, (section) => section)
  return (entry) => {
    const section = sectionOf.get(entry)
    const count = counts.get(section)?.length ?? 0
    return count >= FEWEST && count >= SHARE * (section?.length ?? 0)
  }
}

const isRetitled = (entry: Entry, group: readonly Entry[], sectionOf: SectionOf): boolean =>
  group
    .slice(0, MOST_COMPARED)
    .some((one) => sectionOf.get(one) !== sectionOf.get(entry) && !areNamedAlike(one, entry))
