/** Where a report goes on GitHub, in order; what the token may not do costs that convenience and one line of the log. */

import { type Connect, type Github, refusalOf } from '../github/client.ts'
import type { WorkflowEvent } from '../model/event.ts'
import type { Options } from '../model/options.ts'
import type { Hunks } from '../model/post.ts'
import type { Report } from '../model/report.ts'
import { checkRun } from '../reports/check-run.ts'
import { comment } from '../reports/comment.ts'
import type { Form } from '../reports/markdown.ts'
import { patch } from '../reports/patch.ts'
import { plain } from '../reports/plain.ts'
import { suggestions } from '../reports/suggestions.ts'
import { weekly } from '../reports/weekly/index.ts'
import { isNewest } from '../workspace/pull-request.ts'
import { type Place as CheckPlace, postCheckRun } from './check-run.ts'
import { postComment } from './comment.ts'
import { findIssue, saveIssue } from './issue.ts'
import { postSuggestions } from './review.ts'

type PublishOptions = Pick<Options, 'annotations' | 'suggestions' | 'comment' | 'issue' | 'issueLabel'>

export type Stage = {
  /** Every certain fix, as a patch. */
  readonly fixes: string
  readonly event: WorkflowEvent
  /** Null without a token. */
  readonly connect: Connect | null
  readonly hunks: Hunks
  /** Whole lists were judged because that was wanted. */
  readonly whole: boolean
  /** A list could not be read. */
  readonly unread: boolean
  /** Tells what several jobs post apart. */
  readonly key: string
  readonly run: string
  readonly runUrl: string | null
  readonly blobUrl: string | null
  readonly today: { readonly day: string; readonly week: string }
  readonly log: (line: string) => void
}

export type Published = {
  /** Whether a check run bears the annotations, so that no workflow command need. */
  readonly annotated: boolean
  /** The certain fixes that could not be offered on the pull request. */
  readonly patch: string
}

/** Posts what the options ask for and the token allows; never rejects. */
export async function publish(report: Report, options: PublishOptions, stage: Stage): Promise<Published> {
  const { event, connect, log } = stage
  if (!connect) return { annotated: false, patch: stage.fixes }
  if (event.fork) {
    log(
      'This pull request comes from a fork, so the token may only read: findings are annotated by the log, fixes stand in the job summary.',
    )
    return { annotated: false, patch: stage.fixes }
  }
  const newest = newestOf(stage, connect)
  const left = await offered(report, options, stage, newest)
  const form = { blobUrl: stage.blobUrl, patch: left }
  const annotated = await annotatedBy(report, form, options, stage, connect)
  await commented(report, form, options, stage, newest)
  await filed(report, options, stage, connect)
  return { annotated, patch: left }
}

/** Gives null for what GitHub refused, and says so. */
async function attempt<T>(what: string, work: () => Promise<T>, { log }: Stage): Promise<T | null> {
  try {
    return await work()
  } catch (error) {
    log(`${what}: ${plain(refusalOf(error), 300)}.`)
    return null
  }
}

type Newest = () => Promise<Github | null>

/** GitHub, as long as the pull request's head is what was judged: an older run's words would be in the newer one's place. */
function newestOf({ event: { pull }, log }: Stage, connect: Connect): Newest {
  const ask = async (github: Github): Promise<boolean> => {
    const newest = pull === null || (await isNewest(github, pull))
    if (!newest) log('The pull request has a newer head by now, so nothing more is posted on it.')
    return newest
  }
  let asked: Promise<boolean> | null = null
  return async () => {
    const github = await connect()
    asked ??= ask(github)
    return (await asked) ? github : null
  }
}

/** Suggestions on the pull request; gives the patch of the certain fixes that are not among them. */
async function offered(
  report: Report,
  options: PublishOptions,
  stage: Stage,
  newest: Newest,
): Promise<string> {
  const { pull } = stage.event
  if (!pull || options.suggestions === 'none') return stage.fixes
  const made = suggestions(report, stage.hunks)
  if (made.suggestions.length === 0) return stage.fixes
  const what = 'The suggestions could not be posted, the fixes stand in the job summary'
  const work = async () => {
    const github = await newest()
    return github && postSuggestions(github, pull, made.suggestions)
  }
  return (await attempt(what, work, stage)) === null ? stage.fixes : patch(report, made.has)
}

async function annotatedBy(
  report: Report,
  form: Form,
  options: PublishOptions,
  stage: Stage,
  connect: Connect,
): Promise<boolean> {
  const { annotations } = options
  const { commit } = stage.event
  if (annotations === 'none' || annotations === 'commands' || commit === '') return false
  const run = checkRun(report, form)
  // nothing better is known than what stands
  if (stage.unread && run.annotations.length === 0) return false
  const place: CheckPlace = { ...stage, commit, always: annotations === 'check-run' }
  const what = 'No check run could be posted, the findings are annotated by the log'
  const posted = await attempt(what, async () => postCheckRun(await connect(), run, place), stage)
  if (posted?.error)
    stage.log(
      `GitHub took ${posted.annotations} of ${run.annotations.length} annotations, all findings stand in the job summary: ${plain(refusalOf(posted.error), 300)}.`,
    )
  return posted !== null
}

/** Where a list could not be read, what stands of it stays: nothing better is known. */
async function commented(
  report: Report,
  form: Form,
  options: PublishOptions,
  stage: Stage,
  newest: Newest,
): Promise<void> {
  const { pull } = stage.event
  if (!pull || options.comment === 'none' || stage.unread) return
  const text = comment(report, form)
  const work = async () => {
    const github = await newest()
    if (github) await postComment(github, pull.number, stage.key, text)
  }
  await attempt('The comment could not be posted, its words stand in the job summary', work, stage)
}

async function filed(report: Report, options: PublishOptions, stage: Stage, connect: Connect): Promise<void> {
  const { issue, issueLabel } = options
  const { pull, mergeGroup, scheduled } = stage.event
  if (issue === 'none' || pull || mergeGroup || !stage.whole || (issue === 'auto' && !scheduled)) return
  const work = async () => {
    const github = await connect()
    const standing = await findIssue(github, issueLabel)
    const text = weekly(report, standing?.body ?? '', { ...stage, ...stage.today })
    if (text.shared)
      stage.log(
        `The issue with the label “${plain(issueLabel)}” is another job’s as well: give each a label of its own (issue-label).`,
      )
    await saveIssue(github, standing, issueLabel, text)
  }
  await attempt('The issue could not be written; the next scan will try again', work, stage)
}
