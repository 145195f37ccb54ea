/** Labels → which atoms belong to one entry: each has one title, and borders lie at the strongest breaks between two. */
import { announcementsOf } from './announcements.ts'
import { type AtomTable, FIRST_IN_LINE, FIRST_IN_UNIT, IS_IMAGE } from './atom-table.ts'
import type { Tagging } from './candidates.ts'
import { endsBefore, type TitlePlace } from './extents.ts'
import { isCaption } from './habits/captions.ts'
import { AUTHORS, REMARK, TITLE, VENUE, YEAR } from './labels.ts'
import { leadsToPaper, linksPaperIn } from './link-kinds.ts'
import { areRarelyAlone, endOfLone, isAlone } from './lone-titles.ts'
import { withoutStrays } from './strays.ts'
import { type TitleRange, titlesOf } from './title-ranges.ts'
import { CELL, ITEM, type Unit } from './units.ts'

/** Atoms of an entry, and of its title; all ends are inclusive. */
export type Region = {
  readonly first: number
  readonly last: number
  readonly titleFirst: number
  readonly titleLast: number
}

/** How strongly the list is broken before an atom. */
const ROW = 3
const UNIT = 2
const LINE = 1

function breakBefore(table: AtomTable, i: number): number {
  if (i === 0) return UNIT
  const place = table.place[i] as number
  if (!(place & FIRST_IN_UNIT)) return place & FIRST_IN_LINE ? LINE : 0
  const [unit, before] = [table.unitOf(i), table.unitOf(i - 1)]
  return unit.kind === CELL && unit.row !== before.row ? ROW : UNIT
}

/** An entry begins at most so many atoms before its title. */
const FURTHEST_TITLE = 40

/** The regions of a labelled list, in order. O(atoms). */
export function findRegions(table: AtomTable, tagging: Tagging): Region[] {
  const { tags, slots } = tagging
  const titles = withoutStrays(table, tagging, titlesOf(table, tags))
  const announced = announcementsOf(table, tags)
  const begins = titles.map(([first], k) => {
    const before = titles[k - 1]
    const low = before ? before[1] + 1 : Math.max(0, first - FURTHEST_TITLE)
    const begin = beginOf(table, tags, first, low)
    return Math.max(low, announced.get(begin) ?? begin)
  })
  const areRare = areRarelyAlone(table, titles)
  let opening = 0
  return titles.map(([titleFirst, titleLast], k) => {
    if (table.unit[opening] !== table.unit[titleFirst]) opening = openingOf(table, titleFirst)
    const first = begins[k] ?? titleFirst
    const stop = begins[k + 1] ?? table.count
    const place = {
      table,
      tags,
      slots,
      title: titleFirst,
      first: opening,
      lonely: isLonely(table, titles, k),
    }
    const isLone = areRare && isAlone(table, titleFirst)
    const last = isLone
      ? endOfLone(table, tags, [titleFirst, titleLast], stop)
      : endOf(place, titleLast, stop)
    return { first, last, titleFirst, titleLast }
  })
}

/** The first atom of an atom's unit. */
function openingOf(table: AtomTable, atom: number): number {
  let first = atom
  while (first > 0 && table.unit[first - 1] === table.unit[atom]) first--
  return first
}

/** The nearest strongest break at or before the title, not before `low`. */
function beginOf(table: AtomTable, tags: Uint8Array, title: number, low: number): number {
  const unit = table.unitOf(title)
  let begin = title
  let strongest = -1
  for (let i = title; i >= low; i--) {
    const strength = breakBefore(table, i)
    if (
      strength > strongest &&
      (strongest < LINE || strength > UNIT) &&
      belongs(table, i, unit, strength, strongest)
    ) {
      strongest = strength
      begin = i
    }
    if (strongest === ROW || (strongest >= UNIT && unit.kind !== CELL)) break
  }
  if (strongest < LINE) return withOwnNames(tags, title, low)
  if (strongest === LINE) return withByline(table, tags, title, begin, low)
  return strongest >= UNIT && unit.kind === ITEM ? withParent(table, tags, begin, unit, low) : begin
}

