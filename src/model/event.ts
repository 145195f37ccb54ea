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

/** The run of a workflow and the machine that it runs on. */
export type Runner = {
  /** The folder in which the repository is checked out, if it is. */
  readonly workspace: string
  /** A folder for files that outlive the step and not the job. */
  readonly temp: string
  /** The file that holds the event's payload; null where there is none. */
  readonly eventPath: string | null
  /** `https://github.com`, or an Enterprise server. */
  readonly serverUrl: string
  /** `owner/name` of the workflow's repository; '' where it is not said. */
  readonly repository: string
  /** The id of the run, and its page; '' and null where they are not said. */
  readonly run: string
  readonly runUrl: string | null
}
