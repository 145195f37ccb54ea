/** Makes titles of words that stand where titles should. */
import { HAS_MONTH, IS_IMAGE } from '../atom-table.ts'
import { IS_YEAR } from '../facts.ts'
import { YEAR } from '../labels.ts'
import type { LabelledUnits } from './labels.ts'

/** A title that was missed has at least so many words. */
const FEWEST_WORDS = 3

/** Makes a title of a unit's words up to the next link or label; false where there are too few, or a date. */
export function entitle(units: LabelledUnits, k: number): boolean {
  const { table, tags } = units
  const end = units.start(k + 1)
  let first = units.start(k)
  const isNumber = (i: number) =>
    /^\d{1,3}$/.test(table.unitOf(i).flow.text.slice(table.from[i], table.to[i]))
  const isNone = (i: number) =>
    (table.place[i] as number) & IS_IMAGE || tags[i] === YEAR || table.year[i] === IS_YEAR || isNumber(i)
  while (first < end && isNone(first)) first++
  let last = first
  let words = 0
  for (; last < end && isAlike(units, first, last); last++) {
    words += table.words[last] as number
    if ((table.looks[last] as number) & HAS_MONTH) return false
  }
  if (words < FEWEST_WORDS) return false
  units.entitle(first, last)
  return true
}

function isAlike({ table }: LabelledUnits, first: number, i: number): boolean {
  const isPlain = table.label[i] === 0 && !((table.place[i] as number) & IS_IMAGE)
  return isPlain && table.link[i] === table.link[first] && table.line[i] === table.line[first]
}
