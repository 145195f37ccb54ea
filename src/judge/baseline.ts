/** Marks the findings that a baseline accepts, and accepts findings into one. */
import type { Accepted, Baseline } from '../model/baseline.ts'
import type { List } from '../model/list.ts'
import type { Options } from '../model/options.ts'
import type { Finding, Report } from '../model/report.ts'
import { givesWayTo, type Rule } from '../model/rule.ts'
import { type Identity, identitiesIn } from './fingerprints.ts'
import { openness } from './stale.ts'
import { summarise } from './verdict.ts'

type Mark = (list: List, findings: readonly Finding[]) => readonly Finding[]
type Run = Parameters<typeof openness>[0]

/**
 * Marks the findings that the baseline has, and those that are only there because what explains them, which it has, could
 * not be judged: while arXiv is down, nobody can say that a duplicate is a wrong link. Findings that do not count for another
 * reason keep that.
 */
export function knownBefore(baseline: Baseline | null, run: Run): Mark {
  if (baseline === null) return (_, findings) => findings
  const isAccepted = acceptance(baseline.accepted)
  const explaining = explanations(baseline.accepted, run)
  return (list, findings) => {
    const identityOf = identitiesIn(list)
    const found = new Set(findings.map(({ fingerprint }) => fingerprint))
    const isKnown = (finding: Finding) =>
      isAccepted(finding) ||
      explaining(identityOf(finding), finding).some(({ fingerprint }) => !found.has(fingerprint))
    return findings.map((finding) =>
      finding.quiet === null && isKnown(finding) ? { ...finding, quiet: 'known-before' } : finding,
    )
  }
}

function acceptance(accepted: readonly Accepted[]): (finding: Finding) => boolean {
  const rules = new Map(accepted.map(({ fingerprint, rule }) => [fingerprint, rule]))
  return ({ fingerprint, rule }) => rules.get(fingerprint) === rule
}

/** The accepted findings that explain another one and may still hold. */
function explanations(
  accepted: readonly Accepted[],
  run: Run,
): (about: Identity, finding: Finding) => readonly Accepted[] {
  const rules = new Map(run.rules.map((rule) => [rule.name, rule]))
  const byPlace = Map.groupBy(accepted, placeOf)
  let known: ReturnType<typeof openness> | null = null
  // worked out on first use: few runs need it
  const isOpen = (one: Accepted, rule: Rule) => {
    known ??= openness(run)
    return known(one, rule)
  }
  return (about, { messageId }) => {
    const own = rules.get(about.rule)
    const others = own ? givesWayTo(own, messageId) : []
    return others.flatMap((name) => {
      const rule = rules.get(name)
      const here = about.paper === null ? [] : (byPlace.get(placeOf({ ...about, rule: name })) ?? [])
      return rule ? here.filter((one) => isOpen(one, rule)) : []
    })
  }
}

const placeOf = ({ rule, path, paper }: Pick<Identity, 'rule' | 'path' | 'paper'>) =>
  JSON.stringify([rule, path, paper])

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
  const isAccepted = acceptance(accepted)
  const findings = report.findings.map((finding) =>
    finding.quiet === null && isAccepted(finding) ? { ...finding, quiet: 'known-before' as const } : finding,
  )
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
