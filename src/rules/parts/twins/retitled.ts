/** Entries in two sections that have one link and other titles: which of the two is told, and what it is told. */
import type { Entry, List } from '../../../model/list.ts'
import type { PaperKey } from '../../../model/reference.ts'
import { sections } from '../../../model/sections.ts'
import { areAlike } from '../../../text/titles.ts'
import { areNamedAlike, identifiersOf, sharedPaper } from './common.ts'
import { kinshipOf } from './copied-links.ts'
import { isOneCalledData } from './data-of-paper.ts'
import { describedByName } from './described.ts'
import { isRenamedSince } from './logs.ts'
import { methodNames } from './method-lists.ts'
import { misdated } from './misdated.ts'
import { differ } from './other-titles.ts'
import { differsInLead } from './own-leads.ts'
import { linkOtherVersions } from './paper-versions.ts'
import { showsTwice } from './shapes.ts'
import { withSlip } from './slip-in-title.ts'
import { statedOtherwise } from './stated-ids.ts'
import { isAmongTalks } from './talks.ts'
import { areWordedApart } from './two-papers.ts'
import { nameTwoThings } from './two-things.ts'
import { type SectionOf, wordedOtherwise } from './worded.ts'

export type Retitled = {
  readonly entry: Entry
  readonly other: Entry
  /** Two names of one paper, a renamed paper by all or some of the same authors, a copied link, or one that is younger than the entry or not that of its words. */
  readonly message: 'title' | 'renamed' | 'sharedAuthors' | 'copied' | 'misdated' | 'stated'
}

/** The groups' entries under other titles than most entries of their paper have, each with one of those. */
export function retitledIn(
  papers: readonly (readonly Entry[])[],
  models: ReadonlyMap<readonly Entry[], Entry>,
  list: List,
): readonly Retitled[] {
  const sectionOf = new Map(sections(list).flatMap((group) => group.map((entry) => [entry, group] as const)))
  const isSummary = showsTwice(list, [list.entries], papers)
  const isWorded = wordedOtherwise(papers, sectionOf)
  const areMethods = methodNames(list)
  const areDescribed = describedByName(papers, list)
  return [...models].flatMap(([group, model]) =>
    otherwise(group, model, sectionOf)
      .filter(({ entry, other }) => !isWorded(entry) && !areDescribed(entry, other))
      .filter(({ entry, other }) => areOtherTitles(entry, other, list, isSummary(entry, other)))
      .map(({ entry, other }) => judged(entry, other, list))
      .filter(({ entry, other, message }) => message !== 'copied' || !areMethods(entry, other)),
  )
}

/** The entries of a paper in other sections that do not have its commonest title, each with one that has. */
function otherwise(group: readonly Entry[], model: Entry, sectionOf: SectionOf) {
  const named = new Set(group.filter((entry) => areNamedAlike(entry, model)))
  const firstWith = firstByIdentifier([...named])
  return group.flatMap((entry) => {
    if (named.has(entry)) return []
    // others of that title may not link the paper, as a talk that has its title
    const other = firstWith(entry)
    return other && sectionOf.get(entry) !== sectionOf.get(other) ? [{ entry, other }] : []
  })
}

/** Finds the first of these entries that shares an identifier with another entry. One link may be in thousands of them. */
function firstByIdentifier(entries: readonly Entry[]): (entry: Entry) => Entry | undefined {
  const places = new Map<PaperKey, number>()
  for (const [i, entry] of entries.entries())
    for (const key of identifiersOf(entry)) places.set(key, places.get(key) ?? i)
  return (entry) => entries[Math.min(...identifiersOf(entry).map((key) => places.get(key) ?? Infinity))]
}

/** Two titles under one identifier: one is outdated or shortened, or one entry links the wrong paper. */
function areOtherTitles(entry: Entry, model: Entry, list: List, isSummary: boolean): boolean {
  if (!entry.title || !model.title || sharedPaper(entry, model) === null) return false
  if (isRenamedSince(entry, model, list) || isAmongTalks(entry) || isAmongTalks(model)) return false
  if (linkOtherVersions(entry, model, list)) return false
  if (!differ(entry, model, list, isSummary) || nameTwoThings(entry, model)) return false
  if (isOneCalledData(entry, model, list)) return false
  // `**RiverBench**: Reading …` among benchmarks, `RiverNet: Reading …` among methods
  return !differsInLead(entry, model.title.value, list) && !differsInLead(model, entry.title.value, list)
}

function judged(entry: Entry, model: Entry, list: List): Retitled {
  const isOneTitle = areAlike(entry.title?.value ?? '', model.title?.value ?? '')
  if (isOneTitle && !areWordedApart(entry, model, list))
    return { ...withSlip(entry, model, list), message: 'title' }
  const stated = statedOtherwise(entry, model, list)?.entry
  if (stated) return { entry: stated, other: stated === entry ? model : entry, message: 'stated' }
  const wrong = misdated(entry, model, list)?.entry
  if (wrong) return { entry: wrong, other: wrong === entry ? model : entry, message: 'misdated' }
  return { entry, other: model, message: kinshipOf(entry, model) }
}

/** Of the entries of one paper, so many are looked at. */
const MOST_OTHERS = 30

/** Further entries under titles of their own that have the links of copied ones, each behind the first of its pair: another rule tells them, or no section divides them. */
export function alsoCopied(
  copies: readonly Retitled[],
  papers: readonly (readonly Entry[])[],
  list: List,
): readonly (readonly [Entry, Entry])[] {
  const pairs = copies.filter(({ message }) => message === 'copied')
  const pairOf = new Map(pairs.toReversed().map((pair) => [pair.other, pair]))
  const told = new Set(copies.flatMap(({ entry, other }) => [entry, other]))
  return papers.flatMap((group) => {
    const { entry, other } = group.map((one) => pairOf.get(one)).find((pair) => pair !== undefined) ?? {}
    if (!entry || !other) return []
    const isCopied = (one: Entry) =>
      [entry, other].every((two) => !areAlikeNamed(one, two) && areOtherTitles(one, two, list, false))
    return group
      .filter((one) => !told.has(one))
      .slice(0, MOST_OTHERS)
      .filter(isCopied)
      .map((one) => [other, one] as const)
  })
}

const areAlikeNamed = ({ title: a }: Entry, { title: b }: Entry): boolean =>
  areAlike(a?.value ?? '', b?.value ?? '')
