/** Whose slip a misspelt word is, and which words of a title are slips whatever else is worded otherwise. */
import { isMisspelling } from '../../../fixes/witness.ts'
import type { By, Difference, Pair, TitleVerdict } from '../../../model/comparison.ts'
import { editDistance } from '../../../text/distance.ts'
import { titleKey } from '../../../text/titles.ts'
import { withUmlautsSpelt } from '../../../text/umlauts.ts'
import type { TitlesWith } from './mistyped.ts'

/** A word of fewer letters may be another word with a letter more. */
const LONG = 6

/** So many times more titles have a word that is right than the same with a slip, such as "Leaning". */
const FAR_MORE = 30

/** Whether it is arXiv that misspells: the list's word stands in other titles or in the abstract, arXiv's hardly anywhere else. */
export function isArxivsSlip({ title, paper }: Pair, titlesWith: TitlesWith): boolean {
  const abstract = ` ${titleKey(paper?.abstract ?? '')} `
  const isInAbstract = (word: string) => abstract.includes(` ${titleKey(word)} `)
  // few titles have a rare word in its plural
  const usual = (word: string) => Math.max(titlesWith(word), titlesWith(word.replace(/s$/i, '')))
  return (
    title?.outcome === 'typo' &&
    title.differing.length > 0 &&
    title.differing.every(
      ({ listed, actual }) =>
        Math.min(listed.length, actual.length) >= LONG &&
        isOneSlip(listed.toLowerCase(), actual.toLowerCase()) &&
        (usual(listed) > 1 || isInAbstract(listed) || beginsAnother(listed, actual, title.by.title)) &&
        !isInAbstract(actual) &&
        usual(actual) <= Math.max(1, usual(listed) / FAR_MORE),
    )
  )
}

/** A letter, or two that have changed places. */
const isOneSlip = (a: string, b: string): boolean =>
  editDistance(a, b) === 1 || (editDistance(a, b) === 2 && [...a].sort().join('') === [...b].sort().join(''))

/** `Interpret` in "LVLM-Intrepret: An Interpretability Tool". */
const beginsAnother = (word: string, actual: string, title: string): boolean =>
  titleKey(title)
    .split(' ')
    .some((one) => one !== titleKey(actual) && one.length > word.length && one.startsWith(word.toLowerCase()))

/** Whether all that differs is a short word that the record garbles: `an Vision`, `Regression s All You Need`. */
export function garblesShortWord({ differing: [one, ...more], by }: By<TitleVerdict>): boolean {
  if (!one || more.length > 0) return false
  const { listed, actual } = one
  const isTorn = /^[b-hj-z]$/i.test(actual) && /^\p{Ll}{2,3}$/u.test(listed) && listed.includes(actual)
  const isArticle = /^an?$/i.test(listed) && /^an?$/i.test(actual)
  return isTorn || (isArticle && by.title.search(WRONG_ARTICLE) >= 0)
}
/** Before a word, not an abbreviation, whose first letter is surely spoken as it is written. */
const WRONG_ARTICLE =
  /(?<!\p{L})(?:[Aa]n\s[bcdfgjklmnpqrstvwxz]\p{Ll}|[Aa]n\s[BCDFGJKLMNPQRSTVWXZ]\p{Ll}|[Aa]\s[aeiAEI](?!u)\p{Ll})/u

/**
 * A slip in a title that is worded otherwise: a word that stands in no other title, where the record has nearly the same. A
 * short one must stand between the same two words. Coined names are left out.
 */
export function slipIn({ entry, title, record }: Pair, titlesWith: TitlesWith): Difference | null {
  const [mine, theirs] = [plainWords(entry.title?.value ?? ''), plainWords((title?.by ?? record).title)]
  if (mine.length > LONGER * theirs.length) return null
  for (const [i, listed] of mine.entries()) {
    if (!isPlain(listed) || titlesWith(listed) > 0) continue
    const actual = theirs.find(
      (word, j) =>
        isPlain(word) &&
        isNear(listed, word) &&
        (Math.min(listed.length, word.length) >= LONG || isBetweenSame(mine, i, theirs, j)),
    )
    if (actual !== undefined) return { listed, actual }
  }
  return null
}

/**
 * A slip in whatever title the paper has at its venue: a word that stands neither there nor in any title, where its abstract has
 * one of another letter.
 */
export function slipBeside({ entry, paper }: Pair, titlesWith: TitlesWith): Difference | null {
  const about = new Set(plainWords((paper?.abstract ?? '').toLowerCase()))
  for (const listed of plainWords(entry.title?.value ?? '')) {
    const word = listed.toLowerCase()
    if (!isPlain(listed) || listed.length < LONGEST_ALIKE || about.has(word) || titlesWith(listed) > 0)
      continue
    const actual = [...about].find((one) => editDistance(word, one) === 1 && isMisspelling(word, one))
    if (actual !== undefined) return { listed, actual }
  }
  return null
}
/** Shorter words may be two words that differ in a letter: "casual" and "causal". */
const LONGEST_ALIKE = 7

/** A text with so many more words than the record's title was read beyond the title. */
const LONGER = 2

const plainWords = (title: string): readonly string[] => title.match(/[\p{L}\p{N}]+/gu) ?? []
const isPlain = (word: string) => /^\p{L}\p{Ll}+$/u.test(word)

/** `survey` and "surveyed" are two forms of a word, "licensed" and "unlicensed" two words. */
function isNear(listed: string, actual: string): boolean {
  const [a, b] = [listed.toLowerCase(), actual.toLowerCase()]
  const isPart = a.startsWith(b) || b.startsWith(a) || a.endsWith(b) || b.endsWith(a)
  return !isPart && !areInflected(a, b) && !areOneSpelt(a, b) && [1, 2].includes(editDistance(a, b))
}

/** `empowered` and `empowers`, `predicting` and `prediction`: one stem with two endings. */
function areInflected(a: string, b: string): boolean {
  let same = 0
  while (same < a.length && a[same] === b[same]) same++
  const stems = Array.from({ length: Math.max(0, same - SHORTEST_STEM + 1) }, (_, i) => SHORTEST_STEM + i)
  return stems.some((at) => [a, b].every((word) => ENDINGS.has(word.slice(at))))
}
const SHORTEST_STEM = 5
const ENDINGS = new Set('s es ed er ers ing ion ions ly'.split(' '))

/** `gödel` and `goedel`. */
const areOneSpelt = (a: string, b: string): boolean => withUmlautsSpelt(a) === withUmlautsSpelt(b)

/** Whether the words before and after are the same; a title's ends count as the same, but not both of them. */
function isBetweenSame(mine: readonly string[], i: number, theirs: readonly string[], j: number): boolean {
  const same = (k: number) => mine[i + k]?.toLowerCase() === theirs[j + k]?.toLowerCase()
  return same(-1) && same(1) && (i > 0 || i < mine.length - 1)
}
