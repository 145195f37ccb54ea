/** What an atom's own words tell, read in one pass over its characters. */
import type { LinkRole } from '../../model/list.ts'
import type { VenueIndex } from '../../model/venue.ts'
import { bareLabel, labelRole } from '../links/roles.ts'
import { type AtomTable, HAS_DIGIT, HAS_MONTH, STARTS_LOWER } from './atom-table.ts'
import { BLANK, classOf, DIGIT, IDEOGRAPH, LOWER, lowered, UNCASED, UPPER } from './characters.ts'
import { addLetter, EMPTY_WORD, spread, wordHash } from './hash.ts'
import { LABEL_WORDS, MONTHS, NO_NAME, PARTICLES, SMALL_WORDS, VENUE_WORDS } from './words.ts'

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
const IDEOGRAPHS = 2
const MIXED = 3
const LONG_SMALL = 4
const LONG_CAPITAL = 5
const SHORT = 6

/** Forms of a word. */
const NUMBER = 1
const INITIAL = 2
const CAPITALS = 3
const CAPITALIZED = 4
const SMALL = 5
const WITH_DIGIT = 6
const CAMEL = 7

const LABELS: readonly LinkRole[] = ['paper', 'code', 'project', 'data', 'model', 'video', 'slides', 'other']

/** Between a name's words and a title's. */
const LEXICON_STEPS = [-2, -1, -0.3, 0.3, 1, 2]

/** How like a title's word (up to 3) or a name (down to -3) words are, by hash; 4 for words that are not known. */
export type Lexicon = (hash: number) => number
export const UNKNOWN_WORD = 4

/** Reads the words of atoms and writes their facts into the table. One reader serves a whole list. */
export class FactReader {
  readonly #table: AtomTable
  readonly #lexicon: Lexicon
  readonly #venues: VenueIndex
  #atom = 0
  #text = ''
  // of its words
  #words = 0
  #stops = 0
  #looks = 0
  #key = 0
  #known = 0
  #sum = 0
  #ideographs = 0
  #venueWords = 0
  #noNames = 0
  #latin = 0
  #lastWord = 0
  // of one piece between blanks
  #uppers = 0
  #lowers = 0
  #digits = 0
  #others = 0
  #joints = 0
  // of all its pieces
  #pieces = 0
  #lettered = 0
  #capital = 0
  #shapes = 0
  #acronyms = 0
  /** Pieces since the last "and": names are counted by person. */
  #inName = 0
  #longest = 0
  #alike = true
  #initialsOnly = true

  constructor(table: AtomTable, venues: VenueIndex, lexicon: Lexicon) {
    this.#table = table
    this.#venues = venues
    this.#lexicon = lexicon
  }

  read(atom: number, text: string): void {
    this.#reset(atom, text)
    const end = this.#table.to[atom] as number
    let at = this.#table.from[atom] as number
    while (at < end) {
      while (at < end && classOf(text.charCodeAt(at)) === BLANK) at++
      if (at < end) at = this.#piece(at, end)
    }
    this.#write()
  }

