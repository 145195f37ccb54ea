/** Facts kept for the length of a run, so that a second look at the lists asks for nothing twice. */
import type { FactKind, FactOf, KeyOf, Known } from '../model/facts.ts'
import type { Source, Sources } from '../model/source.ts'

/** The same sources, each answering from memory what it was asked before, unknown included. */
export function remember(sources: Sources): Sources {
  return {
    paper: sources.paper.map(remembering),
    repository: sources.repository.map(remembering),
    page: sources.page.map(remembering),
  }
}

function remembering<K extends FactKind>(source: Source<K>): Source<K> {
  const memory = new Map<KeyOf<K>, Known<FactOf<K>>>()
  return {
    ...source,
    ask: async (keys, http, tell) => {
      const fresh = keys.filter((key) => !memory.has(key))
      tell?.(keys.length - fresh.length)
      if (fresh.length > 0)
        for (const [key, known] of await source.ask(fresh, http, tell)) memory.set(key, known)
      return memory
    },
  }
}
