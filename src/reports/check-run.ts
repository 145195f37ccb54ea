/** A check run with every finding that no suggestion shows (GitHub REST manual, "Create a check run"). */
import { conclusionOf } from '../model/conclusion.ts'
import type { Options } from '../model/options.ts'
import type { CheckAnnotation, CheckRun } from '../model/post.ts'
import type { Finding, Report } from '../model/report.ts'
import { untold } from './markdown/elsewhere.ts'
import { type Form, markdown } from './markdown.ts'
import { linesOf, mostUsefulFirst } from './parts/annotations.ts'
import { count } from './parts/plain.ts'

/** Characters; GitHub accepts summaries of 65,535 and messages of 64 KB. */
const MAX_SUMMARY_LENGTH = 60_000
const MAX_MESSAGE_LENGTH = 8000

const LEVELS = { error: 'failure', warning: 'warning', notice: 'notice' } as const

/**
 * Every finding that counts and is not told elsewhere, as an annotation, the most useful first. GitHub shows the annotations
 * below the summary: on a pull request, where they are few, the summary only counts them.
 */
export function checkRun(
  report: Report,
  form: Form & { readonly brief?: boolean },
  onIncomplete: Options['onIncomplete'],
): CheckRun {
  const { brief = false, told = [] } = form
  const shown = mostUsefulFirst(untold(report, told).findings)
  const here = { as: 'annotations', findings: new Set(shown), url: null } as const
  const { verdict } = report.summary
  return {
    conclusion: conclusionOf(verdict, onIncomplete),
    complete: verdict !== 'incomplete',
    title: title(report),
    summary: markdown(report, {
      ...form,
      maxBytes: MAX_SUMMARY_LENGTH,
      told: brief ? [...told, here] : told,
    }),
    annotations: shown.map(annotation),
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