  #reset(atom: number, text: string): void {
    this.#atom = atom
    this.#text = text
    this.#words = this.#stops = this.#looks = this.#known = this.#sum = this.#ideographs = 0
    this.#venueWords = this.#noNames = this.#latin = this.#lastWord = this.#pieces = this.#lettered = 0
    this.#capital = this.#shapes = this.#acronyms = this.#inName = this.#longest = 0
    this.#key = EMPTY_WORD
    this.#alike = this.#initialsOnly = true
  }

  /** One stretch without blanks: mostly a word, or several that a dash joins. */
  #piece(from: number, end: number): number {
    this.#uppers = this.#lowers = this.#digits = this.#others = this.#joints = 0
    let first = -1
    let at = from
    while (at < end) {
      const code = this.#text.charCodeAt(at)
      const kind = classOf(code)
      if (kind === BLANK) break
      if (kind >= DIGIT) {
        if (first < 0) first = kind
        at = this.#word(at, end)
      } else {
        this.#symbol(code)
        at++
      }
    }
    if (first >= 0) this.#addPiece(first)
    else if (at === from + 1 && this.#text.charCodeAt(from) === AMPERSAND) this.#inName = 0
    return at
  }

  #symbol(code: number): void {
    if (code === 46 || code === 45) this.#joints++
    else if (code !== 39 && code !== 0x2019) this.#others++
  }

  #addPiece(first: number): void {
    const form = this.#form(first)
    if (this.#pieces === 0 && first === LOWER) this.#looks |= STARTS_LOWER
    if (this.#pieces < 3) this.#shapes |= form << (3 * this.#pieces)
    this.#pieces++
    if (this.#uppers + this.#lowers > 0) this.#lettered++
    if (first === UPPER) this.#capital++
    if (this.#uppers > 1 && this.#lowers * 2 <= this.#uppers) this.#acronyms++
    this.#addToName(form, first)
  }

  #form(first: number): number {
    if (this.#uppers + this.#lowers === 0)
      return this.#digits > 0 && first !== IDEOGRAPH && first !== UNCASED ? NUMBER : SMALL
    if (this.#digits > 0) return WITH_DIGIT
    if (this.#uppers === 0) return SMALL
    const joined = this.#joints > 0
    if (this.#lowers === 0)
      return this.#uppers === 1 || (joined && this.#joints >= this.#uppers - 1) ? INITIAL : CAPITALS
    return first === UPPER && (this.#uppers === 1 || joined) ? CAPITALIZED : CAMEL
  }

  #addToName(form: number, first: number): void {
    const isInitial = form === INITIAL || (form === CAPITALS && this.#pieces > 1)
    if (!isInitial) this.#initialsOnly = false
    if (this.#lastWord === AND) {
      this.#inName = 0
      return
    }
    if (this.#others > 0 || !this.#mayBeName(form, first)) this.#alike = false
    if (++this.#inName > this.#longest) this.#longest = this.#inName
  }

  #mayBeName(form: number, first: number): boolean {
    if (form >= INITIAL && form <= CAPITALIZED) return true
    if (form === CAMEL) return first === UPPER || first === LOWER
    if (first === IDEOGRAPH) return this.#ideographs <= 5
    return first === LOWER && PARTICLES.has(this.#lastWord)
  }

  /** One run of letters and digits; gives its end. */
  #word(from: number, end: number): number {
    let hash = EMPTY_WORD
    let key = this.#key
    let at = from
    let ideographs = 0
    let digits = 0
    for (; at < end; at++) {
      const code = this.#text.charCodeAt(at)
      const kind = classOf(code)
      if (kind < DIGIT) break
      const small = lowered(code)
      hash = addLetter(hash, small)
      if (kind === DIGIT) {
        digits++
        continue
      }
      key = addLetter(key, small)
      if (kind === LOWER) this.#lowers++
      else if (kind === UPPER) this.#uppers++
      else if (kind === IDEOGRAPH) ideographs++
    }
    this.#digits += digits
    if (digits > 0) {
      this.#looks |= HAS_DIGIT
      key = addLetter(key, 48)
    }
    this.#key = addLetter(key, 32)
    if (ideographs < at - from) this.#latin++
    this.#keep(spread(hash), from, at, ideographs)
    return at
  }

  #keep(hash: number, from: number, to: number, ideographs: number): void {
    const { word, ending, lastWord } = this.#table
    if (this.#words < 4) {
      const at = this.#atom * 4 + this.#words
      word[at] = hash
      ending[at] = endingOf(this.#text, from, to)
    }
    lastWord[this.#atom] = hash
    this.#lastWord = hash
    this.#ideographs += ideographs
    this.#words += ideographs > 2 ? (ideographs + 1) >> 1 : 1
    if (SMALL_WORDS.has(hash)) this.#stops++
    if (MONTHS.has(hash)) this.#looks |= HAS_MONTH
    if (VENUE_WORDS.has(hash)) this.#venueWords++
    if (NO_NAME.has(hash)) this.#noNames++
    if (this.#words > 12) return
    const known = this.#lexicon(hash)
    if (known === UNKNOWN_WORD) return
    this.#known++
    this.#sum += known
  }

  #write(): void {
    const table = this.#table
    const i = this.#atom
    table.words[i] = Math.min(this.#words, 1000)
    table.stops[i] = Math.min(this.#stops, 100)
    table.capitals[i] = this.#lettered === 0 ? 0 : quarter(this.#capital, this.#lettered)
    if (this.#words > 3) this.#looks &= ~HAS_MONTH
    table.looks[i] = this.#looks
    table.key[i] = spread(this.#key)
    table.shape[i] = this.#shape()
    table.lexicon[i] = this.#lexiconClass()
    table.name[i] = this.#name()
    table.label[i] = this.#label()
    table.venue[i] = this.#venue()
    table.year[i] = this.#year()
  }

  #shape(): number {
    if (this.#ideographs > 0) return this.#latin > 0 ? MIXED : IDEOGRAPHS
    if (this.#pieces > 3) return this.#looks & STARTS_LOWER ? LONG_SMALL : LONG_CAPITAL
    return SHORT + this.#shapes
  }

  #lexiconClass(): number {
    if (this.#known === 0) return Math.min(3, this.#words)
    const mean = this.#sum / this.#known
    let step = 0
    while (step < LEXICON_STEPS.length && mean >= (LEXICON_STEPS[step] as number)) step++
    return 4 + step
  }

  #name(): number {
    if (this.#pieces === 0 || this.#looks & HAS_DIGIT) return NO_PEOPLE
    if (this.#initialsOnly) return INITIALS
    if (!this.#alike || this.#noNames > 0 || this.#longest > 5) return NO_PEOPLE
    if (this.#pieces > 1) return this.#pieces <= 6 ? FULL_NAME : MANY_NAMES
    if (this.#acronyms > 0) return NO_PEOPLE
    return this.#ideographs > 1 ? FULL_NAME : ONE_WORD
  }

  #label(): number {
    if (this.#pieces > 5 || this.#words === 0) return 0
    if (!LABEL_WORDS.has(this.#table.word[this.#atom * 4] as number)) return 0
    const role = labelRole(bareLabel(this.#slice()))
    return role === null ? 0 : 1 + LABELS.indexOf(role)
  }

  #slice(): string {
    return this.#text.slice(this.#table.from[this.#atom], this.#table.to[this.#atom])
  }

  #venue(): number {
    if (this.#words > 14 || (this.#venueWords === 0 && (this.#acronyms === 0 || this.#words > 4))) return 0
    if (this.#looks & STARTS_LOWER && this.#venueWords === 0) return 0
    const words = this.#slice()
    if (this.#venues.isName(words) || this.#venues.isName(withoutYear(words))) return KNOWN_VENUE
    return this.#venueWords > 0 ? MAYBE_VENUE : 0
  }

  /** Years are atoms of their own, with the rest of their date. */
  #year(): number {
    const from = this.#table.from[this.#atom] as number
    const length = (this.#table.to[this.#atom] as number) - from
    if (length > 11 || !(this.#looks & HAS_DIGIT) || this.#lettered > 0) return 0
    return classOf(this.#text.charCodeAt(from)) === DIGIT
      ? this.#longYear(from, length)
      : isShortYear(this.#text, from, length) && this.#words === 1
        ? IS_YEAR
        : 0
  }

  #longYear(from: number, length: number): number {
    if (length < 4 || this.#pieces > 1) return 0
    const century = this.#text.slice(from, from + 2)
    const ends = length === 4 || classOf(this.#text.charCodeAt(from + 4)) < DIGIT
    return ends && (century === '19' || century === '20') ? IS_YEAR : 0
  }
}

/** `'24`, `' 24`. */
const isShortYear = (text: string, from: number, length: number): boolean =>
  length === 3 || (length === 4 && classOf(text.charCodeAt(from + 1)) === BLANK)

const AND = wordHash('and')
const AMPERSAND = 38

/** `CVPR 2023`, `CVPR'23`, `CVPR2023`. */
const withoutYear = (words: string): string => words.replace(/[\s'’,(-]*(?:(?:19|20)\d\d|\d\d)\)?$/, '')

/** Of the last three letters of a word. */
function endingOf(text: string, from: number, to: number): number {
  let hash = EMPTY_WORD
  for (let i = Math.max(from, to - 3); i < to; i++) hash = addLetter(hash, lowered(text.charCodeAt(i)))
  return hash
}

/** In four steps: few, some, most, nearly all. */
export const quarter = (part: number, whole: number): number =>
  part * 10 < whole ? 0 : part * 10 < whole * 4 ? 1 : part * 4 < whole * 3 ? 2 : 3
