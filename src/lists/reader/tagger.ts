/**
 * Features → labels with margins. A linear model over a chain (Collins 2002, "Discriminative Training Methods for Hidden
 * Markov Models"), decoded with Viterbi's algorithm in two passes: the second sees the first's labels, summed up by slot.
 */
import type { AtomTable } from './atom-table.ts'
import { MOST_BORDERS, writeBorder } from './borders.ts'
import { Features } from './features.ts'
import { mix, Numbering } from './hash.ts'
import { LABELS, MORE_TITLE, TITLE } from './labels.ts'
import { Slots, Votes } from './slots.ts'

export const PAIRS = LABELS * LABELS

/** Two passes' weights for a feature are two by two in 32-bit integers: four for the first pass, four for the second. */
export const PACKED = LABELS

/** Trained weights, ready to be added up. */
export type Weights = {
  /** The number of a feature's row in `packed`, by feature; 0 where it has none. */
  readonly rowOf: Uint16Array
  /** Rows of `PACKED` integers; the first is empty. Each holds two weights: the lower and the upper sixteen bits. */
  readonly packed: Int32Array
  /** By pass, the number of a border's matrix; 0 where it has none. */
  readonly matrixOf: readonly [Uint16Array, Uint16Array]
  /** By pass, matrices of `PAIRS` weights: from the label before to the label behind. */
  readonly matrices: readonly [Int8Array, Int8Array]
}

export type Tagged = {
  readonly slots: Slots
  readonly tags: Uint8Array
  /** By how much each label beats the second best, its neighbours being what they are. */
  readonly margins: Int32Array
}

/** Labels all atoms of a list. O(atoms). */
export function tag(table: AtomTable, weights: Weights): Tagged {
  const slots = new Slots(table)
  const features = new Features(table, slots)
  const scores = new Scores(table, features, weights)
  const [firstMatrices, secondMatrices] = borderMatrices(table, weights)
  const first = bestPath(table.count, scores.first, firstMatrices)
  scores.addVotes(new Votes(slots, first, LABELS), first)
  const tags = bestPath(table.count, scores.second, secondMatrices)
  return { slots, tags, margins: marginsOf(tags, scores.second, secondMatrices) }
}

/**
 * Added to the score of a title's beginning: unseen lists differ more from the generated ones than those among
 * themselves, so that doubt would lose titles. What it lets in too much, `strays.ts` takes out by the list's own form.
 */
const TITLE_LEAN = 75

/** What each label of each atom is worth by its features, for both passes. */
class Scores {
  readonly #table: AtomTable
  readonly #features: Features
  readonly #weights: Weights
  readonly first: Int32Array
  readonly second: Int32Array

  constructor(table: AtomTable, features: Features, weights: Weights) {
    this.#table = table
    this.#features = features
    this.#weights = weights
    this.first = new Int32Array(table.count * LABELS)
    this.second = new Int32Array(table.count * LABELS)
    for (let at = TITLE; at < this.first.length; at += LABELS) this.first[at] = this.second[at] = TITLE_LEAN
    this.#addShared()
  }

  /** The features that both passes look at, in one loop for both. */
  #addShared(): void {
    const { rowOf, packed } = this.#weights
    const { rows } = this.#features
    for (let i = 0; i < this.#table.count; i++) {
      const n = this.#features.shared(i)
      let [a, b, c, d, e, f, g, h] = [0, 0, 0, 0, 0, 0, 0, 0]
      for (let k = 0; k < n; k++) {
        const at = (rowOf[rows[k] as number] as number) * PACKED
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
      const to = i * LABELS
      unpack(this.first, to, a)
      unpack(this.first, to + 2, b)
      unpack(this.first, to + 4, c)
      unpack(this.first, to + 6, d)
      unpack(this.second, to, e)
      unpack(this.second, to + 2, f)
      unpack(this.second, to + 4, g)
      unpack(this.second, to + 6, h)
    }
  }

  addVotes(votes: Votes, tags: Uint8Array): void {
    const { rowOf, packed } = this.#weights
    const { rows } = this.#features
    for (let i = 0; i < this.#table.count; i++) {
      const n = this.#features.voted(i, votes, tags)
      let [e, f, g, h] = [0, 0, 0, 0]
      for (let k = 0; k < n; k++) {
        const at = (rowOf[rows[k] as number] as number) * PACKED
        if (at === 0) continue
        e = (e + (packed[at + 4] as number)) | 0
        f = (f + (packed[at + 5] as number)) | 0
        g = (g + (packed[at + 6] as number)) | 0
        h = (h + (packed[at + 7] as number)) | 0
      }
      const to = i * LABELS
      unpack(this.second, to, e)
      unpack(this.second, to + 2, f)
      unpack(this.second, to + 4, g)
      unpack(this.second, to + 6, h)
    }
  }
}

