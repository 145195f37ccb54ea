/** Sets up look-ups for both entry points: a memory in front of the cache, in front of the batched sources. */
import { factKinds } from '../model/facts.ts'
import type { Source, Sources } from '../model/source.ts'
import type { SourceTally } from '../model/tally.ts'
import { inBatches } from './batches.ts'
import { openCache } from './cache.ts'
import { type Network, type NetworkSettings, openNetwork } from './http.ts'
import { memoized } from './memo-sources.ts'
import { type Tallied, tallied } from './tallied.ts'

export type LookupSettings = NetworkSettings & {
  /** `text` is the cache file's, null where there is none yet. A null `cache` keeps nothing between runs. */
  readonly cache: { readonly text: string | null } | null
  /** Milliseconds for which cached facts may be reused at most; null where the user set no limit. */
  readonly maxAge: number | null
}

export type Lookup = {
  readonly sources: Sources
  readonly network: Network
  /** Whether the cache file's text was not a cache of this version. */
  readonly cacheBroken: boolean
  /** What of it was malformed and left out, a clause each. */
  readonly cacheDropped: readonly string[]
  /** The new text of the cache file, given its present text. */
  readonly saveCache: (written: string | null) => string
  /** What has been asked so far. */
  readonly tallies: () => readonly SourceTally[]
}

export function openLookup(settings: LookupSettings): Lookup {
  const fresh = tallied(inBatches(settings.sources))
  const { text } = settings.cache ?? { text: null }
  const cache = openCache(fresh.sources, { text, maxAge: settings.maxAge })
  const all = settings.cache === null ? fresh : tallied(cache.sources)
  return {
    sources: memoized(all.sources),
    network: openNetwork(settings),
    cacheBroken: cache.broken,
    cacheDropped: cache.dropped,
    saveCache: cache.save,
    tallies: () => talliesOf(settings.sources, all, fresh),
  }
}

function talliesOf(sources: Sources, all: Tallied, fresh: Tallied): readonly SourceTally[] {
  const named = factKinds.flatMap((kind) => sources[kind] as readonly Pick<Source, 'name' | 'kind'>[])
  return named.map((one) => {
    const { keys, found, absent, unknown } = all.of(one)
    const asked = fresh.of(one)
    return {
      ...{ source: one.name, kind: one.kind, keys, found, absent, unknown },
      ...{ cached: keys - asked.keys, requests: asked.requests },
    }
  })
}
