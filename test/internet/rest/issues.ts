/** Issues; pull requests are issues as well, as GitHub lists them. */
import { json, type Reply } from '../exchange.ts'
import type { IssueRecord } from '../github-records.ts'
import type { PullRecord, RepositoryRecord } from '../world.ts'
import {
  accountOf,
  api,
  type Broken,
  type Call,
  LONGEST_BODY,
  notFound,
  now,
  type Play,
  paged,
  refused,
  tooLong,
} from './call.ts'
import { addLabels, labelBody } from './labels.ts'
import { authorOf } from './pulls.ts'

type Sent = {
  title?: string | number | null
  body?: string | null
  state?: IssueRecord['state']
  labels?: (string | { name?: string })[]
}

const LONGEST_TITLE = 256
const disabled = refused(410, 'Issues has been disabled in this repository.')

/** The issues, and those pull requests that do not stand among them yet. */
export function issuesOf(repository: RepositoryRecord): readonly IssueRecord[] {
  const { issues = [], pulls = [] } = repository
  const known = new Set(issues.map(({ number }) => number))
  return [
    ...issues,
    ...pulls.filter(({ number }) => !known.has(number)).map((pull) => asIssue(pull, repository)),
  ]
}

function asIssue(pull: PullRecord, repository: RepositoryRecord): IssueRecord {
  const { number, title, state = 'open' } = pull
  const [date, user] = ['2026-01-01T00:00:00Z', authorOf(pull, repository)]
  const pull_request = { url: `${api}/repos/${repository.nameWithOwner}/pulls/${number}` }
  return {
    ...{
      number,
      title,
      body: null,
      state,
      labels: [],
      user,
      created_at: date,
      updated_at: date,
      pull_request,
    },
  }
}

function issueBody(issue: IssueRecord, { nameWithOwner, comments = [] }: RepositoryRecord) {
  const { number, labels, pull_request } = issue
  const kind = pull_request ? 'pull' : 'issues'
  return {
    ...issue,
    labels: labels.map((name) => labelBody(name, nameWithOwner)),
    url: `${api}/repos/${nameWithOwner}/issues/${number}`,
    html_url: `https://github.com/${nameWithOwner}/${kind}/${number}`,
    comments: comments.filter((one) => one.issue === number).length,
    locked: false,
  }
}

const UNPLAYED = ['milestone', 'assignee', 'type', 'mentioned', 'issue_field_values']

function list(call: Call): Reply {
  const { repository, ask } = call
  if (repository.hasIssues === false) return disabled
  const asked = (name: string) => ask.url.searchParams.get(name)
  const unplayed = UNPLAYED.find((name) => asked(name) !== null)
  if (unplayed) return refused(501, `The embedded GitHub does not filter by ${unplayed}`)
  const [labels, creator] = [(asked('labels') ?? '').split(',').filter(Boolean), asked('creator')]
  const wanted = issuesOf(repository)
    .filter(({ state }) => asked('state') === 'all' || state === (asked('state') ?? 'open'))
    .filter(({ user }) => creator === null || same(user.login, creator))
    .filter((issue) => labels.every((label) => issue.labels.some((one) => same(one, label))))
    .filter(({ updated_at }) => updated_at >= (asked('since') ?? ''))
  const sorted = wanted.toSorted(order(asked('sort') === 'updated' ? 'updated_at' : 'created_at'))
  const inOrder = asked('direction') === 'asc' ? sorted.toReversed() : sorted
  return paged(call, inOrder, (page) => page.map((issue) => issueBody(issue, repository)))
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

/** The newest first. */
const order = (by: 'created_at' | 'updated_at') => (a: IssueRecord, b: IssueRecord) =>
  b[by].localeCompare(a[by]) || b.number - a.number

function create({ repository, body, world }: Call): Reply {
  if (repository.hasIssues === false) return disabled
  const numbers = issuesOf(repository).map(({ number }) => number)
  const issue: IssueRecord = {
    ...{ number: Math.max(0, ...numbers) + 1, title: '', body: null, state: 'open', labels: [] },
    ...{ user: accountOf(world), created_at: now(), updated_at: now() },
  }
  repository.issues ??= []
  repository.issues.push(issue)
  write(issue, body as Sent, repository)
  return json(201, issueBody(issue, repository))
}

function update({ repository, path, body }: Call): Reply {
  if (repository.hasIssues === false) return disabled
  const issue = repository.issues?.find(({ number }) => String(number) === path['issue_number'])
  if (issue === undefined) return notFound
  write(issue, (body ?? {}) as Sent, repository)
  return json(200, issueBody(issue, repository))
}

/** What is not sent stays; labels are replaced by those sent. */
function write(issue: IssueRecord, { title, body, state, labels }: Sent, repository: RepositoryRecord): void {
  if (title != null) issue.title = String(title)
  if (body !== undefined) issue.body = body
  if (state !== undefined) issue.state = state
  const names = labels?.map((label) => (typeof label === 'string' ? label : (label.name ?? '')))
  if (names) issue.labels = addLabels(repository, names)
  issue.updated_at = now()
}

function breaks(sent: unknown): readonly Broken[] {
  const { title, body } = (sent ?? {}) as Sent
  const blank = title === '' ? [{ resource: 'Issue', message: "title can't be blank" }] : []
  const long = [
    ...tooLong('Issue', 'title', title, LONGEST_TITLE),
    ...tooLong('Issue', 'body', body, LONGEST_BODY),
  ]
  return [...blank, ...long]
}

export const issues: Readonly<Record<string, Play>> = {
  'issues/list-for-repo': { answer: list, permission: 'issues' },
  'issues/create': { answer: create, permission: 'issues', breaks },
  'issues/update': { answer: update, permission: 'issues', breaks },
}
