/** Facts kept between runs, as text: what was found is fresh for days, what was not found is asked again each time. */
import type { FactKind, FactOf, KeyOf, Known } from '../model/facts.ts'
import { fnv1a } from '../model/hash.ts'
import type { TextFile } from '../model/list.ts'
import type { Source, Sources } from '../model/source.ts'

/** Another version's facts are not read: the file is begun anew. */
const VERSION = 1
const KINDS: readonly FactKind[] = ['paper', 'repository', 'page']
/**
 * For how much of the longest time a fact of each kind is believed: records of papers hardly change, repositories are
 * moved and archived, pages die. Pages cost a request each, so they fall due one by one instead of all in one run.
 */
const BELIEVED: Readonly<Record<FactKind, (key: string) => number>> = {
  paper: () => 1,
  repository: () => 0.5,
  page: (key) => 0.25 + (0.5 * fnv1a(key)) / 2 ** 32,
}

type Found = Extract<Known<unknown>, { state: 'found' }>
/** `at`: when it was found, milliseconds since 1970. */
type Kept = { readonly at: number; readonly known: Found }
type Facts = { readonly [K in FactKind]: Map<string, Kept> }

export type Cache = {
  /** The same sources, each asked only for what is not fresh. */
  readonly over: (sources: Sources, files: readonly TextFile[]) => Sources
  /** What is known now together with what another run wrote meanwhile, the newer of each, as text. */
  readonly save: (written: string | null) => string
  /** Whether the text given at the beginning was no cache. */
  readonly broken: boolean
}

/** Opens a cache on its text (null where there is none yet); facts older than `maxAge` milliseconds are asked again. */
export function openCache(text: string | null, maxAge: number, now: () => number = Date.now): Cache {
  const read = text === null ? null : parse(text)
  const facts = read ?? empty()
  const isFresh = (kind: FactKind) => (key: string, kept: Kept) =>
    kept.at <= now() + A_MINUTE && now() - kept.at < maxAge * BELIEVED[kind](key) && !isOpen(kept.known.fact)
  return {
    broken: text !== null && read === null,
    over(sources, files) {
      const versions = versionsIn(files)
      const kept = <K extends FactKind>(source: Source<K>) =>
        keeping(source, facts[source.kind], { isFresh: isFresh(source.kind), versions, now })
      return {
        paper: sources.paper.map(kept),
        repository: sources.repository.map(kept),
        page: sources.page.map(kept),
      }
    },
    save: (written) => serialise(facts, written === null ? null : parse(written), isFresh),
  }
}

/** Clocks of two machines may differ by as much; what is said to be of tomorrow is not believed. */
const A_MINUTE = 60_000

/** What is wrong with a thing that was found may have been mended: it is asked again, as what is dead is. */
function isOpen(fact: unknown): boolean {
  const { pathExists, empty, place } = fact as { pathExists?: boolean; empty?: boolean; place?: string }
  return pathExists === false || empty === true || place === 'missing'
}

type Freshness = {
  readonly isFresh: (key: string, kept: Kept) => boolean
  readonly versions: ReadonlyMap<string, number>
  readonly now: () => number
}

function keeping<K extends FactKind>(
  source: Source<K>,
  memory: Map<string, Kept>,
  freshness: Freshness,
): Source<K> {
  const { isFresh, versions, now } = freshness
  const remembered = (key: KeyOf<K>): Found | null => {
    const kept = memory.get(key)
    if (!kept || !isFresh(key, kept)) return null
    // a version that was not there then may be there now
    const { version } = kept.known.fact as { version?: number | null }
    return (versions.get(key) ?? 0) > (version ?? Number.POSITIVE_INFINITY) ? null : kept.known
  }
  return {
    ...source,
    ask: async (keys, http, tell) => {
      const answers = new Map<KeyOf<K>, Known<FactOf<K>>>()
      for (const key of keys) {
        const known = remembered(key)
        if (known) answers.set(key, known as Known<FactOf<K>>)
      }
      const open = keys.filter((key) => !answers.has(key))
      tell?.(answers.size)
      if (open.length === 0) return answers
      for (const [key, known] of await source.ask(open, http, tell)) {
        answers.set(key, known)
        if (known.state === 'found') memory.set(key, { at: now(), known })
        else memory.delete(key)
      }
      return answers
    },
  }
}

/** The newest version of each arXiv paper that the lists speak of. */
function versionsIn(files: readonly TextFile[]): ReadonlyMap<string, number> {
  const newest = new Map<string, number>()
  for (const { text } of files)
    for (const [, id = '', version] of text.matchAll(
      /(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})v(\d{1,3})(?!\d)/g,
    ))
      newest.set(id, Math.max(newest.get(id) ?? 0, Number(version)))
  return newest
}

// ---- as text -------------------------------------------------------------------------------------

const empty = (): Facts => ({ paper: new Map(), repository: new Map(), page: new Map() })

/** Null for what is no cache of this version; an odd entry is left out. */
function parse(text: string): Facts | null {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    return null
  }
  const { version, facts } = (data ?? {}) as { version?: unknown; facts?: Record<string, unknown> }
  if (version !== VERSION || typeof facts !== 'object' || facts === null) return null
  const read = empty()
  for (const kind of KINDS)
    for (const [key, kept] of Object.entries((facts[kind] ?? {}) as Record<string, unknown>))
      if (isKept(kept)) read[kind].set(key, kept)
  return read
}

function isKept(value: unknown): value is Kept {
  const { at, known } = (value ?? {}) as { at?: unknown; known?: Record<string, unknown> }
  return (
    typeof at === 'number' &&
    known?.['state'] === 'found' &&
    typeof known['fact'] === 'object' &&
    known['fact'] !== null
  )
}

function serialise(
  mine: Facts,
  theirs: Facts | null,
  isFresh: (kind: FactKind) => (key: string, kept: Kept) => boolean,
): string {
  const facts = Object.fromEntries(
    KINDS.map((kind) => {
      const all = merged(mine[kind], theirs?.[kind]).filter(([key, kept]) => isFresh(kind)(key, kept))
      return [kind, Object.fromEntries(all)]
    }),
  )
  return `${JSON.stringify({ version: VERSION, facts })}\n`
}

/** The newer of each. */
function merged(a: Map<string, Kept>, b: Map<string, Kept> | undefined): [string, Kept][] {
  const all = new Map(b)
  for (const [key, kept] of a) if ((all.get(key)?.at ?? 0) <= kept.at) all.set(key, kept)
  return [...all]
}
