import { isWitnessed } from '../fixes/witness.ts'
import { dateOfArxivId } from '../hosts/arxiv.ts'
import type { Pair } from '../model/comparison.ts'
import type { Facts, Paper } from '../model/facts.ts'
import { type Entry, type List, paperLinkOf } from '../model/list.ts'
import type { ArxivId } from '../model/reference.ts'
import { entryRule, type Fix, judgement } from '../model/rule.ts'
import type { Claim } from '../model/span.ts'
import { isCopied } from './parts/twins/copied-id.ts'
import {
  datesApart,
  isAboutWhen,
  isMonth,
  isUnderYear,
  isWhenPosted,
  LONGEST_HOLD,
} from './parts/venues/dates.ts'
import { followsName, isInOtherLink, isInSentence, saysYearFrom } from './parts/venues/others-year.ts'
import { isOneOfTwoYears, isPreprintsOwn, namesVenueBehind } from './parts/venues/second-venue.ts'

export const yearMismatch = entryRule({
  name: 'year-mismatch',
  summary: 'a preprint’s year is not when it was posted, or a venue’s year is before that',
  severity: 'warning',
  needs: ['paper'],
  givesWayTo: ['wrong-paper'],
  messages: {
    preprint: 'Listed as {venue} {year}; arXiv first posted it in {first}.',
    early: 'Listed with the year {year}; arXiv first posted it in {first}.',
    byId: 'Listed as {venue} {year}; the id {id} is from {first}.',
    dated: 'Listed as {venue} {listed}; the id {id} is from {posted}: the date or the link is wrong.',
  },
  *check({ entry, pair, facts, list, linkedByOtherTitle }) {
    const { year, venue } = entry
    const { venues, text } = list
    if (!year || isPartOfId(year, text) || isOneOfTwoYears(year, text) || isMonth(year, list)) return
    const preprint = venue !== null && venues.read(venue.value)?.kind === 'preprint'
    if (preprint && mayBeOthers(year, venue, entry, list)) return
    // a preprint's year is that of the linked id, whatever it is called
    if (pair?.identity === 'same' || (preprint && pair?.identity === 'doubtful'))
      yield* againstPaper(pair, year, preprint ? venue : null, list)
    else if (pair === null && preprint) {
      const link = paperLinkOf(entry)
      if (link && !linkedByOtherTitle(link)) yield* againstId(link.reference.id, facts, year, venue, text)
    }
  },
})

/** Whether the year may be that of another venue in the entry. */
const mayBeOthers = (year: Claim<number>, venue: Claim<string>, entry: Entry, list: List): boolean =>
  followsName(year, entry, list) ||
  (namesVenueBehind(venue, entry, list) && !isPreprintsOwn(year, venue, list.text))

/** The `1911` of `arXiv: 1911.06786` is no year. */
const isPartOfId = ({ span }: Claim<number>, text: string) =>
  /^\.\d{4}/.test(text.slice(span.end, span.end + 5))

/** Compares a preprint's year with the years of its versions, and a venue's year with that of the first version. */
function* againstPaper(pair: Pair, year: Claim<number>, preprint: Claim<string> | null, list: List) {
  const { paper, record } = pair
  if (!paper || isCopied(pair)) return
  const [first, last] = yearsOf(paper)
  if (first === null) return
  if (preprint) {
    yield* ofPreprint(pair, paper, first, last, year, preprint.value, list)
  } else if (year.value < first - 1 && !mentions(paper, year.value) && !isAnothers(year, first, pair, list)) {
    yield {
      message: 'early',
      with: { year: String(year.value), first: String(first) },
      at: year.span,
      expected: `${first} or later`,
      actual: String(year.value),
      evidence: record.evidence,
      judgement: certainly,
    } as const
  }
}

