/** What each label of each atom is worth by its features. */
import type { AtomTable } from './atom-table.ts'
import type { Rows } from './features/rows.ts'
import type { Group } from './features/scene.ts'
import type { Aspect, Features } from './features.ts'
import { Numbering } from './hash.ts'
import { LABELS, TITLE } from './labels.ts'
import { PACKED, type Weights } from './model.ts'

/**
 * Added to the score of a title's beginning: unseen lists differ more from the generated ones than those among
 * themselves, so that doubt would lose titles. What it lets in too much, `strays.ts` takes out by the list's own form.
 */
const TITLE_LEAN = 75

/** For both passes: `LABELS` numbers an atom, one atom behind the other. */
export class Scores {
  readonly #features: Features
  readonly #weights: Weights
  readonly first: Int32Array
  readonly second: Int32Array

  constructor(table: AtomTable, features: Features, weights: Weights) {
    this.#features = features
    this.#weights = weights
    this.first = new Int32Array(table.count * LABELS)
    this.second = new Int32Array(table.count * LABELS)
    for (let at = TITLE; at < this.first.length; at += LABELS) this.first[at] = this.second[at] = TITLE_LEAN
    this.#add(features.shared, this.first)
  }

  /** Adds what only the second pass looks at. */
  addVoted(voted: Aspect): void {
    this.#add(voted, null)
  }

  #add({ groups, putSingle }: Aspect, first: Int32Array | null): void {
    const { scene } = this.#features
    const sums = groups.map((group) => new GroupSums(group, scene, this.#weights))
    const sum = new Int32Array(PACKED)
    for (let i = 0; i * LABELS < this.second.length; i++) {
      scene.rows.count = 0
      putSingle(scene, i)
      sumRows(scene.rows, this.#weights, sum, 0)
      for (const kept of sums) kept.addTo(sum, i)
      if (first) unpack(first, i * LABELS, sum, 0)
      unpack(this.second, i * LABELS, sum, PACKED / 2)
    }
  }
}

/** The sums of a group's rows by key: most atoms of a list have a key that occurred before. */
class GroupSums {
  readonly #group: Group
  readonly #scene: Features['scene']
  readonly #weights: Weights
  readonly #numbering = new Numbering()
  #sums = new Int32Array(128 * PACKED)

  constructor(group: Group, scene: Features['scene'], weights: Weights) {
    this.#group = group
    this.#scene = scene
    this.#weights = weights
  }

  addTo(sum: Int32Array, i: number): void {
    const known = this.#numbering.size
    const number = this.#numbering.of(this.#group.keyOf(this.#scene, i))
    const at = number * PACKED
    if (number === known) this.#make(at, i)
    const sums = this.#sums
    for (let k = 0; k < PACKED; k++) sum[k] = (sum[k] as number) + (sums[at + k] as number)
  }

  #make(at: number, i: number): void {
    if (at === this.#sums.length) {
      const wider = new Int32Array(at * 2)
      wider.set(this.#sums)
      this.#sums = wider
    }
    const { rows } = this.#scene
    rows.count = 0
    this.#group.put(this.#scene, i)
    sumRows(rows, this.#weights, this.#sums, at)
  }
}

/** Two times four sums, each of two weights. */
function sumRows(rows: Rows, { rowOf, packed }: Weights, into: Int32Array, to: number): void {
  const { values, count } = rows
  let [a, b, c, d, e, f, g, h] = [0, 0, 0, 0, 0, 0, 0, 0]
  for (let k = 0; k < count; k++) {
    const at = (rowOf[values[k] as number] as number) * PACKED
    if (at === 0) continue
    a = (a + (packed[at] as number)) | 0
    b = (b + (packed[at + 1] as number)) | 0
    c = (c + (packed[at + 2] as number)) | 0
    d = (d + (packed[at + 3] as number)) | 0
    e = (e + (packed[at + 4] as number)) | 0
    f = (f + (packed[at + 5] as number)) | 0
    g = (g + (packed[at + 6] as number)) | 0
    h = (h + (packed[at + 7] as number)) | 0
  }
  into[to] = a
  into[to + 1] = b
  into[to + 2] = c
  into[to + 3] = d
  into[to + 4] = e
  into[to + 5] = f
  into[to + 6] = g
  into[to + 7] = h
}

/** Adds the halves of four integers from `from` on to the labels' scores. */
function unpack(scores: Int32Array, to: number, sum: Int32Array, from: number): void {
  for (let k = 0; k < LABELS / 2; k++) {
    const both = sum[from + k] as number
    const low = (both << 16) >> 16
    scores[to + 2 * k] = (scores[to + 2 * k] as number) + low
    scores[to + 2 * k + 1] = (scores[to + 2 * k + 1] as number) + ((both - low) >> 16)
  }
}
