/** SARIF as its own schema, GitHub and viewers take it. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import AjvDraft04 from 'ajv-draft-04'
import addFormats from 'ajv-formats'
import type { Log, ReportingDescriptor, Result, Run } from 'sarif'
import { describe, expect, test } from 'vitest'
import { readList } from '../../src/lists/index.ts'
import type { List } from '../../src/model/list.ts'
import type { Report } from '../../src/model/report.ts'
import type { RuleHelp } from '../../src/model/rule-help.ts'
import { positionAt } from '../../src/model/span.ts'
import { sarif } from '../../src/reports/sarif/index.ts'
import { ruleHelp } from '../../src/rule-pages.ts'
import { rules as allRules } from '../../src/rules/index.ts'
import { everywhere, finding, fix, NAMED, obeyed, reportOf } from '../support/findings.ts'
import { sample } from '../support/report.ts'

const require = createRequire(import.meta.url)
const schema = JSON.parse(
  readFileSync(require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'),
)
// both packages are CommonJS and export their default twice
const Ajv = AjvDraft04 as unknown as typeof AjvDraft04.default
// a pattern of the schema is none in Unicode mode
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false })
;(addFormats as unknown as typeof addFormats.default)(ajv as never)
const valid = ajv.compile(schema)

const rules = ruleHelp()
function read(report: Report, form: Parameters<typeof sarif>[1] = { rules }): Run {
  const log = JSON.parse(sarif(report, form)) as Log
  expect(valid(log), JSON.stringify(valid.errors?.slice(0, 3))).toBe(true)
  const [run] = log.runs
  return run ?? expect.unreachable()
}
const resultsOf = (report: Report): Result[] => read(report).results ?? []
const regionIn = ({ locations }: Result) => locations?.[0]?.physicalLocation?.region
const uriIn = ({ locations }: Result) => locations?.[0]?.physicalLocation?.artifactLocation?.uri

test.each([sample(), sample({ text: '' }), sample({ change: new Map() }), reportOf({ findings: [] })])(
  'report %# is what the schema says',
  (report) => expect(read(report).results).toHaveLength(report.findings.length),
)

test('the schema refuses what is not SARIF', () => {
  const log = JSON.parse(sarif(sample(), { rules }))
  expect(valid({ ...log, version: '2.0.0' })).toBe(false)
  log.runs[0].results[0].level = 'notice'
  expect(valid(log)).toBe(false)
})

describe('rules', () => {
  const descriptors = read(sample()).tool.driver.rules ?? []
  test('are all there, with what GitHub requires of them', () => {
    expect(descriptors.map(({ id }) => id)).toEqual(allRules.map(({ name }) => name))
    const incomplete = descriptors.filter(
      ({ shortDescription, fullDescription, help }) =>
        !shortDescription?.text || !fullDescription?.text || !help?.text || !help.markdown,
    )
    expect(incomplete).toEqual([])
  })

  test.each(descriptors.map((one) => [one.id, one] as const))(
    '%s: the help is its page for people, without its tests',
    (id, { help, helpUri, fullDescription }: ReportingDescriptor) => {
      expect(help?.markdown).toMatch(new RegExp(`^# ${id}\n\n`))
      for (const text of [help?.text, help?.markdown]) expect(text).not.toMatch(/^## |```|json facts/m)
      expect(help?.markdown).not.toMatch(/\]\((?!https:\/\/)/)
      expect(help?.text).not.toMatch(/\]\(|`/)
      expect(fullDescription?.text).not.toContain('\n')
      expect(fullDescription?.text.length).toBeLessThanOrEqual(1024)
      expect(helpUri).toMatch(new RegExp(`^https://.*/src/rules/${id}\\.md$`))
    },
  )

  test('are pointed to by results, whose level is their own', () => {
    const [one] = resultsOf(reportOf({ findings: [finding({ rule: 'title-mismatch', severity: 'notice' })] }))
    expect(one?.level).toBe('note')
    expect(descriptors[one?.ruleIndex ?? -1]).toMatchObject({
      id: 'title-mismatch',
      defaultConfiguration: { level: 'warning' },
    })
  })

  test('that are not told leave results without an index', () => {
    const [one] = read(reportOf(), {}).results ?? []
    expect(one).toMatchObject({ ruleId: 'dead-link' })
    expect(one).not.toHaveProperty('ruleIndex')
  })
})

/** What a viewer makes of a region: the text between its ends, lines and UTF-16 columns counted from 1. */
function textAt(text: string, region: ReturnType<typeof regionIn>): string {
  const lines = text.replace(/^\ufeff/, '').split(/(?<=\r\n|\n|\r(?!\n))/)
  const at = (line = 1, column = 1) => lines.slice(0, line - 1).join('').length + column - 1
  return text
    .replace(/^\ufeff/, '')
    .slice(at(region?.startLine, region?.startColumn), at(region?.endLine, region?.endColumn))
}

const within = (text: string, part: string) => {
  const list: List = readList({ path: 'README.md', text })
  const span = { start: text.indexOf(part), end: text.indexOf(part) + part.length }
  const [from, to] = [span.start, span.end].map((offset) => positionAt(list.lineStarts, offset))
  if (!from || !to) return expect.unreachable()
  const change = { ...fix('Write y', true, 'y', span.start, span.end) }
  return { list, finding: finding({ span, from, to, fix: change }) }
}

describe('places', () => {
  test.each([
    ['plain', 'a\nb wrong c\n'],
    ['characters of two units', '🎉🎉 wrong 🎉\n'],
    ['a byte order mark', '\ufeffa wrong b\n'],
    ['a byte order mark and a later line', '\ufeffa\nb wrong b\n'],
    ['ends of lines of every kind', 'a\r\nb\rc wrong\r\nd'],
  ])(
    '%s: a region is the text that the finding is about, a replacement that which it replaces',
    (_, text) => {
      const { list, finding } = within(text, 'wrong')
      const [one] = resultsOf(reportOf({ lists: [list], findings: [finding] }))
      const replacement = one?.fixes?.[0]?.artifactChanges[0]?.replacements[0]
      expect(textAt(text, one && regionIn(one))).toBe('wrong')
      expect(textAt(text, replacement?.deletedRegion)).toBe('wrong')
      expect(replacement?.insertedContent).toEqual({ text: 'y' })
    },
  )

  test('over several lines', () => {
    const { list, finding } = within('a\nb wrong\nstill wrong c\n', 'wrong\nstill wrong')
    const [one] = resultsOf(reportOf({ lists: [list], findings: [finding] }))
    expect(one && regionIn(one)).toEqual({ startLine: 2, startColumn: 3, endLine: 3, endColumn: 12 })
  })

  test('the run says how columns and lines are counted', () => {
    const { columnKind, newlineSequences } = read(sample())
    expect(columnKind).toBe('utf16CodeUnits')
    expect(newlineSequences).toEqual(['\r\n', '\n', '\r'])
  })

  test('an insertion is an empty region, a deletion has nothing inserted', () => {
    const [inserted, deleted] = [fix('Insert', true, 'y', 2, 2), fix('Delete', false, '', 2, 5)].map(
      (one) => {
        const [result] = resultsOf(reportOf({ findings: [finding({ fix: one })] }))
        return result?.fixes?.[0]
      },
    )
    const [into, gone] = [inserted, deleted].map((one) => one?.artifactChanges[0]?.replacements[0])
    expect(into?.deletedRegion.endColumn).toBe(into?.deletedRegion.startColumn)
    expect(gone).not.toHaveProperty('insertedContent')
    expect([inserted?.properties, deleted?.properties]).toEqual([{ safe: true }, { safe: false }])
  })

  test.each([
    ['lists/a (b) c#1.md', 'lists/a%20(b)%20c%231.md'],
    ['./lists/a.md', 'lists/a.md'],
    ['a:b?.md', 'a%3Ab%3F.md'],
    ['论文.md', '%E8%AE%BA%E6%96%87.md'],
    ['<stdin>', '%3Cstdin%3E'],
  ])('%s is the address %s below the folder of the run', (path, uri) => {
    const run = read(sample({ path }))
    expect(new Set(run.results?.map(uriIn))).toEqual(new Set([uri]))
    expect(run.artifacts?.[0]?.location).toEqual({ uri, uriBaseId: '%SRCROOT%' })
    expect(run.originalUriBaseIds).toHaveProperty(['%SRCROOT%'])
  })

  test('an absolute path is a file', () => {
    expect(resultsOf(sample({ path: '/tmp/a b.md' })).map(uriIn)[0]).toBe('file:///tmp/a%20b.md')
  })
})

describe('what does not count', () => {
  const report = reportOf({
    baseline: { path: 'baseline.json', stale: [], unjudged: [] },
    findings: [
      finding({ fingerprint: 'a'.repeat(16) }),
      finding({ fingerprint: 'b'.repeat(16), quiet: 'suppressed' }),
      finding({ fingerprint: 'c'.repeat(16), quiet: 'known-before' }),
      finding({ fingerprint: 'd'.repeat(16), quiet: 'outside-change' }),
    ],
  })
  test('is suppressed where it was: in the list, or outside of it', () => {
    const results = resultsOf(report)
    const kinds = results.map(({ suppressions }) => suppressions?.map(({ kind }) => kind))
    expect(kinds).toEqual([[], ['inSource'], ['external'], ['external']])
  })

  test('a baseline tells new from old', () => {
    expect(resultsOf(report).map(({ baselineState }) => baselineState)).toEqual([
      'new',
      undefined,
      'unchanged',
      'new',
    ])
    const [alone] = resultsOf(reportOf())
    expect(alone).not.toHaveProperty('baselineState')
  })

  test('is left out of what goes to GitHub, which ignores suppressions', () => {
    const { results } = read(report, { rules, onlyCounted: true })
    expect(results?.map(({ partialFingerprints }) => partialFingerprints)).toEqual([
      { 'paperListCheck/v1': 'a'.repeat(16) },
    ])
  })
})

test('results have fingerprints under a name that GitHub does not compute itself', () => {
  for (const { partialFingerprints } of resultsOf(sample())) {
    expect(Object.keys(partialFingerprints ?? {})).toEqual(['paperListCheck/v1'])
    expect(partialFingerprints?.['paperListCheck/v1']).toMatch(/^[0-9a-f]{16}$/)
  }
})

describe('the run', () => {
  const invocationOf = (report: Report) => read(report).invocations?.[0]
  const told = (report: Report) =>
    invocationOf(report)?.toolExecutionNotifications?.map(({ descriptor, message }) => [
      descriptor?.id,
      message.text,
    ])
  const place = (line: number) => ({ path: 'README.md', line })

  test('says once for each reason what was not checked, and where, each line once', () => {
    const unchecked = [
      { reference: 'a', reason: 'busy', places: [place(1), place(2)] },
      { reference: 'b', reason: 'busy', places: [place(2)] },
      { reference: 'c', reason: 'gone', places: [] },
    ]
    const report = reportOf({ unchecked })
    expect(told(report)?.slice(0, 2)).toEqual([
      ['not-checked', '2 references: busy'],
      ['not-checked', '1 reference: gone'],
    ])
    const [first] = invocationOf(report)?.toolExecutionNotifications ?? []
    expect(first?.locations?.map((one) => one.physicalLocation?.region?.startLine)).toEqual([1, 2])
    expect(first?.level).toBe('warning')
  })

  test('is successful although something stayed unknown, but not where a list was not read', () => {
    expect(invocationOf(sample())?.executionSuccessful).toBe(true)
    const unfinished = [{ path: 'b.md', reason: 'not read: time budget used up' }]
    const report = reportOf({ unfinished })
    expect(invocationOf(report)?.executionSuccessful).toBe(false)
    expect(told(report)?.[0]).toEqual(['not-read', 'not read: time budget used up'])
  })

  test('says what was not understood, and how much a record vouches for', () => {
    const report = reportOf({ unread: [{ path: 'README.md', line: 3, why: 'no title' }] })
    const words = told(report)
    expect(words?.[0]?.[0]).toBe('not-understood')
    expect(words?.[1]).toEqual(['compared-with-records', 'The entry was compared with a record: arXiv 1.'])
  })

  test('notifications point to their descriptors', () => {
    const run = read(sample())
    for (const { descriptor } of run.invocations?.[0]?.toolExecutionNotifications ?? [])
      expect(run.tool.driver.notifications?.[descriptor?.index ?? -1]?.id).toBe(descriptor?.id)
  })

  test('keeps within what GitHub takes: the worst findings stay, and the rest is counted', () => {
    const all = Array.from({ length: 25_010 }, (_, index) =>
      finding({ severity: index === 25_009 ? 'error' : 'notice', quiet: index < 5 ? 'suppressed' : null }),
    )
    const report = reportOf({ findings: all })
    const log = JSON.parse(sarif(report, {})) as Log
    const results = log.runs[0]?.results ?? []
    expect(results).toHaveLength(25_000)
    expect(results.at(-1)?.level).toBe('error')
    expect(results.some(({ suppressions }) => suppressions?.length)).toBe(false)
    const [notice] = log.runs[0]?.invocations?.[0]?.toolExecutionNotifications ?? []
    expect(notice?.message.text).toBe('10 more findings had no room here.')
  })
})

describe('text of strangers', () => {
  test.each(NAMED)('%s is words, never a link, a placeholder or a command', (_, text) => {
    const printed = sarif(everywhere(text), { rules })
    expect(obeyed(printed)).toEqual([])
    expect(printed).not.toMatch(
      /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2028\u2029]/,
    )
    const run = read(everywhere(text))
    const messages = [
      ...(run.results ?? []).flatMap(({ message, fixes }) => [message, fixes?.[0]?.description]),
      ...(run.invocations?.[0]?.toolExecutionNotifications ?? []).map(({ message }) => message),
    ].map((message) => message?.text ?? '')
    expect(messages.filter((words) => /\]\(|(?<!\{)\{\d+\}(?!\})/.test(words))).toEqual([])
  })

  test('what is inserted is inserted as it is', () => {
    const [one] = resultsOf(
      reportOf({ findings: [finding({ fix: fix('Write', true, '[x](y) {0} \u200d') })] }),
    )
    expect(one?.fixes?.[0]?.artifactChanges[0]?.replacements[0]?.insertedContent?.text).toBe(
      '[x](y) {0} \u200d',
    )
  })

  test('braces with a number are doubled, so that no viewer fills them in', () => {
    const [one] = resultsOf(
      reportOf({ findings: [finding({ message: 'A {0} of {GAN}s [x](https://evil.example).' })] }),
    )
    expect(one?.message.text).toBe('A {{0}} of {GAN}s [x] (https://evil.example).')
  })
})

/** Rules without pages are still told. */
test('a rule without help is told by its summary', () => {
  const bare: RuleHelp = { name: 'dead-link', summary: 'a link that is gone', severity: 'error', help: '' }
  expect(read(reportOf(), { rules: [bare] }).tool.driver.rules?.[0]).toMatchObject({
    fullDescription: { text: 'A link that is gone.' },
    help: { text: 'A link that is gone.', markdown: 'A link that is gone.' },
  })
})
