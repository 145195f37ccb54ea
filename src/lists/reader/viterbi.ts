/** The most likely labels of a chain, given what each label and each change of labels is worth. */
import { LABELS, MORE_TITLE, TITLE } from './labels.ts'

/** For each atom where its matrix begins in `values`. */
export type Matrices = { readonly at: Int32Array; readonly values: Int32Array | Float32Array }

export const NEVER = -1e9

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
