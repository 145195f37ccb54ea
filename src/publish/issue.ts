/**
 * The weekly issue, found by its author, its label and its mark together, and updated in place; closed when there is
 * nothing to report. Anybody can open an issue that quotes the mark, and with it a memory of their own.
 */
import type { Github } from '../github/client.ts'
import { oursAmong } from '../github/writer.ts'
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
export async function findIssue(
  { octokit, repo, writer }: Github,
  label: string,
): Promise<ExistingIssue | null> {
  // lists rather than searches: the search index lags behind by minutes
  const issues = await octokit.paginate(octokit.rest.issues.listForRepo, {
    ...repo,
    labels: label,
    state: 'all',
    sort: 'created',
    direction: 'asc',
    per_page: 100,
  })
  const marked = issues.filter((one) => !one.pull_request && hasLabel(one, label) && isMarked(one))
  const ours = await oursAmong(marked, writer)
  const best = ours.find(({ state }) => state === 'open') ?? ours[0]
  return best
    ? { number: best.number, open: best.state === 'open', body: best.body ?? '', title: best.title }
    : null
}

/** The mark is the first line: further down it may be quoted. */
const isMarked = ({ body }: { readonly body?: string | null }): boolean => body?.startsWith(MARK) === true

/** GitHub ignores the case of labels. */
function hasLabel({ labels }: Labelled, label: string): boolean {
  const names = labels.map((one) => (typeof one === 'string' ? one : (one.name ?? '')))
  return names.some((name) => name.toLowerCase() === label.toLowerCase())
}
type Labelled = { readonly labels: readonly (string | { readonly name?: string })[] }

/** Returns what was done. An issue with nothing to report is not created. */
export async function saveIssue(
  { octokit, repo }: Github,
  existing: ExistingIssue | null,
  label: string,
  { body, open: wanted }: Issue,
): Promise<'made' | 'changed' | 'closed' | 'none'> {
  const text = `${MARK}\n${body}`
  const open = wanted ?? existing?.open ?? false
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
