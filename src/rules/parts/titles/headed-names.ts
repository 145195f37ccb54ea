/** Names in a column of a table whose head says that it holds them: "Abbreviation", "Method", "Model". */
import type { Entry, List } from '../../../model/list.ts'
import { lineBefore } from '../../../text/lines.ts'
import { cellsOf, isRow } from '../../../text/rows.ts'
import { titleKey } from '../../../text/titles.ts'
import { unmarked } from './cells.ts'

/** `Abbreviation`, `Method`, `Model name`. */
const HEAD =
  /^(?:abbr(?:eviations?|\.)?|acronyms?|aliases|alias|short names?|nicknames?|(?:(?:methods?|models?|systems?|algorithms?|approach(?:es)?|teams?)(?: names?)?)|names?)$/i

const DELIMITERS = /^[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|){1,40}[ \t]*(?::?-+:?[ \t]*)?\r?\n?$/
/** Characters of a row that are looked at. */
const MOST = 4000
/** A name of more words is a title. */
const MOST_WORDS = 4

/** A column that says of what kind its rows are has the same words again and again. */
const DISTINCT = 0.9
const FEWEST = 3

/** The key of the name that an entry's row has in such a column; '' if there is none. */
export function namesUnderHeads(list: List): (entry: Entry) => string {
  const names = new Map(tablesOf(list).flatMap(({ column, rows }) => namesIn(column, rows)))
  return ({ title, span }) => {
    const { start } = title?.span ?? span
    return names.get(start - lineBefore({ start }, list.text).length) ?? ''
  }
}

type Row = { readonly start: number; readonly cells: readonly string[] }
type Table = { readonly column: number; readonly rows: Row[] }

/** The tables with a column of names, without their heads. */
function tablesOf({ text, lineStarts }: List): readonly Table[] {
  const tables: Table[] = []
  let head: readonly string[] = []
  let isOpen = false
  for (const [i, start] of lineStarts.entries()) {
    const line = text.slice(start, Math.min(lineStarts[i + 1] ?? text.length, start + MOST))
    if (DELIMITERS.test(line) && head.length > 0) {
      const column = head.findIndex((cell) => HEAD.test(cell))
      isOpen = column >= 0
      if (isOpen) tables.push({ column, rows: [] })
    } else if (!isRow(line)) isOpen = false
    else if (isOpen) tables.at(-1)?.rows.push({ start, cells: cellsOf(line) })
    head = isRow(line) ? cellsOf(line).map((cell) => unmarked(cell)) : []
  }
  return tables
}

/** By the beginnings of their lines; none if the column has the same words again and again. */
function namesIn(column: number, rows: readonly Row[]): readonly (readonly [number, string])[] {
  const all = rows.map(({ start, cells }) => [start, nameOf(cells[column] ?? '')] as const)
  const names = all.filter(([, name]) => name !== '')
  const kinds = new Set(names.map(([, name]) => name)).size
  return names.length >= FEWEST && kinds >= DISTINCT * names.length ? names : []
}

/** `RiverNet [Paper](…)` → `rivernet`; a cell that is one link has its words for the name. */
function nameOf(cell: string): string {
  const words = unmarked(
    cell.replace(/\[([^[\]]*)\]\([^()\s]*\)/g, (_, label: string) => (LABEL.test(label) ? ' ' : label)),
  )
  const name = titleKey(words.replace(/<[^<>]*>|https?:\S+/g, ' '))
  return /\p{L}/u.test(name) && !/\bet al$/.test(name) && name.split(' ').length <= MOST_WORDS ? name : ''
}
const LABEL = /^\W*(?:paper|pdf|arxiv|link|url|code|github|project|website|page|abs|html|doi)\b/i
