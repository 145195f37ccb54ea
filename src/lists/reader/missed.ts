/** Titles that the tagger missed by little: beside links to papers that would be in no entry. */
import { type AtomTable, FIRST_IN_UNIT } from './atom-table.ts'
import type { ColumnHeads } from './column-heads.ts'
import { leadsToPaper } from './link-kinds.ts'
import { findRegions } from './regions.ts'
import { isSaid } from './sentences.ts'
import type { Tagged } from './tagger.ts'
import { CELL, HEADING } from './units.ts'

/** In units of the weights: a title that costs more was rejected for good reasons. */
const DOUBT = 400

/** Further from the link, in atoms, no title is sought. */
const FURTHEST = 40

/** The atoms that are most like a title beside each link to a paper that is in no entry. O(atoms). */
export function missedTitles(table: AtomTable, draft: Tagged, cost: (atom: number) => number): number[] {
  const covered = new Uint8Array(table.count)
  for (const { first, last } of findRegions(table, draft)) covered.fill(1, first, last + 1)
  const { heads } = draft.slots
  const missed = new Set<number>()
  for (let i = 0; i < table.count; i++) {
    if (covered[i] || !leadsToPaper(table.linkKind[i] as number) || isSaid(table, i)) continue
    const best = cheapestNear(table, i, (atom) =>
      covered[atom] || !mayBeTitle(table, heads, atom) ? DOUBT : cost(atom),
    )
    if (best !== null) missed.add(best)
  }
  return [...missed]
}

const opensUnit = (table: AtomTable, i: number): boolean => ((table.place[i] as number) & FIRST_IN_UNIT) !== 0

/** It opens a unit or a link to a paper, and has words of its own that are nobody's name. */
function mayBeTitle(table: AtomTable, heads: ColumnHeads, i: number): boolean {
  const isLink = leadsToPaper(table.linkKind[i] as number) && table.link[i] !== table.link[i - 1]
  const unit = table.unit[i] as number
  const mayOpen = table.unitOf(i).kind === CELL ? heads.holdsTitles(unit) : !heads.holdsNoTitles(unit)
  const opens = isLink ? !isSaid(table, i) : opensUnit(table, i) && mayOpen
  const words = table.words[i] as number
  return opens && (words > 3 || (words === 3 && table.name[i] === 0)) && table.label[i] === 0
}

/** The cheapest title in the place of a link: its row, its item, or its unit and the heading above. */
function cheapestNear(table: AtomTable, link: number, costOf: (atom: number) => number): number | null {
  let best: number | null = null
  let least = DOUBT
  let [from, to] = [link, link + 1]
  while (from > 0 && link - from < FURTHEST && isBeside(table, from - 1, link)) from--
  while (to < table.count && to - link < FURTHEST && isBeside(table, to, link)) to++
  for (let i = from; i < to; i++) {
    const cost = costOf(i)
    if (cost >= least) continue
    least = cost
    best = i
  }
  return best
}

function isBeside(table: AtomTable, i: number, link: number): boolean {
  const [unit, own] = [table.unitOf(i), table.unitOf(link)]
  if (unit === own) return true
  if (own.kind === CELL) return unit.kind === CELL && unit.row === own.row
  if (own.item >= 0 && unit.item === own.item) return true
  const isAbove = table.unit[i] === (table.unit[link] as number) - 1
  return isAbove && unit.kind === HEADING && own.kind !== HEADING
}
