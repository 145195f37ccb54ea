/** Tables whose titles have a column of their own. */
import { KNOWN_VENUE } from '../facts.ts'
import { mix } from '../hash.ts'
import { OUTSIDE, TITLE, VENUE, YEAR } from '../labels.ts'
import { leadsToPaper } from '../link-kinds.ts'
import { CELL } from '../units.ts'
import { entitle } from './entitle.ts'
import type { LabelledUnits } from './labels.ts'

/** A column of titles has at least so many, which are this share of its cells. */
const FEWEST = 4
const MOST_CELLS = 0.6

/** In a column of titles each cell is one, and then the row's other cells are not. */
export function withColumns(units: LabelledUnits): void {
  const columns = columnsOf(units)
  withDates(units, columns)
  const cells = count(columns)
  const titled = count(columns.filter((_, k) => units.has(k, TITLE)))
  const share = (k: number): number => {
    const found = titled.get(columns[k] as number) ?? 0
    return columns[k] === 0 || found < FEWEST ? 0 : found / (cells.get(columns[k] as number) ?? 1)
  }
  for (let k = 0; k < units.count; k++) {
    if (share(k) < MOST_CELLS || units.has(k, TITLE)) continue
    const others = rowOf(units, k).filter((other) => other !== k)
    const isTitled = others.some((other) => units.has(other, TITLE) && share(other) >= MOST_CELLS)
    if (others.length > 0 && !isTitled && entitle(units, k))
      for (const other of others) units.withoutTitle(other, OUTSIDE)
  }
}

/** A column of titles holds those of so many rows. */
const MOST_ROWS = 0.75
/** Titles of different papers differ: of a column of titles fewer stand there twice. */
const MOST_REPEATED = 0.2

/** In a table whose titles stand now in this column, now in that one, or repeat, they may be none, but for links. */
export function withoutScattered(units: LabelledUnits): void {
  const cells = Array.from({ length: units.count }, (_, k) => k).filter((k) => isTitledCell(units, k))
  for (const some of Map.groupBy(cells, (k) => units.unit(k).block).values()) {
    const rows = new Set(some.map((k) => units.unit(k).row)).size
    const most = Math.max(...count(some.map((k) => units.unit(k).column)).values())
    const titles = count(some.map((k) => units.table.key[units.find(k, TITLE)] as number))
    const repeated = some.length - titles.size
    if (rows < FEWEST || (most >= MOST_ROWS * rows && repeated <= MOST_REPEATED * some.length)) continue
    const plain = some.filter((k) => (units.table.link[units.find(k, TITLE)] as number) < 0)
    for (const k of plain) units.doubtTitle(k)
    withoutCommon(units, plain)
  }
}

/** In so many rows with other papers the same words are what these have in common. */
const COMMON = 3

/** `Deep Network` in the rows of three papers is a kind of method. */
function withoutCommon(units: LabelledUnits, cells: readonly number[]): void {
  for (const alike of Map.groupBy(cells, (k) => units.unit(k).flow.text.trim()).values()) {
    const papers = new Set(alike.map((k) => paperOf(units, k)))
    if (papers.has('') || papers.size < COMMON) continue
    for (const k of alike) units.withoutTitle(k, OUTSIDE)
  }
}

/** The address of the first paper that a cell's row links; empty where it links none. */
function paperOf(units: LabelledUnits, k: number): string {
  for (const cell of rowOf(units, k))
    for (let i = units.start(cell); i < units.start(cell + 1); i++)
      if (leadsToPaper(units.table.linkKind[i] as number))
        return units.unit(cell).flow.links[units.table.link[i] as number]?.url ?? ''
  return ''
}

function isTitledCell(units: LabelledUnits, k: number): boolean {
  const { kind, header } = units.unit(k)
  return kind === CELL && !header && units.has(k, TITLE)
}

/** In a column of years or venues, years and known venues are what they look like. */
function withDates(units: LabelledUnits, columns: readonly number[]): void {
  const { table, tags } = units
  const cells = count(columns)
  const dated = [VENUE, YEAR].map((label) => count(columns.filter((_, k) => units.has(k, label))))
  for (const [k, key] of columns.entries()) {
    const i = units.start(k)
    if (key === 0 || tags[i] !== OUTSIDE || i + 1 !== units.start(k + 1)) continue
    const label = table.venue[i] === KNOWN_VENUE ? VENUE : table.year[i] === 0 ? OUTSIDE : YEAR
    const like = dated[label === VENUE ? 0 : 1]?.get(key) ?? 0
    if (label !== OUTSIDE && like >= FEWEST && like * 2 >= (cells.get(key) ?? 0)) units.relabel(i, label)
  }
}

/** By unit, what its column is called, or which it is where it has no name; 0 for what is in no column. */
export function columnsOf(units: LabelledUnits): number[] {
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
