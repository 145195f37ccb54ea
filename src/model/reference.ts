/** What a link points at, once recognised. Values of the branded types have been validated. */

declare const brand: unique symbol
type Branded<T, B> = T & { readonly [brand]: B }

/** arXiv's bare canonical identifier without version: `2404.10445`, `math/0309136` (arXiv manual, "arXiv identifier"). */
export type ArxivId = Branded<string, 'ArxivId'>

/** `owner/name` or `owner/name/tree/ref/path`, owner and name in lower case: the key that a repository is looked up by. */
export type RepositoryKey = Branded<string, 'RepositoryKey'>

/** An absolute http(s) address. As a key of facts it has a fragment if the question is whether the page has that anchor. */
export type PageUrl = Branded<string, 'PageUrl'>

/** A DOI in lower case, without resolver and version (DOI Handbook §2): `10.1145/3292500.3330701`. */
export type Doi = Branded<string, 'Doi'>

/**
 * The words of a title as a search engine can be asked for them: in lower case, between single spaces, without anything that
 * a query language reads as more than words.
 */
export type TitleQuery = Branded<string, 'TitleQuery'>

/** A dead page, and the year about which it was alive where that is known: `2021 https://…`, ` https://…`. */
export type CopyKey = Branded<string, 'CopyKey'>

/** A repository on GitHub, and the path in the link, if any. */
export type RepositoryReference = {
  readonly kind: 'repository'
  readonly key: RepositoryKey
  readonly owner: string
  readonly name: string
  /** What follows `/tree/` or `/blob/`: only GitHub can tell where the ref ends, as refs may contain slashes. */
  readonly at: { readonly view: 'tree' | 'blob'; readonly refAndPath: string } | null
}

/** A paper by the identifier of a host other than arXiv, the same for every form of its address. */
export type HostedPaper = {
  /** Whose identifier it is: `openreview`, `doi`, … */
  readonly host: string
  readonly id: string
  /** Its DOI, where the address has it or the host derives DOIs from its identifiers. */
  readonly doi?: Doi
  /** Its page on the host, for addresses of its PDF and other forms. */
  readonly page?: PageUrl
}

/** A paper on arXiv, the same for every form of its address. */
export type PaperReference = {
  readonly kind: 'paper'
  readonly id: ArxivId
  readonly version: number | null
  /** Which of arXiv's pages the link opens; `other` for mirrors such as ar5iv or a DOI. */
  readonly form: 'abs' | 'pdf' | 'html' | 'other'
}

export type Reference =
  | PaperReference
  | RepositoryReference
  | { readonly kind: 'page'; readonly url: PageUrl; readonly paper: HostedPaper | null }
  | { readonly kind: 'anchor'; readonly slug: string }
  /** Nothing that can be checked: mail addresses, relative paths, empty or unreadable targets. */
  | { readonly kind: 'none'; readonly why: 'mail' | 'relative' | 'empty' | 'malformed' | 'scheme' }

/** What a paper is looked up by: `arxiv:1706.03762`, `doi:10.1145/…`, `openreview:…`, `pii:…`, `page:https://…`. */
export type PaperKey =
  | `arxiv:${ArxivId}`
  | `doi:${Doi}`
  | `openreview:${string}`
  /** Elsevier's “publisher item identifier”. */
  | `pii:${string}`
  | `page:${PageUrl}`

/** Every key of the paper that a reference names; none for what names no paper. */
export function paperKeysOf(reference: Reference): readonly PaperKey[] {
  if (reference.kind === 'paper') return [`arxiv:${reference.id}`]
  const paper = reference.kind === 'page' ? reference.paper : null
  if (!paper) return []
  const keys: PaperKey[] = []
  if (paper.doi) keys.push(`doi:${paper.doi}`)
  if (paper.host === 'openreview') keys.push(`openreview:${paper.id}`)
  if (paper.host === 'pii') keys.push(`pii:${paper.id}`)
  if (paper.page) keys.push(`page:${paper.page}`)
  return keys
}

/** The DOI that a link to doi.org asks for, to the letter; null for every other link. */
export function resolvedDoi(reference: Reference): Doi | null {
  const doi = reference.kind === 'page' && reference.paper?.doi
  if (!doi) return null
  const { hostname, pathname } = new URL(reference.url)
  const isResolver = /^(?:(?:www|dx)\.)?doi\.org$/.test(hostname)
  return isResolver && decoded(pathname).toLowerCase() === `/${doi}` ? doi : null
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
