/**
 * What the atoms of one slot have in common over the whole list. A slot is a place in the list's own form: the kind of
 * unit or the column, what separates the atom from the one before, the marks and brackets around it, its line.
 */
import { type AtomTable, FIRST_IN_LINE, FIRST_IN_UNIT, LAST_IN_UNIT } from './atom-table.ts'
import { ColumnHeads } from './column-heads.ts'
import { FULL_NAME, KNOWN_VENUE } from './facts.ts'
import { mix, Numbering } from './hash.ts'
import { ARXIV } from './link-kinds.ts'
import { CELL, HEADING } from './units.ts'

/** Each atom is in two slots: a wide one, and a narrow one that also knows what follows. */
export class Slots {
  /** Slot of atom i: `of[2 * i]` is the wide one, `of[2 * i + 1]` the narrow one. */
  readonly of: Int32Array
  readonly count: number
  /** Sums over the atoms of a slot. */
  readonly atoms: Int32Array
  readonly names: Int32Array
  readonly venues: Int32Array
  readonly years: Int32Array
  readonly words: Int32Array
  readonly labels: Int32Array
  readonly long: Int32Array
  readonly papers: Int32Array
  /** How many different texts the slot has. */
  readonly distinct: Int32Array
  /** How often an atom's text stands in the list, by atom. */
  readonly often: Int32Array

  /** The names of its tables' columns. */
  readonly heads: ColumnHeads

  constructor(table: AtomTable) {
    this.heads = new ColumnHeads(table)
    this.of = new Int32Array(table.count * 2)
    const numbering = new Numbering()
    for (let i = 0; i < table.count; i++) {
      const wide = slotKey(table, i)
      this.of[2 * i] = numbering.of(wide)
      this.of[2 * i + 1] = numbering.of(mix(wide, 1 + behindKey(table, i)))
    }
    const size = numbering.size
    this.count = size
    this.atoms = new Int32Array(size)
    this.names = new Int32Array(size)
    this.venues = new Int32Array(size)
    this.years = new Int32Array(size)
    this.words = new Int32Array(size)
    this.labels = new Int32Array(size)
    this.long = new Int32Array(size)
    this.papers = new Int32Array(size)
    this.distinct = new Int32Array(size)
    this.often = new Int32Array(table.count)
    this.#sum(table)
    this.#countTexts(table)
  }

  #sum(table: AtomTable): void {
    for (let at = 0; at < this.of.length; at++) {
      const i = at >> 1
      const slot = this.of[at] as number
      const words = table.words[i] as number
      add(this.atoms, slot, 1)
      add(this.words, slot, words)
      if (table.name[i] === FULL_NAME) add(this.names, slot, 1)
      if (table.venue[i] === KNOWN_VENUE) add(this.venues, slot, 1)
      if (table.year[i] !== 0) add(this.years, slot, 1)
      if (table.label[i] !== 0) add(this.labels, slot, 1)
      if (words >= 4) add(this.long, slot, 1)
      if (table.linkKind[i] === ARXIV) add(this.papers, slot, 1)
    }
  }

  #countTexts(table: AtomTable): void {
    const texts = new Numbering()
    const inSlots = new Numbering()
    const text = new Int32Array(table.count)
    const counts = new Int32Array(table.count)
    for (let i = 0; i < table.count; i++) {
      const key = table.key[i] as number
      text[i] = texts.of(key)
      add(counts, text[i] as number, 1)
      for (let at = 2 * i; at < 2 * i + 2; at++) {
        const slot = this.of[at] as number
        const before = inSlots.size
        inSlots.of(mix(key, slot))
        if (inSlots.size > before) add(this.distinct, slot, 1)
      }
    }
    for (let i = 0; i < table.count; i++) this.often[i] = counts[text[i] as number] as number
  }
}

const add = (column: Int32Array, at: number, by: number): void => {
  column[at] = (column[at] as number) + by
}

/** Deeper items, and lines further down, are alike. */
const DEEPEST = 3

function slotKey(table: AtomTable, i: number): number {
  const unit = table.unitOf(i)
  const where =
    unit.kind === CELL
      ? unit.columns * 64 + unit.column
      : unit.kind === HEADING
        ? unit.level
        : Math.min(DEEPEST, unit.depth)
  const place = table.place[i] as number
  const line = place & FIRST_IN_LINE ? Math.min(DEEPEST, table.line[i] as number) : DEEPEST + 1
  const first = place & FIRST_IN_UNIT ? 1 : 0
  const link = (table.link[i] as number) >= 0 ? 1 : 0
  const dress =
    ((table.marks[i] as number) << 12) | ((table.nest[i] as number) << 6) | (line << 2) | (first << 1) | link
  return mix(mix(unit.kind + where * 4, table.before[i] as number), dress)
}

const behindKey = (table: AtomTable, i: number): number =>
  ((table.behind[i] as number) << 1) | ((table.place[i] as number) & LAST_IN_UNIT ? 1 : 0)

/** How often each label was given in each slot: what one pass learnt about a list's form for the next. */
export class Votes {
  readonly #labels: number
  readonly #counts: Int32Array

  constructor(slots: Slots, tags: Uint8Array, labels: number) {
    this.#labels = labels
    this.#counts = new Int32Array(slots.count * labels)
    for (let at = 0; at < slots.of.length; at++)
      add(this.#counts, (slots.of[at] as number) * labels + (tags[at >> 1] as number), 1)
  }

  /** Votes for a label in a slot, without that of an atom that has the label itself. */
  of(slot: number, label: number, own: number): number {
    return (this.#counts[slot * this.#labels + label] as number) - (label === own ? 1 : 0)
  }
}
