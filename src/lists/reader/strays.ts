/** Titles that are none: what a row or an item says beside its paper, and lines that have nothing of a paper but words. */
import { type AtomTable, IS_IMAGE } from './atom-table.ts'
import { AUTHORS, VENUE, YEAR } from './labels.ts'
import type { Slots } from './slots.ts'
import { CELL } from './units.ts'

/** First and last atom of a title. */
export type TitleRange = readonly [first: number, last: number]

type Candidate = {
  readonly range: TitleRange
  /** How many of the list's titles stand in the same slot. */
  readonly alike: number
  /** It has a link of its own before the next title of its row or unit. */
  readonly linked: boolean
  /** It has authors, a venue or a year of its own there. */
  readonly described: boolean
}

/** The titles of a list without strays, in order. O(atoms). */
export function withoutStrays(
  table: AtomTable,
  tags: Uint8Array,
  slots: Slots,
  titles: readonly TitleRange[],
): TitleRange[] {
  const inSlot = countBySlot(slots, titles)
  const candidates = titles.map((range, k) =>
    candidateOf(table, tags, range, titles[k + 1]?.[0] ?? table.count, inSlot[slotOf(slots, range)] ?? 0),
  )
  const kept = groupsOf(table, candidates).flatMap((group) =>
    group.length === 1 ? group : own(table, group),
  )
  return withoutBare(kept).map(({ range }) => range)
}

const slotOf = (slots: Slots, [first]: TitleRange): number => slots.of[2 * first] as number

function countBySlot(slots: Slots, titles: readonly TitleRange[]): Int32Array {
  const counts = new Int32Array(slots.count)
  for (const title of titles) {
    const slot = slotOf(slots, title)
    counts[slot] = (counts[slot] as number) + 1
  }
  return counts
}

function candidateOf(
  table: AtomTable,
  tags: Uint8Array,
  range: TitleRange,
  next: number,
  alike: number,
): Candidate {
  let linked = false
  let described = false
  for (let i = range[0]; i < next && sameGroup(table, range[0], i); i++) {
    const tag = tags[i]
    if ((table.link[i] as number) >= 0 || (table.place[i] as number) & IS_IMAGE) linked = true
    if (tag === AUTHORS || tag === VENUE || tag === YEAR) described = true
  }
  return { range, alike, linked, described }
}

/** In one row of a table, or in one unit outside tables. */
function sameGroup(table: AtomTable, a: number, b: number): boolean {
  const [one, other] = [table.unitOf(a), table.unitOf(b)]
  return one.kind === CELL && other.kind === CELL ? one.row === other.row : one === other
}

function groupsOf(table: AtomTable, candidates: readonly Candidate[]): Candidate[][] {
  const groups: Candidate[][] = []
  for (const candidate of candidates) {
    const group = groups.at(-1)
    const before = group?.at(-1)
    if (group && before && sameGroup(table, before.range[0], candidate.range[0])) group.push(candidate)
    else groups.push([candidate])
  }
  return groups
}

/** Of several titles in one place: the one in the list's usual slot for titles, and others that have a link of their own. */
function own(table: AtomTable, group: readonly Candidate[]): Candidate[] {
  const best = group.reduce((a, b) => (b.alike > a.alike ? b : a))
  return group.filter((one) => one === best || isSecond(table, one, best))
}

/** A second paper beside the first is written like it. */
function isSecond(table: AtomTable, one: Candidate, best: Candidate): boolean {
  if (!one.linked && !one.described) return false
  const [unit, other] = [table.unitOf(one.range[0]), table.unitOf(best.range[0])]
  if (unit.kind === CELL && unit !== other) return false
  return one.linked || !best.linked
}

/** Fewer of a list's titles are its habit. */
const HABIT = 0.25
/** Of a list's titles so many have something beside them. */
const NEARLY_ALL = 0.7

/** Where nearly all titles have a link, authors, a venue or a year beside them, one in an odd place without any is none. */
function withoutBare(candidates: readonly Candidate[]): readonly Candidate[] {
  const full = candidates.filter(isFull).length
  if (full < NEARLY_ALL * candidates.length) return candidates
  return candidates.filter((one) => isFull(one) || one.alike > HABIT * candidates.length)
}

const isFull = ({ linked, described }: Candidate): boolean => linked || described
