/** Items that are written like those whose title was found. */
import { IS_YEAR } from '../facts.ts'
import { AUTHORS, MORE_TITLE, TITLE } from '../labels.ts'
import { leadsToPaper } from '../link-kinds.ts'
import { ITEM } from '../units.ts'
import { entitle } from './entitle.ts'
import type { LabelledUnits } from './labels.ts'

/** Fewer titles are no habit, and so large a share of the items must have one. */
const FEWEST = 5
const MOST = 0.8

/** Where nearly all items of one form have a title, `- [RiverNet](…)` and `- A title` over `- [paper](…)` are titles as well. */
export function withSiblings(units: LabelledUnits): void {
  const all = Array.from({ length: units.count }, (_, k) => k)
  for (const k of untitled(
    units,
    all.filter((k) => isLinkToPaper(units, k)),
  ))
    entitleLink(units, k)
  for (const k of untitled(
    units,
    all.filter((k) => isOverLinks(units, k)),
  ))
    entitle(units, k)
}

/** Those of some items that have no title, where nearly all others do. */
function untitled(units: LabelledUnits, items: readonly number[]): number[] {
  const missed = items.filter((k) => !units.has(k, TITLE))
  const titled = items.length - missed.length
  if (titled < FEWEST || titled < MOST * items.length) return []
  return missed.filter((k) => !units.isPublished(k) && !units.has(k, AUTHORS))
}

/** All of an item's words are in one link to a paper, and are neither its label nor a year. */
function isLinkToPaper(units: LabelledUnits, k: number): boolean {
  const { table } = units
  const first = units.start(k)
  const { kind, first: opens } = units.unit(k)
  if (kind !== ITEM || !opens || !leadsToPaper(table.linkKind[first] as number)) return false
  for (let i = first; i < units.start(k + 1); i++)
    if (table.link[i] !== table.link[first] || table.label[i] !== 0 || table.year[i] === IS_YEAR) return false
  return !isBelowTitle(units, k)
}

/** Items that stand between an item and the one that holds it; more are not looked at. */
const MOST_BETWEEN = 60

/** What an item holds belongs to the item's title. */
function isBelowTitle(units: LabelledUnits, k: number): boolean {
  const { depth } = units.unit(k)
  for (let at = k - 1; at >= Math.max(0, k - MOST_BETWEEN); at--) {
    const { kind, depth: other } = units.unit(at)
    if (kind !== ITEM) return false
    if (other < depth) return units.has(at, TITLE)
  }
  return false
}

/** A name has no more words. */
const LONGEST_NAME = 4

/** Makes a title of a link; a short one may be a name, and nothing like the title of its paper. */
function entitleLink(units: LabelledUnits, k: number): void {
  let words = 0
  for (let i = units.start(k); i < units.start(k + 1); i++) {
    units.relabel(i, i === units.start(k) ? TITLE : MORE_TITLE)
    words += units.table.words[i] as number
  }
  if (words <= LONGEST_NAME) units.doubtTitle(k)
}

/** An item without a link over one that begins with a paper's, labelled as such. */
function isOverLinks(units: LabelledUnits, k: number): boolean {
  const { table } = units
  if (k + 1 >= units.count) return false
  const [own, below] = [units.unit(k), units.unit(k + 1)]
  const areItems = own.kind === ITEM && below.kind === ITEM && own.first && below.first
  if (!areItems || below.depth !== own.depth + 1 || own.flow.links.length > 0) return false
  const i = units.start(k + 1)
  return leadsToPaper(table.linkKind[i] as number) && (table.label[i] as number) > 0
}
