/** What a reference is cited as, above its authors. */

import { labelledReferences } from '../labelled-references.ts'
import { AUTHORS, OUTSIDE } from '../labels.ts'
import type { UnitAtoms } from '../unit-atoms.ts'
import type { LabelledUnits } from './labels.ts'

/** `Lee [2024]` over `A. Lee.`: the names are those of the line below, which may be a single one. */
export function withReferenceLabels(units: LabelledUnits): void {
  for (const { label, byline } of labelledReferences(units.table, units.tags)) {
    for (let i = label.from; i < label.to; i++) if (units.tags[i] === AUTHORS) units.relabel(i, OUTSIDE)
    if (!hasNames(units, byline)) for (let i = byline.from; i < byline.to; i++) units.relabel(i, AUTHORS)
  }
}

function hasNames({ tags }: LabelledUnits, { from, to }: UnitAtoms): boolean {
  for (let i = from; i < to; i++) if (tags[i] === AUTHORS) return true
  return false
}
