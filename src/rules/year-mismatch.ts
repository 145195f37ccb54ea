import { authorsAgree, isWitnessed } from '../fixes/witness.ts'
import { dateOfArxivId } from '../hosts/arxiv.ts'
import type { Pair } from '../model/comparison.ts'
import type { Paper } from '../model/facts.ts'
import type { Entry, List } from '../model/list.ts'
import type { ArxivId } from '../model/reference.ts'
import { entryRule, type Fix, judgement } from '../model/rule.ts'
import type { Claim } from '../model/span.ts'
import { withoutAddresses } from '../text/addresses.ts'
import { hasOtherTitle } from './parts/authors/versions.ts'
import { isCopied } from './parts/twins/copied-id.ts'
import { hasDateOf, isBeforeId, isUnderYear, isWhenPosted } from './parts/venues/dates.ts'
import { againstId, dated, type ListedPreprint, mayBeOfNewYear } from './parts/venues/id-years.ts'
import { mayBeLaterVersions } from './parts/venues/later-years.ts'
import { isAnothers, isOfCitation, ownYearOf } from './parts/venues/others-year.ts'
import { moveFor } from './parts/venues/out-of-place.ts'
import { isOfVersion, mentionsYear, type PostingYears, postingYears } from './parts/venues/posting-years.ts'
import { publicationsOf } from './parts/venues/publications.ts'

export const yearMismatch = entryRule({
  name: 'year-mismatch',
  summary: 'a preprint’s year is not when it was posted, or a venue’s year is long before that',
  severity: 'warning',
  needs: ['paper'],
  givesWayTo: ['wrong-paper'],
  messagesGiveWayTo: { preprint: ['venue-outdated'], byId: ['venue-outdated'] },
  messages: {
    preprint: 'Listed as {venue} {year}; arXiv first posted it in {first}.',
    either: 'Listed as {venue} {year}; arXiv first posted {id} in {first}: the year or the link is wrong.',
    early: 'Listed with the year {year}; arXiv first posted it in {first}.',
    byId: 'Listed as {venue} {year}; the id {id} is from {first}.',
    contradicts: 'Listed as {venue} {year}, but the id {id} is from {first}: they contradict each other.',
    habit:
      'The ids of {count} of {of} preprints are from later years than the list says: the ids or the years are wrong.',
    dated: 'Listed as {venue} {listed}; the id {id} is from {posted}: the date or the link is wrong.',
  },
  *check({ entry, pair, facts, list, linkedByOtherTitle }) {
    const { year, preprint } = ownYearOf(entry, list, pair?.link) ?? {}
    if (!year || (pair && isOfCitation(year, pair, list))) return
    const listed = { year, venue: preprint?.value ?? null, list }
    const remark = pair
      ? againstPaper(pair, listed)
      : isPreprint(listed) && againstId(listed, { entry, papers: facts.paper, linkedByOtherTitle })
    if (remark) yield remark
  },
})

type Listed = {
  readonly year: Claim<number>
  /** The name of the preprint server; null if the year is that of a venue, or of nothing named. */
  readonly venue: string | null
  readonly list: List
}
const isPreprint = (listed: Listed): listed is ListedPreprint => listed.venue !== null

// ---- against arXiv's record ---------------------------------------------------------------------

/** Compares a preprint's year with the years of its versions, and a venue's year with that of the first version. */
function againstPaper(pair: Pair, listed: Listed) {
  const { paper, identity } = pair
  const posted = paper && postingYears(paper)
  if (!posted || isCopied(pair)) return null
  // a preprint's year is that of the linked id, whatever it is called
  if (isPreprint(listed) && (identity === 'same' || identity === 'doubtful'))
    return ofPreprint(pair, paper, posted, listed)
  return identity === 'same' ? ofVenue(pair, paper, posted, listed) : null
}

function ofVenue(pair: Pair, paper: Paper, { first }: PostingYears, { year, list }: Listed) {
  if (!isTooEarly(year.value, first, pair, list) || hasOtherTitle(pair)) return null
  if (mentionsYear(paper, year.value) || isAnothers(year, first, pair, list)) return null
  return {
    message: 'early',
    with: { year: String(year.value), first: String(first) },
    at: year.span,
    expected: `${first} or later`,
    actual: String(year.value),
    evidence: pair.record.evidence,
    judgement: certainly,
  } as const
}

/** Nobody posts a paper of a conference so many years later without saying where it appeared. */
const LONG = 3
const DECADE = 10

/**
 * Whether a paper cannot have appeared in a year so long before it was posted: its venue's, if nothing else that the entry links
 * has that year in its address, or any before the one in which it appeared by the record. Another decade is a slip of one digit.
 */
function isTooEarly(year: number, first: number, pair: Pair, { venues }: List): boolean {
  const { entry, link } = pair
  if (first - year < 2) return false
  if (first - year === DECADE) return true
  const isKnown = entry.venue !== null && venues.read(entry.venue.value) !== null
  const hasYear = (url: string) => new RegExp(`(?<!\\d)${year}(?!\\d)`).test(url)
  if (isKnown) return first - year >= LONG && !entry.links.some((one) => one !== link && hasYear(one.url))
  return publicationsOf(pair, venues).some((one) => one.year !== null && one.year > year)
}

