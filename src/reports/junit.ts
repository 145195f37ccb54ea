/**
 * JUnit's XML, as Jenkins' and GitLab's readers take it (jenkinsci/xunit-plugin, junit-10.xsd): a test suite for each list,
 * in it a test for each entry and one for what stands in none.
 */
import type { Entry, List } from '../model/list.ts'
import type { Finding, Report, Unchecked } from '../model/report.ts'
import { positionAt } from '../model/span.ts'
import { linesOf } from './parts/annotations.ts'
import { plain } from './parts/plain.ts'
import { element, type Xml } from './parts/xml.ts'

/** A test that stands for lines of a list. */
type Test = { readonly name: string; readonly findings: readonly Finding[]; readonly open: readonly string[] }

/** Errors and warnings that count are failures; a test about which something stayed unknown is skipped, not passed. */
export function junit(report: Report): string {
  const testsOf = testsBy(report)
  const lists = report.lists.map((list) => suite(list.path, testsOf(list)))
  const read = new Set(report.lists.map(({ path }) => path))
  const unread = report.unfinished
    .filter(({ path }) => !read.has(path))
    .map(({ path, reason }) => suite(path, [{ name: REST, findings: [], open: [reason] }]))
  const seconds = (report.summary.durationMs / 1000).toFixed(3)
  const suites = element('testsuites', { name: 'paper-list-check', time: seconds }, [...lists, ...unread])
  return `<?xml version="1.0" encoding="UTF-8"?>\n${suites}\n`
}

const REST = 'outside entries'

/** Findings and open questions are sorted into their lists once, for any number of lists. */
function testsBy({ findings, unchecked }: Report): (list: List) => readonly Test[] {
  const counted = Map.groupBy(
    findings.filter(({ quiet }) => quiet === null),
    ({ path }) => path,
  )
  const open = Map.groupBy(unchecked.flatMap(openPlaces), ({ path }) => path)
  return (list) => testsOf(list, counted.get(list.path) ?? [], openByEntry(list, open.get(list.path) ?? []))
}

function testsOf(list: List, findings: readonly Finding[], open: OpenByEntry): readonly Test[] {
  const byEntry = Map.groupBy(findings, ({ entry }) => entry)
  const names = new Map<string, number>()
  const tests = list.entries.map((entry, index) => ({
    name: unique(nameOf(list, entry), names),
    findings: byEntry.get(index) ?? [],
    open: open.get(index) ?? [],
  }))
  return [
    ...tests,
    { name: unique(REST, names), findings: byEntry.get(null) ?? [], open: open.get(null) ?? [] },
  ]
}

const lineOf = (list: List, offset: number): number => positionAt(list.lineStarts, offset).line

/** The title, by which a test is known again when lines move. */
const nameOf = (list: List, { title, span }: Entry): string =>
  plain(title?.value ?? '', 300) || `line ${lineOf(list, span.start)}`

/** Readers take tests of one name for one test. */
function unique(name: string, names: Map<string, number>): string {
  const times = (names.get(name) ?? 0) + 1
  names.set(name, times)
  return times === 1 ? name : unique(`${name} (${times})`, names)
}

type OpenPlace = { readonly path: string; readonly line: number; readonly words: string }

const openPlaces = ({ reference, reason, places }: Unchecked): readonly OpenPlace[] => {
  const words = `Not checked: ${plain(reference)}: ${plain(reason)}`
  return places.map((place) => ({ ...place, words }))
}

type OpenByEntry = ReadonlyMap<number | null, readonly string[]>

/** What was not checked, by the entry on whose lines it stands; null is the rest of the list. */
function openByEntry(list: List, open: readonly OpenPlace[]): OpenByEntry {
  const entryAt = new Map<number, number>()
  for (const [index, { span }] of list.entries.entries())
    for (let line = lineOf(list, span.start); line <= lineOf(list, span.end - 1); line++)
      if (!entryAt.has(line)) entryAt.set(line, index)
  const places = Map.groupBy(open, ({ line }) => entryAt.get(line) ?? null)
  return new Map([...places].map(([index, all]) => [index, all.map(({ words }) => words)]))
}

function suite(path: string, tests: readonly Test[]): Xml {
  const failures = tests.filter(fails).length
  const skipped = tests.filter((test) => !fails(test) && test.open.length > 0).length
  const counts = { tests: tests.length, failures, errors: 0, skipped }
  const name = plain(path)
  return element(
    'testsuite',
    { name, ...counts, file: name },
    tests.map((test) => testcase(path, test)),
  )
}

const isFailure = ({ severity }: Finding): boolean => severity !== 'notice'
const fails = ({ findings }: Test): boolean => findings.some(isFailure)

function testcase(path: string, test: Test): Xml {
  const { findings, open } = test
  const failures = findings.filter(isFailure).map(failure)
  const notices = findings.filter((finding) => !isFailure(finding)).map(described)
  const isSkipped = !fails(test) && open.length > 0
  const printed = [...notices, ...(fails(test) ? open : open.slice(1))]
  return element('testcase', { name: test.name, classname: plain(path) }, [
    ...failures,
    ...(isSkipped ? [element('skipped', { message: open[0] ?? '' })] : []),
    ...(printed.length > 0 ? [element('system-out', {}, printed.join('\n\n'))] : []),
  ])
}

const failure = (finding: Finding): Xml =>
  element('failure', { type: finding.rule, message: plain(finding.message) }, described(finding))

/** `lists/a.md:9:3: error (dead-link)` and the lines of an annotation. */
const described = (finding: Finding): string => {
  const { path, from, severity, rule } = finding
  return [
    `${plain(path)}:${from.line}:${from.column}: ${severity} (${rule})`,
    ...linesOf(finding, 4000),
  ].join('\n')
}
