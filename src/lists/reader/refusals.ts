/** Titles that no list means as such: prose, collections, and cells of columns that say something else. */
import { isAscii } from '../../text/ascii.ts'
import { INSTITUTION } from '../../text/organizations.ts'
import { isOnLineOfInstitutions } from './affiliations.ts'
import {
  type AtomTable,
  FIRST_IN_LINE,
  FIRST_IN_UNIT,
  HAS_DIGIT,
  IS_IMAGE,
  LAST_IN_UNIT,
  STARTS_LOWER,
} from './atom-table.ts'
import type { ColumnHeads } from './column-heads.ts'
import { COLON, COMMA, PAREN, PAREN_END, QUOTE } from './delimiters.ts'
import { isBehindDisplacedLinks } from './extents.ts'
import { WordSet, wordHash } from './hash.ts'
import { AUTHORS, OUTSIDE, VENUE, YEAR } from './labels.ts'
import { ARXIV, leadsToPaper } from './link-kinds.ts'
import type { Slots } from './slots.ts'
import type { TitleRange } from './title-ranges.ts'
import { HEADING } from './units.ts'

/** Words of a sentence that are linked: `as in [Ho et al.](…)`, not right behind another link, and neither a picture nor a bare address. */
export const isSaid = (table: AtomTable, i: number): boolean =>
  table.before[i] === 0 &&
  table.label[i] === 0 &&
  !((table.place[i] as number) & (FIRST_IN_UNIT | IS_IMAGE)) &&
  (table.link[i - 1] as number) < 0 &&
  !isBareAddress(table, i)

function isBareAddress(table: AtomTable, i: number): boolean {
  if ((table.link[i] as number) < 0) return false
  const from = table.from[i] as number
  return /^(?:https?:|www\.)/i.test(table.unitOf(i).flow.text.slice(from, from + 6))
}

/** The titles that may be meant. */
export function withoutRefused(
  table: AtomTable,
  { tags, slots: { heads } }: { readonly tags: Uint8Array; readonly slots: Slots },
  titles: readonly TitleRange[],
): TitleRange[] {
  let collection = -1
  return titles.filter((title, k) => {
    if (isOverTitles(table, titles, k)) return false
    const unit = table.unit[title[0]] as number
    if (isOverNames(table, title)) collection = unit
    return unit !== collection && !isNoTitle(table, tags, title, heads)
  })
}

/** A heading with two titles or more below it, the first with no paper linked between, is that of a section. */
function isOverTitles(table: AtomTable, titles: readonly TitleRange[], k: number): boolean {
  const [own, next, last] = [titles[k], titles[k + 1], titles[k + 2]].map((title) => title?.[0] ?? -1)
  if (own === undefined || next === undefined || last === undefined || next < 0 || last < 0) return false
  const { kind, level } = table.unitOf(own)
  if (kind !== HEADING) return false
  for (let unit = (table.unit[own] as number) + 1; unit <= (table.unit[last] as number); unit++) {
    const other = table.units[unit]
    if (other?.kind === HEADING && other.level <= level) return false
  }
  for (let i = own; i < next && table.unit[i] !== table.unit[next]; i++)
    if (leadsToPaper(table.linkKind[i] as number)) return false
  return [next, last].every((title) => table.unitOf(title).kind !== HEADING)
}

function isNoTitle(
  table: AtomTable,
  tags: Uint8Array,
  [first, last]: TitleRange,
  heads: ColumnHeads,
): boolean {
  if (
    (heads.holdsNoTitles(table.unit[first] as number) && !isLinkedPaper(table, first, last)) ||
    isOfColumn(table, first, heads) ||
    isNumberOfPages(table, first) ||
    isConnecting(table, first, last) ||
    isSaidBelow(table, first, last) ||
    BIBTEX.test(table.unitOf(first).flow.text.slice(0, LONGEST_KEY)) ||
    namesPage(table, first, last) ||
    isMeeting(table, first) ||
    isPredicate(table, first) ||
    isAmidProse(table, tags, first) ||
    isBehindDisplacedLinks(table, tags, first)
  )
    return true
  if (isWordsOfSentence(table, first, last) || areInstitutions(table, first, last)) return true
  if (isSpelledName(table, first, last) || isOverKinds(table, first)) return true
  if (fillsLink(table, first, last)) return false
  if (isDescribed(table, tags, first)) return isExplained(table, last)
  return sentenceGoesOn(table, last) || leadsFromSentence(table, first, last)
}

