/** Whether two entries of one list claim the same; generous, so that only certain differences are left. */

import { foldTitle } from '../text/titles.ts'

/**
 * Titles that differ in more than case, spaces and punctuation are two. One that holds the other set off by a mark
 * (`T: 120 stars`, `T - A. Author`) is taken for the same with something added.
 */
export function sameTitles(a: string, b: string): boolean {
  if (foldTitle(a) === foldTitle(b)) return true
  const [shorter, longer] = [a.toLowerCase().trim(), b.toLowerCase().trim()].sort(
    (x, y) => x.length - y.length,
  )
  const at = shorter ? (longer ?? '').indexOf(shorter) : -1
  if (at === -1 || !shorter || !longer) return false
  return (
    setOff(longer.slice(0, at).trimEnd().slice(-1)) &&
    setOff(
      longer
        .slice(at + shorter.length)
        .trimStart()
        .slice(0, 1),
    )
  )
}

const setOff = (mark: string) => !/[\p{L}\p{N}]/u.test(mark)

/** Letters that Unicode does not take apart, as those write them who have no such key. */
const SPELT: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', ł: 'l', đ: 'd', æ: 'ae', œ: 'oe', ı: 'i' }
const fold = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[ßøłđæœı]/g, (letter) => SPELT[letter] ?? letter)
const words = (text: string) => fold(text).match(/[\p{L}\p{N}]+/gu) ?? []

/** `CVPR` and `CVPR (Oral)`, `ICML` and `International Conference on Machine Learning`, `Appl. Sci.` in full: one venue. */
export function sameVenues(a: string, b: string): boolean {
  const [shorter, longer] = [naming(a), naming(b)].sort((x, y) => x.join('').length - y.join('').length)
  if (!shorter || !longer || shorter.length === 0 || longer.length > LONGEST) return true
  return ` ${longer.join(' ')} `.includes(` ${shorter.join(' ')} `) || shortens(shorter.join(''), longer)
}

/** More words than these are a sentence and no venue. */
const LONGEST = 16
const DATE =
  /^(?:(?:19|20)\d\d|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|ember|ober)?$/
const ALSO: Readonly<Record<string, string>> = {
  nips: 'neurips',
  preprint: 'arxiv',
  preprints: 'arxiv',
  corr: 'arxiv',
}
const naming = (venue: string) =>
  words(venue).flatMap((word) => (DATE.test(word) ? [] : [ALSO[word] ?? word]))

/** Whether letters can be read off the beginnings of words in their order, each word giving some or none. */
function shortens(letters: string, full: readonly string[]): boolean {
  let ends = new Set([0])
  for (const word of full) {
    const reached = new Set(ends)
    for (const from of ends) {
      for (let n = 1; n <= word.length && letters[from + n - 1] === word[n - 1]; n++) reached.add(from + n)
    }
    ends = reached
  }
  return ends.has(letters.length)
}

type Names = readonly string[]

/** Longer lists are not compared: nobody reads them, and each name would be held against all others. */
const MOST_NAMES = 300

/** Of two lists of names, those that have no like in the other: `[only in a, only in b]`, as written. */
export function differingAuthors(a: Names, b: Names): readonly [Names, Names] {
  if (a.length > MOST_NAMES || b.length > MOST_NAMES) return [[], []]
  const open = b.map((name) => ({ name, parts: words(name) }))
  const onlyInA = a.filter((name) => {
    const parts = words(name)
    const match = open.findIndex((other) => alike(parts, other.parts))
    if (match !== -1) open.splice(match, 1)
    return match === -1
  })
  return [onlyInA, open.map(({ name }) => name)]
}

/** Names of one person as far as can be told: every word of the shorter is in the longer, in full or as an initial. */
function alike(a: Names, b: Names): boolean {
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a]
  const open = [...longer]
  return shorter
    .toSorted((x, y) => y.length - x.length)
    .every((word) => {
      const exact = open.indexOf(word)
      const match =
        exact === -1 ? open.findIndex((other) => isInitial(word, other) && word[0] === other[0]) : exact
      if (match !== -1) open.splice(match, 1)
      return match !== -1
    })
}

const isInitial = (a: string, b: string) => a.length === 1 || b.length === 1
