/** What reports make to be shown on GitHub, and what deliver carries there. Texts in here are escaped already. */
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
  readonly conclusion: 'success' | 'failure' | 'neutral'
  readonly title: string
  readonly summary: string
  readonly annotations: readonly CheckAnnotation[]
}

/** A correction that a click on the pull request writes: it takes the place of whole lines. */
export type Suggestion = {
  readonly path: string
  /** Lines of the head commit's text, both included. */
  readonly lines: LineRange
  readonly body: string
  /** The same for the same words, wherever they stand by now and whatever is to be written instead. */
  readonly key: string
}

/** A comment that is kept up to date. */
export type Comment = {
  readonly body: string
  /** Worth being posted where there was none before. */
  readonly worthSaying: boolean
}

/** An issue that is kept up to date. */
export type Issue = {
  readonly body: string
  /** Open as long as it lists anything. */
  readonly open: boolean
  /** Another job wrote the words that stood there. */
  readonly shared: boolean
}

/** Each stretch of lines that a pull request's diff shows of a file's new text, context included. */
export type Hunks = ReadonlyMap<string, readonly LineRange[]>