/** `[accuracy, number of queries](…)` under “Example usage”, and words under “Modality” that nothing links. */
function isOfColumn(table: AtomTable, first: number, heads: ColumnHeads): boolean {
  const unit = table.unit[first] as number
  if (heads.holdsKinds(unit)) return (table.link[first] as number) < 0
  return heads.holdsCitations(unit) && ((table.looks[first] as number) & STARTS_LOWER) !== 0
}

function fillsLink(table: AtomTable, first: number, last: number): boolean {
  const link = table.link[first] as number
  if (link < 0 || link !== table.link[last]) return false
  const isOther = (i: number) => table.unit[i] !== table.unit[first] || table.link[i] !== link
  return isOther(first - 1) && isOther(last + 1)
}

/** `Reads words aloud, from [its paper](…)`: all of a link to a paper. */
const isLinkedPaper = (table: AtomTable, first: number, last: number): boolean =>
  leadsToPaper(table.linkKind[first] as number) && fillsLink(table, first, last)

/** `RiverNet [[arXiv](…)]`, and on the next line `- A framework that …`, which nothing links: what is said of the paper above. */
function isSaidBelow(table: AtomTable, first: number, last: number): boolean {
  const isPlain = (table.link[first] as number) < 0 && table.marks[first] === 0
  const { text } = table.unitOf(first).flow
  if (!isPlain || !/^[-–—]\s/.test(text.slice(table.from[first], (table.from[first] as number) + 2)))
    return false
  const opens =
    (table.place[first] as number) & FIRST_IN_LINE && !((table.place[first] as number) & FIRST_IN_UNIT)
  return opens !== 0 && leadsToPaper(table.linkKind[first - 1] as number) && !linksPaper(table, last)
}

/** `@article{lee2024rivers,` in plain words: how to cite a paper. */
const BIBTEX = /^\s*@\p{L}{4,20}\s*\{\s*[^\s{},]{1,60}\s*,/u
const LONGEST_KEY = 120

/** `Rivers Dataset Page: https://…`: what the address behind it is. */
function namesPage(table: AtomTable, first: number, last: number): boolean {
  if (((table.behind[last] as number) & 31) !== COLON || (table.link[first] as number) >= 0) return false
  const { text } = table.unitOf(last).flow
  const next = table.unit[last + 1] === table.unit[last] ? (table.from[last + 1] as number) : text.length
  return (
    PAGE.has(table.lastWord[last] as number) &&
    /^[\s\]*_:：]*(?:https?:|www\.)/.test(text.slice(table.to[last], next + 8))
  )
}
const PAGE = new WordSet(
  'page homepage website webpage site link links url download downloads leaderboard repository',
)

/** The end of a Japanese sentence. */
const PREDICATE = /(?:です|ます|ました|でした|ません|ください|である|ている|ていた|だった)$/u

/** Longer texts in Chinese or Japanese with several commas are sentences. */
const LONGEST_ENTRY = 60
/** So far around the words their line is looked at, in characters. */
const NEAR = 200

