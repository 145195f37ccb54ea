/** One check of lists, from options to exit status. */
import { openLookup } from '../lookup/index.ts'
import type { TextFile } from '../model/list.ts'
import { type Change, defaults, type GivenOptions, type Options } from '../model/options.ts'
import type { Report } from '../model/report.ts'
import { reading, run } from '../pipeline.ts'
import { writeFixes } from '../publish/fixes.ts'
import { openProgress } from '../publish/progress.ts'
import { cacheNotes } from '../reports/cache-notes.ts'
import { generatedLines } from '../reports/generated.ts'
import type { Reporter } from '../reports/index.ts'
import { count, plain } from '../reports/parts/plain.ts'
import { type RunLog, runLog } from '../reports/run-log.ts'
import { rules } from '../rules/index.ts'
import { userAgent } from '../settings/about.ts'
import { graphqlUrlOf } from '../settings/github.ts'
import { merge } from '../settings/merge.ts'
import { checkProxies } from '../settings/proxy.ts'
import { secretOf } from '../settings/secret.ts'
import { UsageError } from '../settings/usage-error.ts'
import { sources } from '../sources/index.ts'
import { openCacheFile, saveCache } from '../workspace/cache-file.ts'
import { readConfigFile } from '../workspace/config-file.ts'
import { FileError, findLists, type Streams } from '../workspace/files.ts'
import { changedSince } from '../workspace/git.ts'
import { checkOutputs } from '../workspace/outputs.ts'
import { isStream, readStreams } from '../workspace/streams.ts'
import { openBaseline, withBaseline } from './baseline.ts'
import { statusOf, writeReports } from './outcome.ts'
import { NAMES, type Surroundings } from './surroundings.ts'

/** `reporter` takes the place of the format that is chosen for standard output. */
export async function checkLists(
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
  const first = lists()
  const known = openBaseline(options, cwd, say)
  const read = [...first.files, config, cache, known].flatMap((one) => one?.path ?? [])
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
  const checkFiles = ({ files, unreadFiles }: ReturnType<typeof lists>): Promise<Report> =>
    run(files, options, { ...world, unreadFiles, change: changeIn(files, options, cwd) }).finally(
      progress.end,
    )
  try {
    const checked = await checkFiles(first)
    const fixed = options.fix && (await fix(checked, surroundings)) ? await checkFiles(lists()) : checked
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
function listsFor({ files }: Options, cwd: string, streams: Streams) {
  try {
    return findLists(files, cwd, streams)
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
    token: secretOf('GITHUB_TOKEN', env['GITHUB_TOKEN']) ?? secretOf('GH_TOKEN', env['GH_TOKEN']),
    semanticScholarKey: secretOf('SEMANTIC_SCHOLAR_API_KEY', env['SEMANTIC_SCHOLAR_API_KEY']),
    graphqlUrl: graphqlUrlOf(env),
    warn,
    ...reading(rules, options),
  })

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
