/** The runner's world → pipeline → deliver. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCache, saveCache } from './deliver/cache-file.ts'
import { FileError, readConfigFile } from './deliver/files.ts'
import { type Connect, connector, refusalOf } from './deliver/github.ts'
import { findPull } from './deliver/pull-request.ts'
import { calendar, conclude, fail, hide, input, log } from './deliver/runner.ts'
import { type Scope, touchedScope, wholeScope } from './deliver/scope.ts'
import { writeAtomically } from './deliver/write.ts'
import { inBatches } from './lookup/batches.ts'
import { openCache } from './lookup/cache.ts'
import { network } from './lookup/http.ts'
import type { Occasion } from './model/occasion.ts'
import { defaults, type Options } from './model/options.ts'
import type { Report } from './model/report.ts'
import { run } from './pipeline.ts'
import { type Published, publish, type Stage } from './publish.ts'
import { github } from './reports/github.ts'
import { hash } from './reports/hash.ts'
import { json } from './reports/json.ts'
import { markdown } from './reports/markdown.ts'
import { patch } from './reports/patch.ts'
import { plain } from './reports/plain.ts'
import { terminal } from './reports/terminal.ts'
import { rules } from './rules/index.ts'
import { userAgent } from './settings/about.ts'
import { UsageError } from './settings/arguments.ts'
import { type Inputs, readInputs } from './settings/inputs.ts'
import { merge } from './settings/merge.ts'
import { readOccasion } from './settings/occasion.ts'
import { sources } from './sources/index.ts'

type Environment = Readonly<Record<string, string | undefined>>
type Given = {
  readonly env: Environment
  readonly cwd: string
  readonly inputs: Inputs
  readonly options: Options
  /** Null outside of a repository on GitHub. */
  readonly occasion: Occasion | null
  readonly connect: Connect | null
}
const say = (line: string): void => log(plain(line))

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
  const given = await readGiven(env)
  const scope = await scopeOf(given)
  for (const note of scope.notes) say(note)
  const report = await examine(scope, given, signal)
  write(terminal(report, { colours: true, columns: 110 }))
  const stage = stageOf(given, scope)
  const published = stage ? await publish(report, given.inputs, stage) : null
  const commands =
    given.inputs.annotations === 'none' || published?.annotated ? '' : github(report, 'in the job summary')
  write(commands)
  await finish(
    report,
    given,
    published,
    commands.split('\n').filter((line) => line.startsWith('::error ')).length >= 10,
  )
}

async function readGiven(env: Environment): Promise<Given> {
  const inputs = readInputs(input)
  hide(inputs.token)
  const cwd = env['GITHUB_WORKSPACE'] ?? '.'
  const names = rules.map((rule) => rule.name)
  const options = merge(defaults, readConfigFile(inputs.config, cwd), inputs.options, names)
  const occasion = readOccasion(eventOf(env), env)
  const { token } = inputs
  const connect = token && occasion ? connector({ token, userAgent }, occasion.home) : null
  return { env, cwd, inputs, options, occasion: await withPull(occasion, connect), connect }
}

/** The second stage of a pull request's check finds the pull request by its branch and commit. */
async function withPull(occasion: Occasion | null, connect: Connect | null): Promise<Occasion | null> {
  const { branch, commit } = occasion ?? {}
  if (!occasion || !branch || !commit) return occasion
  try {
    const pull = connect ? await findPull(await connect(), branch, commit) : null
    if (!pull) say('Nothing is checked: no open pull request has that commit as its head any more.')
    return { ...occasion, pull }
  } catch (error) {
    say(`Nothing is checked: the pull request could not be found (${refusalOf(error)}).`)
    return occasion
  }
}

const NOTHING: Scope = { files: [], change: null, hunks: new Map(), whole: false, notes: [] }

/** On a pull request or in a merge queue the lists and lines that it touches; otherwise everything. */
async function scopeOf({ inputs, options, occasion, connect, cwd }: Given): Promise<Scope> {
  if (occasion?.branch && !occasion.pull) return NOTHING
  const touches = occasion !== null && (occasion.pull !== null || occasion.range !== null)
  if (!touches || inputs.scope === 'all') return wholeScope(options.files, cwd)
  return touchedScope(occasion, options.files, cwd, connect)
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
  scope: Scope,
  { options, inputs, env, cwd }: Given,
  signal?: AbortSignal,
): Promise<Report> {
  const { files, change } = scope
  const graphqlUrl = env['GITHUB_GRAPHQL_URL'] || 'https://api.github.com/graphql'
  const { timeBudget, allowHosts, cache: path, maxAge } = options
  const cache = path === null ? null : openCache(readCache(path, cwd), maxAge)
  if (cache?.broken) say(`${path}: this is no cache of this version; it is begun anew.`)
  const known = inBatches(sources({ token: inputs.token, graphqlUrl }))
  const asked = cache ? cache.over(known, files) : known
  const web = network({ sources: asked, timeBudget, allowHosts, userAgent, ...(signal && { signal }) })
  const report = await run(files, options, { rules, sources: asked, network: web, change }).finally(web.close)
  if (cache && path !== null) saveCache(path, cache.save, cwd)
  return report
}

function stageOf({ env, inputs, options, occasion, connect }: Given, { hunks, whole }: Scope): Stage | null {
  if (!occasion) return null
  const { GITHUB_WORKFLOW: workflow = '', GITHUB_JOB: job = '', GITHUB_RUN_ID: id = '' } = env
  return {
    ...{ occasion, connect, hunks, whole, log: say, today: calendar() },
    key: hash([workflow, job, ...options.files, inputs.issueLabel].join('\n')),
    run: id,
    runUrl: id === '' ? null : `${repositoryUrl(env)}/actions/runs/${id}`,
    blobUrl: blobUrlOf(env, occasion),
  }
}

const repositoryUrl = (env: Environment): string =>
  `${env['GITHUB_SERVER_URL'] || 'https://github.com'}/${env['GITHUB_REPOSITORY']}`

/** Where the checked files can be seen: on a pull request its head commit. */
const blobUrlOf = (env: Environment, occasion: Occasion | null): string | null =>
  occasion?.commit ? `${repositoryUrl(env)}/blob/${occasion.commit}` : null

async function finish(
  report: Report,
  given: Given,
  published: Published | null,
  plainly: boolean,
): Promise<void> {
  const { env, options, occasion } = given
  const { errors, warnings, notices, entries, verdict } = report.summary
  const place = (name: string) => join(env['RUNNER_TEMP'] ?? '.', name)
  const [jsonPath, patchPath, fixes] = [
    place('paper-list-check.json'),
    place('paper-list-check.patch'),
    patch(report),
  ]
  writeAtomically(jsonPath, json(report), '.')
  if (fixes !== '') writeAtomically(patchPath, fixes, '.')
  const found = options.failOn === 'warning' ? errors + warnings : errors
  await conclude({
    outputs: { errors, warnings, notices, entries, json: jsonPath, patch: fixes === '' ? '' : patchPath },
    summary: markdown(report, { blobUrl: blobUrlOf(env, occasion), patch: published?.patch ?? fixes }),
    failure:
      verdict === 'fail'
        ? `Paper List Check: ${found} ${found === 1 ? 'finding needs' : 'findings need'} mending.`
        : null,
    plainly,
  })
}