function* ofPreprint(
  pair: Pair,
  paper: Paper,
  first: number,
  last: number,
  year: Claim<number>,
  venue: string,
  { text }: List,
) {
  const { record, link, entry } = pair
  // a later version than the record's is of an unknown year
  const later = link.reference.kind === 'paper' && (link.reference.version ?? 0) > leastVersion(paper)
  const earliest = Math.min(first, yearOfId(paper.id) ?? first)
  if (year.value >= earliest && (later || year.value <= last)) return
  if (isWhenPosted(year, text, paper)) return
  const apart = dated(paper.id, year, venue, text, record.evidence)
  if (apart) {
    yield apart
    return
  }
  if (paper.published === null && year.value < first) {
    if (!isOfNewYear(paper.id, year.value)) yield byId(paper.id, first, year, venue, record.evidence)
    return
  }
  const safe =
    paper.published !== null &&
    isWitnessed(pair) &&
    !isSaidTwice(year, entry, text) &&
    !isUnderYear(entry, year.value)
  yield {
    message: 'preprint',
    with: { venue, year: String(year.value), first: String(first) },
    at: year.span,
    expected: String(first),
    actual: String(year.value),
    evidence: record.evidence,
    judgement: certainly,
    // beside another title, what is wrong may be the id
    ...(pair.identity === 'same' ? fixFor(year, first, safe) : {}),
  } as const
}

/** The number of the newest version, or of the oldest that it may be. */
const leastVersion = ({ version, published, updated }: Paper): number =>
  version ?? (published !== null && updated !== null && updated !== published ? 2 : 1)

/** Whether the year seems to be that of something else in the entry. */
const isAnothers = (year: Claim<number>, first: number, pair: Pair, list: List): boolean =>
  isInOtherLink(year, pair) || isInSentence(year, list) || saysYearFrom(first, pair.entry, list)

/** If arXiv was not asked, compares with the year of the id. */
function* againstId(
  id: ArxivId,
  facts: Facts<'paper'>,
  year: Claim<number>,
  { value }: Claim<string>,
  text: string,
) {
  const first = yearOfId(id)
  if (!first || facts.paper.has(id) || year.value >= first) return
  if (isAboutWhen(year, text, dateOfArxivId(id))) return
  // of other papers arXiv's dates are known, so this one's would be worth more than a guess
  if (isOfNewYear(id, year.value) && facts.paper.size > 0) return
  yield dated(id, year, value, text) ?? byId(id, first, year, value)
}

/** What the id alone tells: arXiv may have kept a paper on hold for months before it gave it one. */
function byId(id: ArxivId, first: number, year: Claim<number>, venue: string, evidence?: string) {
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
function dated(id: ArxivId, year: Claim<number>, venue: string, text: string, evidence?: string) {
  const [listed, posted] = datesApart(year, text, id) ?? []
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

/** Whether the entry has the year in another place too, such as a column of dates: then it means something. */
const isSaidTwice = ({ value }: Claim<number>, { span }: Entry, text: string): boolean =>
  (text.slice(span.start, span.end).match(new RegExp(`(?<!\\d)${value}(?!\\d)`, 'g')) ?? []).length > 1

/** The first ids of January are of papers submitted in the last days of December, which have the year before. */
const isOfNewYear = (id: ArxivId, year: number) =>
  year + 1 === yearOfId(id) && /^\d{2}01\.0?[01]\d{3}$/.test(id)

const certainly = judgement('year', 'other', 'certain')

function fixFor({ span }: Claim<number>, first: number, safe: boolean): { readonly fix?: Fix } {
  if (span.end - span.start !== 4) return {}
  return { fix: { description: `Write ${first}.`, safe, edits: [{ ...span, text: String(first) }] } }
}

const yearOfId = (id: ArxivId): number | null => dateOfArxivId(id)?.year ?? null

/** Years of the first and the newest version; a paper submitted in the last days of December has an id of January. */
function yearsOf({ id, version, published, updated }: Paper): [number | null, number] {
  const byId = yearOfId(id)
  const first = published ? Number(published.slice(0, 4)) : byId
  if (updated) return [first, Math.max(Number(updated.slice(0, 4)), byId ?? 0)]
  // nothing is known of later versions
  return [first, first !== null && version === 1 ? Math.max(first, byId ?? 0) : Number.POSITIVE_INFINITY]
}

/** Whether arXiv's record has the year: old papers are posted years later, and it then says when they appeared. */
function mentions({ comment, journalRef, doi }: Paper, year: number): boolean {
  return new RegExp(`(?<!\\d)${year}(?!\\d)`).test(`${comment} ${journalRef} ${doi}`)
}
