/** The event that a workflow runs for (GitHub manual, "Events that trigger workflows", "Webhook events and payloads"). */

import type { Environment } from '../model/environment.ts'
import type { PullRequest, Repo, WorkflowEvent } from '../model/event.ts'
import { type ParsedEvent, parseEvent } from '../schemas/event.ts'

/**
 * Reads the event's payload and the runner's variables; null outside a repository. Never throws, whatever the payload is:
 * `log` tells what was malformed.
 */
export function readEvent(
  payload: unknown,
  env: Environment,
  log: (line: string) => void = () => {},
): WorkflowEvent | null {
  const repo = repoOf(env['GITHUB_REPOSITORY'] ?? '')
  if (!repo) return null
  const event = parseEvent(payload, log)
  const name = env['GITHUB_EVENT_NAME'] ?? ''
  const pull = event.pull && pullOf(event.pull)
  const mergeGroup = name === 'merge_group' && event.mergeGroup ? mergeGroupOf(event.mergeGroup) : null
  const run =
    name === 'workflow_run' && event.workflowRun?.event === 'pull_request' ? event.workflowRun : null
  return {
    repo,
    commit: pull?.headSha ?? mergeGroup?.head ?? run?.head_sha ?? env['GITHUB_SHA'] ?? '',
    pull,
    workflowRun: run && { branch: branchOf(run) },
    mergeGroup,
    fork: name.startsWith('pull_request') && name !== 'pull_request_target' && isFork(event),
    scheduled: name === 'schedule',
    untrustedWorkspace: name === 'pull_request_target' || name === 'workflow_run',
  }
}

function repoOf(repository: string): Repo | null {
  const [owner, repo] = repository.split('/')
  return owner && repo ? { owner, repo } : null
}

const pullOf = ({ number, head, base, changed_files: changedFiles }: Part<'pull'>): PullRequest => ({
  number,
  headSha: head.sha,
  baseSha: base.sha,
  changedFiles,
})

const mergeGroupOf = (group: Part<'mergeGroup'>): WorkflowEvent['mergeGroup'] => ({
  base: group.base_sha,
  head: group.head_sha,
})

const branchOf = ({
  head_repository: repository,
  head_branch: branch,
}: Part<'workflowRun'>): string | null =>
  repository && branch ? `${repository.owner.login}:${branch}` : null

/** A private repository may give its forks more (GitHub manual, "Managing GitHub Actions settings for a repository"). */
function isFork({ pull, repository }: ParsedEvent): boolean {
  const base = pull?.base.repo?.full_name
  return !!base && pull?.head.repo?.full_name !== base && repository?.private !== true
}

type Part<K extends keyof ParsedEvent> = NonNullable<ParsedEvent[K]>
