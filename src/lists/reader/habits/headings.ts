/** Headings that are titles. */
import { AUTHORS, TITLE } from '../labels.ts'
import { leadsToPaper } from '../link-kinds.ts'
import { HEADING, PARAGRAPH } from '../units.ts'
import { entitle } from './entitle.ts'
import type { LabelledUnits } from './labels.ts'

const FEWEST = 4
/** Of the headings of one level over links to papers, the share that are titles. */
const MOST = 0.7

/** Fewer show nothing. */
const FEWEST_BYLINES = 3

/** Where nearly all headings of a level over links to papers are titles, the others are as well; and so are those over bylines. */
export function withHeadings(units: LabelledUnits): void {
  withoutBylines(units)
  const missed = new Map<number, number[]>()
  const titles = new Map<number, number>()
  for (let k = 0; k < units.count; k++) {
    const { kind, level } = units.unit(k)
    if (kind !== HEADING) continue
    if (units.has(k, TITLE)) titles.set(level, (titles.get(level) ?? 0) + 1)
    else if (leadsOn(units, k)) missed.set(level, [...(missed.get(level) ?? []), k])
  }
  for (const [level, found] of titles) {
    const others = missed.get(level) ?? []
    if (found >= FEWEST && found >= MOST * (found + others.length)) for (const k of others) entitle(units, k)
  }
}

/** `## A title` right above `[Lee et al., ICLR, 2011]`: headings of a level that have names and a date below, but no title. */
function withoutBylines(units: LabelledUnits): void {
  const missed = new Map<number, number[]>()
  for (let k = 0; k + 1 < units.count; k++) {
    const { kind, level } = units.unit(k)
    if (kind !== HEADING || units.has(k, TITLE) || !isByline(units, k + 1)) continue
    missed.set(level, [...(missed.get(level) ?? []), k])
  }
  for (const others of missed.values())
    if (others.length >= FEWEST_BYLINES) for (const k of others) entitle(units, k)
}

const isByline = (units: LabelledUnits, k: number): boolean =>
  units.unit(k).kind === PARAGRAPH &&
  !units.has(k, TITLE) &&
  units.tags[units.start(k)] === AUTHORS &&
  units.isPublished(k)

/** Before the next heading and any title stands a link to a paper. */
function leadsOn({ table, tags, starts }: LabelledUnits, k: number): boolean {
  let leads = false
  for (let i = starts[k + 1] as number; i < table.count && table.unitOf(i).kind !== HEADING; i++) {
    if (tags[i] === TITLE) return false
    if (leadsToPaper(table.linkKind[i] as number)) leads = true
  }
  return leads
}
