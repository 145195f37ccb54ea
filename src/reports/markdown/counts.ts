/** What a run comes to, in sentences and a table of rules. */
import type { Report, Verdict } from '../../model/report.ts'
import type { Overview } from '../parts/overview.ts'
import { count, duration } from '../parts/plain.ts'
import { quietWords } from '../parts/quiet.ts'
import { SEVERITIES, severityCounts } from '../parts/severities.ts'

const VERDICTS: Readonly<Record<Verdict, string>> = {
  pass: '✅ No problems found.',
  fail: '❌ The lists have problems that need fixing.',
  incomplete: '⚠️ Not everything could be checked; the rest passed.',
}
const NO_LIST = 'ℹ️ No list to check.'
const WITH_FINDINGS = '✅ The check passes; see the findings below.'

export function verdictWords({ summary }: Report, { findings }: Overview): string {
  if (summary.verdict === 'pass' && summary.lists === 0) return NO_LIST
  return summary.verdict === 'pass' && findings > 0 ? WITH_FINDINGS : VERDICTS[summary.verdict]
}

/** `**1 error, 2 warnings** in 29 entries with 57 links; 2 with a fix.`, and what is not among them. */
export function countWords({ summary }: Report, { safe, quiet }: Overview): string {
  const { errors, warnings, notices, fixable, entries, links, unchecked } = summary
  const found = severityCounts({ error: errors, warning: warnings, notice: notices })
  const fixes = fixable > 0 ? `; ${fixable} with a fix${safe > 0 ? `, ${safe} of them safe` : ''}` : ''
  const others = quietWords(quiet)
  return [
    `**${found || 'No findings'}** in ${count(entries, 'entry', 'entries')} with ${count(links, 'link')}${fixes}.`,
    ...(others.length > 0 ? [`Left out: ${others.join(', ')}.`] : []),
    ...(unchecked > 0 ? [`${count(unchecked, 'reference')} could not be checked.`] : []),
  ].join(' ')
}

/** Findings by rule, where there are so many that it helps. */
export function rulesPart({ rules, long }: Overview): string[] {
  if (!long) return []
  const severities = SEVERITIES.filter((severity) => rules.some((rule) => rule[severity] > 0))
  const names = { error: 'Errors', warning: 'Warnings', notice: 'Notices' }
  const row = (cells: readonly unknown[]) => `| ${cells.join(' | ')} |`
  return [
    row(['Rule', ...severities.map((severity) => names[severity]), 'With a fix']),
    row(['---', ...severities.map(() => '--:'), '--:']),
    ...rules.map(({ rule, page, fixable, ...counts }) =>
      row([`[${rule}](${page})`, ...severities.map((severity) => counts[severity] || ''), fixable || '']),
    ),
    '',
  ]
}

/** They differ from run to run. */
export const statsWords = ({ summary }: Report): string =>
  `<sub>${count(summary.requests, 'request')} in ${duration(summary.durationMs)}</sub>`
