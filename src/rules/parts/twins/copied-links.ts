/** Links that entries with different titles have in common: told once where there are many. */
import { authorNames, type Entry, type List, titleOrWhole } from '../../../model/list.ts'
import { lineNumber } from '../../../model/span.ts'
import { differingAuthors } from '../../../text/consistency.ts'
import { nameSamePeople } from './author-lists.ts'
import { sharedPaper, titleKeyOf } from './common.ts'
import { linesNamed } from './lines-named.ts'
import type { Repeat } from './often.ts'

/** So many titles with one link are one slip, as an address that was filled in and never changed. */
const MANY = 3

export type Pool = {
  readonly repeat: Repeat
  readonly slots: { readonly count: string; readonly paper: string; readonly lines: string }
}

/**
 * The links that so many titles have, with all their lines, and the other repeats. `also`: repeats of these links that are told
 * elsewhere, and whose lines count here as well.
 */
export function pooled(
  copies: readonly Repeat[],
  also: readonly Repeat[],
  list: List,
): { readonly pools: readonly Pool[]; readonly apart: readonly Repeat[] } {
  const paperOf = ([first, entry]: Repeat) => sharedPaper(entry, first)
  const others = Map.groupBy(also, paperOf)
  const groups = [...Map.groupBy(copies, paperOf)].map(([paper, group]) => ({
    paper,
    group,
    entries: [...new Set([...group, ...(others.get(paper) ?? [])].flat())],
  }))
  const isPool = ({ paper, entries }: (typeof groups)[number]) =>
    paper !== null && new Set(entries.map(titleKeyOf)).size >= MANY
  return {
    pools: groups.filter(isPool).flatMap(({ paper, group, entries }) => {
      const slots = { count: String(entries.length), paper: paper ?? '', lines: linesNamed(entries, list) }
      return group.slice(0, 1).map((repeat) => ({ repeat, slots }))
    }),
    apart: groups.filter((group) => !isPool(group)).flatMap(({ group }) => group),
  }
}

/** Fewer names may be those of two papers. */
const FEWEST_AUTHORS = 2

/** Whether two entries under other titles name the same people: the paper was renamed, or they wrote both. */
export const haveSameAuthors = (one: Entry, another: Entry): boolean =>
  nameSamePeople(one, another, FEWEST_AUTHORS)

/** What two entries with one link and different titles show by their authors: a copied link, or a renamed paper by all or some of the same people. */
export function kinshipOf(one: Entry, another: Entry): 'copied' | 'renamed' | 'sharedAuthors' {
  if (!haveSameAuthors(one, another)) return 'copied'
  return haveAllAuthorsInCommon(one, another) ? 'renamed' : 'sharedAuthors'
}

/** Whether neither of two entries names anyone whom the other does not, but behind its "et al.". */
function haveAllAuthorsInCommon(one: Entry, another: Entry): boolean {
  const [mine, theirs] = differingAuthors(authorNames(one), authorNames(another))
  const isCovered = (names: readonly string[], { authors }: Entry) =>
    names.length === 0 || authors?.etAl === true
  return isCovered(mine, another) && isCovered(theirs, one)
}

/** Whether two entries begin on one line. */
export function areOnOneLine(one: Entry, another: Entry, list: List): boolean {
  const [a, b] = [one, another].map((entry) => lineNumber(titleOrWhole(entry), list))
  return a === b
}
