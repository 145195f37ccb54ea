/** Columns that say what a paper is about. */
import { KNOWN_VENUE } from '../facts.ts'
import { OUTSIDE, VENUE, YEAR } from '../labels.ts'
import { columnsOf } from './columns.ts'
import type { LabelledUnits } from './labels.ts'

/** A column with so many venues is one of venues, whatever its name. */
const SEVERAL = 3

/** `Nature` under “Type” is a kind of scene, `Brain` under “Domain” no journal, and `YTVIS 2019` under “Dataset” no year of the paper. */
export function withoutKinds(units: LabelledUnits): void {
  const { table, slots } = units
  const columns = columnsOf(units)
  const inColumns = Array.from({ length: units.count }, (_, k) => k).filter((k) => columns[k] !== 0)
  const unitOf = (k: number) => table.unit[units.start(k)] as number
  for (const k of inColumns)
    if (slots.heads.holdsNoYears(unitOf(k)))
      for (const i of labelled(units, k, YEAR)) units.relabel(i, OUTSIDE)
  const cells = inColumns.filter((k) => slots.heads.holdsNoVenues(unitOf(k)))
  for (const some of Map.groupBy(cells, (k) => columns[k]).values()) {
    const atoms = some.flatMap((k) => labelled(units, k, VENUE))
    const known = new Set(atoms.filter((i) => table.venue[i] === KNOWN_VENUE).map((i) => table.key[i]))
    if (known.size < SEVERAL) for (const i of atoms) units.relabel(i, OUTSIDE)
  }
}

function labelled(units: LabelledUnits, k: number, label: number): number[] {
  const atoms: number[] = []
  for (let i = units.start(k); i < units.start(k + 1); i++) if (units.tags[i] === label) atoms.push(i)
  return atoms
}
