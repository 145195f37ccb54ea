/** The words of an atom, counted by what they are in one pass over its characters. */
import { type AtomTable, HAS_DIGIT, HAS_MONTH, STARTS_LOWER } from './atom-table.ts'
import { BLANK, classOf, DIGIT, IDEOGRAPH, LOWER, lowered, UNCASED, UPPER } from './characters.ts'
import { addLetter, EMPTY_WORD, spread, wordHash } from './hash.ts'
import { type Lexicon, UNKNOWN_WORD } from './lexicon.ts'
import { MONTHS, NO_NAME, PARTICLES, SMALL_WORDS, VENUE_WORDS } from './words.ts'

/** Forms of a word. */
const NUMBER = 1
const INITIAL = 2
const CAPITALS = 3
const CAPITALIZED = 4
const SMALL = 5
const WITH_DIGIT = 6
const CAMEL = 7

/** Counts the words of one atom after the other. Their hashes go into the table. */
export class AtomWords {
  readonly #table: AtomTable
  readonly #lexicon: Lexicon
  #atom = 0
  #text = ''
  // of its words
  words = 0
  /** Small words: "the", "of". */
  stops = 0
  /** Bits, as the table has them. */
  looks = 0
  /** A hash of all of them, in which every number is alike; not spread yet. */
  key = 0
  /** Words that the lexicon knows, and the sum of what it says of them. */
  known = 0
  sum = 0
  ideographs = 0
  venueWords = 0
  noNames = 0
  /** Words that are not of ideographs alone. */
  latin = 0
  #lastWord = 0
  // of one piece between blanks
  #uppers = 0
  #lowers = 0
  #digits = 0
  #others = 0
  #joints = 0
  // of all its pieces
  pieces = 0
  /** Pieces with letters. */
  lettered = 0
  /** Pieces that begin with a capital. */
  capital = 0
  /** The forms of the first three, three bits each. */
  shapes = 0
  acronyms = 0
  /** Pieces since the last "and": names are counted by person. */
  #inName = 0
  /** The most pieces between two "and". */
  longest = 0
  /** Every piece may be of a name. */
  alike = true
  initialsOnly = true

  constructor(table: AtomTable, lexicon: Lexicon) {
    this.#table = table
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
  }

  #reset(atom: number, text: string): void {
    this.#atom = atom
    this.#text = text
    this.words = this.stops = this.looks = this.known = this.sum = this.ideographs = 0
    this.venueWords = this.noNames = this.latin = this.#lastWord = this.pieces = this.lettered = 0
    this.capital = this.shapes = this.acronyms = this.#inName = this.longest = 0
    this.key = EMPTY_WORD
    this.alike = this.initialsOnly = true
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
    if (this.pieces === 0 && first === LOWER) this.looks |= STARTS_LOWER
    if (this.pieces < 3) this.shapes |= form << (3 * this.pieces)
    this.pieces++
    if (this.#uppers + this.#lowers > 0) this.lettered++
    if (first === UPPER) this.capital++
    if (this.#uppers > 1 && this.#lowers * 2 <= this.#uppers) this.acronyms++
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
    const isInitial = form === INITIAL || (form === CAPITALS && this.pieces > 1)
    if (!isInitial) this.initialsOnly = false
    if (this.#lastWord === AND) {
      this.#inName = 0
      return
    }
    if (this.#others > 0 || !this.#mayBeName(form, first)) this.alike = false
    if (++this.#inName > this.longest) this.longest = this.#inName
  }

  #mayBeName(form: number, first: number): boolean {
    if (form >= INITIAL && form <= CAPITALIZED) return true
    if (form === CAMEL) return first === UPPER || first === LOWER
    if (first === IDEOGRAPH) return this.ideographs <= 5
    return first === LOWER && PARTICLES.has(this.#lastWord)
  }

  /** One run of letters and digits; gives its end. */
  #word(from: number, end: number): number {
    let hash = EMPTY_WORD
    let key = this.key
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
      this.looks |= HAS_DIGIT
      key = addLetter(key, 48)
    }
    this.key = addLetter(key, 32)
    if (ideographs < at - from) this.latin++
    this.#keep(spread(hash), from, at, ideographs)
    return at
  }

  #keep(hash: number, from: number, to: number, ideographs: number): void {
    const { word, ending, lastWord } = this.#table
    if (this.words < 4) {
      const at = this.#atom * 4 + this.words
      word[at] = hash
      ending[at] = endingOf(this.#text, from, to)
    }
    lastWord[this.#atom] = hash
    this.#lastWord = hash
    this.ideographs += ideographs
    this.words += ideographs > 2 ? (ideographs + 1) >> 1 : 1
    if (SMALL_WORDS.has(hash)) this.stops++
    if (MONTHS.has(hash)) this.looks |= HAS_MONTH
    if (VENUE_WORDS.has(hash)) this.venueWords++
    if (NO_NAME.has(hash)) this.noNames++
    if (this.words > 12) return
    const known = this.#lexicon(hash)
    if (known === UNKNOWN_WORD) return
    this.known++
    this.sum += known
  }
}

const AND = wordHash('and')
const AMPERSAND = 38

/** Of the last three letters of a word. */
function endingOf(text: string, from: number, to: number): number {
  let hash = EMPTY_WORD
  for (let i = Math.max(from, to - 3); i < to; i++) hash = addLetter(hash, lowered(text.charCodeAt(i)))
  return hash
}
