/** Names that were taken for a second title. */
import { COMMA } from '../delimiters.ts'
import { FULL_NAME } from '../facts.ts'
import { AUTHORS, MORE_TITLE, TITLE } from '../labels.ts'
import type { LabelledUnits } from './labels.ts'

/** `Ann Lee and Bo Wu`. */
const PAIR = /^(?:\p{Lu}[\p{L}.'’-]*\s){2,3}and(?:\s\p{Lu}[\p{L}.'’-]*){2,3}$/u

/** `A. Lee`, `A. Lee and B.-C. van der Wu`. */
const INITIALLED = /^(?:(?:^|\s(?:and|&)\s)(?:\p{Lu}\.[\s-]?)+(?:\p{Ll}+\s){0,2}\p{Lu}[\p{L}'’-]+)+$/u

/**
 * `A Title. Ann Lee, Bo Wu, Cy Fox and Di Roe`: behind other names of an entry that has its title, names are names; with
 * initials, they are names wherever there is a title before them.
 */
export function withNames(units: LabelledUnits): void {
  const { table, tags } = units
  let titled = -1
  for (let i = 0; i < table.count; i++) {
    if (tags[i] !== TITLE) continue
    if (table.unit[i] === titled && areNames(units, i)) units.relabel(i, AUTHORS)
    else titled = table.unit[i] as number
  }
}

function areNames({ table, tags }: LabelledUnits, i: number): boolean {
  if (tags[i + 1] === MORE_TITLE) return false
  const words = table.unitOf(i).flow.text.slice(table.from[i], table.to[i])
  if ((table.link[i] as number) < 0 && INITIALLED.test(words)) return true
  const goesOn = tags[i - 1] === AUTHORS && table.unit[i] === table.unit[i - 1] && table.before[i] === COMMA
  return goesOn && (table.name[i] === FULL_NAME || PAIR.test(words))
}
