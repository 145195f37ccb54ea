/** The cache file → facts. Whoever can write the file could have written anything. */
import * as v from 'valibot'
import { type FactKind, type FactOf, type KeyOf, type Known, mapKinds } from '../model/facts.ts'
import { isTitleQuery } from '../text/title-query.ts'
import { factSchemas, repositoryName } from './facts.ts'
import { address, complaintOf, object, visible, whole } from './parts.ts'

/** A file of another version is not read, and is replaced. */
export const CACHE_VERSION = 1

/** Found, or settled that there is nothing to be found. `at`: when it was asked for, milliseconds since 1970. */
export type CachedFact<K extends FactKind = FactKind> = {
  readonly at: number
  readonly known: Exclude<Known<FactOf<K>>, { state: 'absent' }>
}
export type CachedFacts = { readonly [K in FactKind]: Map<KeyOf<K>, CachedFact<K>> }

export type ParsedCache = {
  readonly facts: CachedFacts
  /** What was left out and why, a clause each. */
  readonly dropped: readonly string[]
}

/** Null if the text is not a cache of this version; malformed facts are left out. */
export function parseCache(text: string): ParsedCache | null {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    return null
  }
  const file = v.safeParse(v.object({ version: v.literal(CACHE_VERSION), facts: object }), data)
  if (!file.success) return null
  const dropped: string[] = []
  const facts = mapKinds<CachedFacts>((kind) => readFacts(kind, file.output.facts[kind], dropped))
  return { facts, dropped }
}

function readFacts<K extends FactKind>(kind: K, value: unknown, dropped: string[]): CachedFacts[K] {
  const all = v.safeParse(v.optional(object, {}), value)
  if (!all.success) dropped.push(`${kind}: ${complaintOf(all.issues)}`)
  const schema = v.object({
    at: v.pipe(v.number(), v.minValue(0)),
    known: v.variant('state', [
      v.object({ state: v.literal('found'), fact: factSchemas[kind], evidence: address }),
      v.object({
        ...{ state: v.literal('unknown'), settled: v.literal(true) },
        ...{ why: visible(500), status: v.nullable(whole(100, 999)) },
      }),
    ]),
  })
  const read = new Map<string, unknown>()
  for (const [key, one] of Object.entries(all.success ? all.output : {})) {
    const parsed = v.safeParse(schema, one)
    const why = parsed.success
      ? isKept(kind, key, parsed.output.known as never)
        ? null
        : 'it is kept under another name'
      : complaintOf(parsed.issues)
    if (why === null) read.set(key, parsed.output)
    else dropped.push(`${kind} “${key}”: ${why}`)
  }
  return read as CachedFacts[K]
}

function isKept<K extends FactKind>(kind: K, key: string, known: CachedFact<K>['known']): boolean {
  return known.state === 'found' ? isKeyOf[kind](key, known.fact) : kind === 'record' && isRecordKey(key)
}

const isRecordKey = (key: string) => /^[\w.-]+ (?:arxiv|doi|openreview|page|pii):\S+$/.test(key)

/** Whether a fact may be what is kept by a key. */
const isKeyOf: { readonly [K in FactKind]: (key: string, fact: FactOf<K>) => boolean } = {
  paper: (key, { id }) => key === id,
  repository: (key) => v.is(repositoryName, key.split('/', 2).join('/')),
  page: (key) => v.is(address, key),
  record: isRecordKey,
  search: isTitleQuery,
}
