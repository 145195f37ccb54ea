/** Entries that look like one paper, and are of two. */
import {
  arxivIdOf,
  authorNames,
  type Entry,
  type Link,
  type LinkRole,
  type List,
  paperKeysIn,
} from '../../../model/list.ts'
import type { PaperKey } from '../../../model/reference.ts'
import type { VenueIndex, VenueKind } from '../../../model/venue.ts'
import { differingAuthors } from '../../../text/consistency.ts'
import { editDistance } from '../../../text/distance.ts'
import { wholeDifferences } from '../../../text/titles.ts'
import { citeTwoPapers } from './cited.ts'
import { OF_ANY, sharedKey, sharePage } from './common.ts'
import { hasCopiedTitle } from './copied-title.ts'
import { isCourse, linksTalkAlone } from './talks.ts'
import { arePrintedTwice } from './two-printings.ts'

/** Whether two entries with the same title, but no identifier in common, are different papers by what else they say. */
export const areTwoPapers = (entry: Entry, first: Entry, list: List): boolean =>
  sharedKey(entry, first) === null &&
  (contradict(entry, first, list.venues) ||
    isCourse(entry, list) !== isCourse(first, list) ||
    linksTalkAlone(entry) !== linksTalkAlone(first) ||
    haveOtherPeopleBelow(entry, first, list) ||
    haveTwoLinkedNames(entry, first, list.venues) ||
    arePrintedTwice(entry, first, list.venues) ||
    citeTwoPapers(entry, first, list) ||
    (!sharePage(entry, first) && hasCopiedTitle(entry, first, list)))

/** Whether two entries link nothing in common and differ in so much else that one must have the other's title; the same people may have written both. */
export const hasTitleOfAnother = (entry: Entry, first: Entry, list: List): boolean =>
  sharedKey(entry, first) === null &&
  !sharePage(entry, first) &&
  !haveOtherAuthors(entry, first) &&
  hasCopiedTitle(entry, first, list)

/** `- [RiverText](…) - A title` and `- [Doe, et al.](…) - A title`: each links a name of its own before the title. */
function haveTwoLinkedNames(entry: Entry, first: Entry, venues: VenueIndex): boolean {
  const [mine, theirs] = [entry, first].map((one) => nameLinkedBefore(one, venues))
  return mine !== null && theirs !== null && mine !== theirs
}

function nameLinkedBefore({ title, links }: Entry, venues: VenueIndex): string | null {
  const before = links.filter(
    ({ role, span, label }) =>
      role === 'paper' && title !== null && span.end <= title.span.start && label !== '',
  )
  const label = before.length === 1 ? before[0]?.label : undefined
  return label && /\p{L}{3}/u.test(label) && !OF_ANY.test(label) && venues.read(label) === null ? label : null
}

/** More years apart than a paper and its later version are. */
const FAR_APART = 2

/**
 * Whether alike titles differ in more than spelling, `A Survey of Rivers` and `A Survey of Cold Rivers`, and the entries in their
 * authors, venues or years as well: two papers under one link, or one that was renamed.
 */
export function areWordedApart(entry: Entry, first: Entry, { venues }: List): boolean {
  const words = wholeDifferences(entry.title?.value ?? '', first.title?.value ?? '')
  if (words.every(({ listed, actual }) => isSpelling(listed, actual))) return false
  return (
    haveOtherAuthors(entry, first) || areTwoPublications(entry, first, venues) || areDatedApart(entry, first)
  )
}

/** Whether more years lie between two entries than between a paper and its later version. */
export const areDatedApart = ({ year: a }: Entry, { year: b }: Entry): boolean =>
  a !== null && b !== null && Math.abs(a.value - b.value) > FAR_APART

/** Whether two words differ by no more than a slip of the pen does. */
export const isSpelling = (listed: string, actual: string): boolean =>
  listed !== '' && actual !== '' && editDistance(listed.toLowerCase(), actual.toLowerCase()) <= 2

/** The same by their editions, authors or venues. */
function contradict(entry: Entry, first: Entry, venues: VenueIndex): boolean {
  if (areEditions(entry, first) || isExtended(entry) !== isExtended(first)) return true
  if (!sharePage(entry, first) && areVersions(entry, first, venues)) return true
  const others = haveOtherAuthors(entry, first)
  if (others || arxivIdOf(entry) || arxivIdOf(first)) return others
  return (
    areTwoPublications(entry, first, venues) && (authorNames(entry).length === 0 || !sharePage(entry, first))
  )
}

