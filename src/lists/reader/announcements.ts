/** `**CVPR 2024**`, `**RiverNet**` or `[12] Ann Lee, Bo Wu` as a paragraph of its own: whether it stands above its paper or below. */
import type { AtomTable } from './atom-table.ts'
import { labelledReferences } from './labelled-references.ts'
import { NICKNAME, VENUE, YEAR } from './labels.ts'
import { hasLink, hasTitle, type UnitAtoms, unitAtoms } from './unit-atoms.ts'
import { HEADING, PARAGRAPH } from './units.ts'

/**
 * The first atoms of titles' paragraphs whose venue or nickname has a paragraph right above, and where that begins. In a list
 * that puts them above, sections begin with one; in others, they end with one.
 */
export function announcementsOf(table: AtomTable, tags: Uint8Array): ReadonlyMap<number, number> {
  const units = unitAtoms(table)
  const dates = aboveOf(table, tags, units, [VENUE, YEAR])
  const names = aboveOf(table, tags, units, [NICKNAME])
  const labelled = labelledReferences(table, tags).map(
    ({ label, titled }) => [titled.from, label.from] as const,
  )
  return new Map([...dates, ...names, ...numberedOf(table, tags, units), ...labelled])
}

/** Fewer numbered paragraphs over titles may be notes. */
const FEWEST_NUMBERED = 3
const NUMBER = /^\s*\[\d{1,4}\]\s+\p{L}/u

/** `[12] Ann Lee, Bo Wu`, without a title, over a title without a number: the number begins the entry. */
function numberedOf(
  table: AtomTable,
  tags: Uint8Array,
  units: readonly UnitAtoms[],
): ReadonlyMap<number, number> {
  const above = new Map<number, number>()
  const isNumbered = (unit: UnitAtoms) => NUMBER.test(table.unitOf(unit.from).flow.text.slice(0, 16))
  for (const [k, unit] of units.entries()) {
    const next = units[k + 1]
    if (!next || table.unitOf(unit.from).kind !== PARAGRAPH || !isNumbered(unit)) continue
    const isOver = !hasTitle(tags, unit) && !hasLink(table, unit)
    if (isOver && isTitled(table, tags, next) && !isNumbered(next)) above.set(next.from, unit.from)
  }
  return above.size < FEWEST_NUMBERED ? new Map() : above
}

/** The same for paragraphs of certain labels. */
function aboveOf(
  table: AtomTable,
  tags: Uint8Array,
  units: readonly UnitAtoms[],
  labels: readonly number[],
): ReadonlyMap<number, number> {
  const above = new Map<number, number>()
  let [opening, closing] = [0, 0]
  for (const [k, unit] of units.entries()) {
    if (!isAllOf(table, tags, unit, labels)) continue
    const [before, after] = [units[k - 1], units[k + 1]]
    const opens = before === undefined || isSection(table, tags, before)
    const isOver = after !== undefined && isTitled(table, tags, after)
    if (opens && isOver) opening++
    if (!opens && !isOver) closing++
    if (isOver) above.set(after.from, unit.from)
  }
  return opening > closing ? above : new Map()
}

/** A paragraph without a link that has these labels only. */
function isAllOf(
  table: AtomTable,
  tags: Uint8Array,
  { from, to }: UnitAtoms,
  labels: readonly number[],
): boolean {
  const { kind, depth } = table.unitOf(from)
  if (kind !== PARAGRAPH || depth > 0) return false
  for (let i = from; i < to; i++)
    if (!labels.includes(tags[i] as number) || table.link[i] !== -1) return false
  return true
}

const isTitled = (table: AtomTable, tags: Uint8Array, unit: UnitAtoms): boolean =>
  table.unitOf(unit.from).kind === PARAGRAPH && hasTitle(tags, unit)

const isSection = (table: AtomTable, tags: Uint8Array, unit: UnitAtoms): boolean =>
  table.unitOf(unit.from).kind === HEADING && !hasTitle(tags, unit)
