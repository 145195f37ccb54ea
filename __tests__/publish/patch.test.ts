/** Patches that git itself applies, and suggestions that GitHub would. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readList } from '../../src/lists/index.ts'
import { applyEdits, compatible } from '../../src/model/edits.ts'
import type { Report } from '../../src/model/report.ts'
import { patch } from '../../src/reports/patch.ts'
import { suggestions } from '../../src/reports/suggestions.ts'
import { finding, fix, reportOf } from '../support/findings.ts'

/** A report whose findings each replace a stretch of the text. */
function withFixes(text: string, edits: readonly (readonly [number, number, string])[], path = 'README.md') {
  const list = readList({ path, text })
  const findings = edits.map(([start, end, now]) =>
    finding({ path, fix: fix('Mend it', true, now, start, end) }),
  )
  return reportOf({ lists: [list], findings })
}

/** What the list is after all fixes, as `--fix` would write it. */
function fixed({ lists: [list], findings }: Report): string {
  const fixes = compatible(findings.flatMap(({ fix }) => fix ?? []))
  return applyEdits(
    list?.text ?? '',
    fixes.flatMap(({ edits }) => edits),
  )
}

function applied(text: string, diff: string, path = 'README.md') {
  const folder = mkdtempSync(join(tmpdir(), 'plc-patch-'))
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
  const { status, stderr } = spawnSync('git', ['apply', '--whitespace=nowarn', '-'], {
    cwd: folder,
    input: diff,
    encoding: 'utf8',
  })
  return { status, stderr, text: readFileSync(join(folder, path), 'utf8') }
}

const LINES = Array.from({ length: 30 }, (_, i) => `line ${i + 1}`)
const TEXT = `${LINES.join('\n')}\n`
const at = (line: number, text = TEXT) =>
  text
    .split('\n')
    .slice(0, line - 1)
    .join('\n').length + (line > 1 ? 1 : 0)

describe('git applies the patch', () => {
  test.each<[string, string, [number, number, string][]]>([
    ['of one word', TEXT, [[at(9), at(9) + 4, 'LINE']]],
    [
      'of changes far apart',
      TEXT,
      [
        [at(2), at(2) + 4, 'L'],
        [at(25), at(25) + 4, 'M'],
      ],
    ],
    [
      'of changes near each other',
      TEXT,
      [
        [at(2), at(2) + 4, 'L'],
        [at(8), at(8) + 4, 'M'],
        [at(15), at(15) + 4, 'N'],
      ],
    ],
    [
      'of two changes on one line',
      TEXT,
      [
        [at(5), at(5) + 4, 'L'],
        [at(5) + 5, at(5) + 6, '55'],
      ],
    ],
    ['that takes a line out', TEXT, [[at(7), at(8), '']]],
    ['that takes everything out', 'one\n', [[0, 4, '']]],
    ['that brings lines in', TEXT, [[at(7), at(7), 'new\nlines\n']]],
    ['that brings a line in at the end', TEXT, [[TEXT.length, TEXT.length, 'last\n']]],
    ['of the first line', TEXT, [[0, 4, 'L']]],
    ['of a last line without an end', TEXT.trimEnd(), [[TEXT.length - 8, TEXT.length - 1, 'the end']]],
    ['that gives the last line an end', 'one\ntwo', [[7, 7, '\n']]],
    [
      'of a text with CRLF',
      TEXT.replaceAll('\n', '\r\n'),
      [
        [0, 4, 'L'],
        [60, 61, 'X'],
      ],
    ],
    ['with a byte order mark and wide letters', `\ufeff# Ünï 🎉\n${TEXT}`, [[3, 6, 'Ä']]],
  ])('%s', (_, text, edits) => {
    const report = withFixes(text, edits)
    const { status, stderr, text: now } = applied(text, patch(report))
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(now).toBe(fixed(report))
    expect(now).not.toBe(text)
  })

  test.each([
    'lists/a b.md',
    'Ünï 中.md',
    'tab\there.md',
    'quote".md',
    'back\\slash.md',
    'end .md',
    "it's $HOME `x`.md",
  ])('of a list that is called %j', (path) => {
    const report = withFixes(TEXT, [[0, 4, 'L']], path)
    expect(applied(TEXT, patch(report), path)).toMatchObject({ status: 0, text: fixed(report) })
  })

  test('whatever the text and the changes are', () => {
    const line = fc.string({
      unit: fc.constantFrom('a', 'b', ' ', '`', '+', '-', '@', '\\', 'é'),
      maxLength: 6,
    })
    const text = fc.array(line, { minLength: 1, maxLength: 40 }).map((lines) => lines.join('\n'))
    const edit = fc.tuple(fc.nat(), fc.nat(12), fc.constantFrom('', 'x', 'y\n', '\nz', 'p\nq\nr'))
    fc.assert(
      fc.property(text, fc.array(edit, { minLength: 1, maxLength: 5 }), (whole, raw) => {
        const edits = raw.map(([from, length, now]) => {
          const start = from % (whole.length + 1)
          return [start, Math.min(whole.length, start + length), now] as const
        })
        const report = withFixes(whole, edits)
        const diff = patch(report)
        if (diff === '') expect(fixed(report)).toBe(whole)
        else expect(applied(whole, diff)).toMatchObject({ status: 0, text: fixed(report) })
      }),
      { numRuns: 60 },
    )
  })
})

describe('a patch', () => {
  test('holds certain fixes that count, and no others', () => {
    const report = withFixes(TEXT, [[0, 4, 'L']])
    const [one] = report.findings
    if (!one) throw new Error('there is one')
    expect(patch({ ...report, findings: [{ ...one, fix: fix('Perhaps', false, 'L', 0, 4) }] })).toBe('')
    expect(patch({ ...report, findings: [{ ...one, quiet: 'suppressed' }] })).toBe('')
    expect(patch({ ...report, findings: [{ ...one, fix: null }] })).toBe('')
  })
  test('is not made where a lone CR would make other lines of it than git has', () => {
    expect(patch(withFixes('a\rb\nc\n', [[4, 5, 'x']]))).toBe('')
  })
})

