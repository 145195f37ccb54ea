/** Whether a list suggests that a paper is no preprint any more. */
import type { Entry, List } from '../../../model/list.ts'
import type { VenueIndex } from '../../../model/venue.ts'

/** Whether anything suggests that the paper was published: a venue, known or not, a page other than arXiv's, or the heading's venue. */
export const mayBePublished = ({ venue, links, section }: Entry, { venues, headings }: List): boolean =>
  (venue !== null && venues.read(venue.value)?.kind !== 'preprint') ||
  links.some(({ role, reference }) => role === 'paper' && reference.kind === 'page') ||
  [...section, headings[0]?.text ?? ''].some((heading) => namesConference(heading, venues))

/** `CVPR 2024`, "CVPR2021 papers with code", `ICLR (2022)`, `ICLR22`, `ICLR` alone. */
export function namesConference(heading: string, { read }: VenueIndex): boolean {
  const name =
    /(?<![\p{L}\d])(\p{Lu}[\p{L}&]{2,})(?:[\s'’([-]*(?:19|20)\d\d|['’]?\d\d|(?<=^\P{L}*\p{L}+)(?=\P{L}*$))(?!\d)/u.exec(
      heading,
    )?.[1]
  return name !== undefined && read(name)?.kind === 'conference'
}
