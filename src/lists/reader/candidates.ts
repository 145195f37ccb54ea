/** What speaks for it that words which the tagger took for a title are one. */
import { type AtomTable, FIRST_IN_UNIT, IS_IMAGE, STARTS_LOWER } from './atom-table.ts'
import { opensPapers } from './extents.ts'
import { FULL_NAME } from './facts.ts'
import { AUTHORS, VENUE, YEAR } from './labels.ts'
import { leadsElsewhere, leadsToPaper } from './link-kinds.ts'
import type { Slots } from './slots.ts'
import type { TitleRange } from './title-ranges.ts'
import { CELL, HEADING, ITEM } from './units.ts'

/** What the tagger said of the atoms. */
export type Tagging = { readonly tags: Uint8Array; readonly margins: Int32Array; readonly slots: Slots }

export type Candidate = {
  readonly range: TitleRange
  /** How many of the list's titles stand in the same slot. */
  readonly alike: number
  /** It has a link of its own before the next title of its row or unit. */
  readonly linked: boolean
  /** It has authors, a venue or a year of its own there. */
  readonly described: boolean
  /** All of a link in a table's cell, behind names there. */
  readonly quoted: boolean
  /** Names open its unit and lead to it: `Ann Lee and Bo Wu, A title`. */
  readonly cited: boolean
  /** Something around it speaks for a paper. */
  readonly told: boolean
  readonly words: number
  /** More than a link that could lead to anything. */
  readonly scholarly: boolean
  /** What speaks for a paper, summed up. */
  readonly merit: number
}

/** The titles of a list with what speaks for them, in order. O(atoms). */
export function candidatesOf(table: AtomTable, tagging: Tagging, titles: readonly TitleRange[]): Candidate[] {
  const inSlot = countBySlot(tagging.slots, titles)
  return titles.map((range, k) => {
    const between = [titles[k - 1]?.[1] ?? -1, titles[k + 1]?.[0] ?? table.count] as const
    return candidateOf(table, tagging, range, between, inSlot)
  })
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
/** A link in front of a title is often that of a tool, and the words behind it say what it is for. */
const LINKED_AHEAD = 32

const SCHOLARLY = PAPER | HAS_AUTHORS | HAS_VENUE | HAS_YEAR

/** What each is worth: chosen on lists of several kinds, each time without the one at hand. */
const WORTH = [
  [LINKED, 3.2],
  [PAPER, 3],
  [HAS_AUTHORS, 1.4],
  [HAS_VENUE, 1.5],
  [HAS_YEAR, 1.5],
  [LINKED_AHEAD, 0.7],
] as const
const SLOT_WORTH = 0.45
const MARGIN_WORTH = 1 / 330

function candidateOf(
  table: AtomTable,
  { tags, margins, slots }: Tagging,
  range: TitleRange,
  [before, next]: readonly [before: number, next: number],
  inSlot: Int32Array,
): Candidate {
  const [first, last] = range
  const behind = beside(table, tags, first, next, 1)
  const ahead = beside(table, tags, first - 1, before, -1)
  const around =
    behind |
    (ahead & LINKED ? (ahead ^ LINKED) | LINKED_AHEAD : ahead) |
    inParent(table, first, before) |
    further(table, tags, first, next)
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
    quoted: isQuoted(table, tags, first),
    cited: margin >= SURE && isCited(table, tags, first),
    told: around !== 0,
    words: wordsOf(table, range),
    scholarly: (around & SCHOLARLY) !== 0 || leadsElsewhere(table.linkKind[first] as number),
    merit,
  }
}

const MOST_MARGIN = 600
/** At this margin the tagger is hardly ever wrong. */
const SURE = 200

const isNamed = (table: AtomTable, tags: Uint8Array, title: number): boolean =>
  tags[title - 1] === AUTHORS && table.unit[title - 1] === table.unit[title]

/** The name of a topic in one cell, in another `Ann Lee, Bo Wu: [A title](…)`. */
const isQuoted = (table: AtomTable, tags: Uint8Array, title: number): boolean =>
  table.unitOf(title).kind === CELL && isNamed(table, tags, title) && (table.link[title] as number) >= 0

/** In characters. */
const LONGEST_NAMES = 120
const LATIN_NAMES = /^\p{Lu}[\p{Script=Latin}\p{M}\s.'’-]*\s\p{Lu}[\p{Script=Latin}\p{M}\s.'’-]*$/u

function isCited(table: AtomTable, tags: Uint8Array, title: number): boolean {
  let first = title
  while (isNamed(table, tags, first)) first--
  if (first === title) return false
  const name = table.unitOf(first).flow.text.slice(table.from[first], table.to[first])
  const isName = table.name[first] === FULL_NAME || LATIN_NAMES.test(name.slice(0, LONGEST_NAMES))
  const isLower = ((table.looks[title] as number) & STARTS_LOWER) !== 0
  return ((table.place[first] as number) & FIRST_IN_UNIT) !== 0 && isName && !isLower
}

function wordsOf(table: AtomTable, [first, last]: TitleRange): number {
  let words = 0
  for (let i = first; i <= last; i++) words += table.words[i] as number
  return words
}

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
    if (table.unit[i] !== table.unit[first] && isOutside(table, i, first)) break
    bits |= describes(table, tags, i)
  }
  return bits
}

/** A heading, an item less deep than that of a title without a link, or a table of papers. */
function isOutside(table: AtomTable, i: number, title: number): boolean {
  const [unit, own] = [table.unitOf(i), table.unitOf(title)]
  if (opensPapers(table, i, own)) return true
  const areItems = unit.kind === ITEM && own.kind === ITEM
  return unit.kind === HEADING || (areItems && unit.depth < own.depth && (table.link[title] as number) < 0)
}

/** A link to a paper in the item right above, one less deep and without a title of its own. */
function inParent(table: AtomTable, first: number, before: number): number {
  const unit = table.unitOf(first)
  let i = first
  while (i > before && table.unit[i] === table.unit[first]) i--
  const parent = i > before ? table.unitOf(i) : unit
  if (unit.kind !== ITEM || parent.kind !== ITEM || parent.depth !== unit.depth - 1) return 0
  if (before >= 0 && table.unit[before] === table.unit[i]) return 0
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
export function sameGroup(table: AtomTable, a: number, b: number): boolean {
  const [one, other] = [table.unitOf(a), table.unitOf(b)]
  return one.kind === CELL && other.kind === CELL ? one.row === other.row : one === other
}
