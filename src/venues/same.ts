/** Whether two names may mean the same venue. */
import type { Venue } from '../model/venue.ts'
import { MONTH } from '../text/months.ts'
import { wordsOf } from '../text/normalize.ts'

type Lookup = {
  readonly read: (name: string) => Venue | null
  /** Turns an alias (`nips`) into the words of the venue's usual name; any other word stays as it is. */
  readonly wordsFor: (word: string) => readonly string[]
}

/**
 * True for two names of one venue in the index and, whether the index knows them or not, for a name and part of it (`CVPR`
 * and `CVPR (Oral)`) or an abbreviation of it (`Appl. Sci.`). True also if either is empty or too long to be a venue.
 */
export function sameVenues(a: string, b: string, { read, wordsFor }: Lookup): boolean {
  const key = read(a)?.key
  if (key !== undefined && key === read(b)?.key) return true
  const [shorter, longer] = [a, b]
    .map((venue) => wordsOf(venue).flatMap((word) => (DATE.test(word) ? [] : wordsFor(word))))
    .sort((x, y) => x.join('').length - y.join('').length)
  if (!shorter || !longer || shorter.length === 0 || longer.length > MAX_WORDS) return true
  return ` ${longer.join(' ')} `.includes(` ${shorter.join(' ')} `) || abbreviates(shorter.join(''), longer)
}

/** More words than this are a sentence, not a venue. */
const MAX_WORDS = 16
const DATE = new RegExp(String.raw`^(?:(?:19|20)\d\d|${MONTH})$`)

/** Whether the letters are made of the beginnings of the words, in order; words may be skipped. */
function abbreviates(letters: string, full: readonly string[]): boolean {
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
