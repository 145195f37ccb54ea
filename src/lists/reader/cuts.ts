/** Where in a flow an atom may begin or end: at borders of links and marks, and at what separates fields. */
import type { VenueIndex } from '../../model/venue.ts'
import type { Flow } from '../markdown/flow.ts'
import { BLANK, classOf, DIGIT, isLetter, isWord, LOWER, lowered, UPPER } from './characters.ts'
import { addLetter, EMPTY_WORD, spread, WordSet, wordHash } from './hash.ts'
import { isAbbreviation } from './stops.ts'

/** Before this character an atom may begin. */
export const CUT = 1
/** The character separates atoms and belongs to none. */
export const SEPARATOR = 2
/** A mark (bold, italic …) begins or ends before this character. */
export const MARK_FROM = 8
export const MARK_TO = 16

/** What always separates, and what does so before a blank. */
const ALWAYS = new Uint8Array(128)
for (const character of '\n[]()"|*~>') ALWAYS[character.charCodeAt(0)] = 1
for (const character of ',;:.!?') ALWAYS[character.charCodeAt(0)] = 2
for (const character of '-/@') ALWAYS[character.charCodeAt(0)] = 3

const WIDE = '【】（）「」《》“”\u0093\u0094•·—–，、；：。⭐✨→'
const IMAGE_CODE = 0xfffc

/** Marks the borders of a flow's atoms in `cuts`, one byte a character and one more. O(length). */
export function findCuts(flow: Flow, cuts: Uint8Array, venues: VenueIndex): void {
  const { text } = flow
  const end = text.length
  cuts.fill(0, 0, end + 2)
  for (const { from, to } of flow.links) {
    setBits(cuts, from, CUT)
    // also where the blank is missing: `[Title](…),Ann Lee`
    setBits(cuts, to, /[,;:]/.test(text.charAt(to)) ? SEPARATOR : CUT)
  }
  for (const { kind, from, to } of flow.marks) {
    if (kind === 'raised') continue
    setBits(cuts, from, isInWord(text, from) ? MARK_FROM : CUT | MARK_FROM)
    setBits(cuts, to, isInWord(text, to) ? MARK_TO : CUT | MARK_TO)
  }
  fileName(text, cuts)
  numberBefore(text, cuts)
  for (let i = 0; i < end; ) {
    const code = text.charCodeAt(i)
    const kind = classOf(code)
    if (kind >= DIGIT) i = readWord(text, i, cuts, venues)
    else {
      separate(text, i, code, cuts)
      i++
    }
  }
}

/** `*latent*-Space`, `**C**ross`: marks that begin or end inside a word. */
function isInWord(text: string, at: number): boolean {
  const [before, behind] = [text.charCodeAt(at - 1), text.charCodeAt(at)]
  return isLetter(before) ? classOf(behind) === LOWER || behind === 45 : before === 45 && isLetter(behind)
}

const FILE_NAME =
  /^[\s"*_]*(?:((?:19|20)?\d\d)[-_]\p{Lu}\p{L}{2,11}|\p{Lu}\p{L}{2,11}[-_]?(?:(?:19|20)\d\d|\d\d))[-_](?=\p{L})/u
/** `ABC_A title`, but not `A_title_without_blanks`: what stands before the only low line of a line is a name. */
const NAME_BEFORE = /^[^\s_:][^_:\n]{0,30}_(?=\p{L}[^_\n]*\s[^_\n]*$)/u
/** In characters. */
const LONGEST_LINE = 300

/** `23_EuroSys_Title`, `19-OSDI-Title`, `CVPR2023_Title`, `2024_CVPR_ABC_A title`: papers named as their files are. */
function fileName(text: string, cuts: Uint8Array): void {
  const name = FILE_NAME.exec(text)
  if (!name) return
  const end = name[0].length
  setBits(cuts, end - 1, SEPARATOR)
  // a year of four digits is an atom of its own
  if (name[1]?.length === 4) setBits(cuts, name[0].indexOf(name[1]) + 4, SEPARATOR)
  const before = NAME_BEFORE.exec(text.slice(end, end + LONGEST_LINE).split('\n', 1)[0] ?? '')
  if (before) setBits(cuts, end + before[0].length - 1, SEPARATOR)
}

/** `3.A Title` without the blank. */
function numberBefore(text: string, cuts: Uint8Array): void {
  const number = /^[\s*_]*\d{1,3}[.)、](?=\p{Lu}[\p{L}-]+[\s:])/u.exec(text)
  if (number) setBits(cuts, number[0].length - 1, SEPARATOR)
}

