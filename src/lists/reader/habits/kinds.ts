/** Columns that say what a paper is about. */
import { KNOWN_VENUE } from '../facts.ts'
import { OUTSIDE, VENUE } from '../labels.ts'
import { columnsOf } from './columns.ts'
import type { LabelledUnits } from './labels.ts'

/** A column with so many venues is one of venues, whatever its name. */
const SEVERAL = 3

/** `Nature` under “Type” is a kind of scene, and `Brain` under “Domain” no journal. */
export function withoutKinds(units: LabelledUnits): void {
  const { table, slots } = units
  const columns = columnsOf(units)
  const cells = Array.from({ length: units.count }, (_, k) => k).filter(
    (k) => columns[k] !== 0 && slots.heads.holdsNoVenues(table.unit[units.start(k)] as number),
  )
  for (const some of Map.groupBy(cells, (k) => columns[k]).values()) {
    const atoms = some.flatMap((k) => venuesOf(units, k))
    const known = new Set(atoms.filter((i) => table.venue[i] === KNOWN_VENUE).map((i) => table.key[i]))
    if (known.size < SEVERAL) for (const i of atoms) units.relabel(i, OUTSIDE)
  }
}

function venuesOf(units: LabelledUnits, k: number): number[] {
  const atoms: number[] = []
  for (let i = units.start(k); i < units.start(k + 1); i++) if (units.tags[i] === VENUE) atoms.push(i)
  return atoms
}
