/** Trained weights, ready to be added up. */
import { LABELS } from './labels.ts'

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
