/** Abbreviations in titles, and the words that they stand for: “LLMs” is no other title than “Large Language Models”. */

type Word = { readonly text: string; readonly start: number; readonly end: number }

/** `RL`, `LLMs`, `dLLM`, `CoT`, `T2I`, `Sim2Real`. */
const ABBREVIATION = /^(?=(?:\P{Lu}*\p{Lu}){2})[\p{L}\d]{2,9}$/u
/** The name that a title begins with: `ADD-RIVER: …`. */
const NAME = /^\S{2,30}\s?:(?=\s)/
/** `River-VL`, but `Re-ID`. */
const PART_OF_NAME = /(?<!(?:^|[^\p{L}])re)-$/iu
/** So many of a title's abbreviations are looked at. */
const MOST = 8
/** An abbreviation stands for no more words. */
const LONGEST = 7

/** The record's title with its words as the list abbreviates them or spells them out, so that only other differences are left. */
export function inFormOf(listed: string, actual: string): string {
  const shortened = abbreviationsBeside(listed, actual).reduce(
    (title, short) => replaced(title, runFor(short, title, listed), short),
    clipped(listed, actual),
  )
  return abbreviationsBeside(actual, listed).reduce((title, short) => {
    const run = runFor(short, listed, title)
    const at = wordsIn(title).findLast(({ text }) => text === short) ?? null
    return run ? replaced(title, at, listed.slice(run.start, run.end)) : title
  }, shortened)
}

/** `Image Seg. with Rivers` of "Image Segmentation with Rivers". */
const CLIPPED = /(?<![\p{L}\d])(\p{L}{2,6})\.(?=\s+\p{L})/gu

function clipped(listed: string, actual: string): string {
  const clips = [...listed.matchAll(CLIPPED)].slice(0, MOST)
  return clips.reduce((title, [, clip = '']) => {
    const isOf = ({ text }: Word) =>
      text.length > clip.length + 2 && text.toLowerCase().startsWith(clip.toLowerCase())
    return replaced(title, wordsIn(title).find(isOf) ?? null, clip)
  }, actual)
}

/** Whether the list abbreviates words that the record's title spells out. */
export const abbreviatesTitle = (listed: string, actual: string): boolean =>
  abbreviationsBeside(listed, actual).some((short) => runFor(short, actual, listed) !== null)

const replaced = (title: string, at: Pick<Word, 'start' | 'end'> | null, words: string): string =>
  at ? title.slice(0, at.start) + words + title.slice(at.end) : title

/** The abbreviations of a title, beside the name that it begins with, that another one lacks or has less often. */
function abbreviationsBeside(title: string, other: string): readonly string[] {
  const others = abbreviationsIn(other)
  const own = [...abbreviationsIn(title)]
  return own
    .flatMap(([key, all]) => (all.length > (others.get(key)?.length ?? 0) ? (all[0]?.text ?? []) : []))
    .slice(0, MOST)
}

function abbreviationsIn(title: string): ReadonlyMap<string, readonly Word[]> {
  const from = NAME.exec(title)?.[0].length ?? 0
  const words = wordsIn(title).filter(
    ({ start, text }) =>
      start >= from &&
      ABBREVIATION.test(text) &&
      !PART_OF_NAME.test(title.slice(Math.max(0, start - 4), start)),
  )
  return Map.groupBy(words, ({ text }) => singular(text))
}

/** Characters. Longer texts are no titles. */
const LONGEST_TITLE = 1500

/** Where a title has the words that an abbreviation stands for; null if it has none, or if the other title has them as well. */
function runFor(short: string, title: string, other: string): Pick<Word, 'start' | 'end'> | null {
  if (title.length + other.length > 2 * LONGEST_TITLE) return null
  const words = wordsIn(title)
  const runs = words.flatMap(({ start }, i) =>
    words
      .slice(i, i + LONGEST)
      .map(({ end }, n) => ({ start, end, words: words.slice(i, i + n + 1).map(({ text }) => text) })),
  )
  const beside = keyOf(other)
  const standing = (slack: number) =>
    runs
      .filter((run) => standsFor(short, run.words, slack))
      .filter(({ start, end }) => !beside.includes(keyOf(title.slice(start, end))))
      // `RL` stands for “Reinforcement Learning”, not for “Rowing with Language”
      .toSorted((one, another) => one.words.length - another.words.length)[0]
  return standing(0) ?? standing(1) ?? null
}

