/** Words before the colon of a title that were taken for names. */
import { COLON, COMMA } from '../delimiters.ts'
import { AUTHORS, MORE_TITLE, TITLE } from '../labels.ts'
import type { LabelledUnits } from './labels.ts'

/** Of the titles at the beginning of links or behind names there, at most this share is behind names. */
const MOST_NAMED = 0.2

/** `[Twin Rivers: How They Meet](…)`: where links hold titles and no names, their first words belong to the title. */
export function withOpenings(units: LabelledUnits): void {
  let titles = 0
  let named = 0
  const led: number[] = []
  for (let i = 0; i < units.table.count; i++) {
    if (units.tags[i] !== TITLE || (units.table.link[i] as number) < 0) continue
    if (!isInLink(units, i - 1, i)) titles++
    else if (units.tags[i - 1] === AUTHORS) {
      named++
      if (isOpening(units, i - 1)) led.push(i - 1)
    }
  }
  if (named > MOST_NAMED * (titles + named)) return
  for (const i of led) {
    units.relabel(i, TITLE)
    units.relabel(i + 1, MORE_TITLE)
  }
}

const isInLink = ({ table }: LabelledUnits, i: number, title: number): boolean =>
  i >= 0 && table.unit[i] === table.unit[title] && table.link[i] === table.link[title]

/** All that stands before the title in its link: words before a colon, or a single one before a comma. */
function isOpening(units: LabelledUnits, i: number): boolean {
  const { table } = units
  if (isInLink(units, i - 1, i)) return false
  const before = table.before[i + 1]
  return before === COLON || (before === COMMA && table.words[i] === 1)
}
