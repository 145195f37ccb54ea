/** Tables whose titles have a column of their own. */
import { mix } from '../hash.ts'
import { OUTSIDE, TITLE } from '../labels.ts'
import { CELL } from '../units.ts'
import { entitle } from './entitle.ts'
import type { LabelledUnits } from './labels.ts'

/** A column of titles has at least so many, which are this share of its cells. */
const FEWEST = 4
const MOST_CELLS = 0.6

/** In a column of titles each cell is one, and then the row's other cells are not. */
export function withColumns(units: LabelledUnits): void {
  const columns = columnsOf(units)
  const cells = count(columns)
  const titled = count(columns.filter((_, k) => units.has(k, TITLE)))
  for (const [k, key] of columns.entries()) {
    const found = titled.get(key) ?? 0
    const isMissed = found >= FEWEST && found >= MOST_CELLS * (cells.get(key) ?? 0)
    if (key === 0 || !isMissed || units.has(k, TITLE)) continue
    const row = rowOf(units, k)
    if (row.length > 1 && entitle(units, k))
      for (const other of row) if (other !== k) units.withoutTitle(other, OUTSIDE)
  }
}

/** By unit, what its column is called, or which it is where it has no name; 0 for what is in no column. */
function columnsOf(units: LabelledUnits): number[] {
  let heads: number[] = []
  let block = -1
  const columns: number[] = []
  for (let k = 0; k < units.count; k++) {
    const { kind, header, column, block: own } = units.unit(k)
    if (own !== block) heads = []
    block = own
    if (kind === CELL && header) heads[column] = units.table.key[units.start(k)] as number
    columns.push(kind === CELL && !header ? (heads[column] ?? mix(own, column)) : 0)
  }
  return columns
}

function count(keys: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

/** The cells of a cell's row. */
function rowOf(units: LabelledUnits, k: number): number[] {
  const { row } = units.unit(k)
  const isIn = (other: number) => units.unit(other).kind === CELL && units.unit(other).row === row
  let first = k
  while (first > 0 && isIn(first - 1)) first--
  const cells: number[] = []
  for (let other = first; other < units.count && isIn(other); other++) cells.push(other)
  return cells
}
