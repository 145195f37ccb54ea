/** Rows whose words under “Size” or “License” were taken for a title: where the first column is one of titles, what it says is one. */
import { IS_IMAGE } from '../atom-table.ts'
import { OUTSIDE, TITLE } from '../labels.ts'
import { leadsToPaper, linksPaperIn } from '../link-kinds.ts'
import { CELL } from '../units.ts'
import type { LabelledUnits } from './labels.ts'

/** Where a row links a paper and its only titles stand in columns that hold none, its first cell has the title. */
export function withFirstColumns(units: LabelledUnits): void {
  const cells = Array.from({ length: units.count }, (_, k) => k).filter(
    (k) => units.unit(k).kind === CELL && !units.unit(k).header,
  )
  for (const row of Map.groupBy(cells, (k) => units.unit(k).row).values()) {
    const [first] = row
    const titled = row.filter((k) => units.has(k, TITLE))
    if (first === undefined || titled.length === 0 || !titled.every((k) => holdsNone(units, k))) continue
    if (!mayBeTitle(units, first) || !row.some((k) => linksPaper(units, k))) continue
    for (const k of titled) units.withoutTitle(k, OUTSIDE)
    entitleAll(units, first)
  }
}

/** It says something else than the title, and is not all of a link to a paper. */
function holdsNone({ table, slots, starts }: LabelledUnits, k: number): boolean {
  const first = starts[k] as number
  return (
    slots.heads.holdsNoTitles(table.unit[first] as number) && !leadsToPaper(table.linkKind[first] as number)
  )
}

const linksPaper = ({ table, starts }: LabelledUnits, k: number): boolean =>
  linksPaperIn(table.linkKind, starts[k] as number, starts[k + 1] as number)

/** All of the first cell is one link, or in no link. */
function mayBeTitle(units: LabelledUnits, k: number): boolean {
  const { table, slots } = units
  const first = units.start(k)
  if (units.unit(k).column !== 0 || !slots.heads.holdsTitles(table.unit[first] as number)) return false
  for (let i = first; i < units.start(k + 1); i++) {
    const isImage = ((table.place[i] as number) & IS_IMAGE) !== 0
    if (isImage || table.label[i] !== 0 || table.link[i] !== table.link[first]) return false
  }
  return true
}

function entitleAll(units: LabelledUnits, k: number): void {
  const first = units.start(k)
  units.entitle(first, units.start(k + 1))
  units.doubtTitle(k)
}
