/** Cells that begin with a title and go on with prose: `RiverNet - a model that …`, `River Models  This paper studies …`. */
import { IS_IMAGE } from '../atom-table.ts'
import { MORE_TITLE, OUTSIDE, TITLE } from '../labels.ts'
import { CELL } from '../units.ts'
import type { LabelledUnits } from './labels.ts'

/** Fewer cells of a column, or a smaller share of them, show nothing. */
const FEWEST = 10
const MOST = 0.6

/** Where prose begins: behind a dash in small letters, behind two blanks with a capital. */
const PROSE = /(?<=\S) (?:[-–—] (?=\p{Ll})|\s+(?=\p{Lu}\S*\s))/u
/** In characters. A title is no longer, and prose no shorter. */
const LONGEST_TITLE = 150
const SHORTEST_PROSE = 80

/** In a column of such cells, the words before the prose are the title, and nothing behind them is one. */
export function withLeads(units: LabelledUnits): void {
  const columns = new Map<number, { titled: number; leads: [unit: number, end: number][] }>()
  for (let k = 0; k < units.count; k++) {
    const { kind, header, column } = units.unit(k)
    if (kind !== CELL || header || !units.has(k, TITLE)) continue
    const seen = columns.get(column) ?? { titled: 0, leads: [] }
    columns.set(column, seen)
    seen.titled++
    const end = leadEnd(units, k)
    if (end > 0) seen.leads.push([k, end])
  }
  for (const { titled, leads } of columns.values())
    if (leads.length >= FEWEST && leads.length >= MOST * titled)
      for (const [k, end] of leads) endTitle(units, k, end)
}

/** Where the words before a cell's prose end; 0 where it has none. */
function leadEnd(units: LabelledUnits, k: number): number {
  const { text } = units.unit(k).flow
  const at = PROSE.exec(text.slice(0, LONGEST_TITLE))?.index ?? 0
  return text.length - at < SHORTEST_PROSE ? 0 : at
}

/** Makes a title of a cell's first words, without a number before them, and of nothing behind them. */
function endTitle(units: LabelledUnits, k: number, end: number): void {
  const { table, tags } = units
  const { text } = units.unit(k).flow
  let label = TITLE
  for (let i = units.start(k); i < units.start(k + 1); i++) {
    if ((table.from[i] as number) >= end) {
      if (tags[i] !== OUTSIDE) units.relabel(i, OUTSIDE)
    } else if (isWord(units, i, text)) {
      table.to[i] = Math.min(end, table.to[i] as number)
      if (tags[i] !== label) units.relabel(i, label)
      label = MORE_TITLE
    }
  }
}

const isWord = ({ table }: LabelledUnits, i: number, text: string): boolean =>
  !((table.place[i] as number) & IS_IMAGE) && /\p{L}/u.test(text.slice(table.from[i], table.to[i]))
