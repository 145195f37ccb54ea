/** The weekly issue, found by its label and updated in place; closed when there is nothing to report. */
import type { Github } from '../github/client.ts'
import type { Issue } from '../model/post.ts'

const MARK = '<!-- paper-list-check weekly -->'
const TITLE = 'Dead links in the paper lists'

export type ExistingIssue = {
  readonly number: number
  readonly open: boolean
  readonly body: string
  readonly title: string
}

/** Our issue with that label: the oldest open one, else the oldest closed one. Null where there is none. */
export async function findIssue({ octokit, repo }: Github, label: string): Promise<ExistingIssue | null> {
  // lists rather than searches: the search index lags behind by minutes
  const issues = await octokit.paginate(octokit.rest.issues.listForRepo, {
    ...repo,
    labels: label,
    state: 'all',
    sort: 'created',
    direction: 'asc',
    per_page: 100,
  })
  const ours = issues.filter((one) => !one.pull_request && isOurs(one))
  const best = ours.find(({ state }) => state === 'open') ?? ours[0]
  return best
    ? { number: best.number, open: best.state === 'open', body: best.body ?? '', title: best.title }
    : null
}

/** Has our mark, or, where somebody removed it, our title and a bot as its author; bots write other issues as well. */
const isOurs = ({ user, body, title }: Found): boolean =>
  body?.includes(MARK) === true || (user?.type === 'Bot' && title === TITLE)
type Found = {
  readonly user: { readonly type?: string } | null
  readonly body?: string | null
  readonly title: string
}

/** Returns what was done. An issue with nothing to report is not created. */
export async function saveIssue(
  { octokit, repo }: Github,
  existing: ExistingIssue | null,
  label: string,
  { body, open }: Issue,
): Promise<'made' | 'changed' | 'closed' | 'none'> {
  const text = `${MARK}\n${body}`
  if (existing === null) {
    if (!open) return 'none'
    await octokit.rest.issues.create({ ...repo, title: TITLE, body: text, labels: [label] })
    return 'made'
  }
  if (!open && !existing.open && existing.body === text) return 'none'
  await octokit.rest.issues.update({
    ...repo,
    issue_number: existing.number,
    title: TITLE,
    body: text,
    state: open ? 'open' : 'closed',
    ...(open ? {} : { state_reason: 'completed' as const }),
  })
  return open ? 'changed' : 'closed'
}
