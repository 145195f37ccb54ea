/** Which atoms of a list each of its units has. */
import { type AtomTable, FIRST_IN_UNIT } from './atom-table.ts'
import { TITLE } from './labels.ts'

/** Atoms of a unit: the first, and the one behind the last. */
export type UnitAtoms = { readonly from: number; readonly to: number }

/** The units that have atoms. */
export function unitAtoms(table: AtomTable): UnitAtoms[] {
  const starts: number[] = []
  for (let i = 0; i < table.count; i++) if ((table.place[i] as number) & FIRST_IN_UNIT) starts.push(i)
  return starts.map((from, k) => ({ from, to: starts[k + 1] ?? table.count }))
}

/** Whether a stretch has a link. */
export function hasLink(table: AtomTable, { from, to }: UnitAtoms): boolean {
  for (let i = from; i < to; i++) if ((table.link[i] as number) >= 0) return true
  return false
}

/** Whether a title begins in a stretch. */
export function hasTitle(tags: Uint8Array, { from, to }: UnitAtoms): boolean {
  for (let i = from; i < to; i++) if (tags[i] === TITLE) return true
  return false
}
