/** Words of sentences, which no title is made of. */
import { isAscii } from '../../text/ascii.ts'
import {
  type AtomTable,
  FIRST_IN_LINE,
  FIRST_IN_UNIT,
  IS_IMAGE,
  LAST_IN_UNIT,
  STARTS_LOWER,
} from './atom-table.ts'
import { PAREN, PAREN_END, QUOTE } from './delimiters.ts'
import { WordSet } from './hash.ts'
import { OUTSIDE } from './labels.ts'

/** Words of a sentence that are linked: `as in [Ho et al.](…)`, not right behind another link, and neither a picture nor a bare address. */
export const isSaid = (table: AtomTable, i: number): boolean =>
  table.before[i] === 0 &&
  table.label[i] === 0 &&
  !((table.place[i] as number) & (FIRST_IN_UNIT | IS_IMAGE)) &&
  (table.link[i - 1] as number) < 0 &&
  !isPlainAddress(table, i)

function isPlainAddress(table: AtomTable, i: number): boolean {
  if ((table.link[i] as number) < 0) return false
  const from = table.from[i] as number
  return /^(?:https?:|www\.)/i.test(table.unitOf(i).flow.text.slice(from, from + 6))
}

/** The end of a Japanese sentence. */
const PREDICATE = /(?:です|ます|ました|でした|ません|ください|である|ている|ていた|だった)$/u

/** Longer texts in Chinese or Japanese with several commas are sentences. */
const LONGEST_ENTRY = 60
/** So far around the words their line is looked at, in characters. */
const NEAR = 200

/** Words of a sentence in Chinese or Japanese: neither linked nor marked nor quoted, and not at the beginning of their line. */
export function isWordsOfSentence(table: AtomTable, first: number, last: number): boolean {
  const isPlain = (table.link[first] as number) < 0 && table.marks[first] === 0 && table.nest[first] === 0
  const { text } = table.unitOf(first).flow
  const words = isPlain ? text.slice(table.from[first], table.to[last]) : ''
  if (isAscii(words)) return false
  if (PREDICATE.test(words)) return true
  if ((table.place[first] as number) & FIRST_IN_LINE) return false
  if (!/[\p{Script=Han}\p{Script=Hiragana}]{3}/u.test(words)) return false
  const [from, to] = [table.from[first] as number, table.to[last] as number]
  const before = text.slice(Math.max(0, from - NEAR), from)
  const behind = text.slice(to, to + NEAR)
  const line =
    before.slice(before.lastIndexOf('\n') + 1) + text.slice(from, to) + (behind.split('\n')[0] ?? '')
  return line.length > LONGEST_ENTRY && (line.match(/[，、。；]/g)?.length ?? 0) > 2
}

/** `**overlap ([BLEU](…))** is a measure of …`. */
export function sentenceGoesOn(table: AtomTable, last: number): boolean {
  const next = behindBrackets(table, last)
  if (next >= table.count || table.unit[next] !== table.unit[last] || table.line[next] !== table.line[last])
    return false
  const before = table.before[next]
  const goesOn = before === 0 || before === PAREN_END
  const isLower = ((table.looks[next] as number) & STARTS_LOWER) !== 0
  return goesOn && isLower && (table.words[next] as number) > 2 && (table.link[next] as number) < 0
}

/** The first atom behind a title and the brackets after it. */
function behindBrackets(table: AtomTable, last: number): number {
  let next = last + 1
  while (next < table.count && table.unit[next] === table.unit[last] && table.nest[next] === PAREN) next++
  return next
}

/** So many words that are no field stand before no title on its line. */
const LONGEST_LEAD = 24
/** Further back, in atoms, nobody looks. */
const FURTHEST_LEAD = 40

/** Words that are neither linked nor marked nor quoted, behind many others on their line. */
export function isAmidProse(table: AtomTable, tags: Uint8Array, first: number): boolean {
  const isDressed =
    (table.link[first] as number) >= 0 || table.marks[first] !== 0 || table.nest[first] === QUOTE
  if (isDressed) return false
  let words = 0
  for (let i = first - 1; i >= Math.max(0, first - FURTHEST_LEAD) && words <= LONGEST_LEAD; i--) {
    if (table.unit[i] !== table.unit[first] || table.line[i] !== table.line[first]) break
    if (tags[i] === OUTSIDE) words += table.words[i] as number
  }
  return words > LONGEST_LEAD
}

const VERBS = new WordSet('is are was were')
const DOES = new WordSet(
  'is are was were has have introduces introduced presents presented proposes proposed adds uses used shows showed explores investigates studies describes develops provides demonstrates discusses discuss integrates combines learns leverages improves evaluates focuses trains extends applies addresses highlights explains supports',
)
/** `… is a measure of overlap`, `… introduces a measure of overlap`, in the midst of its unit. */
export const isPredicate = (table: AtomTable, first: number): boolean =>
  !((table.place[first] as number) & FIRST_IN_UNIT) &&
  ((table.looks[first] as number) & STARTS_LOWER) !== 0 &&
  DOES.has(table.word[first * 4] as number)

/** The same with a verb, whatever else its unit says. */
export const isExplained = (table: AtomTable, last: number): boolean =>
  sentenceGoesOn(table, last) && VERBS.has(table.word[behindBrackets(table, last) * 4] as number)

/** `We study ants. There is [a paper](…) about them.`: no link is labelled, and some are words of a sentence. */
export function leadsFromSentence(table: AtomTable, first: number, last: number): boolean {
  if ((table.link[first] as number) >= 0) return false
  let said = false
  for (let i = last + 1; i < table.count && table.unit[i] === table.unit[first]; i++) {
    if ((table.link[i] as number) < 0) continue
    if ((table.label[i] as number) > 0) return false
    if (isSaid(table, i) && goesOnBehind(table, i)) said = true
  }
  return said
}

/** Whether words follow right behind the link of an atom. */
function goesOnBehind(table: AtomTable, i: number): boolean {
  let last = i
  while (table.unit[last + 1] === table.unit[i] && table.link[last + 1] === table.link[i]) last++
  return table.behind[last] === 0 && !((table.place[last] as number) & LAST_IN_UNIT)
}
