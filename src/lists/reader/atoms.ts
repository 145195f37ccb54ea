/** Units → one chain of atoms for the whole list: maximal stretches of words between possible borders of fields. */
import type { Link } from '../../model/list.ts'
import type { VenueIndex } from '../../model/venue.ts'
import { IMAGE, type Mark } from '../markdown/flow.ts'
import {
  AFTER_WRAP,
  type AtomTable,
  FIRST_IN_LINE,
  FIRST_IN_UNIT,
  IS_IMAGE,
  LAST_IN_LINE,
  LAST_IN_UNIT,
  WHOLE_LINK,
  WHOLE_MARK,
} from './atom-table.ts'
import { isBlankCode, isWord } from './characters.ts'
import { CUT, findCuts, MARK_FROM, MARK_TO, SEPARATOR } from './cuts.ts'
import { addDelimiter, closes, delimiterOf, LINE_BREAK, opens, WRAP } from './delimiters.ts'
import { FactReader } from './facts.ts'
import type { Lexicon } from './lexicon.ts'
import { linkKindOf } from './link-kinds.ts'
import type { Unit } from './units.ts'

/** A unit's links as the list has them, in the order of its flow's. */
export type LinksOf = (unit: number) => readonly Link[]

/** Cuts the units of a table into atoms, one unit after the other. */
export class Atomizer {
  readonly #table: AtomTable
  readonly #source: string
  readonly #venues: VenueIndex
  readonly #linksOf: LinksOf
  readonly #facts: FactReader
  #cuts = new Uint8Array(1024)
  /** How many marks of each kind begin less how many end before a character; eight bits a kind. */
  #steps = new Int32Array(1024)
  // where the scan of a unit stands
  #unit = 0
  #text = ''
  #line = 0
  #firstInLine = true
  #first = 0
  #before = 0
  #nested: number[] = []
  #link = 0

  constructor(table: AtomTable, source: string, venues: VenueIndex, lexicon: Lexicon, linksOf: LinksOf) {
    this.#table = table
    this.#source = source
    this.#venues = venues
    this.#linksOf = linksOf
    this.#facts = new FactReader(table, venues, lexicon)
  }

  take(number: number): void {
    const unit = this.#table.units[number] as Unit
    this.#start(number, unit)
    findCuts(unit.flow, this.#cuts, this.#venues)
    this.#scan(unit)
    this.#finish()
  }

  #start(number: number, { flow }: Unit): void {
    const length = flow.text.length + 4
    if (this.#cuts.length < length) {
      this.#cuts = new Uint8Array(length * 2)
      this.#steps = new Int32Array(length * 2)
    }
    this.#unit = number
    this.#text = flow.text
    this.#line = this.#before = this.#link = 0
    this.#nested = []
    this.#firstInLine = true
    this.#first = this.#table.count
    if (flow.marks.length > 0) this.#steps.fill(0, 0, length)
    for (const { kind, from, to } of flow.marks) {
      this.#steps[from] = (this.#steps[from] as number) + STEP[kind]
      this.#steps[to] = (this.#steps[to] as number) - STEP[kind]
    }
  }

