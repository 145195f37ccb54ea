/** The facts of a pretend world, as a rule's page or a test writes them. */
import { type FactKind, type FactOf, type Facts, type Known, mapKinds } from '../src/model/facts.ts'

type Said<K extends FactKind> =
  | Partial<FactOf<K>>
  | { readonly absent: string; readonly status?: number }
  | null
/** By kind and key: some of a found fact's data, an absence with its reason, or null for unknown. */
export type World = { readonly [K in FactKind]?: Readonly<Record<string, Said<K>>> }

/** What a found fact says unless told; a kind that is not here must be told everything. */
const defaults: { readonly [K in FactKind]?: (key: string) => FactOf<K> } = {
  paper: (key) => ({
    id: key as FactOf<'paper'>['id'],
    version: 1,
    title: '',
    authors: [],
    abstract: null,
    comment: null,
    journalRef: null,
    doi: null,
    published: null,
    updated: null,
    withdrawn: false,
  }),
  repository: (key) => ({
    nameWithOwner: key.split('/').slice(0, 2).join('/'),
    archived: false,
    empty: false,
    pathExists: key.split('/').length > 2 ? true : null,
  }),
  page: () => ({ status: 200, movedTo: null }),
}

const evidence: { readonly [K in FactKind]?: (key: string) => string } = {
  paper: (key) => `https://arxiv.org/abs/${key}`,
  repository: (key) => `https://github.com/${key}`,
}

/** What was not said was not asked. */
export function pretend(world: World): Facts {
  return mapKinds<Facts>((kind) => known(world, kind) as Facts[typeof kind])
}

function known<K extends FactKind>(world: World, kind: K): ReadonlyMap<string, Known<FactOf<K>>> {
  const answers = Object.entries<Said<K>>(world[kind] ?? {})
  return new Map(answers.map(([key, said]) => [key, answer(kind, key, said)]))
}

function answer<K extends FactKind>(kind: K, key: string, said: Said<K>): Known<FactOf<K>> {
  if (said === null) return { state: 'unknown', why: 'nobody answered', status: null }
  const at = evidence[kind]?.(key) ?? key
  if ('absent' in said)
    return { state: 'absent', why: said.absent, status: said.status ?? null, evidence: at }
  const fact = { ...defaults[kind]?.(key), ...said } as FactOf<K>
  return { state: 'found', fact, evidence: at, ...(kind === 'paper' && { source: 'arXiv' }) }
}
