/** The outcome of a run: findings, what stayed unknown, counts and the verdict. Field names are the JSON report's (version 1). */
import type { BaselineUse } from './baseline.ts'
import type { Entry, List } from './list.ts'
import type { Fix, Judgement, Severity } from './rule.ts'
import type { Position, Span } from './span.ts'
import type { LinkState } from './status.ts'

/** What is known of one distinct URL of the lists. */
export type LinkReport = LinkState & {
  readonly url: string
  /** What GitHub says of the repository that it leads to; null for other links, and where GitHub does not say. */
  readonly repository: RepositoryReport | null
}

export type RepositoryReport = {
  readonly archived: boolean
  /** ISO 8601 time of the last push to any branch. */
  readonly pushedAt: string
}

/** Why a finding does not count. Such findings are marked, not dropped, so that counts add up. */
export type Quiet = null | 'suppressed' | 'outside-change' | 'known-before'

/** What a finding is about. An index counts in the list's links, or in its entries. */
export type Subject =
  | {
      readonly kind: 'link'
      readonly index: number
      /** The status that the finding reports; null if it is about something else, such as an archived repository. */
      readonly status: 'dead' | 'moved' | null
    }
  | { readonly kind: 'entry'; readonly index: number }
  | { readonly kind: 'list' }

export type Finding = {
  /** 16 hexadecimal digits that stay the same while lines, other entries and severities change (docs/baseline.md). */
  readonly fingerprint: string
  readonly rule: string
  readonly subject: Subject
  readonly severity: Severity
  readonly path: string
  readonly span: Span
  readonly from: Position
  /** Exclusive end. */
  readonly to: Position
  /** Which of the rule's messages, and what fills its slots; `message` is both put into words. */
  readonly messageId: string
  readonly slots: Readonly<Record<string, string>>
  readonly message: string
  readonly expected: string | null
  readonly actual: string | null
  readonly evidence: string | null
  readonly fix: Fix | null
  readonly quiet: Quiet
  /** The outcome of the comparison that it rests on; null if there was none. */
  readonly judgement: Judgement | null
  /** Index of the entry that it belongs to, whatever its subject; null outside entries. */
  readonly entry: number | null
}

export type Unchecked = {
  readonly reference: string
  readonly reason: string
  readonly places: readonly { readonly path: string; readonly line: number }[]
}

/** A file that should have been checked but was not, and why, as a clause. */
export type UnreadFile = { readonly path: string; readonly reason: string }

/** A place in a list that was not understood: a doubt of the tool's own, never a fault of the list. `why` is a clause. */
export type Unread = { readonly path: string; readonly line: number; readonly why: string }

/**
 * How much of the lists a record vouches for. Title, authors, venue and year of all other entries were compared with
 * nothing. On a pull request only the entries that it touches are counted.
 */
export type Checked = {
  readonly entries: number
  /** Entries whose paper's record was found. */
  readonly byRecord: number
  /** The same by the name of the source that has the record. */
  readonly bySource: Readonly<Record<string, number>>
  /** Sources of records that did not answer: why not, and how many entries they were asked about in vain. */
  readonly unanswered: readonly {
    readonly source: string
    readonly reason: string
    readonly entries: number
  }[]
}

/** `fail`: a finding at or above --fail-on. `incomplete`: something stayed unknown, or nothing was asked. `pass`: neither. */
export type Verdict = 'pass' | 'fail' | 'incomplete'

export type Summary = {
  readonly lists: number
  readonly entries: number
  /** Distinct URLs. */
  readonly links: number
  readonly errors: number
  readonly warnings: number
  readonly notices: number
  /** Findings that count and have a fix. */
  readonly fixable: number
  readonly unchecked: number
  readonly requests: number
  readonly durationMs: number
  /** ISO 8601 time in UTC at which the last answer was there; null where it is not known. */
  readonly finishedAt: string | null
  readonly verdict: Verdict
}

export type Report = {
  readonly lists: readonly List[]
  readonly links: readonly LinkReport[]
  readonly findings: readonly Finding[]
  readonly unchecked: readonly Unchecked[]
  readonly unread: readonly Unread[]
  /** Files that were not read or not judged: what an earlier run found there may still hold. */
  readonly unfinished: readonly UnreadFile[]
  readonly checked: Checked
  /** The names of the sources whose records vouch for an entry; entries without one are not in it. */
  readonly vouchers: ReadonlyMap<Entry, readonly string[]>
  /** Null without a baseline. */
  readonly baseline: BaselineUse | null
  readonly summary: Summary
}
