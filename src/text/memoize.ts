/** Lists say the same few words a thousand times over: what a pure function said of them is kept. */

/** More different words than any list repeats: beyond, all are forgotten, so that memory stays small. */
const MOST = 4000

/** `read`, which must depend on nothing but its words, with its last answers kept. */
export function memoize<T>(read: (words: string) => T): (words: string) => T {
  const known = new Map<string, T>()
  return (words) => {
    const before = known.get(words)
    if (before !== undefined) return before
    const said = read(words)
    if (known.size >= MOST) known.clear()
    known.set(words, said)
    return said
  }
}
