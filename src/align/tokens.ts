/** The words of an entry, each with the border before it. */
import { WRITTEN_WORD, wordsOf } from '../text/normalize.ts'
import type { Visible } from './visible.ts'

/** A normalized word, and where the flow has it. */
export type PlacedWord = {
  readonly word: string
  readonly from: number
  readonly to: number
  /**
   * What stands between it and the word before: nothing that could end a field, something such as a comma, quotes, brackets
   * or markup, or the end of a table's cell or a paragraph.
   */
  readonly border: 'none' | 'weak' | 'strong' | 'wall'
}

/** Words; of an entry with an abstract only the beginning is searched. */
const MAX_TOKENS = 1500

/** O(length). */
export function tokensOf({ flow, borders }: Visible): readonly PlacedWord[] {
  const tokens: PlacedWord[] = []
  const changes = (from: number, to: number) => {
    for (let at = from; at <= to; at++) if (borders.has(at)) return true
    return false
  }
  let [last, before] = [0, '']
  for (const { index, 0: letters } of flow.text.matchAll(WRITTEN_WORD)) {
    if (tokens.length >= MAX_TOKENS) break
    const border =
      tokens.length === 0 ? 'wall' : borderOf(flow.text.slice(last, index), before, changes(last, index))
    last = index + letters.length
    before = letters
    for (const [i, word] of wordsOf(letters).entries())
      tokens.push({ word, from: index, to: last, border: i === 0 ? border : 'none' })
  }
  return tokens
}

function borderOf(gap: string, before: string, marked: boolean): PlacedWord['border'] {
  if (/\||\n\n/.test(gap)) return 'wall'
  if (marked || /[()[\]{}"“”„«»<>【】（）\ufffc]|\s[-–—]+\s/.test(gap)) return 'strong'
  // an initial's full stop ends nothing
  if (/[.!?]\s/.test(gap)) return /^\p{L}$/u.test(before) ? 'none' : 'strong'
  return /^(?:\s|\s?[&/+]\s?|[-‐‑–'’.·]|\s?-\s?)?$/u.test(gap) ? 'none' : 'weak'
}
