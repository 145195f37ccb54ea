/** How the published papers of a list look: a preprint that was published since is to look like them. */
import type { Entry, List } from '../../../model/list.ts'
import { paperKeysOf } from '../../../model/reference.ts'
import { overlaps } from '../../../model/span.ts'
import type { Venue } from '../../../model/venue.ts'
import { memoizeByObject } from '../../../text/memoize.ts'
import { isDistinctive, titleKey } from '../../../text/titles.ts'
import { listedVenue } from '../../../venues/listed-venue.ts'
import { conferenceIn } from './may-be-published.ts'
import { isAmongPreprints } from './out-of-place.ts'
import type { Publication } from './publications.ts'

/**
 * Whether the entry could not become one of them by another venue and year where these stand: under a heading of preprints or of
 * another conference, or in a list that keeps `arXiv 2024` and says elsewhere that the paper was published.
 */
export const isOtherwiseShown = (entry: Entry, { venue }: Publication, list: List): boolean =>
  isAmongPreprints(entry, list) ||
  entry.section.some((heading) => isOther(conferenceIn(heading, list.venues), venue)) ||
  dressIn(list).keepsPreprints

const isOther = (one: Venue | null, { key }: Venue): boolean => one !== null && one.key !== key

/** Whether another entry of its section has the paper where it was published already. */
export function isListedBeside(entry: Entry, { venue }: Publication, list: List): boolean {
  const at = placeIn(entry, venue)
  return keysOf(entry).some((key) => venuesByPaper(list).get(key)?.has(at))
}

const placeIn = ({ section }: Entry, { key }: Venue): string => [key, ...section].join('\n')

/** The venues at which a list has a paper, each with the section, by each of its keys. */
const venuesByPaper = memoizeByObject((list: List): ReadonlyMap<string, ReadonlySet<string>> => {
  const found = new Map<string, Set<string>>()
  for (const entry of list.entries) {
    const venue = listedVenue(entry, list)
    if (venue)
      for (const key of keysOf(entry))
        found.set(key, (found.get(key) ?? new Set()).add(placeIn(entry, venue)))
  }
  return found
})

/** An entry's paper by its identifiers and by its title. */
function keysOf({ title, links }: Entry): readonly string[] {
  const key = titleKey(title?.value ?? '')
  const ids = links.filter(({ role }) => role === 'paper').flatMap(({ reference }) => paperKeysOf(reference))
  return [...new Set([...ids, ...(isDistinctive(key) ? [`title ${key}`] : [])])]
}

/** Whether the list writes `ACL'25`, or `ACL ’25`. */
export const hasShortYears = (list: List): boolean => dressIn(list).hasShortYears

/**
 * Whether a name is of the kind that the list's published papers have there: either the venue's own, or, where the list never
 * names it, short as those of most other conferences are.
 */
export function showsNamesLike(name: string, { key }: Venue, list: List): boolean {
  const { names } = dressIn(list)
  if (names.some((one) => one.key === key)) return true
  const alike = names.filter(({ written }) => isLong(written) === isLong(name)).length
  return 2 * alike > names.length
}

/** A name in small letters where the list has those of most published papers so: `mlsys` beside `iclr` and `icml`. */
export function inCaseOfNames(name: string, list: List): string {
  const { names } = dressIn(list)
  const small = names.filter(({ written }) => !/\p{Lu}/u.test(written) && /\p{Ll}/u.test(written)).length
  return 2 * small > names.length ? name.toLowerCase() : name
}

/** Words of a name that is no acronym: `ACM MM`, `USENIX Security` are as short as those. */
const isLong = (name: string): boolean => (name.match(/\p{L}{2,}/gu) ?? []).length > 3

/** Whether the list tells the Findings of a conference from its main papers, in the words `ACL Findings`. */
export const hasFindings = (list: List): boolean =>
  dressIn(list).names.some(({ written }) => /\sFindings$/i.test(written))

const dressIn = memoizeByObject((list: List) => {
  const published = list.entries.flatMap((entry) => {
    const read = entry.venue && list.venues.read(entry.venue.value)
    return entry.venue && (read ? read.kind === 'conference' : MEETING.test(entry.venue.value))
      ? [{ entry, venue: entry.venue, key: read?.key ?? '' }]
      : []
  })
  const after = published.map(({ venue }) => list.text.slice(venue.span.end, venue.span.end + NEAR))
  const keeping = published.filter(({ entry }) => namesPreprint(entry, list)).length
  return {
    names: published.map(({ venue, key }) => ({ written: venue.value, key })),
    hasShortYears: isPart(
      after.filter((text) => SHORT_YEAR.test(text)).length,
      after.filter((text) => YEAR.test(text)).length,
    ),
    keepsPreprints: keeping >= FEWEST_KEEPING && 2 * keeping > published.length,
  }
})

/** Characters behind a venue in which its year stands. */
const NEAR = 8
const SHORT_YEAR = /^ ?['’]\d\d(?!\d)/
const YEAR = /^,? ?(?:['’]|(?:19|20)\d)\d\d?(?!\d)/
/** One of very many is a slip. */
const isPart = (some: number, all: number): boolean => 10 * some > all
const MEETING = /\b(?:conference|symposium)\b/i
const FEWEST_KEEPING = 3

/** `[CVPR '25] A Title, Lee et al., arXiv 2024`: beside the venue stands that of the preprint. */
function namesPreprint({ span, venue, title, links }: Entry, { text }: List): boolean {
  const taken = [venue, title, ...links].flatMap((one) => (one ? [one.span] : []))
  return [...text.slice(span.start, span.end).matchAll(PREPRINT)].some(({ 0: words, index }) => {
    const start = span.start + index
    return !taken.some((one) => overlaps(one, { start, end: start + words.length }))
  })
}
const PREPRINT = /(?<![\p{L}\p{N}./:-])arXiv,? (?:19|20)\d\d(?![\d.-])/giu