/** As GitHub applies a suggestion: its lines in place of those that it stands on. */
function accepted(text: string, report: Report, last = Number.MAX_SAFE_INTEGER): string {
  const lines = text.split('\n')
  const { suggestions: all } = suggestions(report, new Map([['README.md', [{ first: 1, last }]]]))
  for (const { lines: range, body } of all.toReversed()) {
    const [, , block = ''] = /(`{3,})suggestion\n([\s\S]*?)\1$/.exec(body) ?? []
    const now = block === '' ? [] : block.replace(/\n$/, '').split('\n')
    lines.splice(range.first - 1, range.last - range.first + 1, ...now)
  }
  return lines.join('\n')
}

describe('suggestions, taken one by one, come to what the fixes write', () => {
  test.each<[string, [number, number, string][]]>([
    ['one word', [[at(9), at(9) + 4, 'LINE']]],
    [
      'several lines',
      [
        [at(2), at(4), 'two\nthree\n'],
        [at(25), at(25) + 4, 'M'],
      ],
    ],
    [
      'two on one line',
      [
        [at(5), at(5) + 4, 'L'],
        [at(5) + 5, at(5) + 6, '55'],
      ],
    ],
    ['a line less', [[at(7), at(8), '']]],
    ['backticks', [[at(7), at(8), '````suggestion\n```\n']]],
    ['an empty line', [[at(7), at(8), '\n']]],
  ])('%s', (_, edits) => {
    const report = withFixes(TEXT, edits)
    expect(accepted(TEXT, report)).toBe(fixed(report))
  })
})

test.each([
  ['a lone CR anywhere, which GitHub counts as no line', 'a\rb\nline\n', 'L'],
  ['letters that hide others', 'b\nline\n', 'L\u202eevil'],
])('there is no suggestion with %s', (_, text, now) => {
  const start = text.indexOf('line')
  expect(
    suggestions(withFixes(text, [[start, start + 4, now]]), new Map([['README.md', [{ first: 1, last: 9 }]]]))
      .suggestions,
  ).toEqual([])
})

describe('a suggestion', () => {
  const report = withFixes(TEXT, [
    [at(9), at(9) + 4, 'LINE'],
    [at(20), at(21) + 4, 'twenty\nLINE'],
  ])
  const placed = (first: number, last: number) =>
    suggestions(report, new Map([['README.md', [{ first, last }]]]))
  const lines = (first: number, last: number) => placed(first, last).suggestions.map(({ lines }) => lines)

  test('stands where all its lines are within one hunk', () => {
    expect(lines(1, 30)).toEqual([
      { first: 9, last: 9 },
      { first: 20, last: 21 },
    ])
    expect(lines(9, 20)).toEqual([{ first: 9, last: 9 }])
    expect(lines(10, 20)).toEqual([])
    expect(suggestions(report, new Map()).suggestions).toEqual([])
  })
  test('is left out of the patch for the rest', () => {
    const rest = patch(report, placed(1, 10).has)
    expect(rest).not.toContain('line 9\n+')
    expect(rest).toContain('+twenty')
    expect(patch(report, placed(1, 30).has)).toBe('')
  })
  test('keeps its key when other lines come before it, and another for other words, the same for another correction of them', () => {
    const keys = (text: string, edits: [number, number, string][]) =>
      suggestions(withFixes(text, edits), new Map([['README.md', [{ first: 1, last: 99 }]]])).suggestions.map(
        ({ key }) => key,
      )
    const [key] = keys(TEXT, [[0, 4, 'L']])
    expect(keys(`new\n${TEXT}`, [[4, 8, 'L']])).toEqual([key])
    expect(keys(TEXT, [[0, 4, 'M']])).toEqual([key])
    expect(keys(TEXT.replace('line 1', 'line one'), [[0, 4, 'L']])).not.toEqual([key])
    const twice = keys('line 1\nline 1\n', [
      [0, 4, 'L'],
      [7, 11, 'L'],
    ])
    expect(new Set(twice).size).toBe(2)
  })
  test('says what to look at where the fix is not certain', () => {
    const unsure = reportOf({
      lists: report.lists,
      findings: [finding({ fix: fix('Perhaps', false, 'L', 0, 4) })],
    })
    const [one] = suggestions(unsure, new Map([['README.md', [{ first: 1, last: 9 }]]])).suggestions
    expect(one?.body.replace(/\]\(https:\S+\/rules\/dead-link\.md\)/, '](PAGE)')).toMatchInlineSnapshot(`
      "- ❌ error: The link is dead. Review before applying. ([dead-link](PAGE))

      \`\`\`suggestion
      L 1
      \`\`\`"
    `)
  })
})

test('a line with more findings than a comment may say gets no suggestion, and costs no other line its own', () => {
  const line = `- ${'a'.repeat(2000)}\n`
  const edits = Array.from({ length: 1000 }, (_, i) => [2 + 2 * i, 3 + 2 * i, 'b'] as const)
  const report = withFixes(`${line}- c\n`, [...edits, [line.length + 2, line.length + 3, 'd']])
  const { suggestions: made, findings } = suggestions(
    report,
    new Map([['README.md', [{ first: 1, last: 2 }]]]),
  )
  expect(made.map(({ lines, body }) => [lines.first, body.length < 65_000])).toEqual([[2, true]])
  expect([...findings]).toEqual(report.findings.slice(-1))
})