/** The lines above that name the authors, or where and when it appeared, or link the paper, up to the beginning of the unit. */
function withByline(table: AtomTable, tags: Uint8Array, title: number, begin: number, low: number): number {
  let tells = false
  for (let i = begin; i >= low && table.unit[i] === table.unit[begin]; i--) {
    if (TELLING.has(tags[i] as number)) tells = true
    if (leadsToPaper(table.linkKind[i] as number) && !isLinkedBelow(table, title)) tells = true
    if ((table.place[i] as number) & FIRST_IN_UNIT) return tells ? i : begin
  }
  return begin
}

/** Whether a paper is linked in the title or behind it in its unit. */
function isLinkedBelow(table: AtomTable, title: number): boolean {
  for (let i = title; i < table.count && table.unit[i] === table.unit[title]; i++)
    if (leadsToPaper(table.linkKind[i] as number)) return true
  return false
}

const TELLING: ReadonlySet<number> = new Set([AUTHORS, VENUE, YEAR])

/** `A. Lee, "This," 2007; B. Wu, "That," 2009`: names before a second title are its own, but not those behind the first. */
function withOwnNames(tags: Uint8Array, title: number, low: number): number {
  let begin = title
  while (begin > low && tags[begin - 1] === AUTHORS) begin--
  return begin === low ? title : begin
}

/** A row is a border for its own cells only. */
function belongs(table: AtomTable, i: number, unit: Unit, strength: number, strongest: number): boolean {
  if (strength !== ROW) return true
  return !(strongest >= UNIT && unit.kind !== CELL) && table.unitOf(i).row === unit.row
}

/** `* Google [[Paper](…)]` over the citation: an item with links and no title belongs to its first child. */
function withParent(table: AtomTable, tags: Uint8Array, begin: number, unit: Unit, low: number): number {
  const above = begin > 0 ? table.unitOf(begin - 1) : null
  const isParent =
    above?.kind === ITEM &&
    above.first &&
    above.depth === unit.depth - 1 &&
    table.unitOf(begin) === unit &&
    table.unit[begin - 1] === (table.unit[begin] as number) - 1
  if (!isParent) return begin
  let first = begin
  let linked = false
  for (let i = begin - 1; i >= low && table.unit[i] === table.unit[begin - 1]; i--) {
    if (tags[i] === TITLE) return begin
    const isLabel = (table.label[i] as number) > 0 && (table.link[i] as number) >= 0
    if (isLabel || leadsToPaper(table.linkKind[i] as number)) linked = true
    first = i
  }
  return linked && (table.place[first] as number) & FIRST_IN_UNIT ? first : begin
}

/** `Title: …` among `Venue: …` and `Link: …` under one item: those beside it are lines of its entry. */
function isLonely(table: AtomTable, titles: readonly TitleRange[], k: number): boolean {
  const [title] = titles[k] as [number, number]
  const { kind, depth } = table.unitOf(title)
  if (kind !== ITEM || depth < 2 || (table.place[title] as number) & FIRST_IN_UNIT) return false
  const isOutside = (unit: number) => {
    const other = table.units[unit]
    return other?.kind !== ITEM || other.depth < depth
  }
  const own = table.unit[title] as number
  const [before, after] = [titles[k - 1], titles[k + 1]].map((other) => (other ? table.unit[other[0]] : null))
  let unit = own
  while (unit > (before ?? 0) && !isOutside(unit)) unit--
  if (unit === before && !isOutside(unit)) return false
  for (unit = own; unit < table.units.length && !isOutside(unit); unit++) if (unit === after) return false
  return true
}

/**
 * The last atom before `stop` that tells something of the entry, in units that go on with it. A caption tells something of its
 * picture, beside an entry that links its paper itself.
 */
function endOf(place: TitlePlace, titleLast: number, stop: number): number {
  const { table, tags, title } = place
  const number = table.unit[title]
  let last = titleLast
  let isOther = false
  for (let i = titleLast + 1; i < stop; i++) {
    const own = table.unit[i] === number
    if (!own && (table.place[i] as number) & FIRST_IN_UNIT) {
      if (endsBefore(place, i)) break
      isOther = isCaption(table.unitOf(i)) && linksPaperIn(table.linkKind, place.first, last + 1)
    }
    if (isOther) continue
    const tag = tags[i] as number
    const tells = tag >= AUTHORS && tag !== REMARK
    const labelled = (table.link[i] as number) >= 0 || (table.label[i] as number) > 0
    if (own || tells || labelled || (table.place[i] as number) & IS_IMAGE) last = i
  }
  return last
}
