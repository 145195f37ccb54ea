/** Titles that were copied from another entry: the entries look like one paper, and are two. */
import type { Entry, List } from '../../../model/list.ts'
import { memoizeByObject } from '../../../text/memoize.ts'
import { cellsBefore, unmarked } from '../titles/cells.ts'
import { namesUnderHeads } from '../titles/headed-names.ts'
import { isCoinedWord } from '../titles/names.ts'
import { venueYear } from '../venues/date-columns.ts'
import { codeRepository } from './code-links.ts'

/** So much of what else tells papers apart differs in two papers of which one has the other's title. */
const FEWEST = 2

/** Whether two entries of one title that link no paper in common differ in at least two of venue, year of a conference, code and name. */
export function hasCopiedTitle(entry: Entry, first: Entry, list: List): boolean {
  const differ = (of: (one: Entry, list: List) => readonly string[]): boolean => {
    const [mine, theirs] = [of(entry, list), of(first, list)]
    return mine.length > 0 && theirs.length > 0 && !mine.some((one) => theirs.includes(one))
  }
  const differences = [
    haveTwoVenues(entry, first, list) || areOfTwoYears(entry, first, list),
    differ(repositoriesOf),
    differ(namesInRow) || differ(namesUnderHead),
  ]
  return differences.filter((is) => is).length >= FEWEST
}

/** Two known venues, neither of them a preprint server. */
function haveTwoVenues({ venue: a }: Entry, { venue: b }: Entry, { venues }: List): boolean {
  if (!a || !b || venues.same(a.value, b.value)) return false
  return [a, b].every(({ value }) => (venues.read(value)?.kind ?? 'preprint') !== 'preprint')
}

/** Whether two entries are of one conference and years more than a slip of one apart: it prints a paper once, so that one is another's. */
export function areOfTwoYears(one: Entry, other: Entry, list: List): boolean {
  const [x, y] = [venueYear(one, list), venueYear(other, list)]
  if (!one.venue || !other.venue || !x || !y || Math.abs(x.value - y.value) < 2) return false
  const [a, b] = [one.venue, other.venue].map(({ value }) => list.venues.read(value))
  return a?.kind === 'conference' && a.key === b?.key
}

export const repositoriesOf = ({ links }: Entry): readonly string[] =>
  links.flatMap((link) => (link.role === 'code' ? (codeRepository(link) ?? []) : []))

/** Coined names in the cells of a row before its title. */
function namesInRow(entry: Entry, list: List): readonly string[] {
  const { venues } = list
  return cellsBefore(entry, list)
    .map(unmarked)
    .filter((cell) => isCoinedWord(cell) && /\p{L}{2}/u.test(cell) && venues.read(cell) === null)
}

/** The name in a column that is headed as one of names, before the title or behind it. */
function namesUnderHead(entry: Entry, list: List): readonly string[] {
  const name = underHeads(list)(entry)
  return name === '' ? [] : [name]
}
const underHeads = memoizeByObject(namesUnderHeads)
