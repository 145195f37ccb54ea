/** Posts on GitHub, in order. A post that the token does not permit is skipped. */
import type { Github } from '../github/client.ts'
import { refusalOf } from '../github/refusals.ts'
import type { WorkflowEvent } from '../model/event.ts'
import type { WeeklyHistory } from '../model/post.ts'
import type { Finding, Report } from '../model/report.ts'
import { checkRun } from '../reports/check-run.ts'
import { comment } from '../reports/comment.ts'
import { shownByCommands } from '../reports/github.ts'
import { type Told, untold } from '../reports/markdown/elsewhere.ts'
import { plain } from '../reports/parts/plain.ts'
import { patch } from '../reports/patch.ts'
import { suggestions } from '../reports/suggestions.ts'
import { isNewest } from '../workspace/find-pull.ts'
import { attempt } from './attempt.ts'
import { type CheckRunTarget, postCheckRun } from './check-run.ts'
import { postComment } from './comment.ts'
import { blobUrlOf, type Posting, type PublishContext } from './context.ts'
import { postSuggestions } from './review.ts'
import { log } from './runner.ts'
import { postWeekly } from './weekly.ts'

export type Posted = {
  /** Whether a check run has the annotations, so that no workflow commands are needed. */
  readonly annotated: boolean
  /** The safe fixes that could not be suggested on the pull request, as a patch. */
  readonly patch: string
  /** Dead links by week, as the issue remembers them; empty where it was not looked at. */
  readonly history: WeeklyHistory
  /** What the pull request shows: its suggestions, and the annotations of its check run. */
  readonly told: readonly Told[]
}

/** Posts what the options ask for and the token allows; never rejects. */
export async function post(report: Report, fixes: string, context: PublishContext): Promise<Posted> {
  const { event, connect, foreign } = context
  const nothing = { annotated: false, patch: fixes, history: [], told: [] }
  if (!event || foreign || isStale(event)) return nothing
  if (!connect) {
    log('There is no token, so nothing is posted on GitHub: findings are annotated from the log.')
    return nothing
  }
  if (event.fork) {
    log(
      'This pull request comes from a fork, so the token is read-only: findings are annotated from the log, and fixes are in the job summary.',
    )
    return nothing
  }
  const posting = { report, context, event, connect, fixes, blobUrl: blobUrlOf(context) }
  const newest = newestOf(posting)
  const offered = await postSuggested(posting, newest)
  const annotated = await postChecks(posting, offered)
  const told = event.pull ? [...offered.told, ...(annotated ?? [])] : []
  await postSummary(posting, { ...offered, told }, annotated !== null, newest)
  const history = await postWeekly(posting)
  return { annotated: annotated !== null, patch: offered.patch, history, told }
}

/** A run of another workflow whose commit is no open pull request's any more: nothing was checked. */
const isStale = ({ workflowRun, pull }: WorkflowEvent): boolean =>
  workflowRun !== null && workflowRun.failure === undefined && pull === null

type Newest = () => Promise<Github | null>

/** The client while the pull request's head is what was checked, else null: an older run must not overwrite the posts of a newer one. */
function newestOf({ event: { pull }, connect }: Posting): Newest {
  const ask = async (github: Github): Promise<boolean> => {
    const newest = pull === null || (await isNewest(github, pull))
    if (!newest) log('Skipped: the pull request has newer commits.')
    return newest
  }
  let asked: Promise<boolean> | null = null
  return async () => {
    const github = await connect()
    asked ??= ask(github)
    return (await asked) ? github : null
  }
}

type Offered = Pick<Posted, 'patch' | 'told'>

/** Posts suggestions on the pull request. Returns what they show, and the patch of the safe fixes that are not among them. */
async function postSuggested({ report, context, event, fixes }: Posting, newest: Newest): Promise<Offered> {
  const { pull } = event
  const nothing = { patch: fixes, told: [] }
  if (!pull || context.options.suggestions === 'none') return nothing
  const made = suggestions(report, context.scope.hunks)
  if (made.suggestions.length === 0) return nothing
  const work = async () => {
    const github = await newest()
    return github && postSuggestions(github, pull, made.suggestions)
  }
  const posted = await attempt(
    {
      failed: 'The suggestions could not be posted',
      instead: 'the fixes are in the job summary',
      option: context.options.suggestions,
    },
    work,
  )
  if (posted === null) return nothing
  const { serverUrl, repository } = context.runner
  const url = `${serverUrl}/${repository}/pull/${pull.number}/files`
  return { patch: patch(report, made.has), told: [{ as: 'suggestions', findings: made.findings, url }] }
}

/** Posts the check run. Returns what it shows, if GitHub has all of it; null where there is none. */
async function postChecks(
  { report, context, event, connect, blobUrl }: Posting,
  { patch: left, told }: Offered,
): Promise<readonly Told[] | null> {
  const { options, key, runner } = context
  const { commit, pull } = event
  if (options.annotations === 'none' || options.annotations === 'commands' || commit === '') return null
  const { annotations, onIncomplete } = options
  const run = checkRun(report, { blobUrl, patch: left, told, brief: pull !== null }, onIncomplete)
  const target: CheckRunTarget = {
    commit,
    key,
    runUrl: runner.runUrl,
    partial: report.unfinished.length > 0,
  }
  const posted = await attempt(
    {
      failed: 'The check run could not be posted',
      instead: 'findings are annotated from the log',
      option: annotations,
    },
    async () => postCheckRun(await connect(), run, target),
  )
  if (posted?.error)
    log(
      `GitHub accepted ${posted.annotations} of ${run.annotations.length} annotations (${plain(refusalOf(posted.error), 300)}); the job summary has every finding.`,
    )
  if (posted === null) return null
  const findings = new Set(counted(untold(report, told)))
  return posted.error
    ? []
    : [{ as: 'annotations', findings, url: `${runner.serverUrl}/${runner.repository}/runs/${posted.id}` }]
}

const counted = ({ findings }: Report): readonly Finding[] => findings.filter(({ quiet }) => quiet === null)

/** Posts the comment, unless a list was not read or not judged: what an earlier run found there may still hold. */
async function postSummary(
  { report, context, event, blobUrl }: Posting,
  { patch: left, told }: Offered,
  hasCheckRun: boolean,
  newest: Newest,
): Promise<void> {
  const { options, key, runner } = context
  const { pull } = event
  if (!pull || options.comment === 'none' || report.unfinished.length > 0) return
  const fromLog = hasCheckRun || options.annotations === 'none' ? [] : shownByCommands(untold(report, told))
  const all = [...told, { as: 'annotations', findings: new Set(fromLog), url: null } as const]
  const text = comment(report, { blobUrl, patch: left, told: all }, runner.runUrl)
  const what = {
    failed: 'The comment could not be posted',
    instead: 'its text is in the job summary',
    option: options.comment,
  }
  await attempt(what, async () => {
    const github = await newest()
    if (github) await postComment(github, pull.number, key, text)
  })
}
