/** Entries of one paper in several files of a run. */
import type { Entry, List } from '../../model/list.ts'
import type { ArxivId } from '../../model/reference.ts'
import { arxivIdOf } from './entries.ts'

type Twin = { readonly list: List; readonly entry: Entry }
const runs = new WeakMap<readonly List[], ReadonlyMap<ArxivId, readonly Twin[]>>()

/** The first entry of the same arXiv paper in each file before this one, in the order of the run. */
export function twinsBefore(entry: Entry, list: List, all: readonly List[]): readonly Twin[] {
  const id = arxivIdOf(entry)
  const known = runs.get(all) ?? index(all)
  runs.set(all, known)
  const here = all.indexOf(list)
  return id ? (known.get(id) ?? []).filter((twin) => all.indexOf(twin.list) < here) : []
}

function index(all: readonly List[]): ReadonlyMap<ArxivId, readonly Twin[]> {
  const found = new Map<ArxivId, Twin[]>()
  for (const list of all) {
    const seen = new Set<ArxivId>()
    for (const entry of list.entries) {
      const id = arxivIdOf(entry)
      if (!id || seen.has(id)) continue
      seen.add(id)
      found.set(id, [...(found.get(id) ?? []), { list, entry }])
    }
  }
  return found
}
