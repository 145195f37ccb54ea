/** Ends of titles that were taken for venues or years: acronyms and years that stand for something else there. */
import { PAREN, PAREN_END } from '../delimiters.ts'
import { MORE_TITLE, TITLE, VENUE, YEAR } from '../labels.ts'
import type { LabelledUnits } from './labels.ts'

/**
 * `A Survey of Virtual Reality (VR)`, `Fast Inference on FPGA`, `Boats in 2020`: the last words of a title, not where or when it
 * appeared.
 */
export function withTitleEnds(units: LabelledUnits): void {
  const { table, tags } = units
  for (let i = 1; i < table.count; i++) {
    const isBehindTitle = tags[i - 1] === TITLE || tags[i - 1] === MORE_TITLE
    const mayEnd = tags[i] === VENUE || tags[i] === YEAR
    if (!mayEnd || !isBehindTitle || table.unit[i] !== table.unit[i - 1]) continue
    const { text } = table.unitOf(i).flow
    const words = text.slice(table.from[i], table.to[i])
    const title = text.slice(table.from[i - 1], table.to[i - 1])
    if (tags[i] === YEAR) {
      if (table.before[i] === 0 && OPEN_YEAR.test(title)) units.relabel(i, MORE_TITLE)
    } else if (isAbbreviated(units, i, words, title) || (table.before[i] === 0 && OPEN_END.test(title)))
      units.relabel(i, MORE_TITLE)
  }
}

/** No title ends with these words; `in` and `at` may stand before a venue. */
const OPEN_END = /\s(?:on|for|of|with|via|using|and|the|an?|from|into|between|towards?)\s*$/i

/** `Who Won in 2020?`, but not `A title, published in 2020`. */
const OPEN_YEAR = /(?<!published|accepted|posted|released|appeared?|,)\s(?:in|of|since|for)\s*$/i

/** The letters in the brackets are the initials of the words before them. */
function isAbbreviated({ table }: LabelledUnits, i: number, words: string, title: string): boolean {
  if (table.before[i] !== PAREN || ((table.behind[i] as number) & 31) !== PAREN_END) return false
  if (!/^\p{Lu}{2,6}$/u.test(words)) return false
  const initials = (title.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.charAt(0).toUpperCase())
  return initials.join('').endsWith(words)
}
