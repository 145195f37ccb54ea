/** The word that somebody most likely meant; null when none is near. */
export function nearest(text: string, words: readonly string[]): string | null {
  const near = words
    .map((word) => ({ word, far: distance(text.toLowerCase(), word) }))
    .filter(({ word, far }) => far <= (word.length > 4 ? 2 : 1))
  return near.toSorted((a, b) => a.far - b.far)[0]?.word ?? null
}

/** Levenshtein's distance; both words are short. */
function distance(a: string, b: string): number {
  if (a.length > 60) return a.length
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1]
    for (const [j, other] of [...b].entries()) {
      next.push(Math.min((row[j] ?? 0) + Number(letter !== other), (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
