/** Facts kept between runs, as text: found facts stay fresh for days; everything else is asked again each time. */
import { type FactKind, type FactOf, factKinds, type KeyOf, type Known, mapKinds } from '../model/facts.ts'
import { mapSources, type References, type Source, type Sources } from '../model/source.ts'

/** A file of another version is not read, and is replaced. */
const VERSION = 1

type Found<T> = Extract<Known<T>, { state: 'found' }>
/** `at`: when it was found, milliseconds since 1970. `known` is of the kind that its memory is for. */
type Kept = { readonly at: number; readonly known: Found<unknown> }
type Memory = Map<string, Kept>
type Memories = Readonly<Record<FactKind, Memory>>

export type Cache = {
  /** The same sources, each asked only for what is not fresh. */
  readonly sources: Sources
  /** The new text: what is known now, merged with what another run has written meanwhile; the newer fact wins. */
  readonly save: (written: string | null) => string
  /** Whether the text given at the beginning was not a cache of this version. */
  readonly broken: boolean
}

export type CacheSettings = {
  /** The cache file's text; null where there is none yet. */
  readonly text: string | null
  /** Milliseconds for which a fact may be reused; each source may use a share of it. */
  readonly maxAge: number
  readonly now?: () => number
}

/** Opens a cache in front of sources. How long a fact stays fresh is declared by its source. */
export function openCache(sources: Sources, { text, maxAge, now = Date.now }: CacheSettings): Cache {
  const read = text === null ? null : parse(text)
  const memories = read ?? empty()
  const clock: Clock = { maxAge, now }
  return {
    broken: text !== null && read === null,
    sources: mapSources(sources, (source) => cached(source, memories[source.kind], clock)),
    save: (written) => serialise(memories, written === null ? null : parse(written), sources, clock),
  }
}

type Clock = { readonly maxAge: number; readonly now: () => number }
/** The clocks of two machines may differ by this much; facts dated later are not reused. */
const CLOCK_SKEW = 60_000

function isFresh<K extends FactKind>(source: Source<K>, key: KeyOf<K>, kept: Kept, clock: Clock): boolean {
  const age = clock.now() - kept.at
  const share = source.freshFor?.(key) ?? 1
  return (
    age >= -CLOCK_SKEW && age < clock.maxAge * share && !source.isRepairable?.(kept.known.fact as FactOf<K>)
  )
}

function cached<K extends FactKind>(source: Source<K>, memory: Memory, clock: Clock): Source<K> {
  const reusable = (key: KeyOf<K>, references: References<K> | undefined): Found<FactOf<K>> | null => {
    const kept = memory.get(key)
    if (!kept || !isFresh(source, key, kept, clock)) return null
    const known = kept.known as Found<FactOf<K>>
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
        if (known.state === 'found') memory.set(key, { at: clock.now(), known })
        else memory.delete(key)
      }
      return answers
    },
  }
}

// ---- as text -------------------------------------------------------------------------------------

const empty = (): Memories => mapKinds<Memories>(() => new Map())

/** Null if the text is not a cache of this version; malformed entries are left out. */
function parse(text: string): Memories | null {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    return null
  }
  const { version, facts } = (data ?? {}) as { version?: unknown; facts?: Record<string, unknown> }
  if (version !== VERSION || typeof facts !== 'object' || facts === null) return null
  return mapKinds<Memories>((kind) => readMemory(facts[kind]))
}

function readMemory(value: unknown): Memory {
  const entries = Object.entries((value ?? {}) as Record<string, unknown>)
  return new Map(entries.filter((entry): entry is [string, Kept] => isKept(entry[1])))
}

function isKept(value: unknown): boolean {
  const { at, known } = (value ?? {}) as { at?: unknown; known?: Record<string, unknown> }
  return (
    typeof at === 'number' &&
    known?.['state'] === 'found' &&
    typeof known['fact'] === 'object' &&
    known['fact'] !== null
  )
}

function serialise(mine: Memories, theirs: Memories | null, sources: Sources, clock: Clock): string {
  const kept = <K extends FactKind>(kind: K) => {
    const fresh = ([key, one]: [string, Kept]) =>
      sources[kind].some((source) => isFresh(source, key as KeyOf<K>, one, clock))
    return [kind, Object.fromEntries(merged(mine[kind], theirs?.[kind]).filter(fresh))]
  }
  return `${JSON.stringify({ version: VERSION, facts: Object.fromEntries(factKinds.map(kept)) })}\n`
}

/** The newer fact for each key. */
function merged(a: Memory, b: Memory | undefined): [string, Kept][] {
  const all = new Map(b)
  for (const [key, kept] of a) if ((all.get(key)?.at ?? 0) <= kept.at) all.set(key, kept)
  return [...all]
}
