/** Report → the data of the page's tables. */
import type { Entry, List } from '../../model/list.ts'
import type { LinkReport, Report, Unchecked } from '../../model/report.ts'
import { positionAt } from '../../model/span.ts'
import type { LinkStatus } from '../../model/status.ts'
import { type Cause, overview } from '../parts/overview.ts'
import { fileAddress } from '../parts/paths.ts'
import { plain } from '../parts/plain.ts'
import { webAddress } from './addresses.ts'
import { changeIn } from './change.ts'
import type { EntryRow, FindingRow, ListLine, PageData, PageLink, UncheckedRow } from './data.ts'

const MAX_TITLE = 300
const MAX_AUTHORS = 300

/** Findings that do not count are left out. */
export function pageData(report: Report, blobUrl: string | null): PageData {
  const indexes = indexesOf(report)
  const { groups, rules } = overview(report)
  const causes = groups.flatMap((group) => group.causes)
  const entries = report.lists.flatMap((list) => entryRows(list, report, indexes))
  const owners = causes.map((cause) => ownersOf(cause, indexes))
  const findings = causes.map((cause, index) => findingRow(cause, owners[index] ?? [], entries, indexes))
  const findingsOf = Map.groupBy(
    owners.flatMap((some, finding) => some.map((entry) => ({ entry, finding }))),
    ({ entry }) => entry,
  )
  return {
    lists: report.lists.map(({ path }) => ({
      path: plain(path),
      url: blobUrl === null ? null : fileAddress(path, blobUrl),
    })),
    links: report.links.map(pageLink),
    entries: entries.map((entry, index) => {
      const own = findingsOf.get(index) ?? []
      return own.length === 0 ? entry : { ...entry, findings: own.map(({ finding }) => finding) }
    }),
    findings,
    unchecked: uncheckedRows(report, indexes),
    rules: Object.fromEntries(rules.map(({ rule, page }) => [rule, page])),
  }
}

/** Where the things of the report stand in the data. */
type Indexes = {
  readonly list: (path: string) => number
  readonly link: (url: string) => number
  /** The first entry of a list. */
  readonly firstEntry: (path: string) => number
  readonly text: (path: string) => string
  /** The status of a list's link; null for what is none. */
  readonly statusAt: (path: string, link: number) => LinkStatus | null
}

function indexesOf({ lists, links }: Report): Indexes {
  const listOf = new Map(lists.map(({ path }, index) => [path, index]))
  const linkOf = new Map(links.map(({ url }, index) => [url, index]))
  const firsts: number[] = []
  let sum = 0
  for (const { entries } of lists) {
    firsts.push(sum)
    sum += entries.length
  }
  const list = (path: string) => listOf.get(path) ?? 0
  const link = (url: string) => linkOf.get(url) ?? -1
  return {
    ...{ list, link },
    text: (path) => lists[list(path)]?.text ?? '',
    firstEntry: (path) => firsts[list(path)] ?? 0,
    statusAt: (path, index) => links[link(lists[list(path)]?.links[index]?.url ?? '')]?.status ?? null,
  }
}

function entryRows(list: List, { vouchers }: Report, { list: indexOf, link }: Indexes): readonly EntryRow[] {
  const sectionOf = sectionsIn(list)
  return list.entries.map((entry) => ({
    list: indexOf(list.path),
    line: positionAt(list.lineStarts, entry.span.start).line,
    title: entry.title ? plain(entry.title.value, MAX_TITLE) : null,
    authors: authorsOf(entry),
    section: sectionOf(entry),
    venue: entry.venue ? plain(entry.venue.value, 80) : null,
    year: entry.year?.value ?? null,
    links: entry.links.map(({ role, url }) => [role, link(url)] as const).filter(([, index]) => index >= 0),
    records: vouchers.get(entry) ?? [],
    findings: [],
  }))
}

function authorsOf({ authors }: Entry): string {
  if (!authors) return ''
  const names = authors.names.map(({ value }) => value)
  return plain([...names, ...(authors.etAl ? ['et al.'] : [])].join(', '), MAX_AUTHORS)
}

/** The headings above an entry as one line, without the list's own title above all of them. */
function sectionsIn({ entries }: List): (entry: Entry) => string | null {
  const [first] = entries
  const title = first?.section[0]
  const isTitle = entries.every(({ section }) => section.length > 1 && section[0] === title)
  return ({ section }) => plain(section.slice(isTitle ? 1 : 0).join(' › '), MAX_TITLE) || null
}

/** Indexes of the entries that a cause is about. */
function ownersOf({ all }: Cause, { firstEntry }: Indexes): readonly number[] {
  const owners = all.flatMap(({ path, entry }) => (entry === null ? [] : [firstEntry(path) + entry]))
  return [...new Set(owners)]
}

function findingRow(
  { first, all }: Cause,
  entries: readonly number[],
  rows: readonly EntryRow[],
  { list, statusAt, text }: Indexes,
): FindingRow {
  const { rule, severity, path, subject, message, evidence, fix } = first
  const only = entries.length === 1 ? rows[entries[0] ?? 0] : undefined
  const { section = null, venue = null, year = null } = only ?? {}
  const change = changeIn(first, text(path))
  return {
    ...{ rule, severity, entries, section, venue, year, change: change.pieces },
    message: plain(message),
    list: list(path),
    lines: [...new Set(all.map(({ from }) => from.line))],
    count: all.length,
    evidence: webAddress(evidence ?? ''),
    fix: fix && { description: change.isSaid ? null : plain(fix.description), safe: fix.safe },
    status: subject.kind === 'link' ? statusAt(path, subject.index) : null,
  }
}

const pageLink = ({ url, status, reason }: LinkReport): PageLink => ({
  url,
  status,
  reason: reason && plain(reason),
})

function uncheckedRows({ unchecked, unread }: Report, { list }: Indexes): readonly UncheckedRow[] {
  const placed = ({ places }: Unchecked): readonly ListLine[] =>
    places.map(({ path, line }) => ({ list: list(path), line }))
  return [
    ...unchecked.map(
      (one): UncheckedRow => ({
        what: one.reference,
        reason: plain(one.reason),
        kind: 'unanswered',
        places: placed(one),
      }),
    ),
    ...unread.map(
      ({ path, line, why }): UncheckedRow => ({
        what: 'A place in the list',
        reason: plain(why),
        kind: 'unread',
        places: [{ list: list(path), line }],
      }),
    ),
  ]
}
