/** The event that started a workflow run, and the machine it runs on. */

/** A repository on GitHub. */
export type Repo = { readonly owner: string; readonly repo: string }

export type PullRequest = {
  readonly number: number
  readonly headSha: string
  /** Null where the event does not say. */
  readonly baseSha: string | null
  /** How many files it changed then; null where the event does not say. */
  readonly changedFiles: number | null
}

export type WorkflowEvent = {
  readonly repo: Repo
  /** The commit that people see: for a pull request the head of its branch, never the merge commit that was checked out. */
  readonly commit: string
  readonly pull: PullRequest | null
  /**
   * The run of another workflow on a pull request, which has to be looked up by its branch (`owner:branch`). The branch
   * is null where it no longer exists.
   */
  readonly workflowRun: {
    readonly branch: string | null
    /** Why the pull request could not be looked up; left out where it could. */
    readonly failure?: string
  } | null
  /** What a merge queue is about to merge. */
  readonly mergeGroup: { readonly base: string; readonly head: string } | null
  /** A pull request from a fork: GitHub gives it a read-only token. */
  readonly fork: boolean
  readonly scheduled: boolean
  /** The event runs with a write token, and the workspace (if any) need not contain the commit that is checked. */
  readonly untrustedWorkspace: boolean
}

/** The run of a workflow and the machine that it runs on. */
export type Runner = {
  /** The folder in which the repository is checked out, if it is. */
  readonly workspace: string
  /** A folder for files that outlive the step but not the job. */
  readonly temp: string
  /** The file that holds the event's payload; null where there is none. */
  readonly eventPath: string | null
  /** `https://github.com`, or an Enterprise server. */
  readonly serverUrl: string
  /** `owner/name` of the workflow's repository; '' if unknown. */
  readonly repository: string
  /** The id of the run and the address of its page; '' and null if unknown. */
  readonly run: string
  readonly runUrl: string | null
}
