/** `2020 The first of its kind [A title](…)`: years at the beginning of units that were taken for nothing. */
import { IS_YEAR } from '../facts.ts'
import { OUTSIDE, TITLE, YEAR } from '../labels.ts'
import type { LabelledUnits } from './labels.ts'

/** Fewer units in a row that begin so show nothing. */
const FEWEST = 5

/** Where units with titles begin with years, one behind the other, these are the papers': no days, on which something may have been read. */
export function withOpeningYears(units: LabelledUnits): void {
  let from = 0
  for (let k = 0; k <= units.count; k++) {
    if (k < units.count && isDated(units, k)) continue
    if (k - from >= FEWEST) for (let one = from; one < k; one++) date(units, one)
    from = k + 1
  }
}

function isDated(units: LabelledUnits, k: number): boolean {
  const { table } = units
  const first = units.start(k)
  return table.year[first] === IS_YEAR && isBare(units, first) && units.has(k, TITLE)
}

/** The four digits alone, without a month or a bracket. */
const isBare = ({ table }: LabelledUnits, i: number): boolean =>
  (table.to[i] as number) - (table.from[i] as number) === 4 && table.before[i] === 0 && table.nest[i] === 0

function date(units: LabelledUnits, k: number): void {
  const first = units.start(k)
  if (units.tags[first] === OUTSIDE && !units.has(k, YEAR)) units.relabel(first, YEAR)
}
