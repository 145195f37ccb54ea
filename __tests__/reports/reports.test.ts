/** Every reporter on the same reports, hostile ones included. */
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import type { List } from '../../src/model/list.ts'
import type { Report } from '../../src/model/report.ts'
import { annotationCommands } from '../../src/reports/github.ts'
import { json } from '../../src/reports/json.ts'
import { markdown } from '../../src/reports/markdown.ts'
import { whyNoEntries } from '../../src/reports/parts/entries.ts'
import { plain as harmless } from '../../src/reports/parts/plain.ts'
import { terminal } from '../../src/reports/terminal.ts'
import { cellsOf, htmlOf } from '../support/rendered.ts'
import { HOSTILE, hostile, sample } from '../support/report.ts'

const NAMED = HOSTILE.map((text) => [text.slice(0, 30), text] as const)
const PAGES = 'https://github.com/paper-list-check/paper-list-check/blob/'
const plain = { colours: false, columns: 100 }
const listIn = ({ lists: [list] }: Report): List => list ?? expect.unreachable()

describe('JSON', () => {
  const validate = new Ajv2020({ strict: false }).compile(
    JSON.parse(readFileSync('docs/report.schema.json', 'utf8')),
  )
  test.each([sample(), sample({ text: '' }), sample({ change: new Map() }), ...HOSTILE.map(hostile)])(
    '%# is what the schema says',
    (report) => {
      expect(validate(JSON.parse(json(report))), JSON.stringify(validate.errors)).toBe(true)
    },
  )
  test.each(NAMED)('%s reads as it was written, and printing it does nothing', (_, text) => {
    const report = hostile(text)
    const printed = json(report)
    expect(JSON.parse(printed).findings.map(({ message }: { message: string }) => message)).toEqual(
      report.findings.map(({ message }) => message),
    )
    expect(printed).not.toMatch(
      /##\[|[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/,
    )
  })
  test('holds entries, findings, what stayed unknown and the counts', () => {
    const data = JSON.parse(json(sample()))
    expect(data.lists[0].entries[0]).toMatchObject({
      line: 5,
      endLine: 9,
      title: 'Slow Smapling Made Quick',
      authors: ['Doe, Jane', 'Roe, Richard'],
      arxivId: '2401.00001',
    })
    expect(
      data.findings.map((finding: { rule: string; line: number }) => [finding.rule, finding.line]),
    ).toEqual([
      ['broken-anchor', 3],
      ['title-mismatch', 5],
      ['dead-repository', 9],
    ])
    expect(data.unchecked).toMatchObject([
      { reference: 'github.com/o/busy', places: [{ path: 'lists/a.md', line: 15 }] },
    ])
    expect(data.summary).toMatchObject({ entries: 2, errors: 1, warnings: 2, unchecked: 1, verdict: 'fail' })
  })
})

describe('terminal', () => {
  test('groups findings by entry, shows fixes and what was not checked, and closes with counts', () => {
    const text = terminal(sample(), plain)
    expect(text).toMatch(
      /^Slow Smapling Made Quick\n.*is gone.*\n +lists\/a\.md:9:\d+ .*\n.*The title says.*\n +lists\/a\.md:5:\d+ /m,
    )
    expect(text).toContain(': Slow [-Smapling-]{+Sampling+} Made Quick\n')
    expect(text).toMatch(/Not checked\n {2}1 reference: .*\n {4}github\.com\/o\/busy \(line 15\)/)
    expect(text.trim().split('\n').slice(-2)).toEqual([
      'Failed: 1 error, 2 warnings.',
      `2 entries · ${sample().summary.links} links · 1 fixable with --fix · 1 not checked · 2 requests · 1.2 s`,
    ])
  })
  test('has colours only when asked', () => {
    expect(terminal(sample(), plain)).not.toContain('\u001b')
    expect(terminal(sample(), { ...plain, colours: true })).toContain('\u001b[31m')
  })
  test('names the list as well where there are several', () => {
    const [one, two] = [sample(), sample({ path: 'lists/b.md' })]
    const both = { ...one, lists: [...one.lists, ...two.lists] }
    expect(terminal(both, plain)).toContain('github.com/o/busy (lists/a.md:15)')
  })
  test('says when no entries were recognised, and never calls an unfinished check passed', () => {
    const report = sample({ text: 'Only words.\n' })
    expect(terminal(report, plain)).toContain(whyNoEntries(listIn(report)))
    const unfinished = terminal(
      sample({ world: { repository: { 'o/gone': null } }, text: '[c](https://github.com/o/gone)' }),
      plain,
    )
    expect(unfinished).toContain('Incomplete')
    expect(unfinished).not.toContain('Passed')
  })
  test.each(NAMED)('%s moves, colours and commands nothing', (_, text) => {
    const shown = terminal(hostile(text), plain)
    expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/)
    for (const line of shown.split('\n')) {
      expect(line.trimStart().startsWith('::')).toBe(false)
      expect(line).not.toContain('##[')
    }
  })
})

