/** `**RiverNet / BoatSmall**`: several names of one paper between slashes. */
import { SLASH } from '../delimiters.ts'
import { KNOWN_VENUE } from '../facts.ts'
import { MORE_TITLE, TITLE, YEAR } from '../labels.ts'
import type { LabelledUnits } from './labels.ts'

/** Fewer titles with a slash are no habit, and so large a share of them must go on behind it. */
const FEWEST = 5
const MOST = 0.5

/** Where most titles in a mark or a link go on behind a slash there, the others do as well. */
export function withSlashes(units: LabelledUnits): void {
  const { table, tags } = units
  const cut: number[] = []
  let whole = 0
  for (let i = 1; i < table.count; i++) {
    if (!isBehindTitle(units, i)) continue
    if (tags[i] === MORE_TITLE) whole++
    else if (tags[i] !== YEAR && table.venue[i] !== KNOWN_VENUE) cut.push(i)
  }
  if (whole < FEWEST || whole < MOST * (whole + cut.length)) return
  for (const i of cut) units.relabel(i, MORE_TITLE)
}

/** Behind a slash behind a title, in the mark or the link that this is in. */
function isBehindTitle({ table, tags }: LabelledUnits, i: number): boolean {
  const isTitle = tags[i - 1] === TITLE || tags[i - 1] === MORE_TITLE
  const isDressed = table.marks[i] !== 0 || (table.link[i] as number) >= 0
  return (
    isTitle &&
    isDressed &&
    table.before[i] === SLASH &&
    table.unit[i] === table.unit[i - 1] &&
    table.marks[i] === table.marks[i - 1] &&
    table.link[i] === table.link[i - 1]
  )
}
