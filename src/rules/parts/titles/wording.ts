/** Differences between two titles that are no mistake of the list. */
import type { By, Difference, TitleVerdict } from '../../../model/comparison.ts'
import type { List } from '../../../model/list.ts'
import type { Claim } from '../../../model/span.ts'
import { lineStart } from '../../../text/lines.ts'
import { compareTitles, hasInOrder, hasWords, titleKey } from '../../../text/titles.ts'

/** The verdict without a venue that those who submitted the paper typed behind its title: `A Title ECCV 2022`. */
export function withoutVenue(verdict: By<TitleVerdict>, { venues }: List): By<TitleVerdict> {
  const { differing, by } = verdict
  const last = differing.at(-1)
  if (last?.listed !== '' || !by.title.endsWith(last.actual) || !MARKS_VENUE.test(last.actual)) return verdict
  if (venues.read(last.actual.replace(/[\s'’-]*(?:(?:19|20)\d\d|['’]\d\d)$/, '')) === null) return verdict
  const title = by.title.slice(0, -last.actual.length).trimEnd()
  const others = differing.slice(0, -1)
  const outcome = others.length === 0 ? 'same' : verdict.outcome
  return { ...verdict, outcome, differing: others, by: { ...by, title } }
}

/** A year or an abbreviation: "… of Rivers for Remote Sensing" ends with no journal. */
const MARKS_VENUE = /(?:19|20)\d\d|['’]\d\d|\p{Lu}{3}/u

/** `Slow Rivers*arXiv*`: whether all that differs is a venue behind a word, with no blank between them. */
export const isVenueGlued = ({ differing }: TitleVerdict, { venues }: List): boolean =>
  differing.length === 1 &&
  differing.every(
    ({ listed, actual }) =>
      actual !== '' &&
      listed.toLowerCase().startsWith(actual.toLowerCase()) &&
      venues.read(listed.slice(actual.length)) !== null,
  )

/** `- Pond3. rain8 for All Rivers`: whether the word that seems to be missing was cut off at its stop, as another name. */
export const isCutOff = (
  { differing, by }: By<TitleVerdict>,
  { span }: Claim<string>,
  { text }: List,
): boolean =>
  differing.length === 1 &&
  differing.every(({ listed, actual }) => listed === '' && by.title.startsWith(`${actual}.`)) &&
  /^\P{L}*\p{L}[\p{L}\p{N}]*\.\s*$/u.test(text.slice(lineStart(span.start, text), span.start))

/** `Slow Rivers Run Deep...`: whether the list says itself that it leaves out the words that are missing. */
export const isCutWithDots = (
  { outcome, differing }: TitleVerdict,
  { value, span }: Claim<string>,
  { text }: List,
): boolean =>
  (/(?:\.{3}|…)\W*$/u.test(value) || /^\s?(?:\.{3}|…)/u.test(text.slice(span.end, span.end + 4))) &&
  (outcome === 'different' || differing.every(({ listed }) => /^(?:\.{3}|…)?$/u.test(listed)))

/** Titles of so many words are cut before what they say more. */
const MANY_WORDS = 8
const MORE = /^,\s+(?:including|featuring|plus|with|and (?:an?|the|its|their|some|more))\s/i

/** `Ten … Long Words about Rivers` of "… Rivers, Including Lakes and Ponds": whether a long title ends where the record's says more. */
export function isCutBeforeMore(listed: string, actual: string): boolean {
  const at = actual.search(/,\s+(?:including|featuring|plus|with|and)\s/i)
  const whole = at < 0 ? '' : titleKey(actual.slice(0, at))
  return MORE.test(actual.slice(at)) && whole === titleKey(listed) && whole.split(' ').length >= MANY_WORDS
}

/** `Slow Rivers RiverNet` of "RiverNet: Slow Rivers": the name that stands before the record's title stands behind the list's. */
export function movesName({ by }: By<TitleVerdict>, { value }: Claim<string>): boolean {
  const [name = '', ...rest] = by.title.split(/:\s/)
  return rest.length > 0 && titleKey(value) === titleKey(`${rest.join(' ')} ${name}`)
}

/** `RiverNet: …`, `Deep RiverNet - …`. */
const NAME_BEFORE = /^([^:]{2,30}?)(?::\s*|\s+[-–—]\s+)(\S.*)$/s
/** `… (RiverNet)`, `… [RiverNet]`. */
const NAME_BEHIND = /^(.*\S)\s*[([（]([^()[\]（）]{2,30})[)\]）]\W*$/s

/** `Slow Rivers (RiverNet)` of "RiverNet: Slow Rivers", or the other way round: whether only the name has changed places. */
export function movesNameInBrackets({ by }: By<TitleVerdict>, { value }: Claim<string>): boolean {
  const [mine, theirs] = [namedParts(value), namedParts(by.title)]
  return mine.some((one) => theirs.some((other) => one.isBefore !== other.isBefore && one.key === other.key))
}

/** The name of a title and its other words, however the name stands beside them. */
function namedParts(title: string): readonly { readonly isBefore: boolean; readonly key: string }[] {
  const [, before, rest] = NAME_BEFORE.exec(title) ?? []
  const [, others, behind] = NAME_BEHIND.exec(title) ?? []
  return [
    ...(before && rest ? [{ isBefore: true, key: `${titleKey(before)}: ${titleKey(rest)}` }] : []),
    ...(others && behind ? [{ isBefore: false, key: `${titleKey(behind)}: ${titleKey(others)}` }] : []),
  ]
}

/** `RIV: Slow Rivers`, with a name of one word. */
const BEHIND_NAME = /^(?=\S{0,40}\p{Lu})([^\s:]{1,40})\s?:\s+(\S.*)$/su

/** `RIV: Slow Rivers` of "Slow Rivers from Cold Lakes": whether the title's beginning stands behind a name that it has not. */
export function shortensBehindName(listed: string, actual: string): boolean {
  const [, name = '', rest = ''] = BEHIND_NAME.exec(listed) ?? []
  const begins = rest !== '' && titleKey(actual).startsWith(`${titleKey(rest)} `)
  return begins && !hasWords(actual, name) && compareTitles(rest, actual).outcome === 'shortened'
}

/** Words that only join others. */
const JOINS = /^(?:an?|the|of|for|in|on|to|with|from|by|and|via|using)$/
const withoutJoins = (words: string): string =>
  titleKey(words)
    .split(' ')
    .filter((word) => !JOINS.test(word))
    .join(' ')

/**
 * `RiverGym: Teaching Boats` of "Teaching Boats with RiverGym", `Rivers: How and Why?` of "How and Why? Rivers": whether all
 * that the title seems to lack stands before its first colon, or behind its last.
 */
export function hasElsewhere({ differing, by }: By<TitleVerdict>, { value }: Claim<string>): boolean {
  if (swapAtColon(value, by.title)) return false
  const parts = value.split(/:\s/)
  const ends = [parts[0] ?? '', parts.at(-1) ?? '']
  const [one, ...more] = differing.filter(({ actual, listed }) => actual !== '' || !ends.includes(listed))
  if (parts.length < 2 || one?.listed !== '' || more.length > 0) return false
  const words = withoutJoins(one.actual)
  return words !== '' && ends.some((end) => withoutJoins(end) === words)
}

/** `Slow: RiverGym Teaching` of "RiverGym: Slow Teaching": the words on both sides of the colon have changed places. */
function swapAtColon(listed: string, actual: string): boolean {
  const [[mine = '', ...more], [theirs = '', ...rest]] = [listed.split(/:\s/), actual.split(/:\s/)]
  const begins = (words: readonly string[], lead: string) =>
    titleKey(words.join(' ')).startsWith(`${titleKey(lead)} `)
  return begins(more, theirs) && begins(rest, mine)
}

/** A digest has so small a part of a title's words, and so many of them. */
const DIGEST = 0.55
const FEWEST_WORDS = 3

/** `SlowNet: Rivers with Boats` of "Sailing Slow Rivers and Cold Lakes with Patient Boats": a name, and some of the title's words, in its order. */
export function isDigest(listed: string, actual: string): boolean {
  const all = titleKey(actual).split(' ')
  const words = titleKey(listed.replace(BEHIND_NAME, '$2')).split(' ')
  return words.length >= FEWEST_WORDS && hasInOrder(all, words) && words.length <= DIGEST * all.length
}

/** `Vuln` of "Vulnerability". */
export const isClipped = ({ listed, actual }: Difference): boolean =>
  [listed, actual].every((word) => /^\p{L}{4,}$/u.test(word)) &&
  actual.length >= listed.length + CLIPPED &&
  actual.toLowerCase().startsWith(listed.toLowerCase())
/** Who loses an ending by a slip loses fewer letters. */
const CLIPPED = 4

/** `When 😊 Floods a River` of "When Smiley Floods a River": whether the one word that is missing is a picture in the list's title. */
export const isPictured = ({ differing }: TitleVerdict, { span }: Claim<string>, { text }: List): boolean =>
  differing.length === 1 &&
  differing.every(({ listed, actual }) => listed === '' && /^\p{L}+$/u.test(actual)) &&
  /\S\s+\p{Extended_Pictographic}/u.test(text.slice(span.start, span.end))

/** `2 up 128`, `2^128` of "$2^{128}$": a power in other words. */
export const isRaised = ({ differing, by }: By<TitleVerdict>): boolean =>
  by.title.includes('^') &&
  differing.length > 0 &&
  differing.every(
    ({ listed, actual }) => /\d/.test(actual) && actual.replace(/\D/g, '') === listed.replace(/\D/g, ''),
  )

/** So many letters of a script are no slip of the keyboard. */
const OTHER_SCRIPT =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Arabic}]/gu
const FEWEST_LETTERS = 3

/** `RiverNet：河流分割`: whether what differs from a record without such letters is said in another script. */
export const isInOtherScript = ({ differing, by }: By<TitleVerdict>): boolean =>
  by.title.search(OTHER_SCRIPT) < 0 &&
  differing.some(({ listed }) => (listed.match(OTHER_SCRIPT) ?? []).length >= FEWEST_LETTERS)
