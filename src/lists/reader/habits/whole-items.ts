/** Items of several paragraphs, each of which is about one paper. */
import { AUTHORS, TITLE } from '../labels.ts'
import { linksPaperIn } from '../link-kinds.ts'
import type { LabelledUnits } from './labels.ts'

/**
 * `1. **A title** (2025)`, then names, then `[[Paper]](…) – what it shows`: in an item with one paragraph that links a paper,
 * below a title that links none and is dated or has its authors, what was taken for a title beside the link is a remark or a
 * venue.
 */
export function withoutTitlesInItems(units: LabelledUnits): void {
  for (let k = 0; k < units.count; ) {
    const to = endOf(units, k)
    const linking = linkingIn(units, k, to)
    const only = linking.length === 1 ? (linking[0] as number) : k
    if (only > k && isDescribedBefore(units, k, only) && isUnlinked(units, only)) clear(units, k, only)
    k = to
  }
}

/** The end of the paragraphs that stand in one item without another in between. */
function endOf(units: LabelledUnits, k: number): number {
  const { item, first } = units.unit(k)
  let to = k + 1
  while (first && item >= 0 && to < units.count && units.unit(to).item === item) to++
  return to
}

const linkingIn = (units: LabelledUnits, from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, i) => from + i).filter((k) =>
    linksPaperIn(units.table.linkKind, units.start(k), units.start(k + 1)),
  )

/** Whether the first paragraph has the only title before paragraph `k`, and says when or where, or names stand before `k`. */
function isDescribedBefore(units: LabelledUnits, first: number, k: number): boolean {
  const above = Array.from({ length: k - first }, (_, i) => first + i)
  return (
    above.every((other) => units.has(other, TITLE) === (other === first)) &&
    above.some((other) => units.isDescribed(other))
  )
}

const isUnlinked = (units: LabelledUnits, k: number): boolean =>
  units.has(k, TITLE) && (units.table.link[units.find(k, TITLE)] as number) < 0

/** Takes out the title; what was taken for names as well, if its authors stand above. */
function clear(units: LabelledUnits, first: number, k: number): void {
  const named = Array.from({ length: k - first }, (_, i) => first + i).some((other) =>
    units.has(other, AUTHORS),
  )
  if (!named && units.has(k, AUTHORS)) return
  units.withoutTitleAndNames(k)
}