describe('workflow commands', () => {
  const commands = (text: string) => text.split('\n').filter((line) => line.startsWith('::'))
  test('stand on the finding’s line and columns, errors first', () => {
    const [first, second] = commands(annotationCommands(sample()))
    expect(first).toMatch(
      /^::error title=dead-repository,file=lists\/a\.md,line=9,endLine=9,col=\d+,endColumn=\d+::GitHub has no repository|^::error title=dead-repository/,
    )
    expect(second).toMatch(/^::warning title=title-mismatch,file=lists\/a\.md,line=5,endLine=5,col=9/)
  })
  test('are ten of a level at most, those with a fix first, and a line says how many more there are', () => {
    const text = Array.from({ length: 14 }, (_, i) => `- [Section ${i}](#nowhere-${i}-at-all)`).join('\n')
    const out = annotationCommands(sample({ text }))
    expect(commands(out)).toHaveLength(10)
    expect(out).toMatch(/\n4 [^\n]+\n$/)
  })
  test.each(NAMED)('%s adds no command', (_, text) => {
    const report = hostile(text)
    const out = annotationCommands(report)
    expect(report.findings.length).toBeGreaterThan(0)
    const all = out.trimEnd().split('\n')
    expect(all.at(-1)).toContain('compared with')
    const lines = all.slice(0, -1)
    expect(
      lines.filter(
        (line) => !/^::(?:error|warning|notice) title=[a-z-]+,file=a%2Cb%3Ac\.md,line=\d+/.test(line),
      ),
    ).toEqual([])
    for (const line of lines) expect(line.length).toBeLessThan(4600)
    expect(out).not.toContain('##[')
  })
})

describe('the job summary', () => {
  test('links lines to the commit when it is known', () => {
    expect(markdown(sample(), { blobUrl: 'https://github.com/o/r/blob/abc' })).toContain(
      '](https://github.com/o/r/blob/abc/lists/a.md?plain=1#L9)',
    )
  })
  test('stays under GitHub’s limit and says what it left out', () => {
    const text = Array.from(
      { length: 9000 },
      (_, i) => `- [Section ${i} ${'word '.repeat(30)}](#nowhere-${i}-at-all)`,
    ).join('\n')
    const out = markdown(sample({ text }))
    expect(Buffer.byteLength(out)).toBeLessThan(1024 * 1024)
    expect(out).toMatch(/and \d+ more, in the JSON report/)
  })
  test.each(NAMED)('%s stays in its cell, and nothing is made of it', (_, text) => {
    const report = hostile(text)
    const out = markdown(report)
    const [findings = []] = cellsOf(out)
    expect(findings.length).toBeGreaterThan(1)
    expect(findings.filter((row) => row.length !== 4)).toEqual([])
    const shown = findings.flat().join('\n').replaceAll('\u2060', '')
    for (const { message } of report.findings) expect(shown).toContain(harmless(message))
    const html = htmlOf(out)
    const links = [...html.matchAll(/<a href="([^"]*)"/g)].map(([, href]) => href)
    expect(new Set(links.filter((href) => !href?.startsWith(PAGES)))).toEqual(
      new Set(['https://arxiv.org/abs/2401.00001']),
    )
    // GitHub looks into everything but code for people, issues and addresses
    const read = html.replace(/<code>.*?<\/code>|<a .*?<\/a>/g, '')
    expect(read).not.toMatch(/<script|<img|<!--|@\w|#\d|GH-\d|https?:\/\/|www\./i)
  })

  test('says of which lists nothing was read', () => {
    const [words, empty] = [sample({ text: 'Only words.\n' }), sample({ text: ' \n' })]
    expect(whyNoEntries(listIn(words))).not.toBe(whyNoEntries(listIn(empty)))
    for (const report of [words, empty])
      expect(htmlOf(markdown(report))).toContain(`<code>lists/a.md</code>: ${whyNoEntries(listIn(report))}`)
    expect(markdown(sample())).not.toContain(whyNoEntries(listIn(words)))
  })

  test('counts, lists what stayed unknown and where', () => {
    expect(markdown(sample())).toContain(
      `**1 error, 2 warnings** in 2 entries with ${sample().summary.links} links; 1 with a fix, 1 of them safe. 1 reference could not be checked.`,
    )
    expect(htmlOf(markdown(sample()))).toContain('<code>github.com/o/busy</code>')
  })

  test('cuts a long list of unknowns as well', () => {
    const text = Array.from({ length: 9000 }, (_, i) => `- [c](https://github.com/o/r${i})`).join('\n')
    const repository = Object.fromEntries(Array.from({ length: 9000 }, (_, i) => [`o/r${i}`, null]))
    const report = sample({ text, world: { repository } })
    const alike = markdown(report)
    expect(alike).toMatch(/- 9000 references: nobody answered \(`lists\/a\.md:1`, .*… and 8980 more\)/)
    const unchecked = report.unchecked.map((one, i) => ({ ...one, reason: `nobody answered ${i}` }))
    const out = markdown({ ...report, unchecked })
    expect(Buffer.byteLength(out)).toBeLessThan(200_000)
    expect(out).toMatch(/- … and \d+ more, in the JSON report/)
  })
})
