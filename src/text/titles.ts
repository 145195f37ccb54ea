/** Whether two titles are the same, and where they differ. */
import type { TitleVerdict } from '../model/comparison.ts'
import { inFormOf } from './abbreviations.ts'
import { withoutMarkup, wordsOf } from './normalize.ts'
import { alignTitles, differencesOf, titleWords } from './title-words.ts'

/**
 * Titles at least this similar (share of words that agree) are the same title with a slip in it. Measured on 4,400 papers
 * from arXiv's API: no title with one word dropped was less similar, and no unrelated title was as similar.
 */
const SLIP = 0.72

/** Characters. Longer texts are no titles, and comparing them takes more than linear time. */
const MAX_LENGTH = 1500

/** A title's normalized words, separated by spaces: equal for titles that differ only in case, punctuation and markup. */
export const titleKey = (title: string): string => titleWords(title).join(' ')

/** Whether a text has the words one behind the other, whatever their case, punctuation and markup; of no words it has none. */
export function hasWords(text: string, words: string): boolean {
  const key = titleKey(words)
  return key !== '' && ` ${titleKey(text)} `.includes(` ${key} `)
}

/** Whether a title has all the words, in their order; others may stand between them. */
export function hasInOrder(title: readonly string[], words: readonly string[]): boolean {
  let next = 0
  for (const word of title) if (word === words[next]) next++
  return next === words.length
}

/** Whether a title's key has three words or more: many works may be called "Introduction" or "Quantum computing". */
export const isDistinctive = (key: string): boolean => key.split(' ').length >= 3

/** Whether words are a name rather than a title: one or two of them, or none with a blank between, as in `River2.5-VL`. */
export const isName = (title: string): boolean =>
  /^[!-~]*$/.test(title.trim()) || !isDistinctive(titleKey(title))

/** Whether words cite a paper by its authors instead of naming it: `Collobert et al., 2011`. */
export const isCitation = (title: string): boolean =>
  /(?<!\p{L})et\.? al\.?(?:[\s,]*\(?(?:19|20)\d\d[a-z]?\)?)?$/iu.test(title.slice(-MAX_CITATION).trimEnd())

const MAX_CITATION = 60

/** Compares a title as a list writes it with the paper's own. Abbreviations are no difference. */
export function compareTitles(listed: string, actual: string): TitleVerdict {
  if (listed === actual) return { outcome: 'same', similarity: 1, differing: [] }
  if (listed.length > MAX_LENGTH || actual.length > MAX_LENGTH)
    return { outcome: 'different', similarity: 0, differing: [] }
  const verdict = compareWords(listed, actual)
  if (verdict.differing.length === 0) return verdict
  const inForm = inFormOf(listed, actual)
  const other = inForm === actual ? verdict : compareWords(listed, inForm)
  return other.similarity > verdict.similarity ? other : verdict
}

function compareWords(listed: string, actual: string): TitleVerdict {
  const [a, b] = [titleWords(listed), titleWords(actual)]
  if (a.join('') === b.join('')) return { outcome: 'same', similarity: 1, differing: [] }
  if (
    isShortened(listed, actual) ||
    isShortened(actual, listed) ||
    isNamed(listed, b) ||
    isWithoutKind(listed, actual) ||
    isLabel(listed, a, b)
  )
    return { outcome: 'shortened', similarity: 1, differing: [] }
  const { start, end, counterpart } = comparableParts(listed, actual)
  const { similarity, differing } = alignTitles(listed.slice(start, end), counterpart)
  if (similarity > 0 && differing.length === 0) return { outcome: 'same', similarity: 1, differing }
  // the same words in another order are a slip, however low the similarity
  const swapped = a.toSorted().join(' ') === b.toSorted().join(' ') || areMoved(differing)
  return { outcome: swapped || similarity >= SLIP ? 'typo' : 'different', similarity, differing }
}

/** Where two titles differ, as `differing` of the verdict, but with whole words: `River-2` for "River", not 2 for nothing. */
export function wholeDifferences(listed: string, actual: string): TitleVerdict['differing'] {
  if (listed.length > MAX_LENGTH || actual.length > MAX_LENGTH) return []
  const { start, end, counterpart } = comparableParts(listed, inFormOf(listed, actual))
  return differencesOf(listed.slice(start, end), counterpart)
}

/** Whether the words that differ are the same on both sides. */
function areMoved(differing: TitleVerdict['differing']): boolean {
  const side = (which: 'listed' | 'actual') =>
    titleWords(differing.map((one) => one[which]).join(' '))
      .toSorted()
      .join(' ')
  return differing.length > 0 && side('listed') === side('actual')
}

/** A part of the listed title, `start` to `end`, and the part of arXiv's title to compare it with. */
type Parts = { readonly start: number; readonly end: number; readonly counterpart: string }

