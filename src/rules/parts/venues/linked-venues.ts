/** Names of venues that say where a link leads: `[arXiv](…)`, `Source: arXiv`. */
import type { Entry, List } from '../../../model/list.ts'
import { type Claim, overlaps } from '../../../model/span.ts'
import { lineBefore } from '../../../text/lines.ts'
import { memoizeByObject } from '../../../text/memoize.ts'

/** `[arXiv](…)` says where the link leads, and nothing of where the paper appeared, unless other labels of the list do so. */
export const isWhereLinkLeads = (venue: Claim<string>, entry: Entry, list: List): boolean =>
  (labelsAround(venue, entry).some((label) => lettersOf(label) === lettersOf(venue.value)) &&
    linkedVenues(list).size === 0) ||
  (isSource(venue, list) && venuesAsSources(list).size === 0)

/** `Source: arXiv` */
const isSource = ({ span }: Claim<string>, { text }: List): boolean =>
  /(?<!\p{L})(?:source|link|url|available (?:at|on))\W{0,3}:\W{0,8}$/iu.test(
    lineBefore(span, text, LONGEST_LABEL),
  )
/** Characters of a label and its marks. */
const LONGEST_LABEL = 30

/** `Source: CVPR 2024`, in a list that means the venue. */
const venuesAsSources = memoizeByObject(
  (list: List) =>
    new Set(
      list.entries.flatMap(({ venue }) => {
        const known = venue && list.venues.read(venue.value)
        return known && known.kind !== 'preprint' && isSource(venue, list) ? [known.key] : []
      }),
    ),
)

/** The labels that are words, not badges. */
const labelsAround = ({ span }: Claim<string>, { links, badges }: Entry): readonly string[] =>
  badges.some((badge) => overlaps(badge.span, span))
    ? []
    : links.filter((link) => overlaps(link.span, span)).map(({ label }) => label)

/** The venues, preprint servers aside, that stand in a label of their own, with a year or the like at most. */
const linkedVenues = memoizeByObject(
  ({ entries, venues }: List) =>
    new Set(
      entries.flatMap(({ venue, ...entry }) => {
        const known = venue && venues.read(venue.value)
        if (!known || known.kind === 'preprint') return []
        const isOwn = (label: string) => label.length - venue.value.length <= LONGEST_BESIDE
        return labelsAround(venue, { venue, ...entry }).some(isOwn) ? [known.key] : []
      }),
    ),
)
/** Characters beside a venue in its label: ` 2020 (Oral)`. */
const LONGEST_BESIDE = 14

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
