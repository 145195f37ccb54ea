/** Columns without authors. */
import { WordSet } from '../hash.ts'
import { AUTHORS, OUTSIDE } from '../labels.ts'
import { CELL } from '../units.ts'
import type { LabelledUnits } from './labels.ts'

const PRESENT = new WordSet(
  'presented presenter presenters presenting speaker speakers leader leaders lead host hosts discussant discussants moderator 发表者 発表者 报告人 主讲人 汇报人 分享人 発表 担当 발표자 발표',
)

/** Who presents a paper need not have written it, and what a column of types or descriptions holds is nobody's name. */
export function withoutStrangers(units: LabelledUnits): void {
  const { table, tags, slots } = units
  let [block, columns] = [-1, new Set<number>()]
  for (let k = 0; k < units.count; k++) {
    const { kind, header, column, block: own } = units.unit(k)
    if (kind !== CELL) continue
    if (own !== block) columns = new Set()
    block = own
    const first = units.start(k)
    if (header && PRESENT.has(table.word[first * 4] as number)) columns.add(column)
    if (header || !(columns.has(column) || slots.heads.holdsNoNames(table.unit[first] as number))) continue
    for (let i = first; i < units.start(k + 1); i++) if (tags[i] === AUTHORS) units.relabel(i, OUTSIDE)
  }
}
