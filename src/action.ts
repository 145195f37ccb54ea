/** The runner's world → pipeline → publish. */
import { connector } from './github/client.ts'
import { openLookup } from './lookup/index.ts'
import type { Environment } from './model/environment.ts'
import { ExpectedError } from './model/expected-error.ts'
import { postKey } from './model/post-key.ts'
import type { Report } from './model/report.ts'
import { type Interrupts, reading, run } from './pipeline.ts'
import { publish } from './publish/index.ts'
import { plainProgress } from './publish/progress.ts'
import { crash, fail, hide, input, log } from './publish/runner.ts'
import { staleLine } from './reports/baseline.ts'
import { cacheNotes } from './reports/cache-notes.ts'
import { reporters } from './reports/index.ts'
import { plain } from './reports/parts/plain.ts'
import { ruleHelp } from './rule-pages.ts'
import { rules } from './rules/index.ts'
import { userAgent } from './settings/about.ts'
import { readBaseline } from './settings/baseline.ts'
import { defectLine } from './settings/defect.ts'
import { readEvent } from './settings/event.ts'
import { graphqlUrlOf } from './settings/github.ts'
import { readInputs } from './settings/inputs.ts'
import { merge } from './settings/merge.ts'
import { checkProxies } from './settings/proxy.ts'
import { readRunner } from './settings/runner.ts'
import { secretOf } from './settings/secret.ts'
import { sources } from './sources/index.ts'
import { goneFrom, readTrustedBaseline } from './workspace/baseline-file.ts'
import { openCacheFile, saveCache } from './workspace/cache-file.ts'
import { checkFolder } from './workspace/files.ts'
import { withPull } from './workspace/find-pull.ts'
import { foreignCheckout } from './workspace/git.ts'
import { readPayload } from './workspace/payload.ts'
import { readScope, type Scope } from './workspace/scope.ts'
import { readTrustedConfig } from './workspace/trusted-config.ts'

/** Runs the Action once; `env` is what the runner sets. A user's mistake fails the step instead of rejecting. */
export async function runAction(
  env: Environment,
  write: (text: string) => unknown,
  interrupts?: Interrupts,
): Promise<void> {
  try {
    const context = await readContext(env, interrupts?.signal)
    const { event, cwd, connect, options } = context
    const all = options.scope === 'all'
    const scope = await readScope(event, { patterns: options.files, cwd, connect, all })
    for (const note of scope.notes) log(note)
    const report = await check(scope, context, interrupts)
    const isOver = interrupts?.signal.aborted === true
    if (isOver) log('The run was interrupted, so nothing is posted.')
    await publish(report, { ...context, ...(isOver && { connect: null }), scope, ruleHelp, write })
  } catch (error) {
    if (error instanceof ExpectedError) fail(plain(error.message))
    else crash(plain(defectLine(error)))
  }
}

const NAMES = { rules: rules.map((rule) => rule.name), formats: Object.keys(reporters) }
type ActionContext = Awaited<ReturnType<typeof readContext>>

/** Throws {@link ExpectedError} for a user's mistake. */
async function readContext(env: Environment, signal?: AbortSignal) {
  const inputs = readInputs(input, NAMES)
  const { config: named = null, files = [] } = inputs
  hide(inputs.token ?? null)
  hide(inputs.semanticScholarKey ?? null)
  const token = secretOf('token', inputs.token)
  const semanticScholarKey = secretOf('semantic-scholar-key', inputs.semanticScholarKey)
  checkProxies(env)
  const runner = readRunner(env)
  const cwd = runner.workspace
  checkFolder('GITHUB_WORKSPACE', cwd)
  const event = readEvent(readPayload(runner.eventPath, log), env, log)
  const connect =
    token && event ? connector({ token, userAgent, ...(signal && { signal }) }, event.repo) : null
  const config = await readTrustedConfig({ named, cwd, event, connect, log })
  const options = merge(config, { ...inputs, token, semanticScholarKey }, NAMES)
  const about = event && (await withPull(event, connect, log))
  return {
    runner,
    cwd,
    connect,
    options,
    event: about,
    baseline: await openBaseline(options.baseline, { cwd, event: about, connect }),
    foreign: foreignCheckout(cwd, runner.repository),
    key: postKey(files, named),
    graphqlUrl: graphqlUrlOf(env),
  }
}

async function openBaseline(
  path: string | null,
  from: Omit<Parameters<typeof readTrustedBaseline>[0], 'path' | 'log'>,
) {
  const file = path === null ? null : await readTrustedBaseline({ ...from, path, log })
  return file && readBaseline(file, goneFrom(from.cwd), log)
}

async function check(scope: Scope, context: ActionContext, interrupts?: Interrupts): Promise<Report> {
  const { options, cwd, graphqlUrl, baseline } = context
  const cache = openCacheFile(options.cache, cwd, log)
  const lookup = openLookup({
    ...options,
    sources: sources({
      ...{ token: options.token, graphqlUrl, warn: log },
      semanticScholarKey: options.semanticScholarKey,
      ...reading(rules, options),
    }),
    cache,
    userAgent,
    ...(interrupts && { signal: interrupts.signal }),
  })
  if (cache) for (const note of cacheNotes(cache.path, lookup)) log(note)
  const progress = plainProgress(log)
  const world = {
    ...{ rules, ...lookup, ...scope, baseline, watcher: progress },
    ...(interrupts && { waiting: interrupts.during }),
  }
  const report = await run(scope.files, options, world).finally(progress.end).finally(lookup.network.close)
  const stale = staleLine(report.baseline)
  if (stale) log(stale)
  if (cache) saveCache(cache, lookup.saveCache, log)
  return report
}
