/** Where and when entries say that their paper appeared, and whether two of them contradict each other. */
import { arxivIdOf, type Entry, type List } from '../../../model/list.ts'
import type { VenueIndex } from '../../../model/venue.ts'
import { MONTH, monthNumber } from '../../../text/months.ts'
import { areOwn } from '../papers/own-claims.ts'
import { venueYear } from '../venues/date-columns.ts'
import { namesKnownVenue } from '../venues/may-be-published.ts'
import { namesVenueToo } from '../venues/second-venue.ts'
import { areOfTwoSources } from './by-source.ts'
import { sharedKey, sharePage } from './common.ts'
import { isLoggedBefore, isPreprintOfMonth } from './logs.ts'
import { areOtherWorks } from './other-things.ts'
import { isPrintedBeforePosted } from './printed-before.ts'
import { arePrintedTogether } from './printed-in.ts'
import { areOfTwoKinds } from './publications.ts'
import { areVersions } from './two-papers.ts'

/** Whether venue and year are surely those of the entry's own paper. */
export const isPlaced = (entry: Entry, list: List): boolean => areOwn([entry.venue, entry.year], entry, list)

/** `ICML 2024`; '' where an entry has neither a venue nor a year. */
export const appearance = (entry: Entry, list: List) => {
  const { venue } = entry
  const year = venueYear(entry, list)
  const cells = venue?.value.split(/\s*\|\s*/) ?? []
  // of several cells, the one that names a venue
  const where = cells.find((cell) => list.venues.read(cell) !== null) ?? venue?.value
  return [cells.length > 1 ? where : venue?.value, year?.value].filter((part) => part !== undefined).join(' ')
}

/** Whether two entries do not contradict each other about venue and year; `other`: the list of the second, if it is another. */
export function haveOneAppearance(a: Entry, b: Entry, list: List, other = list): boolean {
  const { text, venues } = list
  // a year without a venue is that of the preprint, and each server has its own
  const isAlone = a.venue === null && b.venue === null
  const comparable =
    (isAlone ? sharePaper(a, b) : (a.venue === null) === (b.venue === null)) && !areOnTwoServers(a, b, venues)
  const words = [a, b].flatMap(({ venue }) => venue?.value ?? [])
  if (words.some((one) => isProse(one, venues)) || words.filter((one) => isKind(one, venues)).length === 1)
    return true
  const isDated = (isAlone && areDatesOfVersions(a, b, text)) || isOfYears(a, list) || isOfYears(b, other)
  const [mine, theirs] = [venueYear(a, list), venueYear(b, other)]
  if (comparable && !isDated && mine && theirs && mine.value !== theirs.value) {
    const isOfOther = words.some((one) => isUse(one, venues)) && words[0] !== words[1]
    if (!isOfOther && !areOnlineAndInPrint(a, b, venues)) return false
  }
  if (!a.venue || !b.venue || areOnTwoServers(a, b, venues)) return true
  // words that are no known venue may be a date or a remark
  const known = [a.venue, b.venue].every(({ value }) => venues.read(value) !== null && !/^and\b/i.test(value))
  return !known || venues.same(a.venue.value, b.venue.value)
}

/** `Flood prediction`, `Review-score prediction`: words in small letters, which no venue's name is; the year beside them may be anything's. */
const isUse = (words: string, venues: VenueIndex): boolean =>
  /^\p{Lu}[\p{L}-]*(?:\s\p{Ll}[\p{L}-]+){1,4}$/u.test(words) && venues.read(words) === null

/** `2018–2019`: the years of a work that took so long, or of two that share a row; neither is a year of this paper for sure. */
function isOfYears({ year }: Entry, { text }: List): boolean {
  if (!year) return false
  const before = text.slice(Math.max(0, year.span.start - LEAD), year.span.start)
  const after = text.slice(year.span.end, year.span.end + LEAD)
  return (
    /^\s?[-–—~/]\s?(?:19|20)\d\d(?!\d)/u.test(after) || /(?<!\d)(?:19|20)\d\d\s?[-–—~/]\s?$/u.test(before)
  )
}

/** A journal puts a paper online before it prints it, each with a page of the journal's. */
const areOnlineAndInPrint = (a: Entry, b: Entry, venues: VenueIndex): boolean =>
  [a, b].every(({ venue }) => venue !== null && venues.read(venue.value)?.kind === 'journal') &&
  Math.abs((a.year?.value ?? 0) - (b.year?.value ?? 0)) === 1 &&
  [a, b].every((entry) => arxivIdOf(entry) === null) &&
  sharedKey(a, b) === null &&
  !sharePage(a, b)

/** `(Nov 2016)` and `(Apr 2017)`: days on which versions were posted, months apart. */
function areDatesOfVersions(a: Entry, b: Entry, text: string): boolean {
  const [x, y] = [a, b].map((entry) => monthsOf(entry, text))
  const apart = x && y ? Math.abs(x - y) : 0
  return apart > 0 && apart <= MOST_MONTHS && apart !== 12
}
/** A slip in the year leaves the month. */
const MOST_MONTHS = 18

