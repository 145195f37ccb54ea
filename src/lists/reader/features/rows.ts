/** Rows of the table of weights: each value of each template of features has one. */

/** Rows of the table of weights, as a power of two. */
export const ROW_BITS = 18
/** More than any atom has. */
const MOST_FEATURES = 160

/** A value's bits far from where another's are, so that the two may be laid over each other. */
export const scattered = (value: number): number => Math.imul(1 + value, 0x632be5ab)

/** The row of a template's value. */
function row(template: number, value: number): number {
  let x = Math.imul(value + Math.imul(template + 1, 0x27d4eb2f), 0x9e3779b1)
  x = Math.imul(x ^ (x >>> 15), 0x85ebca6b)
  return (x ^ (x >>> 13)) >>> (32 - ROW_BITS)
}

/** The rows of one atom. */
export class Rows {
  readonly values = new Int32Array(MOST_FEATURES)
  count = 0

  put(template: number, value: number): void {
    this.values[this.count++] = row(template, value)
  }
}

/** The step that a number reaches: how many of the bounds it is not below. */
export const step2 = (n: number, a: number, b: number) => (n < a ? 0 : n < b ? 1 : 2)
export const step3 = (n: number, a: number, b: number, c: number) => (n < a ? 0 : n < b ? 1 : n < c ? 2 : 3)
export const step4 = (n: number, a: number, b: number, c: number, d: number) =>
  n < c ? step2(n, a, b) : n < d ? 3 : 4
export const step6 = (n: number, a: number, b: number, c: number, d: number, e: number, f: number) =>
  n < d ? step3(n, a, b, c) : n < e ? 4 : n < f ? 5 : 6
