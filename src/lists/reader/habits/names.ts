/** Names that were taken for a second title. */
import { COMMA } from '../delimiters.ts'
import { FULL_NAME } from '../facts.ts'
import { AUTHORS, MORE_TITLE, TITLE } from '../labels.ts'
import type { LabelledUnits } from './labels.ts'

/** `Ann Lee and Bo Wu`. */
const PAIR = /^(?:\p{Lu}[\p{L}.'’-]*\s){2,3}and(?:\s\p{Lu}[\p{L}.'’-]*){2,3}$/u

/** `A Title. Ann Lee, Bo Wu, Cy Fox and Di Roe`: behind other names of an entry that has its title, names are names. */
export function withNames(units: LabelledUnits): void {
  const { table, tags } = units
  for (let i = 1; i < table.count; i++) {
    if (tags[i] !== TITLE || tags[i - 1] !== AUTHORS || tags[i + 1] === MORE_TITLE) continue
    const words = table.unitOf(i).flow.text.slice(table.from[i], table.to[i])
    const isNamed = table.name[i] === FULL_NAME || PAIR.test(words)
    const goesOn = table.unit[i] === table.unit[i - 1] && table.before[i] === COMMA
    if (isNamed && goesOn && hasTitleBefore(units, i)) units.relabel(i, AUTHORS)
  }
}

function hasTitleBefore({ table, tags }: LabelledUnits, i: number): boolean {
  for (let k = i - 1; k >= 0 && table.unit[k] === table.unit[i]; k--) if (tags[k] === TITLE) return true
  return false
}
