/** Comments on issues and on pull requests as a whole. */
import { json, type Reply } from '../exchange.ts'
import type { CommentRecord, IssueRecord } from '../github-records.ts'
import type { RepositoryRecord } from '../world.ts'
import {
  accountOf,
  api,
  type Broken,
  type Call,
  LONGEST_BODY,
  nextId,
  notFound,
  type Permission,
  type Play,
  paged,
  tooLong,
} from './call.ts'
import { issuesOf } from './issues.ts'

function issueOf({ repository, path }: Call): IssueRecord | undefined {
  const number = path['issue_number'] ?? String(commentOf(repository, path)?.issue)
  return issuesOf(repository).find((issue) => String(issue.number) === number)
}

function commentOf({ comments = [] }: RepositoryRecord, path: Call['path']): CommentRecord | undefined {
  return comments.find(({ id }) => String(id) === path['comment_id'])
}

/** On a pull request `issues: write` does not help (indexable-inc/index#582). */
const permission = (call: Call): Permission => (issueOf(call)?.pull_request ? 'pull-requests' : 'issues')

function commentBody({ issue, ...comment }: CommentRecord, { nameWithOwner }: RepositoryRecord) {
  return {
    ...comment,
    url: `${api}/repos/${nameWithOwner}/issues/comments/${comment.id}`,
    html_url: `https://github.com/${nameWithOwner}/issues/${issue}#issuecomment-${comment.id}`,
    issue_url: `${api}/repos/${nameWithOwner}/issues/${issue}`,
  }
}

/** The oldest first. */
function list(call: Call): Reply {
  const { repository } = call
  const issue = issueOf(call)
  if (issue === undefined) return notFound
  const comments = (repository.comments ?? []).filter((one) => one.issue === issue.number)
  const sorted = comments.toSorted((a, b) => a.id - b.id)
  return paged(call, sorted, (page) => page.map((one) => commentBody(one, repository)))
}

function create(call: Call): Reply {
  const { repository } = call
  const issue = issueOf(call)
  if (issue === undefined) return notFound
  repository.comments ??= []
  const { comments } = repository
  const { body } = call.body as { body: string }
  const comment = { id: nextId(comments), issue: issue.number, body, user: accountOf(call.world) }
  comments.push(comment)
  return json(201, commentBody(comment, repository))
}

function update({ repository, path, body }: Call): Reply {
  const comment = commentOf(repository, path)
  if (comment === undefined) return notFound
  comment.body = (body as { body: string }).body
  return json(200, commentBody(comment, repository))
}

function breaks(sent: unknown): readonly Broken[] {
  const { body } = sent as { body: string }
  const blank = body === '' ? [{ resource: 'IssueComment', message: "body can't be blank" }] : []
  return [...blank, ...tooLong('IssueComment', 'body', body, LONGEST_BODY)]
}

export const comments: Readonly<Record<string, Play>> = {
  'issues/list-comments': { answer: list, permission },
  'issues/create-comment': { answer: create, permission, breaks },
  'issues/update-comment': { answer: update, permission, breaks },
}
