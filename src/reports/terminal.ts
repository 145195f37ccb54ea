/** The report for a terminal: what matters first, what is least likely to matter before the verdict at the end. */
import type { Report } from '../model/report.ts'
import { whyNoEntries } from './parts/entries.ts'
import { capped, type Overview, overview } from './parts/overview.ts'
import { count, plain, uncommanding } from './parts/plain.ts'
import { groupPart } from './terminal/findings.ts'
import { notes } from './terminal/notes.ts'
import { type Look, type Pen, penFor } from './terminal/pen.ts'
import { figuresLine, rulesTable, verdictLine } from './terminal/verdict.ts'

/** Verdict, counts by rule, findings, what was not checked, and the verdict again; ends with a newline. */
export function terminal(report: Report, look: Look): string {
  const pen = penFor(look)
  const parts = look.statistics
    ? statistics(report, pen)
    : look.only
      ? quietly(report, look, pen)
      : all(report, look, pen)
  const text = parts.filter(Boolean).join('\n\n')
  return text === '' ? '' : `${uncommanding(text)}\n`
}

function statistics(report: Report, pen: Pen): string[] {
  const view = overview(report)
  return [view.rules.length > 0 ? rulesTable(view.rules, pen) : '', closing(report, view, pen)]
}

/** Nothing at all where nothing is found. */
function quietly(report: Report, { only, ...look }: Look, pen: Pen): string[] {
  const findings = report.findings.filter(({ severity }) => only?.includes(severity))
  const view = overview({ ...report, findings })
  return view.findings === 0 ? [] : [...findingsPart(view, look, pen), verdictLine(report, pen)]
}

function all(report: Report, look: Look, pen: Pen): string[] {
  const view = overview(report)
  return [
    ...(view.long ? [verdictLine(report, pen), rulesTable(view.rules, pen)] : []),
    ...findingsPart(view, look, pen),
    ...report.lists
      .filter(({ entries }) => entries.length === 0)
      .map(
        (list) => `${pen.wrap(pen.paint('bold', plain(list.path)), 0)}\n  ${pen.wrap(whyNoEntries(list), 2)}`,
      ),
    ...notes(report, pen),
    closing(report, view, pen),
  ]
}

const closing = (report: Report, view: Overview, pen: Pen): string =>
  `${verdictLine(report, pen)}\n${figuresLine(report, view, pen)}`

function findingsPart({ groups }: Overview, { maxFindings = null }: Look, pen: Pen): string[] {
  const { groups: shown, left } = capped(groups, maxFindings)
  const more = `${count(left, 'more finding')}: see all with --max-findings all, or by rule with --statistics.`
  return [
    ...shown.map((group) => groupPart(group, pen)),
    ...(left > 0 ? [pen.wrap(pen.paint('bold', more), 0)] : []),
  ]
}
