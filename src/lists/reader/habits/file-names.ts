/** `2024_CVPR_ABC_A title`: a name between low lines, before a title. */
import { LOW_LINE } from '../delimiters.ts'
import { KNOWN_VENUE } from '../facts.ts'
import { MORE_TITLE, NICKNAME, TITLE, VENUE } from '../labels.ts'
import type { LabelledUnits } from './labels.ts'

/** Takes such a name from the venue before it, or from the title behind it. */
export function withFileNames(units: LabelledUnits): void {
  const { table, tags } = units
  for (let i = 1; i + 1 < table.count; i++) {
    if (table.before[i] !== LOW_LINE || table.before[i + 1] !== LOW_LINE || !areInOneUnit(units, i)) continue
    const isOfTitle = tags[i] === TITLE && tags[i + 1] === MORE_TITLE
    const isOfVenue = tags[i] === VENUE && tags[i - 1] === VENUE && table.venue[i] !== KNOWN_VENUE
    if (isOfTitle) units.relabel(i + 1, TITLE)
    if (isOfTitle || isOfVenue) units.relabel(i, NICKNAME)
  }
}

const areInOneUnit = ({ table }: LabelledUnits, i: number): boolean =>
  table.unit[i - 1] === table.unit[i] && table.unit[i + 1] === table.unit[i]
