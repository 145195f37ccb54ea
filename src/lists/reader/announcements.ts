/** `**CVPR 2024**` as a paragraph of its own: whether it stands above its paper or below. */
import { type AtomTable, FIRST_IN_UNIT } from './atom-table.ts'
import { TITLE, VENUE, YEAR } from './labels.ts'
import { HEADING, PARAGRAPH } from './units.ts'

/** Atoms of a unit: the first, and the one behind the last. */
type Stretch = { readonly from: number; readonly to: number }

/**
 * The first atoms of titles' paragraphs whose venue has a paragraph right above, and where that begins. In a list that puts
 * venues above, sections begin with one; in others, they end with one.
 */
export function announcementsOf(table: AtomTable, tags: Uint8Array): ReadonlyMap<number, number> {
  const units = stretchesOf(table)
  const above = new Map<number, number>()
  let [opening, closing] = [0, 0]
  for (const [k, unit] of units.entries()) {
    if (!isAppearance(table, tags, unit)) continue
    const [before, after] = [units[k - 1], units[k + 1]]
    const opens = before === undefined || isSection(table, tags, before)
    const isOver = after !== undefined && isTitled(table, tags, after)
    if (opens && isOver) opening++
    if (!opens && !isOver) closing++
    if (isOver) above.set(after.from, unit.from)
  }
  return opening > closing ? above : new Map()
}

function stretchesOf(table: AtomTable): Stretch[] {
  const starts: number[] = []
  for (let i = 0; i < table.count; i++) if ((table.place[i] as number) & FIRST_IN_UNIT) starts.push(i)
  return starts.map((from, k) => ({ from, to: starts[k + 1] ?? table.count }))
}

/** A paragraph that says where and when, and nothing else. */
function isAppearance(table: AtomTable, tags: Uint8Array, { from, to }: Stretch): boolean {
  const { kind, depth } = table.unitOf(from)
  if (kind !== PARAGRAPH || depth > 0) return false
  for (let i = from; i < to; i++)
    if ((tags[i] !== VENUE && tags[i] !== YEAR) || table.link[i] !== -1) return false
  return true
}

const isTitled = (table: AtomTable, tags: Uint8Array, unit: Stretch): boolean =>
  table.unitOf(unit.from).kind === PARAGRAPH && hasTitle(tags, unit)

const isSection = (table: AtomTable, tags: Uint8Array, unit: Stretch): boolean =>
  table.unitOf(unit.from).kind === HEADING && !hasTitle(tags, unit)

function hasTitle(tags: Uint8Array, { from, to }: Stretch): boolean {
  for (let i = from; i < to; i++) if (tags[i] === TITLE) return true
  return false
}
