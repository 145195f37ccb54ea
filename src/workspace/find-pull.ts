/** Which pull request a run is about. */
import type { Connect, Github } from '../github/client.ts'
import { refusalOf } from '../github/refusals.ts'
import type { PullRequest, WorkflowEvent } from '../model/event.ts'

/**
 * Looks up the pull request of another workflow's run, which names only a branch and a commit. `pull` stays null where
 * it is no longer open, or could not be found, which `workflowRun.failure` then says.
 */
export async function withPull(
  event: WorkflowEvent,
  connect: Connect | null,
  log: (line: string) => void,
): Promise<WorkflowEvent> {
  const { commit, workflowRun } = event
  if (!workflowRun) return event
  const failed = (why: string): WorkflowEvent => {
    log(`Nothing is checked: the pull request could not be found (${why}).`)
    return {
      ...event,
      workflowRun: { ...workflowRun, failure: `the pull request could not be found: ${why}` },
    }
  }
  if (!connect) return failed('there is no token')
  try {
    const { branch } = workflowRun
    const pull = branch && commit ? await findPull(await connect(), branch, commit) : null
    if (!pull) log('Nothing is checked: no open pull request has this commit as its head.')
    return { ...event, pull }
  } catch (error) {
    return failed(refusalOf(error))
  }
}

/** The open pull request whose head is that commit of that branch (`owner:branch`); null where there is none. */
export async function findPull(
  { octokit, repo }: Github,
  branch: string,
  commit: string,
): Promise<PullRequest | null> {
  const { data } = await octokit.rest.pulls.list({
    ...repo,
    state: 'open',
    head: branch,
    per_page: 100,
  })
  const pull = data.find(({ head }) => head.sha === commit)
  return pull ? { number: pull.number, headSha: commit, baseSha: pull.base.sha, changedFiles: null } : null
}

/** Whether the pull request's head is still what the event said. Rejects if GitHub does not tell. */
export async function isNewest(
  { octokit, repo }: Github,
  { number, headSha }: PullRequest,
): Promise<boolean> {
  const { data } = await octokit.rest.pulls.get({ ...repo, pull_number: number })
  return data.head.sha === headSha
}
