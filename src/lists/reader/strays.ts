/** Titles that are none: what a row or an item says beside its paper, and lines that have nothing of a paper but words. */
import { type AtomTable, IS_IMAGE } from './atom-table.ts'
import { PAREN } from './delimiters.ts'
import { AUTHORS, VENUE, YEAR } from './labels.ts'
import { leadsToPaper, REPOSITORY } from './link-kinds.ts'
import { withoutRefused } from './refusals.ts'
import type { Slots } from './slots.ts'
import type { TitleRange } from './title-ranges.ts'
import { CELL, HEADING, ITEM } from './units.ts'

type Candidate = {
  readonly range: TitleRange
  /** How many of the list's titles stand in the same slot. */
  readonly alike: number
  /** It has a link of its own before the next title of its row or unit. */
  readonly linked: boolean
  /** It has authors, a venue or a year of its own there. */
  readonly described: boolean
  /** Something around it speaks for a paper. */
  readonly told: boolean
  /** What speaks for a paper. */
  readonly merit: number
}

/** What the tagger said of the atoms. */
export type Tagging = { readonly tags: Uint8Array; readonly margins: Int32Array; readonly slots: Slots }

/** The titles of a list without strays, in order. O(atoms). */
export function withoutStrays(
  table: AtomTable,
  tagging: Tagging,
  titles: readonly TitleRange[],
): TitleRange[] {
  return likeliest(table, tagging, withoutRefused(table, tagging.tags, titles))
}

function likeliest(table: AtomTable, tagging: Tagging, titles: readonly TitleRange[]): TitleRange[] {
  const inSlot = countBySlot(tagging.slots, titles)
  const candidates = titles.map((range, k) => {
    const between = [titles[k - 1]?.[1] ?? -1, titles[k + 1]?.[0] ?? table.count] as const
    return candidateOf(table, tagging, range, between, inSlot)
  })
  const least = leastOf(candidates)
  const likely = candidates.filter((one, k) => one.merit > least && !isSection(table, one, candidates[k + 1]))
  const kept = groupsOf(table, likely).flatMap((group) => (group.length === 1 ? group : own(table, group)))
  return withoutBare(kept).map(({ range }) => range)
}

/** A heading right above another title that has nothing of its own: the title of a section. */
function isSection(
  table: AtomTable,
  { range, linked, described }: Candidate,
  next: Candidate | undefined,
): boolean {
  const [, last] = range
  const unit = table.unit[last] as number
  const isAbove = next !== undefined && table.unit[next.range[0]] === unit + 1
  return table.unitOf(last).kind === HEADING && isAbove && !linked && !described
}

/** Titles in each slot, wide and narrow ones. */
function countBySlot(slots: Slots, titles: readonly TitleRange[]): Int32Array {
  const counts = new Int32Array(slots.count)
  for (const [first] of titles)
    for (const at of [2 * first, 2 * first + 1]) {
      const slot = slots.of[at] as number
      counts[slot] = (counts[slot] as number) + 1
    }
  return counts
}

/** Bits for what stands around a title. */
const LINKED = 1
const PAPER = 2
const HAS_AUTHORS = 4
const HAS_VENUE = 8
const HAS_YEAR = 16

/** What each is worth: chosen on lists of several kinds, each time without the one at hand. */
const WORTH = [
  [LINKED, 3.2],
  [PAPER, 3],
  [HAS_AUTHORS, 1.4],
  [HAS_VENUE, 1.5],
  [HAS_YEAR, 1.5],
] as const
const SLOT_WORTH = 0.45
const MARGIN_WORTH = 1 / 330

/** What a title must be worth; less in a list of bare titles, where nothing else could speak for it. */
const LEAST = 2
const leastOf = (candidates: readonly Candidate[]): number =>
  LEAST * Math.min(1, (2.5 * candidates.filter(({ told }) => told).length) / candidates.length)

