/** The cache file → facts. Whoever can write the file could have written anything. */
import * as v from 'valibot'
import { type FactKind, type FactOf, type Kept, type KeyOf, mapKinds, pageLost } from '../model/facts.ts'
import type { CopyKey } from '../model/reference.ts'
import { isTitleQuery } from '../text/title-query.ts'
import { factSchemas, repositoryName } from './facts.ts'
import { address, complaintOf, jsonOf, object, visible, whole } from './parts.ts'

/** A file of another version is not read, and is replaced. */
export const CACHE_VERSION = 1

/** `at`: when it was answered, milliseconds since 1970. */
export type CachedFact<K extends FactKind = FactKind> = {
  readonly at: number
  readonly known: Kept<FactOf<K>>
}
export type CachedFacts = { readonly [K in FactKind]: Map<KeyOf<K>, CachedFact<K>> }

export type ParsedCache = {
  readonly facts: CachedFacts
  /** What was left out and why, a clause each. */
  readonly dropped: readonly string[]
}

/** Null if the text is not a cache of this version; malformed facts are left out. */
export function parseCache(text: string): ParsedCache | null {
  const file = v.safeParse(v.object({ version: v.literal(CACHE_VERSION), facts: object }), jsonOf(text))
  if (!file.success) return null
  const dropped: string[] = []
  const facts = mapKinds<CachedFacts>((kind) => readFacts(kind, file.output.facts[kind], dropped))
  return { facts, dropped }
}

function readFacts<K extends FactKind>(kind: K, value: unknown, dropped: string[]): CachedFacts[K] {
  const all = v.safeParse(v.optional(object, {}), value)
  if (!all.success) dropped.push(`${kind}: ${complaintOf(all.issues)}`)
  const schema = v.object({ at: v.pipe(v.number(), v.minValue(0)), known: knownOf(kind) })
  const read = new Map<string, unknown>()
  for (const [key, one] of Object.entries(all.success ? all.output : {})) {
    const parsed = v.safeParse(schema, one)
    const why = parsed.success
      ? isKeyOf[kind](key, ('fact' in parsed.output.known ? parsed.output.known.fact : null) as never)
        ? null
        : 'it is kept under another name'
      : complaintOf(parsed.issues)
    if (why === null) read.set(key, parsed.output)
    else dropped.push(`${kind} “${key}”: ${why}`)
  }
  return read as CachedFacts[K]
}

const settled = v.object({
  state: v.literal('unknown'),
  why: visible(500),
  status: v.nullable(whole(100, 999)),
  settled: v.literal(true),
})

/** Only of records and copies is it kept that a source has none. */
function knownOf(kind: FactKind) {
  const found = v.object({ state: v.literal('found'), fact: factSchemas[kind], evidence: address })
  return kind === 'record' || kind === 'copy' ? v.union([found, settled]) : found
}

const isRecordKey = (key: string) => /^[\w.-]+ (?:arxiv|doi|openreview|page|pii):\S+$/.test(key)

/** Whether a fact may be what is kept by a key. */
const isKeyOf: { readonly [K in FactKind]: (key: string, fact: FactOf<K>) => boolean } = {
  paper: (key, { id }) => key === id,
  repository: (key) => v.is(repositoryName, key.split('/', 2).join('/')),
  page: (key) => v.is(address, key),
  record: isRecordKey,
  search: isTitleQuery,
  copy: (key) => /^(?:\d{4})? https?:/.test(key) && v.is(address, pageLost(key as CopyKey).page),
}
