/** The runner's world → pipeline → deliver. */
import { readFileSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { readCache, saveCache } from './deliver/cache-file.ts'
import { FileError, readConfigFile, readLists } from './deliver/files.ts'
import { pullRequestOf, touchedLists } from './deliver/pull-request.ts'
import { conclude, fail, hide, input, log } from './deliver/runner.ts'
import { writeAtomically } from './deliver/write.ts'
import { inBatches } from './lookup/batches.ts'
import { openCache } from './lookup/cache.ts'
import { network } from './lookup/http.ts'
import type { TextFile } from './model/list.ts'
import { type Change, defaults, type Options } from './model/options.ts'
import type { Report } from './model/report.ts'
import { run } from './pipeline.ts'
import { github } from './reports/github.ts'
import { json } from './reports/json.ts'
import { markdown } from './reports/markdown.ts'
import { plain } from './reports/plain.ts'
import { terminal } from './reports/terminal.ts'
import { rules } from './rules/index.ts'
import { userAgent } from './settings/about.ts'
import { UsageError } from './settings/arguments.ts'
import { type Inputs, readInputs } from './settings/inputs.ts'
import { merge } from './settings/merge.ts'
import { sources } from './sources/index.ts'

type Environment = Readonly<Record<string, string | undefined>>
type Task = { readonly files: readonly TextFile[]; readonly change: Change | null }

/** Runs the Action once: everything that it is told stands in `env`, as the runner sets it. Never rejects for a user's mistake. */
export async function runAction(
  env: Environment,
  write: (text: string) => unknown,
  signal?: AbortSignal,
): Promise<void> {
  try {
    await act(env, write, signal)
  } catch (error) {
    const mistake = error instanceof UsageError || error instanceof FileError
    fail(plain(mistake ? error.message : `This should not have happened: ${error}. Please report it.`))
  }
}

async function act(env: Environment, write: (text: string) => unknown, signal?: AbortSignal): Promise<void> {
  const inputs = readInputs(input)
  hide(inputs.token)
  const cwd = env['GITHUB_WORKSPACE'] ?? '.'
  const names = rules.map((rule) => rule.name)
  const options = merge(defaults, readConfigFile(inputs.config, cwd), inputs.options, names)
  const lists = readLists(options.files, cwd).map((file) => ({ ...file, path: pathIn(cwd, file.path) }))
  const task = await taskOf(inputs, lists, env)
  const report = await examine(task, options, inputs, env, signal)
  write(terminal(report, { colours: true, columns: 110 }))
  if (inputs.annotations !== 'none') write(github(report, 'in the job summary'))
  await finish(report, options, env)
}

/** `./README.md` and `/home/…/README.md` as GitHub names them: `README.md`. */
const pathIn = (cwd: string, path: string): string => relative(cwd, resolve(cwd, path)).replaceAll(sep, '/')

/** On a pull request the lists and lines that it touches; otherwise everything. */
async function taskOf(inputs: Inputs, files: readonly TextFile[], env: Environment): Promise<Task> {
  const whole = { files, change: null }
  const pull = pullRequestOf(eventOf(env), env['GITHUB_REPOSITORY'] ?? '')
  if (inputs.scope === 'all' || !pull) return whole
  if (!inputs.token) {
    log('Without a token the changed lines cannot be asked for, so the whole lists are checked.')
    return whole
  }
  try {
    const asker = { token: inputs.token, userAgent }
    const { change, files: touched, notes } = await touchedLists(pull, files, asker)
    for (const note of notes) log(plain(note))
    if (touched.length === 0) log('This pull request touches none of the lists.')
    return { files: touched, change }
  } catch (error) {
    log(
      `The pull request's files could not be listed (${plain(String((error as Error).message))}), so the whole lists are checked.`,
    )
    return whole
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

async function examine(
  { files, change }: Task,
  options: Options,
  { token }: Inputs,
  env: Environment,
  signal?: AbortSignal,
): Promise<Report> {
  const graphqlUrl = env['GITHUB_GRAPHQL_URL'] || 'https://api.github.com/graphql'
  const { timeBudget, allowHosts, cache: path, maxAge } = options
  const cache = path === null ? null : openCache(readCache(path, env['GITHUB_WORKSPACE'] ?? '.'), maxAge)
  if (cache?.broken) log(`${plain(path ?? '')}: this is no cache of this version; it is begun anew.`)
  const known = inBatches(sources({ token, graphqlUrl }))
  const asked = cache ? cache.over(known, files) : known
  const web = network({ sources: asked, timeBudget, allowHosts, userAgent, ...(signal && { signal }) })
  const report = await run(files, options, { rules, sources: asked, network: web, change }).finally(web.close)
  if (cache && path !== null) saveCache(path, cache.save, env['GITHUB_WORKSPACE'] ?? '.')
  return report
}

async function finish(report: Report, { failOn }: Options, env: Environment): Promise<void> {
  const { errors, warnings, notices, entries, verdict } = report.summary
  const path = join(env['RUNNER_TEMP'] ?? '.', 'paper-list-check.json')
  writeAtomically(path, json(report), '.')
  const found = failOn === 'warning' ? errors + warnings : errors
  await conclude({
    outputs: { errors, warnings, notices, entries, json: path },
    summary: markdown(report, { blobUrl: blobUrlOf(env) }),
    failure:
      verdict === 'fail'
        ? `Paper List Check: ${found} ${found === 1 ? 'finding needs' : 'findings need'} mending.`
        : null,
  })
}

/** Where the checked files can be seen: on a pull request its head commit. */
function blobUrlOf(env: Environment): string | null {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = env
  const head = (eventOf(env) as { pull_request?: { head?: { sha?: string } } } | null)?.pull_request?.head
    ?.sha
  const sha = head ?? env['GITHUB_SHA']
  return server && repository && sha ? `${server}/${repository}/blob/${sha}` : null
}
