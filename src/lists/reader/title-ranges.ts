/** Labels → titles: which atoms are one title. */
import { type AtomTable, FIRST_IN_UNIT, STARTS_LOWER, WHOLE_LINK, WHOLE_MARK } from './atom-table.ts'
import {
  COLON,
  COMMA,
  delimiterOf,
  FULL_STOP,
  holdsQuote,
  LINE_BREAK,
  PAREN,
  PAREN_END,
  QUOTE,
  WRAP,
} from './delimiters.ts'
import { AUTHORS, MORE_TITLE, OUTSIDE, REMARK, TITLE } from './labels.ts'

/** First and last atom of a title. */
export type TitleRange = readonly [first: number, last: number]

/** The titles of a labelled list, in order. Two in one link, links side by side to one address, one mark or one pair of quotes are one title. O(atoms). */
export function titlesOf(table: AtomTable, tags: Uint8Array): TitleRange[] {
  const titles: TitleRange[] = []
  for (let i = 0; i < table.count; i++) {
    if (tags[i] !== TITLE) continue
    let last = i
    while (
      last + 1 < table.count &&
      tags[last + 1] === MORE_TITLE &&
      table.unit[last + 1] === table.unit[i] &&
      !endsBehind(table, i, last)
    )
      last++
    last = withMorePieces(table, tags, last)
    const before = titles.at(-1)
    if (before && isTranslation(table, before, [i, last])) continue
    if (before && isOne(table, before[1], i)) titles[titles.length - 1] = [before[0], last]
    else if (!isAddress(table, i, last) && !namesColumn(table, i)) titles.push([withVersion(table, i), last])
  }
  return titles
}

/** `Gpt3. int8 (): …`: a name that ends with a digit and a full stop, before a title that would begin with a small letter. */
function withVersion(table: AtomTable, first: number): number {
  const name = first - 1
  const isBehindStop =
    table.before[first] === FULL_STOP && ((table.looks[first] as number) & STARTS_LOWER) !== 0
  if (!isBehindStop || !((table.place[name] as number) & FIRST_IN_UNIT)) return first
  const isDressedAlike = table.link[name] === table.link[first] && table.marks[name] === table.marks[first]
  const word = table.unitOf(name).flow.text.slice(table.from[name], table.to[name])
  return isDressedAlike && /^\p{Lu}[\p{L}-]{2,}\d{1,2}$/u.test(word) ? name : first
}

/** `[A title](…): what it is about`, `**A title** - a remark`: small letters behind a whole link or mark, and what separates. */
function endsBehind(table: AtomTable, first: number, last: number): boolean {
  const next = last + 1
  if (table.unitOf(next).flow.text.charAt(table.from[next] as number) === '@') return true
  // `**R-FOX:** Foxes: a study` is no title with a label behind it
  const isNamed =
    ((table.before[next] as number) & 31) !== COLON && ((table.behind[next] as number) & 31) === COLON
  const isLabel = (table.label[next] as number) > 0 || isNamed
  if (table.before[next] === 0 && !isLabel) return false
  const link = table.link[first] as number
  const fills = link >= 0 ? table.link[last] === link && table.link[next] !== link : table.marks[first] !== 0
  const isOut = link >= 0 || ((table.marks[next] as number) & (table.marks[first] as number)) === 0
  if (!fills || !isOut || (table.link[next] as number) >= 0) return false
  return (
    isLabel || isRemark(table, first, next) || isComma(table, first, next) || isSummary(table, first, next)
  )
}

/** More words than a method's name has. */
const MANY_WORDS = 5
/** More words behind it are a summary. */
const LONGEST_SUBTITLE = 12

/** `[A Whole Title](…): what it says at some length`, but neither `[BERT](…): Pre-training of …` nor a subtitle. */
function isSummary(table: AtomTable, first: number, next: number): boolean {
  if (table.before[next] !== COLON || (table.link[first] as number) < 0) return false
  const isBeside = (i: number) =>
    i < table.count && table.unit[i] === table.unit[first] && (table.link[i] as number) < 0
  let [words, rest] = [0, 0]
  for (let i = first; i < next; i++) words += table.words[i] as number
  for (let i = next; isBeside(i) && rest <= LONGEST_SUBTITLE; i++) rest += table.words[i] as number
  return words >= MANY_WORDS && rest > LONGEST_SUBTITLE
}

/** Small letters behind what separates; behind a bracket, or behind one word or two, which are a nickname, the title goes on. */
function isRemark(table: AtomTable, first: number, next: number): boolean {
  let words = 0
  for (let i = first; i < next; i++) words += table.words[i] as number
  const isLower = ((table.looks[next] as number) & STARTS_LOWER) !== 0
  return isLower && words > 2 && ((table.before[next] as number) & 31) !== PAREN
}

/** `[A whole title](…), Name of a Workshop`. */
const isComma = (table: AtomTable, first: number, next: number): boolean =>
  table.before[next] === COMMA && ((table.place[first] as number) & WHOLE_LINK) !== 0

function isAddress(table: AtomTable, first: number, last: number): boolean {
  const { text } = table.unitOf(first).flow
  return /^(?:https?:\/\/|www\.)\S+$/.test(text.slice(table.from[first], table.to[last]))
}

