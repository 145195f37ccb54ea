/** What stands below a title: an abstract, where its authors work. */
import { AUTHORS, TITLE } from '../labels.ts'
import { linksPaperIn } from '../link-kinds.ts'
import { HEADING, ITEM, PARAGRAPH } from '../units.ts'
import type { LabelledUnits } from './labels.ts'

/** Fewer titles are no habit, and below so many of them stands no other. */
const FEWEST = 8
const MOST = 0.7

/** Units from `from` to before `to` that belong to the title in unit `k`. */
type Parent = { readonly k: number; readonly to: number; readonly kind: number }

/** Where below nearly all titles in headings, or in items of one depth, stands none, what was taken for one there is none. */
export function withoutTitlesBelow(units: LabelledUnits): void {
  for (const parents of Map.groupBy(parentsOf(units), ({ kind }) => kind).values()) {
    const bare = parents.filter((parent) => !range(parent).some((k) => units.has(k, TITLE)))
    if (bare.length < FEWEST || bare.length < MOST * parents.length) continue
    for (const parent of parents)
      for (const k of range(parent)) if (mayBeNone(units, parent.k, k)) units.withoutTitleAndNames(k)
  }
}

const range = ({ k, to }: Pick<Parent, 'k' | 'to'>) => Array.from({ length: to - k - 1 }, (_, i) => k + 1 + i)

/** Titled headings and items over other units, one of which links their paper. */
function parentsOf(units: LabelledUnits): Parent[] {
  const parents: Parent[] = []
  for (let k = 0; k < units.count; k++) {
    const { kind, depth, level, first } = units.unit(k)
    if (!units.has(k, TITLE) || (kind !== HEADING && !(kind === ITEM && first))) continue
    const to = endOf(units, k)
    const links = (other: number) =>
      linksPaperIn(units.table.linkKind, units.start(other), units.start(other + 1))
    if (!links(k) && range({ k, to }).some(links))
      parents.push({ k, to, kind: kind === HEADING ? level : -depth })
  }
  return parents
}

function endOf(units: LabelledUnits, k: number): number {
  const { kind, depth } = units.unit(k)
  const isBelow = (other: number) => {
    const unit = units.unit(other)
    if (kind === HEADING) return unit.kind === PARAGRAPH
    return unit.kind === ITEM && unit.depth > depth
  }
  let to = k + 1
  while (to < units.count && isBelow(to)) to++
  return to
}

/** A title without a link, no paper linked since unit `parent`, and its authors, if any, named before. */
function mayBeNone(units: LabelledUnits, parent: number, k: number): boolean {
  const { table, tags } = units
  const title = units.find(k, TITLE)
  const isLinked = (table.link[title] as number) >= 0
  if (title < 0 || isLinked || linksPaperIn(units.table.linkKind, units.start(parent), title)) return false
  let isNamed = false
  for (let i = units.start(parent); i < units.start(k); i++) if (tags[i] === AUTHORS) isNamed = true
  return isNamed || !units.has(k, AUTHORS)
}