const setBits = (cuts: Uint8Array, at: number, bits: number): void => {
  cuts[at] = (cuts[at] as number) | bits
}

function separate(text: string, i: number, code: number, cuts: Uint8Array): void {
  const way = code < 128 ? ALWAYS[code] : WIDE.includes(text.charAt(i)) ? 1 : 0
  if (way === 1) {
    if (!isArgument(text, i, code)) setBits(cuts, i, SEPARATOR)
  } else if (way === 2) {
    if (endsWord(text, i, cuts) && !(code === 46 && isAbbreviation(text, i))) setBits(cuts, i, SEPARATOR)
    else if (code === 58) {
      emojiCode(text, i, cuts)
      timeOfDay(text, i, cuts)
    }
  } else if (way === 3) separateByBlanks(text, i, code, cuts)
  else if (code === IMAGE_CODE) {
    setBits(cuts, i, CUT)
    setBits(cuts, i + 1, CUT)
  } else if (code === 39 || code === 0x2019 || code === 0x2018) {
    shortYear(text, i, cuts)
    if (isPossessive(text, i)) setBits(cuts, i + 2, CUT)
  }
}

/** The brackets of `SE(3)` and `f(x)`. */
const isArgument = (text: string, i: number, code: number): boolean =>
  code === 40
    ? isLetter(text.charCodeAt(i - 1)) &&
      text.charCodeAt(i + 2) === 41 &&
      isShortArgument(text.charCodeAt(i + 1))
    : code === 41 &&
      text.charCodeAt(i - 2) === 40 &&
      isLetter(text.charCodeAt(i - 3)) &&
      isShortArgument(text.charCodeAt(i - 1))

/** A digit or a small letter. */
const isShortArgument = (code: number): boolean => classOf(code) === DIGIT || classOf(code) === LOWER

/** A dash or stroke between blanks, a stroke between links, a dash of an arrow or one of several. */
function separateByBlanks(text: string, i: number, code: number, cuts: Uint8Array): void {
  const [before, behind] = [text.charCodeAt(i - 1), text.charCodeAt(i + 1)]
  const between = before === 32 && (behind === 32 || (code === 45 && behind === 62))
  const several = code === 45 && (before === 45 || behind === 45)
  const linked = code === 47 && (((cuts[i] as number) | (cuts[i + 1] as number)) & CUT) !== 0
  if (between || several || linked) setBits(cuts, i, SEPARATOR)
}

/** What stands behind the mark lets it end a phrase: a blank, a bracket, a quote, the border of a link. */
function endsWord(text: string, i: number, cuts: Uint8Array): boolean {
  if (i + 1 >= text.length || (cuts[i + 1] as number) & CUT) return true
  const next = text.charCodeAt(i + 1)
  return classOf(next) === BLANK || next === IMAGE_CODE || `"”'’)](*[`.includes(text.charAt(i + 1))
}

/** `:fire:`. */
function emojiCode(text: string, i: number, cuts: Uint8Array): void {
  const most = Math.min(text.length, i + 22)
  let to = i + 1
  while (to < most && isCodeLetter(text.charCodeAt(to))) to++
  if (to - i < 4 || text.charCodeAt(to) !== 58) return
  setBits(cuts, i, CUT)
  setBits(cuts, to + 1, CUT)
}
const isCodeLetter = (code: number): boolean => (code >= 97 && code <= 122) || code === 95

/** `9:30 Title`. */
function timeOfDay(text: string, colon: number, cuts: Uint8Array): void {
  const isTime = isDigit(text, colon - 1) && isDigit(text, colon + 1) && isDigit(text, colon + 2)
  if (isTime && classOf(text.charCodeAt(colon + 3)) === BLANK) setBits(cuts, colon + 3, CUT)
}

/** `'24`, of a year whose apostrophe stands at `i`; also `OSDI' 24`. */
function shortYear(text: string, i: number, cuts: Uint8Array): void {
  const before = text.charCodeAt(i - 1)
  const blank = classOf(before) === UPPER && text.charAt(i + 1) === ' ' ? 1 : 0
  const from = i + blank
  const isTwo = isDigit(text, from + 1) && isDigit(text, from + 2) && !isWord(text.charCodeAt(from + 3))
  if (!isTwo || (blank === 0 && isJoint(before))) return
  setBits(cuts, i, CUT)
  setBits(cuts, from + 3, CUT)
}

const isUpper = (text: string, at: number): boolean => classOf(text.charCodeAt(at)) === UPPER
const isDigit = (text: string, i: number): boolean => {
  const code = text.charCodeAt(i)
  return code >= 48 && code <= 57
}

