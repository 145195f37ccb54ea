/** Columns that say what a paper is about. */
import { KNOWN_VENUE } from '../facts.ts'
import { OUTSIDE, REMARK, VENUE, YEAR } from '../labels.ts'
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
  withoutSources(
    units,
    inColumns.filter((k) => slots.heads.holdsSources(unitOf(k))),
  )
  const cells = inColumns.filter((k) => slots.heads.holdsNoVenues(unitOf(k)))
  for (const some of Map.groupBy(cells, (k) => columns[k]).values()) {
    const atoms = some.flatMap((k) => labelled(units, k, VENUE))
    const known = new Set(atoms.filter((i) => table.venue[i] === KNOWN_VENUE).map((i) => table.key[i]))
    const isAside = some.some((k) => slots.heads.isAside(unitOf(k)))
    if (isAside || known.size < SEVERAL) for (const i of atoms) units.relabel(i, OUTSIDE)
  }
}

/** `ICLR 2017-2019 submissions` under “Source”, unless most of its cells hold a venue and nothing else. */
function withoutSources(units: LabelledUnits, cells: readonly number[]): void {
  const named = cells.filter((k) => units.has(k, VENUE))
  for (const some of Map.groupBy(named, (k) => units.unit(k).block).values()) {
    const whole = some.filter((k) => isOnlyVenue(units, k))
    if (whole.length * 2 >= some.length) continue
    for (const k of some) for (const i of labelled(units, k, VENUE)) units.relabel(i, REMARK)
  }
}

function isOnlyVenue(units: LabelledUnits, k: number): boolean {
  const tags = units.tags.subarray(units.start(k), units.start(k + 1))
  return tags.every((tag) => tag === VENUE || tag === YEAR)
}

function labelled(units: LabelledUnits, k: number, label: number): number[] {
  const atoms: number[] = []
  for (let i = units.start(k); i < units.start(k + 1); i++) if (units.tags[i] === label) atoms.push(i)
  return atoms
}