/** Whether both name authors, and nobody is named in both. */
function haveOtherAuthors(entry: Entry, first: Entry): boolean {
  const [mine, theirs] = [authorNames(entry), authorNames(first)]
  return mine.length > 0 && theirs.length > 0 && differingAuthors(mine, theirs)[0].length === mine.length
}

/**
 * Courses, workshops and challenges are held again, each time in another year or with pages of their own; neither entry links
 * a paper, or each has the name of a meeting.
 */
function areEditions(a: Entry, b: Entry): boolean {
  const [mine, theirs] = [a, b].map(({ links }) =>
    links.filter(({ role, url }) => url !== '' && !UNSPECIFIC.has(role)),
  )
  if (!mine?.length || !theirs?.length) return false
  if ([...mine, ...theirs].some(({ role }) => role === 'paper') && ![a, b].every(isMeeting)) return false
  if (a.year && b.year && a.year.value !== b.year.value) return true
  return haveOwnPages(mine, theirs) && haveOwnPages(theirs, mine)
}

/** The page of a course may be one for all years, and the recordings another each time. */
const haveOwnPages = (mine: readonly Link[], theirs: readonly Link[]): boolean =>
  mine.some(({ url }) => !theirs.some((link) => link.url === url))
/** `1st Workshop on Rivers`, without a link that identifies a paper. */
const isMeeting = (entry: Entry): boolean =>
  /\b(?:workshop|symposium|summer school|competition|contest)\b/i.test(entry.title?.value ?? '') &&
  !paperKeysIn(entry).some((key) => /^(?:arxiv|doi):/.test(key))

const UNSPECIFIC: ReadonlySet<LinkRole> = new Set(['badge', 'image', 'anchor'])

/** `RiverNet+: …` is what became of `RiverNet: …`. */
const isExtended = ({ title }: Entry): boolean => /^[^:]{2,30}\+\s*:/u.test(title?.value ?? '')

/** A journal prints the longer version of a conference's paper in a later year, a conference that of a workshop's. */
export function areVersions(a: Entry, b: Entry, venues: VenueIndex): boolean {
  const [first, second] = [a, b].toSorted((x, y) => (x.year?.value ?? 0) - (y.year?.value ?? 0)) as [
    Entry,
    Entry,
  ]
  const [before, after] = [first, second].map((entry) => kindOf(entry, venues))
  if (!first.year || !second.year || first.year.value >= second.year.value) return false
  if ([before, after].includes('preprint')) return false
  return (
    (before === 'workshop' && (after === 'conference' || after === 'journal')) ||
    (before === 'conference' && after === 'journal') ||
    [a, b].every((entry) => paperKeysIn(entry).some(isPublishers))
  )
}
function kindOf({ venue }: Entry, venues: VenueIndex): 'workshop' | 'unknown' | VenueKind {
  if (!venue) return 'preprint'
  const known = venues.read(venue.value)
  return known?.workshop || /\bworkshops?\b/i.test(venue.value) ? 'workshop' : (known?.kind ?? 'unknown')
}
/** A preprint has no such identifier. */
const isPublishers = (key: PaperKey) => /^(?:doi|pii):/.test(key)

/** Whether two entries name different venues: a conference's paper and a journal's may have the same title. */
function areTwoPublications({ venue: a }: Entry, { venue: b }: Entry, venues: VenueIndex): boolean {
  if (!a || !b || venues.same(a.value, b.value)) return false
  return [a, b].every(({ value }) => venues.read(value)?.kind !== 'preprint')
}

/** Characters of the line below a title that are looked at. */
const MOST = 300

/** A volume's name above one of its papers' authors, `Rivers and Lakes` and below it `Jane Doe - Springer - 2014`: the lines below have no name in common. */
function haveOtherPeopleBelow(entry: Entry, first: Entry, list: List): boolean {
  const [mine, theirs] = [entry, first].map((one) => namesBelow(one, list)) as [string[], string[]]
  return mine.length > 1 && theirs.length > 1 && !mine.some((name) => theirs.includes(name))
}

/** The words with a capital in the line below a title that nothing links, before a dash. */
function namesBelow({ title, links }: Entry, { text }: List): string[] {
  if (!title || links.length > 0) return []
  const [rest = '', below = ''] = text.slice(title.span.end, title.span.end + MOST).split('\n', 2)
  if (/\]|\||<br/.test(rest) || !NAMES.test(below)) return []
  const [people = ''] = below.split(/\s[-–—]\s/)
  return people.match(/\p{Lu}\p{Ll}{2,}/gu) ?? []
}
/** `Jane Doe & Richard Roe et al. - Springer - 2014`. */
const NAMES = /^\s*\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){1,4}(?:\s*[,&]|\s+(?:and|et al)\b|\s[-–—]\s)/u