/** The months from the year 0 to the month of an entry's year, `Nov 2016` or `2016-11`; null if there is none. */
function monthsOf({ year }: Entry, text: string): number | null {
  if (!year) return null
  const before = text.slice(Math.max(0, year.span.start - LEAD), year.span.start)
  const after = text.slice(year.span.end, year.span.end + LEAD)
  const [, name] = MONTH_BEFORE.exec(before) ?? []
  const number = name
    ? (monthNumber(name) ?? 0)
    : Number(/^[-/.](0?[1-9]|1[0-2])(?!\d)/.exec(after)?.[1] ?? 0)
  return number > 0 ? 12 * year.value + number : null
}
const MONTH_BEFORE = new RegExp(
  String.raw`(?<!\p{L})(${MONTH})\.?[\s,]*(?:\d{1,2}(?:st|nd|rd|th)?[\s,]+)?$`,
  'iu',
)

/** `whose 2023 claim`, `and the prerequisite for the 2026 finding`: small words before a year name no venue, and its year may be anything's. */
const isProse = (words: string, venues: VenueIndex): boolean =>
  /^\p{Ll}+(?:\s|$)/u.test(words) && venues.read(words) === null

/** `2021 Survey`: of what kind a work is, and not where it appeared; the year beside it may be the preprint's. */
const KIND =
  /^\P{L}*(?:surveys?|reviews?|tutorials?|books?|theses|thesis|reports?|blogs?|datasets?|benchmarks?|preprints?|papers?)\P{L}*$/iu
const isKind = (words: string, venues: VenueIndex): boolean => KIND.test(words) && venues.read(words) === null

/** A year without a venue is that of the address: a journal's page and a preprint have each their own. */
const sharePaper = (a: Entry, b: Entry): boolean =>
  sharePage(a, b) || (arxivIdOf(a) !== null && arxivIdOf(a) === arxivIdOf(b))

function areOnTwoServers({ venue: a }: Entry, { venue: b }: Entry, venues: VenueIndex): boolean {
  if (!a || !b || venues.same(a.value, b.value)) return false
  return [a, b].every(({ value }) => venues.read(value)?.kind === 'preprint')
}

/** Whether an entry names a known venue other than a preprint server: of two that differ, the other is outdated. */
export const namesPublication = ({ venue }: Entry, venues: VenueIndex): boolean =>
  venue !== null && namesKnownVenue(venue.value, venues)

/** Whether one of two entries says that its venue is not the only one, or not yet one, or it was right on the day of `entry`, or each has a publication or a source of its own. */
export const mayBothBeRight = (entry: Entry, model: Entry, list: List): boolean =>
  [entry, model].some((one) => isSubmittedTo(one, list) || hasTwoVersions(one)) ||
  isLoggedBefore(entry, model) ||
  isPreprintOfMonth(entry, model, list) ||
  areOtherWorks(entry, model, list) ||
  haveTwoPublications(entry, model, list) ||
  arePrintedTogether(entry, model, list.venues) ||
  areOfTwoSources(entry, model, list) ||
  isPrintedBeforePosted(entry, model, list.venues) ||
  (model.venue !== null && namesVenueToo(entry, model.venue.value, list))

/** Each links a page of its own, and a conference's paper may be a journal's as well, a workshop's a conference's or a preprint still. */
const haveTwoPublications = (entry: Entry, model: Entry, list: List): boolean =>
  sharedKey(entry, model) === null &&
  !sharePage(entry, model) &&
  (areVersions(entry, model, list.venues) ||
    areOfTwoKinds(entry, model, list) ||
    arePreprintAndWorkshops(entry, model, list))

function arePreprintAndWorkshops(a: Entry, b: Entry, list: List): boolean {
  const isStill = (preprint: Entry, other: Entry) =>
    !namesPublication(preprint, list.venues) && isOfWorkshop(other, list)
  return isStill(a, b) || isStill(b, a)
}

/** `ICLR 2025 Workshop`. */
const isOfWorkshop = ({ venue }: Entry, { text }: List): boolean =>
  venue !== null && /\bworkshops?\b/i.test(text.slice(venue.span.start, venue.span.end + BEHIND))
/** Characters behind a venue: a year and the word. */
const BEHIND = 16

/** `[journal](…)` beside the paper of a conference: the entry says that there are two versions. */
const hasTwoVersions = ({ links }: Entry): boolean =>
  links.some(({ role, label }) => role === 'paper' && /^\W*(?:journal|conference|extended)\b/i.test(label))

/** `reviewed at ICLR 2024`, `submitted to ICML`: not where it appeared. */
const isSubmittedTo = ({ venue }: Entry, { text }: List): boolean =>
  venue !== null && SUBMITTED.test(text.slice(Math.max(0, venue.span.start - LEAD), venue.span.end))
const SUBMITTED =
  /\b(?:submi(?:tted|ssion)|(?:under )?review(?:ed)?|rejected) (?:to|at|by|from|for)\b[^.;|\n]*$/i
/** Characters before a venue in which that is said. */
const LEAD = 30
