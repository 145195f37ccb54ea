/** The check run and the comment: every finding, in the form and within the limits that GitHub takes. */
import { describe, expect, test } from 'vitest'
import { checkRun } from '../../src/reports/check-run.ts'
import { comment } from '../../src/reports/comment.ts'
import { suggestions } from '../../src/reports/suggestions.ts'
import { everywhere, finding, fix, NAMED, reportOf, UNSEEN } from '../support/findings.ts'
import { htmlOf } from '../support/rendered.ts'

const place = { blobUrl: 'https://github.com/o/r/blob/abc' }
const many = (count: number, given: Parameters<typeof finding>[0] = {}) =>
  Array.from({ length: count }, (_, i) => finding({ ...given, message: `Finding ${i}` }))

describe('a check run', () => {
  test.each([
    ['pass', 'fail', 'success'],
    ['fail', 'pass', 'failure'],
    ['incomplete', 'pass', 'success'],
    ['incomplete', 'neutral', 'neutral'],
    ['incomplete', 'fail', 'failure'],
  ] as const)(
    'of a check that came to %s concludes, under on-incomplete %s, with %s',
    (verdict, choice, expected) => {
      expect(checkRun(reportOf({ summary: { verdict } }), place, choice).conclusion).toBe(expected)
    },
  )

  test.each([
    [{ findings: [] }, 'No problems in 1 entry'],
    [{ findings: [finding(), ...many(2, { severity: 'warning' })] }, '1 error, 2 warnings in 1 entry'],
    [
      {
        findings: many(1, { severity: 'notice' }),
        unchecked: [{ reference: 'r', reason: 'busy', places: [] }],
      },
      '1 notice in 1 entry, 1 not checked',
    ],
  ])('%# has a title that counts', (parts, title) =>
    expect(checkRun(reportOf(parts), place, 'pass').title).toBe(title),
  )

  test('annotates every finding that counts: errors first, those with a fix before others', () => {
    const findings = [
      finding({ severity: 'notice', message: 'd' }),
      finding({ severity: 'warning', message: 'c' }),
      finding({ severity: 'warning', message: 'b', fix: fix() }),
      finding({ message: 'a' }),
      finding({ message: 'x', quiet: 'suppressed' }),
      finding({ message: 'y', quiet: 'outside-change' }),
    ]
    const { annotations } = checkRun(reportOf({ findings }), place, 'pass')
    expect(annotations.map(({ level, message }) => `${level} ${message.split('\n')[0]}`)).toEqual([
      'failure a',
      'warning b',
      'warning c',
      'notice d',
    ])
    expect(annotations[0]).toMatchObject({
      path: 'README.md',
      startLine: 1,
      columns: { start: 3, end: 6 },
      title: 'dead-link',
    })
  })

  test('has no columns over several lines', () => {
    const over = finding({ from: { line: 2, column: 9 }, to: { line: 4, column: 1 } })
    expect(checkRun(reportOf({ findings: [over] }), place, 'pass').annotations[0]).toMatchObject({
      startLine: 2,
      endLine: 4,
      columns: null,
    })
  })

  test('keeps its summary under the limit', () => {
    const report = reportOf({ findings: many(5000) })
    expect(checkRun(report, place, 'pass').summary.length).toBeLessThan(65_535)
    expect(checkRun(report, place, 'pass').summary).toMatch(/and \d+ more, in the JSON report/)
    expect(checkRun(report, place, 'pass').annotations).toHaveLength(5000)
  })
})

describe('a comment', () => {
  test('is worth making for findings, not for what merely stayed unknown', () => {
    const unchecked = [{ reference: 'r', reason: 'busy', places: [] }]
    expect(comment(reportOf({ findings: [], unchecked }), place).worthSaying).toBe(false)
    expect(comment(reportOf({ findings: [finding({ quiet: 'suppressed' })] }), place).worthSaying).toBe(false)
    expect(comment(reportOf(), place).worthSaying).toBe(true)
  })
  test('says the same of the same, whatever it cost', () => {
    const [one, two] = [
      { requests: 1, durationMs: 10 },
      { requests: 7, durationMs: 999 },
    ]
    expect(comment(reportOf({ summary: one }), place)).toEqual(comment(reportOf({ summary: two }), place))
  })
  test('stays under the limit, and tells where the rest is', () => {
    const { body } = comment(reportOf({ findings: many(5000) }), { ...place, patch: 'x'.repeat(200_000) })
    expect(body.length).toBeLessThan(65_000)
    expect(body).toMatch(/and \d+ more, in the job summary/)
  })
  test('holds the patch to copy, unless letters in it hide others', () => {
    const patch = '--- a/README.md\n+++ b/README.md\n@@ -1,1 +1,1 @@\n-a\n+````b @octocat\n'
    const { body } = comment(reportOf(), { ...place, patch })
    expect(body).toContain(`\`\`\`\`\`diff\n${patch}\`\`\`\`\``)
    expect(comment(reportOf(), { ...place, patch: patch.replace('b @', '\u202eb @') }).body).not.toContain(
      '+++ b',
    )
  })
})

describe.each(NAMED)('%s in every field', (_, text) => {
  const report = everywhere(text)
  test('is words in annotations', () => {
    const { annotations, title } = checkRun(report, place, 'pass')
    expect(annotations).toHaveLength(3)
    for (const { message } of annotations) {
      expect(message.replaceAll('\n', '')).not.toMatch(UNSEEN)
      expect(message.length).toBeLessThan(20_000)
    }
    expect(title).toBe('1 error, 1 warning, 1 notice in 1 entry, 1 not checked')
  })
  test('is words in a suggestion, and what it writes is what the fix writes', () => {
    const [path] = report.lists.map((list) => list.path)
    const made = suggestions(report, new Map([[path ?? '', [{ first: 1, last: 99 }]]]))
    for (const { body } of made.suggestions) {
      const read = htmlOf(body).replace(
        /<code(?: class="language-suggestion")?>[\s\S]*?<\/code>|<a .*?<\/a>/g,
        '',
      )
      expect(read).not.toMatch(/<script|<img|<!--|@\w|#\d|GH-\d|https?:\/\/|www\./i)
      expect(htmlOf(body).match(/language-suggestion/g)).toHaveLength(1)
    }
  })
})
