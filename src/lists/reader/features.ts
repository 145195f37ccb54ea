/** Atoms and slots → features: small integers, combined and hashed to rows of the table of weights. */
import {
  type AtomTable,
  FIRST_IN_LINE,
  FIRST_IN_UNIT,
  HAS_DIGIT,
  HAS_MONTH,
  IS_IMAGE,
  LAST_IN_LINE,
  LAST_IN_UNIT,
  WHOLE_LINK,
  WHOLE_MARK,
} from './atom-table.ts'
import { EXCLAMATION, QUESTION } from './delimiters.ts'
import { quarter } from './facts.ts'
import { LABELS } from './labels.ts'
import { Neighbours } from './neighbours.ts'
import type { Slots, Votes } from './slots.ts'
import { CELL, HEADING, type Unit } from './units.ts'

/** Rows of the table of weights, as a power of two. */
export const ROW_BITS = 18
/** More than any atom has. */
const MOST_FEATURES = 160

/** A value's bits far from where another's are, so that the two may be laid over each other. */
export const scattered = (value: number): number => Math.imul(1 + value, 0x632be5ab)

/** The row of a template's value. */
function row(template: number, value: number): number {
  let x = Math.imul(value + Math.imul(template + 1, 0x27d4eb2f), 0x9e3779b1)
  x = Math.imul(x ^ (x >>> 15), 0x85ebca6b)
  return (x ^ (x >>> 13)) >>> (32 - ROW_BITS)
}

/** The step that a number reaches: how many of the bounds it is not below. */
export const step2 = (n: number, a: number, b: number) => (n < a ? 0 : n < b ? 1 : 2)
const step3 = (n: number, a: number, b: number, c: number) => (n < a ? 0 : n < b ? 1 : n < c ? 2 : 3)
const step4 = (n: number, a: number, b: number, c: number, d: number) =>
  n < c ? step2(n, a, b) : n < d ? 3 : 4
const step6 = (n: number, a: number, b: number, c: number, d: number, e: number, f: number) =>
  n < d ? step3(n, a, b, c) : n < e ? 4 : n < f ? 5 : 6

const WORD_STEPS = new Uint8Array([
  0, 1, 2, 3, 4, 5, 5, 6, 6, 6, 7, 7, 7, 7, 7, 7, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 9,
])
const wordStep = (words: number): number => WORD_STEPS[words < 26 ? words : 26] as number

/** Writes the features of a list's atoms, one atom after the other from the first to the last. */
export class Features {
  readonly #table: AtomTable
  readonly #slots: Slots
  readonly #around: Neighbours
  /** The rows of the atom that was last read; as many as `shared` or `voted` said. */
  readonly rows = new Int32Array(MOST_FEATURES)
  #n = 0

  constructor(table: AtomTable, slots: Slots) {
    this.#table = table
    this.#slots = slots
    this.#around = new Neighbours(table)
  }

  #put(template: number, value: number): void {
    this.rows[this.#n++] = row(template, value)
  }

  /** What both passes look at; gives the number of rows. */
  shared(i: number): number {
    this.#n = 0
    this.#words(i)
    this.#looks(i)
    this.#place(i)
    this.#heads(i)
    this.#separators(i)
    this.#neighbours(i)
    this.#list(i)
    return this.#n
  }

