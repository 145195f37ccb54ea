/** Finds in a form page's text what its reading says of each entry. */
import type { Block } from '../../src/lists/markdown/blocks.ts'
import type { Range } from '../../src/lists/markdown/flow.ts'
import { withFootnotes } from '../../src/lists/markdown/footnotes.ts'
import { readBlocks } from '../../src/lists/markdown/read-blocks.ts'
import { type Unit, UnitReader } from '../../src/lists/reader/units.ts'
import { lineStarts, overlaps, type Span } from '../../src/model/span.ts'
import type { ClaimKind } from '../generate/marked.ts'
import type { Wanted } from './reading.ts'

/** A claim of a page's entry; of authors, where each name is. */
export type Field = Span & { readonly kind: ClaimKind; readonly names?: readonly Span[] }

export type LocatedEntry = { readonly wanted: Wanted; readonly fields: readonly Field[] }

/** What stands nowhere in an entry's lines is in `missing`, in words. */
export type Located = { readonly entries: readonly LocatedEntry[]; readonly missing: readonly string[] }

/** O(entries · length). */
export function locate(text: string, wanted: readonly Wanted[]): Located {
  const units = unitsOf(text)
  const lines = linesOf(text, wanted)
  const titles = titlesIn(units, lines, wanted)
  const missing: string[] = []
  const entries = wanted.map((one, i) => {
    const miss = (what: string) => missing.push(`line ${one.line}: ${what}`)
    const title = titles[i]
    const own = lines[i]
    if (!title || !own) {
      miss(one.title)
      return { wanted: one, fields: [] }
    }
    const before = wanted[i - 1]?.line === one.line ? titles[i - 1]?.end : undefined
    const after = wanted[i + 1]?.line === one.line ? titles[i + 1]?.start : undefined
    const within = { start: before ?? own.start, end: after ?? own.end }
    return { wanted: one, fields: new Entry(text, units, within, title).fields(one, miss) }
  })
  return { entries, missing }
}

/** From each entry's first line to the next entry's. */
function linesOf(text: string, wanted: readonly Wanted[]): readonly Span[] {
  const starts = lineStarts(text)
  return wanted.map(({ line }) => {
    const next = wanted.find((other) => other.line > line)
    return {
      start: starts[line - 1] ?? text.length,
      end: next ? (starts[next.line - 1] ?? text.length) : text.length,
    }
  })
}

/** Of entries that begin on one line, each title stands behind the one before. */
function titlesIn(
  units: readonly Unit[],
  lines: readonly Span[],
  wanted: readonly Wanted[],
): readonly (Span | undefined)[] {
  const titles: (Span | undefined)[] = []
  for (const [i, { line, title }] of wanted.entries()) {
    const own = lines[i] as Span
    const start = (wanted[i - 1]?.line === line ? titles.at(-1)?.end : undefined) ?? own.start
    titles.push(find(units, { start, end: own.end }, phrase(title), [])[0]?.span)
  }
  return titles
}

/** All flows of a text, as the reader sees them. */
function unitsOf(text: string): readonly Unit[] {
  const reader = new UnitReader()
  const blocks: Block[] = []
  readBlocks(text, (block) => blocks.push(block))
  for (const block of text.includes('[^') ? withFootnotes(blocks) : blocks) reader.take(block)
  return reader.units
}

type Place = {
  readonly unit: Unit
  readonly range: Range
  readonly span: Span
  readonly match: RegExpExecArray
}

class Entry {
  readonly #text: string
  readonly #units: readonly Unit[]
  readonly #within: Span
  readonly #title: Span
  readonly #taken: Span[]

  constructor(text: string, units: readonly Unit[], within: Span, title: Span) {
    this.#text = text
    this.#units = units
    this.#within = within
    this.#title = title
    this.#taken = [title]
  }

