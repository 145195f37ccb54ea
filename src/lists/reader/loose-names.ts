/** Words that stand where a list has its names, though they do not read like names: a team, a pen name, a slip. */
import type { VenueIndex } from '../../model/venue.ts'
import { isAscii } from '../../text/ascii.ts'
import { INSTITUTION, isInstitution } from '../../text/organizations.ts'
import type { Range } from '../markdown/flow.ts'
import { ET_AL, type ReadNames } from './authors.ts'
import { styleOf } from './name-style.ts'

const OTHERS = /(?<![\s,;])[\s,;]*\bothers\.?[\s.,]*$/iu
const EACH_ET_AL = new RegExp(ET_AL.source, 'giu')

/** Splits at what separates names, and leaves out venues; null where no letters are left. */
export function splitNames(text: string, { from, to }: Range, venues: VenueIndex): ReadNames | null {
  const whole = text.slice(from, to)
  const rest = withoutEtAl(whole.replace(OTHERS, ''))
  const etAl = OTHERS.test(whole) || ET_AL.test(whole)
  const turned = piecesOf(rest, /(?<!\s)(?:\s+and\s+|\s*[;&]\s*)/giu)
  const isTurned =
    turned.length > 1 &&
    turned.filter(({ from: a, to: b }) => isPair(rest.slice(a, b))).length * 10 >= turned.length * 7
  const pieces = isTurned ? turned : piecesOf(rest, /[,;，、；\n|·]\s*(?:and\s+|&\s*)?|\sand\s|\s&\s/giu)
  const names = pieces
    .map((piece) => trimmed(rest, piece))
    .filter((piece) => isSomebody(rest.slice(piece.from, piece.to), venues))
  const [first, last] = [names[0], names.at(-1)]
  if (!first || !last || isNobody(rest)) return null
  const style = styleOf(rest, rest, { names, order: isTurned ? 'last-first' : 'first-last' })
  const end = etAl ? from + whole.trimEnd().length : last.to + from
  return {
    range: { from: first.from + from, to: Math.max(end, last.to + from) },
    names: names.map((name) => ({ from: name.from + from, to: name.to + from })),
    etAl,
    style,
  }
}

/** A comma and blanks instead of each "et al.", wherever it stands; nothing at the end. */
const withoutEtAl = (words: string): string =>
  words.replace(EACH_ET_AL, (cut) => ','.padEnd(cut.length)).replace(/(?<![\s,])[\s,]+$/, '')

/** A sentence in Chinese, Japanese or Korean, or something quoted. */
export const isSentence = (words: string): boolean =>
  !isAscii(words) &&
  (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Hangul}]{7}|[“”「」《》]/u.test(words) || MIXED.test(words))
const MIXED =
  /\p{Script=Latin}[\p{Script=Han}\p{Script=Hiragana}\p{Script=Hangul}]|[\p{Script=Han}\p{Script=Hiragana}](?:\p{Script=Latin}|\s\p{Lu}{2})|^[^,]*\p{Script=Latin}{2}\s\p{Script=Hangul}/u

/** Alone, an institution or words in small letters are nobody. */
const isNobody = (words: string): boolean =>
  isInstitution(words) ||
  (!/[,;&]/.test(words) && (ORGANIZATION.test(words) || !/[\p{Lu}\p{Lo}]/u.test(words)))
const ORGANIZATION = new RegExp(String.raw`\b(?:${INSTITUTION})\b`, 'i')

/** `This paper shows how ants remember`: a sentence, with several words in small letters. */
const isPhrase = (words: string): boolean => (words.match(/(?<!\S)\p{Ll}{3,}/gu)?.length ?? 0) > 2

/** `Best Paper)`: the end of a bracket that opens before the names. */
const endsBracket = (words: string): boolean => /^[^(（]*[)）]$/.test(words)

const isSomebody = (words: string, venues: VenueIndex): boolean =>
  /\p{L}/u.test(words) &&
  !endsBracket(words) &&
  !isPhrase(words) &&
  !/^(?:and|with|by|in)$/i.test(words) &&
  !venues.isAcronym(words)

const isPair = (words: string): boolean => /^[^,]+,[^,]+$/.test(words)

function piecesOf(text: string, by: RegExp): Range[] {
  const pieces: Range[] = []
  let from = 0
  for (const match of text.matchAll(by)) {
    pieces.push({ from, to: match.index })
    from = match.index + match[0].length
  }
  pieces.push({ from, to: text.length })
  return pieces
}

function trimmed(text: string, { from, to }: Range): Range {
  let [start, end] = [from, to]
  while (start < end && /[^\p{L}\p{N}]/u.test(text.charAt(start))) start++
  while (end > start && /[\s,:;]/.test(text.charAt(end - 1))) end--
  return { from: start, to: end }
}
