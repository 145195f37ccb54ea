/** What stands around a title: names, venue and year, found by what the text marks and by how it reads. */
import type { Claim } from '../../model/span.ts'
import type { VenueIndex } from '../../model/venue.ts'
import { isParticle } from '../../text/person.ts'
import { labelRole } from '../links/roles.ts'
import { type Flow, normalizeSpace, type Range } from '../markdown/flow.ts'
import { type ReadNames, readNames } from './authors.ts'
import { endsInitial } from './lead.ts'
import { type Segment, segments } from './segments.ts'
import type { FoundTitle } from './title-end.ts'
import { type FoundVenue, findVenue, readVenueCell, venueAtEnd } from './venues.ts'

/** What the shape of the list already tells, as ranges of the flow. */
export type Hints = {
  readonly title?: Range
  readonly authors?: Range
  readonly venue?: Range
  readonly year?: Range
  /** The shape names every field that it has: what no hint names is not there. */
  readonly closed?: boolean
}

/** A value, and where the flow says it. */
export function claim<T>(flow: Flow, range: Range, value: T): Claim<T> {
  return { value, span: flow.span(range.from, range.to), certainty: 1 }
}

export type Details = { names: ReadNames | null; venue: Claim<string> | null; year: Claim<number> | null }
type Finding = { names: ReadNames | null; venue: FoundVenue | null; year: FoundVenue | null }

/** Reads what an entry says besides its title; `hints` are believed, and where they name every field nothing else is sought. */
export function readDetails(flow: Flow, title: FoundTitle, hints: Hints, venues: VenueIndex): Details {
  const found: Finding = { names: null, venue: null, year: null }
  if (hints.authors) found.names = readNames(flow.text, hints.authors, venues)
  if (hints.venue) found.venue = readVenueCell(flow.text, hints.venue, venues)
  if (hints.year) found.year = findVenue(flow.text, hints.year, venues)
  if (!hints.closed)
    for (const segment of segments(flow, title, venues)) readSegment(flow, segment, found, venues)
  const { venue } = found
  const year = venue?.year ?? found.year?.year ?? null
  const name = (venue ?? found.year)?.venue ?? null
  return {
    names: found.names,
    venue: name && claim(flow, name, normalizeSpace(flow.text.slice(name.from, name.to))),
    year: year && claim(flow, year, year.value),
  }
}

function readSegment(flow: Flow, segment: Segment, found: Finding, venues: VenueIndex): void {
  const { text } = flow
  const { near } = segment
  const to = withoutOpening(text, segment)
  const from = afterYear(text, segment, found, venues)
  if (isProse(text.slice(from, to))) return
  const dated = /\d{4}/.test(text.slice(from, to))
  const alone = found.names || dated ? null : certainNames(text, { ...segment, from, to }, venues)
  if (alone && alone.names.length > 1) {
    found.names = alone
    return
  }
  const tail = venueAtEnd(text, { from, to }, venues)
  const namesEnd = tail ? dropPunctuation(text, from, tail.restEnd) : to
  const names = found.names ? null : certainNames(text, { ...segment, from, to: namesEnd }, venues)
  if (names) {
    found.names = names
    if (tail) take(text, tail.found, found)
    return
  }
  const whole = findVenue(text, { from, to }, venues, !near)
  if (whole) take(text, whole, found)
  else if (tail?.found.known) take(text, tail.found, found)
  else if (!found.names) firstNames(flow, { from, to }, found, venues)
}

/** Where a segment ends before blanks, brackets and quotes that open, and `by`. */
function withoutOpening(text: string, { from, to }: Segment): number {
  let end = to
  while (end > from) {
    if (/[\s"“„«([]/.test(text.charAt(end - 1))) end--
    else if (/\sby$/.test(text.slice(Math.max(from, end - 3), end)) && end < to) end -= 3
    else break
  }
  return end
}

/** `(2015), A. Author`, `2023-05, Google`, `by A. Author`: what leads up to names or a venue. */
function afterYear(text: string, { from, to }: Segment, found: Finding, venues: VenueIndex): number {
  const start =
    from +
    (/^(?:[\s.,;:|<>()–—"”»-]|\p{Extended_Pictographic}|\ufe0f|by\s|authors?:)*/iu.exec(
      text.slice(from, to),
    )?.[0].length ?? 0)
  const year = /^((?:19[5-9]|20[0-4])\d)(?:[-/.]\d{1,2}){0,2}[)\]]?[.,;:)\]]\s*(?=\S)/.exec(
    text.slice(start, to),
  )
  if (!year?.[1]) return start
  const read = findVenue(text, { from: start, to: start + 4 }, venues)
  if (read) take(text, read, found)
  return start + year[0].length
}

