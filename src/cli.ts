/** The terminal's world → pipeline → publish. */
import { infoPage } from './info.ts'
import { planSetup, writeSetup } from './init/index.ts'
import { openLookup } from './lookup/index.ts'
import { conclusionOf } from './model/conclusion.ts'
import type { Environment } from './model/environment.ts'
import { ExpectedError } from './model/expected-error.ts'
import type { TextFile } from './model/list.ts'
import { type Change, defaults, type GivenOptions, type Options } from './model/options.ts'
import type { Report } from './model/report.ts'
import { accept, type Interrupts, reading, run } from './pipeline.ts'
import { writeBaseline } from './publish/baseline.ts'
import { writeFixes } from './publish/fixes.ts'
import { lookFor } from './publish/look.ts'
import { openProgress } from './publish/progress.ts'
import { type Stream, writeAll } from './publish/terminal.ts'
import { staleLine } from './reports/baseline.ts'
import { cacheNotes } from './reports/cache-notes.ts'
import { generatedLines } from './reports/generated.ts'
import { incomplete } from './reports/incomplete.ts'
import { type Reporter, reporters } from './reports/index.ts'
import { jsonPieces } from './reports/json.ts'
import { count, plain } from './reports/plain.ts'
import { type RunLog, runLog } from './reports/run-log.ts'
import { announcement, firstCheck, setupText } from './reports/setup.ts'
import { ruleHelp } from './rule-pages.ts'
import { rules } from './rules/index.ts'
import { userAgent } from './settings/about.ts'
import { readArguments } from './settings/arguments.ts'
import { baselinePath, readBaseline } from './settings/baseline.ts'
import { defectLine } from './settings/defect.ts'
import { graphqlUrlOf } from './settings/github.ts'
import { merge } from './settings/merge.ts'
import { checkProxies } from './settings/proxy.ts'
import { UsageError } from './settings/usage-error.ts'
import { sources } from './sources/index.ts'
import { goneFrom, noBaseline, readBaselineFile } from './workspace/baseline-file.ts'
import { openCacheFile, saveCache } from './workspace/cache-file.ts'
import { readConfigFile } from './workspace/config-file.ts'
import { FileError, readLists, type Streams } from './workspace/files.ts'
import { changedSince } from './workspace/git.ts'
import { checkOutputs } from './workspace/outputs.ts'
import { isStream, readStreams } from './workspace/streams.ts'
import { writeAtomically } from './workspace/write.ts'

export type Surroundings = {
  readonly env: Environment
  readonly cwd: string
  readonly stdin: () => Promise<Uint8Array>
  readonly stdout: Stream
  readonly stderr: Stream
  /** None: the run cannot be ended early. */
  readonly interrupts?: Interrupts
}

const NAMES = { rules: rules.map((rule) => rule.name), formats: Object.keys(reporters) }

/** Runs the command. Returns its exit status: 0 nothing at or above --fail-on, 1 findings, or an incomplete check under --on-incomplete fail, 2 it could not run. */
export async function main(argv: readonly string[], surroundings: Surroundings): Promise<number> {
  try {
    const isInit = argv[0] === 'init'
    const given = readArguments(isInit ? argv.slice(1) : argv, NAMES)
    const { cwd, stdout, env } = surroundings
    const page = infoPage(given, { cwd, names: NAMES, lookFor: (options) => lookFor(options, stdout, env) })
    if (page === null) return await (isInit ? initialise : check)(given, surroundings)
    surroundings.stdout.write(page)
    return 0
  } catch (error) {
    const line = error instanceof ExpectedError ? plain(error.message) : defectLine(error)
    surroundings.stderr.write(`paper-list-check: ${line}\n`)
    return 2
  }
}