  #scan(unit: Unit): void {
    const cuts = this.#cuts
    const end = this.#text.trimEnd().length
    const marked = unit.flow.marks.length > 0
    let open = 0
    let start = 0
    for (let i = 0; i < end; i++) {
      const bits = cuts[i] as number
      if (bits !== 0 && i > start && bits & (CUT | SEPARATOR)) {
        this.#emit(unit, start, i, open)
        start = i
      }
      if (marked) open += this.#steps[i] as number
      if (bits & SEPARATOR) {
        this.#separator(unit, i)
        start = i + 1
      }
    }
    if (end > start) this.#emit(unit, start, end, open)
  }

  /** A separator closes or opens a bracket, or ends a line; what it is stands before the next atom. */
  #separator(unit: Unit, i: number): void {
    const code = this.#text.charCodeAt(i)
    if (code === 10) return this.#endLine(unit, i)
    this.#before = addDelimiter(this.#before, code)
    const nested = this.#nested
    const opened = opens(code)
    if (opened !== 0 && !(code === 34 && nested.at(-1) === opened)) {
      if (nested.length < DEEPEST) nested.push(opened)
      return
    }
    const closed = closes(code)
    if (closed !== 0 && nested.includes(closed)) nested.length = nested.lastIndexOf(closed)
  }

  #endLine(unit: Unit, i: number): void {
    const wrapped = this.#isWrap(unit, i)
    this.#before = delimiterOf(wrapped ? WRAP : LINE_BREAK, this.#before)
    this.#line++
    this.#firstInLine = true
    if (this.#table.count > this.#first) this.#flag(this.#table.count - 1, LAST_IN_LINE)
    this.#nested.length = 0
  }

  /** A soft break, after which the text goes on in the source without `<br>`, a backslash or two blanks. */
  #isWrap({ flow }: Unit, i: number): boolean {
    if (this.#text.charCodeAt(i + 1) === 10 || this.#text.charCodeAt(i - 1) === 10) return false
    const { start, end } = flow.span(i, i + 1)
    for (let at = start; at < end; at++) {
      const code = this.#source.charCodeAt(at)
      if (code === 60 || code === 92) return false
    }
    const [a, b] = [this.#source.charCodeAt(start - 1), this.#source.charCodeAt(start - 2)]
    return !(a === 92 || a === 62 || (a === 32 && b === 32))
  }

  #flag(atom: number, bits: number): void {
    this.#table.place[atom] = (this.#table.place[atom] as number) | bits
  }

  #emit(unit: Unit, start: number, end: number, marks: number): void {
    const text = this.#text
    let [from, to] = [start, end]
    while (from < to && isBlankCode(text.charCodeAt(from))) from++
    while (to > from && isBlankCode(text.charCodeAt(to - 1))) to--
    if (from === to) return
    const image = text.charAt(from) === IMAGE
    if (!image && !this.#hasWord(from, to)) {
      for (let i = from; i < to; i++) this.#before = addDelimiter(this.#before, text.charCodeAt(i))
      return
    }
    this.#add(unit, from, to, marks, image)
  }

  #hasWord(from: number, to: number): boolean {
    for (let i = from; i < to; i++) if (isWord(this.#text.charCodeAt(i))) return true
    return false
  }

  #add(unit: Unit, from: number, to: number, marks: number, image: boolean): void {
    const table = this.#table
    const atom = table.add()
    const first = atom === this.#first
    if (!first) table.behind[atom - 1] = this.#before
    table.unit[atom] = this.#unit
    table.from[atom] = from
    table.to[atom] = to
    table.line[atom] = this.#line
    table.before[atom] = this.#before
    table.nest[atom] = this.#nested.at(-1) ?? 0
    table.marks[atom] = kindsOf(marks)
    const wrapped = this.#firstInLine && !first && endsInWrap(this.#before)
    table.place[atom] =
      (first ? FIRST_IN_UNIT : 0) |
      (this.#firstInLine ? FIRST_IN_LINE : 0) |
      (image ? IS_IMAGE : 0) |
      (wrapped ? AFTER_WRAP : 0) |
      (this.#isWholeMark(from, to) ? WHOLE_MARK : 0)
    this.#addLink(unit, atom, from, to)
    this.#facts.read(atom, this.#text)
    this.#before = 0
    this.#firstInLine = false
  }

  #isWholeMark(from: number, to: number): boolean {
    const cuts = this.#cuts
    const start = (cuts[from] as number) | (cuts[from - 1] ?? 0) | (cuts[from - 2] ?? 0)
    const end = (cuts[to] as number) | (cuts[to + 1] ?? 0) | (cuts[to + 2] ?? 0)
    return (start & MARK_FROM) !== 0 && (end & MARK_TO) !== 0
  }

  /** Links are in order, so one look at each is enough. */
  #addLink({ flow: { links } }: Unit, atom: number, from: number, to: number): void {
    while (this.#link < links.length && isPast(links[this.#link], from)) this.#link++
    let found = -1
    for (let i = this.#link; i < links.length && i < this.#link + 3; i++) {
      const link = links[i]
      if (link?.kind === 'link' && link.from <= from && link.to >= to) found = i
    }
    this.#table.link[atom] = found
    const link = links[found]
    const known = this.#linksOf(this.#unit)[found]
    this.#table.linkKind[atom] = known ? linkKindOf(known) : 0
    if (link && link.from + 1 >= from && link.to - 1 <= to) this.#flag(atom, WHOLE_LINK)
  }

  #finish(): void {
    const { count, behind } = this.#table
    if (count === this.#first) return
    behind[count - 1] = this.#before
    this.#flag(count - 1, LAST_IN_UNIT | LAST_IN_LINE)
  }
}

/** Brackets in each other are told apart only so deep. */
const DEEPEST = 8

const STEP: Readonly<Record<Mark['kind'], number>> = {
  bold: 1,
  italic: 1 << 8,
  code: 1 << 16,
  struck: 1 << 24,
  raised: 0,
}

/** A bit for each kind of mark that is open. */
const kindsOf = (open: number): number =>
  open === 0
    ? 0
    : (open & 0xff ? 1 : 0) |
      (open & 0xff00 ? 2 : 0) |
      (open & 0xff0000 ? 4 : 0) |
      (open & 0xff000000 ? 8 : 0)

const isPast = (link: { readonly to: number } | undefined, from: number): boolean =>
  link !== undefined && link.to <= from

const endsInWrap = (before: number): boolean => {
  for (let rest = before; rest !== 0; rest >>>= 5) if ((rest & 31) === WRAP) return true
  return false
}
