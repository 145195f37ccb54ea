/** Writes arXiv's names in a list's own style. */

import type { AuthorsVerdict } from '../model/comparison.ts'
import type { AuthorList } from '../model/list.ts'
import { editDistance } from '../text/distance.ts'
import { normalizeLetters } from '../text/normalize.ts'
import { isParticle, isSuffix } from '../text/person.ts'

/** All of arXiv's names as one text; a name that the list already has right stays as the list writes it. */
export function writeNames(authors: AuthorList, { order, misspelt }: AuthorsVerdict): string {
  const wrong = new Set(misspelt.map(({ index }) => index))
  const written = order.map(({ actual, listed }) =>
    listed !== null && !wrong.has(listed)
      ? (authors.names[listed]?.value ?? actual)
      : writeName(actual, authors),
  )
  const { between, beforeLast } = authors.style
  const head = written.slice(0, -1).join(between)
  return written.length < 2 ? written.join('') : `${head}${beforeLast}${written.at(-1)}`
}

/** So many letters of a word differ where it is misspelt. */
const MOST_LETTERS = 2
const WORD = /[\p{L}\p{M}'’-]{3,}/gu

/**
 * A listed name with its one misspelt word corrected, which keeps the list's order, initials and omissions: `Doe, Jane` of
 * `Doo, Jane`, for "Jane Q. Doe". Null if more than one word differs, or none has its like in arXiv's name.
 */
export function mendName(listed: string, actual: string): string | null {
  const words: readonly string[] = actual.match(WORD) ?? []
  const known = new Set(words.map(plainLetters))
  // who leaves out accents means to
  const wrong = [...listed.matchAll(WORD)].filter(([word]) => !known.has(plainLetters(word)))
  const [one] = wrong
  if (!one || wrong.length > 1) return null
  const meant = words.filter((word) => !listed.includes(word) && editDistance(one[0], word) <= MOST_LETTERS)
  const [right] = meant
  if (right === undefined || meant.length > 1) return null
  return listed.slice(0, one.index) + right + listed.slice(one.index + one[0].length)
}

/** A name without accents and strokes, as lists in plain ASCII write it: `Łukasz Núñez` → `Lukasz Nunez`. */
export const plainLetters = (name: string): string =>
  name.normalize('NFC').replace(/[^ -~]/gu, (letter) => {
    const plain = normalizeLetters(letter)
    return letter === letter.toLowerCase() ? plain : plain.charAt(0).toUpperCase() + plain.slice(1)
  })

/** One of arXiv's names (`Joost van de Weijer`) as this list would write it (`van de Weijer, Joost`). */
export function writeName(name: string, { style }: Pick<AuthorList, 'style'>): string {
  const parts = name.trim().split(/\s+/)
  const suffix = parts.length > 2 && isSuffix(parts.at(-1) ?? '') ? parts.pop() : undefined
  let start = parts.length - 1
  while (start > 1 && isParticle(parts[start - 1] ?? '') && /^\p{Ll}/u.test(parts[start - 1] ?? '')) start--
  const family = [...parts.slice(start), ...(suffix ? [suffix] : [])].join(' ')
  const given = parts
    .slice(0, start)
    .map((part) => shorten(part, style.given))
    .join(' ')
  if (given === '') return family
  return style.order === 'last-first' ? `${family}, ${given}` : `${given} ${family}`
}

function shorten(part: string, given: AuthorList['style']['given']): string {
  if (given === 'full') return part
  const dot = given === 'initials-dotted' ? '.' : ''
  return part
    .split('-')
    .map((piece) => `${[...piece][0] ?? ''}${dot}`)
    .join('-')
}
