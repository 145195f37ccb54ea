/** Tables whose rows link a paper each and call it by a name: `| RiverNet | rivers | [Paper](…) |`. */
import type { RawLink } from '../../markdown/flow.ts'
import { IS_IMAGE } from '../atom-table.ts'
import { AUTHORS, MORE_TITLE, OUTSIDE, TITLE, VENUE, YEAR } from '../labels.ts'
import { leadsToPaper } from '../link-kinds.ts'
import { CELL } from '../units.ts'
import type { LabelledUnits } from './labels.ts'

/** Fewer rows show nothing. */
const FEWEST = 4
/** Of the rows that link a paper so many have a title where titles stand: then the others have theirs there as well. */
const MOST_TITLED = 0.6
/** A table of papers links one in so many of its rows, and hardly ever several. */
const MOST_ROWS = 0.6
const NEARLY_ALL = 0.8
/** Titles elsewhere, in so few of the rows, are descriptions. */
const FEW = 0.2

/** Row by row the cells that have words, by their unit. */
type Cells = readonly number[]
type Column = { readonly column: number; readonly cells: Cells }

/** In a table of papers the rows without a title have theirs where the others have it, or where the names stand. */
export function withNamedRows(units: LabelledUnits): void {
  for (const rows of tablesOf(units).map((table) => withoutWide(units, table))) {
    const linking = rows.filter((row) => row.some((k) => paperLinks(units, k).length > 0))
    const lone = linking.filter((row) => linksOnePaper(units, row))
    if (lone.length < FEWEST || lone.length < NEARLY_ALL * linking.length) continue
    const column = columnOfTitles(units, lone) ?? (isOfPapers(lone, rows) ? columnOfNames(units, lone) : null)
    if (column !== null) for (const row of lone) nameRow(units, row, column)
  }
}

const isOfPapers = (lone: readonly Cells[], rows: readonly Cells[]): boolean =>
  lone.length >= MOST_ROWS * rows.filter(({ length }) => length > 1).length

/** Without rows that have more cells than most: the first of those beside a cell of several rows has its name elsewhere. */
function withoutWide(units: LabelledUnits, rows: readonly Cells[]): readonly Cells[] {
  const sizes = Map.groupBy(rows, ([k = 0]) => units.unit(k).columns)
  const [usual = 0] = [...sizes].sort(([, a], [, b]) => b.length - a.length)[0] ?? []
  return rows.filter(([k = 0]) => units.unit(k).columns <= usual)
}

/** The rows of each table; tables whose columns are called alike are one. */
function tablesOf(units: LabelledUnits): Cells[][] {
  const tables = Map.groupBy(cellsOf(units), ({ heads }) => heads)
  return [...tables.values()].map((cells) => {
    const rows = Map.groupBy(cells, ({ k }) => units.unit(k).row)
    return [...rows.values()].map((row) => row.map(({ k }) => k))
  })
}

/** Cells with what the columns of their table are called together. */
function cellsOf(units: LabelledUnits): { readonly k: number; readonly heads: string }[] {
  const cells = []
  let [heads, block] = ['', -1]
  for (let k = 0; k < units.count; k++) {
    const { kind, header, block: own, flow } = units.unit(k)
    if (own !== block) [heads, block] = [`${own}`, own]
    if (kind !== CELL) continue
    if (!header) cells.push({ k, heads })
    else heads = `${heads === `${own}` ? '' : heads}${flow.text.trim().toLowerCase()}|`
  }
  return cells
}

/** What a cell's links to papers are called; `[Papers](papers/rivers.md)` leads to a part of the list. */
function paperLinks({ table, starts }: LabelledUnits, k: number): string[] {
  const { text, links } = table.unitOf(starts[k] as number).flow
  const found = new Set<RawLink | undefined>()
  for (let i = starts[k] as number; i < (starts[k + 1] as number); i++)
    if (leadsToPaper(table.linkKind[i] as number)) found.add(links[table.link[i] as number])
  return [...found].flatMap((link) =>
    link && /^https?:/i.test(link.url) ? text.slice(link.from, link.to).trim() : [],
  )
}

/** One link, or several that are called differently: `[arXiv](…) [PDF](…)`, but neither `[TANet](…), [UNet](…)` nor `[1](…) [2](…)`. */
function linksOnePaper(units: LabelledUnits, row: Cells): boolean {
  const links = row.flatMap((k) => paperLinks(units, k))
  return (
    links.length === 1 ||
    (links.length > 1 && new Set(links).size === links.length && row.every((k) => areLabels(units, k)))
  )
}

/** Of a cell's links to papers none is a name. */
function areLabels({ table, starts }: LabelledUnits, k: number): boolean {
  for (let i = starts[k] as number; i < (starts[k + 1] as number); i++) {
    const isLabel = table.label[i] !== 0 || ((table.place[i] as number) & IS_IMAGE) !== 0
    if (leadsToPaper(table.linkKind[i] as number) && !isLabel) return false
  }
  return true
}

/** The column that has the titles of most rows. */
function columnOfTitles(units: LabelledUnits, rows: readonly Cells[]): number | null {
  const titled = rows.flatMap((row) => row.find((k) => isTitled(units, k)) ?? [])
  const [most] = columnsIn(units, titled).sort((a, b) => b.cells.length - a.cells.length)
  return most && most.cells.length >= MOST_TITLED * rows.length ? most.column : null
}

/** Where most rows have a name, each its own; null where titles stand elsewhere. */
function columnOfNames(units: LabelledUnits, rows: readonly Cells[]): number | null {
  const named = columnsIn(units, rows.flat()).filter(({ cells }) => areNames(units, cells, rows.length))
  const best = named.find(({ cells: [k] }) => k !== undefined && headsOf(units, k).titles) ?? named[0]
  if (!best) return null
  const elsewhere = rows.flat().filter((k) => isTitled(units, k) && units.unit(k).column !== best.column)
  return elsewhere.length <= FEW * rows.length ? best.column : null
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
  return { titles: heads.holdsTitles(unit), others: heads.holdsNoTitles(unit) || heads.holdsKinds(unit) }
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
  const [first, end] = [units.start(k), nameEnd(units, k)]
  return end === first ? '' : units.unit(k).flow.text.slice(units.table.from[first], units.table.to[end - 1])
}

/** The end of the words that open a cell, in one link or none: the first atom behind them. */
function nameEnd({ table, tags, starts }: LabelledUnits, k: number): number {
  const first = starts[k] as number
  let end = first
  for (; end < (starts[k + 1] as number); end++) {
    const isPlain = table.label[end] === 0 && !((table.place[end] as number) & IS_IMAGE)
    const isBeside = table.link[end] === table.link[first] && table.line[end] === table.line[first]
    const isDate = [AUTHORS, VENUE, YEAR].includes(tags[end] as number)
    if (!isPlain || !isBeside || isDate) break
  }
  return end
}

/** Makes a title of what a row has in a column, unless it has another. */
function nameRow(units: LabelledUnits, row: Cells, column: number): void {
  const cell = row.find((k) => units.unit(k).column === column)
  if (cell === undefined || !isName(units, cell) || row.some((k) => isTitled(units, k))) return
  for (const k of row) units.withoutTitle(k, OUTSIDE)
  const [first, end] = [units.start(cell), nameEnd(units, cell)]
  for (let i = first; i < end; i++) units.relabel(i, i === first ? TITLE : MORE_TITLE)
  units.doubtTitle(cell)
}
