/** Groups of rows in Markdown's tables: below a first cell that is filled once for several rows, and beside one category after another. */
import type { Entry, List } from '../../../model/list.ts'
import { lineBefore } from '../../../text/lines.ts'
import { MONTH } from '../../../text/months.ts'
import { cellsOf, isRow } from '../../../text/rows.ts'
import { unmarked } from '../titles/cells.ts'

type Row = { readonly start: number; readonly cells: readonly string[] }
type GroupOf = (entry: Entry) => string | null

/** For each entry in a row, the group it stands in; null for rows above the first group, and outside of tables. */
export function groupsInTables(list: List): readonly GroupOf[] {
  const tables = tablesOf(list)
  const below = new Map(tables.flatMap((rows) => groupsBelow(rows, list)))
  const beside = new Map(tables.flatMap((rows) => groupsBeside(rows, list)))
  return [below, beside].map((groups) => (entry) => groups.get(startOfLine(entry, list)) ?? null)
}

/** Where the line with an entry's title starts. */
export function startOfLine({ title, span }: Entry, { text }: List): number {
  const { start } = title?.span ?? span
  return start - lineBefore({ start }, text).length
}

/** The rows of each table, without its head. */
function tablesOf({ text, lineStarts }: List): readonly (readonly Row[])[] {
  const tables: Row[][] = []
  let isOpen = false
  for (const [i, start] of lineStarts.entries()) {
    const line = text.slice(start, lineStarts[i + 1])
    if (!isRow(line)) isOpen = false
    else if (DELIMITERS.test(line)) {
      tables.push([])
      isOpen = true
    } else if (isOpen)
      tables.at(-1)?.push({ start, cells: cellsOf(line.slice(0, MOST)).map((cell) => cell.trim()) })
  }
  return tables
}
const DELIMITERS = /^[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|){1,40}[ \t]*(?::?-+:?[ \t]*)?\r?$/m
/** Characters of a row that are looked at. */
const MOST = 4000

/** A first cell that is filled in more of the rows than this is a part of each entry. */
const MOSTLY = 0.5

/**
 * `| **Cold rivers** | [A Title](…) |`, and in the rows below an empty first cell, or none at all, so that the paper is one column
 * too far left.
 */
function groupsBelow(rows: readonly Row[], list: List): readonly [number, string][] {
  const isFilled = ({ cells }: Row) => isLabel(cells[0] ?? '', list)
  const heads = rows.filter(isFilled)
  if (rows.length < FEWEST || heads.length > MOSTLY * rows.length) return []
  // a title that nothing links has no paper beside it
  if (!heads.every(({ cells: [, ...rest] }) => rest.some(hasLink) || rest.every(isEmpty))) return []
  const others = rows.filter((row) => !isFilled(row)).map(({ cells: [first = ''] }) => first)
  if (!others.every((first) => isEmpty(first) || hasLink(first))) return []
  let group: string | null = null
  return rows.flatMap((row): [number, string][] => {
    if (isFilled(row)) group = `${row.start}`
    return group === null ? [] : [[row.start, group]]
  })
}

const isEmpty = (cell: string): boolean => !/[\p{L}\p{N}]/u.test(cell)

const hasLink = (cell: string): boolean => /\]\(|<a\b|https?:/i.test(cell)

/** So many rows show how a table is made. */
const FEWEST = 4
/** A category has so many rows on average, at least. */
const ROWS = 2

/** A column of categories by which the rows are sorted: each is in several rows, one after another, and comes only once. */
function groupsBeside(rows: readonly Row[], list: List): readonly [number, string][] {
  const width = Math.max(0, ...rows.slice(0, FEWEST).map(({ cells }) => cells.length))
  for (let column = 0; column < Math.min(width, WIDEST); column++) {
    const values = rows.map(({ cells }) => unmarked(cells[column] ?? '').toLowerCase())
    if (isSorted(values, list)) return rows.map((row, i) => [row.start, values[i] ?? ''])
  }
  return []
}
const WIDEST = 12

function isSorted(values: readonly string[], list: List): boolean {
  const runs = values.filter((value, i) => value !== values[i - 1])
  const kinds = new Set(values)
  return (
    runs.length === kinds.size &&
    kinds.size > 1 &&
    values.length >= Math.max(FEWEST, ROWS * kinds.size) &&
    [...kinds].every((kind) => isLabel(kind, list) && !DATE.test(kind))
  )
}

const DATE = new RegExp(String.raw`(?:19|20)\d\d|^(?:${MONTH})\b`, 'i')

/** A few words that are neither a link nor a venue. */
const isLabel = (cell: string, { venues }: List): boolean =>
  cell.length < 100 &&
  /\p{L}{3}|\p{Script=Han}{2}/u.test(cell) &&
  !hasLink(cell) &&
  venues.read(unmarked(cell)) === null