/** More words than names or a venue have, and sentences in them. */
const isProse = (words: string): boolean =>
  words.length > 350 && (words.match(/\p{Ll}[.!?]\s+\p{Lu}\p{Ll}*\s\p{Ll}/gu)?.length ?? 0) >= 2

/** Words of a name that stands alone: of more it is a phrase. */
const LONGEST_LONE = 3

/** One lone word is no list of names: "Demo", "Yes", "Anthropic" mean other things as often; nor is what stands behind links. */
function certainNames(text: string, { from, to, late }: Segment, venues: VenueIndex): ReadNames | null {
  const read = readNames(text, { from, to }, venues)
  const [only] = read?.names ?? []
  if (!read || !only || read.etAl) return read
  if (late && read.names.length < 3 && !arePeople(text, read)) return null
  if (read.names.length > 1) return read
  const words = text.slice(only.from, only.to)
  const bracketed = /[([【（`][\s*_]*$/.test(text.slice(Math.max(0, from - 3), only.from))
  const parts = countNames(words.trim().split(/\s+/))
  if (/[\p{Script=Han}\p{Script=Hangul}]/u.test(words) && /\p{Script=Latin}/u.test(words)) return null
  if (late || /\s\p{Lu}{2,}$/u.test(words)) return null
  if (text.charAt(only.to) === ':' || /\p{Script=Hangul}.*\s/u.test(words)) return null
  return parts > 1 && parts <= LONGEST_LONE && !bracketed && !labelRole(words) ? read : null
}

/** Particles before a family name do not count (`Joost van de Weijer`). */
function countNames(words: readonly string[]): number {
  if (isParticle(words.at(-1) ?? '')) return words.length
  return words.filter((word, i) => i === 0 || !isParticle(word) || /^\P{Ll}/u.test(word)).length
}

/** Two people at least, each with a given name: `KV Cache, Multi-Scale Encoding` are topics. */
const arePeople = (text: string, { names }: ReadNames): boolean =>
  names.length > 1 &&
  names.every(
    ({ from, to }) => /\p{Ll}\s+\p{Lu}/u.test(text.slice(from, to)) && !text.slice(from, to).includes('-'),
  )

/** A sentence in which names may be sought, in characters. */
const LONGEST_NAMES = 4000

/** "A, B. Some Venue nobody knows (2021)": names up to the first full stop that ends them. */
function firstNames(flow: Flow, { from, to }: Range, found: Finding, venues: VenueIndex): void {
  const ends = flow.text
    .slice(from, Math.min(to, from + LONGEST_NAMES))
    .matchAll(/\.\s+|[,.]\s+(?=\*)|\s[(|]/g)
    .take(12)
    .toArray()
    .toSorted(
      (a, b) =>
        Number(endsInitial(flow.text, from + a.index)) - Number(endsInitial(flow.text, from + b.index)),
    )
  for (const match of ends) {
    const end = from + match.index
    const names = readNames(flow.text, { from, to: end }, venues)
    if (!names || (names.names.length < 2 && !names.etAl)) continue
    found.names = names
    return readSegment(flow, { from: end + match[0].length, to, near: true, late: false }, found, venues)
  }
}

function take(text: string, read: FoundVenue, found: Finding): void {
  if (read.venue && (!found.venue || (read.known && !found.venue.known) || isLater(text, read, found.venue)))
    found.venue = read
  else if (read.year && !found.year) found.year = read
}

/** `arXiv 2004; ACNS 2020`: where it appeared outweighs the preprint of which only the identifier is given. */
const isLater = (text: string, read: FoundVenue, before: FoundVenue): boolean =>
  read.year !== null && before.year === null && isPreprint(text, before) && !isPreprint(text, read)

const isPreprint = (text: string, { venue }: FoundVenue): boolean =>
  venue !== null && /rxiv|preprint/i.test(text.slice(venue.from, venue.to))

function dropPunctuation(text: string, from: number, to: number): number {
  let end = to
  while (end > from && /[\s,;:|(•–—-]/.test(text.charAt(end - 1))) end--
  return end
}
