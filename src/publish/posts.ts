/** Posts on GitHub, in order. A post that the token does not permit is skipped. */
import { type Connect, type Github, isForbidden, refusalOf } from '../github/client.ts'
import type { WorkflowEvent } from '../model/event.ts'
import type { WeeklyHistory } from '../model/post.ts'
import type { Report } from '../model/report.ts'
import { checkRun } from '../reports/check-run.ts'
import { comment } from '../reports/comment.ts'
import { patch } from '../reports/patch.ts'
import { leftOut, plain } from '../reports/plain.ts'
import { suggestions } from '../reports/suggestions.ts'
import { weekly } from '../reports/weekly/index.ts'
import { isNewest } from '../workspace/find-pull.ts'
import { type CheckRunTarget, postCheckRun } from './check-run.ts'
import { postComment } from './comment.ts'
import { blobUrlOf, type PublishContext } from './context.ts'
import { findIssue, saveIssue } from './issue.ts'
import { postSuggestions } from './review.ts'
import { calendar, debug, log } from './runner.ts'

export type Posted = {
  /** Whether a check run has the annotations, so that no workflow commands are needed. */
  readonly annotated: boolean
  /** The safe fixes that could not be suggested on the pull request, as a patch. */
  readonly patch: string
  /** Dead links by week, as the issue remembers them; empty where it was not looked at. */
  readonly history: WeeklyHistory
}

type Posting = {
  readonly report: Report
  readonly context: PublishContext
  readonly event: WorkflowEvent
  readonly connect: Connect
  readonly blobUrl: string | null
  /** Every safe fix, as a patch. */
  readonly fixes: string
}

/** Posts what the options ask for and the token allows; never rejects. */
export async function post(report: Report, fixes: string, context: PublishContext): Promise<Posted> {
  const { event, connect, foreign } = context
  const nothing = { annotated: false, patch: fixes, history: [] }
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
  const left = await postSuggested(posting, newest)
  const annotated = await postChecks(posting, left)
  await postSummary(posting, left, newest)
  const history = await postWeekly(posting)
  return { annotated, patch: left, history }
}

/** A run of another workflow whose commit is no open pull request's any more: nothing was checked. */
const isStale = ({ workflowRun, pull }: WorkflowEvent): boolean =>
  workflowRun !== null && workflowRun.failure === undefined && pull === null

type Attempt = {
  readonly failed: string
  readonly instead: string
  /** The user's option: `auto` leaves it to the token. */
  readonly option: string
}

/**
 * Returns null if GitHub refuses, and logs what failed, why, and what happens instead. A permission that the workflow never
 * asked for is no failure of what is left to the token: only the debug log tells.
 */
async function attempt<T>({ failed, instead, option }: Attempt, work: () => Promise<T>): Promise<T | null> {
  try {
    return await work()
  } catch (error) {
    const tell = option === 'auto' && isForbidden(error) ? debug : log
    tell(`${failed} (${plain(refusalOf(error), 300)}); ${instead}.`)
    return null
  }
}

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

/** Posts suggestions on the pull request. Returns the patch of the safe fixes that are not among them. */
async function postSuggested({ report, context, event, fixes }: Posting, newest: Newest): Promise<string> {
  const { pull } = event
  if (!pull || context.options.suggestions === 'none') return fixes
  const made = suggestions(report, context.scope.hunks)
  if (made.suggestions.length === 0) return fixes
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
  return posted === null ? fixes : patch(report, made.has)
}

/** Posts the check run. Returns whether there is one. */
async function postChecks(
  { report, context, event, connect, blobUrl }: Posting,
  left: string,
): Promise<boolean> {
  const { options, key, runner } = context
  const { commit } = event
  if (options.annotations === 'none' || options.annotations === 'commands' || commit === '') return false
  const { annotations, onIncomplete } = options
  const run = checkRun(report, { blobUrl, patch: left }, onIncomplete)
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
  return posted !== null
}

/** Posts the comment, unless a list was not read or not judged: what an earlier run found there may still hold. */
async function postSummary(
  { report, context, event, blobUrl }: Posting,
  left: string,
  newest: Newest,
): Promise<void> {
  const { options, key } = context
  const { pull } = event
  if (!pull || options.comment === 'none' || report.unfinished.length > 0) return
  const text = comment(report, { blobUrl, patch: left })
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

async function postWeekly({ report, context, event, connect, blobUrl }: Posting): Promise<WeeklyHistory> {
  const { options, scope, key, runner } = context
  const { issue, issueLabel } = options
  const { pull, mergeGroup, scheduled } = event
  if (issue === 'none' || pull || mergeGroup || !scope.whole || (issue === 'auto' && !scheduled)) return []
  if (report.unfinished.length > 0) {
    log('The issue is left as it is, as not all lists were checked.')
    return []
  }
  const what = {
    failed: 'The issue could not be written',
    instead: 'the next scan will try again',
    option: issue,
  }
  const written = await attempt(what, async () => {
    const github = await connect()
    const existing = await findIssue(github, issueLabel)
    const { run, runUrl } = runner
    const text = weekly(report, existing?.body ?? '', { ...calendar(), blobUrl, key, run, runUrl })
    if (text.shared)
      log(
        `The issue labelled “${plain(issueLabel)}” is also used by another job; give each job its own issue-label.`,
      )
    if (text.dropped.length > 0) log(`The issue's memory: ${leftOut(text.dropped)}.`)
    await saveIssue(github, existing, issueLabel, text)
    return text.history
  })
  return written ?? []
}
