/** Groups a list's entries by paper. */
import {
  arxivIdOf,
  type Entry,
  type LinkRole,
  type List,
  linksOnePaper,
  paperKeysIn,
} from '../../../model/list.ts'
import { type PaperKey, paperKeysOf } from '../../../model/reference.ts'
import type { VenueIndex } from '../../../model/venue.ts'
import { differingAuthors, sameTitles } from '../../../text/consistency.ts'
import { compareTitles, isDistinctive, titleKey } from '../../../text/titles.ts'
import { isSpokenOf, lineBefore } from '../titles/remarks.ts'
import { hasCopiedTitle } from './copied-title.ts'
import { isNotice } from './notices.ts'
import { BULLET, isInCell } from './shapes.ts'

/** The title's key for comparing, '' if there is no title. */
export const titleKeyOf = ({ title }: Entry): string => (title ? titleKey(title.value) : '')

/**
 * Groups of entries of the same paper, each in the list's order: those with the same arXiv identifier, and those with the
 * same DOI, OpenReview id or page whose titles do not say otherwise. An entry without an arXiv identifier joins those with
 * its title, if the title is distinctive. Papers that are only spoken of and groups of one are left out.
 */
export function samePapers(entries: readonly Entry[], list: List): readonly (readonly Entry[])[] {
  const { venues } = list
  return groupsOf(entries, list).flatMap((group) => {
    const listed = group.filter((entry) => !isSpokenOf(entry, list))
    const same = listed.filter(
      (entry, i) =>
        !contradicts(entry, listed[0], venues) &&
        !isOfAnotherPaper(entry, listed[0], list) &&
        !isSameItem(entry, listed[i - 1], list),
    )
    return same.length > 1 ? [same] : []
  })
}

// ---- identifiers --------------------------------------------------------------------------------

/** The identifiers of an entry's paper; besides arXiv's only if its links name one paper. */
function keysOf(entry: Entry): readonly PaperKey[] {
  const id = isOfAnother(entry) ? null : arxivIdOf(entry)
  const others = linksOnePaper(entry)
    ? entry.links.flatMap(({ role, reference }) =>
        role === 'paper' && reference.kind === 'page' ? paperKeysOf(reference) : [],
      )
    : []
  return [...(id ? [`arxiv:${id}` as const] : []), ...new Set(others)]
}

/** `[[ICLR 2024]](…) [[2025 v2]](…)`: the link of the extended version, which may be a paper with a title of its own. */
function isOfAnother({ links }: Entry): boolean {
  const papers = links.filter(({ role }) => role === 'paper')
  const arxiv = papers.filter(({ reference }) => reference.kind === 'paper')
  return papers[0] !== arxiv[0] && arxiv.length > 0 && arxiv.every(({ label }) => LATER.test(label))
}
const LATER = /\b(?:v[2-9]|extended|extension|journal)\b/i

function sharedKey(a: Entry, b: Entry): PaperKey | null {
  const theirs = new Set(keysOf(b))
  return keysOf(a).find((key) => theirs.has(key)) ?? null
}

/** The paper of two entries in one group, as people write its identifier; null if they have only their title in common. */
export const sharedPaper = (entry: Entry, another: Entry): string | null =>
  sharedKey(entry, another)
    ?.replace(/^arxiv:/, 'arXiv:')
    .replace(/^openreview:/, 'OpenReview ')
    .replace(/^pii:/, 'PII ')
    .replace(/^page:/, '') ?? null

// ---- groups -------------------------------------------------------------------------------------

function groupsOf(entries: readonly Entry[], list: List): readonly (readonly Entry[])[] {
  const sets = disjoint(entries)
  joinByKey(entries, sets.join)
  joinByTitle(entries, list, sets.join)
  return [...Map.groupBy(entries, sets.firstOf).values()]
}

type Join = (one: Entry, another: Entry) => void

