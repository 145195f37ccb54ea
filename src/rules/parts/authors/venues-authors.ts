/** Authors as a venue has them, which may be others, or in another order, than those of the preprint. */
import type { AuthorsVerdict } from '../../../model/comparison.ts'
import type { Entry, List } from '../../../model/list.ts'
import { namesConference } from '../venues/may-be-published.ts'

/** Whether the entry, or a heading above one that names no venue, says where the paper was published. */
export function isAtVenue({ venue, section }: Entry, { venues }: List): boolean {
  const kind = venue === null ? undefined : venues.read(venue.value)?.kind
  if (kind !== undefined) return kind !== 'preprint'
  if (venue !== null && PROCEEDINGS.test(venue.value)) return true
  return section.some((heading) => namesConference(heading, venues))
}

/** Of a venue that the table lacks: `Findings of the Association for …`. */
const PROCEEDINGS =
  /\b(?:proceedings|findings of|transactions|journal|advances in|conference|symposium|annual meeting)\b/i

/**
 * Whether the entry names all authors of a paper that a venue published, of whom several are not those of the record: one slip
 * changes one name, and adds no co-author to the others.
 */
export const areVenuesNames = ({ extra, missing }: AuthorsVerdict, entry: Entry, list: List): boolean =>
  extra.length > 0 &&
  Math.max(extra.length, missing.length) > 1 &&
  entry.authors?.etAl === false &&
  isAtVenue(entry, list)