function ofPreprint(pair: Pair, paper: Paper, posted: PostingYears, listed: ListedPreprint) {
  const { year, list } = listed
  if (isOfVersion(year.value, paper, pair.link, posted) || isWhenPosted(year, list.text, paper)) return null
  if (hasDateOf(year.value, pair.entry, list.text, dateOfArxivId(paper.id))) return null
  if (paper.published === null && mayBeOfNewYear(year, paper.id, list)) return null
  if (mayBeLaterVersions(year.value, posted.first, pair, list)) return null
  const { evidence } = pair.record
  const apart = dated(paper.id, listed, evidence)
  if (apart) return apart
  // beside another title, the year may be right and the link wrong
  if (pair.identity === 'doubtful') return { ...eitherWrong(paper.id, posted.first, listed), evidence }
  if (paper.published !== null || year.value >= posted.first)
    return postedInAnotherYear(pair, paper, posted, listed)
  return byId(pair, paper.id, posted.first, listed)
}

/** What the id alone tells of a paper whose record has no date: arXiv may have kept it on hold for months. */
function byId(pair: Pair, id: ArxivId, first: number, { year, venue, list }: ListedPreprint) {
  const certain = isBeforeId(year.value, id)
  return {
    message: 'byId',
    with: { venue, year: String(year.value), id, first: String(first) },
    at: year.span,
    expected: String(first),
    actual: String(year.value),
    evidence: pair.record.evidence,
    judgement: judgement('year', 'other', certain ? 'certain' : 'likely'),
    ...(certain ? fixFor(year, first, pair, list, false) : { severity: 'notice' as const }),
  } as const
}

function postedInAnotherYear(
  pair: Pair,
  paper: Paper,
  { first, last }: PostingYears,
  { year, venue, list }: ListedPreprint,
) {
  const { entry, record } = pair
  const safe =
    paper.published !== null &&
    // what is meant may be the year of a later version
    (first === last || year.value < first) &&
    !isOfNextYear(year.value, paper.published) &&
    !mayBeLaterVersions(first + 1, first, pair, list) &&
    isWitnessed(pair) &&
    !isSaidTwice(year, entry, list.text)
  return {
    message: 'preprint',
    with: { venue, year: String(year.value), first: String(first) },
    at: year.span,
    expected: String(first),
    actual: String(year.value),
    evidence: record.evidence,
    judgement: certainly,
    ...(isWrittenTwice(year, entry, list.text) ? {} : fixFor(year, first, pair, list, safe)),
  } as const
}

/** Whether it was posted in the last months of the year before: then the year may be that of a venue, and the preprint be outdated. */
const isOfNextYear = (year: number, posted: string): boolean =>
  posted.slice(0, 4) === String(year - 1) && posted.slice(5, 7) >= LAST_MONTHS
const LAST_MONTHS = '10'

const eitherWrong = (id: ArxivId, first: number, { year, venue }: ListedPreprint) =>
  ({
    message: 'either',
    with: { venue, year: String(year.value), id, first: String(first) },
    at: year.span,
    expected: String(first),
    actual: String(year.value),
    judgement: certainly,
  }) as const

const certainly = judgement('year', 'other', 'certain')

// ---- the fix ------------------------------------------------------------------------------------

/** Whether the entry has the year in another place too, such as a column of dates: then it means something. */
const isSaidTwice = ({ value }: Claim<number>, { span }: Entry, text: string): boolean =>
  timesSaid(value, text.slice(span.start, span.end)) > 1

/** The same, but for addresses: with one of the two corrected, the entry would contradict itself. */
const isWrittenTwice = ({ value }: Claim<number>, { span }: Entry, text: string): boolean =>
  timesSaid(value, withoutAddresses(text.slice(span.start, span.end))) > 1

const timesSaid = (year: number, words: string): number =>
  (words.match(new RegExp(`(?<!\\d)${year}(?!\\d)`, 'g')) ?? []).length

/** Only of a paper whose title or authors are the record's: else what is wrong may be the link. */
function fixFor(
  { span, value }: Claim<number>,
  first: number,
  pair: Pair,
  list: List,
  safe: boolean,
): { readonly fix?: Fix } {
  // under a heading of the listed year, the venue or the place may be what is wrong
  if (span.end - span.start !== 4 || !isItsPaper(pair) || isUnderYear(pair.entry, value)) return {}
  const move = moveFor(pair.entry, first, list)
  const description = `Write ${first}${move ?? ''}.`
  return { fix: { description, safe: safe && move === null, edits: [{ ...span, text: String(first) }] } }
}

const isItsPaper = (pair: Pair): boolean =>
  (pair.title !== null && pair.title.outcome !== 'different') || authorsAgree(pair)
