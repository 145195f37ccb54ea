/**
 * Which differences between two titles only a slip of the list can make. A venue may have published a paper under another
 * title than arXiv's, and its editors change articles, numbers and endings of words; no editor leaves a letter out.
 */
import { areForms } from '../../../fixes/witness.ts'
import type { By, Difference, TitleVerdict } from '../../../model/comparison.ts'
import type { PaperConventions } from '../../../model/context.ts'
import type { Claim } from '../../../model/span.ts'
import { inFormOf } from '../../../text/abbreviations.ts'
import { editDistance } from '../../../text/distance.ts'
import { normalizeLetters } from '../../../text/normalize.ts'
import { titleKey } from '../../../text/titles.ts'

/** A list that words so large a share of its titles in its own way leaves words out on purpose. */
const OFTEN = 0.25

type Titled = By<Pick<TitleVerdict, 'outcome' | 'differing'>>

/** In how many known titles a word stands. */
export type TitlesWith = (word: string) => number

/**
 * Whether all that differs is misspelt or written twice, two neighbours have changed places, or a single word was left out:
 * no title is so, whoever gave it, and a published one that has all of arXiv's words but one is hardly ever the venue's. A
 * list that words titles in its own way (`paraphrases`) may leave out articles, and other words where it does so often, but hardly a
 * single one in the middle of a long title.
 */
export function isMistyped(
  title: Titled,
  { value }: Claim<string>,
  titlesWith: TitlesWith,
  paraphrases: PaperConventions['paraphrases'],
): boolean {
  if (title.outcome !== 'typo' || title.differing.length === 0) return false
  if (swapsNeighbours(value, title.by.title)) return true
  const isAlone = title.differing.length === 1
  const shortens = paraphrases !== null && paraphrases.count > OFTEN * paraphrases.of
  const mayBeLeftOut = ({ actual }: Difference) =>
    (!shortens || lacksInside(value, title.by.title)) &&
    (!ARTICLE.test(actual) || (paraphrases === null && isAlone))
  const leftOut = title.differing.filter((one) => mayBeLeftOut(one) && isLeftOut(one, value, title.by.title))
  const others = title.differing.filter((one) => !leftOut.includes(one))
  return (
    leftOut.length <= 1 &&
    others.every((one) => isMisspelt(one, titlesWith) || isDoubled(one, value) || isWrongArticle(one, value))
  )
}

const isMisspelt = ({ listed, actual }: Difference, titlesWith: TitlesWith): boolean => {
  const [mine, theirs] = [listed, actual].map((words) => words.split(/[^\p{L}\p{N}\p{M}]+/u))
  if (!mine || !theirs || listed === '' || mine.length !== theirs.length) return false
  return mine.every((word, i) => word === theirs[i] || isOneMisspelt(word, theirs[i] ?? '', titlesWith))
}

/** In shorter words, two letters make another word. */
const LONG = 6
/** Shorter ones only take an ending: `LLM` and "LLMs", but not `fr` and "for". */
const INFLECTED = 4

function isOneMisspelt(listed: string, actual: string, titlesWith: TitlesWith): boolean {
  const [a, b] = [listed.toLowerCase(), actual.toLowerCase()]
  if (a === b) return true
  // `RiverNet-2`: another number is another thing, and a name may lose what Markdown cannot show
  if (!/^\p{L}+$/u.test(a) || !/^\p{L}+$/u.test(b) || LINKING.test(a)) return false
  if (CUT_OFF.test(a) && b.startsWith(a)) return true
  const distance = editDistance(a, b)
  const short = Math.min(a.length, b.length)
  const isForm = short < INFLECTED ? a.startsWith(b) || b.startsWith(a) : areForms(a, b)
  if (distance > 2 || isForm) return false
  return distance === 1 || (short >= LONG && titlesWith(listed) === 0)
}

/** Words that one may take for another. */
const LINKING = /^(?:an?|the|as|at|by|for|from|in|into|its?|of|off|on|onto|or|and|over|to|via|with|within)$/
/** `Synthesi`, `Resolutio`: no word ends so. */
const CUT_OFF = /(?:\p{L}{3}[ivjq]|\p{L}[ts]io)$/u

