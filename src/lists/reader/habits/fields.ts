/** What the other labelled fields of an entry say is no title. */
import { fieldLabel } from '../field-label.ts'
import { OUTSIDE, TITLE } from '../labels.ts'
import { ITEM } from '../units.ts'
import type { LabelledUnits } from './labels.ts'

/** Fewer titles behind one label are no habit. */
const FEWEST = 3
/** Of one entry. */
const MOST_UNITS = 60

/** `Title: …`, and beside it `Summary: …`: where a list labels its titles, what has another label there is none. */
export function withoutFields(units: LabelledUnits): void {
  const titles = new Map<number, number>()
  for (let k = 0; k < units.count; k++) {
    const label = units.has(k, TITLE) ? labelOf(units, k) : 0
    if (label !== 0) titles.set(label, (titles.get(label) ?? 0) + 1)
  }
  for (let k = 0; k < units.count; k++) {
    const label = units.has(k, TITLE) ? labelOf(units, k) : 0
    const count = titles.get(label) ?? 0
    if (label !== 0 && count >= FEWEST) withoutOthers(units, k, (other) => count > (titles.get(other) ?? 0))
  }
}

/** Takes the titles out of what belongs to the same entry as unit `k`: labelled items behind it, and what is in them. */
function withoutOthers(units: LabelledUnits, k: number, isRarer: (label: number) => boolean): void {
  const { depth } = units.unit(k)
  const own = labelOf(units, k)
  for (let other = k + 1; other < Math.min(units.count, k + MOST_UNITS); other++) {
    const unit = units.unit(other)
    if (unit.kind !== ITEM || unit.depth < depth) return
    const label = labelOf(units, other)
    if (label === own || (unit.depth === depth && unit.first && label === 0)) return
    if (unit.depth > depth || isRarer(label)) units.withoutTitle(other, OUTSIDE)
  }
}

/** The label that an item begins with; 0 for other units. */
const labelOf = (units: LabelledUnits, k: number): number =>
  units.unit(k).kind === ITEM ? fieldLabel(units.table, units.tags, units.start(k)) : 0
