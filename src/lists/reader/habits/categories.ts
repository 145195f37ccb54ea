/** Columns whose words come back in row after row: what kind of paper each is. */
import { AUTHORS, MORE_TITLE, OUTSIDE, TITLE, VENUE } from '../labels.ts'
import { columnsOf } from './columns.ts'
import type { LabelledUnits } from './labels.ts'

/** Fewer words show nothing; of them so few may differ, and so few cells may be taken for something else. */
const FEWEST = 10
const MOST_DISTINCT = 0.5
const FEW = 0.3

/** Titles, names and venues in a few cells of a column that says the same again and again are none. */
export function withoutCategories(units: LabelledUnits): void {
  const { table, slots } = units
  const columns = columnsOf(units)
  const cells = Array.from({ length: units.count }, (_, k) => k).filter((k) => columns[k] !== 0)
  for (const some of Map.groupBy(cells, (k) => columns[k]).values()) {
    const [first] = some
    if (first === undefined || slots.heads.holdsTitles(table.unit[units.start(first)] as number)) continue
    if (!areRepeated(units, some)) continue
    const labelled = some.filter((k) => plainAtoms(units, k).some((i) => isLabelled(units, i)))
    if (labelled.length > FEW * some.length) continue
    for (const k of labelled.filter((cell) => isShort(units, cell)))
      for (const i of plainAtoms(units, k)) if (isLabelled(units, i)) units.relabel(i, OUTSIDE)
  }
}

/** Whether most words of a column come back in it, without those that stand there most often: `-`, `None`. */
function areRepeated(units: LabelledUnits, cells: readonly number[]): boolean {
  const counts = new Map<number, number>()
  for (const k of cells)
    for (const i of plainAtoms(units, k)) {
      const key = units.table.key[i] as number
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  const usual = Math.max(0, ...counts.values())
  let all = -usual
  for (const count of counts.values()) all += count
  return all >= FEWEST && counts.size - 1 <= MOST_DISTINCT * all
}

const LABELS: ReadonlySet<number> = new Set([TITLE, MORE_TITLE, AUTHORS, VENUE])
const isLabelled = ({ tags }: LabelledUnits, i: number): boolean => LABELS.has(tags[i] as number)

/** More words, or a year, are a remark: `Accepted at ICLR in May 2025`. */
const MOST_WORDS = 8

function isShort({ table, starts }: LabelledUnits, k: number): boolean {
  let words = 0
  for (let i = starts[k] as number; i < (starts[k + 1] as number); i++) {
    if (table.year[i] !== 0) return false
    words += table.words[i] as number
  }
  return words <= MOST_WORDS
}

/** The atoms of a cell that are in no link and tell no year. */
function plainAtoms({ table, starts }: LabelledUnits, k: number): number[] {
  const atoms: number[] = []
  for (let i = starts[k] as number; i < (starts[k + 1] as number); i++)
    if ((table.link[i] as number) < 0 && table.year[i] === 0) atoms.push(i)
  return atoms
}
