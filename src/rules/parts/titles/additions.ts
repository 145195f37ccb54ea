/** What a list adds to a title for its readers, or writes in it in its own way: no mistakes. */
import type { By, TitleVerdict } from '../../../model/comparison.ts'
import type { Entry, List } from '../../../model/list.ts'
import type { Claim } from '../../../model/span.ts'
import { titleKey } from '../../../text/titles.ts'
import { isCoinedWord } from './names.ts'

/**
 * What a list adds to a title for its readers: a number in front (`1.` without a space behind it), a word in its own
 * language, a symbol, a coined name in front, in brackets behind it an abbreviation or who wrote it: `RiverNet (Stanford)`, or a word that only leads
 * to what stands behind it: `A Title in *CVPR*`.
 */
export function isListsAddition({ differing, by }: By<TitleVerdict>, { value }: Claim<string>): boolean {
  const [one, ...more] = differing
  if (!one || more.length > 0 || one.actual !== '') return false
  const { listed } = one
  const words = new Set(plainWords(value.toLowerCase()))
  const isSymbol = plainWords(listed.toLowerCase()).every((word) => !words.has(word))
  const isForeign = !LATIN.test(listed) && LATIN.test(by.title)
  const leadsOn = LEADS_ON.test(listed) && value.trim().endsWith(listed)
  const isLead = value.trimStart().startsWith(listed) && (LEADS_IN.test(listed) || isCoinedWord(listed))
  return (
    isSymbol || isForeign || leadsOn || isLead || /^\d{1,3}$/.test(listed) || endsWithBracket(value, listed)
  )
}
/** A title hardly ever ends so, and nobody types it there. */
const LEADS_ON =
  /^(?:(?:to appear|accepted|published|presented)\s)?(?:in|at|by|to|on|from|of|for|with|and|via|the|an?)$/i
/** `Introduced in A Title`, `Week 1. Read A Title`, `RIVER/A Title`: what leads to a title, or the name of what it brought. */
const LEADS_IN =
  /^(?:(?:as )?(?:introduced|proposed|presented|described|published) (?:in|by)|(?:please |optional |required |to )?(?:read|reread|re-read|reading|skim|see))$/i
const endsWithBracket = (value: string, word: string): boolean =>
  [`(${word})`, `[${word}]`].some((end) => value.trim().endsWith(end))
const LATIN = /\p{Script=Latin}/u
const plainWords = (title: string): readonly string[] => title.match(/[\p{L}\p{N}]+/gu) ?? []

/** `1802`, a month as identifiers have it. */
const POSTED = /^\d\d(?:0[1-9]|1[0-2])$/
const YEAR = /['’]?(?:(?:19|20)\d\d|\d\d)$/

/** `1802-Slow Rivers-ICLR2018`: whether all that is more is when the paper was posted, in front, or where it appeared, behind. */
export function isDatedOrPlaced(
  { differing }: TitleVerdict,
  { value }: Claim<string>,
  { venues }: List,
): boolean {
  const isDate = (word: string) => POSTED.test(word) && value.trimStart().startsWith(`${word}-`)
  const isPlace = (word: string) =>
    value.trimEnd().endsWith(`-${word}`) && venues.read(word.replace(YEAR, '')) !== null
  return differing.every(({ listed, actual }) => actual === '' && (isDate(listed) || isPlace(listed)))
}

/** A title of fewer words may go on in many ways. */
const FEWEST_WORDS = 4
/** Words of a remark, without those that link them. */
const REMARK = /(?<!\p{L})\p{Ll}{4,}/gu
const SURE_REMARK = 2

/**
 * `Slow Rivers Run Deep another quick model for floods`: whether the record's title, with its capitals, stands whole at the
 * beginning, and small letters alone follow: a remark. Behind a colon or a dash would be a subtitle that the record lacks.
 */
export function hasRemark({ by }: By<TitleVerdict>, { value }: Claim<string>): boolean {
  const key = titleKey(by.title)
  const { length } = key.split(' ')
  const ends = [...value.matchAll(/[\p{L}\p{N}]+/gu)].map(({ index, 0: word }) => index + word.length)
  // a word or two may be read as one, or one as two
  const end = ends
    .slice(Math.max(0, length - 3), length + 2)
    .find((at) => titleKey(value.slice(0, at)) === key)
  if (end === undefined || length < FEWEST_WORDS || !isInCapitals(value.slice(0, end))) return false
  const rest = value.slice(end)
  return (
    /^[,;.]?\s+\(?\p{Ll}/u.test(rest) &&
    !/\p{Lu}\p{Ll}/u.test(rest) &&
    (rest.match(REMARK) ?? []).length >= SURE_REMARK
  )
}

/** Whether most of its longer words begin with a capital. */
function isInCapitals(title: string): boolean {
  const long = title.match(/\p{L}[\p{L}\p{N}-]{3,}/gu) ?? []
  return 2 * long.filter((word) => /^\p{Lu}/u.test(word)).length > long.length
}

/** Fewer letters may stand in any address. */
const FEWEST_LETTERS = 6

/** `Blue Heron Slow Rivers Run Deep … [Page](https://blue-heron.github.io/)`: the name in front is that of what a page or code is about. */
export function isNamedByLink({ differing, by }: By<TitleVerdict>, { title, links }: Entry): boolean {
  const [one, ...more] = differing
  if (!one || more.length > 0 || one.actual !== '' || !title?.value.startsWith(one.listed)) return false
  const name = letters(one.listed)
  return (
    name.length >= FEWEST_LETTERS &&
    !letters(by.title).includes(name) &&
    links.some(({ role, url }) => role !== 'paper' && letters(url).includes(name))
  )
}
const letters = (text: string): string => titleKey(text).replaceAll(' ', '')

/** `RiverNet / LakeNet` of "RiverNet and LakeNet": whether all that differs is how the list writes “and”. */
export const joinsOtherwise = ({ by }: By<TitleVerdict>, { value }: Claim<string>): boolean =>
  titleKey(joined(value)) === titleKey(joined(by.title))
const joined = (title: string): string => title.replace(/\s*[/+&]\s*|\sand\s/gi, ' and ')