const wordsIn = (title: string): readonly Word[] =>
  [...title.matchAll(/[\p{L}\p{N}]+/gu)].map(({ index, 0: text }) => ({
    text,
    start: index,
    end: index + text.length,
  }))
const singular = (word: string): string => word.replace(PLURAL, '').toLowerCase()
const keyOf = (words: string): string =>
  ` ${words
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.join(' ')} `

/** Words that have no letter in most abbreviations, and the digits that stand for two of them. */
const SMALL = /^(?:of|for|the|and|in|on|to|with|a|an|s)$/i
const DIGITS: Readonly<Record<string, string>> = { to: '2', for: '4' }
/** `X` for "Cross". */
const CROSS = /^(?:cross|ex|trans)/i
/** Shorter abbreviations have a letter for each word. */
const FEWEST_LETTERS = 3

/**
 * Whether the letters of an abbreviation are the initials of words, in their order: `CoT` of "Chain of Thought", `ViT` of "Vision
 * Transformer", `MLLMs` of "Multimodal LLMs". With a `slack` of 1, one letter has no word: "LLMs" are "Language Models".
 */
function standsFor(short: string, words: readonly string[], slack = 0): boolean {
  const letters = short.replace(PLURAL, '')
  const [first = '', ...rest] = words
  if (rest.length === 0) return isClipped(letters, first)
  if (SMALL.test(first)) return false
  const left = letters.length < FEWEST_LETTERS ? 0 : slack
  return beginnings(first, letters).some((length) => isSpelt(letters.slice(length), rest, left))
}
const PLURAL = /(?<=\p{Lu}|Net)s$/u

/** `ID` of "Identification". */
const isClipped = (letters: string, word: string): boolean =>
  /^\p{Lu}{2,4}$/u.test(letters) &&
  word.length > 2 * letters.length + 1 &&
  word.toLowerCase().startsWith(letters.toLowerCase())

/** Whether words spell the letters, each by its beginning. */
function isSpelt(letters: string, [word, ...rest]: readonly string[], slack: number): boolean {
  if (word === undefined || letters === '') return word === undefined && letters === ''
  const isInner = rest.length > 0
  return (
    beginnings(word, letters).some((length) => isSpelt(letters.slice(length), rest, slack)) ||
    (isInner && (SMALL.test(word) || isLeftOut(word, letters)) && isSpelt(letters, rest, slack)) ||
    (slack > 0 && isSpelt(letters.slice(1), [word, ...rest], slack - 1))
  )
}

/** `ConvNet` is a “Convolutional Neural Network”. */
const isLeftOut = (word: string, letters: string): boolean => /^neural$/i.test(word) && letters === 'Net'

/** How many letters of an abbreviation a word may give: its initial, all if it is an abbreviation, small letters behind either. */
function beginnings(word: string, letters: string): readonly number[] {
  const [own, wanted] = [singular(word), letters.toLowerCase()]
  if (DIGITS[own] === letters.charAt(0) || (CROSS.test(word) && wanted.startsWith('x'))) return [1]
  if (/\p{Lu}.*\p{Lu}|\d/u.test(word) && wanted.startsWith(own)) return [own.length]
  const most = 1 + (SMALL_LETTERS.exec(letters)?.[1]?.length ?? 0)
  return Array.from({ length: most }, (_, n) => n + 1).filter((n) => own.startsWith(wanted.slice(0, n)))
}
/** `ViT`, `Sim2Real`. */
const SMALL_LETTERS = /^.(\p{Ll}{0,3})/u
