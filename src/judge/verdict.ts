/** The counts of a report, and its verdict. */
import type { Options } from '../model/options.ts'
import type { Finding, Report, Summary, Verdict } from '../model/report.ts'
import type { Severity } from '../model/rule.ts'

export type RunStats = {
  readonly requests: number
  readonly durationMs: number
  readonly finishedAt?: string | null
}

type VerdictOptions = Pick<Options, 'failOn' | 'offline'>

/** The summary of a report. Findings that do not count are in none of its numbers. */
export function summarise(
  report: Omit<Report, 'summary'>,
  options: VerdictOptions,
  { requests, durationMs, finishedAt = null }: RunStats,
): Summary {
  const active = report.findings.filter(({ quiet }) => quiet === null)
  const count = (severity: Severity) => active.filter((finding) => finding.severity === severity).length
  return {
    lists: report.lists.length,
    entries: report.lists.reduce((sum, { entries }) => sum + entries.length, 0),
    links: report.links.length,
    errors: count('error'),
    warnings: count('warning'),
    notices: count('notice'),
    fixable: active.filter(({ fix }) => fix !== null).length,
    unchecked: report.unchecked.length,
    ...{ requests, durationMs, finishedAt },
    verdict: verdict(active, options, report.unchecked.length),
  }
}

/** Notices never fail a check. Neither do unknown facts, unless the user wants that (`onIncomplete`). */
function verdict(
  active: readonly Finding[],
  { failOn, offline }: VerdictOptions,
  unchecked: number,
): Verdict {
  const fails: readonly Severity[] = failOn === 'error' ? ['error'] : ['error', 'warning']
  if (failOn !== 'never' && active.some(({ severity }) => fails.includes(severity))) return 'fail'
  return offline || unchecked > 0 ? 'incomplete' : 'pass'
}
