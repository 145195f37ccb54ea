/** What there is in the embedded internet. A field that is not there is not known, and left out of answers as well. */
import { readFileSync } from 'node:fs'
import { famousPapers, famousPublications, famousRepositories } from './famous.ts'
import type {
  Account,
  CheckRunRecord,
  CommentRecord,
  IssueRecord,
  Permissions,
  ReviewCommentRecord,
  ReviewRecord,
} from './github-records.ts'
import type { PaperHead } from './paper-heads.ts'

export type World = {
  papers: PaperRecord[]
  repositories: RepositoryRecord[]
  pages: PageRecord[]
  /** What has a DOI, arXiv's papers apart. */
  publications?: PublicationRecord[]
  /** DOIs under which arXiv's papers were published, by their identifiers, as Semantic Scholar knows them. */
  published?: Record<string, string>
  /** What dblp has beside arXiv's papers. */
  dblp?: DblpRecord[]
  /** What the Internet Archive has copied. */
  archive?: CaptureRecord[]
  /** Of the token; without them `contents` and `pull-requests` can be read, with them what is not named is `none`. */
  permissions?: Permissions
  /** Whom the token belongs to: `github-actions[bot]` unless told. */
  account?: Account
}

/** A paper's current version, as arXiv describes it. */
export type PaperRecord = {
  /** Bare identifier, `2404.10445` or `math/0309136`. */
  id: string
  title: string
  authors: (string | { name: string; affiliation: string })[]
  /** How many versions there are. */
  versions?: number
  /** ISO 8601, to the day or to the second: of the first version, and of the current one. */
  published?: string
  updated?: string
  abstract?: string
  comment?: string
  journalRef?: string
  doi?: string
  /** The primary one first. */
  categories?: string[]
  withdrawn?: boolean
  /** What was different in an earlier version, by its number. */
  earlier?: Record<string, { title?: string; authors?: string[]; updated?: string }>
}

/** A work with a DOI, as its publisher deposited it with Crossref. */
export type PublicationRecord = {
  /** In the publisher's own letters. */
  doi: string
  /** Elsevier's identifier, without punctuation. */
  pii?: string
  title: string
  subtitle?: string
  /** A name's last word is the family name. */
  authors?: (string | { given?: string; family: string; suffix?: string } | { name: string })[]
  /** Journal or proceedings; with a series before them. */
  container?: string | string[]
  event?: { name: string; acronym?: string; location?: string; start?: number[] }
  /** Year, month and day of the first publication, as far as known. */
  issued?: number[]
  /** Crossref's: `journal-article`, `proceedings-article`, `posted-content`, `book-chapter`, … */
  type: string
  publisher?: string
  /** Notices about it: `retraction`, `correction`, … with ISO 8601 dates. */
  updates?: { doi: string; type: string; date: string }[]
  /** DOI of the published version. */
  preprintOf?: string
  /** Who registered the DOI; Crossref unless told, and no other agency's works are known to Crossref. */
  agency?: string
  /** Where doi.org leads; to a publisher that lets no bots in unless told. */
  page?: string
}

/** A publication as dblp has it. */
export type DblpRecord = {
  /** `conf/mm/TianCL24`. */
  key: string
  /** Without the full stop. */
  title: string
  authors: string[]
  venue: string
  year: number
  /** `Inproceedings` unless told. */
  type?: string
  doi?: string
  /** Addresses at which it can be read. */
  pages?: string[]
}

/** A page as the Internet Archive copied it once. */
export type CaptureRecord = {
  url: string
  /** `20210503121110`. */
  timestamp: string
  /** 200 unless told. */
  status?: number
  /** Where it led then. */
  location?: string
  /** The availability API does not tell of it. */
  isLeftOut?: boolean
}

