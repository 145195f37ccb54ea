/** Titles → words that search engines can be asked for. */
import type { TitleQuery } from '../model/reference.ts'

/** Fewer words find everything, and many works may be called so. */
const FEWEST_WORDS = 3
/** The first words of a long title find it as well. */
const MOST_WORDS = 30
/** Characters. Longer texts are no titles. */
const MAX_LENGTH = 1500

/** Search engines read TeX in their own ways: what it separates is searched for on its own. */
const TEX = /\$[^$]*\$|[\\{}^_$]+/
/** Apostrophes, and stops and commas between digits, do not separate words there either: `Let's`, `GPT-3.5`. */
const WORDS = /[\p{L}\p{M}\p{N}]+(?:(?:'|(?<=\p{N})[.,](?=\p{N}))[\p{L}\p{M}\p{N}]+)*/gu

/** The longest run of a title's words without TeX between them; null where so few words would find anything. */
export function titleQuery(title: string): TitleQuery | null {
  const text = title.slice(0, MAX_LENGTH).normalize('NFC').replaceAll('’', "'").toLowerCase()
  const runs = text.split(TEX).map((run) => run.match(WORDS) ?? [])
  const [longest = []] = runs.toSorted((a, b) => b.length - a.length)
  return longest.length < FEWEST_WORDS ? null : (longest.slice(0, MOST_WORDS).join(' ') as TitleQuery)
}

/** Whether a text could have been made by {@link titleQuery}. */
export const isTitleQuery = (text: string): text is TitleQuery => titleQuery(text) === text
