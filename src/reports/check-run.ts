/** A check run with every finding (GitHub REST manual, "Create a check run"). */
import { conclusionOf } from '../model/conclusion.ts'
import type { Options } from '../model/options.ts'
import type { CheckAnnotation, CheckRun } from '../model/post.ts'
import type { Finding, Report } from '../model/report.ts'
import { type Form, markdown } from './markdown.ts'
import { linesOf, mostUsefulFirst } from './parts/annotations.ts'
import { count } from './plain.ts'

/** Characters; GitHub accepts summaries of 65,535 and messages of 64 KB. */
const MAX_SUMMARY_LENGTH = 60_000
const MAX_MESSAGE_LENGTH = 8000

const LEVELS = { error: 'failure', warning: 'warning', notice: 'notice' } as const

/** Every finding that counts, as an annotation, the most useful first. */
export function checkRun(report: Report, form: Form, onIncomplete: Options['onIncomplete']): CheckRun {
  const { verdict } = report.summary
  return {
    conclusion: conclusionOf(verdict, onIncomplete),
    complete: verdict !== 'incomplete',
    title: title(report),
    summary: markdown(report, { ...form, maxBytes: MAX_SUMMARY_LENGTH }),
    annotations: mostUsefulFirst(report.findings).map(annotation),
  }
}

/** `2 errors, 1 warning in 29 entries`. */
function title({ summary }: Report): string {
  const { errors, warnings, notices, unchecked, entries } = summary
  const named = [
    [errors, 'error'],
    [warnings, 'warning'],
    [notices, 'notice'],
  ] as const
  const found = named.flatMap(([number, word]) => (number > 0 ? [count(number, word)] : []))
  const open = unchecked > 0 ? `, ${unchecked} not checked` : ''
  return `${found.join(', ') || 'No problems'} in ${count(entries, 'entry', 'entries')}${open}`
}

function annotation(finding: Finding): CheckAnnotation {
  const { path, from, to, severity, rule } = finding
  return {
    path,
    startLine: from.line,
    endLine: Math.max(from.line, to.line),
    columns:
      from.line === to.line && to.column >= from.column ? { start: from.column, end: to.column } : null,
    level: LEVELS[severity],
    title: rule,
    message: linesOf(finding, MAX_MESSAGE_LENGTH).join('\n'),
  }
}
