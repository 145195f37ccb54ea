/** Reads a list of names as lists of papers write them, and how they write them. */

import type { NameStyle } from '../../model/list.ts'
import type { VenueIndex } from '../../model/venue.ts'
import { isOrganization } from '../../text/organizations.ts'
import { isParticle, isSuffix } from '../../text/person.ts'
import type { Range } from '../markdown/flow.ts'
import { addLetter, EMPTY_WORD, spread, WordSet } from './hash.ts'
import { NOTE, type Read, styleOf } from './name-style.ts'
import { pairedNames } from './paired-names.ts'

export type ReadNames = {
  readonly range: Range
  readonly names: readonly Range[]
  readonly etAl: boolean
  readonly style: NameStyle
}

export const ET_AL =
  /(?<![\s,;])[\s,;]*(?:\bet\.?\s*,?\s*a(?:ll?|t)\b\.?|\band\s+(?:others|\d+\s+others|colleagues)\b\.?|(?<=,\s*)others\b\.?(?=[\s.,]*$)|\band so on\b\.?|\betc\b\.?|等\s?\d{0,4}\s?人?|ほか(?:\s?\d+名)?|他\s?\d+名|(?<=\s)他(?=\s*(?:[。、，,(（]|$))|외\s?\d+[명인]|\.\.\.|…)/iu
const NOTED = /[\d(（^*†‡§¶∗⋆★✉#♠♣♦♥\u00b2\u00b3\u00b9\u2070-\u2079\u1d2c-\u1d6a]/u
const MAY_BE_CUT = /all?\b|\bat\b|others|colleagues|so on\b|etc\b|[等名他명인]|ほか|\.\.|…/i
/** Names in Chinese, Japanese and Korean have few characters: more are a sentence. */
const WORD =
  /^(?:\p{Lu}[\p{L}\p{M}'’`´.\-‐‑–\u00ad]*|[\p{Script=Han}\p{Script=Hangul}]{1,5}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}·・]{2,14}(?<=[\p{Script=Hiragana}\p{Script=Katakana}].*)|(?:d|l|o)['’]\p{Lu}[\p{L}\p{M}-]*|\p{Ll}{1,3}-\p{Lu}[\p{L}\p{M}-]*)$/u
/** Words that begin no name but do begin venues, labels and titles. */
const NO_NAME =
  'proceedings conference journal transactions workshop arxiv biorxiv medrxiv nature science ieee acm the in on of for with via learning deep neural network networks toward towards using keyword keywords code dataset datasets experiment task summary publish paper preprint abstract university institute findings advances international symposium review letters survey model models from to by at accepted oral spotlight best award homepage website project github pdf version chapter book press thesis'
const NO_NAMES = new WordSet(NO_NAME)
const NO_NAME_WORDS: ReadonlySet<string> = new Set(NO_NAME.split(' '))

/**
 * Reads names out of `text` from `from` to `to`; null unless every piece looks like a name. `arePaired`: the list writes
 * `Lee, Ann, Wu, Bo`.
 */
export function readNames(
  text: string,
  { from, to }: Range,
  venues: VenueIndex,
  arePaired = false,
): ReadNames | null {
  if (to - from < 2 || to - from > 100_000) return null
  const original = text.slice(from, to)
  const blanked = NOTED.test(original) ? original.replace(NOTE, (note) => ' '.repeat(note.length)) : original
  const cut = MAY_BE_CUT.test(blanked) ? ET_AL.exec(blanked) : null
  const etAl = cut !== null
  if (cut && blanked.slice(cut.index + cut[0].length).replace(/[\s.,;:]/g, '') !== '') return null
  const body = cut ? blanked.slice(0, cut.index) : blanked
  const read =
    initialsAfter(body, venues) ??
    lastFirst(body, etAl, venues) ??
    pairedNames(body, arePaired, (words) => isName(words, 4, venues)) ??
    firstLast(body, venues)
  if (!read || read.names.length === 0 || areInstitutions(body, read.names)) return null
  const names = read.names.map((name) => ({ from: name.from + from, to: name.to + from }))
  const last = names.at(-1)?.to ?? to
  const end = cut ? from + cut.index + cut[0].trimEnd().length : last
  const style = styleOf(original, body, read)
  return { range: { from: names[0]?.from ?? from, to: Math.max(end, last) }, names, etAl, style }
}

/** Among people a team may stand; `HKUST & ETH & Microsoft Research` are none, nor is `TL;DR`. */
function areInstitutions(body: string, names: readonly Range[]): boolean {
  const others = names.filter(({ from, to }) => isOrganization(body.slice(from, to).trim()))
  return others.length * 2 > names.length
}

/** `Vaswani, A., Shazeer, N., & Parmar, N.` (APA): every second piece is initials, or a given name in full at one in three. */
function initialsAfter(body: string, venues: VenueIndex): Read | null {
  if (!/,\s*\p{Lu}\.?(?:[\s,;-]|$|\p{Lu}\.)/u.test(body)) return null
  const pieces = split(body, /[,;]\s*(?:and\s+|&)?|\sand\s|&/giu)
    .map((piece) => ({
      ...piece,
      from: piece.from + (/^\s*/.exec(body.slice(piece.from, piece.to))?.[0].length ?? 0),
    }))
    .filter(({ from, to }) => to > from && /\p{L}/u.test(body.slice(from, to)))
  if (pieces.length < 2 || pieces.length % 2 > 0) return null
  const words = (i: number) =>
    body
      .slice(pieces[i]?.from, pieces[i]?.to)
      .replace(/(?<![\s.])[\s.]+$/, '.')
      .trim()
  const names: Range[] = []
  let full = 0
  for (let i = 0; i < pieces.length; i += 2) {
    const isInFull = !/^(?:\p{Lu}\.?[\s-]?){1,4}$/u.test(words(i + 1))
    if (!isName(words(i), 4, venues)) return null
    if (isInFull && (!isName(words(i + 1), 2, venues) || ++full * 6 > pieces.length)) return null
    names.push(trim(body, { from: pieces[i]?.from ?? 0, to: pieces[i + 1]?.to ?? 0 }))
  }
  return { names, order: 'last-first' }
}

/** `Last, First and Last, First`: between "and"s (or `;`, `&`) each piece holds just one comma. */
function lastFirst(body: string, etAl: boolean, venues: VenueIndex): Read | null {
  if (!body.includes(',') || NEVER_TURNED.test(body)) return null
  const pieces = (
    /\sand\s|[;&]/i.test(body) ? split(body, /\sand\s|[;&]/giu) : [{ from: 0, to: body.length }]
  ).map((piece) => trim(body, piece))
  const names = pieces.filter((piece) => piece.to > piece.from)
  if (names.length === 0 || (names.length === 1 && !etAl && body.includes(' and '))) return null
  const halves = names.map((name) => body.slice(name.from, name.to).split(','))
  const isHalf = (half: string, i: number) =>
    isName(half, 4, venues) || (i === 1 && INITIALS.test(half.trim()))
  const paired = halves.every((pair) => pair.length === 2 && pair.every(isHalf))
  // `Ann Lee, Bo Wu and Cy Fox, Di Roe` are four people
  const people = halves.every((pair) => pair.every((half) => /\S\s+\S/.test(half)))
  if (paired && !people)
    return names.length > 1 || etAl || isTurned(body) || isAlone(halves[0])
      ? { names, order: 'last-first' }
      : null
  return null
}

/** `李明, 王伟` are two people. */
const NEVER_TURNED = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}]/u

const INITIALS = /^(?:\p{Lu}\.?[\s-]?){1,3}$/u

/** `Doe, Jane` and `Agnur, Bharath Kumar`: people have two names at least, so two that are set apart are one. */
const isAlone = ([family = '']: readonly string[] = []): boolean => /^\S+$/.test(family.trim())

/** `Ho, J.` and `Champandard, Alex J.` are one name; `S Ross, D Bagnell` are two. */
const isTurned = (body: string): boolean =>
  /^(?![^,]*\s\p{Lu}\.?,)[^,]+,\s*(?:\p{Lu}[\p{L}-]+\s)?(?:\p{Lu}\.?[\s-]?){1,3}[\s.]*$/u.test(body)

function firstLast(body: string, venues: VenueIndex): Read | null {
  const pieces = split(body, /[,，、;；]\s*(?:and\s+|&)?|\sand\s|&|\s·\s/giu).map((piece) =>
    trim(body, piece),
  )
  const names: Range[] = []
  let slips = 0
  for (const piece of pieces) {
    if (piece.to <= piece.from) continue
    const words = body.slice(piece.from, piece.to)
    const previous = names.at(-1)
    const isGiven = names.length === 1 && INITIALS.test(words)
    if ((isGiven || /^(?:jr|sr|ii|iii|iv)\.?$/i.test(words)) && previous) {
      names[names.length - 1] = { from: previous.from, to: piece.to }
    } else if (isName(words, 6, venues) || (isUncapitalized(words) && ++slips * 4 <= pieces.length))
      names.push(piece)
    else return null
  }
  return { names: firstInverted(body, names), order: 'first-last' }
}

/** `Heng ji`: one of two words lacks its capital. Tolerated in few of many names. */
const isUncapitalized = (words: string) =>
  /^(?:\p{Lu}[\p{L}.-]*\s\p{Ll}{2,}|\p{Ll}{2,}\s\p{Lu}[\p{L}-]+)$/u.test(words) &&
  !words.split(' ').some(isNoName)

/** MLA turns the first name alone: `Krizhevsky, Alex, Ilya Sutskever, and Geoffrey E. Hinton` are three. */
function firstInverted(body: string, names: Range[]): Range[] {
  const [family, given, ...others] = names
  if (!family || !given || others.length === 0) return names
  const words = ({ from, to }: Range) => body.slice(from, to).split(/\s+/)
  // `Lee E, Wu B, Fox C` have their initials, and that `E` is no particle
  if (words(family).length > 1 && /^\p{Lu}\.?$/u.test(words(family).at(-1) ?? '')) return names
  const turned =
    words(family).filter((word) => !isParticle(word)).length === 1 &&
    (words(given)
      .slice(1)
      .every((word) => /^\p{Lu}\.?$/u.test(word) || isJoined(word)) ||
      (words(family).length === 1 && others.length <= 2 && /,\s+and\s/.test(body))) &&
    others.every((name) => words(name).length >= 2)
  return turned ? [{ from: family.from, to: given.to }, ...others] : names
}

/** Stands in a name without being one: `van`, `Jr.`, `Mc`. */
const isJoined = (word: string): boolean =>
  isParticle(word) || isSuffix(word) || /^(?:st\.|d'|l'|mc|mac)$/i.test(word)

function isName(text: string, most: number, venues: VenueIndex): boolean {
  if (isPlainName(text, most)) return !venues.isAcronym(text)
  const words = text.trim().replace(/\.$/, '').split(/\s+/)
  if (words.length === 0 || words.length > most) return false
  if (words.some((word, i) => isNoName(word) && !isOdd(words, i))) return false
  if (/\d/.test(text) || (words.length === 1 && words[0]?.length === 1)) return false
  if (venues.isAcronym(words.join(' '))) return false
  return words.some((word) => WORD.test(word)) && words.every((word) => WORD.test(word) || isJoined(word))
}

/** Words of ASCII letters with capitals and one blank between them, as most names are. The patterns read all others. */
function isPlainName(text: string, most: number): boolean {
  let words = 0
  for (let from = 0; from <= text.length; ) {
    const to = endOfPlainWord(text, from)
    if (to < 0 || ++words > most) return false
    from = to + 1
  }
  return text.length > 1
}

/** The end of a word that may stand in a name; -1 for other words. */
function endOfPlainWord(text: string, from: number): number {
  const first = text.charCodeAt(from)
  if (!(first >= 65 && first <= 90)) return -1
  let hash = EMPTY_WORD
  let at = from
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 32) break
    const small = code | 32
    const isInitial = code === 46 && at === from + 1 && at + 1 < text.length
    if (!(small >= 97 && small <= 122) && code !== 45 && !isInitial) return -1
    hash = addLetter(hash, small)
  }
  return NO_NAMES.has(spread(hash)) ? -1 : at
}

