/** What is known about one host. */
import type { Known, Page } from '../model/facts.ts'
import type { LinkRole } from '../model/list.ts'
import type { HostedPaper, PaperReference, RepositoryReference } from '../model/reference.ts'
import type { Answer, HostPolicy, Request } from '../model/source.ts'

/** A row of `table.ts`, or a file of its own where one line is not enough. */
export type Host = {
  /** As people know it: "OpenReview". */
  readonly name: string
  /**
   * Without `www.`. Each covers its subdomains, except those that another row lists. `*` stands for up to six letters,
   * digits or dots: a country (`google.*`) or a year (`bmvc*.org`).
   */
  readonly hostnames: readonly string[]
  /** Lists often write its addresses without `https://`. */
  readonly bare?: true
  /** Request rates by exact hostname; all others get the default policy. */
  readonly pace?: Readonly<Record<string, HostPolicy>>
  /** What its addresses are for where no label says so. The front page of a site of papers is not a paper. */
  readonly role?: LinkRole | ((url: URL) => LinkRole | null)
  /** Paths of images that it generates on demand (badges): these are never requested. */
  readonly badges?: RegExp
  /** The paper that an address names: the same for every form of its address. */
  readonly paper?: (url: URL) => PaperReference | HostedPaper | null
  /** The repository that an address names. */
  readonly repository?: (url: URL) => RepositoryReference | null
  /** Sign-in pages and bot checks of its own, beyond those that `bot-walls.ts` knows everywhere. */
  readonly wall?: (url: URL) => boolean
  /** Why an answer other than 404 and 410 means that the page does not exist, as a clause. */
  readonly gone?: (answer: Answer) => string | null
  /** It answers 404 to bots for pages that exist. */
  readonly falseNotFound?: true
  /** Why its addresses are dead, as a clause: it has shut down and redirects all of them to one page of another site. */
  readonly closed?: string
  /**
   * Why no answer shows whether its papers exist, as a clause: it asks visitors for a browser check. Only a page that says
   * which paper it is, or a PDF, shows that.
   */
  readonly guarded?: string
  /** Its pages create anchors in the browser, or rename them (`user-content-…`): the HTML does not tell which exist. */
  readonly scriptedAnchors?: true
  /** All its pages are posts. */
  readonly blog?: true
  /** An address that certainly exists: it is asked for this as well where it finds nothing that is asked for. */
  readonly living?: string
  /** Other services that know about its pages. */
  readonly fallback?: Fallback
}

export type Fallback = {
  /** `first`: the page itself returns 200 whatever the address, so it is not requested. `last`: asked if the page gave no verdict. */
  readonly when: 'first' | 'last'
  /** Null where the other service does not know, or the address is not of the kind it knows. */
  readonly inquire: (url: URL) => Inquiry
}

/** Yields one request at a time and is given its answer, or null if none came. The caller sends the requests. */
export type Inquiry = Generator<Request, Known<Page> | null, Answer | null>

/** The page exists, as `evidence` shows. */
export const exists = (status: number, evidence: string): Known<Page> => ({
  state: 'found',
  fact: { status, movedTo: null },
  evidence,
})