/** Finds the lists, writes what a repository needs to have them checked, and checks them for the first time. */
async function initialise(given: GivenOptions, surroundings: Surroundings): Promise<number> {
  const { files: named = null, dryRun = false, ...others } = given
  for (const key of ['fix', 'diff', 'format'] as const)
    if (given[key] != null) throw new UsageError(`--${key}: init takes no such option; run a check with it.`)
  const setup = planSetup({ cwd: surroundings.cwd, named, names: NAMES })
  const say = (text: string) => writeAll([text], surroundings.stdout)
  if (!dryRun) writeSetup(setup)
  await say(setupText(setup, dryRun))
  if (dryRun || setup.lists.length === 0) return 0
  await say(announcement(setup, given.offline ?? false))
  await check(others, { ...surroundings, cwd: setup.root }, firstCheck)
  return 0
}

/** `reporter` takes the place of the format that is chosen for standard output. */
async function check(
  given: GivenOptions,
  surroundings: Surroundings,
  reporter: Reporter | null = null,
): Promise<number> {
  if (given.dryRun) throw new UsageError('--dry-run: only init takes this option.')
  const { cwd, env, interrupts } = surroundings
  const config = readConfigFile(given.config ?? null, cwd)
  const options = merge(config, given, NAMES)
  if (!options.offline) checkProxies(env)
  const progress = await openProgress(surroundings.stderr, env)
  const say = (line: string) => progress.say(plain(line))
  const cache = openCacheFile(options.offline ? null : options.cache, cwd, say)
  const streams = await readStreams(streamsOf(given), surroundings.stdin)
  const lists = () => listsFor(options, cwd, streams)
  const files = lists()
  const known = openBaseline(options, cwd, say)
  const read = [...files, config, cache, known].flatMap((one) => one?.path ?? [])
  checkOutputs(options.outputs, read, cwd)
  const lookup = openLookup({
    ...{ ...options, cache, userAgent, sources: sourcesFor(options, env, say) },
    ...(interrupts && { signal: interrupts.signal }),
  })
  if (cache) for (const note of cacheNotes(cache.path, lookup)) say(note)
  const world = {
    ...{ rules, ...lookup, baseline: known.baseline },
    ...(!options.quiet && { watcher: progress }),
    ...(interrupts && { waiting: interrupts.during }),
  }
  const checkFiles = (files: readonly TextFile[]): Promise<Report> =>
    run(files, options, { ...world, change: changeIn(files, options, cwd) }).finally(progress.end)
  try {
    const first = await checkFiles(files)
    const fixed = options.fix && (await fix(first, surroundings)) ? await checkFiles(lists()) : first
    const report = withBaseline(fixed, options, known, surroundings)
    if (options.verbose) tellRun({ report, config, cache, tallies: lookup.tallies() }, options, say)
    await writeReports(report, options, surroundings, reporter)
    if (cache) saveCache(cache, lookup.saveCache, say)
    return statusOf(report, options, surroundings)
  } finally {
    await lookup.network.close()
  }
}

const changeIn = (files: readonly TextFile[], { diff }: Options, cwd: string): Change | null =>
  diff === null
    ? null
    : changedSince(
        diff,
        files.map(({ path }) => path),
        cwd,
      )

/** Throws {@link FileError}, which says more to those who named no list. */
function listsFor({ files }: Options, cwd: string, streams: Streams): TextFile[] {
  try {
    return readLists(files, cwd, streams)
  } catch (error) {
    if (!(error instanceof FileError && error.missing) || files !== defaults.files) throw error
    throw new FileError(`${error.message} Name your list, or let paper-list-check init find it.`, true)
  }
}

function tellRun(run: Omit<RunLog, 'off'>, { rules: levels }: Options, say: (line: string) => void): void {
  const off = NAMES.rules.filter((name) => levels[name] === 'off')
  for (const line of runLog({ ...run, off })) say(line)
}

/** Secrets come from the environment alone: who can write the configuration is not to send them anywhere. */
const sourcesFor = (options: Options, env: Surroundings['env'], warn: (line: string) => void) =>
  sources({
    token: env['GITHUB_TOKEN'] || env['GH_TOKEN'] || null,
    semanticScholarKey: env['SEMANTIC_SCHOLAR_API_KEY'] || null,
    graphqlUrl: graphqlUrlOf(env),
    warn,
    ...reading(rules, options),
  })

