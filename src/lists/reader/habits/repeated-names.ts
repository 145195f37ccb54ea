/** `ABC: [ABC: A Title](…)`, `DEF: [Another Title](…)`: names of papers before links that hold whole titles. */
import type { AtomTable } from '../atom-table.ts'
import { COLON } from '../delimiters.ts'
import { MORE_TITLE, NICKNAME, TITLE } from '../labels.ts'
import type { LabelledUnits } from './labels.ts'

/** Fewer names that their links repeat, or a smaller share of all names before links, show nothing. */
const FEWEST = 3
const SHARE = 0.2

/** Where links repeat the names before them, no title begins before its link. */
export function withRepeatedNames(units: LabelledUnits): void {
  const { table, tags } = units
  const named: number[] = []
  for (let i = 0; i + 1 < table.count; i++)
    if (tags[i] === TITLE && tags[i + 1] === MORE_TITLE && isBeforeLink(table, i)) named.push(i)
  const repeated = named.filter((i) => isRepeated(table, i)).length
  if (repeated < FEWEST || repeated < SHARE * named.length) return
  for (const i of named) {
    units.relabel(i, NICKNAME)
    units.relabel(i + 1, TITLE)
  }
}

const isBeforeLink = (table: AtomTable, i: number): boolean =>
  table.unit[i] === table.unit[i + 1] &&
  table.before[i + 1] === COLON &&
  (table.link[i] as number) < 0 &&
  (table.link[i + 1] as number) >= 0

/** The link begins with the words before it. */
const isRepeated = (table: AtomTable, i: number): boolean =>
  table.key[i] === table.key[i + 1] && table.link[i + 2] === table.link[i + 1]
