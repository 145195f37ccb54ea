/** The order and the grouping that all reports share. */
import { describe, expect, test } from 'vitest'
import { readList } from '../../src/lists/index.ts'
import type { Finding } from '../../src/model/report.ts'
import { positionAt } from '../../src/model/span.ts'
import { linesInWords } from '../../src/reports/parts/lines.ts'
import { capped, type FindingGroup, overview } from '../../src/reports/parts/overview.ts'
import { finding, fix, reportOf } from '../support/findings.ts'

/** A list of papers; each takes two lines, the first entry begins on line 3. */
function papers(path: string, ...titles: string[]) {
  const entry = (title: string, i: number) =>
    `- **${title}**, arXiv 2024. [[Paper](https://arxiv.org/pdf/2401.0000${i})]\n`
  return readList({ path, text: `# Papers\n\n${titles.map(entry).join('\n')}` })
}
const A = papers('a.md', 'Attention Is All You Need', 'Deep Residual Learning', 'Generative Nets')
const B = papers('b.md', 'Adam: A Method for Optimization')

/** A finding in the entry, on its first line, with the message. */
function on(entry: number | null, message: string, given: Partial<Finding> = {}, list = A): Finding {
  const start = entry === null ? 0 : (list.entries[entry]?.span.start ?? expect.unreachable())
  const span = { start, end: start + 1 }
  return finding({
    entry,
    message,
    path: list.path,
    span,
    from: positionAt(list.lineStarts, start),
    ...given,
  })
}
const report = (...findings: Finding[]) => reportOf({ lists: [A, B], findings })
const groups = (...findings: Finding[]) => overview(report(...findings)).groups

/** `a.md:3 Title: message (lines), message (lines)`. */
const shown = (all: readonly FindingGroup[]) =>
  all.map(({ path, line, entry, kind, causes }) => {
    const said = causes.map((cause) => `${cause.first.message} ×${cause.all.length}`)
    return `${path}:${line} ${entry?.title?.value ?? kind}: ${said.join(', ')}`
  })

describe('groups', () => {
  test('come by severity, within one in the order of the lists and their text', () => {
    const [notice, warning] = [{ severity: 'notice' }, { severity: 'warning' }] as const
    const all = groups(
      on(0, 'small', notice),
      on(0, 'bad', {}, B),
      on(2, 'bad 2'),
      on(1, 'odd', warning),
      on(null, 'bad 1'),
    )
    expect(shown(all)).toEqual([
      'a.md:1 outside: bad 1 ×1',
      'a.md:7 Generative Nets: bad 2 ×1',
      'b.md:3 Adam: A Method for Optimization: bad ×1',
      'a.md:5 Deep Residual Learning: odd ×1',
      'a.md:3 Attention Is All You Need: small ×1',
    ])
    expect(all.map(({ severity }) => severity)).toEqual(['error', 'error', 'error', 'warning', 'notice'])
  })

  test('have all findings of an entry, the worst first', () => {
    const all = groups(on(0, 'odd'), on(1, 'small', { severity: 'notice' }), on(1, 'bad'))
    expect(shown(all)).toEqual([
      'a.md:3 Attention Is All You Need: odd ×1',
      'a.md:5 Deep Residual Learning: bad ×1, small ×1',
    ])
  })

  test('outside of entries do not mix severities: fifty notices would come along with an error', () => {
    const all = groups(
      on(null, 'bad'),
      on(0, 'odd', { severity: 'warning' }),
      on(null, 'small', { severity: 'notice' }),
    )
    expect(all.map(({ kind, severity }) => `${kind} ${severity}`)).toEqual([
      'outside error',
      'entry warning',
      'outside notice',
    ])
  })

  test('leave out what does not count, and number it by reason', () => {
    const { groups, findings, quiet } = overview(
      report(
        on(0, 'a', { quiet: 'suppressed' }),
        on(0, 'b', { quiet: 'suppressed' }),
        on(0, 'c'),
        on(1, 'd', { quiet: 'known-before' }),
      ),
    )
    expect(shown(groups)).toEqual(['a.md:3 Attention Is All You Need: c ×1'])
    expect(findings).toBe(1)
    expect([...quiet]).toEqual([
      ['suppressed', 2],
      ['known-before', 1],
    ])
  })

  test('lose no finding whose list is unknown', () => {
    const [only] = overview(report(finding({ path: 'c.md', entry: 7 }))).groups
    expect(only).toMatchObject({ path: 'c.md', list: null, entry: null, line: 1 })
  })
})

