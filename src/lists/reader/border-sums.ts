/** What the change from one label to the next is worth at each border between two atoms. */
import type { AtomTable } from './atom-table.ts'
import { MOST_BORDERS, writeBorder } from './borders.ts'
import { mix, Numbering } from './hash.ts'
import { PAIRS, type Weights } from './model.ts'
import type { Matrices } from './viterbi.ts'

/** The summed matrices of all borders; the same contexts occur again and again, so each sum is made once. */
export function borderMatrices(table: AtomTable, weights: Weights): [Matrices, Matrices] {
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
    const { values } = this
    for (let k = 0; k < n; k++) {
      const from = (numbers[contexts[k] as number] as number) * PAIRS
      if (from === 0) continue
      for (let pair = 0; pair < PAIRS; pair++)
        values[start + pair] = (values[start + pair] as number) + (matrices[from + pair] as number)
    }
  }
}