function joinByKey(entries: readonly Entry[], join: Join): void {
  const keyed = entries.flatMap((entry) => keysOf(entry).map((key) => ({ key, entry })))
  for (const [key, all] of Map.groupBy(keyed, ({ key }) => key)) {
    const [first, ...later] = all.map(({ entry }) => entry)
    const linking = isBook(key) ? Infinity : all.length
    for (const entry of later)
      if (first && (key.startsWith('arxiv:') || isLikely(first, entry, linking))) join(first, entry)
  }
}

function joinByTitle(entries: readonly Entry[], list: List, join: Join): void {
  const titled = entries.filter((entry) => !isNotice(entry, list))
  for (const [title, all] of Map.groupBy(titled, titleKeyOf)) {
    const model = all.find((entry) => arxivIdOf(entry)) ?? all[0]
    if (!model || !isDistinctive(title) || isNoTitle(model.title?.value ?? '', list)) continue
    for (const entry of all) if (!arxivIdOf(entry)) join(model, entry)
  }
}

/** A venue, or the surnames of a paper's authors. */
const isNoTitle = (words: string, { venues }: List): boolean =>
  venues.read(words) !== null || SURNAMES.test(words)

/** `Doe and Roe`, `Doe, Roe and Poe (2019)`. */
const SURNAMES =
  /^\p{Lu}[\p{L}'’-]+(?:, \p{Lu}[\p{L}'’-]+){0,5},? (?:and|&) \p{Lu}[\p{L}'’-]+(?:,? \(?(?:19|20)\d\d[a-z]?\)?)?$/u

/** Sets of entries, each its own at first; those of two arXiv papers are never joined. */
function disjoint(entries: readonly Entry[]) {
  const order = new Map(entries.map((entry, i) => [entry, i]))
  const parents = new Map(entries.map((entry) => [entry, entry]))
  const ids = new Map(entries.map((entry) => [entry, arxivIdOf(entry)]))
  const firstOf = (entry: Entry): Entry => {
    let first = entry
    for (let next = parents.get(first); next && next !== first; next = parents.get(first)) first = next
    parents.set(entry, first)
    return first
  }
  const join = (one: Entry, another: Entry) => {
    const [first, later] = [firstOf(one), firstOf(another)].toSorted(
      (a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0),
    ) as [Entry, Entry]
    const [a, b] = [ids.get(first), ids.get(later)]
    if (first === later || (a && b && a !== b)) return
    parents.set(later, first)
    ids.set(first, a ?? b ?? null)
  }
  return { join, firstOf }
}

/** Below this certainty, words that are no title may have been taken for one. */
const SURE = 0.7

/** The DOI of a book is its ISBN, that of a chapter goes on. */
const isBook = (key: PaperKey) => /^doi:10\.\d+\/97[89][-\d]+$/.test(key)

/**
 * Whether entries that share an identifier are of one paper. A book, its front page and the page of a workshop are linked for
 * many papers: where titles have little in common, two of them must be sure, and nobody else may link it.
 */
function isLikely(a: Entry, b: Entry, linking: number): boolean {
  if (!a.title || !b.title) return false
  if (sameTitles(a.title.value, b.title.value)) return true
  const { outcome } = compareTitles(a.title.value, b.title.value)
  if (outcome !== 'different') return true
  const isSure = ({ title }: Entry) =>
    title !== null && title.certainty >= SURE && isDistinctive(titleKey(title.value))
  return linking === 2 && isSure(a) && isSure(b)
}

/** Characters of a row in HTML that are looked at. */
const MOST_OF_ROW = 4000

/**
 * Whether an item gives its title twice: in a row in HTML with `Paper: …`, in one line with its name and what that is short
 * for, in a bullet and another inside it.
 */
function isSameItem(entry: Entry, first: Entry | undefined, { text }: List): boolean {
  if (!entry.title || !first?.title || titleKeyOf(entry) !== titleKeyOf(first)) return false
  const between = text.slice(first.title.span.end, entry.title.span.start)
  if (between.length > MOST_OF_ROW) return false
  if (isInCell(first, text)) return !/<\/?tr\b/i.test(between)
  if (!between.includes('\n')) return !/\||\]\(/.test(between)
  const indent = indentOf(lineBefore(first.title.span, text))
  const [, ...lines] = between.split('\n')
  return BULLET.test(lineBefore(first.title.span, text)) && lines.every((line) => indentOf(line) > indent)
}

/** The width of the space that a line begins with; that of an empty line is infinite. */
const indentOf = (line: string): number => (line.trim() === '' ? Infinity : line.search(/\S/))

// ---- contradictions -----------------------------------------------------------------------------

/** Whether two entries with the same title, but no identifier in common, are different papers by their authors or venues. */
function contradicts(entry: Entry, first: Entry | undefined, venues: VenueIndex): boolean {
  if (!first || sharedKey(entry, first)) return false
  if (areEditions(entry, first) || isExtended(entry) !== isExtended(first)) return true
  if (!sharePage(entry, first) && areVersions(entry, first, venues)) return true
  const [mine, theirs] = [namesOf(entry), namesOf(first)]
  const others =
    mine.length > 0 && theirs.length > 0 && differingAuthors(mine, theirs)[0].length === mine.length
  if (others || arxivIdOf(entry) || arxivIdOf(first)) return others
  return areTwoPublications(entry, first, venues) && (mine.length === 0 || !sharePage(entry, first))
}

const isOfAnotherPaper = (entry: Entry, first: Entry | undefined, list: List): boolean =>
  first !== undefined &&
  sharedKey(entry, first) === null &&
  !sharePage(entry, first) &&
  hasCopiedTitle(entry, first, list)

/**
 * Courses, workshops and challenges are held again, each time in another year or with pages of their own; neither entry links
 * a paper.
 */
function areEditions(a: Entry, b: Entry): boolean {
  const [mine, theirs] = [a, b].map(({ links }) =>
    links.filter(({ role, url }) => url !== '' && !UNSPECIFIC.has(role)),
  )
  if (!mine?.length || !theirs?.length || [...mine, ...theirs].some(({ role }) => role === 'paper'))
    return false
  if (a.year && b.year && a.year.value !== b.year.value) return true
  const pages = new Set(theirs.map(({ url }) => url))
  return !mine.some(({ url }) => pages.has(url))
}
const UNSPECIFIC: ReadonlySet<LinkRole> = new Set(['badge', 'image', 'anchor'])

/** `RiverNet+: …` is what became of `RiverNet: …`. */
const isExtended = ({ title }: Entry): boolean => /^[^:]{2,30}\+\s*:/u.test(title?.value ?? '')

/** A journal prints the longer version of a conference's paper in a later year. */
function areVersions(a: Entry, b: Entry, venues: VenueIndex): boolean {
  const [first, second] = [a, b].toSorted((x, y) => (x.year?.value ?? 0) - (y.year?.value ?? 0)) as [
    Entry,
    Entry,
  ]
  const [before, after] = [first, second].map(({ venue }) =>
    venue ? (venues.read(venue.value)?.kind ?? 'unknown') : 'preprint',
  )
  if (!first.year || !second.year || first.year.value >= second.year.value) return false
  if ([before, after].includes('preprint')) return false
  return (
    (before === 'conference' && after === 'journal') ||
    [a, b].every((entry) => paperKeysIn(entry).some(isPublishers))
  )
}
/** A preprint has no such identifier. */
const isPublishers = (key: PaperKey) => /^(?:doi|pii):/.test(key)

/** Whether two entries name different venues: a conference's paper and a journal's may have the same title. */
function areTwoPublications({ venue: a }: Entry, { venue: b }: Entry, venues: VenueIndex): boolean {
  if (!a || !b || venues.same(a.value, b.value)) return false
  return [a, b].every(({ value }) => venues.read(value)?.kind !== 'preprint')
}

export function sharePage(a: Entry, b: Entry): boolean {
  const pages = ({ links }: Entry) => links.flatMap(({ role, url }) => (role === 'paper' ? [url] : []))
  const theirs = new Set(pages(b))
  return pages(a).some((url) => theirs.has(url))
}

const namesOf = ({ authors }: Entry) => authors?.names.map(({ value }) => value) ?? []
