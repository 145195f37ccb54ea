/** The report in Markdown: the job summary. Nothing of a list reaches it but in code spans or escaped. */
import type { Finding, Report, Verdict } from '../model/report.ts'
import { count, duration, plain } from './plain.ts'

/** Where the lists can be seen: `https://github.com/o/r/blob/SHA`; null for no links. */
export type Place = { readonly blobUrl: string | null }

/** GitHub drops a summary above 1 MiB whole; some room is left for other steps. */
const MOST_BYTES = 900_000
const VERDICTS: Readonly<Record<Verdict, string>> = {
  pass: '✅ The lists are true as far as they were checked.',
  fail: '❌ The lists need mending.',
  incomplete: '⚠️ Not everything could be checked; what could shows nothing that fails.',
}
const MARKS = { error: '❌ error', warning: '⚠️ warning', notice: 'ℹ️ notice' }

/** Counts, a table of findings, what stayed unknown. At most 900 kB: what does not fit is counted. */
export function markdown(report: Report, { blobUrl }: Place = { blobUrl: null }): string {
  const { summary } = report
  const loud = report.findings.filter((finding) => finding.quiet === null)
  const order = { error: 0, warning: 1, notice: 2 }
  const rows = loud
    .toSorted((a, b) => order[a.severity] - order[b.severity])
    .map((finding) => row(report, finding, blobUrl))
  const head = [`## Paper List Check`, '', VERDICTS[summary.verdict], '', counts(report), '']
  const table = rows.length === 0 ? [] : ['| | Where | What | |', '|---|---|---|---|', ...fitting(rows), '']
  return [...head, ...table, ...uncheckedPart(report)].join('\n')
}

function counts({ summary, findings }: Report): string {
  const quiet = findings.filter((finding) => finding.quiet !== null).length
  return [
    count(summary.entries, 'entry', 'entries'),
    count(summary.links, 'link'),
    count(summary.errors, 'error'),
    count(summary.warnings, 'warning'),
    count(summary.notices, 'notice'),
    ...(quiet > 0 ? [`${quiet} not counted`] : []),
    `${summary.unchecked} not checked`,
    count(summary.requests, 'request'),
    duration(summary.durationMs),
  ].join(' · ')
}

function row(report: Report, finding: Finding, blobUrl: string | null): string {
  const { path, from, severity, message, rule, fix, evidence } = finding
  const list = report.lists.find((candidate) => candidate.path === path)
  const entry = finding.entry === null ? undefined : list?.entries[finding.entry]
  const place = code(`${path}:${from.line}`)
  const link = blobUrl
    ? `[${place}](${blobUrl}/${path.split('/').map(encodeURIComponent).join('/')}?plain=1#L${from.line})`
    : place
  const title = entry?.title && list ? `<br>${code(plain(entry.title.value, 120))}` : ''
  const evidenceLink =
    evidence && /^https:\/\/[\w./:%?=&~+-]+$/.test(evidence) ? ` ([evidence](${evidence}))` : ''
  const change = fix ? `<br>Fix: ${wordsOf(plain(fix.description, 500))}` : ''
  return `| ${MARKS[severity]} | ${link}${title} | ${wordsOf(plain(message, 2000))}${evidenceLink}${change} | ${rule} |`
}

function fitting(rows: readonly string[]): string[] {
  const kept: string[] = []
  let size = 0
  for (const line of rows) {
    size += new TextEncoder().encode(line).length + 1
    if (size > MOST_BYTES)
      return [...kept, `| | | … and ${rows.length - kept.length} more, in the JSON report | |`]
    kept.push(line)
  }
  return kept
}

function uncheckedPart({ unchecked }: Report): string[] {
  if (unchecked.length === 0) return []
  const lines = unchecked.slice(0, 200).map(({ reference, reason, places }) => {
    const where = places.slice(0, 3).map(({ path, line }) => code(`${path}:${line}`))
    return `- ${code(plain(reference, 200))}: ${wordsOf(plain(reason, 300))}${where.length > 0 ? ` (${where.join(', ')})` : ''}`
  })
  const more = unchecked.length > 200 ? [`- … and ${unchecked.length - 200} more`] : []
  return ['<details><summary>Not checked</summary>', '', ...lines, ...more, '', '</details>', '']
}

/** A code span that no backtick in the text can end; pipes would end a cell even there. */
function code(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length))
  const fence = '`'.repeat(longest + 1)
  const pad = text.startsWith('`') || text.endsWith('`') ? ' ' : ''
  return `${fence}${pad}${text.replaceAll('|', '\\|')}${pad}${fence}`
}

/** Words that show as they are: no markup, no HTML, nobody pinged, nothing cross-referenced, no link made. */
function wordsOf(text: string): string {
  return text
    .replace(/[\\`*_{}[\]()<>#+!|~$-]/g, (mark) => `&#${mark.charCodeAt(0)};`)
    .replace(/@(?=\w)/g, '@\u2060')
    .replace(/\b(https?):\/\//gi, '$1:\u2060//')
    .replace(/\bwww\./gi, 'www\u2060.')
}
