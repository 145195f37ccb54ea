/** What a run leaves: its reports and the exit status. */
import { conclusionOf } from '../model/conclusion.ts'
import type { Options } from '../model/options.ts'
import type { Report } from '../model/report.ts'
import { lookFor } from '../publish/look.ts'
import { writeAll } from '../publish/terminal.ts'
import { incomplete } from '../reports/incomplete.ts'
import { type Reporter, reporters } from '../reports/index.ts'
import { jsonPieces } from '../reports/json.ts'
import { ruleHelp } from '../rule-pages.ts'
import { writeAtomically } from '../workspace/write.ts'
import type { Surroundings } from './surroundings.ts'

export async function writeReports(
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

const FOR_PEOPLE: ReadonlySet<string> = new Set(['pretty', 'markdown', 'github'])

/** The exit status. Where standard output has no words for people, standard error says what is missing. */
export function statusOf(report: Report, options: Options, { stderr }: Surroundings): number {
  const { format, offline, onIncomplete, quiet } = options
  const { verdict } = report.summary
  const fails = conclusionOf(verdict, onIncomplete) === 'failure'
  const untold = (!FOR_PEOPLE.has(format) && !offline) || (quiet && fails)
  if (verdict === 'incomplete' && untold)
    stderr.write(`paper-list-check: ${incomplete(report, onIncomplete)}\n`)
  return fails ? 1 : 0
}
