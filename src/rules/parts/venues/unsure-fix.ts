/** Why nobody writes unasked where a preprint was published, though the record says it: the list may write more, or mean other years. */
import { dateOfArxivId } from '../../../hosts/arxiv.ts'
import type { Pair } from '../../../model/comparison.ts'
import { arxivIdOf, type Entry, type List } from '../../../model/list.ts'
import type { Claim } from '../../../model/span.ts'
import { memoizeByObject } from '../../../text/memoize.ts'
import { SIDE_TRACK } from '../../../venues/tracks.ts'
import { mayBeSubmission } from './decisions.ts'
import { postingYears } from './posting-years.ts'
import type { Publication } from './publications.ts'
import { hasFindings } from './published-entries.ts'
import { isInOtherCell } from './year-beside.ts'

/** Whether the venue and year that the record gives a preprint are only suggested in this list. */
export const isUnsure = (pair: Pair, published: Publication, list: List): boolean =>
  SIDE_TRACK.test(published.quote) ||
  FOOTER.test(published.quote) ||
  isPosterAlone(published) ||
  mayBeSubmission(pair, published) ||
  mayBeFindings(published, list) ||
  isMarkedAsPreprint(pair.entry, list) ||
  pair.entry.links.some(({ label }) => /^\W*preprint\W*$/i.test(label)) ||
  hasYearTwice(list) ||
  mayBeYearOfPosting(pair.entry, published, list) ||
  isLongBefore(pair, published)

/** `33rd Conference on Neural Information Processing Systems (NeurIPS 2019), Vancouver`: the foot line of a style file, which preprints and papers of workshops have as well. */
const FOOTER = /^\d+(?:st|nd|rd|th)\s(?:Annual\s)?Conference on Neural Information Processing Systems\b/i

/** Whether arXiv has the paper only since years after it is said to have appeared, as hardly any: the year may be a misread number. */
const isLongBefore = ({ paper }: Pair, { year }: Publication): boolean =>
  year !== null && (paper ? (postingYears(paper)?.first ?? year) : year) - year > 1

/** At these, a poster is a short work of its own, and not the way in which a paper was shown. */
const WITH_POSTERS_APART = new Set(
  'CCS|CHI|CSCW|FSE|HRI|ICSE|ISMAR|IUI|MobiCom|MobiSys|NDSS|S&P|SenSys|SIGCOMM|SIGGRAPH|SIGGRAPH Asia|UIST|USENIX Security|VIS|VR|WiSec'.split(
    '|',
  ),
)
const isPosterAlone = ({ venue, quote }: Publication): boolean =>
  WITH_POSTERS_APART.has(venue.key) && /\bposters?\b/i.test(quote)

/** Conferences of which the record may mean the Findings, without saying so. */
const WITH_FINDINGS = new Set(['ACL', 'EMNLP', 'NAACL', 'EACL', 'AACL'])

/** Whether the list tells Findings apart, and the record does not say that it is none. */
const mayBeFindings = ({ venue, quote }: Publication, list: List): boolean =>
  WITH_FINDINGS.has(venue.key) &&
  !venue.findings &&
  !/\bmain\b|\blong paper|\boral\b/i.test(quote) &&
  hasFindings(list)

// ---- how the list writes venues -----------------------------------------------------------------

/** So many published papers show how venues are written. */
const FEWEST = 5
const HARDLY = 0.1

/** `*arXiv, 2024*` among `**CVPR, 2025**`: whether hardly a published paper's venue stands between such marks. */
function isMarkedAsPreprint({ venue }: Entry, list: List): boolean {
  const { count, byMarks } = publishedIn(list)
  if (!venue || count < FEWEST) return false
  return (byMarks.get(marksBefore(venue, list)) ?? 0) <= HARDLY * count
}

/** `ACL 2026 (2026)` for most published papers: a preprint's `arXiv (2026)` does not show it. */
function hasYearTwice(list: List): boolean {
  const { count, yearsTwice } = publishedIn(list)
  return count >= FEWEST && 2 * yearsTwice > count
}

/** Whether another year would be written in a column in which even published papers have those in which arXiv posted them. */
const mayBeYearOfPosting = (entry: Entry, { year }: Publication, list: List): boolean =>
  entry.year !== null && entry.year.value !== year && isApart(entry, list) && publishedIn(list).isByPosting

/** How many published papers there are, between which marks their venues stand, and which years they have. */
const publishedIn = memoizeByObject((list: List) => {
  const published = list.entries.flatMap((entry) => {
    const kind = entry.venue && list.venues.read(entry.venue.value)?.kind
    return entry.venue && kind && kind !== 'preprint' ? [{ entry, venue: entry.venue }] : []
  })
  const marks = published.map(({ venue }) => marksBefore(venue, list))
  const apart = published.filter(({ entry }) => postedIn(entry) !== undefined && isApart(entry, list))
  return {
    count: published.length,
    byMarks: new Map([...Map.groupBy(marks, (one) => one)].map(([one, all]) => [one, all.length])),
    yearsTwice: published.filter(({ venue: { span } }) =>
      YEAR_TWICE.test(list.text.slice(span.start, span.end + NEAR)),
    ).length,
    isByPosting: apart.length > 0 && apart.every(({ entry }) => postedIn(entry) === entry.year?.value),
  }
})

const marksBefore = ({ span }: Claim<string>, { text }: List): string =>
  /[*_`]*$/.exec(text.slice(Math.max(0, span.start - 4), span.start))?.[0] ?? ''

const YEAR_TWICE = /(?<!\d)((?:19|20)\d\d)\W{1,3}\1(?!\d)/
/** Characters behind a venue in which its years stand. */
const NEAR = 16

const postedIn = (entry: Entry): number | undefined => {
  const id = arxivIdOf(entry)
  return (id && dateOfArxivId(id)?.year) || undefined
}

/** Whether the year stands in another cell of the row than the venue. */
const isApart = ({ venue, year }: Entry, { text }: List): boolean =>
  venue !== null && year !== null && isInOtherCell(year.span.start, venue.span.start, text)
