/** What reports prepare for GitHub and `publish` posts there. All texts are escaped already. */
import type { Conclusion } from './conclusion.ts'
import type { LineRange } from './options.ts'

/** A note on lines of a file (GitHub REST manual, "Create a check run", `output.annotations`). */
export type CheckAnnotation = {
  readonly path: string
  readonly startLine: number
  readonly endLine: number
  /** Columns, 1-based; null where the note spans lines. */
  readonly columns: { readonly start: number; readonly end: number } | null
  readonly level: 'notice' | 'warning' | 'failure'
  readonly title: string
  readonly message: string
}

/** A check run, complete. The most useful annotations come first. */
export type CheckRun = {
  readonly conclusion: Conclusion
  /** Whether everything could be checked. */
  readonly complete: boolean
  readonly title: string
  readonly summary: string
  readonly annotations: readonly CheckAnnotation[]
}

/** A suggested change on a pull request: it replaces whole lines. */
export type Suggestion = {
  readonly path: string
  /** Lines of the head commit's text, both ends included. */
  readonly lines: LineRange
  readonly body: string
  /** Stable id: a hash of the path and the original text. */
  readonly key: string
}

/** A comment that is updated in place. */
export type Comment = {
  readonly body: string
  /** Whether it is worth posting where there is none yet. */
  readonly worthSaying: boolean
}

/** An issue that is updated in place. */
export type Issue = {
  readonly body: string
  /** Whether it should be open; null leaves that as it is. */
  readonly open: boolean | null
  /** Another job wrote the text that was there. */
  readonly shared: boolean
  /** What of the issue's hidden state was malformed and left out, a clause each. */
  readonly dropped: readonly string[]
  readonly history: WeeklyHistory
}

/** How many links were dead in each week (its Monday, ISO 8601), oldest first. */
export type WeeklyHistory = readonly { readonly week: string; readonly dead: number }[]

/** By path: the lines of the new text that a pull request's diff shows, context included. */
export type Hunks = ReadonlyMap<string, readonly LineRange[]>
