/** What an atom's own words tell: whether they may be names, a venue, a year, a link's label, and how they look. */
import type { LinkRole } from '../../model/list.ts'
import type { VenueIndex } from '../../model/venue.ts'
import { bareLabel, labelRole } from '../links/roles.ts'
import { type AtomTable, HAS_DIGIT, HAS_MONTH, STARTS_LOWER } from './atom-table.ts'
import { AtomWords } from './atom-words.ts'
import { BLANK, classOf, DIGIT } from './characters.ts'
import { COMMA } from './delimiters.ts'
import { spread } from './hash.ts'
import type { Lexicon } from './lexicon.ts'
import { LABEL_WORDS } from './words.ts'

/** Values of `name`. */
export const NO_PEOPLE = 0
const ONE_WORD = 1
const MANY_NAMES = 2
export const FULL_NAME = 3
export const INITIALS = 4

/** Values of `venue` and of `year`. */
const MAYBE_VENUE = 1
export const KNOWN_VENUE = 2
export const IS_YEAR = 2

/** Values of `shape` of ideographs and of more than three words; others are made of three words' forms. */
export const IDEOGRAPHS = 2
export const MIXED = 3
const LONG_SMALL = 4
const LONG_CAPITAL = 5
const SHORT = 6

/** `2024b`: the second paper of a year in a bibliography. Not `1920s`. */
const LETTERED = /^(?:19|20)\d\d[a-k]$/

const LABELS: readonly LinkRole[] = ['paper', 'code', 'project', 'data', 'model', 'video', 'slides', 'other']

/** Between a name's words and a title's. */
const LEXICON_STEPS = [-2, -1, -0.3, 0.3, 1, 2]

/** Reads the words of atoms and writes their facts into the table. One reader serves a whole list. */
export class FactReader {
  readonly #table: AtomTable
  readonly #venues: VenueIndex
  readonly #seen: AtomWords
  #atom = 0
  #text = ''

  constructor(table: AtomTable, venues: VenueIndex, lexicon: Lexicon) {
    this.#table = table
    this.#venues = venues
    this.#seen = new AtomWords(table, lexicon)
  }

  read(atom: number, text: string): void {
    this.#atom = atom
    this.#text = text
    this.#seen.read(atom, text)
    this.#write()
  }

  #write(): void {
    const table = this.#table
    const i = this.#atom
    const { words, stops, lettered, capital, looks, key } = this.#seen
    table.words[i] = Math.min(words, 1000)
    table.stops[i] = Math.min(stops, 100)
    table.capitals[i] = lettered === 0 ? 0 : quarter(capital, lettered)
    // "may" and "march" among many words are no months
    table.looks[i] = words > 3 ? looks & ~HAS_MONTH : looks
    table.key[i] = spread(key)
    table.shape[i] = shapeOf(this.#seen)
    table.lexicon[i] = lexiconClass(this.#seen)
    table.name[i] = nameOf(this.#seen)
    table.label[i] = this.#label()
    table.venue[i] = this.#venue()
    table.year[i] = this.#year()
  }

  #label(): number {
    const { pieces, words } = this.#seen
    if (pieces > 5 || words === 0) return 0
    if (!LABEL_WORDS.has(this.#table.word[this.#atom * 4] as number)) return 0
    const role = labelRole(bareLabel(this.#slice()))
    return role === null ? 0 : 1 + LABELS.indexOf(role)
  }

  #slice(): string {
    return this.#text.slice(this.#table.from[this.#atom], this.#table.to[this.#atom])
  }

  #venue(): number {
    const { words, venueWords, acronyms, looks } = this.#seen
    if (words > 14 || (venueWords === 0 && (acronyms === 0 || words > 4))) return 0
    if (looks & STARTS_LOWER && venueWords === 0) return 0
    const name = this.#slice()
    if (this.#venues.isName(name) || this.#venues.isName(withoutYear(name))) return KNOWN_VENUE
    return venueWords > 0 ? MAYBE_VENUE : 0
  }

  /** Years are atoms of their own, with the rest of their date. */
  #year(): number {
    const from = this.#table.from[this.#atom] as number
    const length = (this.#table.to[this.#atom] as number) - from
    const { looks, lettered, words } = this.#seen
    if (length > 11 || !(looks & HAS_DIGIT)) return 0
    if (lettered > 0) return length === 5 && LETTERED.test(this.#slice()) && !this.#isCitation() ? IS_YEAR : 0
    return classOf(this.#text.charCodeAt(from)) === DIGIT
      ? this.#longYear(from, length)
      : isShortYear(this.#text, from, length) && words === 1
        ? IS_YEAR
        : 0
  }

  /** `(Lee, 2024b)`, `([2024b](#lee))`: names a paper that stands elsewhere. */
  #isCitation(): boolean {
    const { link, nest, before } = this.#table
    const i = this.#atom
    return (link[i] as number) >= 0 || (nest[i] !== 0 && before[i] === COMMA)
  }

  #longYear(from: number, length: number): number {
    if (length < 4 || this.#seen.pieces > 1) return 0
    const century = this.#text.slice(from, from + 2)
    const ends = length === 4 || classOf(this.#text.charCodeAt(from + 4)) < DIGIT
    return ends && (century === '19' || century === '20') ? IS_YEAR : 0
  }
}

function shapeOf({ looks, ideographs, latin, pieces, shapes }: AtomWords): number {
  if (ideographs > 0) return latin > 0 ? MIXED : IDEOGRAPHS
  if (pieces > 3) return looks & STARTS_LOWER ? LONG_SMALL : LONG_CAPITAL
  return SHORT + shapes
}

function lexiconClass({ words, known, sum }: AtomWords): number {
  if (known === 0) return Math.min(3, words)
  const mean = sum / known
  let step = 0
  while (step < LEXICON_STEPS.length && mean >= (LEXICON_STEPS[step] as number)) step++
  return 4 + step
}

function nameOf({
  looks,
  ideographs,
  noNames,
  pieces,
  acronyms,
  longest,
  alike,
  initialsOnly,
}: AtomWords): number {
  if (pieces === 0 || looks & HAS_DIGIT) return NO_PEOPLE
  if (initialsOnly) return INITIALS
  if (!alike || noNames > 0 || longest > 5) return NO_PEOPLE
  if (pieces > 1) return pieces <= 6 ? FULL_NAME : MANY_NAMES
  if (acronyms > 0) return NO_PEOPLE
  return ideographs > 1 ? FULL_NAME : ONE_WORD
}

/** `'24`, `' 24`. */
const isShortYear = (text: string, from: number, length: number): boolean =>
  length === 3 || (length === 4 && classOf(text.charCodeAt(from + 1)) === BLANK)

/** `CVPR 2023`, `CVPR'23`, `CVPR2023`. */
const withoutYear = (words: string): string => words.replace(/[\s'’,(-]*(?:(?:19|20)\d\d|\d\d)\)?$/, '')

/** In four steps: few, some, most, nearly all. */
export const quarter = (part: number, whole: number): number =>
  part * 10 < whole ? 0 : part * 10 < whole * 4 ? 1 : part * 4 < whole * 3 ? 2 : 3
