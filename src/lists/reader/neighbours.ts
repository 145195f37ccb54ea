/** What surrounds the atoms of a list, worked out for all of them at once. */
import { AFTER_WRAP, type AtomTable, FIRST_IN_LINE, FIRST_IN_UNIT, IS_IMAGE } from './atom-table.ts'
import { COLON } from './delimiters.ts'
import { mix } from './hash.ts'
import { leadsToPaper } from './link-kinds.ts'
import { CELL, HEADING } from './units.ts'

/** Further away is all the same. */
const FAR = 99
/** So many names in a row are enough. */
const MOST_NAMES = 6

export class Neighbours {
  /** Atoms from here to the next, or since the last, that leads to a paper; not beyond a heading. */
  readonly next: Uint8Array
  readonly previous: Uint8Array
  /** What an atom is like, in twelve bits. */
  readonly short: Int16Array
  /** Its number in its unit. */
  readonly index: Int32Array
  /** Name-like atoms right before and behind it in its unit. */
  readonly namesBefore: Uint8Array
  readonly namesBehind: Uint8Array
  /** The first word of the label that rules the line (`Authors:`), hashed; else 0. */
  readonly ruled: Int32Array
  /** How full the line before is, where the atom begins one. */
  readonly wrap: Uint8Array
  /** By unit: atoms, lines, links to papers. */
  readonly inUnit: Int32Array
  readonly lines: Int32Array
  readonly papers: Int32Array
  /** By unit: hashes of the words that head its column and its section. */
  readonly columnHead: Int32Array
  readonly sectionHead: Int32Array

  constructor(table: AtomTable) {
    const { count, units } = table
    this.next = new Uint8Array(count)
    this.previous = new Uint8Array(count)
    this.short = new Int16Array(count)
    this.index = new Int32Array(count)
    this.namesBefore = new Uint8Array(count)
    this.namesBehind = new Uint8Array(count)
    this.ruled = new Int32Array(count)
    this.wrap = new Uint8Array(count)
    this.inUnit = new Int32Array(units.length)
    this.lines = new Int32Array(units.length)
    this.papers = new Int32Array(units.length)
    this.columnHead = new Int32Array(units.length)
    this.sectionHead = new Int32Array(units.length)
    this.#forwards(table)
    this.#backwards(table)
    this.#heads(table)
    this.#wraps(table)
  }

  #forwards(table: AtomTable): void {
    let distance = FAR
    let names = 0
    let label = 0
    let number = 0
    for (let i = 0; i < table.count; i++) {
      const unit = table.unit[i] as number
      const place = table.place[i] as number
      if (place & FIRST_IN_UNIT) number = names = 0
      if (place & (FIRST_IN_UNIT | FIRST_IN_LINE)) label = 0
      this.short[i] = shortly(table, i)
      this.index[i] = number++
      this.previous[i] = distance
      this.namesBefore[i] = names
      this.ruled[i] = label
      names = table.name[i] !== 0 ? Math.min(MOST_NAMES, names + 1) : 0
      const paper = leadsToPaper(table.linkKind[i] as number)
      distance = paper ? 0 : Math.min(FAR, distance + 1)
      if (table.units[unit]?.kind === HEADING) distance = FAR
      this.inUnit[unit] = (this.inUnit[unit] as number) + 1
      this.lines[unit] = (table.line[i] as number) + 1
      if (paper) this.papers[unit] = (this.papers[unit] as number) + 1
      if ((table.words[i] as number) <= 3 && ((table.behind[i] as number) & 31) === COLON)
        label = table.word[i * 4] as number
    }
  }

  #backwards(table: AtomTable): void {
    let distance = FAR
    let names = 0
    for (let i = table.count - 1; i >= 0; i--) {
      if (i + 1 < table.count && table.unit[i + 1] !== table.unit[i]) names = 0
      distance = leadsToPaper(table.linkKind[i] as number) ? 0 : Math.min(FAR, distance + 1)
      this.next[i] = distance
      this.namesBehind[i] = names
      names = table.name[i] !== 0 ? Math.min(MOST_NAMES, names + 1) : 0
      if ((table.place[i] as number) & FIRST_IN_UNIT && table.unitOf(i).kind === HEADING) distance = FAR
    }
  }

  /** The last heading's words head what follows, the first row's cells their columns. */
  #heads(table: AtomTable): void {
    let section = 0
    let columns: number[] = []
    let block = -1
    let atom = 0
    for (const [number, unit] of table.units.entries()) {
      const first = atom
      let words = 0
      for (; atom < table.count && table.unit[atom] === number; atom++) words += table.words[atom] as number
      const isShort = words > 0 && words <= MOST_HEADING
      const head = isShort ? headOf(table, first, atom - 1) : 0
      if (unit.kind === HEADING) section = head
      this.sectionHead[number] = section
      if (unit.kind !== CELL) continue
      if (unit.block !== block) columns = []
      block = unit.block
      columns[unit.column] ??= head
      this.columnHead[number] = columns[unit.column] ?? 0
    }
  }

  /** Lines that are wrapped at one width are nearly equally long. */
  #wraps(table: AtomTable): void {
    const lengths: number[] = []
    const atoms: number[] = []
    for (let i = 1; i < table.count; i++) {
      const place = table.place[i] as number
      if (!(place & FIRST_IN_LINE) || place & FIRST_IN_UNIT || !(place & AFTER_WRAP)) continue
      const { text } = table.unitOf(i).flow
      const end = text.lastIndexOf('\n', table.from[i])
      const length = end - text.lastIndexOf('\n', end - 1) - 1
      const word = /\S+\s?/.exec(text.slice(end + 1, end + 40))?.[0].length ?? 0
      lengths.push(length)
      atoms.push(i)
      this.wrap[i] = length + word >= 60 ? 2 : 1
    }
    if (lengths.length <= 4) return
    const sorted = Int32Array.from(lengths).sort()
    const [usual, most] = [
      sorted[sorted.length >> 1] as number,
      sorted[Math.floor(sorted.length * 0.9)] as number,
    ]
    const tight = most < 130 && usual > most * 0.7
    for (const [k, i] of atoms.entries())
      this.wrap[i] = (tight ? 4 : 2) + ((lengths[k] as number) > most * 0.8 ? 1 : 0)
  }
}

/** Of the first and the last word of a heading; pictures have none. */
const headOf = (table: AtomTable, first: number, last: number): number =>
  mix(table.word[first * 4] as number, table.lastWord[last] as number)

/** A heading of more words is a title. */
const MOST_HEADING = 6

const SHORT_STEPS = [0, 1, 2, 2, 3, 3, 3, 4]

function shortly(table: AtomTable, i: number): number {
  const words = SHORT_STEPS[Math.min(7, table.words[i] as number)] as number
  const labelled = (table.label[i] as number) > 0 ? 1 : 0
  const year = (table.year[i] as number) > 0 ? 1 : 0
  const link = (table.link[i] as number) >= 0 ? 1 : 0
  const image = (table.place[i] as number) & IS_IMAGE ? 1 : 0
  const kinds = ((((table.name[i] as number) * 4 + (table.venue[i] as number)) * 2 + year) * 2 + labelled) * 2
  return ((kinds + link) * 2 + image) * 8 + words
}
