/** Words that a list writes below its titles again and again: tasks, tracks, kinds of papers. */
import { FIRST_IN_LINE } from '../atom-table.ts'
import { MORE_TITLE, OUTSIDE, TITLE } from '../labels.ts'
import { leadsToPaper } from '../link-kinds.ts'
import type { LabelledUnits } from './labels.ts'

/** So often the same words are no title. */
const FEWEST = 4
/** If so many of such titles repeat, the others are none either. */
const MOST = 0.5

/** `**A title** Names **Speech to Text**, Example University`: a second title before the paper's link, which others have as well. */
export function withoutRepeated(units: LabelledUnits): void {
  const found = secondsOf(units)
  const groups = [...Map.groupBy(found, (i) => units.table.key[i] as number).values()]
  const repeated = groups.filter(({ length }) => length >= FEWEST).flat()
  for (const i of repeated.length > MOST * found.length ? found : repeated) withoutTitleAt(units, i)
}

/** Titles without a link, in marks or at the beginning of a line, below or behind another one in their unit, with no paper linked between. */
function secondsOf({ table, tags }: LabelledUnits): number[] {
  const seconds: number[] = []
  let isOpen = false
  for (let i = 0; i < table.count; i++) {
    if (table.unit[i] !== table.unit[i - 1] || leadsToPaper(table.linkKind[i] as number)) isOpen = false
    if (tags[i] !== TITLE) continue
    const isApart = ((table.place[i] as number) & FIRST_IN_LINE) !== 0 || table.marks[i] !== 0
    if (isOpen && isApart && (table.link[i] as number) < 0) seconds.push(i)
    isOpen = !leadsToPaper(table.linkKind[i] as number)
  }
  return seconds
}

function withoutTitleAt(units: LabelledUnits, first: number): void {
  units.relabel(first, OUTSIDE)
  for (let i = first + 1; units.tags[i] === MORE_TITLE; i++) units.relabel(i, OUTSIDE)
}
