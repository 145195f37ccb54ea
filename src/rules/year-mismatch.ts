import { isWitnessed } from '../fixes/witness.ts'
import { dateOfArxivId } from '../hosts/arxiv.ts'
import type { Pair } from '../model/comparison.ts'
import type { Facts, Paper } from '../model/facts.ts'
import { type Entry, type Link, type List, linksOnePaper, paperLinkOf } from '../model/list.ts'
import type { ArxivId } from '../model/reference.ts'
import { entryRule, type Fix, judgement } from '../model/rule.ts'
import type { Claim } from '../model/span.ts'
import { mayBeRenamed } from './parts/papers/record-age.ts'
import { isCopied } from './parts/twins/copied-id.ts'
import {
  datesApart,
  hasDateOf,
  isAboutWhen,
  isUnderYear,
  isWhenPosted,
  LONGEST_HOLD,
} from './parts/venues/dates.ts'
import { isAnothers, isBesideYears, isNoYear, isOfCitation, mayBeVenues } from './parts/venues/others-year.ts'
import {
  isOfNewYear,
  isOfVersion,
  mentionsYear,
  type PostingYears,
  postingYears,
  yearOfId,
} from './parts/venues/posting-years.ts'

export const yearMismatch = entryRule({
  name: 'year-mismatch',
  summary: 'a preprint’s year is not when it was posted, or a venue’s year is before that',
  severity: 'warning',
  needs: ['paper'],
  givesWayTo: ['wrong-paper'],
  messages: {
    preprint: 'Listed as {venue} {year}; arXiv first posted it in {first}.',
    either: 'Listed as {venue} {year}; arXiv first posted {id} in {first}: the year or the link is wrong.',
    early: 'Listed with the year {year}; arXiv first posted it in {first}.',
    byId: 'Listed as {venue} {year}; the id {id} is from {first}.',
    dated: 'Listed as {venue} {listed}; the id {id} is from {posted}: the date or the link is wrong.',
  },
  *check({ entry, pair, facts, list, linkedByOtherTitle }) {
    const { year, venue } = entry
    if (!year || isNoYear(year, entry, list)) return
    const preprint = venue !== null && list.venues.read(venue.value)?.kind === 'preprint' ? venue : null
    if (preprint && mayBeVenues(year, preprint, entry, list)) return
    if (preprint && isBesideYears(year, preprint, entry, list)) return
    if (pair && isOfCitation(year, pair, list)) return
    const listed = { year, venue: preprint?.value ?? null, list }
    const remark = pair
      ? againstPaper(pair, listed)
      : isPreprint(listed) && againstId(paperIn(entry, linkedByOtherTitle), listed, entry, facts)
    if (remark) yield remark
  },
})

type Listed = {
  readonly year: Claim<number>
  /** The name of the preprint server; null if the year is that of a venue, or of nothing named. */
  readonly venue: string | null
  readonly list: List
}
type ListedPreprint = Listed & { readonly venue: string }
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
  const isEarly = year.value < first - 1
  if (!isEarly || mentionsYear(paper, year.value) || isAnothers(year, first, pair, list)) return null
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

function ofPreprint(pair: Pair, paper: Paper, posted: PostingYears, listed: ListedPreprint) {
  const { year, list } = listed
  if (isOfVersion(year.value, paper, pair.link, posted) || isWhenPosted(year, list.text, paper)) return null
  if (hasDateOf(year.value, pair.entry, list.text, dateOfArxivId(paper.id))) return null
  const { evidence } = pair.record
  const apart = dated(paper.id, listed, evidence)
  if (apart) return apart
  // beside the title of another paper, the year may be right
  if (pair.identity === 'doubtful' && !mayBeRenamed(pair))
    return { ...eitherWrong(paper.id, posted.first, listed), evidence }
  if (paper.published !== null || year.value >= posted.first)
    return postedInAnotherYear(pair, paper, posted, listed)
  return isOfNewYear(paper.id, year.value) ? null : byId(paper.id, posted.first, listed, evidence)
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
    isWitnessed(pair) &&
    !isSaidTwice(year, entry, list.text) &&
    !isUnderYear(entry, year.value)
  return {
    message: 'preprint',
    with: { venue, year: String(year.value), first: String(first) },
    at: year.span,
    expected: String(first),
    actual: String(year.value),
    evidence: record.evidence,
    judgement: certainly,
    // a paper that was only renamed has its year nevertheless
    standsAlone: pair.twin === null && mayBeRenamed(pair),
    // beside another title, what is wrong may be the id
    ...(pair.identity === 'same' && !isWrittenTwice(year, entry, list.text) ? fixFor(year, first, safe) : {}),
  } as const
}

// ---- against the id -----------------------------------------------------------------------------

/** The only linked paper of an entry; null if the link may be that of another entry. */
function paperIn(entry: Entry, linkedByOtherTitle: (link: Link) => boolean): ArxivId | null {
  const link = paperLinkOf(entry)
  return link && linksOnePaper(entry) && !linkedByOtherTitle(link) ? link.reference.id : null
}

/** If arXiv was not asked, compares a preprint's year with that of the id. */
function againstId(
  id: ArxivId | null,
  listed: ListedPreprint,
  entry: Entry,
  { paper: papers }: Facts<'paper'>,
) {
  const { year, list } = listed
  const first = id && yearOfId(id)
  if (!id || !first || papers.has(id) || year.value >= first) return null
  const posted = dateOfArxivId(id)
  if (isAboutWhen(year, list.text, posted) || hasDateOf(year.value, entry, list.text, posted)) return null
  // of other papers arXiv's dates are known, so this one's would be worth more than a guess
  if (isOfNewYear(id, year.value) && papers.size > 0) return null
  return dated(id, listed) ?? byId(id, first, listed)
}

/** What the id alone tells: arXiv may have kept a paper on hold for months before it gave it one. */
function byId(id: ArxivId, first: number, { year, venue }: ListedPreprint, evidence?: string) {
  const month = dateOfArxivId(id)?.month ?? 1
  const certain = year.value < first - 1 || month > LONGEST_HOLD
  return {
    message: 'byId',
    with: { venue, year: String(year.value), id, first: String(first) },
    at: year.span,
    expected: String(first),
    actual: String(year.value),
    ...(evidence === undefined ? {} : { evidence }),
    judgement: judgement('year', 'other', certain ? 'certain' : 'likely'),
    // what is wrong may be the id
    ...(certain ? fixFor(year, first, false) : { severity: 'notice' as const }),
  } as const
}

/** Year and month are both far from the id's: the link may be another paper's, and no fix is certain. */
function dated(id: ArxivId, { year, venue, list }: ListedPreprint, evidence?: string) {
  const [listed, posted] = datesApart(year, list.text, id) ?? []
  if (listed === undefined || posted === undefined) return null
  return {
    message: 'dated',
    with: { venue, listed, id, posted },
    at: year.span,
    expected: posted,
    actual: listed,
    ...(evidence === undefined ? {} : { evidence }),
    judgement: certainly,
  } as const
}

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
  timesSaid(value, text.slice(span.start, span.end).replace(/https?:\/\/[^\s<>()[\]"']+/g, ' ')) > 1

const timesSaid = (year: number, words: string): number =>
  (words.match(new RegExp(`(?<!\\d)${year}(?!\\d)`, 'g')) ?? []).length

function fixFor({ span }: Claim<number>, first: number, safe: boolean): { readonly fix?: Fix } {
  if (span.end - span.start !== 4) return {}
  return { fix: { description: `Write ${first}.`, safe, edits: [{ ...span, text: String(first) }] } }
}
