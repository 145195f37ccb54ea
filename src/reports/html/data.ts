/** What the page's tables are made from: a block of JSON in the page, read by its script. All text but addresses is fit to be shown. */
import type { Severity } from '../../model/rule.ts'
import type { LinkStatus } from '../../model/status.ts'
import type { Piece } from '../parts/difference.ts'

export type PageData = {
  readonly lists: readonly PageList[]
  readonly links: readonly PageLink[]
  readonly entries: readonly EntryRow[]
  readonly findings: readonly FindingRow[]
  readonly unchecked: readonly UncheckedRow[]
  /** The address of each rule's page. */
  readonly rules: Readonly<Record<string, string>>
}

/** `url`: where its lines can be seen, without `#L1`; null where that is not known. */
export type PageList = { readonly path: string; readonly url: string | null }

export type PageLink = {
  /** As the list writes it: fit for nothing but {@link webAddress} and `plain`. */
  readonly url: string
  readonly status: LinkStatus
  readonly reason: string | null
}

/** A line of a list; `list` counts in the lists of the page. */
export type ListLine = { readonly list: number; readonly line: number }

/** What a finding or an entry can be filtered by. */
type Filed = {
  readonly section: string | null
  readonly venue: string | null
  readonly year: number | null
}

export type EntryRow = ListLine &
  Filed & {
    /** Null where the list does not say. */
    readonly title: string | null
    readonly authors: string
    /** The role of each link, and its index in the links of the page. */
    readonly links: readonly (readonly [role: string, link: number])[]
    /** Whose records it was compared with. */
    readonly records: readonly string[]
    /** Indexes of its findings, the worst first. */
    readonly findings: readonly number[]
  }

/** One cause: a finding, or several that say the same of different places. */
export type FindingRow = Filed & {
  readonly rule: string
  readonly severity: Severity
  readonly message: string
  readonly list: number
  readonly lines: readonly number[]
  /** How many findings it is. */
  readonly count: number
  /** Indexes of the entries that it is about. */
  readonly entries: readonly number[]
  /** What its fix changes, or else how the list's words differ from the record's; null where words say it better. */
  readonly change: readonly Piece[] | null
  readonly evidence: string | null
  /** `description` is null where the message or the change says as much. */
  readonly fix: { readonly description: string | null; readonly safe: boolean } | null
  /** Of the link that it is about. */
  readonly status: LinkStatus | null
}

export type UncheckedRow = {
  /** What was not checked. */
  readonly what: string
  readonly reason: string
  /** Whether it was not asked or answered, or not understood. */
  readonly kind: 'unanswered' | 'unread'
  readonly places: readonly ListLine[]
}