  /** Its words, one by one and together. */
  #words(i: number): void {
    const t = this.#table
    const words = t.words[i] as number
    const lexicon = t.lexicon[i] as number
    const name = t.name[i] as number
    this.#put(0, 0)
    this.#put(1, lexicon)
    this.#put(2, lexicon * 32 + name * 4 + step2(words, 2, 4))
    if (words === 0) return
    this.#put(3, t.word[i * 4] as number)
    this.#put(4, t.lastWord[i] as number)
    if (words > 4) return
    for (let k = 0; k < words; k++) {
      this.#put(5, t.word[i * 4 + k] as number)
      this.#put(6, t.ending[i * 4 + k] as number)
    }
  }

  /** What they look like. */
  #looks(i: number): void {
    const t = this.#table
    const words = t.words[i] as number
    const name = t.name[i] as number
    const looks = t.looks[i] as number
    const year = t.year[i] as number
    const venue = t.venue[i] as number
    const capitals = t.capitals[i] as number
    const stops = t.stops[i] as number
    const shape = t.shape[i] as number
    this.#put(8, shape)
    this.#put(9, (shape * 32 + (t.nest[i] as number)) * 16 + (t.marks[i] as number))
    this.#put(10, wordStep(words))
    this.#put(11, name * 16 + venue * 4 + year)
    this.#put(12, venue * 4 + step2(words, 2, 5))
    this.#put(13, year)
    this.#put(14, t.label[i] as number)
    this.#put(15, capitals * 4 + step3(words, 1, 2, 4))
    this.#put(16, step3(stops, 1, 2, 4) * 4 + step3(words, 2, 5, 9))
    this.#put(17, ((capitals * 8 + name) * 2 + (stops > 0 ? 1 : 0)) * 4 + step3(words, 2, 3, 5))
    if (looks & HAS_DIGIT) this.#put(18, step2(words, 2, 5))
    if (looks & HAS_MONTH) this.#put(19, year)
    this.#put(20, t.linkKind[i] as number)
    this.#put(
      21,
      (t.linkKind[i] as number) * 32 +
        (t.label[i] as number) * 2 +
        ((t.place[i] as number) & WHOLE_LINK ? 1 : 0),
    )
    if ((t.place[i] as number) & IS_IMAGE) this.#put(22, t.linkKind[i] as number)
  }

  /** Where it stands. */
  #place(i: number): void {
    const t = this.#table
    const unit = t.unitOf(i)
    const place = t.place[i] as number
    const { next, previous, inUnit, index, lines, papers } = this.#around
    const number = t.unit[i] as number
    const kind = unit.kind + (unit.kind === HEADING ? Math.min(4, unit.level) : 0) * 4
    const spot = place & (FIRST_IN_UNIT | LAST_IN_UNIT | FIRST_IN_LINE | LAST_IN_LINE)
    const words = step2(t.words[i] as number, 2, 4)
    const [ahead, back] = [next[i] as number, previous[i] as number]
    this.#put(30, kind)
    this.#put(31, spot * 64 + kind)
    this.#put(32, step4(t.line[i] as number, 1, 2, 3, 5) * 2 + (place & FIRST_IN_LINE ? 1 : 0))
    this.#put(33, step4(lines[number] as number, 2, 3, 4, 6))
    const size = step6(inUnit[number] as number, 2, 3, 5, 9, 20, 60)
    this.#put(34, step4(index[i] as number, 1, 2, 3, 5) * 8 + size)
    this.#put(35, step3(papers[number] as number, 1, 2, 4) * 64 + kind)
    this.#put(36, step6(ahead, 1, 2, 3, 5, 9, 20))
    this.#put(37, step6(back, 1, 2, 3, 5, 9, 20))
    this.#put(38, (step3(ahead, 1, 4, 12) * 4 + step3(back, 1, 4, 12)) * 4 + words)
    this.#put(39, (Math.min(7, unit.depth) * 2 + (unit.first ? 1 : 0)) * 2 + (unit.ordered ? 1 : 0))
    if (unit.quoted) this.#put(41, 0)
    if (unit.kind === CELL) this.#cell(i, unit)
    this.#lineBreaks(i)
  }

  /** Under which heads. */
  #heads(i: number): void {
    const section = this.#around.sectionHead[this.#table.unit[i] as number] as number
    if (section !== 0) this.#put(40, section)
  }

  #cell(i: number, { column, columns, header }: Unit): void {
    const t = this.#table
    const words = step2(t.words[i] as number, 2, 4)
    const head = this.#around.columnHead[t.unit[i] as number] as number
    this.#put(42, column * 64 + columns)
    this.#put(43, (column * 4 + words) * 2 + (header ? 1 : 0))
    this.#put(44, head)
    this.#put(45, head ^ scattered((t.name[i] as number) * 16 + (t.year[i] as number) * 4 + words))
  }

  /** Whether the lines around it are wrapped. */
  #lineBreaks(i: number): void {
    const t = this.#table
    const { wrap } = this.#around
    const place = t.place[i] as number
    if (place & FIRST_IN_LINE && !(place & FIRST_IN_UNIT))
      this.#put(46, (wrap[i] as number) * 8 + Math.min(7, t.shape[i] as number))
    if (!(place & LAST_IN_UNIT) && place & LAST_IN_LINE) this.#put(47, wrap[i + 1] as number)
  }

  /** What stands before and behind it. */
  #separators(i: number): void {
    const t = this.#table
    const place = t.place[i] as number
    const before = ((t.before[i] as number) << 1) | (place & FIRST_IN_UNIT ? 1 : 0)
    const behind = ((t.behind[i] as number) << 1) | (place & LAST_IN_UNIT ? 1 : 0)
    const both = Math.imul(before, 0x2545f491) ^ behind
    const name = t.name[i] as number
    const marks = t.marks[i] as number
    const words = t.words[i] as number
    const linked = (t.link[i] as number) >= 0 ? 1 : 0
    this.#put(50, before)
    this.#put(51, behind)
    this.#put(52, both)
    this.#put(53, both ^ scattered(t.lexicon[i] as number))
    this.#put(54, both ^ scattered(t.shape[i] as number))
    this.#put(55, both ^ scattered(name))
    this.#put(56, both ^ scattered((t.venue[i] as number) * 4 + (t.year[i] as number)))
    this.#put(57, before ^ scattered((step3(words, 2, 4, 7) * 16 + marks) * 2 + linked))
    this.#put(58, (t.nest[i] as number) * 32 + marks * 2 + (place & WHOLE_MARK ? 1 : 0))
    const asks = (t.behind[i] as number) & 31
    this.#put(59, asks === QUESTION || asks === EXCLAMATION ? 1 : 0)
    const same = i > 0 && t.unit[i - 1] === t.unit[i]
    const earlier = same ? 1 + (t.marks[i - 1] as number) : 0
    this.#put(60, (earlier * 16 + marks) * 2 + (t.before[i] === 0 ? 1 : 0))
    const ruled = this.#around.ruled[i] as number
    if (ruled !== 0) {
      this.#put(61, ruled)
      this.#put(62, ruled ^ scattered(name))
    }
  }

  /** What the atoms around it are like. */
  #neighbours(i: number): void {
    const t = this.#table
    const { short } = this.#around
    const place = t.place[i] as number
    const at = (k: number) => (k >= 0 && k < t.count ? (short[k] as number) : NOBODY)
    const own = short[i] as number
    const left = at(i - 1) * 2 + (place & FIRST_IN_UNIT ? 1 : 0)
    const right = at(i + 1) * 2 + (place & LAST_IN_UNIT ? 1 : 0)
    const [left2, right2] = [at(i - 2), at(i + 2)]
    this.#put(70, left)
    this.#put(71, right)
    this.#put(72, left * 8192 + own)
    this.#put(73, right * 8192 + own)
    this.#put(74, (left * 8192 + own) ^ scattered(right))
    this.#put(75, left * 8192 + left2)
    this.#put(76, right * 8192 + right2)
    this.#put(77, (right * 8192 + right2) ^ scattered(at(i + 3)))
    this.#put(78, (t.before[i] as number) ^ scattered(right))
    this.#put(79, (t.behind[i] as number) ^ scattered(right * 8 + (t.name[i] as number)))
    const { namesBefore, namesBehind } = this.#around
    const runs = step3(namesBefore[i] as number, 1, 2, 4) * 4 + step3(namesBehind[i] as number, 1, 2, 4)
    this.#put(80, (runs * 8 + (t.name[i] as number)) * 4 + step2(t.words[i] as number, 2, 4))
  }

  /** What the list has in its slots. */
  #list(i: number): void {
    const t = this.#table
    const s = this.#slots
    const often = s.often[i] as number
    const words = t.words[i] as number
    const name = t.name[i] as number
    this.#put(90, step6(often, 2, 4, 8, 20, 60, 1000))
    this.#put(91, (step3(often, 2, 4, 12) * 4 + step2(words, 2, 4)) * 8 + name)
    const wide = this.#slot(i, s.of[2 * i] as number, 92)
    const narrow = this.#slot(i, s.of[2 * i + 1] as number, 103)
    this.#put(114, ((wide * 512 + narrow) * 8 + name) * 4 + step2(words, 2, 4))
  }

  #slot(i: number, slot: number, template: number): number {
    const t = this.#table
    const s = this.#slots
    const atoms = s.atoms[slot] as number
    if (atoms < RARE) {
      this.#put(template, 0)
      return 0
    }
    const names = quarter(s.names[slot] as number, atoms)
    const venues = quarter(s.venues[slot] as number, atoms)
    const long = quarter(s.long[slot] as number, atoms)
    const labels = quarter(s.labels[slot] as number, atoms)
    const distinct = quarter(s.distinct[slot] as number, atoms)
    const mean = (10 * (s.words[slot] as number)) / atoms
    const words = step2(t.words[i] as number, 2, 4)
    const all = 1 + ((names * 4 + venues) * 4 + long) * 4 + labels
    this.#put(template, 1 + step3(atoms, 6, 20, 100))
    this.#put(template + 1, names * 8 + (t.name[i] as number))
    this.#put(template + 2, venues * 4 + (t.venue[i] as number))
    this.#put(template + 3, quarter(s.years[slot] as number, atoms) * 4 + (t.year[i] as number))
    this.#put(template + 4, mean < 40 ? step2(mean, 15, 25) : 3 + step2(mean, 60, 90))
    this.#put(template + 5, long * 4 + words)
    this.#put(template + 6, labels * 4 + quarter(s.papers[slot] as number, atoms))
    this.#put(template + 7, distinct)
    this.#put(template + 8, all)
    this.#put(template + 9, all * 4 + distinct)
    return all
  }

  /** What the first pass's labels add for the second; gives the number of rows. */
  voted(i: number, votes: Votes, tags: Uint8Array): number {
    this.#n = 0
    const own = tags[i] as number
    this.#vote(i, this.#slots.of[2 * i] as number, votes, own, 120)
    this.#vote(i, this.#slots.of[2 * i + 1] as number, votes, own, 130)
    const before = i > 0 ? (tags[i - 1] as number) : LABELS
    const behind = i + 1 < this.#table.count ? (tags[i + 1] as number) : LABELS
    this.#put(140, own)
    this.#put(141, (before * 16 + own) * 16 + behind)
    return this.#n
  }

  #vote(i: number, slot: number, votes: Votes, own: number, template: number): void {
    const t = this.#table
    const atoms = (this.#slots.atoms[slot] as number) - 1
    if (atoms < 2) return this.#put(template, 0)
    let best = 0
    let most = -1
    let shares = 0
    for (let label = 0; label < LABELS; label++) {
      const given = votes.of(slot, label, own)
      const share = quarter(given, atoms)
      if (given > most) {
        most = given
        best = label
      }
      shares = shares * 4 + share
      if (share > 0) this.#put(template + 1, label * 4 + share)
    }
    this.#put(template + 2, best * 4 + quarter(most, atoms))
    this.#put(
      template + 3,
      ((best * 8 + (t.name[i] as number)) * 4 + step2(t.words[i] as number, 2, 4)) * 4 +
        (t.venue[i] as number),
    )
    this.#put(template + 4, shares)
  }
}

/** Stands for no atom, among the neighbours. */
const NOBODY = 8191
/** A slot with fewer atoms tells nothing. */
const RARE = 3
