/** The words of all known titles, to tell which of two spellings is usual. */
import { type Facts, found } from '../model/facts.ts'
import { titleKey } from '../text/titles.ts'

/** In how many known titles a word stands. */
export function titleWordCounts({ paper }: Facts<'paper'>): (word: string) => number {
  let counts: ReadonlyMap<string, number> | null = null
  // built on first use: few lists need it
  return (word) => {
    counts ??= countWords(paper)
    return counts.get(titleKey(word)) ?? 0
  }
}

function countWords(papers: Facts<'paper'>['paper']): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const known of papers.values()) {
    const words = new Set(titleKey(found(known)?.title ?? '').split(' '))
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return counts
}
