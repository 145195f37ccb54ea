/** Facts kept for the length of a run, so that checking the lists again after a fix repeats no request. */
import type { FactKind, FactOf, KeyOf, Known } from '../model/facts.ts'
import { mapSources, type Source, type Sources } from '../model/source.ts'

/** The same sources, each answering from memory for keys that it was asked before, unknown facts included. */
export const memoized = (sources: Sources): Sources => mapSources(sources, withMemory)

function withMemory<K extends FactKind>(source: Source<K>): Source<K> {
  const memory = new Map<KeyOf<K>, Known<FactOf<K>>>()
  return {
    ...source,
    ask: async (keys, http, options) => {
      const open = keys.filter((key) => !memory.has(key))
      options?.onAnswered?.(keys.length - open.length)
      if (open.length > 0)
        for (const [key, known] of await source.ask(open, http, options)) memory.set(key, known)
      return memory
    },
  }
}
