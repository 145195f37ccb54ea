/** Authors as a venue has them, which may be others, or in another order, than those of the preprint. */
import type { AuthorsVerdict } from '../../../model/comparison.ts'
import type { Entry, List } from '../../../model/list.ts'
import type { Span } from '../../../model/span.ts'
import { lineBefore } from '../../../text/lines.ts'
import { namesConference } from '../venues/may-be-published.ts'

/** Whether the entry, or a heading above one that names no venue, says where the paper was published. */
export function isAtVenue({ venue, year, section }: Entry, { venues, text }: List): boolean {
  const named = venue?.value ?? (year ? wordBefore(year.span, text) : '')
  const kind = venues.read(named)?.kind
  if (kind !== undefined) return kind !== 'preprint'
  if (venue !== null && PROCEEDINGS.test(venue.value)) return true
  return section.some((heading) => namesConference(heading, venues))
}

/** `In RA-L 2020`: the word before a year, where the reader took none for the venue. */
const wordBefore = (span: Span, text: string): string =>
  /(?<![\p{L}\d&-])\p{Lu}[\p{L}&-]{2,11}(?=[\s'’]{1,2}$)/u.exec(lineBefore(span, text, 14))?.[0] ?? ''

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
