/** A check run, which takes any number of annotations (GitHub REST manual, "REST API endpoints for check runs"). */

import type { Github } from '../github/client.ts'
import { chunks } from '../model/chunks.ts'
import type { CheckAnnotation, CheckRun } from '../model/post.ts'
import { findPost } from '../model/post-key.ts'

const NAME = 'Paper List Check'
/** GitHub accepts this many annotations per request, and adds those of later requests. */
const MAX_PER_REQUEST = 50
/** Characters that GitHub accepts. */
const MAX_TITLE = 255

export type CheckRunTarget = {
  /** The commit that the check run belongs to. */
  readonly commit: string
  /** Distinguishes the check runs of several jobs on one commit. */
  readonly key: string
  /** The page of this workflow run; null where there is none. */
  readonly runUrl: string | null
  /** A list could not be read: what stands on the commit may still hold, and only a failure replaces it. */
  readonly partial: boolean
}

export type PostedAnnotations = {
  /** How many of the annotations GitHub has now. */
  readonly annotations: number
  /** Why the others are missing; null where none are. */
  readonly error: unknown
  /** The check run's, which its page is named by. */
  readonly id: number
}

/**
 * Creates or updates the one check run for a commit and key, with or without annotations: where it is a required check, a
 * pull request without findings waits for it as well. Annotations that it has already are not sent again. GitHub keeps those
 * that no longer hold, so the summary counts them. Rejects if the check run could not be created or updated.
 */
export async function postCheckRun(
  github: Github,
  run: CheckRun,
  target: CheckRunTarget,
): Promise<PostedAnnotations> {
  const found = await findCheckRun(github, target)
  const all = run.annotations.map(toGithub)
  const mayStillHold = found !== null && target.partial && run.conclusion !== 'failure'
  if (all.length === 0 && mayStillHold) return { annotations: 0, error: null, id: found }
  const present = found === null ? new Set<string>() : await annotationsOn(github, found)
  const wanted = all.filter((one) => !present.has(nameOf(one)))
  const outdated = present.size - (all.length - wanted.length)
  const send = sender(github, target, outdated > 0 ? { ...run, summary: withOutdated(run, outdated) } : run)
  const [first = [], ...later] = chunks(wanted, MAX_PER_REQUEST)
  const id = await send(found, first)
  let sent = first.length
  let error: unknown = null
  for (const batch of later) {
    error ??= await send(id, batch).then(
      () => null,
      (refusal) => refusal,
    )
    if (error === null) sent += batch.length
  }
  return { annotations: all.length - wanted.length + sent, error, id }
}

/** Where not everything could be checked, an annotation that is not made again may still hold. */
function withOutdated({ summary, complete }: CheckRun, count: number): string {
  const which = `${count === 1 ? 'An annotation' : `${count} annotations`} of an earlier run on this commit`
  const state = complete
    ? `no longer ${count === 1 ? 'holds' : 'hold'}`
    : `${count === 1 ? 'was' : 'were'} not confirmed, as not everything could be checked`
  return `${which} ${state}; GitHub keeps them.\n\n${summary}`
}

async function findCheckRun(
  { octokit, repo }: Github,
  { commit, key }: CheckRunTarget,
): Promise<number | null> {
  const { data } = await octokit.rest.checks.listForRef({
    ...repo,
    ref: commit,
    check_name: NAME,
    filter: 'all',
    per_page: 100,
  })
  const posts = data.check_runs.map(({ id, external_id }) => ({ id, key: external_id ?? '' }))
  return findPost(posts, key)?.id ?? null
}

type Sent = ReturnType<typeof toGithub>

async function annotationsOn({ octokit, repo }: Github, id: number): Promise<Set<string>> {
  const all = await octokit.paginate(octokit.rest.checks.listAnnotations, {
    ...repo,
    check_run_id: id,
    per_page: 100,
  })
  return new Set(all.map((one) => nameOf(one)))
}

const nameOf = ({ path, start_line, title, message }: Named): string =>
  [path, start_line, title, message].join('\0')
type Named = {
  readonly path: string
  readonly start_line: number
  readonly title?: string | null
  readonly message: string | null
}

function toGithub({ path, startLine, endLine, columns, level, title, message }: CheckAnnotation) {
  return {
    path,
    start_line: startLine,
    end_line: endLine,
    annotation_level: level,
    title,
    message,
    ...(columns && { start_column: columns.start, end_column: columns.end }),
  }
}

/** Creates the check run, or updates the one with that id. Returns the id. */
function sender({ octokit, repo }: Github, { commit, key, runUrl }: CheckRunTarget, run: CheckRun) {
  const details = runUrl === null ? {} : { details_url: runUrl }
  return async (id: number | null, annotations: readonly Sent[]): Promise<number> => {
    const content = {
      ...details,
      external_id: key,
      conclusion: run.conclusion,
      output: output(run, annotations),
    }
    if (id !== null) await octokit.rest.checks.update({ ...repo, check_run_id: id, ...content })
    const created = { name: NAME, head_sha: commit, status: 'completed' as const }
    return id ?? (await octokit.rest.checks.create({ ...repo, ...created, ...content })).data.id
  }
}

const output = ({ title, summary }: CheckRun, annotations: readonly Sent[]) => ({
  title: title.slice(0, MAX_TITLE),
  summary,
  annotations: [...annotations],
})
