/** Venue and year of an entry whose badge says them. */
import type { Badge, Entry } from '../../model/list.ts'
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

/** Fewer badges that are read show nothing. */
const FEWEST = 5
/** `arXiv 2024.06`, `github 2025.01`: a word for the link, and a month. */
const DATED_LINK = /^(?!(?:last|updated?)\b)[\p{L}-]+[\s:|-]+(20\d\d)[.-](?:0?[1-9]|1[0-2])$/iu

/** Where many entries tell their month by a badge that names the link, one that names another kind of link tells it, too. */
export function withBadgeDates(entries: readonly Entry[]): readonly Entry[] {
  const dated = entries.filter(({ year, badges }) => year && badges.some((badge) => isDatedBy(badge, year)))
  if (dated.length < FEWEST) return entries
  return entries.map((entry) => (entry.year ? entry : { ...entry, year: onlyDate(entry.badges) }))
}

const isDatedBy = ({ text, textSpan }: Badge, { span }: Claim<number>): boolean =>
  span.start === textSpan.start && DATED_LINK.test(text)

function onlyDate(badges: readonly Badge[]): Claim<number> | null {
  const [badge, second] = badges.filter(({ text }) => DATED_LINK.test(text))
  const digits = badge && !second ? DATED_LINK.exec(badge.text)?.[1] : undefined
  return badge && digits ? { value: Number(digits), span: badge.textSpan, certainty: 1 } : null
}
