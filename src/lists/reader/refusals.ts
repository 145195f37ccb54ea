/** Titles that no list means as such: prose, collections, and cells of columns that say something else. */
import { INSTITUTION } from '../../text/organizations.ts'
import { isOnLineOfInstitutions } from './affiliations.ts'
import { type AtomTable, FIRST_IN_LINE, FIRST_IN_UNIT, HAS_DIGIT, STARTS_LOWER } from './atom-table.ts'
import type { ColumnHeads } from './column-heads.ts'
import { COLON, COMMA } from './delimiters.ts'
import { isBehindDisplacedLinks } from './extents.ts'
import { WordSet, wordHash } from './hash.ts'
import { AUTHORS, VENUE, YEAR } from './labels.ts'
import { ARXIV, leadsToPaper } from './link-kinds.ts'
import {
  isAmidProse,
  isExplained,
  isPredicate,
  isWordsOfSentence,
  leadsFromSentence,
  sentenceGoesOn,
} from './sentences.ts'
import type { Slots } from './slots.ts'
import type { TitleRange } from './title-ranges.ts'
import { HEADING } from './units.ts'

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
    isBehindDisplacedLinks(table, tags, first) ||
    isIdentifier(table, first, last)
  )
    return true
  if (isWordsOfSentence(table, first, last) || areInstitutions(table, first, last)) return true
  if (isSpelledName(table, first, last) || isOverKinds(table, first)) return true
  if (fillsLink(table, first, last)) return false
  if (isDescribed(table, tags, first)) return isExplained(table, last)
  return sentenceGoesOn(table, last) || leadsFromSentence(table, first, last)
}

/** `*Nature* · 2024 · [doi:10.1000/rivers](…)`: the words of a link behind others are an identifier or an address. */
function isIdentifier(table: AtomTable, first: number, last: number): boolean {
  if ((table.place[first] as number) & FIRST_IN_UNIT || !isLinkedPaper(table, first, last)) return false
  const words = table.unitOf(first).flow.text.slice(table.from[first], table.to[last])
  return words.length <= LONGEST_ID && IDENTIFIER.test(words)
}
const LONGEST_ID = 200
const IDENTIFIER =
  /^(?:(?:doi[:\s]\s?)?10\.\d{4,9}\/\S+|arxiv[:\s]\s?(?:\d{4}\.\d{4,5}|[a-z-]+\/\d{7})(?:v\d{1,2})?|https?:\/\/\S+)$/iu

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
