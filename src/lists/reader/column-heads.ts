/** What the columns of a list's tables are called. */
import type { AtomTable } from './atom-table.ts'
import { WordSet } from './hash.ts'
import { CELL } from './units.ts'

const NO_TITLES = new WordSet(
  'keywords keyword tags notes note comments comment remarks remark summary abstract tldr tasks task institution institutions affiliation affiliations organization authors author venue venues year date publisher 关键词 摘要 机构 单位 作者 备注 年份 日期',
)
const TITLES = new WordSet('title titles paper papers 标题 题目 论文 论文标题 论文题目 论文名称')

export class ColumnHeads {
  /** By unit, the hash of the first word of its column's name; 0 where it has none. */
  readonly #heads: Int32Array

  constructor(table: AtomTable) {
    this.#heads = new Int32Array(table.units.length)
    let heads: number[] = []
    let [block, atom] = [-1, 0]
    for (const [number, unit] of table.units.entries()) {
      const first = atom
      while (atom < table.count && table.unit[atom] === number) atom++
      if (unit.kind !== CELL) continue
      if (unit.block !== block) heads = []
      block = unit.block
      if (unit.header && atom > first) heads[unit.column] = table.word[first * 4] as number
      else this.#heads[number] = heads[unit.column] ?? 0
    }
  }

  holdsTitles(unit: number): boolean {
    return TITLES.has(this.#heads[unit] as number)
  }

  holdsNone(unit: number): boolean {
    return NO_TITLES.has(this.#heads[unit] as number)
  }
}
