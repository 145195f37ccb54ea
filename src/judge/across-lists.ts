/** Entries of the same paper in several lists of a run. */
import type { EntryInList } from '../model/context.ts'
import { arxivIdOf, type Entry, type List } from '../model/list.ts'
import type { ArxivId } from '../model/reference.ts'

/** Finds, in each list before the given one, the first entry of the same arXiv paper. `lists` are in the run's order. */
export function earlierEntries(lists: readonly List[]): (entry: Entry, list: List) => readonly EntryInList[] {
  const order = new Map(lists.map((list, i) => [list, i]))
  const byPaper = firstEntries(lists)
  return (entry, list) => {
    const id = arxivIdOf(entry)
    const here = order.get(list) ?? 0
    return id ? (byPaper.get(id) ?? []).filter((other) => (order.get(other.list) ?? 0) < here) : []
  }
}

function firstEntries(lists: readonly List[]): ReadonlyMap<ArxivId, readonly EntryInList[]> {
  const byPaper = new Map<ArxivId, EntryInList[]>()
  for (const list of lists) {
    const seen = new Set<ArxivId>()
    for (const entry of list.entries) {
      const id = arxivIdOf(entry)
      if (!id || seen.has(id)) continue
      seen.add(id)
      byPaper.set(id, [...(byPaper.get(id) ?? []), { list, entry }])
    }
  }
  return byPaper
}
