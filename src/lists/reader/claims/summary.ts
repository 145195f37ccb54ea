/** Names in a summary, and all of them or the others behind it. */
import type { VenueIndex } from '../../../model/venue.ts'
import type { Range } from '../../markdown/flow.ts'
import { type ReadNames, readNames } from '../authors.ts'

const ET_AL = /(?<![\s,;])[\s,;]*\bet\.?\s*al\b[\s.,;:]*/iu

/**
 * `<summary>Ann Lee, Bo Wu, et al.</summary> Ann Lee, Bo Wu, Cy Fox`, or `… et al.</summary> Cy Fox, Di Roe`. Where nobody is
 * named behind "et al.", only the names before it count. Null where it does not stand among names.
 */
export function readSummary(text: string, { from, to }: Range, venues: VenueIndex): ReadNames | null {
  const words = text.slice(from, to)
  const cut = ET_AL.exec(words)
  if (!cut || cut.index === 0) return null
  const behind = from + cut.index + cut[0].length
  const first = readNames(text, { from, to: from + cut.index }, venues)
  if (!first) return null
  const others = readNames(text, { from: behind, to }, venues)
  if (!others) return { ...first, range: { from: first.range.from, to: endOf(text, behind) }, etAl: true }
  if (nameAt(text, first, 0) === nameAt(text, others, 0)) return others
  const range = { from: first.range.from, to: others.range.to }
  return { ...first, range, names: [...first.names, ...others.names], etAl: others.etAl }
}

const nameAt = (text: string, { names }: ReadNames, i: number): string =>
  text
    .slice(names[i]?.from, names[i]?.to)
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()

/** Without the blanks behind "et al." */
const endOf = (text: string, end: number): number => text.slice(0, end).trimEnd().length
