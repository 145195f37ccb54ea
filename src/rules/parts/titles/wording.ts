/** Differences between two titles that are no mistake of the list. */
import { isMisspelling } from '../../../fixes/witness.ts'
import type { By, Pair, TitleVerdict } from '../../../model/comparison.ts'
import type { List } from '../../../model/list.ts'
import type { Claim } from '../../../model/span.ts'
import { editDistance } from '../../../text/distance.ts'
import { titleKey } from '../../../text/titles.ts'

type Difference = TitleVerdict['differing'][number]

/** The verdict without a venue that those who submitted the paper typed behind its title: `A Title ECCV 2022`. */
export function withoutVenue(verdict: By<TitleVerdict>, { venues }: List): By<TitleVerdict> {
  const { differing, by } = verdict
  const last = differing.at(-1)
  if (last?.listed !== '' || !by.title.endsWith(last.actual)) return verdict
  if (venues.read(last.actual.replace(/[\s'’-]*(?:(?:19|20)\d\d|['’]\d\d)$/, '')) === null) return verdict
  const title = by.title.slice(0, -last.actual.length).trimEnd()
  const others = differing.slice(0, -1)
  const outcome = others.length === 0 ? 'same' : verdict.outcome
  return { ...verdict, outcome, differing: others, by: { ...by, title } }
}

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
  /^\P{L}*\p{L}[\p{L}\p{N}]*\.\s*$/u.test(text.slice(text.lastIndexOf('\n', span.start) + 1, span.start))

/** `Slow Rivers Run Deep...`: whether the list says itself that it leaves out the words that are missing. */
export const isCutWithDots = (
  { outcome, differing }: TitleVerdict,
  { value, span }: Claim<string>,
  { text }: List,
): boolean =>
  (/(?:\.{3}|…)\W*$/u.test(value) || /^\s?(?:\.{3}|…)/u.test(text.slice(span.end, span.end + 4))) &&
  (outcome === 'different' || differing.every(({ listed }) => /^(?:\.{3}|…)?$/u.test(listed)))

/** `Slow Rivers RiverNet` of "RiverNet: Slow Rivers": the name that stands before the record's title stands behind the list's. */
export function movesName({ by }: By<TitleVerdict>, { value }: Claim<string>): boolean {
  const [name = '', ...rest] = by.title.split(/:\s/)
  return rest.length > 0 && titleKey(value) === titleKey(`${rest.join(' ')} ${name}`)
}

/** `RiverNet-2`. */
const COINED = /^\p{Lu}\p{Ll}+\p{Lu}\S*$/u

/** Characters around a title in which words that it seems to lack may stand. */
const AROUND = 300

/** Whether the missing words, three or more or a coined name, stand beside the title: then they were not read as part of it. */
export function isBeside({ differing }: TitleVerdict, { span }: Claim<string>, { text }: List): boolean {
  const missing = differing.filter(
    ({ listed, actual }) => listed === '' && (titleKey(actual).split(' ').length > 2 || COINED.test(actual)),
  )
  // what only stands elsewhere in the title was read as part of it
  const isMoved = ({ actual }: Difference) =>
    differing.some((one) => one.actual === '' && titleKey(one.listed) === titleKey(actual))
  if (missing.some(isMoved)) return false
  if (missing.length === 0) return false
  const around = [
    text.slice(Math.max(0, span.start - AROUND), span.start),
    text.slice(span.end, span.end + AROUND),
  ]
  const words = around.map((part) => ` ${titleKey(part)} `)
  return missing.every(({ actual }) => words.some((part) => part.includes(` ${titleKey(actual)} `)))
}

/** A word of fewer letters may be another word with a letter more. */
const LONG = 6

/** Whether it is arXiv that misspells: the list's word stands in other titles or in the abstract, arXiv's nowhere else. */
export function isArxivsSlip({ title, paper }: Pair, titlesWith: (word: string) => number): boolean {
  const abstract = ` ${titleKey(paper?.abstract ?? '')} `
  const isUsual = (word: string, others: number) =>
    titlesWith(word) > others || abstract.includes(` ${titleKey(word)} `)
  return (
    title?.outcome === 'typo' &&
    title.differing.length > 0 &&
    title.differing.every(
      ({ listed, actual }) =>
        Math.min(listed.length, actual.length) >= LONG &&
        editDistance(listed.toLowerCase(), actual.toLowerCase()) === 1 &&
        isUsual(listed, 1) &&
        !isUsual(actual, 1),
    )
  )
}

/**
 * A slip in a title that is worded otherwise: a word that stands in no other title, where the record has nearly the same. A
 * short one must stand between the same two words. Coined names are left out.
 */
export function slipIn(
  { entry, title, record }: Pair,
  titlesWith: (word: string) => number,
): Difference | null {
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
export function slipBeside({ entry, paper }: Pair, titlesWith: (word: string) => number): Difference | null {
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
  return !isPart && [1, 2].includes(editDistance(a, b))
}

/** Whether the words before and after are the same; a title's ends count as the same, but not both of them. */
function isBetweenSame(mine: readonly string[], i: number, theirs: readonly string[], j: number): boolean {
  const same = (k: number) => mine[i + k]?.toLowerCase() === theirs[j + k]?.toLowerCase()
  return same(-1) && same(1) && (i > 0 || i < mine.length - 1)
}