function candidateOf(
  table: AtomTable,
  { tags, margins, slots }: Tagging,
  range: TitleRange,
  [before, next]: readonly [before: number, next: number],
  inSlot: Int32Array,
): Candidate {
  const [first, last] = range
  const behind = beside(table, tags, first, next, 1)
  const above = beside(table, tags, first - 1, before, -1) | inParent(table, first, before)
  const around = behind | above | further(table, tags, first, next)
  const odds = [2 * first, 2 * first + 1].map((at) => {
    const slot = slots.of[at] as number
    return logOdds((inSlot[slot] as number) - 1, (slots.atoms[slot] as number) - 1)
  })
  const margin = Math.min(MOST_MARGIN, margins[first] as number, margins[last] as number)
  let merit = MARGIN_WORTH * margin
  for (const other of odds) merit += SLOT_WORTH * other
  for (const [bit, worth] of WORTH) if (around & bit) merit += worth
  return {
    range,
    alike: inSlot[slots.of[2 * first] as number] as number,
    linked: (behind & LINKED) !== 0,
    described: behind >= HAS_AUTHORS,
    told: around !== 0,
    merit,
  }
}

const MOST_MARGIN = 600

/** Whether so many of so many others in a slot are titles tells that this is one. */
const logOdds = (some: number, all: number): number => Math.log((some + 1) / (all - some + 1))

/** What stands beside a title in its row or unit, in one direction. */
function beside(table: AtomTable, tags: Uint8Array, from: number, to: number, step: 1 | -1): number {
  let bits = 0
  const title = step === 1 ? from : from + 1
  for (let i = from; i !== to && sameGroup(table, title, i); i += step) {
    bits |= describes(table, tags, i)
    if ((table.link[i] as number) >= 0 || (table.place[i] as number) & IS_IMAGE) bits |= LINKED
  }
  return bits
}

/** How far from its title an entry's lines may be. */
const FURTHEST = 40

/** The same in the units below, up to a heading; a link there counts only where it leads to a paper. */
function further(table: AtomTable, tags: Uint8Array, first: number, next: number): number {
  let bits = 0
  for (let i = first; i < Math.min(next, first + FURTHEST); i++) {
    if (table.unit[i] !== table.unit[first] && table.unitOf(i).kind === HEADING) break
    bits |= describes(table, tags, i)
  }
  return bits
}

/** A link to a paper in the item right above, one less deep. */
function inParent(table: AtomTable, first: number, before: number): number {
  const unit = table.unitOf(first)
  let i = first
  while (i > before && table.unit[i] === table.unit[first]) i--
  const parent = i > before ? table.unitOf(i) : unit
  if (unit.kind !== ITEM || parent.kind !== ITEM || parent.depth !== unit.depth - 1) return 0
  for (let k = i; k > before && table.unit[k] === table.unit[i]; k--)
    if (leadsToPaper(table.linkKind[k] as number)) return PAPER | LINKED
  return 0
}

function describes(table: AtomTable, tags: Uint8Array, i: number): number {
  const tag = tags[i]
  const told = tag === AUTHORS ? HAS_AUTHORS : tag === VENUE ? HAS_VENUE : tag === YEAR ? HAS_YEAR : 0
  return told | (leadsToPaper(table.linkKind[i] as number) ? PAPER : 0)
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
  if (unit.kind === CELL && unit !== other) return isLinkOf(table, one) && isLinkOf(table, best)
  const [nest, around] = [table.nest[one.range[0]], table.nest[best.range[0]]]
  if (nest === PAREN && nest !== around) return false
  if (unit === other && isLinked(table, one) !== isLinked(table, best)) return false
  return one.linked || !best.linked
}

const isLinked = (table: AtomTable, { range: [first] }: Candidate): boolean =>
  (table.link[first] as number) >= 0

/** The title is all of a link to a page, as in a plan of required and further readings. */
function isLinkOf(table: AtomTable, { range: [first, last] }: Candidate): boolean {
  return (
    table.link[first] === table.link[last] &&
    (table.link[first] as number) >= 0 &&
    table.linkKind[first] !== REPOSITORY
  )
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
