/** What sentences below a linked title say of its paper. */
import { AUTHORS, TITLE } from '../labels.ts'
import { linksPaperIn } from '../link-kinds.ts'
import { ITEM, PARAGRAPH } from '../units.ts'
import type { LabelledUnits } from './labels.ts'

/** Fewer are no habit, and of the paragraphs below linked titles so many are sentences. */
const FEWEST = 5
const MOST = 0.7

/** `[A title](…) (2025)`, and below it a paragraph of sentences: where that comes back, no title is in them. */
export function withoutSummaries(units: LabelledUnits): void {
  const below = Array.from({ length: units.count }, (_, k) => k).filter((k) => isBelowPaper(units, k))
  const said = below.filter((k) => areSentences(units.unit(k).flow.text))
  if (said.length < FEWEST || said.length < MOST * below.length) return
  for (const k of said) if (units.has(k, TITLE) && !isCitation(units, k)) units.withoutTitleAndNames(k)
}

/** A paragraph without a link right below a title that links its paper. */
function isBelowPaper(units: LabelledUnits, k: number): boolean {
  const { kind, first, flow } = units.unit(k)
  if (k === 0 || !(kind === PARAGRAPH || (kind === ITEM && !first)) || flow.links.length > 0) return false
  return units.has(k - 1, TITLE) && linksPaperIn(units.table.linkKind, units.start(k - 1), units.start(k))
}

/** In characters. */
const LONGEST = 2000
const MOST_CAPITALS = 0.4
const FEWEST_WORDS = 12

/** More words than most titles have, mostly in small letters, up to a full stop. */
function areSentences(text: string): boolean {
  const words = text.slice(0, LONGEST).match(/\p{L}[^\s]*/gu) ?? []
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length
  const ends = /[.。!！]\s*$/u.test(text.slice(-10))
  return ends && words.length >= FEWEST_WORDS && capitals <= MOST_CAPITALS * words.length
}

/** Says when or where, or begins with names. */
const isCitation = (units: LabelledUnits, k: number): boolean =>
  units.isPublished(k) || units.tags[units.start(k)] === AUTHORS