/** In a table's first row, unless somebody began with a paper there. */
const namesColumn = (table: AtomTable, first: number): boolean =>
  table.unitOf(first).header && (table.link[first] as number) < 0

/** Whether the last atom of a title and the first one of the next are in one dress. */
function isOne(table: AtomTable, last: number, first: number): boolean {
  if (table.unit[last] !== table.unit[first]) return false
  const link = table.link[last] as number
  if (link >= 0 || (table.link[first] as number) >= 0)
    return link === table.link[first] || isNextPiece(table, last, first)
  return inOneMark(table, last, first) || inOneQuote(table, last, first)
}

/**
 * `<a href="…">The first half</a><br><a href="…">and the second</a>`: two links to one address, with nothing but blanks or the
 * end of a line between. A name before its title, a translation and the same words again are no halves.
 */
function isNextPiece(table: AtomTable, last: number, first: number): boolean {
  const { text, links } = table.unitOf(first).flow
  const [one, next] = [links[table.link[last] as number], links[table.link[first] as number]]
  if (!one || !next || one === next || one.url !== next.url || table.label[first] !== 0) return false
  const isBeside = next.from >= one.to && next.from - one.to <= MOST_BLANKS
  if (!isBeside || text.slice(one.to, next.from).trim() !== '') return false
  const [mine, other] = [text.slice(one.from, one.to).trim(), text.slice(next.from, next.to).trim()]
  const isName = !/\s/.test(mine) && /^\p{Lu}/u.test(other)
  return !isName && mine !== other && FOREIGN.test(mine) === FOREIGN.test(other)
}
const MOST_BLANKS = 8
const FOREIGN = /(?!\p{Script=Latin})\p{L}{2}/u

/** The last atom of a title whose next half is no title by itself, as `[of Their Beds](…)` is none. */
function withMorePieces(table: AtomTable, tags: Uint8Array, end: number): number {
  let last = end
  for (let i = end + 1; i < table.count && table.unit[i] === table.unit[end]; i++) {
    const isOpen =
      tags[i] === OUTSIDE ||
      tags[i] === REMARK ||
      tags[i] === MORE_TITLE ||
      // names have capitals
      (tags[i] === AUTHORS && table.capitals[i] === 0)
    const isInside = last > end && table.link[i] === table.link[last]
    if (!isOpen || !(isInside || isSecondHalf(table, last, i))) break
    last = i
  }
  return last
}

const isSecondHalf = (table: AtomTable, last: number, next: number): boolean =>
  ((table.looks[next] as number) & STARTS_LOWER) !== 0 &&
  (table.words[next] as number) > 1 &&
  isNextPiece(table, last, next)

function inOneMark(table: AtomTable, last: number, first: number): boolean {
  if (((table.place[last] as number) | (table.place[first] as number)) & WHOLE_MARK) return false
  let shared = table.marks[last] as number
  for (let i = last; i <= first; i++) shared &= table.marks[i] as number
  return shared !== 0
}

/** `**A title**` in Latin letters, and on the next line the same in others, in a mark as well. */
function isTranslation(table: AtomTable, [one, end]: TitleRange, [first, last]: TitleRange): boolean {
  const gap = (table.before[first] as number) & 31
  const isBelow = table.unit[end] === table.unit[first] && (gap === WRAP || gap === LINE_BREAK)
  const isAlike = table.marks[end] !== 0 && table.marks[end] === table.marks[first]
  const isPlain = (table.link[end] as number) < 0 && (table.link[first] as number) < 0
  if (!isBelow || !isAlike || !isPlain) return false
  const { text } = table.unitOf(first).flow
  return (
    FOREIGN.test(text.slice(table.from[first], table.to[last])) &&
    !FOREIGN.test(text.slice(table.from[one], table.to[end]))
  )
}

function inOneQuote(table: AtomTable, last: number, first: number): boolean {
  if (table.nest[last] !== QUOTE || table.nest[first] !== QUOTE) return false
  for (let i = last + 1; i <= first; i++) if (holdsQuote(table.before[i] as number)) return false
  return true
}

/** More words between two titles are something else. */
const MOST_BETWEEN = 4

/** `Tiny Ant Colonies (TACs): How They Move`, `The Ant Challenge 2019: Paths`: the second half of a title behind a colon. */
export function goesOnBehindColon(table: AtomTable, tags: Uint8Array, last: number, next: number): boolean {
  const isOnLine = table.unit[last] === table.unit[next] && table.line[last] === table.line[next]
  if (!isOnLine || !isBehindColon(table, next) || (table.link[last] as number) >= 0) return false
  let words = 0
  for (let i = last + 1; i < next; i++) {
    if (tags[i] === AUTHORS || table.before[i] === FULL_STOP || (table.link[i] as number) >= 0) return false
    words += table.words[i] as number
  }
  return words <= MOST_BETWEEN && (table.link[next] as number) < 0
}

const BRACKET_AND_COLON = delimiterOf(COLON, PAREN_END)

/** A colon stands before it, alone or behind the end of a bracket. */
export const isBehindColon = ({ before }: AtomTable, i: number): boolean =>
  before[i] === COLON || before[i] === BRACKET_AND_COLON