type KnownBaseline = ReturnType<typeof openBaseline>

/** Throws {@link UsageError} for a file that is no baseline, and {@link FileError} where one is read that is not there. */
function openBaseline(options: Options, cwd: string, say: (line: string) => void) {
  const path = baselinePath(options)
  const file = path === null ? null : readBaselineFile(path, cwd)
  if (path !== null && !file && !options.writeBaseline) throw noBaseline(path)
  return { path, file, baseline: file && readBaseline(file, goneFrom(cwd), say) }
}

/**
 * On request, writes what the report finds to the baseline, unless the run is interrupted; in the report returned, it is
 * known. Otherwise says how much of the baseline no longer occurs.
 */
function withBaseline(
  report: Report,
  options: Options,
  { path, file, baseline }: KnownBaseline,
  { cwd, stderr, interrupts }: Surroundings,
): Report {
  const stale = staleLine(report.baseline)
  if (stale && !options.writeBaseline && !options.quiet) stderr.write(`${stale}\n`)
  if (path === null || !options.writeBaseline || interrupts?.signal.aborted) return report
  const { report: known, accepted } = accept(report, options, path)
  const line = writeBaseline(accepted, { path, cwd, file, before: baseline })
  const use =
    options.baseline === null
      ? ` Use it with --baseline ${path}, or “baseline: ${path}” in the configuration.`
      : ''
  stderr.write(`${plain(line + use)}\n`)
  return known
}
const FOR_PEOPLE: ReadonlySet<string> = new Set(['pretty', 'markdown', 'github'])

/** The exit status. Where standard output has no words for people, standard error says what is missing. */
function statusOf(report: Report, options: Options, { stderr }: Surroundings): number {
  const { format, offline, onIncomplete, quiet } = options
  const { verdict } = report.summary
  const fails = conclusionOf(verdict, onIncomplete) === 'failure'
  const untold = (!FOR_PEOPLE.has(format) && !offline) || (quiet && fails)
  if (verdict === 'incomplete' && untold)
    stderr.write(`paper-list-check: ${incomplete(report, onIncomplete)}\n`)
  return fails ? 1 : 0
}

/** Only the command line may name streams: a pull request can change the configuration. */
function streamsOf({ files = [], fix }: GivenOptions): readonly string[] {
  const streams = files.filter(isStream)
  if (fix && streams.length > 0)
    throw new UsageError(`--fix: ${streams[0]} cannot be written to; name a file, or leave out --fix.`)
  return streams
}

/**
 * Writes the safe fixes, unless the run is interrupted, and says so on standard error. Returns whether there were any.
 */
async function fix(report: Report, { cwd, stderr, interrupts }: Surroundings): Promise<boolean> {
  if (interrupts?.signal.aborted) return false
  const write = async () => writeFixes(report, cwd)
  const written = await (interrupts?.during(write) ?? write())
  for (const { path, fixes } of written)
    stderr.write(`Fixed: ${plain(path)}: ${count(fixes, 'fix', 'fixes')} written\n`)
  for (const line of generatedLines(report)) stderr.write(`${line}\n`)
  return written.length > 0
}

async function writeReports(
  report: Report,
  options: Options,
  { cwd, stdout, env }: Surroundings,
  reporter: Reporter | null,
): Promise<void> {
  const { format, outputs } = options
  for (const output of outputs)
    writeAtomically(
      output.file,
      reporterOf(output.format)(report, { colours: false, columns: Infinity, ruleHelp }),
      cwd,
    )
  const look = lookFor(options, stdout, env)
  const main = reporter ?? reporterOf(format)
  await writeAll(main === reporters.json ? jsonPieces(report) : [main(report, { ...look, ruleHelp })], stdout)
}

/** Formats were validated with the arguments, so the fallback is only for the types. */
function reporterOf(format: string): Reporter {
  const known: Readonly<Record<string, Reporter>> = reporters
  return known[format] ?? reporters.pretty
}
