/** Questions of the second round that need not wait for the answers of the first, as they are asked whatever these say. */
import type { RecordKey } from '../model/facts.ts'
import type { Entry, Link } from '../model/list.ts'
import { paperKeysOf } from '../model/reference.ts'
import type { Source } from '../model/source.ts'

type RecordSources = readonly Source<'record'>[]

export const isOfFirstRound = ({ secondRound }: Source<'record'>): boolean => secondRound === undefined

/** The links of entries whose papers only sources of the second round may know. */
export function knownToNobodyElse(entries: readonly Entry[], sources: RecordSources): readonly Link[] {
  const first = sources.filter(isOfFirstRound)
  const isKnown = ({ reference }: Link) =>
    reference.kind !== 'page' ||
    reference.paper?.page !== undefined ||
    first.some((source) => (source.keysOf?.(paperKeysOf(reference)).length ?? 0) > 0)
  return entries
    .map(({ links }) => links.filter(({ role }) => role === 'paper'))
    .filter((links) => !links.some(isKnown))
    .flat()
}

/** What to ask the sources of the second round about the papers of these links: each as many keys as it takes ahead. */
export function keysAhead(links: readonly Link[], sources: RecordSources): ReadonlyMap<RecordKey, Link> {
  const all = sources.map(({ keysOf, secondRound }) => {
    const keys = links.flatMap((link) =>
      (keysOf?.(paperKeysOf(link.reference)) ?? []).map((key) => [key, link] as const),
    )
    return [...new Map(keys)].slice(0, secondRound?.ahead ?? 0)
  })
  return new Map(all.flat())
}