/** Words of a sentence in Chinese or Japanese: neither linked nor marked nor quoted, and not at the beginning of their line. */
function isWordsOfSentence(table: AtomTable, first: number, last: number): boolean {
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

/** Whether a link to a paper follows on the line. */
function linksPaper(table: AtomTable, last: number): boolean {
  for (let i = last + 1; i < table.count && table.line[i] === table.line[last]; i++) {
    if (table.unit[i] !== table.unit[last]) return false
    if (leadsToPaper(table.linkKind[i] as number)) return true
  }
  return false
}

const ORGANIZATION = new RegExp(String.raw`\b(?:${INSTITUTION})\b`, 'i')
const NAMED = /^(?:(?:\p{Lu}\S*|of|the|at|for|and)(?:\s|$)){1,7}$/u

/** `intro: Example University & University of Example`: behind a label, and nothing but institutions. */
function areInstitutions(table: AtomTable, first: number, last: number): boolean {
  if ((table.link[first] as number) >= 0) return false
  const { text } = table.unitOf(first).flow
  if (isOnLineOfInstitutions(text, table.from[first] as number) && !linksPaper(table, last)) return true
  if (table.before[first] !== COLON) return false
  const words = text.slice(table.from[first], table.to[last])
  return words.split(/\s*[&,/+]\s*/).every((piece) => ORGANIZATION.test(piece) && NAMED.test(piece.trim()))
}

/** `…, Lee, Ann, Mart\'\in-Mart\'\in, …`: behind a comma, with an accent as TeX spells it. */
function isSpelledName(table: AtomTable, first: number, last: number): boolean {
  if (table.before[first] !== COMMA || (table.link[first] as number) >= 0) return false
  const words = table.unitOf(first).flow.text.slice(table.from[first], table.to[last])
  return /\p{L}\\['"`^~]?[\p{L}{\\]/u.test(words)
}

/** `### Detection ⇒ **Segmentation**`: a heading of kinds, which links nothing. */
function isOverKinds(table: AtomTable, first: number): boolean {
  const { kind, flow } = table.unitOf(first)
  return kind === HEADING && flow.links.length === 0 && flow.text.includes('⇒')
}

const PAGES = new WordSet('pages page pp')
/** `12 pages`. */
const isNumberOfPages = (table: AtomTable, first: number): boolean =>
  (table.words[first] as number) <= 2 &&
  ((table.looks[first] as number) & HAS_DIGIT) !== 0 &&
  PAGES.has(table.lastWord[first] as number)

const CONNECTING = new WordSet('or and also')
/** `https://… or https://…`. */
const isConnecting = (table: AtomTable, first: number, last: number): boolean =>
  first === last &&
  table.words[first] === 1 &&
  ((table.looks[first] as number) & STARTS_LOWER) !== 0 &&
  (table.link[first] as number) < 0 &&
  CONNECTING.has(table.lastWord[first] as number)

const MEETINGS = new WordSet('conference symposium')
const IN = wordHash('in')
const WHERE = new WordSet('proceedings proc international advances annual')
/** `Conference on …` and `In International Symposium on …` are venues. */
const isMeeting = ({ word }: AtomTable, first: number): boolean =>
  MEETINGS.has(word[first * 4] as number) ||
  (word[first * 4] === IN && WHERE.has(word[first * 4 + 1] as number))

/** Its unit says who, where or when. */
function isDescribed(table: AtomTable, tags: Uint8Array, first: number): boolean {
  let at = first
  while (at > 0 && table.unit[at - 1] === table.unit[first]) at--
  for (; at < table.count && table.unit[at] === table.unit[first]; at++) {
    const tag = tags[at]
    if (tag === AUTHORS || tag === VENUE || tag === YEAR) return true
  }
  return false
}

/** `**overlap ([BLEU](…))** is a measure of …`. */
function sentenceGoesOn(table: AtomTable, last: number): boolean {
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
function isAmidProse(table: AtomTable, tags: Uint8Array, first: number): boolean {
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
const isPredicate = (table: AtomTable, first: number): boolean =>
  !((table.place[first] as number) & FIRST_IN_UNIT) &&
  ((table.looks[first] as number) & STARTS_LOWER) !== 0 &&
  DOES.has(table.word[first * 4] as number)

/** The same with a verb, whatever else its unit says. */
const isExplained = (table: AtomTable, last: number): boolean =>
  sentenceGoesOn(table, last) && VERBS.has(table.word[behindBrackets(table, last) * 4] as number)

/** `We study ants. There is [a paper](…) about them.`: no link is labelled, and some are words of a sentence. */
function leadsFromSentence(table: AtomTable, first: number, last: number): boolean {
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

/** `Samplers worth a look: [[DDIM]](…), [[PLMS]](…)`. */
function isOverNames(table: AtomTable, [first, last]: TitleRange): boolean {
  if (((table.behind[last] as number) & 31) !== COLON || (table.link[first] as number) >= 0) return false
  let names = 0
  for (let i = last + 1; i < table.count && table.unit[i] === table.unit[first]; i++) {
    if (table.linkKind[i] !== ARXIV || table.label[i] !== 0 || (table.words[i] as number) > 2) return false
    names++
  }
  return names > 1
}
