/** Tables whose rows link a paper each and call it by a name: `| RiverNet | rivers | [Paper](…) |`. */
import { IS_IMAGE } from '../atom-table.ts'
import { AUTHORS, OUTSIDE, TITLE, VENUE, YEAR } from '../labels.ts'
import { leadsToPaper } from '../link-kinds.ts'
import { CELL } from '../units.ts'
import type { LabelledUnits } from './labels.ts'
import { type Cells, rowsOfOnePaper } from './row-links.ts'

/** Fewer rows show nothing. */
const FEWEST = 4
/** Of the rows that link a paper so many have a title where titles stand: then the others have theirs there as well. */
const MOST_TITLED = 0.6
/** A table of papers links one in so many of its rows, and hardly ever several; one of data sets, say, links fewer. */
const MOST_ROWS = 0.6
const SOME_ROWS = 0.3
const NEARLY_ALL = 0.8
/** Titles elsewhere, in so few of the rows, are descriptions. */
const FEW = 0.2

type Titles = ReadonlySet<number>
type Column = { readonly column: number; readonly cells: Cells }

/** In a table of papers the rows without a title have theirs where the others have it, or where the names stand. */
export function withNamedRows(units: LabelledUnits): void {
  for (const table of tablesOf(units)) {
    if (table.length < FEWEST || table.every((row) => isTitledSurely(units, row))) continue
    const rows = withoutWide(units, table)
    const lone = rowsOfOnePaper(units, rows)
    if (lone.length < FEWEST) continue
    const names = columnOfNames(units, lone, share(lone, rows))
    const titled = titledIn(units, lone.flat(), names)
    const column = columnOfTitles(units, lone, titled) ?? unlessElsewhere(units, lone, titled, names)
    if (column !== null) for (const row of lone) nameRow(units, row, column, titled)
  }
}

/** Has a title in a link, or under “Title”, that cannot be what is said behind a name: there is nothing to name. */
const isTitledSurely = (units: LabelledUnits, row: Cells): boolean =>
  row.some((k) => isTitled(units, k) && isSurely(units, k))

const isSurely = (units: LabelledUnits, k: number): boolean =>
  (units.table.link[units.start(k)] as number) >= 0 || headsOf(units, k).titles

/** Rows without a second cell are captions. */
const share = (lone: readonly Cells[], rows: readonly Cells[]): number =>
  lone.length / rows.filter(({ length }) => length > 1).length

/** Without rows that have more cells than most: the first of those beside a cell of several rows has its name elsewhere. */
function withoutWide(units: LabelledUnits, rows: readonly Cells[]): readonly Cells[] {
  const sizes = Map.groupBy(rows, ([k = 0]) => units.unit(k).columns)
  const [usual = 0] = [...sizes].sort(([, a], [, b]) => b.length - a.length)[0] ?? []
  return rows.filter(([k = 0]) => units.unit(k).columns <= usual)
}

/** The rows of each table by their cells; tables whose columns are called alike are one. */
function tablesOf(units: LabelledUnits): Cells[][] {
  const tables = new Map<string, number[][]>()
  let [heads, block, last] = ['', -1, -1]
  for (let k = 0; k < units.count; k++) {
    const { kind, header, block: own, row, flow } = units.unit(k)
    if (own !== block) [heads, block, last] = [`${own}`, own, -1]
    if (kind !== CELL) continue
    if (header) heads = `${heads === `${own}` ? '' : heads}${flow.text.trim().toLowerCase()}|`
    else addCell(tables, heads, k, row === last)
    last = row
  }
  return [...tables.values()]
}

function addCell(tables: Map<string, number[][]>, heads: string, k: number, isBeside: boolean): void {
  const rows = tables.get(heads) ?? []
  if (isBeside) rows.at(-1)?.push(k)
  else rows.push([k])
  tables.set(heads, rows)
}

/** The column that has the titles of most rows. */
function columnOfTitles(units: LabelledUnits, rows: readonly Cells[], titles: Titles): number | null {
  const titled = rows.flatMap((row) => row.find((k) => titles.has(k)) ?? [])
  const [most] = columnsIn(units, titled).sort((a, b) => b.cells.length - a.cells.length)
  return most && most.cells.length >= MOST_TITLED * rows.length ? most.column : null
}

/** Where most rows have a name, each its own; in a table of papers only if its head does not tell. */
function columnOfNames(units: LabelledUnits, rows: readonly Cells[], share: number): number | null {
  const named = columnsIn(units, rows.flat()).filter(({ cells }) => areNames(units, cells, rows.length))
  const best = named.find(({ cells: [k] }) => k !== undefined && headsOf(units, k).titles) ?? named[0]
  const [k] = best?.cells ?? []
  if (k === undefined) return null
  const { titles, named: isHeaded } = headsOf(units, k)
  return share >= (titles || isHeaded ? SOME_ROWS : MOST_ROWS) ? units.unit(k).column : null
}