/** `Rivers of of Rain`. */
const isDoubled = ({ listed, actual }: Difference, value: string): boolean =>
  actual === '' &&
  /^\p{L}+$/u.test(listed) &&
  new RegExp(`(?<!\\p{L})${listed}\\s+${listed}(?!\\p{L})`, 'iu').test(value)

/** `a Expression`. */
const isWrongArticle = ({ listed, actual }: Difference, value: string): boolean =>
  listed.toLowerCase() === 'a' && actual.toLowerCase() === 'an' && /(?<!\p{L})a\s+[aei]/iu.test(value)

const ARTICLE = /^(?:an?|the)$/i

/** Words that must be left of a title, so that who lacks one of them did not mean to be brief. */
const NOT_BRIEF = 6

/**
 * Whether a long title, behind the name that both begin with, lacks one word between its first and its last: whoever shortens a
 * title does not stop at that.
 */
function lacksInside(value: string, title: string): boolean {
  const isNamed = [value, title].every((words) => NAME.test(words))
  const behindName = (words: string) => (isNamed ? words.replace(NAME, '') : words)
  const [mine, theirs] = [value, title].map((words) => titleKey(behindName(words)).split(' '))
  if (!mine || !theirs || mine.length < NOT_BRIEF || theirs.length !== mine.length + 1) return false
  return mine[0] === theirs[0] && mine.at(-1) === theirs.at(-1)
}

/** `Slow-RiverNet-2: …`. */
const NAME = /^(?:\S+\s)?\S+:\s/

/**
 * Whether a single word is missing: no part of the paper's name, unless the colon behind that is missing with it, and no other
 * mark in its place.
 */
function isLeftOut({ listed, actual }: Difference, value: string, title: string): boolean {
  if (listed !== '' || !/^\p{L}+$/u.test(actual)) return false
  const [mine, theirs] = [wordsAndMarks(value), wordsAndMarks(title)]
  const named = wordsAndMarks(NAME.exec(title)?.[0] ?? '').length - 1
  return theirs.some(({ word, mark }, i) => {
    if (word !== titleKey(actual) || i < named || (i === 0 && named === 0)) return false
    const [before, behind] = [theirs[i - 1], theirs[i + 1]]
    // `Slowly` of "Slowly-Moving" is half a word
    if (HYPHEN.test(mark) || HYPHEN.test(before?.mark ?? '')) return false
    // the list may leave out the name
    if (!before || !behind || (i - 1 === named && mine[0]?.word === behind.word)) return true
    // who shortens a name leaves its colon
    const marks = i === named ? [''] : ['', before.mark, mark]
    return mine.some(
      (one, k) => one.word === before.word && mine[k + 1]?.word === behind.word && marks.includes(one.mark),
    )
  })
}

const HYPHEN = /^[-‐‑]$/u

/** The words of a title, each with what stands behind it beside blanks. */
const wordsAndMarks = (title: string) =>
  [...normalizeLetters(title).matchAll(/([\p{L}\p{N}]+)([^\p{L}\p{N}]*)/gu)].map(
    ([, word = '', mark = '']) => ({
      word,
      mark: mark.trim(),
    }),
  )

/**
 * `Baseline Simple for Rivers`, `Scale-River` for "River-Scale", perhaps behind a nickname or with the list's abbreviations: whether
 * one title is the other, but for two neighbours.
 */
const swapsNeighbours = (value: string, title: string): boolean =>
  [title, inFormOf(value, title)].some((actual) =>
    [value, value.replace(/^[^:]*:/, '')].some(
      (listed) => isSwapped(listed.match(HYPHENATED), actual) || isSwapped(listed.match(PARTS), actual),
    ),
  )
const HYPHENATED = /[\p{L}\p{N}\p{M}]+(?:['’‐‑-][\p{L}\p{N}\p{M}]+)*/gu
const PARTS = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}\p{M}]+)*/gu

/** Whether the words are a title's after two neighbours among them have changed places. */
function isSwapped(listed: readonly string[] | null, title: string): boolean {
  const words = (listed ?? []).map(titleKey)
  const key = ` ${titleKey(title)} `
  return words.some((word, i) => {
    const next = words[i + 1]
    if (next === undefined || next === word) return false
    return key.includes(` ${[...words.slice(0, i), next, word, ...words.slice(i + 2)].join(' ')} `)
  })
}
