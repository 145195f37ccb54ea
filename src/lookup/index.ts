/** Sets up look-ups for both entry points: a memory in front of the cache, in front of the batched sources. */
import type { Sources } from '../model/source.ts'
import { inBatches } from './batches.ts'
import { openCache } from './cache.ts'
import { type Network, type NetworkSettings, openNetwork } from './http.ts'
import { memoized } from './memo-sources.ts'

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
}

export function openLookup(settings: LookupSettings): Lookup {
  const batches = inBatches(settings.sources)
  const { text } = settings.cache ?? { text: null }
  const cache = openCache(batches, { text, maxAge: settings.maxAge })
  return {
    sources: memoized(settings.cache === null ? batches : cache.sources),
    network: openNetwork(settings),
    cacheBroken: cache.broken,
    cacheDropped: cache.dropped,
    saveCache: cache.save,
  }
}
