/** Names that are the initials of a title's words. */
import type { Pair } from '../../../model/comparison.ts'
import type { List } from '../../../model/list.ts'
import { lineBefore } from '../../../text/lines.ts'
import { wordsOf } from '../../../text/normalize.ts'
import { tellingWords } from '../../../text/own-words.ts'

/** `GEN-L + CQL` of "Category Query Learning for …": a part of a name has the initials of words of the record's title, one after another. */
export function hasInitialsOf(actual: string, listed: string): boolean {
  const parts = listed.split(/\s*[+/&,]\s*|\s+with\s+/)
  if (parts.some((part) => part.trim().split(/\s+/).length > 2)) return false
  const heads = wordsOf(actual)
    .map((word) => word.charAt(0))
    .join('')
  return parts.some((part) => /^\p{Lu}{3,}$/u.test(part.trim()) && heads.includes(part.trim().toLowerCase()))
}

/** `| SEAR | quick boats and slow planners | [Paper](…) |` of "Self-Evolving Agentic Rivers by Planning": the row begins with the title's initials. */
export function isAbbreviatedBefore({ entry: { title }, record, identity }: Pair, { text }: List): boolean {
  const [, name = ''] = (title && ROWS_NAME.exec(lineBefore(title.span, text))) ?? []
  if (name === '' || identity !== 'doubtful') return false
  const heads = wordsOf(record.title.replaceAll('-', ' ')).map((word) => word.charAt(0))
  let at = 0
  for (const head of heads.slice(0, name.length + JOINING)) if (head === name.charAt(at).toLowerCase()) at++
  return heads[0] === name.charAt(0).toLowerCase() && at === name.length
}
/** Words such as “for” that have no letter in the name. */
const JOINING = 2
const ROWS_NAME = /^\s*\|[\s*[]*(\p{Lu}{3,8})[\s*]*(?:\]\([^()\s]*\)\s*)?\|/u

/** `YFCC100M` of "Yahoo Flickr Creative Commons 100 Million". */
export const initials = (title: string) =>
  wordsOf(title)
    .map((word) => (/^\d+$/.test(word) ? word : word.charAt(0)))
    .join('')

/** `LMM vs BERT robustness` of "Do Large Mixed Models Beat BERTs? A Robustness Study": whether all words are the title's, or initials of its words. */
export function isMadeOf(listed: string, title: string): boolean {
  const actual = wordsOf(title)
  const heads = actual.map((word) => word.charAt(0)).join('')
  const words = tellingWords(listed)
  return (
    words.length > 1 &&
    words.every((word) => actual.some((one) => one.startsWith(word)) || heads.includes(word))
  )
}
