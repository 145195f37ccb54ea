/** What standard output is, and how a report is shown there. */
import { createSupportsHyperlinks } from 'supports-hyperlinks'
import type { Environment } from '../model/environment.ts'
import type { Options } from '../model/options.ts'
import type { Look } from '../reports/terminal/pen.ts'
import { isAttended, type Stream } from './terminal.ts'

/** On a terminal; who reads a pipe looks for something, and should find it whole. */
const MAX_FINDINGS = 50

/** How a report is shown on standard output: what the user chose, and what the terminal can do. */
export function lookFor(
  { maxFindings, statistics, quiet, failOn }: Options,
  stdout: Stream,
  env: Environment,
): Look {
  const colours = wantsColours(stdout, env)
  return {
    colours,
    hyperlinks: colours && createSupportsHyperlinks({ isTTY: stdout.isTTY === true }),
    // a terminal that does not know its width says zero
    columns: stdout.columns || Number(env['COLUMNS']) || Infinity,
    maxFindings: maxFindings ?? (isAttended(stdout, env) ? MAX_FINDINGS : null),
    statistics,
    only: quiet ? (failOn === 'warning' ? ['error', 'warning'] : ['error']) : null,
  }
}

/** Terminals get colours; NO_COLOR and FORCE_COLOR override that (no-color.org, force-color.org). */
function wantsColours(stream: Stream, env: Environment): boolean {
  if (env['NO_COLOR']) return false
  const forced = env['FORCE_COLOR']
  return forced ? forced !== '0' && forced !== 'false' : stream.isTTY === true && env['TERM'] !== 'dumb'
}
