/** The report in Markdown: the job summary. Nothing of a list reaches it but as code or escaped. */
import type { Finding, Report, Verdict } from '../model/report.ts'
import type { Severity } from '../model/rule.ts'
import { code, fenceFor, words } from './markup.ts'
import { duration, hasHarm, plain } from './plain.ts'
import { whyNoEntries } from './terminal.ts'

export type Place = {
  /** Where the lists can be seen: `https://github.com/o/r/blob/SHA`; null for no links. */
  readonly blobUrl: string | null
  /** Where all of it can be read, when something is left out here. */
  readonly rest?: string
}
export type Form = Place & {
  /** Bytes of UTF-8 that it may take. */
  readonly most?: number
  /** Safe fixes to copy, as a unified diff. */
  readonly patch?: string
  /** Whether requests and time are told: they differ from run to run. */
  readonly effort?: boolean
}

/** GitHub drops a summary above 1 MiB whole; some room is left for other steps. */
const MOST = 950_000
/** A link to an issue, a pull request or a commit shows up there as a mention, wherever this is pasted. */
const LINKABLE =
  /^https:\/\/(?!(?:www\.)?github\.com\/[^/]+\/[^/]+\/(?:issues|pull|discussions|commit)\/)[\w./:%?=&~+-]+$/i
const VERDICTS: Readonly<Record<Verdict, string>> = {
  pass: '✅ The lists are true as far as they were checked.',
  fail: '❌ The lists need mending.',
  incomplete: '⚠️ Not everything could be checked; what could shows nothing that fails.',
}
const NO_LIST = 'ℹ️ No list was to be checked.'
const WITH_FINDINGS = '✅ Nothing here fails the check; what is listed is worth a look.'
const MARKS: Readonly<Record<Severity, string>> = {
  error: '❌ error',
  warning: '⚠️ warning',
  notice: 'ℹ️ notice',
}
const ORDER: readonly Severity[] = ['error', 'warning', 'notice']

/** Verdict, counts, a table of findings, a patch, what stayed unknown. What does not fit is counted. */
export function markdown(report: Report, form: Form = { blobUrl: null }): string {
  const { most = MOST, effort = true, patch = '' } = form
  const place = { rest: 'in the JSON report', ...form }
  const parts = [
    ['## Paper List Check', '', verdictOf(report), ''],
    listsWithoutEntries(report, most / 100),
    counts(report, effort),
    findingsPart(report, place, most * 0.7),
    patchPart(patch, most * 0.15),
    uncheckedPart(report, place, most * 0.1),
  ]
  return parts.flat().join('\n')
}

function verdictOf({ summary, findings }: Report): string {
  const found = findings.some(({ quiet }) => quiet === null)
  if (summary.verdict === 'pass' && summary.lists === 0) return NO_LIST
  return summary.verdict === 'pass' && found ? WITH_FINDINGS : VERDICTS[summary.verdict]
}

function listsWithoutEntries({ lists }: Report, most: number): string[] {
  const without = lists.filter(({ entries }) => entries.length === 0)
  return fitting(
    without.map((list) => `ℹ️ ${code(list.path)}: ${whyNoEntries(list)}\n`),
    most,
    (more) => `… and ${more} more lists without entries.\n`,
  )
}

function counts({ summary, findings }: Report, effort: boolean): string[] {
  const quiet = findings.filter((finding) => finding.quiet !== null).length
  const figures = [
    ['Entries', summary.entries],
    ['Links', summary.links],
    ['Errors', summary.errors],
    ['Warnings', summary.warnings],
    ['Notices', summary.notices],
    ['With a fix', summary.fixable],
    ...(quiet > 0 ? [['Not counted', quiet]] : []),
    ['Not checked', summary.unchecked],
    ...(effort ? [['Requests', summary.requests]] : []),
    ...(effort ? [['Time', duration(summary.durationMs)]] : []),
  ]
  const row = (cells: readonly unknown[]) => `| ${cells.join(' | ')} |`
  return [
    row(figures.map(([name]) => name)),
    row(figures.map(() => '--:')),
    row(figures.map(([, n]) => n)),
    '',
  ]
}

function findingsPart(report: Report, place: Place, most: number): string[] {
  const loud = report.findings.filter((finding) => finding.quiet === null)
  if (loud.length === 0) return []
  const lists = new Map(report.lists.map((list) => [list.path, list]))
  const rows = loud
    .toSorted((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity))
    .map((finding) => {
      const entry = finding.entry === null ? undefined : lists.get(finding.path)?.entries[finding.entry]
      return row(finding, entry?.title?.value ?? null, place)
    })
  const kept = fitting(rows, most, (more) => `| | | … and ${more} more, ${place.rest} | |`)
  return ['| | Where | What | |', '|---|---|---|---|', ...kept, '']
}

function row(finding: Finding, title: string | null, place: Place): string {
  const { path, from, severity, message, rule, fix, evidence } = finding
  const entry = title ? `<br>${code(title, 120)}` : ''
  const proof = evidence && LINKABLE.test(evidence) ? ` ([evidence](${evidence}))` : ''
  const change = fix ? `<br>Fix: ${words(plain(fix.description, 500))}` : ''
  const what = `${words(plain(message))}${proof}${change}`
  return `| ${MARKS[severity]} | ${where(path, from.line, place)}${entry} | ${what} | ${rule} |`
}

export function where(path: string, line: number, { blobUrl }: Place): string {
  const place = code(`${path}:${line}`, 300)
  if (blobUrl === null) return place
  // parentheses would end the link
  const address = path
    .split('/')
    .map((part) =>
      encodeURIComponent(part.toWellFormed()).replace(/[()]/g, (mark) => (mark === '(' ? '%28' : '%29')),
    )
    .join('/')
  return `[${place}](${blobUrl}/${address}?plain=1#L${line})`
}

/** Letters that hide or turn others would make the patch read as what it is not; cut, it would be none. */
function patchPart(patch: string, most: number): string[] {
  if (patch === '') return []
  const shown = new TextEncoder().encode(patch).length <= most && !hasHarm(patch)
  if (!shown) return ['The certain fixes stand in the patch that this step gives as an output.', '']
  const fence = fenceFor(patch)
  const how = '<details><summary>The certain fixes as a patch, for <code>git apply</code></summary>'
  return [how, '', `${fence}diff\n${patch}${fence}`, '', '</details>', '']
}

function uncheckedPart({ unchecked }: Report, place: Place, most: number): string[] {
  if (unchecked.length === 0) return []
  const lines = unchecked.map(({ reference, reason, places }) => {
    const seen = places.slice(0, 3).map(({ path, line }) => where(path, line, place))
    return `- ${code(reference, 200)}: ${words(plain(reason, 300))}${seen.length > 0 ? ` (${seen.join(', ')})` : ''}`
  })
  const kept = fitting(lines, most, (more) => `- … and ${more} more, ${place.rest}`)
  return ['<details><summary>Not checked</summary>', '', ...kept, '', '</details>', '']
}

/** The first lines that fit into so many bytes, and how many more there are. */
export function fitting(lines: readonly string[], most: number, rest: (more: number) => string): string[] {
  let size = 0
  const over = lines.findIndex((line) => {
    size += new TextEncoder().encode(line).length + 1
    return size > most
  })
  return over < 0 ? [...lines] : [...lines.slice(0, over), rest(lines.length - over)]
}
