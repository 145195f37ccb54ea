/** Whether two names may be the same person's: in any order, with or without initials, accents, particles and suffixes. */
import { editDistance } from './distance.ts'
import { writtenOut } from './nicknames.ts'
import { normalizeLetters, withoutMarkup } from './normalize.ts'
import { abbreviatesPinyin, withoutDots } from './pinyin.ts'
import { withUmlautsSpelt } from './umlauts.ts'

/** The normalized words of a name (family and given names alike), once per spelling (`muller`, `mueller`; `tom`, `thomas`; `lyu`, `lu`). */
export type Person = readonly (readonly string[])[]

/** Characters and words; the rest of a longer name is ignored. */
const MAX_NAME_LENGTH = 200
const MAX_WORDS = 12
const SUFFIX = /^(?:jr|sr|ii|iii|iv|phd|md)$/
const PARTICLES = new Set(
  'van von der den de del della di da dos das du la le las los el al bin ibn ben ter ten af av zu zur y e do st'.split(
    ' ',
  ),
)

export const isSuffix = (word: string): boolean => SUFFIX.test(word.toLowerCase().replace('.', ''))
export const isParticle = (word: string): boolean => PARTICLES.has(word.toLowerCase())

/** Reads a name as a list or arXiv writes it, TeX included. Empty if it has no letters or digits. */
export function readPerson(name: string): Person {
  const text = withoutMarkup(name.slice(0, MAX_NAME_LENGTH).replace(TORN_ACCENT, ''))
  const plain = text.replace(/\([^()]*\)/g, ' ')
  const spellings = [plain, withUmlautsSpelt(text)]
  // `Giofr é`: of some records, the blanks before such letters are left of TeX
  if (TORN_LETTER.test(plain)) spellings.push(plain.replace(TORN_LETTERS, ''))
  // `JJ Allaire` has two initials, `LI Wei` a family name in capitals
  if (/\p{Ll}/u.test(plain)) spellings.push(plain.replace(/(?<!\p{L})\p{Lu}{2,3}(?!\p{L})/gu, spaced))
  const plainly = spellings.map(words).filter((spelling) => spelling.length > 0)
  const others = [writtenOut, inOneWord, inPlainPinyin].flatMap((forms) => plainly.flatMap(forms))
  const read = [...plainly, ...others]
  return read.filter((one, i) => read.findIndex((other) => other.join(' ') === one.join(' ')) === i)
}

