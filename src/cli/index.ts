/** The terminal's world → pipeline → publish. */
import { infoPage } from '../info.ts'
import { planSetup, writeSetup } from '../init/index.ts'
import { ExpectedError } from '../model/expected-error.ts'
import type { GivenOptions } from '../model/options.ts'
import { lookFor } from '../publish/look.ts'
import { writeAll } from '../publish/terminal.ts'
import { plain } from '../reports/parts/plain.ts'
import { announcement, firstCheck, setupText } from '../reports/setup.ts'
import { readArguments } from '../settings/arguments.ts'
import { defectLine } from '../settings/defect.ts'
import { UsageError } from '../settings/usage-error.ts'
import { checkLists } from './check.ts'
import { NAMES, type Surroundings } from './surroundings.ts'

/** Runs the command. Returns its exit status: 0 nothing at or above --fail-on, 1 findings, or an incomplete check under --on-incomplete fail, 2 it could not run. */
export async function main(argv: readonly string[], surroundings: Surroundings): Promise<number> {
  try {
    const isInit = argv[0] === 'init'
    const given = readArguments(isInit ? argv.slice(1) : argv, NAMES)
    const { cwd, stdout, env } = surroundings
    const page = infoPage(given, { cwd, names: NAMES, lookFor: (options) => lookFor(options, stdout, env) })
    if (page === null) return await (isInit ? initialise : checkLists)(given, surroundings)
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
  await checkLists(others, { ...surroundings, cwd: setup.root }, firstCheck)
  return 0
}
