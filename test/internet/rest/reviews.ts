/** Reviews of pull requests, and their comments on lines. */
import { json, type Reply } from '../exchange.ts'
import type { ReviewCommentRecord, ReviewRecord, Side } from '../github-records.ts'
import type { PullFile, PullRecord, RepositoryRecord } from '../world.ts'
import {
  accountOf,
  api,
  type Broken,
  type Call,
  LONGEST_BODY,
  nextId,
  notFound,
  type Play,
  paged,
  refused,
  tooLong,
} from './call.ts'
import { inOneHunk } from './hunks.ts'
import { pullOf } from './pulls.ts'

type Remark = {
  path: string
  body: string
  line?: number
  side?: Side
  start_line?: number
  start_side?: Side
}
type Sent = { commit_id?: string; body?: string; event?: ReviewRecord['event']; comments?: Remark[] }

/** All or nothing: one comment that cannot be placed refuses the review. */
function create(call: Call): Reply {
  const pull = pullOf(call)
  if (pull === undefined) return notFound
  const { commit_id = pull.head.sha, body = '', event = 'PENDING', comments = [] } = (call.body ?? {}) as Sent
  if (event === 'APPROVE') return unplaced('GitHub Actions is not permitted to approve pull requests.')
  if (commit_id !== pull.head.sha) return unplaced('Commit is not part of the pull request')
  const misplaced = comments.map((one) => misplacement(one, pull.files)).find((why) => why !== null)
  if (misplaced) return unplaced(misplaced)
  const all = (call.repository.pulls ?? []).flatMap(({ reviews = [] }) => reviews)
  const review: ReviewRecord = { id: nextId(all), body, event, commit_id, user: accountOf(call.world) }
  pull.reviews ??= []
  pull.reviews.push(review)
  for (const remark of comments) addComment(call.repository, pull, review, remark)
  return json(200, reviewBody(review, pull, call.repository))
}

const unplaced = (error: string): Reply => refused(422, 'Unprocessable Entity', [error])

const NO_SUCH_LINE =
  "Pull request review thread line must be part of the diff and Pull request review thread diff hunk can't be blank"
const NOT_ONE_HUNK = 'Pull request review thread start line must be part of the same hunk as the line.'

function misplacement(
  { path, line, side = 'RIGHT', ...start }: Remark,
  files: readonly PullFile[],
): string | null {
  const file = files.find(({ filename }) => filename === path)
  if (file === undefined) return 'Path could not be resolved'
  const end = { side, line: line ?? 0 }
  if (!inOneHunk(file.patch ?? '', [end])) return NO_SUCH_LINE
  if (start.start_line === undefined) return null
  const begin = { side: start.start_side ?? side, line: start.start_line }
  return inOneHunk(file.patch ?? '', [begin, end]) ? null : NOT_ONE_HUNK
}

function addComment(
  repository: RepositoryRecord,
  pull: PullRecord,
  review: ReviewRecord,
  remark: Remark,
): void {
  const all = (repository.pulls ?? []).flatMap(({ reviewComments = [] }) => reviewComments)
  const { path, body, line = null, side = 'RIGHT', start_line = null, start_side } = remark
  const startSide = start_line === null ? null : (start_side ?? side)
  pull.reviewComments ??= []
  pull.reviewComments.push({
    ...{ id: nextId(all), review: review.id, path, line, start_line, side, start_side: startSide, body },
    ...{ user: review.user, commit_id: review.commit_id },
  })
}

const STATES = {
  APPROVE: 'APPROVED',
  REQUEST_CHANGES: 'CHANGES_REQUESTED',
  COMMENT: 'COMMENTED',
  PENDING: 'PENDING',
}

function reviewBody(
  { event, ...review }: ReviewRecord,
  { number }: PullRecord,
  { nameWithOwner }: RepositoryRecord,
) {
  const html_url = `https://github.com/${nameWithOwner}/pull/${number}#pullrequestreview-${review.id}`
  return { ...review, state: STATES[event], html_url, submitted_at: '2026-01-01T00:00:00Z' }
}

/** What is in a pending review is its author's alone and not listed. Whether a thread is resolved, REST does not tell. */
function listComments(call: Call): Reply {
  const pull = pullOf(call)
  if (pull === undefined) return notFound
  const pending = new Set(pull.reviews?.filter(({ event }) => event === 'PENDING').map(({ id }) => id) ?? [])
  const comments = (pull.reviewComments ?? []).filter(({ review }) => !pending.has(review))
  const newestFirst = call.ask.url.searchParams.get('direction') === 'desc'
  const sorted = comments.toSorted((a, b) => (newestFirst ? b.id - a.id : a.id - b.id))
  return paged(call, sorted, (page) => page.map((one) => commentBody(one, pull, call.repository)))
}

function commentBody(
  { review, resolved: _, ...comment }: ReviewCommentRecord,
  { number, files }: PullRecord,
  { nameWithOwner }: RepositoryRecord,
) {
  return {
    ...comment,
    pull_request_review_id: review,
    original_commit_id: comment.commit_id,
    original_line: comment.line,
    original_start_line: comment.start_line,
    diff_hunk: files.find(({ filename }) => filename === comment.path)?.patch ?? '',
    subject_type: 'line',
    url: `${api}/repos/${nameWithOwner}/pulls/comments/${comment.id}`,
    html_url: `https://github.com/${nameWithOwner}/pull/${number}#discussion_r${comment.id}`,
    pull_request_url: `${api}/repos/${nameWithOwner}/pulls/${number}`,
  }
}

function breaks(sent: unknown): readonly Broken[] {
  const { body = '', event, comments = [] } = (sent ?? {}) as Sent
  const resource = 'PullRequestReview'
  const silent = (event === 'COMMENT' || event === 'REQUEST_CHANGES') && body === ''
  const sides = comments.flatMap(({ side, start_side }) => [side ?? 'RIGHT', start_side ?? 'RIGHT'])
  const rules: readonly (readonly [boolean, string])[] = [
    [silent, 'body is required for COMMENT and REQUEST_CHANGES'],
    [comments.some(({ line }) => line === undefined), 'comment: line is missing'],
    [comments.some(({ body: text }) => text === ''), "comment: body can't be blank"],
    [
      comments.some((one) => (one.start_line ?? 0) >= (one.line ?? 1)),
      'start_line must precede the end line.',
    ],
    [sides.some((side) => !['LEFT', 'RIGHT'].includes(side)), 'comment: side is neither LEFT nor RIGHT'],
  ]
  const long = [body, ...comments.map((one) => one.body)].flatMap((text) =>
    tooLong(resource, 'body', text, LONGEST_BODY),
  )
  return [...rules.filter(([broken]) => broken).map(([, message]) => ({ resource, message })), ...long]
}

export const reviews: Readonly<Record<string, Play>> = {
  'pulls/create-review': { answer: create, permission: 'pull-requests', breaks },
  'pulls/list-review-comments': { answer: listComments, permission: 'pull-requests' },
}
