/** Edit distance of two short texts. */

/** Characters. Longer texts are cut, so that hostile input costs no more than this squared. */
const MAX_COMPARED = 100

/**
 * The smallest number of insertions, deletions, substitutions and swaps of adjacent characters that turn one text into the
 * other (optimal string alignment, Damerau 1964).
 */
export function editDistance(a: string, b: string): number {
  const [left, right] = [[...a.slice(0, MAX_COMPARED)], [...b.slice(0, MAX_COMPARED)]]
  let above: number[] = []
  let row = Array.from({ length: right.length + 1 }, (_, i) => i)
  for (const [i, letter] of left.entries()) {
    const next = [i + 1]
    for (const [j, other] of right.entries()) {
      const changed = (row[j] ?? 0) + (letter === other ? 0 : 1)
      const swapped =
        letter === right[j - 1] && other === left[i - 1] ? (above[j - 1] ?? 0) + 1 : MAX_COMPARED
      next.push(Math.min(changed, swapped, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    above = row
    row = next
  }
  return row[right.length] ?? 0
}
