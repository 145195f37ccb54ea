/** Reports of whatever size take linear time: crowds of everything that a report may have many of, in every form. */
import { expect, test } from 'vitest'
import { readList } from '../../src/lists/index.ts'
import { defaults } from '../../src/model/options.ts'
import type { Finding, LinkReport, Report } from '../../src/model/report.ts'
import { accept } from '../../src/pipeline.ts'
import { baselineFile } from '../../src/reports/baseline.ts'
import { checkRun } from '../../src/reports/check-run.ts'
import { comment } from '../../src/reports/comment.ts'
import { reporters } from '../../src/reports/index.ts'
import { patch } from '../../src/reports/patch.ts'
import { firstCheck } from '../../src/reports/setup.ts'
import { suggestions } from '../../src/reports/suggestions.ts'
import { weekly } from '../../src/reports/weekly/index.ts'
import { finding, fix, listOf, reportOf } from '../support/findings.ts'
import { growth } from '../support/growth.ts'

const LOOK = { colours: true, columns: 80, hyperlinks: true }
const FORM = { blobUrl: 'https://github.com/o/r/blob/0123456789' }
const SCAN = { ...FORM, day: '2026-11-26', week: '2026-11-23', key: 'k', run: '1', runUrl: null }

const FORMS: Readonly<Record<string, (report: Report) => unknown>> = {
  ...Object.fromEntries(
    Object.entries(reporters).map(([name, write]) => [name, (report: Report) => write(report, LOOK)]),
  ),
  'pretty, narrow': (report) => reporters.pretty(report, { ...LOOK, columns: 1 }),
  'check run': (report) => checkRun(report, FORM, 'neutral'),
  comment: (report) => comment(report, FORM),
  suggestions: (report) => suggestions(report, new Map([['README.md', [{ first: 1, last: 1e9 }]]])),
  patch,
  weekly: (report) => weekly(report, '', SCAN),
  'first check': firstCheck,
  baseline: (report) => baselineFile(accept(report, defaults, 'b.json').accepted),
}

const many = <T>(count: number, make: (i: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, i) => make(i))
const lines = (count: number, line: (i: number) => string) =>
  readList({ path: 'README.md', text: `# List\n\n${many(count, line).join('')}` })
const entry = (i: number) =>
  `- **A Title of Case ${i}**, Jane Doe, ICLR 2021 [[paper](https://arxiv.org/abs/2101.${String(i).padStart(5, '0')})]\n`

function inEntries(count: number, given: (i: number) => Partial<Finding>): Report {
  const list = lines(count, entry)
  const findings = list.entries.map(({ span: { start } }, i) =>
    finding({
      ...{ entry: i, span: { start, end: start + 5 }, from: { line: i + 3, column: 1 } },
      ...{ to: { line: i + 3, column: 6 }, fix: fix('Write it', true, 'y', start + 2, start + 5) },
      ...given(i),
    }),
  )
  return reportOf({ lists: [list], findings })
}

const dead = ({ url }: { readonly url: string }): LinkReport => ({
  ...{ url, status: 'dead', httpStatus: 404, movedTo: null, reason: 'it returns 404' },
  ...{ evidence: null, repository: null },
})

function amongHeadings(count: number): Report {
  const list = lines(count, (i) => `# Heading ${i}\n\nsee [x](https://x.example/${i})\n\n`)
  const findings = list.links.map((_, index) =>
    finding({ subject: { kind: 'link', index, status: 'dead' }, message: `m ${index}` }),
  )
  return reportOf({ lists: [list], links: list.links.map(dead), findings })
}

const unchecked = (i: number, line: number, path = 'README.md') => ({
  reference: `https://x.example/${i}`,
  reason: 'no answer in time',
  places: [{ path, line }],
})

const CROWDS: Readonly<Record<string, (count: number) => Report>> = {
  'findings that differ': (count) => inEntries(count, (i) => ({ message: `m ${i}` })),
  'findings that are equal': (count) => inEntries(count, () => ({})),
  'findings in one place': (count) =>
    reportOf({ findings: many(count, (i) => finding({ message: `m ${i}` })) }),
  'dead links outside entries': amongHeadings,
  'what was not checked, in one line': (count) =>
    reportOf({ unchecked: many(count, (i) => unchecked(i, 1)) }),
  'what was not checked, in no entry': (count) =>
    reportOf({ unchecked: many(count, (i) => unchecked(i, 99 + i)) }),
  'what was not understood': (count) =>
    reportOf({ unread: many(count, (i) => ({ path: 'README.md', line: i + 1, why: `why ${i}` })) }),
  lists: (count) => {
    const list = listOf()
    const lists = many(count, (i) => ({ ...list, path: `${i}.md` }))
    return reportOf({
      lists,
      findings: lists.map(({ path }) => finding({ path })),
      unread: lists.map(({ path }) => ({ path, line: 1, why: 'why' })),
      unchecked: lists.map(({ path }, i) => unchecked(i, 1, path)),
    })
  },
}

/** Linear work takes 4 times as long for four times as much, square work 16; much garbage costs linear work up to 10. */
const MEASURE = { length: 3200, most: 12 }

test.each(Object.entries(CROWDS))('%s', (_, make) => {
  const made = new Map<number, Report>()
  const once = (count: number) => {
    const report = made.get(count) ?? make(count)
    made.set(count, report)
    return report
  }
  const slow = Object.entries(FORMS).flatMap(([form, write]) => {
    const times = growth(write, once, MEASURE)
    return times > MEASURE.most ? [`${form}: ${Math.round(times)} times`] : []
  })
  expect(slow).toEqual([])
})
