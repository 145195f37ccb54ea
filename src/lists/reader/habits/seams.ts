/** Where two fields meet: a nickname before its title, the first half of a venue behind one, names inside one. */
import type { AtomTable } from '../atom-table.ts'
import { COLON, COMMA, FULL_STOP, WRAP } from '../delimiters.ts'
import { NO_PEOPLE } from '../facts.ts'
import { AUTHORS, MORE_TITLE, NICKNAME, OUTSIDE, REMARK, TITLE, VENUE } from '../labels.ts'
import { leadsToPaper } from '../link-kinds.ts'
import type { LabelledUnits } from './labels.ts'

/** Nicknames have no more words, and neither have the first halves of venues. */
const LONGEST_NICKNAME = 3
const LONGEST_HALF = 5
/** Of a venue's first half, nearly all words have capitals. */
const NEARLY_ALL = 3

export function withSeams(units: LabelledUnits): void {
  const { table, tags } = units
  for (let i = 1; i < table.count; i++) {
    if (tags[i] === TITLE && table.before[i] === COMMA) withPieces(units, i)
    if (isNextPaper(units, i)) units.relabel(i, TITLE)
    if (isOpen(units, i) || isBehindMark(units, i)) withEnd(units, i)
    if (table.unit[i] !== table.unit[i - 1] || ((table.behind[i - 1] as number) & 31) !== COLON) continue
    if (tags[i] === TITLE) withBeginning(units, i)
    else if (tags[i] === VENUE && tags[i - 1] === MORE_TITLE) withHalf(units, i - 1)
    else if (isRest(units, i)) units.relabel(i, MORE_TITLE)
  }
}

/** No title ends with such a word. */
const NEVER_LAST =
  /\s(?:a|an|the|of|on|for|with|using|via|from|to|and|or|by|through|towards?|between|is|are)$/

/** `A study of rivers on FPGA`: what stands behind ends the title, whatever it looks like. */
function isOpen({ table, tags }: LabelledUnits, i: number): boolean {
  const isTitle = tags[i - 1] === TITLE || tags[i - 1] === MORE_TITLE
  const goesOn = table.unit[i] === table.unit[i - 1] && (table.before[i] === 0 || table.before[i] === WRAP)
  if (!isTitle || tags[i] === MORE_TITLE || !goesOn || table.link[i] !== table.link[i - 1]) return false
  return NEVER_LAST.test(table.unitOf(i).flow.text.slice(table.from[i - 1], table.to[i - 1]))
}

/** `[A title](…) [Another](…)`: a link to another paper holds another title. */
function isNextPaper({ table, tags }: LabelledUnits, i: number): boolean {
  const [a, b] = [table.link[i - 1] as number, table.link[i] as number]
  if (tags[i] !== MORE_TITLE || a < 0 || b < 0 || a === b || table.unit[i] !== table.unit[i - 1]) return false
  const { links } = table.unitOf(i).flow
  return (
    leadsToPaper(table.linkKind[i - 1] as number) &&
    leadsToPaper(table.linkKind[i] as number) &&
    links[a]?.url !== links[b]?.url
  )
}

const GOES_ON = /^(?:for|of|in|via|with|on|to|from|using|as|at|through|under|without|and|towards?)\s/
/** More words are a sentence. */
const LONGEST_REST = 9

/** `**Graph Networks** for Sorting Ants`: a title whose first words alone are marked. */
function isBehindMark({ table, tags }: LabelledUnits, i: number): boolean {
  const isTitle = tags[i - 1] === TITLE || tags[i - 1] === MORE_TITLE
  const isFree = (tags[i] === OUTSIDE || tags[i] === REMARK) && table.label[i] === 0
  const isBeside = table.unit[i] === table.unit[i - 1] && table.line[i] === table.line[i - 1]
  if (!isTitle || !isFree || !isBeside || table.before[i] !== 0) return false
  const isUnmarked = table.marks[i - 1] !== 0 && table.marks[i] === 0 && table.link[i] === table.link[i - 1]
  const ends =
    table.unit[i + 1] !== table.unit[i] || table.before[i + 1] !== 0 || (table.link[i + 1] as number) >= 0
  if (!isUnmarked || !ends || (table.words[i] as number) > LONGEST_REST) return false
  return GOES_ON.test(table.unitOf(i).flow.text.slice(table.from[i], table.to[i]))
}

function withEnd(units: LabelledUnits, first: number): void {
  const { table, tags } = units
  units.relabel(first, MORE_TITLE)
  const goesOn = (i: number) =>
    tags[i] === TITLE && table.unit[i] === table.unit[first] && table.before[i] === 0
  for (let i = first + 1; goesOn(i); i++) units.relabel(i, MORE_TITLE)
}

