/** What we say: remarks judged, what stayed unknown, counts and the verdict. Field names are the JSON report's (version 1). */
import type { List } from './list.ts'
import type { Fix, Judgement, Severity } from './rule.ts'
import type { Position, Span } from './span.ts'

export type LinkStatus = 'alive' | 'moved' | 'dead' | 'unknown' | 'skipped'

/** What is known of one distinct URL of the lists. */
export type LinkReport = {
  readonly url: string
  readonly status: LinkStatus
  readonly httpStatus: number | null
  readonly movedTo: string | null
  readonly reason: string | null
  readonly evidence: string | null
}

/** Why a finding does not count: marked, never dropped, so that counts add up. */
export type Quiet = null | 'suppressed' | 'outside-change' | 'known-before'

export type Finding = {
  readonly rule: string
  readonly severity: Severity
  readonly path: string
  readonly span: Span
  readonly from: Position
  /** Exclusive end. */
  readonly to: Position
  readonly message: string
  readonly expected: string | null
  readonly actual: string | null
  readonly evidence: string | null
  readonly fix: Fix | null
  readonly quiet: Quiet
  /** The reasoned outcome of the comparison behind it; null where none was made. */
  readonly judgement: Judgement | null
  /** Index into the list's entries of the one that it speaks of; null for what stands outside entries. */
  readonly entry: number | null
}

export type Unchecked = {
  readonly reference: string
  readonly reason: string
  readonly places: readonly { readonly path: string; readonly line: number }[]
}

/** A list that was to be judged and could not be read, and why, as a clause. */
export type Unread = { readonly path: string; readonly reason: string }

/** `fail`: a finding at or above --fail-on. `incomplete`: something stayed unknown. `pass`: neither. */
export type Verdict = 'pass' | 'fail' | 'incomplete'

export type Summary = {
  readonly lists: number
  readonly entries: number
  /** Distinct URLs. */
  readonly links: number
  readonly errors: number
  readonly warnings: number
  readonly notices: number
  /** Findings, not quiet, that have a fix. */
  readonly fixable: number
  readonly unchecked: number
  readonly requests: number
  readonly durationMs: number
  readonly verdict: Verdict
}

export type Report = {
  readonly lists: readonly List[]
  readonly links: readonly LinkReport[]
  readonly findings: readonly Finding[]
  readonly unchecked: readonly Unchecked[]
  readonly summary: Summary
}
