/** Counts what sources are asked, and what they answer. */
import type { FactKind, Known } from '../model/facts.ts'
import { mapSources, type Source, type Sources } from '../model/source.ts'

type Count = { keys: number; requests: number; found: number; absent: number; unknown: number }

/** The same sources, and a look at the count of each; `of` takes a source by name and kind. */
export type Tallied = {
  readonly sources: Sources
  readonly of: (source: Pick<Source, 'name' | 'kind'>) => Readonly<Count>
}

const none = (): Count => ({ keys: 0, requests: 0, found: 0, absent: 0, unknown: 0 })

export function tallied(sources: Sources): Tallied {
  const counts = new Map<string, Count>()
  const of = ({ name, kind }: Pick<Source, 'name' | 'kind'>) => {
    const count = counts.get(`${kind} ${name}`) ?? none()
    counts.set(`${kind} ${name}`, count)
    return count
  }
  return {
    of,
    sources: mapSources(sources, (source) => counting(source, of(source as Pick<Source, 'name' | 'kind'>))),
  }
}

function counting<K extends FactKind>(source: Source<K>, count: Count): Source<K> {
  return {
    ...source,
    ask: async (keys, http, options) => {
      count.keys += keys.length
      const answers = await source.ask(
        keys,
        (request) => {
          count.requests++
          return http(request)
        },
        options,
      )
      for (const key of keys) count[stateOf(answers.get(key))]++
      return answers
    },
  }
}

const stateOf = (known: Known<unknown> | undefined) => known?.state ?? 'unknown'