/** What stands before the colon before a title may belong to it. */
function withBeginning(units: LabelledUnits, title: number): void {
  if (isSpoken(units.table, title - 1)) withWords(units, title)
  else if (isNickname(units, title - 1) || isLastName(units, title - 1)) {
    units.relabel(title - 1, TITLE)
    units.relabel(title, MORE_TITLE)
  }
}

/** More pieces between commas are no part of a title. */
const MOST_PIECES = 2

/** `Gather, Compress, and Recount`: one title, though its middle looked like a name. */
function withPieces(units: LabelledUnits, second: number): void {
  const { table, tags } = units
  let i = second - 1
  const isPiece = () => i > 0 && (tags[i] === AUTHORS || tags[i] === OUTSIDE) && table.before[i] === COMMA
  while (second - i <= MOST_PIECES && isPiece() && isLike(table, i, second)) i--
  const isTitle = tags[i] === TITLE || tags[i] === MORE_TITLE
  if (i === second - 1 || !isTitle || !isLike(table, i, second)) return
  for (let k = i + 1; k <= second; k++) units.relabel(k, MORE_TITLE)
}

/** In one unit, link and mark. */
const isLike = (table: AtomTable, a: number, b: number): boolean =>
  table.unit[a] === table.unit[b] && table.link[a] === table.link[b] && table.marks[a] === table.marks[b]

/** `**R-FOX:** Running …` in other dress, but not before a title in quotes. */
function isNickname({ table, tags }: LabelledUnits, i: number): boolean {
  const { text } = table.unitOf(i).flow
  const isWord = /[\p{L}\p{N}]/u.test(text.charAt(table.from[i] as number))
  const isShort = (table.words[i] as number) <= LONGEST_NICKNAME
  return tags[i] === NICKNAME && table.nest[i] === table.nest[i + 1] && isShort && isWord
}

/** `[R-FOX](…): A Study of Running Foxes`, whose capitals tell it from a remark; also behind bold words. */
function isRest({ table, tags }: LabelledUnits, i: number): boolean {
  const isLinked = (table.link[i - 1] as number) >= 0 && (table.link[i] as number) < 0
  const isBold = (table.marks[i - 1] as number) > 0 && table.marks[i] === 0
  const isBehind = tags[i - 1] === TITLE && (isLinked || isBold) && table.nest[i] === table.nest[i - 1]
  const isFree = tags[i] === TITLE || tags[i] === OUTSIDE || tags[i] === REMARK || tags[i] === NICKNAME
  const isShort = (table.words[i - 1] as number) < LONGEST_NICKNAME
  const isTitle = (table.words[i] as number) >= LONGEST_NICKNAME && table.capitals[i] === NEARLY_ALL
  return isBehind && isFree && isShort && isTitle
}

/** `Ann Lee, Bo Wu, R-FOX: Running …`: the last of the names is none. */
function isLastName({ table, tags }: LabelledUnits, i: number): boolean {
  const isBehindName = tags[i - 1] === AUTHORS && table.unit[i - 1] === table.unit[i]
  const isShort = (table.words[i] as number) <= LONGEST_NICKNAME
  return tags[i] === AUTHORS && isBehindName && isShort && table.name[i] === NO_PEOPLE
}

/** The last name of several. */
const AND = /^(?:and|&)\s/i
const isSpoken = (table: AtomTable, i: number): boolean =>
  AND.test(table.unitOf(i).flow.text.slice(table.from[i], table.to[i]))

/** `[Gather, Compress, and Recount: A Study](…)`: single words in one link or mark with a title are no names. */
function withWords(units: LabelledUnits, title: number): void {
  const { table, tags } = units
  const isDressed = (table.link[title] as number) >= 0 || table.marks[title] !== 0
  const isWord = (i: number) => i >= 0 && tags[i] === AUTHORS && isLike(table, i, title)
  let first = title - 1
  if (!isWord(first) || table.words[first] !== 2) return
  while (isWord(first - 1) && table.words[first - 1] === 1) first--
  const isBegun = tags[first - 1] === TITLE && isLike(table, first - 1, title)
  const isWhole = isBegun || (isDressed && first < title - 1 && !isWord(first - 1))
  if (isWhole)
    for (let i = first; i <= title; i++) units.relabel(i, i === first && !isBegun ? TITLE : MORE_TITLE)
}

/** `A title. Example Research Part B: Reviews`: what stands between the full stop and the colon belongs to the venue. */
function withHalf(units: LabelledUnits, last: number): void {
  const { table, tags } = units
  let [first, words] = [last, table.words[last] as number]
  while (tags[first] === MORE_TITLE && !followsStop(table, first) && words <= LONGEST_HALF)
    words += table.words[--first] as number
  const isHalf = tags[first] === MORE_TITLE && followsStop(table, first) && words <= LONGEST_HALF
  if (!isHalf || table.capitals[last] !== NEARLY_ALL) return
  for (let i = first; i <= last; i++) units.relabel(i, VENUE)
}

const followsStop = (table: AtomTable, i: number): boolean => table.before[i] === FULL_STOP
