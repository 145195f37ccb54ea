/** The event that a workflow runs for (GitHub manual, "Events that trigger workflows", "Webhook events and payloads"). */
import type { PullRequest, Repo, WorkflowEvent } from '../model/event.ts'
import type { Environment } from './runner.ts'

type Data = Readonly<Record<string, unknown>>

/** Reads the event's payload and the runner's variables; null outside a repository. Never throws, whatever the payload is. */
export function readEvent(payload: unknown, env: Environment): WorkflowEvent | null {
  const repo = repoOf(env['GITHUB_REPOSITORY'] ?? '')
  if (!repo) return null
  const event = data(payload)
  const name = env['GITHUB_EVENT_NAME'] ?? ''
  const pull = pullOf(event['pull_request'])
  const mergeGroup = name === 'merge_group' ? mergeGroupOf(data(event['merge_group'])) : null
  const run = name === 'workflow_run' ? data(event['workflow_run']) : {}
  const workflowRun = run['event'] === 'pull_request' ? { branch: branchOf(run) } : null
  return {
    repo,
    commit:
      pull?.headSha ?? mergeGroup?.head ?? (workflowRun && sha(run['head_sha'])) ?? env['GITHUB_SHA'] ?? '',
    pull,
    workflowRun,
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

function pullOf(value: unknown): PullRequest | null {
  const { number, head, base } = data(value)
  const headSha = sha(data(head)['sha'])
  if (typeof number !== 'number' || headSha === null) return null
  return { number, headSha, baseSha: sha(data(base)['sha']) }
}

function mergeGroupOf(group: Data): WorkflowEvent['mergeGroup'] {
  const [base, head] = [sha(group['base_sha']), sha(group['head_sha'])]
  return base && head ? { base, head } : null
}

function branchOf(run: Data): string | null {
  const owner = data(data(run['head_repository'])['owner'])['login']
  const branch = run['head_branch']
  return typeof owner === 'string' && typeof branch === 'string' && branch ? `${owner}:${branch}` : null
}

/** A private repository may give its forks more (GitHub manual, "Managing GitHub Actions settings for a repository"). */
function isFork(event: Data): boolean {
  const { head, base } = data(event['pull_request'])
  const name = (side: unknown) => data(data(side)['repo'])['full_name']
  const known = typeof name(base) === 'string'
  return known && name(head) !== name(base) && data(event['repository'])['private'] !== true
}

const data = (value: unknown): Data => (typeof value === 'object' && value !== null ? (value as Data) : {})
const sha = (value: unknown): string | null =>
  typeof value === 'string' && /^[\da-f]{40,64}$/.test(value) ? value : null
