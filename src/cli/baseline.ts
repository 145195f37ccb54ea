/** The baseline of a run: opened before it, written after it. */
import type { Options } from '../model/options.ts'
import type { Report } from '../model/report.ts'
import { accept } from '../pipeline.ts'
import { writeBaseline } from '../publish/baseline.ts'
import { staleLine } from '../reports/baseline.ts'
import { plain } from '../reports/parts/plain.ts'
import { baselinePath, readBaseline } from '../settings/baseline.ts'
import { UsageError } from '../settings/usage-error.ts'
import { goneFrom, noBaseline, readBaselineFile } from '../workspace/baseline-file.ts'
import { FileError } from '../workspace/files.ts'
import type { Surroundings } from './surroundings.ts'

type KnownBaseline = ReturnType<typeof openBaseline>

/** Throws {@link UsageError} for a file that is no baseline, and {@link FileError} where one is read that is not there. */
export function openBaseline(options: Options, cwd: string, say: (line: string) => void) {
  const path = baselinePath(options)
  const file = path === null ? null : readBaselineFile(path, cwd)
  if (path !== null && !file && !options.writeBaseline) throw noBaseline(path)
  return { path, file, baseline: file && readBaseline(file, goneFrom(cwd), say) }
}

/**
 * On request, writes what the report finds to the baseline, unless the run is interrupted; in the report returned, it is
 * known. Otherwise says how much of the baseline no longer occurs.
 */
export function withBaseline(
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
