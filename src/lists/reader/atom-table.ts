/** The atoms of a list as columns of numbers: a list has hundreds of thousands, and objects would take too much memory. */
import type { Unit } from './units.ts'

/** Bits of `place`. */
export const FIRST_IN_UNIT = 1
export const LAST_IN_UNIT = 2
export const FIRST_IN_LINE = 4
export const LAST_IN_LINE = 8
export const WHOLE_LINK = 16
export const WHOLE_MARK = 32
export const IS_IMAGE = 64
/** The line before ends where the text is wrapped, not where the writer ends it. */
export const AFTER_WRAP = 128

/** Bits of `looks`. */
export const HAS_DIGIT = 1
export const STARTS_LOWER = 2
export const HAS_MONTH = 4

export class AtomTable {
  readonly units: readonly Unit[]
  count = 0
  /** Which unit an atom stands in, and from where to where in its flow. */
  unit = new Int32Array(1024)
  from = new Int32Array(1024)
  to = new Int32Array(1024)
  /** The line of its unit, from 0. */
  line = new Int32Array(1024)
  place = new Int16Array(1024)
  /** What separates it from the atoms before and behind: up to five codes of five bits. */
  before = new Int32Array(1024)
  behind = new Int32Array(1024)
  /** The code of the bracket or quote around it. */
  nest = new Int8Array(1024)
  /** A bit for each kind of mark around it. */
  marks = new Int8Array(1024)
  /** The index of its link in the flow; -1 where it is in none. */
  link = new Int32Array(1024)
  linkKind = new Int8Array(1024)
  /** Words, capitalized words of all words with a letter (in quarters), small words. */
  words = new Int16Array(1024)
  capitals = new Int8Array(1024)
  stops = new Int8Array(1024)
  looks = new Int8Array(1024)
  shape = new Int16Array(1024)
  name = new Int8Array(1024)
  venue = new Int8Array(1024)
  year = new Int8Array(1024)
  label = new Int8Array(1024)
  lexicon = new Int8Array(1024)
  /** Equal for atoms that differ only in numbers, punctuation and case. */
  key = new Int32Array(1024)
  /** Hashes of the first four words and the last, and of the endings of the first four. */
  word = new Int32Array(4096)
  ending = new Int32Array(4096)
  lastWord = new Int32Array(1024)

  constructor(units: readonly Unit[]) {
    this.units = units
  }

  /** Makes room for one more and gives its number. */
  add(): number {
    if (this.count === this.unit.length) this.#grow()
    return this.count++
  }

  unitOf(atom: number): Unit {
    return this.units[this.unit[atom] as number] as Unit
  }

  #grow(): void {
    this.unit = doubled(this.unit)
    this.from = doubled(this.from)
    this.to = doubled(this.to)
    this.line = doubled(this.line)
    this.place = doubled(this.place)
    this.before = doubled(this.before)
    this.behind = doubled(this.behind)
    this.nest = doubled(this.nest)
    this.marks = doubled(this.marks)
    this.link = doubled(this.link)
    this.linkKind = doubled(this.linkKind)
    this.words = doubled(this.words)
    this.capitals = doubled(this.capitals)
    this.stops = doubled(this.stops)
    this.looks = doubled(this.looks)
    this.shape = doubled(this.shape)
    this.name = doubled(this.name)
    this.venue = doubled(this.venue)
    this.year = doubled(this.year)
    this.label = doubled(this.label)
    this.lexicon = doubled(this.lexicon)
    this.key = doubled(this.key)
    this.word = doubled(this.word)
    this.ending = doubled(this.ending)
    this.lastWord = doubled(this.lastWord)
  }
}

type Column = Int8Array<ArrayBuffer> | Int16Array<ArrayBuffer> | Int32Array<ArrayBuffer>

function doubled<T extends Column>(column: T): T {
  const wider = new (column.constructor as new (length: number) => T)(column.length * 2)
  wider.set(column)
  return wider
}
