/** `River Letters 23` beside `ICLR 24`: two digits behind a journal's name, which are a year or a volume. */
import type { VenueIndex } from '../../model/venue.ts'
import type { Range } from '../markdown/flow.ts'
import { type AtomTable, HAS_DIGIT } from './atom-table.ts'
import { VENUE, YEAR } from './labels.ts'

/** Fewer conferences and servers with such years show nothing. */
const FEWEST = 5
/** So many of the numbers behind other names must be possible as years. */
const NEARLY_ALL = 0.95
/** The longest name, in characters. */
const LONGEST = 120

const TWO_DIGITS = /^(.*\p{L}) (\d\d)$/u

/** 1990 to 2029. */
const isYear = (digits: string): boolean => Number(digits) < 30 || Number(digits) >= 90

type Tagged = { readonly table: AtomTable; readonly tags: Uint8Array; readonly venues: VenueIndex }

/** Whether a list writes the years of its venues with two digits, also those of journals, whose volumes it does not tell. O(atoms). */
export function yearsAreShort({ table, tags, venues }: Tagged): boolean {
  let [meetings, others, possible] = [0, 0, 0]
  for (let i = 0; i < table.count; i++) {
    if (tags[i] !== VENUE || !((table.looks[i] as number) & HAS_DIGIT)) continue
    const [, name, digits] = TWO_DIGITS.exec(wordsOf(table, i)) ?? []
    if (name === undefined || digits === undefined) continue
    // `River Letters 23, 2024`
    if (tags[i + 1] === YEAR && table.unit[i + 1] === table.unit[i]) return false
    const kind = venues.read(name)?.kind
    if (kind === 'conference' || kind === 'preprint') meetings++
    else others++
    if (isYear(digits)) possible++
  }
  return meetings >= FEWEST && possible >= NEARLY_ALL * (meetings + others)
}

const wordsOf = (table: AtomTable, i: number): string => {
  const [from, to] = [table.from[i] as number, table.to[i] as number]
  return to - from > LONGEST ? '' : table.unitOf(i).flow.text.slice(from, to)
}

/** The year at the end of a name in such a list. */
export function shortYearBehind(
  text: string,
  { from, to }: Range,
): (Range & { readonly value: number }) | null {
  const digits = to - from > LONGEST ? undefined : TWO_DIGITS.exec(text.slice(from, to))?.[2]
  if (digits === undefined || !isYear(digits)) return null
  return { from: to - 2, to, value: Number(digits) + (Number(digits) < 30 ? 2000 : 1900) }
}

/** The year of `24.01` right behind a server's name that has a mark of its own: `**arXiv** 24.01`. */
export function monthBehind(text: string, end: number): (Range & { readonly value: number }) | null {
  const [, blanks, digits] = MONTH_BEHIND.exec(text.slice(end, end + 12)) ?? []
  if (blanks === undefined || digits === undefined) return null
  const from = end + blanks.length
  return { from, to: from + 2, value: 2000 + Number(digits) }
}
const MONTH_BEHIND = /^(\s{1,3})([0-2]\d)\.(?:0[1-9]|1[0-2])(?![\d.])/
