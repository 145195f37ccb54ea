/** Entries of the same paper in several lists of a run. */
import type { EntryInList } from '../model/context.ts'
import { arxivIdOf, type Entry, type List, linksOnePaper, paperKeysIn } from '../model/list.ts'
import type { PaperKey } from '../model/reference.ts'

/**
 * Finds, in each list before the given one, the first entry that links the same paper, by whatever identifier. `lists` are
 * in the run's order.
 */
export function earlierEntries(lists: readonly List[]): (entry: Entry, list: List) => readonly EntryInList[] {
  const order = new Map(lists.map((list, i) => [list, i]))
  const placeOf = ({ list }: Pick<EntryInList, 'list'>) => order.get(list) ?? 0
  const byPaper = firstEntries(lists)
  return (entry, list) => {
    const here = placeOf({ list })
    const earlier = keysOf(entry)
      .flatMap((key) => byPaper.get(key) ?? [])
      .filter((other) => placeOf(other) < here)
      .toSorted((a, b) => placeOf(a) - placeOf(b))
    return earlier.filter((other, i) => other.list !== earlier[i - 1]?.list)
  }
}

/** Of an entry that links several papers, none says which it is about; but a single paper on arXiv does. */
function keysOf(entry: Entry): readonly PaperKey[] {
  if (linksOnePaper(entry)) return paperKeysIn(entry)
  const id = arxivIdOf(entry)
  return id ? [`arxiv:${id}`] : []
}

function firstEntries(lists: readonly List[]): ReadonlyMap<PaperKey, readonly EntryInList[]> {
  const byPaper = new Map<PaperKey, EntryInList[]>()
  for (const list of lists) {
    const seen = new Set<PaperKey>()
    for (const entry of list.entries)
      for (const key of keysOf(entry)) {
        if (seen.has(key)) continue
        seen.add(key)
        byPaper.set(key, [...(byPaper.get(key) ?? []), { list, entry }])
      }
  }
  return byPaper
}
