/** What people and workflows leave in a repository; fields are named as in GitHub's REST API. */

export type Account = { login: string; type: 'User' | 'Bot' | 'Organization' }

/** What a workflow's token may do. */
export type Permissions = Partial<
  Record<
    'contents' | 'checks' | 'pull-requests' | 'issues' | 'actions' | 'statuses',
    'none' | 'read' | 'write'
  >
>

export type CheckAnnotation = {
  path: string
  start_line: number
  end_line: number
  start_column?: number
  end_column?: number
  annotation_level: 'notice' | 'warning' | 'failure'
  message: string
  title?: string
  raw_details?: string
}

export type CheckRunRecord = {
  id: number
  name: string
  head_sha: string
  status: string
  conclusion: string | null
  external_id: string | null
  details_url: string | null
  /** The annotations of all requests, in their order. */
  output: {
    title: string | null
    summary: string | null
    text: string | null
    annotations: CheckAnnotation[]
  }
  /** How many requests made it what it is. */
  requests: number
}

export type IssueRecord = {
  number: number
  title: string
  body: string | null
  state: 'open' | 'closed'
  labels: string[]
  user: Account
  /** ISO 8601, to the second. */
  created_at: string
  updated_at: string
  /** There when it is a pull request. */
  pull_request?: { url: string }
}

/** A comment on an issue, or on a pull request as a whole. */
export type CommentRecord = { id: number; issue: number; body: string; user: Account }

export type ReviewRecord = {
  id: number
  body: string
  event: 'APPROVE' | 'REQUEST_CHANGES' | 'COMMENT' | 'PENDING'
  commit_id: string
  user: Account
}

export type Side = 'LEFT' | 'RIGHT'

export type ReviewCommentRecord = {
  id: number
  /** The review that it came with. */
  review: number
  path: string
  /** The last line; null when the change no longer has it. */
  line: number | null
  start_line: number | null
  side: Side
  start_side: Side | null
  body: string
  user: Account
  commit_id: string
  resolved?: boolean
}
