/** Why nobody writes unasked where a preprint was published, though the record says it: the list may write more, or mean other years. */
import { dateOfArxivId } from '../../../hosts/arxiv.ts'
import { arxivIdOf, type Entry, type List } from '../../../model/list.ts'
import type { Claim } from '../../../model/span.ts'
import { memoizeByObject } from '../../../text/memoize.ts'
import { SIDE_TRACK } from '../../../venues/tracks.ts'
import type { Publication } from './publications.ts'
import { hasFindings } from './published-entries.ts'
import { isInOtherCell } from './year-beside.ts'

export const isUnsure = (entry: Entry, published: Publication, list: List): boolean =>
  SIDE_TRACK.test(published.quote) ||
  FOOTER.test(published.quote) ||
  mayBeFindings(published, list) ||
  isMarkedAsPreprint(entry, list) ||
  entry.links.some(({ label }) => /^\W*preprint\W*$/i.test(label)) ||
  hasYearTwice(list) ||
  mayBeYearOfPosting(entry, published, list)

/** `33rd Conference on Neural Information Processing Systems (NeurIPS 2019), Vancouver`: the foot line of a style file, which preprints and papers of workshops have as well. */
const FOOTER = /^\d+(?:st|nd|rd|th)\s(?:Annual\s)?Conference on Neural Information Processing Systems\b/i

/** Conferences of which the record may mean the Findings, without saying so. */
const WITH_FINDINGS = new Set(['ACL', 'EMNLP', 'NAACL', 'EACL', 'AACL'])

/** Whether the list tells Findings apart, and the record does not say that it is none. */
const mayBeFindings = ({ venue, quote }: Publication, list: List): boolean =>
  WITH_FINDINGS.has(venue.key) &&
  !venue.findings &&
  !/\bmain\b|\blong paper|\boral\b/i.test(quote) &&
  hasFindings(list)

// ---- how the list sets venues -------------------------------------------------------------------

/** So many published papers show how venues are set. */
const FEWEST = 5
const HARDLY = 0.1

/** `*arXiv, 2024*` among `**CVPR, 2025**`: whether hardly a published paper's venue stands between such marks. */
function isMarkedAsPreprint({ venue }: Entry, list: List): boolean {
  const { published } = venuesIn(list)
  if (!venue || published.length < FEWEST) return false
  const own = emphasisOf(venue, list)
  const same = published.filter((one) => emphasisOf(one, list) === own).length
  return same <= HARDLY * published.length
}

const emphasisOf = ({ span }: Claim<string>, { text }: List): string =>
  /[*_`]*$/.exec(text.slice(Math.max(0, span.start - 4), span.start))?.[0] ?? ''

/** `ACL 2026 (2026)` for most published papers: a preprint's `arXiv (2026)` does not show it. */
function hasYearTwice(list: List): boolean {
  const { published } = venuesIn(list)
  const twice = published.filter(({ span }) =>
    YEAR_TWICE.test(list.text.slice(span.start, span.end + NEAR)),
  ).length
  return published.length >= FEWEST && 2 * twice > published.length
}
const YEAR_TWICE = /(?<!\d)((?:19|20)\d\d)\W{1,3}\1(?!\d)/
/** Characters behind a venue in which its years stand. */
const NEAR = 16

const venuesIn = memoizeByObject(({ entries, venues }: List) => ({
  published: entries.flatMap(({ venue }) => {
    const kind = venue && venues.read(venue.value)?.kind
    return venue && kind && kind !== 'preprint' ? [venue] : []
  }),
}))

// ---- columns of years ---------------------------------------------------------------------------

/** Whether another year would be written in a column in which even published papers have those in which arXiv posted them. */
function mayBeYearOfPosting(entry: Entry, { year }: Publication, list: List): boolean {
  if (entry.year === null || entry.year.value === year || !isApart(entry, list)) return false
  const known = publishedApart(list)
  return known.length > 0 && known.every((one) => yearOf(one) === one.year?.value)
}

const yearOf = (entry: Entry): number | undefined => {
  const id = arxivIdOf(entry)
  return (id && dateOfArxivId(id)?.year) || undefined
}

const isApart = ({ venue, year }: Entry, { text }: List): boolean =>
  venue !== null && year !== null && isInOtherCell(year.span.start, venue.span.start, text)

/** The published papers on arXiv that have their year apart from the venue. */
const publishedApart = memoizeByObject((list: List) =>
  list.entries.filter((entry) => {
    const kind = entry.venue && list.venues.read(entry.venue.value)?.kind
    return kind && kind !== 'preprint' && yearOf(entry) !== undefined && isApart(entry, list)
  }),
)
