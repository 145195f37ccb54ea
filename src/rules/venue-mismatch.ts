import type { Pair } from '../model/comparison.ts'
import type { EntryContext } from '../model/context.ts'
import type { Entry, List } from '../model/list.ts'
import { entryRule, type Judgement, judgement } from '../model/rule.ts'
import type { Claim } from '../model/span.ts'
import type { Venue } from '../model/venue.ts'
import { listedVenue } from '../venues/listed-venue.ts'
import { isFromDoi } from '../venues/mentions.ts'
import { areOwn } from './parts/papers/own-claims.ts'
import { isOnlySlips } from './parts/titles/differences.ts'
import { venueYear } from './parts/venues/date-columns.ts'
import { isWhenPosted } from './parts/venues/dates.ts'
import { moveFor } from './parts/venues/out-of-place.ts'
import { postingYears } from './parts/venues/posting-years.ts'
import { type Publication, publicationsOf, whereOf } from './parts/venues/publications.ts'
import { saysToo } from './parts/venues/second-venue.ts'
import {
  isOfContest,
  isOtherAbbreviation,
  isSubmission,
  namesFindings,
  namesWorkshop,
} from './parts/venues/words-beside.ts'

type Context = EntryContext<'paper' | 'record'>

export const venueMismatch = entryRule({
  name: 'venue-mismatch',
  summary: 'arXiv or the publisher names another venue or year',
  severity: 'warning',
  needs: ['paper', 'record'],
  givesWayTo: ['wrong-paper'],
  messages: {
    venue: 'Listed as {listed}; {source} says “{quote}”.',
    onArxiv: 'Listed as {listed}; arXiv says “{quote}”, so one of the two may be wrong.',
    year: 'Listed as {listed}; {source} says “{quote}”.',
    postedLater:
      'Listed as {listed}; {source} says “{quote}”, but the paper is of {posted}, so either may be the slip.',
    findings: 'Listed as {listed}, not as its Findings; {source} says “{quote}”.',
    doi: 'Listed as {listed}; {source}’s {quote} is of {actual}.',
  },
  // dblp may know who is right
  leavesOpen: (context) => isRoughlyOff(context) || [...remarksOn(context)].some(isArxivsWord),
  check: remarksOn,
})

function* remarksOn({ entry, pair, list }: Context) {
  const listed = listedVenue(entry, list)
  if (pair?.identity !== 'same' || !entry.venue || !listed || listed.kind === 'preprint') return
  if (isOfContest(entry.venue, list) || !areOwn([entry.venue, entry.year], entry, list, pair.link)) return
  const all = publicationsOf(pair, list.venues)
  const workshop = listed.workshop || namesWorkshop(entry.venue, list)
  const same = all.filter(({ venue }) => isSame(listed, venue) || isSame({ ...listed, workshop }, venue))
  const claim = { venue: entry.venue, listed }
  const year = venueYear(entry, list)
  if (same.length === 0) {
    // an earlier version was perhaps at another venue: a workshop, or rejected
    if (!workshop && !isSubmission(entry.venue, list) && !isAnothers(pair, entry.venue, list))
      yield* otherVenue(claim, all, entry, list)
  } else if (
    year &&
    !isPosted(year, pair, list) &&
    !isOfLaterWork(year, pair, same) &&
    isOffAll(year.value, listed, same)
  )
    yield* otherYear(claim, year, same, pair, (actual) => moveFor(entry, actual, list))
  else if (
    !listed.findings &&
    !namesFindings(entry, list) &&
    all.every(({ venue }) => venue.findings && !venue.workshop)
  )
    yield* findings(claim, same)
}

/** Whether nobody says so but whoever filled in arXiv's form. */
const isArxivsWord = ({ message, with: said }: { message: string; with: { source?: string } }): boolean =>
  message === 'onArxiv' || (message !== 'findings' && message !== 'doi' && said.source === 'arXiv')

/** Whether those who name the listed venue know its year only roughly, and one of them takes it for another. */
function isRoughlyOff({ entry, pair, list }: Context): boolean {
  const year = venueYear(entry, list)?.value
  if (pair?.identity !== 'same' || year === undefined) return false
  const listed = listedVenue(entry, list)
  const same = publicationsOf(pair, list.venues).filter(({ venue }) => listed && isSame(listed, venue))
  return (
    same.every((one) => one.year === null) &&
    same.some(({ by: { record } }) => record?.yearIsRough && record.year !== null && record.year !== year)
  )
}

/** Whether the year is part of a whole date before the venue, or of one about when arXiv posted the paper. */
const isPosted = (year: Claim<number>, { entry, paper }: Pair, { text }: List): boolean =>
  isDayBefore(year, entry.venue, text) || (paper !== null && isWhenPosted(year, text, paper))

/** `2020/04/16 CVPR [A Title](…)`: the day on which the list took it up. */
const isDayBefore = (year: Claim<number>, venue: Claim<string> | null, text: string): boolean =>
  venue !== null && DAY.test(text.slice(year.span.end, venue.span.start))
const DAY = /^[-/.](?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|[12]\d|3[01])[\s,:)\]]{0,3}$/