/** `In So Kweon`, `Ofir Press` and `Peter H. N. de With` are people; `MIT Press` and `In Proceedings` are not. */
function isOdd(words: readonly string[], i: number): boolean {
  const [first = ''] = words
  if (i === 0) return words.length === 3 && first === 'In' && !words.slice(1).some(isNoName)
  const last = i === words.length - 1 && /^(?:Press|With|Best)$/.test(words[i] ?? '')
  return last && /^\p{Lu}(?:\p{Ll}|\.)/u.test(first) && !isNoName(first)
}

/** `Adapt.` is cut short as journals' names are. */
const isNoName = (word: string): boolean =>
  NO_NAME_WORDS.has(word.toLowerCase()) || /\p{Ll}{3}\.$/u.test(word)

function split(text: string, by: RegExp): Range[] {
  const ranges: Range[] = []
  let from = 0
  for (const match of text.matchAll(by)) {
    ranges.push({ from, to: match.index })
    from = match.index + match[0].length
  }
  ranges.push({ from, to: text.length })
  return ranges
}

/** Without blanks at its ends, nor the full stop that ends the whole list (but not an initial's). */
function trim(text: string, { from, to }: Range): Range {
  let start = from
  let end = to
  while (start < end && /[\s.,:]/.test(text.charAt(start))) start++
  while (end > start && /[\s,:]/.test(text.charAt(end - 1))) end--
  const words = text.slice(start, end)
  if (words.endsWith('.') && !/(?:^|[\s.-])(?:\p{Lu}|Jr|Sr|Ph)\.$/u.test(words)) end--
  while (end > start && /\s/.test(text.charAt(end - 1))) end--
  return { from: start, to: end }
}