/** `Ann Lee's Shared Tides`: a title may begin behind it, but hardly behind `Let's`. */
const isPossessive = (text: string, i: number): boolean =>
  text.charAt(i + 1) === 's' &&
  classOf(text.charCodeAt(i + 2)) === BLANK &&
  isUpper(text, i + 3) &&
  !/(?:^|\W)(?:let|what|it|that|who|here|there|where|how|he|she)$/i.test(text.slice(Math.max(0, i - 6), i))

/** Goes on with a word or a path; the stroke of `Lee /2010` does not. */
const isJoined = (text: string, i: number): boolean =>
  isJoint(text.charCodeAt(i - 1)) &&
  !(text.charCodeAt(i - 1) === 47 && (text.charCodeAt(i - 2) === 32 || endsMonth(text, i - 1)))

/** `02/`, before the year. */
const endsMonth = (text: string, stroke: number): boolean =>
  /(?:^|[^\w/.-])\d\d?$/.test(text.slice(Math.max(0, stroke - 3), stroke))

/** Letters, digits and what joins them to one: a year does not begin behind it. */
const isJoint = (code: number): boolean =>
  isWord(code) || code === 46 || code === 47 || code === 45 || code === 95

const AL = wordHash('al')
const BY = wordHash('by')
const ARXIV = new WordSet('arxiv biorxiv medrxiv chemrxiv neurips nips iclr corr')

/** Goes over one word, marks the year or the venue that it is, and gives its end. */
function readWord(text: string, from: number, cuts: Uint8Array, venues: VenueIndex): number {
  const end = text.length
  let hash = EMPTY_WORD
  let uppers = 0
  let to = from
  let letters = from
  for (; to < end; to++) {
    const code = text.charCodeAt(to)
    const kind = classOf(code)
    if (kind < DIGIT) break
    if (kind === UPPER) uppers++
    if (kind >= LOWER && letters === to) {
      letters++
      hash = addLetter(hash, lowered(code))
    }
  }
  if (to - from === 4 && letters === from) year(text, from, cuts)
  else if (letters - from >= 2) {
    hash = spread(hash)
    if (letters - from === 2) shortWord(text, from, hash, cuts)
    else if ((uppers > 1 || ARXIV.has(hash)) && letters - from > 2)
      venue(text, from, letters, cuts, venues, hash)
  }
  return to
}

/** `et al.` ends a list of names, `by` before a capital begins one. */
function shortWord(text: string, from: number, hash: number, cuts: Uint8Array): void {
  if (hash === AL) afterEtAl(text, from, cuts)
  else if (hash === BY && isUpper(text, from + 3)) setBits(cuts, from, CUT)
}

function afterEtAl(text: string, from: number, cuts: Uint8Array): void {
  let at = from - 1
  while (at > from - 4 && !isLetter(text.charCodeAt(at))) at--
  if (lowered(text.charCodeAt(at)) !== 116 || lowered(text.charCodeAt(at - 1)) !== 101) return
  setBits(cuts, from + (text.charCodeAt(from + 2) === 46 ? 3 : 2), CUT)
}

/** `CVPR`, also in `CVPR2023` and `CVPR'23`. */
function venue(
  text: string,
  from: number,
  to: number,
  cuts: Uint8Array,
  venues: VenueIndex,
  hash: number,
): void {
  const before = text.charCodeAt(from - 1)
  if (before === 45 || before === 95) return
  if (ARXIV.has(hash) || venues.isAcronym(text.slice(from, to))) setBits(cuts, from, CUT)
}

/** A year from 1900 to 2049, with the month and day behind it: `2024-08`, `2024/03/01`. */
function year(text: string, from: number, cuts: Uint8Array): void {
  const [a, b, c] = [text.charCodeAt(from), text.charCodeAt(from + 1), text.charCodeAt(from + 2)]
  const is = (a === 49 && b === 57) || (a === 50 && b === 48 && c <= 52)
  if (!is || isJoined(text, from)) return
  let to = from + 4
  if (text.charCodeAt(to) === 46 && isDigit(text, to + 1) && isDigit(text, to + 4)) return
  for (let part = 0; part < 2 && isDateJoint(text.charCodeAt(to)); part++) {
    const digits = !isDigit(text, to + 1) ? 0 : !isDigit(text, to + 2) ? 1 : isDigit(text, to + 3) ? 0 : 2
    if (digits === 0) break
    to += 1 + digits
  }
  setBits(cuts, from, CUT)
  setBits(cuts, to, CUT)
}

/** Minus, full stop, stroke, `年`, `月`. */
const isDateJoint = (code: number): boolean =>
  code === 45 || code === 46 || code === 47 || code === 0x5e74 || code === 0x6708
