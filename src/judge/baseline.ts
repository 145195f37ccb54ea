/** Marks the findings that a baseline accepts, and accepts findings into one. */
import type { Accepted, Baseline } from '../model/baseline.ts'
import type { List } from '../model/list.ts'
import type { Options } from '../model/options.ts'
import type { Finding, Report } from '../model/report.ts'
import { identitiesIn } from './fingerprints.ts'
import { summarise } from './verdict.ts'

/** Marks the findings that the baseline has; those that do not count for another reason keep that. */
export function knownBefore(baseline: Baseline | null): (findings: readonly Finding[]) => readonly Finding[] {
  if (baseline === null) return (findings) => findings
  const rules = new Map(baseline.accepted.map(({ fingerprint, rule }) => [fingerprint, rule]))
  const isKnown = ({ quiet, fingerprint, rule }: Finding) => quiet === null && rules.get(fingerprint) === rule
  return (findings) =>
    findings.map((finding) => (isKnown(finding) ? { ...finding, quiet: 'known-before' } : finding))
}

/**
 * Accepts all findings that count or were known before, and keeps those that could not be judged. `path`: the baseline's
 * file. Returns the report, in which they no longer count, and what the baseline has now.
 */
export function accept(
  report: Report,
  options: Options,
  path: string,
): { readonly report: Report; readonly accepted: readonly Accepted[] } {
  const unjudged = report.baseline?.unjudged ?? []
  const byList = Map.groupBy(report.findings.filter(isAcceptable), (finding) => finding.path)
  const found = report.lists.flatMap((list) => acceptedIn(list, byList.get(list.path) ?? []))
  const accepted = [...found, ...unjudged]
  const findings = knownBefore({ path, accepted, isGone: () => false })(report.findings)
  const now = { ...report, findings, baseline: { path, stale: [], unjudged } }
  return { accepted, report: { ...now, summary: summarise(now, options, report.summary) } }
}

/** Characters. */
const MAX_TEXT = 100

function acceptedIn(list: List, findings: readonly Finding[]): readonly Accepted[] {
  const identityOf = identitiesIn(list)
  return findings.map((finding) => {
    const { rule, path, paper, words } = identityOf(finding)
    return { rule, path, paper, text: shortened(words), fingerprint: finding.fingerprint }
  })
}

const isAcceptable = ({ quiet }: Finding) => quiet === null || quiet === 'known-before'

/** A pair of surrogates is not cut in two. */
const shortened = (text: string) =>
  text.length <= MAX_TEXT ? text : `${text.slice(0, MAX_TEXT - 1).replace(/[\ud800-\udbff]$/, '')}…`
