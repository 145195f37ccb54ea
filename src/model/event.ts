/** What a workflow runs for. */

/** A repository on GitHub. */
export type Home = { readonly owner: string; readonly repo: string }

export type PullRequest = {
  readonly number: number
  readonly headSha: string
  /** Null where it is not said. */
  readonly baseSha: string | null
}

export type Occasion = {
  readonly home: Home
  /** The commit that people look at: of a pull request the head of its branch, never the merge that was checked out. */
  readonly commit: string
  readonly pull: PullRequest | null
  /** The run of another workflow on a pull request: by its branch (`owner:branch`) it is to be found; null where that is gone. */
  readonly awaited: { readonly branch: string | null } | null
  /** What a merge queue is about to merge. */
  readonly range: { readonly base: string; readonly head: string } | null
  /** GitHub gives a fork's pull request a token that may only read. */
  readonly fork: boolean
  readonly scheduled: boolean
  /** The workspace is not what is judged, and may be empty: the event gives a token that may write. */
  readonly elsewhere: boolean
}