/**
 * Usually both titles whole. If only one has a nickname before the first colon or a subtitle after the last, that part is
 * left out, provided that the rest then is the same title with a slip.
 */
export function comparableParts(listed: string, actual: string): Parts {
  const all = { start: 0, end: listed.length, counterpart: actual }
  const parts = partsOf(all, listed, actual)
  if (parts.length === 0) return all
  const alike = ({ start, end, counterpart }: Parts) =>
    alignTitles(listed.slice(start, end), counterpart).similarity
  const [best] = [all, ...parts]
    .map((one) => ({ one, similarity: alike(one) }))
    .sort((a, b) => b.similarity - a.similarity)
  return best && best.similarity >= SLIP ? best.one : all
}

function partsOf(all: Parts, listed: string, actual: string): readonly Parts[] {
  const short = /(?<!\s)\s*[([][^\s()[\]]{2,15}[)\]]$/
  const name = short.test(actual) ? null : short.exec(listed)
  const named = name ? [{ ...all, end: name.index }] : []
  const [mine, theirs] = [colons(listed), colons(actual)]
  if (mine.length === theirs.length) return named
  if (mine.length > theirs.length)
    return [...named, { ...all, start: mine[0]?.end ?? 0 }, { ...all, end: mine.at(-1)?.start ?? all.end }]
  return [
    ...named,
    { ...all, counterpart: actual.slice(theirs[0]?.end) },
    { ...all, counterpart: actual.slice(0, theirs.at(-1)?.start) },
  ]
}

const colons = (title: string) =>
  [...title.matchAll(/(?<!\s)(?:\s*:\s+|\s+[–—-]+\s+)/g)].map(({ index, 0: mark }) => ({
    start: index,
    end: index + mark.length,
  }))

/** `Deep Domain Confusion (DDC): …`: the list adds the short name in brackets. */
function isNamed(listed: string, actual: readonly string[]): boolean {
  const without = listed.replace(/(?<!\s)\s*[([]\S{2,15}[)\]]/g, ' ')
  return without !== listed && titleWords(without).join('') === actual.join('')
}

/** `River2-VL`, `River2-VL Report` of "River2-VL Technical Report": whether titles are the same without the kind of document. */
const isWithoutKind = (listed: string, actual: string): boolean =>
  (KIND.test(listed) || KIND.test(actual)) &&
  titleWords(listed.replace(KIND, '')).join('') === titleWords(actual.replace(KIND, '')).join('')
const KIND = /(?<=\S)\s(?:(?:technical |tech )?report|(?:system|model) card|white ?paper)\s*(?=:\s|$)/i

/** Whether the text is a few of the title's words, as in prose and tables (`music generation`); one word must be coined. */
function isLabel(listed: string, label: readonly string[], actual: readonly string[]): boolean {
  if (2 * label.length > actual.length || (label.length === 1 && !isCoined(listed.trim()))) return false
  return ` ${actual.join(' ')} `.includes(` ${label.join(' ')} `)
}

/** Whether one title is a part of the other, set off by a colon, dash, question mark or bracket. */
function isShortened(short: string, long: string): boolean {
  const key = titleWords(short).join('')
  if (key.length < 3) return false
  const parts = withoutMarkup(long).split(/(?<!\s)(?:(?<=[:?!])\s+|\s+[-–—|]+\s+|\s*[([【])|[)\]】]\s*|:\s*/)
  const letters = parts.map((part) => wordsOf(part).join(''))
  return letters.some((_, i) => {
    let run = ''
    for (let j = i; j < letters.length && run.length < key.length; j++) run += letters[j]
    return run === key
  })
}

/** Whether both have the same coined name before a colon: a paper keeps its `HallusionBench: …` when it is retitled. */
export function shareNickname(a: string, b: string): boolean {
  const [x, y] = [a, b].map((title) => /^([^:]{3,30}):\s/.exec(withoutMarkup(title))?.[1]?.trim() ?? '')
  return x !== undefined && y !== undefined && isCoined(y) && titleKey(x) === titleKey(y)
}

/** Whether titles differ by no more than a slip, or begin with the same name: two others may be titles of two papers. */
export const areAlike = (a: string, b: string): boolean =>
  compareTitles(a, b).outcome !== 'different' || shareNickname(a, b)

/** Capitals or digits within a word (`HallusionBench`, `FORA`, `Text2Video`). */
const isCoined = (name: string) => /^\S+$/.test(name) && /.[\p{Lu}\p{N}]/u.test(name)

/** Whether arXiv's title has TeX, which a Markdown list would show as source. */
export const hasTex = (title: string): boolean => /[$\\{}^]/.test(title)
