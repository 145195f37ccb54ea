/** What sources say. A fact is found, absent or unknown; unknown is never a pass and never a fault. */
import type { ArxivId, CopyKey, Doi, PageUrl, PaperKey, RepositoryKey, TitleQuery } from './reference.ts'

/** A paper as arXiv's API describes its current version. */
export type Paper = {
  readonly id: ArxivId
  /** The current version's number; null where the answer does not give one. */
  readonly version: number | null
  readonly title: string
  /** In order, as arXiv prints them (`Jiaming Song`); arXiv drops suffixes and may split nicknames. */
  readonly authors: readonly string[]
  /** Kept only where it names a repository: nothing else in it is checked, and abstracts are most of what arXiv sends. */
  readonly abstract: string | null
  readonly comment: string | null
  readonly journalRef: string | null
  /** The published DOI (never arXiv's own). */
  readonly doi: string | null
  /** ISO 8601 date of version 1, and of the current version. */
  readonly published: string | null
  readonly updated: string | null
  /** arXiv sets no flag: derived from the comment (arXiv manual, "To withdraw an article"). */
  readonly withdrawn: boolean
  /**
   * Of versions after this one that links name, whether their pages are there; left out where nothing was found out. A cache
   * does not keep it: what a later version is linked for is asked again.
   */
  readonly later?: Readonly<Record<number, 'there' | 'missing'>>
}

/** A paper as an index, a registry or its publisher describes it. What a source does not say is null or empty. */
export type PaperRecord = {
  /** With the subtitle. */
  readonly title: string
  /** In order, given names first. */
  readonly authors: readonly string[]
  /** What their order means: some publishers register authors by the alphabet, some sources know surnames only. */
  readonly order: 'given' | 'arbitrary'
  /** As the source names it; null also for a series ("Lecture Notes in Computer Science"), which names no conference. */
  readonly venue: string | null
  readonly type: 'conference' | 'journal' | 'preprint' | 'other' | null
  /** Of the venue; for journals, of the issue or of the first publication online. */
  readonly year: number | null
  /** Whether `year` is only that in which it was registered or put online, which may precede the venue's by one. */
  readonly yearIsRough: boolean
  readonly doi: Doi | null
  /** Of the published version, where this is the record of a preprint. */
  readonly publishedAs: Doi | null
  readonly retraction: Retraction | null
}

/** Crossref, "Retraction Watch data" and "Crossmark": what an `updated-by` says. */
export type Retraction = {
  readonly type: 'retraction' | 'withdrawal' | 'removal'
  /** Of the notice. */
  readonly doi: Doi | null
  /** ISO 8601. */
  readonly date: string | null
}

/** A question to one source of records: `crossref doi:10.1145/…`. */
export type RecordKey = `${string} ${PaperKey}`
/** The paper that a key asks about. */
export const paperAsked = (key: RecordKey) => key.slice(key.indexOf(' ') + 1) as PaperKey

/**
 * The key by which DOIs are looked up with those who register them: it is found where Crossref describes the paper, and
 * absent only where doi.org itself says that there is no such DOI.
 */
export const registryKey = (doi: Doi): RecordKey => `${REGISTRY}doi:${doi}`
const REGISTRY = 'crossref '
/** The key by which articles of Elsevier are looked up there; it is never absent. */
export const piiKey = (pii: string): RecordKey => `${REGISTRY}pii:${pii}`
/** Whether a key asks those who register papers, rather than somebody who may or may not know of one. */
export const isRegistryKey = (key: RecordKey): boolean => key.startsWith(REGISTRY)

/**
 * The key by which it is asked where a preprint was published by those who only know which identifiers go together. They
 * merge papers by mistake: what is found is no witness for anything else.
 */
export const bridgeKey = (id: ArxivId): RecordKey => `${BRIDGE}${id}`
const BRIDGE = 'semantic-scholar arxiv:'
/** The preprint that such a key asks about; null for every other key. */
export const bridgedId = (key: RecordKey): ArxivId | null =>
  key.startsWith(BRIDGE) ? (key.slice(BRIDGE.length) as ArxivId) : null

/** A GitHub repository under its current name. */
export type Repository = {
  /** `owner/name` in GitHub's spelling; not the name asked for where it was renamed or transferred. */
  readonly nameWithOwner: string
  readonly archived: boolean
  readonly empty: boolean
  /** ISO 8601 time of the last push to any branch; left out where it is not known. */
  readonly pushedAt?: string
  /** Whether the path in the link exists; null where the link has none, or where that is unknown. */
  readonly pathExists: boolean | null
  /** What keeps readers from using it, as a clause ("it is private …"), if anything. */
  readonly caveat?: string
}

