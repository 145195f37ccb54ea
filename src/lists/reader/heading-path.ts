/** The headings that a unit stands under. */
import { normalizeSpace } from '../markdown/flow.ts'
import { HEADING, type Unit } from './units.ts'

/** The headings above, outermost first. */
export class HeadingPath {
  headings: readonly string[] = []
  #levels: readonly number[] = []

  pass(unit: Unit): void {
    if (unit.kind !== HEADING) return
    this.close(unit)
    this.headings = [...this.headings, normalizeSpace(unit.flow.text)]
    this.#levels = [...this.#levels, unit.level]
  }

  /** A heading ends the sections of its own level and below. */
  close({ kind, level }: Unit): void {
    if (kind !== HEADING) return
    const places = this.#levels.flatMap((other, i) => (other < level ? [i] : []))
    this.headings = places.map((i) => this.headings[i] ?? '')
    this.#levels = places.map((i) => this.#levels[i] ?? 0)
  }
}