describe('one cause is told once', () => {
  test('with all its places, before what single entries have of the same severity', () => {
    const all = groups(on(0, 'bad'), on(1, 'dead'), on(2, 'dead'), on(0, 'dead', {}, B))
    expect(shown(all)).toEqual([
      'a.md:5 several: dead ×2',
      'a.md:3 Attention Is All You Need: bad ×1',
      'b.md:3 Adam: A Method for Optimization: dead ×1',
    ])
    expect(all[0]?.causes[0]?.all.map(({ from }) => from.line)).toEqual([5, 7])
  })

  test('inside one entry it stays with the entry', () =>
    expect(shown(groups(on(1, 'dead'), on(1, 'dead')))).toEqual(['a.md:5 Deep Residual Learning: dead ×2']))

  test('with the paper, if the list has it twice', () => {
    const twice = papers('a.md', 'Attention Is All You Need', 'Deep Nets', 'Attention  is All You Need')
    const all = overview(
      reportOf({
        lists: [twice],
        findings: [
          on(0, 'dead', {}, twice),
          on(1, 'dead 2', {}, twice),
          on(2, 'dead', {}, twice),
          on(2, 'odd', {}, twice),
        ],
      }),
    ).groups
    expect(shown(all)).toEqual([
      'a.md:3 Attention Is All You Need: dead ×2, odd ×1',
      'a.md:5 Deep Nets: dead 2 ×1',
    ])
  })

  test('but not with another one that has no title either', () => {
    const [first, second] = A.entries
    const nameless = {
      ...A,
      entries: [first, second].flatMap((one) => (one ? [{ ...one, title: null }] : [])),
    }
    const all = overview(
      reportOf({ lists: [nameless], findings: [on(0, 'lacks'), on(1, 'lacks'), on(1, 'odd')] }),
    ).groups
    expect(shown(all)).toEqual(['a.md:3 several: lacks ×2', 'a.md:5 entry: odd ×1'])
  })

  test('outside of entries', () =>
    expect(shown(groups(on(null, 'dead'), on(null, 'dead')))).toEqual(['a.md:1 outside: dead ×2']))

  test('whatever order the findings have, the first place is the first in the text', () => {
    const [group] = groups(on(2, 'dead'), on(1, 'dead'))
    expect(group?.line).toBe(5)
  })

  test.each<Partial<Finding>>([
    { rule: 'dead-repository' },
    { severity: 'warning' },
    { message: 'another' },
    { expected: 'x' },
    { actual: 'x' },
    { evidence: 'https://example.org' },
  ])('%j makes another cause', (other) => {
    const causes = groups(on(1, 'dead'), on(1, 'dead', other)).flatMap(({ causes }) => causes)
    expect(causes).toHaveLength(2)
  })
})

test('rules are counted by severity, the worst first, then the most frequent', () => {
  const { rules } = overview(
    report(
      on(0, 'a', { rule: 'moved-link', severity: 'notice' }),
      on(0, 'b', { rule: 'title-mismatch', severity: 'warning', fix: fix() }),
      on(1, 'c', { rule: 'title-mismatch', severity: 'notice', fix: fix('', false) }),
      on(1, 'd', { rule: 'author-mismatch', severity: 'warning' }),
      on(2, 'e'),
      on(2, 'f', { rule: 'moved-link', severity: 'notice', quiet: 'suppressed' }),
    ),
  )
  expect(rules.map(({ page, ...count }) => count)).toEqual([
    { rule: 'dead-link', error: 1, warning: 0, notice: 0, total: 1, fixable: 0, safe: 0 },
    { rule: 'title-mismatch', error: 0, warning: 1, notice: 1, total: 2, fixable: 2, safe: 1 },
    { rule: 'author-mismatch', error: 0, warning: 1, notice: 0, total: 1, fixable: 0, safe: 0 },
    { rule: 'moved-link', error: 0, warning: 0, notice: 1, total: 1, fixable: 0, safe: 0 },
  ])
  expect(rules[0]?.page).toMatch(/^https:\/\/github\.com\/.*\/src\/rules\/dead-link\.md$/)
})

describe('a cap', () => {
  const all = groups(on(0, 'a'), on(0, 'b'), on(1, 'c'), on(1, 'd'), on(2, 'e'), on(2, 'e'))
  test.each([
    [null, 5, 0],
    [9, 5, 0],
    [5, 5, 0],
    [4, 4, 2],
    [3, 3, 3],
    [2, 2, 4],
    [0, 0, 6],
  ])('of %j shows %i causes and leaves %i findings', (max, causes, left) => {
    const kept = capped(all, max)
    expect(kept.groups.flatMap((group) => group.causes)).toHaveLength(causes)
    expect(kept.groups.every((group) => group.causes.length > 0)).toBe(true)
    expect(kept.left).toBe(left)
  })
})

test.each([
  [[3], 5, 'line 3'],
  [[3, 3], 5, 'line 3'],
  [[3, 9], 5, 'lines 3, 9'],
  [[3, 9, 12], 2, 'lines 3, 9 and 1 more'],
])('%j in words', (lines, most, words) => {
  const findings = lines.map((line) => finding({ from: { line, column: 1 } }))
  expect(linesInWords(findings, most)).toBe(words)
})
