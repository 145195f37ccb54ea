/**
 * Facts kept between runs, as text: what was found, or what a source certainly does not have, stays fresh for days;
 * everything else is asked again each time.
 */
import {
  type FactKind,
  type FactOf,
  factKinds,
  type Kept,
  type KeyOf,
  type Known,
  mapKinds,
  mayBeKept,
} from '../model/facts.ts'
import { mapSources, type References, type Source, type Sources } from '../model/source.ts'
import { CACHE_VERSION, type CachedFact, type CachedFacts, parseCache } from '../schemas/cache.ts'

export type Cache = {
  /** The same sources, each asked only for what is not fresh. */
  readonly sources: Sources
  /** The new text: what is known now, merged with what another run has written meanwhile; the newer fact wins. */
  readonly save: (written: string | null) => string
  /** Whether the text given at the beginning was not a cache of this version. */
  readonly broken: boolean
  /** What of that text was malformed and left out, a clause each. */
  readonly dropped: readonly string[]
}

export type CacheSettings = {
  /** The cache file's text; null where there is none yet. */
  readonly text: string | null
  /** Milliseconds for which a fact may be reused at most; null where the user set no limit. */
  readonly maxAge: number | null
  readonly now?: () => number
}

/** Opens a cache in front of sources. How long a fact stays fresh is declared by its source. */
export function openCache(sources: Sources, { text, maxAge, now = Date.now }: CacheSettings): Cache {
  const read = text === null ? null : parseCache(text)
  const memories = read?.facts ?? empty()
  const clock: Clock = { maxAge, now }
  return {
    broken: text !== null && read === null,
    dropped: read?.dropped ?? [],
    sources: mapSources(sources, (source) =>
      cached(source, memories[source.kind] as CachedFacts[FactKind] as never, clock),
    ),
    save: (written) =>
      serialise(memories, written === null ? null : (parseCache(written)?.facts ?? null), sources, clock),
  }
}

type Memory<K extends FactKind> = Map<KeyOf<K>, CachedFact<K>>
type Clock = { readonly maxAge: number | null; readonly now: () => number }
/** Milliseconds for which facts are kept whose source does not say how long, unless the user sets a limit. */
const USUAL = 7 * 24 * 60 * 60_000
/** The clocks of two machines may differ by this much; facts dated later are not reused. */
const CLOCK_SKEW = 60_000

function isFresh<K extends FactKind>(
  source: Source<K>,
  key: KeyOf<K>,
  kept: CachedFact<K>,
  clock: Clock,
): boolean {
  const age = clock.now() - kept.at
  const isRepairable = kept.known.state === 'found' && source.isRepairable?.(kept.known.fact)
  return age >= -CLOCK_SKEW && age < lifetimeOf(source, key, kept.known, clock) && !isRepairable
}

function lifetimeOf<K extends FactKind>(
  { keepFor, freshFor }: Source<K>,
  key: KeyOf<K>,
  known: Kept<FactOf<K>>,
  { maxAge }: Clock,
): number {
  if (keepFor) return Math.min(keepFor(known), maxAge ?? Infinity)
  const share = known.state === 'found' ? freshFor?.(key, known.fact) : 1
  return (maxAge ?? USUAL) * (share ?? 1)
}

function cached<K extends FactKind>(source: Source<K>, memory: Memory<K>, clock: Clock): Source<K> {
  const reusable = (key: KeyOf<K>, references: References<K> | undefined): Known<FactOf<K>> | null => {
    const kept = memory.get(key)
    if (!kept || !isFresh(source, key, kept, clock)) return null
    const { known } = kept
    if (known.state !== 'found') return known
    const outdated = references?.get(key)?.some((reference) => source.isOutdated?.(known.fact, reference))
    return outdated ? null : known
  }
  return {
    ...source,
    ask: async (keys, http, options) => {
      const answers = new Map<KeyOf<K>, Known<FactOf<K>>>()
      for (const key of keys) {
        const known = reusable(key, options?.references)
        if (known) answers.set(key, known)
      }
      const open = keys.filter((key) => !answers.has(key))
      options?.onAnswered?.(answers.size)
      if (open.length === 0) return answers
      for (const [key, known] of await source.ask(open, http, options)) {
        answers.set(key, known)
        if (mayBeKept(known)) memory.set(key, { at: clock.now(), known })
        else memory.delete(key)
      }
      return answers
    },
  }
}

// ---- as text -------------------------------------------------------------------------------------

const empty = (): CachedFacts => mapKinds<CachedFacts>(() => new Map())

function serialise(mine: CachedFacts, theirs: CachedFacts | null, sources: Sources, clock: Clock): string {
  const kept = <K extends FactKind>(kind: K) => {
    const all: readonly Source<K>[] = sources[kind]
    const fresh = ([key, one]: [KeyOf<K>, CachedFact<K>]) =>
      all.some((source) => isFresh(source, key, one, clock))
    return [kind, Object.fromEntries(merged<K>(mine[kind], theirs?.[kind]).filter(fresh))]
  }
  return `${JSON.stringify({ version: CACHE_VERSION, facts: Object.fromEntries(factKinds.map(kept)) })}\n`
}

/** The newer fact for each key. */
function merged<K extends FactKind>(a: Memory<K>, b: Memory<K> | undefined): [KeyOf<K>, CachedFact<K>][] {
  const all = new Map(b)
  for (const [key, kept] of a) if ((all.get(key)?.at ?? 0) <= kept.at) all.set(key, kept)
  return [...all]
}
