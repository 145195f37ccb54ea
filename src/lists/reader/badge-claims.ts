/** Venue and year of an entry whose badge says them. */
import type { Badge } from '../../model/list.ts'
import type { Claim } from '../../model/span.ts'
import type { VenueIndex } from '../../model/venue.ts'
import { venueIn } from './venues.ts'

/** The venue that a badge names. */
export function badgeVenue(badges: readonly Badge[], venues: VenueIndex): Claim<string> | null {
  for (const badge of badges) {
    const text = badge.text.replace(LABEL, '')
    const read = venueIn(text, venues)
    if (read?.known && read.venue && (read.year || !isHost(text)))
      return { value: text.slice(read.venue.from, read.venue.to), span: badge.textSpan, certainty: 1 }
  }
  return null
}

/** `Paper-arXiv 2024`, `abs 2024.06`, `Online 2024`: what the link is. */
const LABEL = /^(?:paper|pdf|link|preprint|(?:abs(?:tract)?|html|online)(?=[\s:|-]+\d))[\s:|-]+(?=\S)/i

/** `arXiv 2404.04295` and `IEEE 10447834` say where a link leads. */
const isHost = (text: string): boolean =>
  /^(?:\w*rxiv|ieee|acm|springer|elsevier|openreview|ssrn|hal)\b/i.test(text)

/** The year beside a badge's venue. */
export function badgeYear(badges: readonly Badge[], venues: VenueIndex): Claim<number> | null {
  for (const badge of badges) {
    const read = venueIn(badge.text.replace(LABEL, ''), venues)
    if (read?.year) return { value: read.year.value, span: badge.textSpan, certainty: 1 }
  }
  return null
}
