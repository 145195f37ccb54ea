/** Compares two titles word by word. */
import type { TitleVerdict } from '../model/comparison.ts'
import { editDistance } from './distance.ts'
import { WRITTEN_WORD, withoutMarkup, wordsOf } from './normalize.ts'
import { isSpellingOf } from './variants.ts'

type Differing = TitleVerdict['differing']

export const titleWords = (title: string): string[] => wordsOf(withoutMarkup(title))

/** A title's words, normalized, and as they are written. */
type Title = {
  readonly words: readonly string[]
  /** Words `from` to `to` (exclusive) as written, with everything between them. */
  readonly quote: (from: number, to: number) => string
  /** Whether a hyphen, a stop or the like joins a word to the next one. */
  readonly isJoined: (word: number) => boolean
}

function readTitle(title: string): Title {
  const words = titleWords(title)
  const text = withoutMarkup(title).normalize('NFKC')
  const shown = [...text.matchAll(WRITTEN_WORD)]
  const isShown = shown.length === words.length
  const ends = shown.map(({ index, 0: word }) => index + word.length)
  return {
    words,
    quote: (from, to) =>
      isShown && from < to ? text.slice(shown[from]?.index, ends[to - 1]) : words.slice(from, to).join(' '),
    isJoined: (word) => isShown && JOINT.test(text.slice(ends[word], shown[word + 1]?.index ?? ends[word])),
  }
}
const JOINT = /^[-‐‑._’']$/

/** `Ants & Bees` is the same as "Ants and Bees". */
const withoutAmpersands = (title: string): string => title.replace(/(?<=\s)\\?&(?:amp;)?(?=\s)/g, 'and')

const readBoth = (listed: string, actual: string) =>
  [readTitle(withoutAmpersands(listed)), readTitle(withoutAmpersands(actual))] as const

/** How similar two titles are, and where they differ. */
export function alignTitles(listed: string, actual: string): Omit<TitleVerdict, 'outcome'> {
  const [a, b] = readBoth(listed, actual)
  if (!areComparable(a, b)) return { similarity: 0, differing: [] }
  const kept = commonWords(a.words, b.words)
  const weight = kept.reduce((sum, { i, j }) => sum + (a.words[i] === b.words[j] ? 1 : 0.8), 0)
  const similarity = (2 * weight) / (a.words.length + b.words.length)
  return { similarity, differing: quoted(gaps(kept, a, b), a, b) }
}

/** Where they differ, each difference with the whole of a word that hyphens join: `River-2` for "River". */
export function differencesOf(listed: string, actual: string): Differing {
  const [a, b] = readBoth(listed, actual)
  if (!areComparable(a, b)) return []
  const differing = gaps(commonWords(a.words, b.words), a, b)
  return quoted(merged(differing.map((gap) => (isSlip(gap, a, b) ? gap : widened(gap, a, b)))), a, b)
}

const areComparable = ({ words: a }: Title, { words: b }: Title): boolean =>
  a.length > 0 && b.length > 0 && a.length * b.length <= 40_000

/** Word `i` of one title is word `j` of the other. */
export type Step = { readonly i: number; readonly j: number }

/** Longest common subsequence of words; a word spelt similarly counts as most of a word. */
export function commonWords(a: readonly string[], b: readonly string[]): Step[] {
  const width = b.length + 1
  const [best, pairs] = [new Float64Array((a.length + 1) * width), new Float64Array((a.length + 1) * width)]
  const at = (i: number, j: number) => best[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const pair = likeness(a[i] ?? '', b[j] ?? '')
      pairs[i * width + j] = pair
      best[i * width + j] = Math.max(at(i + 1, j), at(i, j + 1), pair > 0 ? pair + at(i + 1, j + 1) : 0)
    }
  }
  const steps: Step[] = []
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const pair = pairs[i * width + j] ?? 0
    if (pair > 0 && at(i, j) === pair + at(i + 1, j + 1)) steps.push({ i: i++, j: j++ })
    else if (at(i + 1, j) >= at(i, j + 1)) i++
    else j++
  }
  return steps
}

function likeness(a: string, b: string): number {
  if (a === b) return 1
  if (Math.min(a.length, b.length) < 4 || Math.abs(a.length - b.length) > 2) return 0
  // cheap test first: a word and its misspelling begin or end with the same letter
  if (a[0] !== b[0] && a.at(-1) !== b.at(-1)) return 0
  return editDistance(a, b) <= (a.length > 7 ? 2 : 1) ? 0.8 : 0
}

/** Whether two texts have the same letters: `non-uniform` and `nonuniform`. */
export const isOneWord = (a: string, b: string): boolean => wordsOf(a).join('') === wordsOf(b).join('')

/** Words `i` to `iEnd` of one title stand where the other has its words `j` to `jEnd` (both exclusive). */
type Gap = { readonly i: number; readonly iEnd: number; readonly j: number; readonly jEnd: number }

/** What differs between the words that agree. */
function gaps(kept: readonly Step[], a: Title, b: Title): Gap[] {
  const exact = kept.filter(({ i, j }) => isSpellingOf(a.words[i] ?? '', b.words[j] ?? ''))
  let [i, j] = [0, 0]
  const all = [...exact, { i: a.words.length, j: b.words.length }].flatMap((step) => {
    const gap = step.i > i || step.j > j ? [{ i, iEnd: step.i, j, jEnd: step.j }] : []
    i = step.i + 1
    j = step.j + 1
    return gap
  })
  return all.filter((gap) => {
    const { listed, actual } = quotedGap(gap, a, b)
    return !isOneWord(listed, actual) && !isSpellingOf(listed, actual)
  })
}

const quotedGap = ({ i, iEnd, j, jEnd }: Gap, a: Title, b: Title) => ({
  listed: a.quote(i, iEnd),
  actual: b.quote(j, jEnd),
})
const quoted = (differing: readonly Gap[], a: Title, b: Title): Differing =>
  differing.map((gap) => quotedGap(gap, a, b))

/** Whether it is one word misspelt, which shows best alone. */
const isSlip = ({ i, iEnd, j, jEnd }: Gap, a: Title, b: Title): boolean =>
  iEnd - i === 1 && jEnd - j === 1 && likeness(a.words[i] ?? '', b.words[j] ?? '') > 0

/** Takes in the words that agree beside a gap as long as one of the titles joins them to what differs. */
function widened({ i, iEnd, j, jEnd }: Gap, a: Title, b: Title): Gap {
  const agree = (x: number, y: number) => a.words[x] !== undefined && a.words[x] === b.words[y]
  const isTorn = (x: number, y: number) => a.isJoined(x) || b.isJoined(y)
  let [before, behind] = [1, 0]
  while (agree(i - before, j - before) && isTorn(i - before, j - before)) before++
  while (agree(iEnd + behind, jEnd + behind) && isTorn(iEnd + behind - 1, jEnd + behind - 1)) behind++
  return { i: i - before + 1, iEnd: iEnd + behind, j: j - before + 1, jEnd: jEnd + behind }
}

/** Gaps that took in each other's words are one. */
function merged(all: readonly Gap[]): readonly Gap[] {
  const apart: Gap[] = []
  for (const gap of all) {
    const last = apart.at(-1)
    const overlaps = last !== undefined && (gap.i < last.iEnd || gap.j < last.jEnd)
    if (overlaps) apart.splice(-1, 1, { ...last, iEnd: gap.iEnd, jEnd: gap.jEnd })
    else apart.push(gap)
  }
  return apart
}
