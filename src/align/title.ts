/** A record's title sought in the words of an entry. */
import { editDistance } from '../text/distance.ts'
import type { PlacedWord } from './tokens.ts'

/** Tokens `from` to `to` (exclusive), and how well they agree with the title: 1 if word by word. */
export type Place = { readonly from: number; readonly to: number; readonly score: number }

/** What a word costs that only the title has, that only the entry has, or that both have differently. */
const MISSING = 0.5
const EXTRA = 0.35
const OTHER = 0.6
/** Spread over an entry, so that of equal places the one nearest to `near` is found. */
const FAR = 1e-4
/** If fewer of the title's words stand in the entry, the title does not. */
const FEWEST_SHARED = 0.4

/**
 * The stretch of `tokens` that agrees best with all of `title` (semi-global alignment, Needleman and Wunsch 1970 with free
 * ends in the entry); null if the entry has too few of its words. O(title × tokens).
 */
export function placeOfTitle(
  title: readonly string[],
  tokens: readonly PlacedWord[],
  near: number,
): Place | null {
  const words = new Set(tokens.map(({ word }) => word))
  const shared = title.filter((word) => words.has(word)).length
  if (title.length === 0 || isTooLong(title) || shared < FEWEST_SHARED * title.length) return null
  const { scores, steps, width } = fill(title, tokens)
  let to = 0
  let best = Number.NEGATIVE_INFINITY
  for (let j = 1; j < width; j++) {
    const score = (scores[title.length * width + j] ?? 0) - Math.abs(j - near) * FAR
    if (score > best) [best, to] = [score, j]
  }
  const from = startOf(title.length, to, steps, width)
  return from < to ? { from, to, score: (scores[title.length * width + to] ?? 0) / title.length } : null
}

/** Words, and characters: with them grows the time that every word of an entry takes. No title on arXiv is as long. */
const isTooLong = (title: readonly string[]): boolean => title.length > 200 || title.join('').length > 1500

const [BOTH, ONLY_TITLE, ONLY_ENTRY] = [1, 2, 3]

function fill(title: readonly string[], tokens: readonly PlacedWord[]) {
  const width = tokens.length + 1
  const scores = new Float32Array((title.length + 1) * width)
  const steps = new Uint8Array((title.length + 1) * width)
  for (const [row, word] of title.entries()) {
    const i = row + 1
    const alike = likenessTo(word)
    scores[i * width] = -i * MISSING
    steps[i * width] = ONLY_TITLE
    for (let j = 1; j < width; j++) {
      const likeness = alike(tokens[j - 1]?.word ?? '')
      let [score, step] = [(scores[row * width + j - 1] ?? 0) + (likeness || -OTHER), BOTH]
      const missing = (scores[row * width + j] ?? 0) - MISSING
      if (missing > score) [score, step] = [missing, ONLY_TITLE]
      const extra = (scores[i * width + j - 1] ?? 0) - EXTRA
      if (extra > score && i < title.length) [score, step] = [extra, ONLY_ENTRY]
      scores[i * width + j] = score
      steps[i * width + j] = step
    }
  }
  return { scores, steps, width }
}

/** Follows the steps back to the first token that the title's words are set against. */
function startOf(rows: number, to: number, steps: Uint8Array, width: number): number {
  let [i, j, from] = [rows, to, to]
  while (i > 0) {
    const step = steps[i * width + j]
    if (step === BOTH) from = --j
    if (step === ONLY_ENTRY) j--
    else i--
  }
  return from
}

/** How alike a word and another are, 0 to 1; below 0.6 they are two words. */
function likenessTo(word: string): (other: string) => number {
  const known = new Map<string, number>([[word, 1]])
  return (other) => {
    const before = known.get(other)
    if (before !== undefined) return before
    const likeness = likenessOf(word, other)
    known.set(other, likeness)
    return likeness
  }
}

export function likenessOf(a: string, b: string): number {
  if (a === b) return 1
  if (Math.min(a.length, b.length) < 3 || Math.abs(a.length - b.length) > 3) return 0
  if (a[0] !== b[0] && a.at(-1) !== b.at(-1)) return 0
  const likeness = 1 - editDistance(a, b) / Math.max(a.length, b.length)
  return likeness >= 0.6 ? likeness : 0
}

/** Words that a list may have more than the record at either end; more are not the title's. */
const MAX_MORE = 3

/**
 * The place extended to where its field begins and ends, if only few words lie between: those that the list has more than
 * the record. `isOther` tells words that belong to another field, such as a name.
 */
export function snapped(
  place: Place,
  tokens: readonly PlacedWord[],
  isOther: (word: string) => boolean,
): Place {
  let { from, to } = place
  while (from > 0 && tokens[from]?.border === 'none') from--
  while (to < tokens.length && tokens[to]?.border === 'none') to++
  const more = (start: number, end: number) => {
    const words = tokens.slice(start, end)
    return words.length <= MAX_MORE && !words.some(({ word }) => isOther(word))
  }
  return {
    ...place,
    from: more(from, place.from) ? from : place.from,
    to: more(place.to, to) ? to : place.to,
  }
}