/** A page of the open web that answered. */
export type Page = {
  readonly status: number
  /** Where permanent redirects alone (301, 308) lead; null where there are none. RFC 9110 §15.4. */
  readonly movedTo: PageUrl | null
  /** Whether the page has the key's fragment; left out where the key has none, or where that is unknown. */
  readonly place?: 'there' | 'missing'
  /** What the page of a paper says of it in its head (Highwire tags). */
  readonly record?: PaperRecord
}

/** What a search for a title found: papers whose titles contain its words, best first; empty where there are none. */
export type Search = { readonly papers: readonly Paper[] }

export const copyKey = (page: PageUrl, year: number | null) => `${year ?? ''} ${page}` as CopyKey
/** The page and the year that a key asks about. */
export function pageLost(key: CopyKey): { readonly page: PageUrl; readonly year: number | null } {
  const [, year = '', page = ''] = /^(\d*) (.*)$/s.exec(key) ?? []
  return { page: page as PageUrl, year: year === '' ? null : Number(year) }
}

/** A page's copy in the Wayback Machine, which has it at `https://web.archive.org/web/TIMESTAMP/PAGE`. */
export type Copy = {
  /** `20210503121110`, in UTC. */
  readonly timestamp: string
}

/** Every kind of fact: the key it is asked by, and its data. Where a new kind has to be added as well, the compiler says. */
export interface FactKinds {
  paper: { key: ArxivId; fact: Paper }
  repository: { key: RepositoryKey; fact: Repository }
  page: { key: PageUrl; fact: Page }
  record: { key: RecordKey; fact: PaperRecord }
  search: { key: TitleQuery; fact: Search }
  copy: { key: CopyKey; fact: Copy }
}
export type FactKind = keyof FactKinds
export type KeyOf<K extends FactKind> = FactKinds[K]['key']
export type FactOf<K extends FactKind> = FactKinds[K]['fact']

const KINDS: { readonly [K in FactKind]: K } = {
  paper: 'paper',
  repository: 'repository',
  page: 'page',
  record: 'record',
  search: 'search',
  copy: 'copy',
}
export const factKinds = Object.values(KINDS)

/** One value for each kind: `mapKinds<Sources>((kind) => …)`. */
export function mapKinds<R extends { readonly [K in FactKind]: unknown }>(
  make: <K extends FactKind>(kind: K) => R[K],
): R {
  return Object.fromEntries(factKinds.map((kind) => [kind, make(kind)])) as R
}

export type Known<T> =
  | {
      readonly state: 'found'
      readonly fact: T
      readonly evidence: string
      /** The name of the source that found it; set once all sources were asked. */
      readonly source?: string
    }
  /** `why` is a clause ("arXiv has no such paper"), `status` the HTTP status where one was given. */
  | {
      readonly state: 'absent'
      readonly why: string
      readonly status: number | null
      readonly evidence: string
    }
  | {
      readonly state: 'unknown'
      readonly why: string
      readonly status: number | null
      /** The source answered, and has nothing on it: nothing failed, and asking again soon would tell no more. */
      readonly settled?: true
      /** The name of the source that was asked; set once all sources were. */
      readonly source?: string
    }

/** Facts of the kinds that a rule declared, and no others. Keys that were not asked for are not in the map. */
export type Facts<K extends FactKind = FactKind> = {
  readonly [P in K]: ReadonlyMap<KeyOf<P>, Known<FactOf<P>>>
}

/** What may be kept between runs: what was found, or that a source has nothing. */
export type Kept<T> =
  | Extract<Known<T>, { state: 'found' }>
  | (Extract<Known<T>, { state: 'unknown' }> & { readonly settled: true })

export const mayBeKept = <T>(known: Known<T>): known is Kept<T> =>
  known.state === 'found' || (known.state === 'unknown' && known.settled === true)

/** Whether a source that was asked said nothing, rather than that it has nothing. */
export const isUnanswered = (known: Known<unknown>): known is Unanswered =>
  known.state === 'unknown' && !known.settled
type Unanswered = Extract<Known<unknown>, { state: 'unknown' }>

/** The data of a found fact, else null. */
export function found<T>(known: Known<T> | undefined): T | null {
  return known?.state === 'found' ? known.fact : null
}
