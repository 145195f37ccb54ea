/** Items over a citation, which are no titles of their own. */
import { AUTHORS, MORE_TITLE, REMARK, TITLE } from '../labels.ts'
import { ITEM } from '../units.ts'
import type { LabelledUnits } from './labels.ts'

/** Fewer parents show no habit. */
const FEWEST = 3

/** `* SPP, Example Lab [[Paper](…)]` over the whole citation: where most parents are no titles, none of them is. */
export function withoutParents(units: LabelledUnits): void {
  const parents = parentsOf(units)
  const titled = parents.filter((k) => units.has(k, TITLE))
  const isHabit = parents.length > 2 * titled.length
  const isRare = parents.length < FEWEST
  for (const k of titled)
    if (isHabit || isRepeated(units, k) || (isRare && isNickname(units, k))) units.withoutTitle(k, REMARK)
}

/** Items with a link and nothing more than a title, right above an item with title and authors. */
function parentsOf(units: LabelledUnits): number[] {
  const parents: number[] = []
  for (let k = 0; k + 1 < units.count; k++) {
    const isCitation = units.has(k + 1, TITLE) && units.has(k + 1, AUTHORS)
    if (!isCitation || !isOver(units, k) || !isLinked(units, k)) continue
    if (!units.has(k, TITLE) || !units.isDescribed(k)) parents.push(k)
  }
  return parents
}

function isOver(units: LabelledUnits, k: number): boolean {
  const [parent, child] = [units.unit(k), units.unit(k + 1)]
  const areItems = parent.kind === ITEM && child.kind === ITEM && parent.first && child.first
  return areItems && child.depth === parent.depth + 1
}

function isLinked({ table, starts }: LabelledUnits, k: number): boolean {
  for (let i = starts[k] as number; i < (starts[k + 1] as number); i++)
    if ((table.link[i] as number) >= 0) return true
  return false
}

/** The parent's title begins like the citation's. */
const isRepeated = (units: LabelledUnits, k: number): boolean =>
  units.table.key[units.find(k, TITLE)] === units.table.key[units.find(k + 1, TITLE)]

/** One word or two over a citation that has no link of its own. */
function isNickname(units: LabelledUnits, k: number): boolean {
  const title = units.find(k, TITLE)
  const { table, tags } = units
  const isShort = (table.words[title] as number) <= 2 && tags[title + 1] !== MORE_TITLE
  return isShort && !isLinked(units, k + 1)
}
