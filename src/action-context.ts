/** What the runner gives: inputs, the event, the workspace. */
import { readFileSync } from 'node:fs'
import { type Connect, connector, refusalOf } from './github/client.ts'
import type { WorkflowEvent } from './model/event.ts'
import type { GivenOptions, Options } from './model/options.ts'
import { postKey } from './model/post-key.ts'
import type { Stage } from './publish/index.ts'
import { calendar, hide, input, log } from './publish/runner.ts'
import { plain } from './reports/plain.ts'
import { rules } from './rules/index.ts'
import { userAgent } from './settings/about.ts'
import { readEvent } from './settings/event.ts'
import { readInputs } from './settings/inputs.ts'
import { merge } from './settings/merge.ts'
import { CONFIG_NAMES, readConfigFile } from './workspace/config-file.ts'
import { type Checkout, foreignCheckout } from './workspace/git.ts'
import { findPull } from './workspace/pull-request.ts'
import type { Scope } from './workspace/scope.ts'
import { defaultText } from './workspace/texts.ts'

export type Environment = Readonly<Record<string, string | undefined>>
export type Given = {
  readonly env: Environment
  readonly cwd: string
  /** What the step sets, whatever the configuration says. */
  readonly inputs: GivenOptions
  readonly options: Options
  /** Null outside of a repository on GitHub. */
  readonly event: WorkflowEvent | null
  readonly connect: Connect | null
  /** What is checked out, where it is another repository than the one that the workflow is of. */
  readonly foreign: Checkout | null
}
/** A line of the log; nothing in it commands. */
export const say = (line: string): void => log(plain(line))

/** Throws UsageError or {@link FileError} for what the user got wrong. */
export async function readGiven(env: Environment): Promise<Given> {
  const names = { rules: rules.map((rule) => rule.name), formats: [] }
  const inputs = readInputs(input, names)
  const { token = null, config: named = null } = inputs
  hide(token)
  const cwd = env['GITHUB_WORKSPACE'] ?? '.'
  const event = readEvent(eventOf(env), env)
  const connect = token && event ? connector({ token, userAgent }, event.repo) : null
  const config = await configOf(named, cwd, event, connect)
  const options = merge(config, inputs, names)
  return {
    env,
    cwd,
    inputs,
    options,
    event: await withPull(event, connect),
    connect,
    foreign: foreignCheckout(cwd, env['GITHUB_REPOSITORY'] ?? ''),
  }
}

/** The workspace's configuration; where that need not be what is trusted, the default branch's, never the pull request's. */
async function configOf(
  named: string | null,
  cwd: string,
  event: WorkflowEvent | null,
  connect: Connect | null,
) {
  if (!event?.untrustedWorkspace) return readConfigFile(named, cwd)
  if (!connect) return null
  try {
    for (const path of named === null ? CONFIG_NAMES : [named]) {
      const file = await defaultText(await connect(), path)
      if (file) return file
    }
    if (named) say(`${named}: there is no such configuration file, so the defaults hold.`)
    return null
  } catch (error) {
    say(`${named ?? CONFIG_NAMES[0]}: it could not be read (${refusalOf(error)}), so the defaults hold.`)
    return null
  }
}

/** The second stage of a pull request's check finds the pull request by its branch and commit. */
async function withPull(event: WorkflowEvent | null, connect: Connect | null): Promise<WorkflowEvent | null> {
  if (!event?.workflowRun) return event
  const { commit, workflowRun } = event
  try {
    const { branch } = workflowRun
    const pull = connect && branch && commit ? await findPull(await connect(), branch, commit) : null
    if (!pull) say('Nothing is checked: no open pull request has that commit as its head any more.')
    return { ...event, pull }
  } catch (error) {
    say(`Nothing is checked: the pull request could not be found (${refusalOf(error)}).`)
    return event
  }
}

function eventOf(env: Environment): unknown {
  const path = env['GITHUB_EVENT_PATH']
  if (!path) return null
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}

/** Where and as what is posted; null outside of a repository on GitHub. */
export function stageOf(given: Given, { hunks, whole, unread }: Scope, fixes: string): Stage | null {
  const { env, inputs, event, connect, foreign } = given
  if (!event) return null
  const { GITHUB_RUN_ID: id = '' } = env
  return {
    ...{ event, fixes, hunks, whole, unread: unread.length > 0, log: say, today: calendar() },
    connect: foreign ? null : connect,
    key: postKey(inputs.files ?? [], inputs.config ?? null),
    run: id,
    runUrl: id === '' ? null : `${serverOf(env)}/${env['GITHUB_REPOSITORY']}/actions/runs/${id}`,
    blobUrl: blobUrlOf(given),
  }
}

const serverOf = (env: Environment): string => env['GITHUB_SERVER_URL'] || 'https://github.com'

/** Where the checked files can be seen: on a pull request its head commit. */
export function blobUrlOf({ env, event, foreign }: Given): string | null {
  const { repository, commit } = foreign ?? { repository: env['GITHUB_REPOSITORY'], commit: event?.commit }
  return repository && commit ? `${serverOf(env)}/${repository}/blob/${commit}` : null
}