/** The column of names; null where titles stand elsewhere. */
function unlessElsewhere(units: LabelledUnits, rows: readonly Cells[], titles: Titles, names: number | null) {
  const elsewhere = rows.flat().filter((k) => titles.has(k) && units.unit(k).column !== names)
  return elsewhere.length <= FEW * rows.length ? names : null
}

/** Cells with titles that may be meant, but for what is said behind names. */
function titledIn(units: LabelledUnits, cells: Cells, names: number | null): Titles {
  const titled = cells.filter((k) => isTitled(units, k))
  const named = names === null ? undefined : cells.find((k) => units.unit(k).column === names)
  if (names === null || named === undefined) return new Set(titled)
  const columns = columnsIn(units, titled)
  const said = columns.filter(
    (one) => one.column > names && isSaid(units, one.cells, headsOf(units, named).named),
  )
  return new Set(titled.filter((k) => !said.some(({ column }) => column === units.unit(k).column)))
}

/** Titles have more words. */
const FEWEST_WORDS = 5
const HALF = 0.5

/** What half of the cells begin in small letters, or what behind names under “Model” has few words: `image-text pairs`, `Tests and reviews`. */
function isSaid(units: LabelledUnits, cells: Cells, behindNames: boolean): boolean {
  if (cells.some((k) => isSurely(units, k))) return false
  const texts = cells.map((k) => units.unit(k).flow.text.trim())
  const small = texts.filter((text) => /^\p{Ll}/u.test(text))
  const short = texts.filter((text) => text.split(/\s+/).length < FEWEST_WORDS)
  return small.length > HALF * texts.length || (behindNames && short.length > HALF * texts.length)
}

function columnsIn(units: LabelledUnits, cells: Cells): Column[] {
  const columns = Map.groupBy(cells, (k) => units.unit(k).column)
  return [...columns].map(([column, some]) => ({ column, cells: some })).sort((a, b) => a.column - b.column)
}

function areNames(units: LabelledUnits, cells: Cells, rows: number): boolean {
  const [first] = cells
  if (first === undefined || headsOf(units, first).others) return false
  const names = cells.filter((k) => isName(units, k))
  const different = new Set(names.map((k) => nameOf(units, k).toLowerCase()))
  return names.length >= NEARLY_ALL * rows && different.size >= NEARLY_ALL * names.length
}

function headsOf({ table, slots: { heads }, starts }: LabelledUnits, k: number) {
  const unit = table.unit[starts[k] as number] as number
  const others = heads.holdsNoTitles(unit) || heads.holdsKinds(unit)
  return { titles: heads.holdsTitles(unit), named: heads.holdsNamed(unit), others }
}

/** Has a title that may be meant. */
const isTitled = (units: LabelledUnits, k: number): boolean =>
  units.has(k, TITLE) &&
  (!headsOf(units, k).others || leadsToPaper(units.table.linkKind[units.start(k)] as number))

/** More words are a description. */
const LONGEST_NAME = 8

/** Some words with a letter, and neither a label nor a date nor whom the row cites. */
function isName(units: LabelledUnits, k: number): boolean {
  const name = nameOf(units, k)
  return /\p{L}/u.test(name) && !/\bet al\b/.test(name) && name.split(/\s+/).length <= LONGEST_NAME
}

const nameOf = (units: LabelledUnits, k: number): string => {
  const [first, end] = nameIn(units, k)
  return end === first ? '' : units.unit(k).flow.text.slice(units.table.from[first], units.table.to[end - 1])
}

/** The words that open a cell, in one link or none, and the first atom behind them; badges may stand before. */
function nameIn({ table, tags, starts }: LabelledUnits, k: number): [number, number] {
  let first = starts[k] as number
  const last = starts[k + 1] as number
  while (first + 1 < last && (table.place[first] as number) & IS_IMAGE) first++
  let end = first
  for (; end < last; end++) {
    const isPlain = table.label[end] === 0 && !((table.place[end] as number) & IS_IMAGE)
    const isBeside = table.link[end] === table.link[first] && table.line[end] === table.line[first]
    const isDate = [AUTHORS, VENUE, YEAR].includes(tags[end] as number)
    if (!isPlain || !isBeside || isDate) break
  }
  return [first, end]
}

/** Makes a title of what a row has in a column, unless it has another. */
function nameRow(units: LabelledUnits, row: Cells, column: number, titles: Titles): void {
  const cell = row.find((k) => units.unit(k).column === column)
  if (cell === undefined || !isName(units, cell) || row.some((k) => titles.has(k))) return
  for (const k of row) units.withoutTitle(k, OUTSIDE)
  const [first, end] = nameIn(units, cell)
  units.entitle(first, end)
  units.doubtTitle(cell)
}
