/** Where entries of one paper differ although they call it the same: in authors, venue and code. */
import { authorNames, type Entry, type Link, type List, titleOrWhole } from '../../../model/list.ts'
import { covers, lineNumber } from '../../../model/span.ts'
import type { VenueIndex } from '../../../model/venue.ts'
import { areOwn } from '../papers/own-claims.ts'
import { appearance, haveOneAppearance, isPlaced, mayBothBeRight, namesPublication } from './appearances.ts'
import { authorsDiffer, brokenLast } from './author-lists.ts'
import { codeLinks, codeOf, disagree, isListedForCode, isNoCode, type sharedCode } from './code-links.ts'
import { sharedKey, sharePage } from './common.ts'
import { areOfTwoMethods } from './methods.ts'
import { isLinkedBelow, linkedCodeFix, wantsCode } from './missing-code.ts'
import { isNoTalk } from './talks.ts'
import { twoNames } from './two-names.ts'

/** Compares entries that have the same title; if titles differ, nothing else is compared. */
export function* fieldDifferences(
  list: List,
  group: readonly Entry[],
  neighboursOf: (entry: Entry) => readonly Entry[],
  isShared: ReturnType<typeof sharedCode>,
) {
  if (group.length < 2) return
  const papers = group.filter((entry) => isNoTalk(entry) && !isPointer(entry))
  const byOwn = papers.filter((entry) => areOwn([entry.authors], entry, list))
  const named = commonest(brokenLast(byOwn), (entry) => authorNames(entry).join())
  const inPlace = papers.filter((entry) => isPlaced(entry, list))
  const published = inPlace.filter((entry) => namesPublication(entry, list.venues))
  const placed = commonest(published.length > 0 ? published : inPlace, (entry) => appearance(entry, list))
  const coded = commonest(group, codeOf)
  for (const entry of papers) {
    if (named && byOwn.includes(entry)) yield* authorsDifference(list, named, entry)
    const moved = placed && inPlace.includes(entry) ? [...venueDifference(list, placed, entry)] : []
    yield* moved
    // an outdated entry gives way to the other, code and all
    if (coded && coded !== entry && (moved.length === 0 || codeOf(entry) !== '' || entry.bareCode))
      yield* codeDifference(list, coded, entry, neighboursOf(entry), isShared)
  }
}

/** `[Doe et al., ICML 2024](#doe24)` leads to an entry of this list; its venue and year are a key. */
const isPointer = ({ links, venue, year }: Entry): boolean =>
  links.some(
    ({ reference, span }) =>
      reference.kind === 'anchor' && [venue, year].some((claim) => claim && covers(span, claim.span)),
  )

function* authorsDifference(list: List, model: Entry, entry: Entry) {
  const difference = areTwoVersions(entry, model, list) ? null : authorsDiffer(entry, model, list)
  if (difference === null || !entry.authors) return
  const slots = { difference, line: String(lineNumber(model.span, list)) }
  yield { message: 'authors', with: slots, at: entry.authors.span, cause: model.span } as const
}

/** A preprint, and the version of a journal or a conference behind a link of its own: each may have its own authors. */
function areTwoVersions(entry: Entry, model: Entry, { venues }: List): boolean {
  const [one, other] = [entry, model].map(({ venue }) => venue && venues.read(venue.value)?.kind)
  const isLinkedAlike = sharePage(entry, model) || sharedKey(entry, model) !== null
  return !isLinkedAlike && !!one && !!other && (one === 'preprint') !== (other === 'preprint')
}

function* venueDifference(list: List, model: Entry, entry: Entry) {
  const [here, there] = [appearance(entry, list), appearance(model, list)]
  const at = entry.venue?.span ?? entry.year?.span
  if (!at || haveOneAppearance(entry, model, list) || mayBothBeRight(entry, model, list)) return
  const line = String(lineNumber(model.span, list))
  const names = twoNames(entry, model, list)
  if (names) {
    const slots = { title: entry.title?.value ?? '', here: names[0], there: names[1], line }
    yield { message: 'named', with: slots, at: titleOrWhole(entry), cause: model.span } as const
    return
  }
  const message = mayBeExtended(entry, model, list.venues) ? 'extended' : 'venue'
  yield { message, with: { here, there, line }, at, cause: model.span } as const
}

/** Whether one of two entries with one link names a conference and the other a journal, which often prints a longer version. */
function mayBeExtended(entry: Entry, model: Entry, venues: VenueIndex): boolean {
  const kinds = [entry, model].map(({ venue }) => venue && venues.read(venue.value)?.kind)
  const isLinkedAlike = sharePage(entry, model) || sharedKey(entry, model) !== null
  return kinds.includes('conference') && kinds.includes('journal') && isLinkedAlike
}

function* codeDifference(
  list: List,
  coded: Entry,
  entry: Entry,
  section: readonly Entry[],
  isShared: ReturnType<typeof sharedCode>,
) {
  const [here, there] = [codeLinks(entry), codeLinks(coded)]
  const [mine, theirs] = [here[0], there[0]]
  if (areOfTwoMethods(list, entry, coded)) return
  // what another title links as well may be that paper's
  if (
    theirs &&
    !mine &&
    !isNoCode(theirs, coded) &&
    !isShared(theirs, 2) &&
    wantsCode(entry, coded, section) &&
    !isLinkedBelow(theirs, entry, list)
  )
    yield noCode(list, entry, coded, theirs)
  if (isListedForCode(entry, coded, list)) return
  if (theirs && mine && disagree(here, there) && ![...here, ...there].some((link) => isShared(link))) {
    const slots = { here: mine.url, there: theirs.url, line: String(lineNumber(coded.span, list)) }
    yield { message: 'code', with: slots, at: mine.urlSpan, cause: coded.span } as const
  }
}

/** An entry that does not mention code at all may leave it out on purpose. */
function noCode(list: List, entry: Entry, other: Entry, link: Link) {
  const fix = entry.bareCode ? linkedCodeFix(list, entry.bareCode, link) : null
  return {
    message: 'noCode',
    with: { there: link.url, line: String(lineNumber(link.span, list)) },
    at: entry.bareCode ?? entry.title?.span ?? entry.span,
    cause: other.span,
    severity: entry.bareCode ? 'warning' : 'notice',
    expected: link.url,
    ...(fix === null ? {} : { fix }),
  } as const
}

/** The first of the entries that have the most common value; those without a value ('') do not count. */
export function commonest(group: readonly Entry[], key: (entry: Entry) => string): Entry | null {
  const values = [...Map.groupBy(group, key)].filter(([value]) => value !== '')
  const [most] = values.sort(([, a], [, b]) => b.length - a.length)
  return most?.[1][0] ?? null
}
