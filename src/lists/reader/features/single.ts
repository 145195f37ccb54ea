/** Features that differ from atom to atom: its own words and what its neighbours are like. */
import { type AtomTable, FIRST_IN_LINE, FIRST_IN_UNIT, LAST_IN_LINE, LAST_IN_UNIT } from '../atom-table.ts'
import { CELL, type Unit } from '../units.ts'
import { scattered, step2, step3, step4, step6 } from './rows.ts'
import type { Scene } from './scene.ts'

export function putSingle(scene: Scene, i: number): void {
  putWords(scene, i)
  putPlace(scene, i)
  putSeparators(scene, i)
  putNeighbours(scene, i)
  putOften(scene, i)
}

/** Its words, one by one and together. */
function putWords({ table: t, rows }: Scene, i: number): void {
  const words = t.words[i] as number
  const lexicon = t.lexicon[i] as number
  const name = t.name[i] as number
  const shape = t.shape[i] as number
  rows.put(0, 0)
  rows.put(1, lexicon)
  rows.put(2, lexicon * 32 + name * 4 + step2(words, 2, 4))
  rows.put(8, shape)
  rows.put(9, (shape * 32 + (t.nest[i] as number)) * 16 + (t.marks[i] as number))
  if (words === 0) return
  rows.put(3, t.word[i * 4] as number)
  rows.put(4, t.lastWord[i] as number)
  if (words > 4) return
  for (let k = 0; k < words; k++) {
    rows.put(5, t.word[i * 4 + k] as number)
    rows.put(6, t.ending[i * 4 + k] as number)
  }
}

/** Where it stands, and under which heads. */
function putPlace(scene: Scene, i: number): void {
  const { table: t, around, rows } = scene
  const number = t.unit[i] as number
  const size = step6(around.inUnit[number] as number, 2, 3, 5, 9, 20, 60)
  rows.put(34, step4(around.index[i] as number, 1, 2, 3, 5) * 8 + size)
  const section = around.sectionHead[number] as number
  if (section !== 0) rows.put(40, section)
  const unit = t.unitOf(i)
  if (unit.kind === CELL) putCell(scene, i, unit)
  putLineBreaks(scene, i)
}

function putCell({ table: t, around, rows }: Scene, i: number, { column, columns, header }: Unit): void {
  const words = step2(t.words[i] as number, 2, 4)
  const head = around.columnHead[t.unit[i] as number] as number
  rows.put(42, column * 64 + columns)
  rows.put(43, (column * 4 + words) * 2 + (header ? 1 : 0))
  rows.put(44, head)
  rows.put(45, head ^ scattered((t.name[i] as number) * 16 + (t.year[i] as number) * 4 + words))
}

/** Whether the lines around it are wrapped. */
function putLineBreaks({ table: t, around, rows }: Scene, i: number): void {
  const place = t.place[i] as number
  if (place & FIRST_IN_LINE && !(place & FIRST_IN_UNIT))
    rows.put(46, (around.wrap[i] as number) * 8 + Math.min(7, t.shape[i] as number))
  if (!(place & LAST_IN_UNIT) && place & LAST_IN_LINE) rows.put(47, around.wrap[i + 1] as number)
}

/** What stands before an atom, with the end of its unit. */
export const beforeAt = (t: AtomTable, i: number): number =>
  ((t.before[i] as number) << 1) | ((t.place[i] as number) & FIRST_IN_UNIT ? 1 : 0)
export const behindAt = (t: AtomTable, i: number): number =>
  ((t.behind[i] as number) << 1) | ((t.place[i] as number) & LAST_IN_UNIT ? 1 : 0)
/** Both, as one number. */
export const aroundAt = (t: AtomTable, i: number): number =>
  Math.imul(beforeAt(t, i), 0x2545f491) ^ behindAt(t, i)

function putSeparators({ table: t, around, rows }: Scene, i: number): void {
  const both = aroundAt(t, i)
  rows.put(53, both ^ scattered(t.lexicon[i] as number))
  rows.put(54, both ^ scattered(t.shape[i] as number))
  const same = i > 0 && t.unit[i - 1] === t.unit[i]
  const earlier = same ? 1 + (t.marks[i - 1] as number) : 0
  rows.put(60, (earlier * 16 + (t.marks[i] as number)) * 2 + (t.before[i] === 0 ? 1 : 0))
  const ruled = around.ruled[i] as number
  if (ruled === 0) return
  rows.put(61, ruled)
  rows.put(62, ruled ^ scattered(t.name[i] as number))
}

/** Stands for no atom, among the neighbours. */
const NOBODY = 8191

/** What the atoms around it are like. */
function putNeighbours({ table: t, around, rows }: Scene, i: number): void {
  const { short } = around
  const place = t.place[i] as number
  const own = short[i] as number
  const left = shortAt(short, i - 1) * 2 + (place & FIRST_IN_UNIT ? 1 : 0)
  const right = shortAt(short, i + 1) * 2 + (place & LAST_IN_UNIT ? 1 : 0)
  const right2 = shortAt(short, i + 2)
  rows.put(70, left)
  rows.put(71, right)
  rows.put(72, left * 8192 + own)
  rows.put(73, right * 8192 + own)
  rows.put(74, (left * 8192 + own) ^ scattered(right))
  rows.put(75, left * 8192 + shortAt(short, i - 2))
  rows.put(76, right * 8192 + right2)
  rows.put(77, (right * 8192 + right2) ^ scattered(shortAt(short, i + 3)))
  rows.put(78, (t.before[i] as number) ^ scattered(right))
  rows.put(79, (t.behind[i] as number) ^ scattered(right * 8 + (t.name[i] as number)))
}

const shortAt = (short: Int16Array, i: number): number =>
  i >= 0 && i < short.length ? (short[i] as number) : NOBODY

/** How often its text stands in the list. */
function putOften({ table: t, slots, rows }: Scene, i: number): void {
  const often = slots.often[i] as number
  const words = step2(t.words[i] as number, 2, 4)
  rows.put(90, step6(often, 2, 4, 8, 20, 60, 1000))
  rows.put(91, (step3(often, 2, 4, 12) * 4 + words) * 8 + (t.name[i] as number))
}
