/** Whether a list suggests that a paper is no preprint any more. */
import type { Entry, List } from '../../../model/list.ts'
import type { Venue, VenueIndex } from '../../../model/venue.ts'
import { itemAbove } from '../../../text/lines.ts'

/** Whether anything suggests that the paper was published: a venue, known or not, a page other than arXiv's, or the heading's venue. */
export const mayBePublished = ({ venue, links, section }: Entry, { venues, headings }: List): boolean =>
  (venue !== null && venues.read(venue.value)?.kind !== 'preprint') ||
  links.some(({ role, reference }) => role === 'paper' && reference.kind === 'page') ||
  [...section, headings[0]?.text ?? ''].some((heading) => namesConference(heading, venues))

/** Whether a name is that of a known venue other than a preprint server. */
export function namesKnownVenue(name: string, { read }: VenueIndex): boolean {
  const kind = read(name)?.kind
  return kind !== undefined && kind !== 'preprint'
}

/** `CVPR 2024`, "CVPR2021 papers with code", `ICLR (2022)`, `ICLR22`, `ICLR` alone. */
export const namesConference = (heading: string, venues: VenueIndex): boolean =>
  conferenceIn(heading, venues) !== null

export function conferenceIn(heading: string, { read }: VenueIndex): Venue | null {
  const name =
    /(?<![\p{L}\d])(\p{Lu}[\p{L}&]{2,})(?:[\s'’([-]*(?:19|20)\d\d|['’]?\d\d|(?<=^\P{L}*\p{L}+)(?=\P{L}*$))(?!\d)/u.exec(
      heading,
    )?.[1]
  const venue = name === undefined ? null : read(name)
  return venue?.kind === 'conference' ? venue : null
}

/** `- CVPR` over indented entries; null where nothing stands so. An item with a link is a paper of its own. */
export function conferenceAbove({ span }: Entry, { text, venues }: List): Venue | null {
  const above = itemAbove(span.start, text)
  return GROUP.test(above) ? conferenceIn(above, venues) : null
}
const GROUP = /^\s*[-*+]\s[^[\]()<>]{2,40}$/