export type RepositoryRecord = {
  /** `owner/name` in GitHub's spelling. */
  nameWithOwner: string
  defaultBranch?: string
  /** Names that it bore before; GitHub leads on from them. */
  formerly?: string[]
  archived?: boolean
  /** ISO 8601. */
  pushedAt?: string
  empty?: boolean
  private?: boolean
  /** Texts by branch, tag or commit, then by path. */
  files?: Record<string, Record<string, string>>
  pulls?: PullRecord[]
  /** Comparisons by `base...head`. */
  compares?: Record<string, PullFile[]>
  checkRuns?: CheckRunRecord[]
  /** True unless told. */
  hasIssues?: boolean
  issues?: IssueRecord[]
  comments?: CommentRecord[]
  labels?: string[]
  /** GraphQL refuses it with this, though its page can be read (an organisation's IP allow list). */
  refusal?: { type: string; message: string }
}

/** Fields are GitHub's own (REST, "Get a pull request", "List pull requests files"). */
export type PullRecord = {
  number: number
  title: string
  head: { ref: string; sha: string }
  base: { ref: string; sha: string }
  files: PullFile[]
  /** Open unless told. */
  state?: 'open' | 'closed'
  /** `owner/name` where the head is in a fork. */
  headRepository?: string
  reviews?: ReviewRecord[]
  reviewComments?: ReviewCommentRecord[]
}

export type PullFile = {
  filename: string
  status: 'added' | 'removed' | 'modified' | 'renamed' | 'copied' | 'changed' | 'unchanged'
  additions: number
  deletions: number
  /** GitHub leaves it out for binary and for very long changes. */
  patch?: string
  previous_filename?: string
}

export type PageRecord = {
  url: string
  /** 200 unless told. */
  status?: number
  /** Where a redirect leads. */
  location?: string
  type?: string
  body?: string
  /** What it says of its paper, instead of a body, in the dress of its host. */
  head?: PaperHead
}

/** The papers, repositories, publications and pages of the example list; a copy to change as one likes. */
export function exampleWorld(): World {
  const {
    papers,
    repositories,
    pages,
    publications = [],
    dblp = [],
    archive = [],
  } = JSON.parse(readFileSync(new URL('world.json', import.meta.url), 'utf8')) as World
  return { papers, repositories, pages, publications, dblp, archive }
}

/** Every paper that there is. */
export const allPapers = ({ papers }: World): readonly PaperRecord[] => [...papers, ...famousPapers]

/** The paper of that bare identifier. */
export function findPaper({ papers }: World, id: string): PaperRecord | undefined {
  return [papers, famousPapers].map((all) => indexOf(all, (paper) => [paper.id]).get(id)).find(Boolean)
}

/** The publication with that DOI, in any letters. */
export function findPublication({ publications = [] }: World, doi: string): PublicationRecord | undefined {
  const find = (all: readonly PublicationRecord[]) => indexOf(all, (one) => [one.doi]).get(doi.toLowerCase())
  return find(publications) ?? find(famousPublications)
}

/** Publications under an identifier of their publisher's. */
export const findByPii = ({ publications = [] }: World, pii: string): readonly PublicationRecord[] =>
  publications.filter((one) => one.pii === pii)

/** The repository of that name, present or former; GitHub ignores case in names. */
export function findRepository({ repositories }: World, nameWithOwner: string): RepositoryRecord | undefined {
  return findAmong(repositories, nameWithOwner) ?? findAmong(famousRepositories, nameWithOwner)
}

function findAmong(repositories: readonly RepositoryRecord[], nameWithOwner: string) {
  const index = indexOf(repositories, ({ nameWithOwner: name, formerly = [], private: hidden }) =>
    hidden ? [] : [name, ...formerly.map((former) => `${FORMER}${former}`)],
  )
  const name = nameWithOwner.toLowerCase()
  return index.get(name) ?? index.get(FORMER + name)
}

const FORMER = 'formerly '
type Index = { readonly length: number; readonly byName: ReadonlyMap<string, object> }
const indexes = new WeakMap<readonly object[], Index>()

/** By lower-case name; made anew when records were added or removed. */
function indexOf<T extends object>(all: readonly T[], names: (one: T) => readonly string[]) {
  const known = indexes.get(all)
  if (known?.length === all.length) return known.byName as ReadonlyMap<string, T>
  const pairs = all.flatMap((one) => names(one).map((name) => [name.toLowerCase(), one] as const))
  const byName = new Map(pairs.toReversed())
  indexes.set(all, { length: all.length, byName })
  return byName
}
