/** The JSON report, version 1: docs/report.schema.json describes it. */
import type { BaselineUse } from '../model/baseline.ts'
import type {
  CheckReport,
  ReportedBaseline,
  ReportedEntry,
  ReportedFinding,
  ReportedLink,
} from '../model/json-report.ts'
import type { Entry, List } from '../model/list.ts'
import { schemaUrl } from '../model/pages.ts'
import type { Finding, LinkReport, Report } from '../model/report.ts'
import { positionAt } from '../model/span.ts'
import { jsonText } from './parts/json-text.ts'

/** Data of the form that the schema describes. */
type Data<T> = T extends readonly (infer E)[]
  ? readonly Data<E>[]
  : T extends object
    ? { readonly [K in keyof T]: Data<T[K]> }
    : T

/**
 * The report as JSON, indented by two spaces, ending with a newline. Characters that are unsafe to print are written as
 * `\uXXXX`, so strings still decode to what the list has (RFC 8259 §7).
 */
export function json(report: Report): string {
  return [...jsonPieces(report)].join('')
}

/** The same text piece by piece: a long report as one string takes a hundred megabytes. */
export function* jsonPieces({
  lists,
  links,
  findings,
  unchecked,
  unread,
  checked,
  vouchers,
  baseline,
  summary,
}: Report): Iterable<string> {
  yield `{\n  "$schema": ${text(schemaUrl('report'), 1)},\n  "version": 1,\n  "lists": `
  yield* array(lists, 1, (list) => listPieces(list, vouchers))
  yield ',\n  "links": '
  yield* array(links, 1, (link) => [text(linkData(link), 2)])
  yield ',\n  "findings": '
  yield* array(findings, 1, (finding) => [text(findingData(finding), 2)])
  yield ',\n  "unchecked": '
  yield* array(unchecked, 1, (one) => [text(one satisfies Data<CheckReport['unchecked'][number]>, 2)])
  yield ',\n  "unread": '
  yield* array(unread, 1, (one) => [text(one satisfies Data<CheckReport['unread'][number]>, 2)])
  yield `,\n  "checked": ${text(checked satisfies Data<CheckReport['checked']>, 1)}`
  yield `,\n  "baseline": ${text(baseline && baselineData(baseline), 1)}`
  yield `,\n  "summary": ${text(summary satisfies Data<CheckReport['summary']>, 1)}\n}\n`
}

function* listPieces(list: List, vouchers: Report['vouchers']): Iterable<string> {
  yield `{\n      "path": ${text(list.path, 3)},\n      "entries": `
  yield* array(list.entries, 3, (entry) => [text(entryData(list, entry, vouchers.get(entry) ?? []), 4)])
  yield '\n    }'
}

const line = (depth: number): string => `\n${'  '.repeat(depth)}`
const text = (value: unknown, depth: number): string => jsonText(value).replaceAll('\n', line(depth))

function* array<T>(
  values: readonly T[],
  depth: number,
  pieces: (value: T) => Iterable<string>,
): Iterable<string> {
  if (values.length === 0) return yield '[]'
  let before = '['
  for (const value of values) {
    yield `${before}${line(depth + 1)}`
    yield* pieces(value)
    before = ','
  }
  yield `${line(depth)}]`
}

function entryData(list: List, entry: Entry, records: readonly string[]): Data<ReportedEntry> {
  const links = entry.links.filter(({ role }) => role !== 'anchor')
  const paper = links.map((link) => link.reference).find((reference) => reference.kind === 'paper')
  return {
    line: positionAt(list.lineStarts, entry.span.start).line,
    endLine: positionAt(list.lineStarts, Math.max(entry.span.start, entry.span.end - 1)).line,
    title: entry.title?.value ?? null,
    authors: entry.authors?.names.map((name) => name.value) ?? null,
    etAl: entry.authors?.etAl ?? false,
    venue: entry.venue?.value ?? null,
    year: entry.year?.value ?? null,
    arxivId: paper?.kind === 'paper' ? paper.id : null,
    links: entry.links.map(({ url, role, span }) => ({
      url,
      role,
      ...positionAt(list.lineStarts, span.start),
    })),
    records,
  }
}

function linkData({
  url,
  status,
  httpStatus,
  movedTo,
  reason,
  evidence,
  repository,
}: LinkReport): Data<ReportedLink> {
  return { url, status, httpStatus, movedTo, reason, evidence, repository }
}

const baselineData = ({ path, stale }: BaselineUse): Data<ReportedBaseline> => ({ path, stale })

function findingData(finding: Finding): Data<ReportedFinding> {
  const {
    rule,
    severity,
    path,
    from,
    to,
    message,
    subject,
    expected,
    actual,
    evidence,
    fix,
    quiet,
    judgement,
    fingerprint,
  } = finding
  return {
    rule,
    severity,
    path,
    line: from.line,
    column: from.column,
    endLine: to.line,
    endColumn: to.column,
    message,
    subject: subject.kind,
    expected,
    actual,
    evidence,
    fix: fix && {
      description: fix.description,
      safe: fix.safe,
      edits: fix.edits.map(({ start, end, text }) => ({ start, end, text })),
    },
    quiet,
    judgement,
    fingerprint,
  }
}
