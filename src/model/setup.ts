/** What `init` found and what it makes of it. */

export type FoundList = {
  readonly path: string
  /** Entries with a link to a paper. */
  readonly papers: number
  readonly links: number
}

export type SetupFile = {
  /** Relative to the repository. */
  readonly path: string
  /** What it does, as a clause. */
  readonly purpose: string
  readonly text: string
  /** `kept`: there is a file already, which is never overwritten. `same`: with the same text. */
  readonly state: 'new' | 'same' | 'kept'
  /** Why it is kept, and what the user may want to change, as clauses; '' for none. */
  readonly note: string
}

export type Setup = {
  /** The repository's folder. */
  readonly root: string
  readonly lists: readonly FoundList[]
  /** Those that the configuration names: one that exists may name fewer. */
  readonly checked: readonly FoundList[]
  /** As the configuration names the lists. */
  readonly patterns: readonly string[]
  readonly files: readonly SetupFile[]
}
