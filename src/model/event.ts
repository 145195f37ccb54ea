/** What a workflow runs for. */

/** A repository on GitHub. */
export type Repo = { readonly owner: string; readonly repo: string }

export type PullRequest = {
  readonly number: number
  readonly headSha: string
  /** Null where the event does not say. */
  readonly baseSha: string | null
}

export type WorkflowEvent = {
  readonly repo: Repo
  /** The commit that people look at: of a pull request the head of its branch, never the merge that was checked out. */
  readonly commit: string
  readonly pull: PullRequest | null
  /**
   * Another workflow's run on a pull request, which is found by its branch (`owner:branch`). The branch is null where
   * it no longer exists.
   */
  readonly workflowRun: { readonly branch: string | null } | null
  /** What a merge queue is about to merge. */
  readonly mergeGroup: { readonly base: string; readonly head: string } | null
  /** A pull request from a fork: GitHub gives it a token that may only read. */
  readonly fork: boolean
  readonly scheduled: boolean
  /** The event comes with a token that may write: the workspace, if there is one, need not hold what is checked. */
  readonly untrustedWorkspace: boolean
}