/** `N. S ̈underhauf`, `P. Li` o`: an accent that copying from a PDF tore off its letter, with the blank beside it. */
const TORN_ACCENT = /\s(?:[`´¨]|\p{Mn})\s?|(?<=\p{L})[`´¨]\s(?=\p{Ll})/gu

const TORN_LETTER = /\s(?=(?![a-z])\p{Ll})/u
const TORN_LETTERS = new RegExp(TORN_LETTER, 'gu')

/** `al subaihi` is also written `Alsubaihi`, `mc donald` `McDonald`: each particle with the word behind it. */
function inOneWord(name: readonly string[]): readonly (readonly string[])[] {
  const joined: string[] = []
  let before = ''
  for (const [i, word] of name.entries()) {
    if (i < name.length - 1 && isPrefix(word)) before += word
    else {
      joined.push(before + word)
      before = ''
    }
  }
  return joined.length < name.length ? [joined] : []
}

/** `Bo Lyu` and `Bo Lv` are Bo Lü. */
function inPlainPinyin(name: readonly string[]): readonly (readonly string[])[] {
  const plain = name.map(withoutDots)
  return plain.some((word, i) => word !== name[i]) ? [plain] : []
}

const isPrefix = (word: string): boolean => word.length > 1 && (PARTICLES.has(word) || /^ma?c$/.test(word))

const spaced = (capitals: string) => [...capitals].join(' ')

function words(text: string): string[] {
  const plain = normalizeLetters(text).replace(/['’`´ʻʼ]/g, '')
  const all = plain.match(/[\p{L}\p{N}]+/gu) ?? []
  return all.filter((word) => !SUFFIX.test(word)).slice(0, MAX_WORDS)
}

/** Whether two names may be the same person's, both spelt correctly. */
export const samePerson = (a: Person, b: Person): boolean => a.some((x) => b.some((y) => agree(x, y)))

export const sameName = (a: string, b: string): boolean => samePerson(readPerson(a), readPerson(b))

/**
 * Keys to look a person up by: the full words, and all letters run together in each order in which names are written. Two
 * names of the same person share at least one key.
 */
export const keysOf = (person: Person): string[] =>
  person.flatMap((name) => [
    ...name.filter((word) => word.length > 1),
    ...orders(name).map((all) => `=${all}`),
  ])

function agree(a: readonly string[], b: readonly string[]): boolean {
  if (orders(a).includes(b.join(''))) return true
  if (covers(a, b) || runTogether(a, b)) return true
  const [p, q] = [a.filter((word) => !isParticle(word)), b.filter((word) => !isParticle(word))]
  return p.length > 1 && q.length > 1 && p.length + q.length < a.length + b.length && covers(p, q)
}

/** All rotations of the words, run together: `jiamingsong`, `songjiaming`. */
const orders = (name: readonly string[]): string[] =>
  name.map((_, i) => [...name.slice(i), ...name.slice(0, i)].join(''))

/** Every word of the shorter name is in the longer one, at least one in full, the others in full or as initials. */
function covers(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  const { whole, left } = pairOff(short, long)
  // a family name alone agrees only with a short name
  return whole > 0 && left.length === 0 && (short.length > 1 || long.length <= 4)
}

/** Pairs off words that agree, full words first, so that an initial cannot take the place of a full word. */
function pairOff(short: readonly string[], long: readonly string[]) {
  const open = [...long]
  const take = (at: number) => at >= 0 && open.splice(at, 1).length > 0
  const rest = short.filter((word) => !take(open.indexOf(word)))
  const whole = short.filter((word) => word.length > 1).length - rest.filter((word) => word.length > 1).length
  const left = rest.filter((word) => !take(open.findIndex((other) => isInitialOf(word, other))))
  return { whole, left, open }
}

/** Whether one of two words is the initial of the other, or has those of its syllables. */
export const isInitialOf = (a: string, b: string): boolean =>
  a[0] === b[0] && (a.length === 1 || b.length === 1 || abbreviatesPinyin(a, b) || abbreviatesPinyin(b, a))

/** `Bo Kyeong` is `Bokyeong`, `de la Cruz` is `Delacruz`: apart from one shared word, the letters are the same. */
function runTogether(a: readonly string[], b: readonly string[]): boolean {
  const without = (name: readonly string[], word: string) => name.filter((other) => other !== word).join('')
  return a.some((word) => word.length > 1 && b.includes(word) && without(a, word) === without(b, word))
}

/** Whether two names differ by a misspelling, or by the form of one word (`Niki`, `Nikdokht`). */
export function nearPerson([a = []]: Person, [b = []]: Person): boolean {
  if (a.length < 2 || b.length < 2) return false
  const target = b.join('')
  const slips = target.length < 12 ? 1 : 2
  if (orders(a).some((all) => editDistance(all, target) <= slips)) return true
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  const { whole, left, open } = pairOff(short, long)
  const [odd = ''] = left
  if (left.length !== 1) return false
  return open.some((word) => (whole > 0 ? isNearWord(odd, word) : isMisspelt(odd, word)))
}

/** Beside initials, a family name tells who it is only if it is long: `D. Santon`, but not "D. Wang", may be Daisy Stanton. */
function isMisspelt(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length)
  return length >= LONG && a[0] === b[0] && editDistance(a, b) <= (length < 8 ? 1 : 2)
}
/** Letters: `Zhang` and "Zhong" are two names. */
const LONG = 6

/** Whether a family name alone may be that of a person, misspelt: `Santon` of "Daisy Stanton". */
export function isNearFamilyName(name: string, person: string): boolean {
  const [[family = '', ...others] = []] = readPerson(name)
  const [whole = []] = readPerson(person)
  return others.length === 0 && isMisspelt(family, whole.at(-1) ?? '')
}

/** The same for two names as they are written. */
export const isNearName = (a: string, b: string): boolean => nearPerson(readPerson(a), readPerson(b))

/** Whether two names have the same family name behind given names in full that begin alike, however these go on. */
export const areNamesakes = ([a = []]: Person, [b = []]: Person): boolean =>
  a.length > 1 && a.length === b.length && a.at(-1) === b.at(-1) && isGivenName(a[0], b[0])

const isGivenName = (a = '', b = ''): boolean => Math.min(a.length, b.length) > 2 && a[0] === b[0]

function isNearWord(a: string, b: string): boolean {
  const shared = [...a].findIndex((letter, i) => letter !== b[i])
  const begins = shared === -1 ? a.length : shared
  return begins >= Math.min(3, a.length, b.length) || (a[0] === b[0] && editDistance(a, b) <= 2)
}