function unpack(scores: Int32Array, at: number, sum: number): void {
  const low = (sum << 16) >> 16
  scores[at] = (scores[at] as number) + low
  scores[at + 1] = (scores[at + 1] as number) + ((sum - low) >> 16)
}

/** For each atom where its matrix begins in `values`. */
export type Matrices = { readonly at: Int32Array; readonly values: Int32Array | Float32Array }

/** The summed matrices of all borders; the same contexts occur again and again, so each sum is made once. */
function borderMatrices(table: AtomTable, weights: Weights): [Matrices, Matrices] {
  const at = new Int32Array(table.count)
  const numbering = new Numbering()
  const contexts = new Int32Array(MOST_BORDERS)
  const sums = [new Sums(), new Sums()] as const
  for (let i = 0; i < table.count; i++) {
    const n = writeBorder(table, i, contexts)
    let key = n
    for (let k = 0; k < n; k++) key = mix(key, contexts[k] as number)
    const known = numbering.size
    const number = numbering.of(key)
    if (number === known)
      for (const pass of [0, 1] as const)
        sums[pass].add(contexts, n, weights.matrixOf[pass], weights.matrices[pass])
    at[i] = number * PAIRS
  }
  return [
    { at, values: sums[0].values },
    { at, values: sums[1].values },
  ]
}

/** Sums of matrices, one behind the other. */
class Sums {
  values = new Int32Array(64 * PAIRS)
  #count = 0

  add(contexts: Int32Array, n: number, numbers: Uint16Array, matrices: Int8Array): void {
    const start = this.#count++ * PAIRS
    if (start === this.values.length) {
      const wider = new Int32Array(start * 2)
      wider.set(this.values)
      this.values = wider
    }
    for (let k = 0; k < n; k++) {
      const from = (numbers[contexts[k] as number] as number) * PAIRS
      for (let pair = 0; from > 0 && pair < PAIRS; pair++)
        this.values[start + pair] = (this.values[start + pair] as number) + (matrices[from + pair] as number)
    }
  }
}

const NEVER = -1e9

/** The labels that are worth most together (Viterbi's algorithm). A title goes on only where one began. */
export function bestPath(count: number, scores: Int32Array | Float32Array, matrices: Matrices): Uint8Array {
  const tags = new Uint8Array(count)
  if (count === 0) return tags
  const back = new Uint8Array(count * LABELS)
  let current = Float64Array.from(scores.subarray(0, LABELS))
  let next = new Float64Array(LABELS)
  current[MORE_TITLE] = NEVER
  for (let i = 1; i < count; i++) {
    step(current, next, matrices.values, matrices.at[i] as number, back, i * LABELS)
    for (let label = 0; label < LABELS; label++)
      next[label] = (next[label] as number) + (scores[i * LABELS + label] as number)
    const spare = current
    current = next
    next = spare
  }
  let label = 0
  for (let other = 1; other < LABELS; other++)
    if ((current[other] as number) > (current[label] as number)) label = other
  for (let i = count - 1; i >= 0; i--) {
    tags[i] = label
    label = back[i * LABELS + label] as number
  }
  return tags
}

/** For each label the best label before it, and what the path to it is worth, less what the first one is worth. */
function step(
  current: Float64Array,
  next: Float64Array,
  values: Int32Array | Float32Array,
  matrix: number,
  back: Uint8Array,
  to: number,
): void {
  const base = current[0] as number
  for (let label = 0; label < LABELS; label++) {
    const low = label === MORE_TITLE ? TITLE : 0
    const high = label === MORE_TITLE ? MORE_TITLE + 1 : LABELS
    let best = (current[low] as number) + (values[matrix + low * LABELS + label] as number)
    let from = low
    for (let before = low + 1; before < high; before++) {
      const score = (current[before] as number) + (values[matrix + before * LABELS + label] as number)
      if (score > best) {
        best = score
        from = before
      }
    }
    next[label] = best - base
    back[to + label] = from
  }
}

function marginsOf(tags: Uint8Array, scores: Int32Array, { at, values }: Matrices): Int32Array {
  const margins = new Int32Array(tags.length)
  for (let i = 0; i < tags.length; i++) {
    const worth = (label: number): number => {
      let sum = scores[i * LABELS + label] as number
      if (i > 0) sum += values[(at[i] as number) + (tags[i - 1] as number) * LABELS + label] as number
      if (i + 1 < tags.length)
        sum += values[(at[i + 1] as number) + label * LABELS + (tags[i + 1] as number)] as number
      return sum
    }
    const own = tags[i] as number
    let second = NEVER
    for (let label = 0; label < LABELS; label++) if (label !== own) second = Math.max(second, worth(label))
    margins[i] = worth(own) - second
  }
  return margins
}
