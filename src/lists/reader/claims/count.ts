/** How often a character stands between two offsets of a text. */
export function countOf(text: string, from: number, to: number, character: string): number {
  let n = 0
  for (let i = from; i < to; i++) if (text.charAt(i) === character) n++
  return n
}
