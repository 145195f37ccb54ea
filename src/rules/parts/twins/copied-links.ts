/** Links that entries with different titles have in common: told once where there are many. */
import { type Entry, type List, titleOrWhole } from '../../../model/list.ts'
import { lineNumber } from '../../../model/span.ts'
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

/** The links that so many titles have, with all their lines, and the other repeats. */
export function pooled(
  copies: readonly Repeat[],
  list: List,
): { readonly pools: readonly Pool[]; readonly apart: readonly Repeat[] } {
  const groups = [...Map.groupBy(copies, ([first, entry]) => sharedPaper(entry, first))]
  const isPool = ([paper, group]: (typeof groups)[number]) =>
    paper !== null && new Set(group.flat().map(titleKeyOf)).size >= MANY
  return {
    pools: groups.filter(isPool).flatMap(([paper, group]) => poolOf(paper ?? '', group, list)),
    apart: groups.filter((group) => !isPool(group)).flatMap(([, group]) => group),
  }
}

function poolOf(paper: string, group: readonly Repeat[], list: List): readonly Pool[] {
  const entries = [...new Set(group.flat())]
  const slots = { count: String(entries.length), paper, lines: linesNamed(entries, list) }
  return group.slice(0, 1).map((repeat) => ({ repeat, slots }))
}

/** Fewer names may be those of two papers. */
const FEWEST_AUTHORS = 2

/** Whether two entries under other titles name the same people: the paper was renamed, or they wrote both. */
export const haveSameAuthors = (one: Entry, another: Entry): boolean =>
  nameSamePeople(one, another, FEWEST_AUTHORS)

/** Whether two entries begin on one line. */
export function areOnOneLine(one: Entry, another: Entry, list: List): boolean {
  const [a, b] = [one, another].map((entry) => lineNumber(titleOrWhole(entry), list))
  return a === b
}
