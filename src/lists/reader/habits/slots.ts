/** Names, years and venues where the list has its own. */
import { COMMA } from '../delimiters.ts'
import { FULL_NAME, KNOWN_VENUE } from '../facts.ts'
import { AUTHORS, LABELS, OUTSIDE, VENUE, YEAR } from '../labels.ts'
import { Votes } from '../slots.ts'
import type { LabelledUnits } from './labels.ts'

/** Fewer atoms in a slot show nothing. */
const FEWEST = 5
const MOST_NAMES = 0.75
const MOST_DATES = 0.5

export function withSlots(units: LabelledUnits): void {
  const { table, tags, slots } = units
  const votes = new Votes(slots, tags, LABELS)
  const share = (i: number, label: number): number => {
    const slot = slots.of[2 * i] as number
    const atoms = slots.atoms[slot] as number
    return atoms < FEWEST ? 0 : votes.of(slot, label, OUTSIDE) / atoms
  }
  let last = -1
  for (let i = 0; i < table.count; i++) {
    if (tags[i] !== OUTSIDE) continue
    const isName = table.name[i] === FULL_NAME
    const follows = i === last + 1 && table.unit[i] === table.unit[last] && table.before[i] === COMMA
    if (isName && (follows || share(i, AUTHORS) >= MOST_NAMES)) {
      units.relabel(i, AUTHORS)
      last = i
    } else if ((table.year[i] as number) > 0 && share(i, YEAR) >= MOST_DATES) units.relabel(i, YEAR)
    else if (table.venue[i] === KNOWN_VENUE && share(i, VENUE) >= MOST_DATES) units.relabel(i, VENUE)
  }
}
