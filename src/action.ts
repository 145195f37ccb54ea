/** The runner's world → pipeline → deliver. */
import { join } from 'node:path'
import { blobUrlOf, type Environment, type Given, readGiven, say, stageOf } from './action-context.ts'
import { openLookup } from './lookup/index.ts'
import type { Report } from './model/report.ts'
import { run } from './pipeline.ts'
import { publish } from './publish/index.ts'
import { conclude, fail } from './publish/runner.ts'
import { commands, noCommands } from './reports/github.ts'
import { json } from './reports/json.ts'
import { markdown } from './reports/markdown.ts'
import { patch } from './reports/patch.ts'
import { count, plain } from './reports/plain.ts'
import { terminal } from './reports/terminal.ts'
import { rules } from './rules/index.ts'
import { userAgent } from './settings/about.ts'
import { graphqlUrlOf } from './settings/github.ts'
import { UsageError } from './settings/usage-error.ts'
import { sources } from './sources/index.ts'
import { openCacheFile } from './workspace/cache-file.ts'
import { FileError } from './workspace/files.ts'
import { NOTHING, type Scope, touchedScope, wholeScope } from './workspace/scope.ts'
import { writeAtomically } from './workspace/write.ts'

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
  const fixes = patch(report)
  const stage = stageOf(given, scope, fixes)
  const published = stage ? await publish(report, given.options, stage) : null
  const annotated = given.options.annotations === 'none' || published?.annotated
  const { text, errorsFull } = annotated ? noCommands : commands(report, 'in the job summary')
  write(text)
  await finish(report, given, { fixes, left: published?.patch ?? fixes, plainly: errorsFull })
}

type Ending = {
  /** Every safe fix, and those that are offered nowhere else. */
  readonly fixes: string
  readonly left: string
  /** The runner shows no more annotations of errors. */
  readonly plainly: boolean
}

/** On a pull request or in a merge queue the lists and lines that it touches; otherwise everything. */
async function scopeOf({ options, event, connect, cwd }: Given): Promise<Scope> {
  if (event?.workflowRun && !event.pull) return NOTHING
  if (!event?.pull && !event?.mergeGroup) return wholeScope(options.files, cwd)
  return touchedScope(event, { patterns: options.files, cwd, connect, all: options.scope === 'all' })
}

async function examine(scope: Scope, { options, env, cwd }: Given, signal?: AbortSignal): Promise<Report> {
  const { files, change, unread } = scope
  const cache = openCacheFile(options.cache, cwd)
  const lookup = openLookup({
    sources: sources({ token: options.token, graphqlUrl: graphqlUrlOf(env) }),
    ...{ ...options, cache, userAgent },
    ...(signal && { signal }),
  })
  if (cache && lookup.cacheBroken) say(`${cache.path}: unreadable cache; starting a new one.`)
  const report = await run(files, options, { rules, ...lookup, change, unread }).finally(lookup.network.close)
  cache?.save(lookup.saveCache)
  return report
}

async function finish(report: Report, given: Given, { fixes, left, plainly }: Ending): Promise<void> {
  const { env, options } = given
  const { errors, warnings, notices, entries, unchecked, verdict } = report.summary
  const place = (name: string) => join(env['RUNNER_TEMP'] ?? '.', name)
  const [jsonPath, patchPath] = [place('paper-list-check.json'), place('paper-list-check.patch')]
  writeAtomically(jsonPath, json(report), '.')
  if (fixes !== '') writeAtomically(patchPath, fixes, '.')
  const found = options.failOn === 'warning' ? errors + warnings : errors
  await conclude({
    outputs: {
      ...{ errors, warnings, notices, entries, unchecked, verdict },
      ...{ json: jsonPath, patch: fixes === '' ? '' : patchPath },
    },
    summary: markdown(report, { blobUrl: blobUrlOf(given), patch: left }),
    failure: verdict === 'fail' ? `Paper List Check: found ${count(found, 'problem')}.` : null,
    plainly,
  })
}
