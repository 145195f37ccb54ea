/** What shows, beside the words to be corrected, that an entry's link leads to its paper. Without it, a fix is only offered. */
import type { Pair } from '../model/comparison.ts'
import type { Link } from '../model/list.ts'
import { editDistance } from '../text/distance.ts'
import { SAME_AUTHORS } from '../text/names.ts'

/** Whether the listed authors are the record's. */
export const authorsAgree = ({ authors, entry }: Pair): boolean =>
  authors !== null &&
  authors.agreeing > 0 &&
  authors.agreeing >= SAME_AUTHORS * (entry.authors?.names.length ?? 0)

/** Whether the title or the authors are the record's: enough to correct anything else. */
export const isWitnessed = (pair: Pair): boolean =>
  pair.title?.outcome === 'same' || pair.title?.outcome === 'shortened' || authorsAgree(pair)

/** Whether the authors are the record's, or the entry links a repository or page that the record names. */
export const isWitnessedBesideTitle = (pair: Pair): boolean => authorsAgree(pair) || sharesHome(pair)

/** Whether the entry links the repository or page that the paper's record names. */
export function sharesHome({ entry, paper }: Pair): boolean {
  // arXiv escapes underscores as TeX does
  const record = `${paper?.comment ?? ''} ${paper?.abstract ?? ''}`.replaceAll('\\_', '_').toLowerCase()
  return entry.links.some(
    (link) => (link.role === 'code' || link.role === 'project') && names(record, homeOf(link)),
  )
}

/** The repository, whichever of its files is linked, or the page. */
const homeOf = ({ reference, url }: Link): string =>
  reference.kind === 'repository'
    ? `github.com/${reference.owner}/${reference.name}`.toLowerCase()
    : url.toLowerCase().replace(/^https?:\/\/(?:www\.)?|\/+$/g, '')

/** Whether a text has an address, and not only the beginning of a longer name. */
function names(text: string, address: string): boolean {
  if (!address.includes('/')) return false
  for (let at = text.indexOf(address); at >= 0; at = text.indexOf(address, at + 1))
    if (!/^[\w-]|^\.(?!git\b)\w/.test(text.slice(at + address.length, at + address.length + 4))) return true
  return false
}

/** In shorter words, a letter more or less makes another word. */
const LONG_WORD = 5
const LONGER_WORD = 8

/** Whether it is one ordinary word misspelt: no name of a method, no other form of the word, no British spelling. */
export function isMisspelling(listed: string, actual: string): boolean {
  const [a, b] = [listed.toLowerCase(), actual.toLowerCase()]
  const short = Math.min(a.length, b.length)
  return (
    [listed, actual].every((word) => /^\p{L}\p{Ll}+$/u.test(word)) &&
    short >= LONG_WORD &&
    editDistance(a, b) <= (short < LONGER_WORD && letters(a) !== letters(b) ? 1 : 2) &&
    !areForms(a, b) &&
    !goesOn(a, b)
  )
}

/** Whether two words in small letters may be one, inflected or spelt in another country's way. */
export const areForms = (a: string, b: string): boolean => american(a) === american(b) || isInflected(a, b)

/** Two letters that changed places are one slip. */
const letters = (word: string): string => [...word].sort().join('')

/** Whether one word is the other with more at its end, `Equilibria` and `Equilibrial`: both may be words. */
const goesOn = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a)

const ENDINGS = new Set(['', ...'s es d ed r er ers ing ly y ies n an al ic e or ion ions'.split(' ')])

/** Whether two words differ in nothing but their endings: `Model` and `Models`, `Optimized` and `Optimizing`. */
function isInflected(a: string, b: string): boolean {
  let same = 0
  while (same < a.length && a[same] === b[same]) same++
  return ENDINGS.has(a.slice(same)) && ENDINGS.has(b.slice(same))
}

const american = (word: string): string =>
  word
    // `modelling`, `skillful`; but no country writes `smal`
    .replace(/(?<=\p{L}{4})ll|ll(?=ful)/gu, 'l')
    .replace(/our/g, 'or')
    .replace(/(?<=i|y)s(?=at|e|i)/g, 'z')
    .replace(/ence/g, 'ense')
    .replace(/ae|oe/g, 'e')
    .replace(/tre$/, 'ter')
