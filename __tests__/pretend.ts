/** The facts of a pretend world, as a rule's page or a test writes them. */
import {
  type FactKind,
  type FactOf,
  type Facts,
  type Known,
  mapKinds,
  type Paper,
} from '../src/model/facts.ts'

type Said<K extends FactKind> =
  | (K extends 'search' ? { readonly papers: readonly Partial<Paper>[] } : Partial<FactOf<K>>)
  | { readonly absent: string; readonly status?: number }
  | { readonly settled: string }
  | { readonly unknown: string; readonly status: number }
  | null
/** By kind and key: some of a found fact's data, an absence or nothing to be had with its reason, or null for unknown. */
export type World = { readonly [K in FactKind]?: Readonly<Record<string, Said<K>>> }

const paper = (id: string): Paper => ({
  id: id as Paper['id'],
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
})

type Whole = { readonly [K in FactKind]?: (key: string, said: Partial<FactOf<K>>) => FactOf<K> }
/** A found fact with all that was not told; a kind that is not here must be told everything. */
const whole: Whole = {
  paper: (key, said) => ({ ...paper(key), ...said }),
  repository: (key, said) => ({
    nameWithOwner: key.split('/').slice(0, 2).join('/'),
    archived: false,
    empty: false,
    pathExists: key.split('/').length > 2 ? true : null,
    ...said,
  }),
  page: (_, said) => ({ status: 200, movedTo: null, ...said }),
  record: (_, said) => ({
    title: '',
    authors: [],
    order: 'given',
    venue: null,
    type: null,
    year: null,
    yearIsRough: false,
    doi: null,
    publishedAs: null,
    retraction: null,
    ...said,
  }),
  search: (_, { papers = [] }) => ({ papers: papers.map((one) => ({ ...paper(one.id), ...one })) }),
}

/** By the name at the front of a record's key. */
const recorders: Readonly<Record<string, string>> = {
  crossref: 'Crossref',
  dblp: 'dblp',
  'semantic-scholar': 'Semantic Scholar',
}

const evidence: { readonly [K in FactKind]?: (key: string) => string } = {
  paper: (key) => `https://arxiv.org/abs/${key}`,
  repository: (key) => `https://github.com/${key}`,
  record: (key) => `https://${key.replace(/^\S+ doi:/, 'doi.org/').replace(/^\S+ \w+:/, 'example.org/')}`,
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
  const source = kind === 'paper' ? 'arXiv' : kind === 'record' ? recorders[key.split(' ', 1)[0] ?? ''] : null
  const by = source ? { source } : {}
  if (said === null) return { state: 'unknown', why: 'nobody answered', status: null, ...by }
  if ('settled' in said) return { state: 'unknown', why: said.settled, status: null, settled: true, ...by }
  if ('unknown' in said) return { state: 'unknown', why: said.unknown, status: said.status, ...by }
  const at = evidence[kind]?.(key) ?? key
  if ('absent' in said)
    return { state: 'absent', why: said.absent, status: said.status ?? null, evidence: at }
  const told = said as Partial<FactOf<K>>
  const fact = whole[kind]?.(key, told) ?? (told as FactOf<K>)
  return { state: 'found', fact, evidence: at, ...by }
}
