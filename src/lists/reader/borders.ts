/** What the border before an atom is like: contexts that weigh the change from one label to the next. */
import { AFTER_WRAP, type AtomTable, FIRST_IN_LINE, FIRST_IN_UNIT, STARTS_LOWER } from './atom-table.ts'
import { scattered, step2 } from './features/rows.ts'

/** Rows of the table of transitions, as a power of two. */
export const BORDER_BITS = 13
/** No border has more contexts. */
export const MOST_BORDERS = 8

function row(template: number, value: number): number {
  let x = Math.imul(value + Math.imul(template + 101, 0x27d4eb2f), 0x9e3779b1)
  x = Math.imul(x ^ (x >>> 15), 0x85ebca6b)
  return (x ^ (x >>> 13)) >>> (32 - BORDER_BITS)
}

/** Writes the rows of the border before atom `i` and gives their number. */
export function writeBorder(t: AtomTable, i: number, into: Int32Array): number {
  const before = t.before[i] as number
  const same = i > 0 && t.unit[i - 1] === t.unit[i]
  const opens = (t.place[i] as number) & FIRST_IN_UNIT ? 1 : 0
  const size = step2(t.words[i] as number, 2, 4) * 8 + (t.name[i] as number)
  let n = 0
  into[n++] = row(0, 0)
  into[n++] = row(1, before * 2 + opens)
  into[n++] = row(2, breakAt(t, i))
  into[n++] = row(3, dressAt(t, i, same))
  into[n++] = row(4, before ^ scattered(size))
  if (!same) return n
  into[n++] = row(6, (t.lexicon[i - 1] as number) * 16 + (t.lexicon[i] as number))
  if (before !== 0) return n
  const small = (t.looks[i] as number) & STARTS_LOWER ? 1 : 0
  into[n++] = row(5, ((t.marks[i - 1] as number) * 16 + (t.marks[i] as number)) * 2 + small)
  return n
}

/** Another unit (of the same row or item, perhaps), another line, or neither. */
function breakAt(t: AtomTable, i: number): number {
  const place = t.place[i] as number
  if (!(place & FIRST_IN_UNIT)) return place & FIRST_IN_LINE ? (place & AFTER_WRAP ? 2 : 1) : 0
  const unit = t.unitOf(i)
  const earlier = i > 0 ? t.unitOf(i - 1) : unit
  const sameRow = unit.row >= 0 && earlier.row === unit.row ? 1 : 0
  const sameItem = unit.item >= 0 && earlier.item === unit.item ? 2 : 0
  return 4 + unit.kind * 4 + sameRow + sameItem
}

/** Whether links and marks go on. */
function dressAt(t: AtomTable, i: number, same: boolean): number {
  const link = t.link[i] as number
  const other = i > 0 ? (t.link[i - 1] as number) : -1
  const links = (link >= 0 ? 1 : 0) + (other < 0 ? 0 : same && link === other ? 4 : 2)
  return links * 2 + (i === 0 || t.marks[i - 1] === t.marks[i] ? 1 : 0)
}
