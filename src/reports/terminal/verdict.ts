/** What a run comes to: its verdict, totals, and counts by rule. */
import { rulePage } from '../../model/pages.ts'
import type { Report, Verdict } from '../../model/report.ts'
import type { Overview, RuleCount } from '../parts/overview.ts'
import { count, duration } from '../parts/plain.ts'
import { quietWords } from '../parts/quiet.ts'
import { SEVERITIES, severityCounts } from '../parts/severities.ts'
import type { Pen, Style } from './pen.ts'

const VERDICTS: Readonly<Record<Verdict, readonly [string, Style]>> = {
  pass: ['Passed', 'green'],
  fail: ['Failed', 'red'],
  incomplete: ['Incomplete', 'yellow'],
}

/** `Failed: 2 errors, 1 warning.` */
export function verdictLine({ summary, lists, findings }: Report, { paint, wrap }: Pen): string {
  const { errors, warnings, notices, verdict } = summary
  const [word, style] = VERDICTS[verdict]
  const found = severityCounts({ error: errors, warning: warnings, notice: notices })
  const isKnown = findings.some(({ quiet }) => quiet === 'known-before')
  const nothing = lists.length === 0 ? 'no list to check' : `no ${isKnown ? 'new ' : ''}findings`
  const open = verdict === 'incomplete' ? 'not everything could be checked; ' : ''
  return wrap(`${paint(style, word)}: ${open}${found || nothing}.`, 0)
}

/** What the counts are of. */
export function figuresLine({ summary }: Report, { quiet, safe }: Overview, { paint, flow }: Pen): string {
  const figures = [
    count(summary.entries, 'entry', 'entries'),
    count(summary.links, 'link'),
    ...(safe > 0 ? [`${safe} fixable with --fix`] : []),
    ...(summary.fixable > safe ? [count(summary.fixable - safe, 'suggestion')] : []),
    ...quietWords(quiet),
    ...(summary.unchecked > 0 ? [`${summary.unchecked} not checked`] : []),
    count(summary.requests, 'request'),
    duration(summary.durationMs),
  ]
  return paint('dim', flow(figures, 0, ' · '))
}

const NAMES = { error: 'errors', warning: 'warnings', notice: 'notices' } as const
const STYLES = { error: 'red', warning: 'yellow', notice: 'blue' } as const

/** One line a rule: how many errors, warnings, notices, and how many of all have a fix. */
export function rulesTable(rules: readonly RuleCount[], pen: Pen): string {
  const { paint, link } = pen
  const width = Math.max(...rules.map(({ rule }) => rule.length))
  const severities = SEVERITIES.filter((severity) => rules.some((rule) => rule[severity] > 0))
  const cell = (number: number, name: string, style: Style) =>
    paint(number === 0 ? 'dim' : style, String(number).padStart(name.length + 2))
  const rows = rules.map((rule) => [
    `  ${link(rule.rule, rulePage(rule.rule))}${' '.repeat(width - rule.rule.length)}`,
    ...severities.map((severity) => cell(rule[severity], NAMES[severity], STYLES[severity])),
    cell(rule.fixable, 'with a fix', 'green'),
  ])
  const head = [...severities.map((severity) => NAMES[severity]), 'with a fix']
  return [
    paint('dim', `  ${'rule'.padEnd(width)}  ${head.join('  ')}`),
    ...rows.map((cells) => cells.join('')),
  ].join('\n')
}
