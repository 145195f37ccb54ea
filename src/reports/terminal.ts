/** The report for a terminal, entry by entry. */
import { applyEdits } from '../model/edits.ts'
import type { List } from '../model/list.ts'
import type { Finding, Report, Unchecked, Verdict } from '../model/report.ts'
import type { Edit, Severity } from '../model/rule.ts'
import { positionAt, type Span } from '../model/span.ts'
import { whyNoEntries } from './parts/entries.ts'
import { unreadByList } from './parts/unread.ts'
import { vouched } from './parts/vouched.ts'
import { count, duration, plain, uncommanding } from './plain.ts'

export type Look = { readonly colours: boolean; readonly columns: number }
type Paint = (style: keyof typeof STYLES, text: string) => string

const STYLES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, blue: 34, cyan: 36 }
const MARKS: Readonly<Record<Severity, readonly [string, keyof typeof STYLES]>> = {
  error: ['✖ error  ', 'red'],
  warning: ['▲ warning', 'yellow'],
  notice: ['● notice ', 'blue'],
}

/** Findings by entry, what was not checked, and a closing line; ends with a newline. */
export function terminal(report: Report, look: Look): string {
  const paint: Paint = (style, text) => (look.colours ? `\u001b[${STYLES[style]}m${text}\u001b[0m` : text)
  const parts = [
    ...report.lists.map((list) => listPart(list, report.findings, paint, look)),
    uncheckedPart(report, paint),
    unreadPart(report, paint),
    plain(vouched(report) ?? ''),
    closing(report, paint),
  ]
  return `${uncommanding(parts.filter(Boolean).join('\n\n'))}\n`
}

function listPart(list: List, findings: readonly Finding[], paint: Paint, look: Look): string {
  const active = findings.filter((finding) => finding.path === list.path && finding.quiet === null)
  const groups = [...Map.groupBy(active, (finding) => finding.entry)]
  const shown = groups.map(([entry, group]) => groupPart(list, entry, group, paint, look))
  if (list.entries.length === 0) shown.push(`${paint('bold', plain(list.path))}\n  ${whyNoEntries(list)}`)
  return shown.join('\n\n')
}

function groupPart(
  list: List,
  index: number | null,
  findings: readonly Finding[],
  paint: Paint,
  look: Look,
): string {
  const entry = index === null ? undefined : list.entries[index]
  const line = entry ? positionAt(list.lineStarts, entry.span.start).line : (findings[0]?.from.line ?? 1)
  const title = entry?.title
    ? paint('bold', plain(entry.title.value, Math.max(40, look.columns - 30)))
    : paint('bold', 'outside any entry')
  return [
    `${paint('cyan', `${plain(list.path)}:${line}`)}  ${title}`,
    ...findings.flatMap((finding) => findingLines(list, finding, paint, look)),
  ].join('\n')
}

function findingLines(list: List, finding: Finding, paint: Paint, look: Look): string[] {
  const [mark, style] = MARKS[finding.severity]
  const place = `${finding.from.line}:${finding.from.column}`
  const indent = ' '.repeat(4 + mark.length)
  const words = wrap(plain(finding.message), Math.max(40, look.columns - indent.length))
  const [first = '', ...rest] = words
  return [
    `  ${paint(style, mark)}  ${first}`,
    ...rest.map((line) => `${indent}${line}`),
    `${indent}${paint('dim', `${place}  ${finding.rule}${finding.evidence ? `  ${plain(finding.evidence)}` : ''}`)}`,
    ...fixLines(list, finding, paint, indent),
  ]
}

/** A short change is shown as a diff, with the words that the finding is about; a longer one is described. */
function fixLines(list: List, { fix, span }: Finding, paint: Paint, indent: string): string[] {
  if (!fix) return []
  const how = fix.safe ? 'fix (applied by --fix)' : 'suggestion'
  const { old, now } = change(list.text, fix.edits, span)
  if (fix.edits.length === 0 || old.length + now.length > 400 || /\n/.test(old + now)) {
    return [`${indent}${paint('dim', `${how}: ${plain(fix.description)}`)}`]
  }
  const removed = old === '' ? [] : [`${indent}${paint('red', `- ${plain(old)}`)}`]
  const added = now === '' ? [] : [`${indent}${paint('green', `+ ${plain(now)}`)}`]
  return [`${indent}${paint('dim', `${how}:`)}`, ...removed, ...added]
}

/** The text from the first edit to the last, before and after, extended to the finding's span if they touch. */
function change(text: string, edits: readonly Edit[], span: Span): { old: string; now: string } {
  const touches = edits.some(({ start, end }) => start <= span.end && end >= span.start)
  const places = touches ? [...edits, span] : edits
  const start = Math.min(...places.map((place) => place.start))
  const end = Math.max(...places.map((place) => place.end))
  const moved = edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }))
  const old = text.slice(start, end)
  return { old, now: applyEdits(old, moved) }
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length + 1 > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}

function uncheckedPart({ unchecked, lists }: Report, paint: Paint): string {
  if (unchecked.length === 0) return ''
  const placed = ({ reference, places: [first] }: Unchecked) => {
    const name = plain(reference, 80)
    if (!first) return name
    return `${name} (${lists.length > 1 ? `${plain(first.path)}:` : 'line '}${first.line})`
  }
  const groups = [...Map.groupBy(unchecked, ({ reason }) => reason)]
  const lines = groups.map(([reason, group]) => {
    const more = group.length > 3 ? ` and ${group.length - 3} more` : ''
    const names = group.slice(0, 3).map(placed).join(', ')
    return `  ${count(group.length, 'reference')}: ${plain(reason)}\n    ${paint('dim', names + more)}`
  })
  return [paint('bold', 'Not checked'), ...lines].join('\n')
}

function unreadPart({ unread }: Report, paint: Paint): string {
  if (unread.length === 0) return ''
  const lines = unreadByList(unread).map(({ path, words }) => `  ${plain(path)}: ${plain(words)}`)
  return [paint('bold', 'Not understood'), ...lines].join('\n')
}

const VERDICTS: Readonly<Record<Verdict, readonly [string, keyof typeof STYLES]>> = {
  pass: ['Passed', 'green'],
  fail: ['Failed', 'red'],
  incomplete: ['Incomplete: not everything could be checked; the rest passed', 'yellow'],
}

function closing({ summary, findings }: Report, paint: Paint): string {
  const [words, style] = VERDICTS[summary.verdict]
  const left = findings.filter(({ quiet }) => quiet !== null).length
  const found = [
    count(summary.errors, 'error'),
    count(summary.warnings, 'warning'),
    count(summary.notices, 'notice'),
  ]
  const figures = [
    count(summary.entries, 'entry', 'entries'),
    count(summary.links, 'link'),
    ...found,
    ...(summary.fixable > 0 ? [`${summary.fixable} with a fix`] : []),
    ...(left > 0 ? [`${left} not counted`] : []),
    ...(summary.unchecked > 0 ? [`${summary.unchecked} not checked`] : []),
    count(summary.requests, 'request'),
    duration(summary.durationMs),
  ]
  return `${paint(style, `${words}.`)} ${paint('dim', figures.join(' · '))}`
}
