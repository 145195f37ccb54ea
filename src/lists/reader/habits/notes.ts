/** What a paragraph in one mark says of the paper above it. */
import { AUTHORS, REMARK, TITLE } from '../labels.ts'
import { leadsToPaper, linksPaperIn } from '../link-kinds.ts'
import { ITEM, PARAGRAPH } from '../units.ts'
import type { LabelledUnits } from './labels.ts'

/** Fewer are no habit. */
const FEWEST = 5

/** `[A title](…)`, and below it `` `what it is about` ``: where that comes back, such a paragraph is no title. */
export function withoutNotes(units: LabelledUnits): void {
  const notes = Array.from({ length: units.count }, (_, k) => k).filter((k) => isNote(units, k))
  if (notes.length < FEWEST) return
  for (const k of notes) units.withoutTitle(k, REMARK)
}

/** A paragraph in code, without a link and right below a linked title, and whose paper is not linked below. */
function isNote(units: LabelledUnits, k: number): boolean {
  if (k === 0 || !units.has(k, TITLE) || !isParagraph(units, k) || !isOneCode(units, k)) return false
  const above = units.find(k - 1, TITLE)
  const isBelowTitle = above >= 0 && leadsToPaper(units.table.linkKind[above] as number)
  return isBelowTitle && !units.has(k, AUTHORS) && !isLinkedBelow(units, k + 1)
}

function isParagraph(units: LabelledUnits, k: number): boolean {
  const { kind, first } = units.unit(k)
  return kind === PARAGRAPH || (kind === ITEM && !first)
}

function isOneCode(units: LabelledUnits, k: number): boolean {
  const { flow } = units.unit(k)
  const { length } = flow.text.trim()
  const isWhole = flow.marks.some(({ kind, from, to }) => kind === 'code' && to - from >= length)
  return isWhole && flow.links.length === 0
}

/** The next unit links a paper and has no title of its own. */
function isLinkedBelow(units: LabelledUnits, k: number): boolean {
  if (k >= units.count || units.has(k, TITLE)) return false
  return linksPaperIn(units.table.linkKind, units.start(k), units.start(k + 1))
}
