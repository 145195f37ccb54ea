import { editDistance } from './distance.ts'

/** The word that `text` most likely misspells; null if none is near. `words` are in lower case. */
export function nearest(text: string, words: readonly string[]): string | null {
  const near = words
    .map((word) => ({ word, far: editDistance(text.toLowerCase(), word) }))
    .filter(({ word, far }) => far <= (word.length > 4 ? 2 : 1))
  return near.toSorted((a, b) => a.far - b.far)[0]?.word ?? null
}
