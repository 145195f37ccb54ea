/** Where an entry says that its paper is a preprint. */
import type { Entry, Link, List } from '../../../model/list.ts'
import { isNews } from '../../../model/sections.ts'
import { type Claim, overlaps } from '../../../model/span.ts'
import { memoizeByObject } from '../../../text/memoize.ts'
import { areOwn } from '../papers/own-claims.ts'
import { headOf } from '../titles/cells.ts'
import { namesHost } from './host-badges.ts'
import { isWhereLinkLeads } from './linked-venues.ts'
import { namesKnownVenue } from './may-be-published.ts'
import { isTagged, namesVenueBehind } from './second-venue.ts'

/**
 * Where the entry says that the paper is a preprint, and names no venue behind that; null where it does not. What news says is
 * true of its date. `own`: a link to the paper.
 */
export function preprintIn(entry: Entry, list: List, own?: Link): Claim<string> | null {
  if (isNews(entry, list.text)) return null
  const venue = venueIn(entry, list)
  const isPreprint = venue !== null && list.venues.read(venue.value)?.kind === 'preprint'
  if (!isPreprint || isWhereLinkLeads(venue, entry, list)) return null
  if (!areOwn([venue, entry.year], entry, list, own)) return null
  if (isTagged(entry, list) || readingHeads(list).has(headOf(venue, list))) return null
  if (isIdentifier(venue, list) && idsBesideVenues(list).length >= FEWEST) return null
  return namesVenueBehind(venue, entry, list) || namesHost(venue, entry, list) ? null : venue
}

/** `arXiv:2401.00001`. */
const isIdentifier = ({ span }: Claim<string>, { text }: List): boolean =>
  ID.test(text.slice(span.end, span.end + 12))
const ID = /^:\s?\d{4}\.\d{4,5}/

/** So many published papers with their identifiers show that those say where to read a paper, not where it appeared. */
const FEWEST = 3

const idsBesideVenues = memoizeByObject(({ entries, text, venues }: List) =>
  entries.filter(
    ({ venue, span }) =>
      venue !== null &&
      venues.read(venue.value)?.kind !== 'preprint' &&
      /(?<![/\w])arXiv:\s?\d{4}\.\d{4,5}/i.test(text.slice(span.start, span.end)),
  ),
)

/** The heads of columns that say where papers can be read: “Source” may also be where they appeared. */
const readingHeads = memoizeByObject((list: List): ReadonlySet<string> => {
  const { entries, venues } = list
  const appeared = entries.flatMap(({ venue }) =>
    venue && namesKnownVenue(venue.value, venues) ? [headOf(venue, list)] : [],
  )
  const isSource = !appeared.includes(SOURCE)
  return new Set(isSource ? [...AVAILABLE, SOURCE] : AVAILABLE)
})
const AVAILABLE = [
  'available at',
  'available from',
  'available on',
  'host',
  'hosted on',
  'read at',
  'read on',
  'where to read',
]
const SOURCE = 'source'

/** The venue, or `arXiv 2018`, `arXiv18`, where the reader took nothing or no known venue for it. */
function venueIn({ venue, span, links, title }: Entry, { text, venues }: List): Claim<string> | null {
  if (venue && (venues.read(venue.value) || IS_VENUE.test(venue.value))) return venue
  const words = text.slice(span.start, span.end)
  const taken = [...links.map((link) => link.span), ...(title ? [title.span] : [])]
  for (const { index, 0: value } of words.matchAll(PREPRINT)) {
    const start = span.start + index
    const at = { start, end: start + value.length }
    if (!taken.some((one) => overlaps(one, at))) return { value, span: at, certainty: 1 }
  }
  return null
}

/** A venue that the table lacks. */
const IS_VENUE = /\b(?:workshops?|journals?|conferences?|transactions|proceedings|symposium)\b/i

const PREPRINT = /(?<![\p{L}\p{N}./:-])arXiv(?=(?:,? (?:19|20)\d\d|['’]?\d\d)(?![\d.-]))/giu