  fields({ names, etAl, venue, year }: Wanted, miss: (what: string) => void): Field[] {
    const fields: Field[] = [{ ...this.#title, kind: 'title' }]
    if (names.length > 0) {
      const authors = this.#authors(names, etAl)
      if (authors) fields.push(authors)
      else miss(`${names.join(' | ')}${etAl ? ' | et al.' : ''}`)
    }
    const place = venue === undefined ? null : this.#venue(venue, year)
    if (place) fields.push({ ...place, kind: 'venue' })
    else if (venue !== undefined && !this.#isInPicture(venue)) miss(venue)
    const years = year === undefined ? [] : this.#years(year, place)
    fields.push(...years.map((span) => ({ ...span, kind: 'year' as const })))
    if (year !== undefined && years.length === 0 && !this.#isInPicture(year)) miss(year)
    return fields
  }

  #find(pattern: RegExp): Place[] {
    return find(this.#units, this.#within, pattern, this.#taken)
  }

  /** The names in their order, close to each other; the shortest stretch that holds them. */
  #authors(names: readonly string[], etAl: boolean): Field | null {
    const pattern = new RegExp(
      names.map((name) => `(${phrase(name).source})`).join(String.raw`[\s\S]{1,90}?`) +
        (etAl ? `(${OTHERS.source})` : ''),
      'dgu',
    )
    const place = this.#find(pattern).toSorted((a, b) => length(a.span) - length(b.span))[0]
    if (!place) return null
    this.#taken.push(place.span)
    const { flow } = place.unit
    const parts = names.map((_, i) => {
      const [from, to] = place.match.indices?.[i + 1] ?? [0, 0]
      return flow.span(from, to)
    })
    return { ...place.span, kind: 'authors', names: parts }
  }

  /** Where a year stands beside it, else the first. */
  #venue(venue: string, year: string | undefined): Span | null {
    const places = this.#find(new RegExp(phrase(venue).source + PREPRINT_TAIL.source, 'gu'))
    const digits = year?.slice(2) ?? '-'
    const dated = places.find(({ unit, range }) =>
      unit.flow.text.slice(Math.max(0, range.from - 8), range.to + 12).includes(digits),
    )
    const span = (dated ?? places[0])?.span ?? null
    if (span) this.#taken.push(span)
    return span
  }

  /** All that say the year in full; else in two digits, behind an apostrophe or beside the venue. */
  #years(year: string, venue: Span | null): readonly Span[] {
    const full = this.#find(
      new RegExp(String.raw`(?<![\d:.]|(?<!(?<![\d/])\d\d?)/)${year}(?!\d|\.\d{4}|\.\d\d\.\d\d\.\d)`, 'gu'),
    )
    if (full.length > 0) return full.map(({ span }) => span)
    const short = this.#find(new RegExp(String.raw`(?<!\d)${year.slice(2)}(?!\d)`, 'gu'))
    const near = ({ span }: Place) =>
      /['’‘]\s?$/u.test(this.#text.slice(0, span.start)) ||
      (venue !== null && Math.min(Math.abs(span.start - venue.end), Math.abs(venue.start - span.end)) < 8)
    return short
      .filter(near)
      .map(({ span }) => span)
      .slice(0, 1)
  }

  /** Badges say a venue or a year that no words say. */
  #isInPicture(value: string): boolean {
    const lines = this.#text.slice(this.#within.start, this.#within.end).replaceAll('_', ' ')
    return /!\[|<img/.test(lines) && (lines.includes(value) || lines.includes(value.slice(2)))
  }
}

const OTHERS =
  /(?: ?\([^()]{1,60}\))?[\s,*_&.]*(?:and\s+)?(?:et\.?\s?al{1,2}\.?|etc ?\.?|others|colleagues|co-?authors|al\.|…|\.{3}|等人?|ほか|ら|외)/u

/** ` preprint arXiv:2101.00001 [cs.CV]` belongs to the name of the server. */
const PREPRINT_TAIL =
  /(?:(?<=arXiv|CoRR)(?: e-?prints?| preprint)?(?:,? ?arXiv)?(?: abs\/|:? ?)\d{4}\.\d{4,5}(?:v\d+)?(?: ?\[[\w.-]+\])?)?/iu

/** The words with any blanks between them, and footnote marks or the like behind each. */
function phrase(value: string): RegExp {
  const words = value.split(/\s+/).map((word) => escaped(word))
  const body = words.join(String.raw`[\s\ufffc*†‡§¶∗\d\u00b9\u00b2\u00b3]*?\s[\s\ufffc]*`)
  const [head, tail] = [/^[\p{L}\p{N}]/u.test(value) ? String.raw`(?<![\p{L}\p{N}])` : '', edge(value)]
  return new RegExp(`${head}${body}${tail}`, 'dgu')
}

const escaped = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)

/** A word does not go on behind the value. */
const edge = (value: string): string =>
  /\p{L}$/u.test(value) ? String.raw`(?!\p{L})` : /\p{N}$/u.test(value) ? String.raw`(?!\p{N})` : ''

function find(units: readonly Unit[], within: Span, pattern: RegExp, taken: readonly Span[]): Place[] {
  return units.flatMap((unit) => {
    const { flow } = unit
    return [...flow.text.matchAll(pattern)].flatMap((match) => {
      const range = { from: match.index, to: match.index + match[0].length }
      const span = flow.span(range.from, range.to)
      const isFree = span.start >= within.start && span.end <= within.end
      return isFree && !taken.some((other) => overlaps(other, span)) ? { unit, range, span, match } : []
    })
  })
}

const length = ({ start, end }: Span): number => end - start