/** Whether the title is not quite the record's, and the year a later one: then it may be the paper that its authors carried on. */
const isOfLaterWork = ({ value }: Claim<number>, { title }: Pair, same: readonly Publication[]): boolean =>
  title !== null &&
  title.outcome !== 'same' &&
  !isOnlySlips(title) &&
  same.every((one) => one.year !== null && one.year < value)

type ListedVenue = {
  readonly venue: Claim<string>
  readonly listed: Venue
}

/**
 * Whether the venue seems to be that of something else: of an earlier version with another title, of the other paper in a
 * piece of news, or no venue but a method's name: `DSN (Don't Say No)`.
 */
const isAnothers = ({ entry, title }: Pair, venue: Claim<string>, list: List): boolean =>
  title?.outcome === 'different' || linksTwo(entry) || isOtherAbbreviation(venue, list)

const linksTwo = ({ links }: Entry): boolean =>
  new Set(links.flatMap(({ reference }) => (reference.kind === 'paper' ? reference.id : []))).size > 1

const slotsOf = (one: Publication, listed: string) => {
  const { quote, by } = one
  return { listed, quote, source: by.source, actual: whereOf(one) }
}

/** Nothing where those who contradict the list name different venues, or one that the entry names beside the other. */
function* otherVenue({ venue, listed }: ListedVenue, all: readonly Publication[], entry: Entry, list: List) {
  const others = all.filter(
    (one) => contradicts(listed, one) && !saysToo(entry, one, list) && !namesToo(one, listed, list),
  )
  const [other] = others
  if (!other || others.some((one) => one.by !== other.by && one.venue.key !== other.venue.key)) return
  const isArxivs = others.every(({ by }) => by.paper !== null)
  yield {
    message: isFromDoi(other) ? 'doi' : isArxivs ? 'onArxiv' : 'venue',
    with: slotsOf(other, venue.value),
    at: venue.span,
    expected: whereOf(other),
    actual: venue.value,
    evidence: other.by.evidence,
    judgement: judgementOf('venue', 'other', other),
  } as const
}

/** `NIPS 2017 & AAAI 2018 Demo`: whether those who name another venue name the listed one as well. */
const namesToo = ({ quote, venue }: Publication, listed: Venue, { venues }: List): boolean =>
  venue.key !== listed.key &&
  (quote.match(/\p{Lu}[\p{L}-]+/gu) ?? []).some((word) => venues.read(word)?.key === listed.key)

/** Whether all who name the venue name one and the same other year. */
function isOffAll(year: number, listed: Venue, same: readonly Publication[]): boolean {
  const years = new Set(same.flatMap(({ year: actual }) => actual ?? []))
  return years.size === 1 && [...years].every((actual) => isOff(listed, year - actual))
}

function* otherYear(
  { venue }: ListedVenue,
  year: Claim<number>,
  same: readonly Publication[],
  { paper }: Pair,
  moveTo: (year: number) => string | null,
) {
  const first = same.find((one) => one.year !== null)
  if (!first || first.year === null) return
  const actual = String(first.year)
  const edits = [{ ...year.span, text: actual }]
  const posted = String((paper && postingYears(paper)?.first) ?? '')
  // papers come to arXiv later than to their conference, too, but a comment may name a past one by mistake
  const isLater = posted === String(year.value) && first.year < year.value
  yield {
    message: isFromDoi(first) ? 'doi' : isLater ? 'postedLater' : 'year',
    with: { ...slotsOf(first, `${venue.value} ${year.value}`), posted },
    at: year.span,
    expected: actual,
    actual: String(year.value),
    evidence: first.by.evidence,
    judgement: judgementOf('year', 'other', first),
    fix: { description: `Write ${actual}${moveTo(first.year) ?? ''}.`, safe: false, edits },
  } as const
}

/** Only a notice, because many lists count the Findings among the conference's papers. */
function* findings({ venue }: ListedVenue, [same]: readonly Publication[]) {
  if (!same) return
  yield {
    message: isFromDoi(same) ? 'doi' : 'findings',
    with: slotsOf(same, venue.value),
    severity: 'notice',
    at: venue.span,
    expected: same.name,
    actual: venue.value,
    evidence: same.by.evidence,
    judgement: judgementOf('venue', 'findings', same),
  } as const
}

const judgementOf = (
  compared: 'venue' | 'year',
  outcome: 'other' | 'findings',
  { quote }: Publication,
): Judgement => judgement(compared, outcome, 'likely', { quote })

/** A conference's Findings are the same whether or not somebody calls them a workshop. */
const isSame = (a: Venue, b: Venue): boolean =>
  (a.workshop === b.workshop || (a.findings && b.findings)) &&
  (a.key === b.key || isJoint(a, b) || isJoint(b, a))

/** `LREC-COLING` was that year's LREC and COLING. */
const isJoint = (joint: Venue, one: Venue) => joint.key.split('-').includes(one.key)

/** A journal's year may be that of acceptance, of online publication or of the volume, so it may be off by one. */
const isOff = ({ kind }: Venue, years: number): boolean => Math.abs(years) > (kind === 'journal' ? 1 : 0)

/** A paper may have a workshop, a conference and a journal version; only two venues of the same kind contradict each other. */
function contradicts(listed: Venue, { venue }: Publication): boolean {
  if (listed.key === venue.key) return venue.workshop && !listed.workshop
  return listed.kind === venue.kind && !listed.workshop && !venue.workshop
}
