/** Tables whose titles have a column of their own. */
import { OUTSIDE, TITLE } from '../labels.ts'
import { CELL } from '../units.ts'
import { entitle } from './entitle.ts'
import type { LabelledUnits } from './labels.ts'

/** A column of titles has at least so many, which are this share of its cells. */
const FEWEST = 4
const MOST_CELLS = 0.6

/** In a column of titles each cell is one, and then the row's other cells are not. */
export function withColumns(units: LabelledUnits): void {
  for (let k = 0; k < units.count; ) {
    const { kind, block } = units.unit(k)
    let end = k + 1
    while (end < units.count && units.unit(end).block === block) end++
    if (kind === CELL) withColumn(units, k, end)
    k = end
  }
}

function withColumn(units: LabelledUnits, from: number, to: number): void {
  const column = titleColumn(units, from, to)
  if (column < 0) return
  for (let k = from; k < to; k++) {
    const unit = units.unit(k)
    const isMissed = unit.kind === CELL && unit.column === column && !unit.header && !units.has(k, TITLE)
    if (isMissed && rowOf(units, k).length > 1 && entitle(units, k))
      for (const other of rowOf(units, k)) if (other !== k) units.withoutTitle(other, OUTSIDE)
  }
}

/** The column with most titles, if nearly all its cells are; else -1. */
function titleColumn(units: LabelledUnits, from: number, to: number): number {
  const cells = new Map<number, number>()
  const titles = new Map<number, number>()
  for (let k = from; k < to; k++) {
    const { kind, column, header } = units.unit(k)
    if (kind !== CELL || header) continue
    cells.set(column, (cells.get(column) ?? 0) + 1)
    if (units.has(k, TITLE)) titles.set(column, (titles.get(column) ?? 0) + 1)
  }
  const [best, most] = [...titles].reduce((a, b) => (b[1] > a[1] ? b : a), [-1, 0])
  return most >= FEWEST && most >= MOST_CELLS * (cells.get(best) ?? 0) ? best : -1
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
