/** Links that entries with different titles have in common: told once where there are many, and at the entry that is plainly wrong. */
import { dateOfArxivId } from '../../../hosts/arxiv.ts'
import { arxivIdOf, type Entry, type List, titleOrWhole } from '../../../model/list.ts'
import { lineNumber } from '../../../model/span.ts'
import { isCoinedWord } from '../titles/names.ts'
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

export type Misdated = { readonly entry: Entry; readonly year: number; readonly posted: number }

/** Fewer names may be those of two papers. */
const FEWEST_AUTHORS = 2

/** Whether two entries under other titles name the same people: the paper was renamed, or they wrote both. */
export const haveSameAuthors = (one: Entry, another: Entry): boolean =>
  nameSamePeople(one, another, FEWEST_AUTHORS)

/** Of two entries with one link to arXiv, the one that is older than its identifier, if the other is not, and others wrote it. */
export function misdated(one: Entry, another: Entry, list: List): Misdated | null {
  if (haveSameAuthors(one, another)) return null
  const id = arxivIdOf(one)
  const date = id !== null && id === arxivIdOf(another) ? dateOfArxivId(id) : null
  if (date === null) return null
  const isOlder = (entry: Entry) =>
    entry.year !== null &&
    entry.year.value < date.year - (date.month <= LATE_MONTHS ? 1 : 0) &&
    !isOfName(entry, list)
  const isNoOlder = ({ year }: Entry) => year !== null && year.value >= date.year
  const entry = [one, another].find(isOlder)
  if (!entry?.year || ![one, another].some(isNoOlder)) return null
  return { entry, year: entry.year.value, posted: date.year }
}

/** `RiverQA 2012`: the year behind a coined name that is no venue belongs to the name, perhaps of data. */
function isOfName({ year }: Entry, { text, venues }: List): boolean {
  if (!year) return false
  const before = text.slice(Math.max(0, year.span.start - LONGEST_NAME), year.span.start)
  const [, name = ''] = /(?:^|[^\p{L}\d-])([\p{L}\d-]+)[ -]$/u.exec(before) ?? []
  return isCoinedWord(name) && venues.read(name) === null
}
const LONGEST_NAME = 30

/** Papers of a conference at the end of a year may be posted in these months of the next. */
const LATE_MONTHS = 3

/** Whether two entries begin on one line. */
export function areOnOneLine(one: Entry, another: Entry, list: List): boolean {
  const [a, b] = [one, another].map((entry) => lineNumber(titleOrWhole(entry), list))
  return a === b
}
