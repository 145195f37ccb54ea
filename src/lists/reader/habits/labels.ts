/** The labels of a list, unit by unit, and how single ones are changed. */
import { type AtomTable, FIRST_IN_UNIT } from '../atom-table.ts'
import { AUTHORS, MORE_TITLE, OUTSIDE, TITLE, VENUE, YEAR } from '../labels.ts'
import type { Slots } from '../slots.ts'
import type { Unit } from '../units.ts'

/** What the tagger's margins are for labels that are right in about seven of ten cases. */
const HABIT_MARGIN = 100

/** A list's units that have atoms, with the labels of these. */
export class LabelledUnits {
  readonly table: AtomTable
  readonly tags: Uint8Array
  readonly slots: Slots
  readonly #margins: Int32Array
  /** The first atom of each unit, and the end of the last. */
  readonly starts: readonly number[]

  constructor(table: AtomTable, tags: Uint8Array, margins: Int32Array, slots: Slots) {
    this.table = table
    this.tags = tags
    this.#margins = margins
    this.slots = slots
    const starts: number[] = []
    for (let i = 0; i < table.count; i++) if ((table.place[i] as number) & FIRST_IN_UNIT) starts.push(i)
    this.starts = [...starts, table.count]
  }

  get count(): number {
    return this.starts.length - 1
  }

  /** The first atom of unit `k`; that of the one behind the last is the end. */
  start(k: number): number {
    return this.starts[k] ?? this.table.count
  }

  unit(k: number): Unit {
    return this.table.unitOf(this.start(k))
  }

  /** The first atom of a unit that has a label; -1 where none has. */
  find(k: number, label: number): number {
    for (let i = this.start(k); i < this.start(k + 1); i++) if (this.tags[i] === label) return i
    return -1
  }

  has(k: number, label: number): boolean {
    return this.find(k, label) >= 0
  }

  /** Says who, where or when. */
  isDescribed(k: number): boolean {
    return this.has(k, AUTHORS) || this.isPublished(k)
  }

  isPublished(k: number): boolean {
    return this.has(k, VENUE) || this.has(k, YEAR)
  }

  /** Gives an atom another label, which is less sure than most. */
  relabel(atom: number, label: number): void {
    this.tags[atom] = label
    this.#margins[atom] = HABIT_MARGIN
  }

  /** Makes one title of the atoms from `first` to before `end`. */
  entitle(first: number, end: number): void {
    for (let i = first; i < end; i++) this.relabel(i, i === first ? TITLE : MORE_TITLE)
  }

  /** Takes out a unit's titles, and what was taken for names in it. */
  withoutTitleAndNames(k: number): void {
    this.withoutTitle(k, OUTSIDE)
    for (let i = this.start(k); i < this.start(k + 1); i++)
      if (this.tags[i] === AUTHORS) this.relabel(i, OUTSIDE)
  }

  /** Leaves a unit's title as it is, but says that it may be none. */
  doubtTitle(k: number): void {
    for (let i = this.start(k); i < this.start(k + 1); i++)
      if (this.tags[i] === TITLE || this.tags[i] === MORE_TITLE) this.#margins[i] = 0
  }

  /** Gives all atoms of a unit's titles another label. */
  withoutTitle(k: number, label: number): void {
    for (let i = this.start(k); i < this.start(k + 1); i++)
      if (this.tags[i] === TITLE || this.tags[i] === MORE_TITLE) this.relabel(i, label)
  }
}
