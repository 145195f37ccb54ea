/** Findings that were accepted in the past (docs/baseline.md). */

/** One of them, by its {@link Finding.fingerprint}; the rest tells people what it is. */
export type Accepted = {
  readonly rule: string
  readonly path: string
  /** What its entry's paper is known by: `arxiv:1706.03762`, `doi:…`, else `title:…` in small letters; null outside entries. */
  readonly paper: string | null
  /** The beginning of the list's own words there. */
  readonly text: string
  readonly fingerprint: string
}

export type Baseline = {
  /** Its file, as the user named it. */
  readonly path: string
  readonly accepted: readonly Accepted[]
  /** Whether the list of that path is no longer there. */
  readonly isGone: (path: string) => boolean
}

/** What became of a baseline in a run. */
export type BaselineUse = {
  readonly path: string
  /** Accepted findings that no longer occur. */
  readonly stale: readonly Accepted[]
  /** Accepted findings of which this run cannot say whether they still occur. */
  readonly unjudged: readonly Accepted[]
}
