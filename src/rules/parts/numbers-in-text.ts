/** Numbers in brackets wherever they stand in a list's text, also where no entry was read. */
import { lineBefore } from '../../text/lines.ts'

/** `[12]`, `\[12\]`, `(12)`, `[**12**]`. */
const IN_BRACKETS = /[[【(][\s*_]{0,4}([\d０-９]{1,6})[\s*_\\]{0,4}[\]】)]/g

/** The numbers in brackets between two places of a text. */
export const numbersBetween = (text: string, from: number, to: number): readonly number[] =>
  [...text.slice(from, to).matchAll(IN_BRACKETS)].map(([, digits = '']) => Number(digits.normalize('NFKC')))

/** `[12]`, `[3, 12]`, `\[[12](#ref12), [13](#ref13)\]`. */
const CITATION = /[[【]\s{0,3}(\d{1,4}(?:\s{0,2}[,;–-]\s{0,2}\d{1,4}){0,20})\s{0,3}\\?[\]】]/g

/** In characters: no words stand so near in front of the number that an item opens with. */
const NEAR = 40

/** The numbers that a text refers to: those in brackets that stand behind words of their line. O(text). */
export function citedNumbers(text: string): ReadonlySet<number> {
  const cited = new Set<number>()
  for (const { index, 1: numbers = '' } of text.matchAll(CITATION)) {
    if (/\p{L}/u.test(lineBefore({ start: index }, text, NEAR)))
      for (const digits of numbers.match(/\d+/g) ?? []) cited.add(Number(digits))
  }
  return cited
}
