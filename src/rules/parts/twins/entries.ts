/** Groups a list's entries by paper. */
import { arxivIdOf, type Entry, type List } from '../../../model/list.ts'
import type { PaperKey } from '../../../model/reference.ts'
import { sameTitles } from '../../../text/consistency.ts'
import { compareTitles, isDistinctive, titleKey } from '../../../text/titles.ts'
import { isSpokenOf } from '../titles/remarks.ts'
import { identifiersOf, titleKeyOf } from './common.ts'
import { isNotice } from './notices.ts'
import { areOneItem } from './one-item.ts'
import { areTwoPapers, hasTitleOfAnother } from './two-papers.ts'

/**
 * Groups of entries of the same paper, each in the list's order: those with the same arXiv identifier, and those with the
 * same DOI, OpenReview id or page whose titles do not say otherwise. An entry without an arXiv identifier joins those with
 * its title, if the title is distinctive. Papers that are only spoken of and groups of one are left out. `copied`: what becomes of
 * an entry that seems to have the title of another paper.
 */
export function samePapers(
  entries: readonly Entry[],
  list: List,
  copied: 'kept' | 'left out' = 'left out',
): readonly (readonly Entry[])[] {
  return groupsOf(entries, list)
    .flatMap((group) => placesOf(group, list, copied))
    .filter((places) => places.length > 1)
}

/** More papers of one title than this are not told apart: comparing all would take too long. */
const MOST_PAPERS = 8

/** The entries of a group by paper, each in a place of its own: those that do not list the first one's paper may list one of their own. */
function placesOf(
  group: readonly Entry[],
  list: List,
  copied: 'kept' | 'left out',
): readonly (readonly Entry[])[] {
  const papers: (readonly Entry[])[] = []
  let left = group.filter((entry) => !isSpokenOf(entry, list))
  while (left.length > 1 && papers.length < MOST_PAPERS) {
    const { places, apart } = placesOfFirst(left, list, copied)
    papers.push(places)
    left = apart
  }
  return papers
}

/** The places of the first entry's paper, and the entries of other papers. */
function placesOfFirst(listed: readonly Entry[], list: List, copied: 'kept' | 'left out') {
  const isApart = (entry: Entry, first: Entry) =>
    areTwoPapers(entry, first, list) && !(copied === 'kept' && hasTitleOfAnother(entry, first, list))
  const apart = new Set(listed.slice(1).filter((entry) => isApart(entry, listed[0] ?? entry)))
  const isPlace = (entry: Entry, before?: Entry) => !(before && areOneItem(entry, before, list))
  return {
    places: listed.filter((entry, i) => !apart.has(entry) && isPlace(entry, listed[i - 1])),
    apart: [...apart],
  }
}

function groupsOf(entries: readonly Entry[], list: List): readonly (readonly Entry[])[] {
  const sets = disjoint(entries)
  joinByKey(entries, sets.join)
  joinByTitle(entries, list, sets.join)
  return [...Map.groupBy(entries, sets.firstOf).values()]
}

type Join = (one: Entry, another: Entry) => void

function joinByKey(entries: readonly Entry[], join: Join): void {
  const keyed = entries.flatMap((entry) => identifiersOf(entry).map((key) => ({ key, entry })))
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
    // most titles are there once: nothing more need be known of them
    if (all.length < 2) continue
    const model = all.find((entry) => arxivIdOf(entry)) ?? all[0]
    if (!model || !isDistinctive(title) || isNoTitle(model.title?.value ?? '', list) || isVolume(all))
      continue
    for (const entry of all) if (!arxivIdOf(entry)) join(model, entry)
  }
}

/** Nobody lists a paper so often without a link: it is the volume that several papers are in. */
const OFTEN = 5
const isVolume = (all: readonly Entry[]): boolean =>
  all.length >= OFTEN && all.every(({ links }) => links.length === 0)

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
