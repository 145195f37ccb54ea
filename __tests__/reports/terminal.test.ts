/** What people see at a terminal, and in the Action's log. */
import { stripVTControlCharacters } from 'node:util'
import { describe, expect, test } from 'vitest'
import { terminal } from '../../src/reports/terminal.ts'
import { everywhere, finding, fix, listOf, NAMED, obeyed, reportOf, UNSEEN } from '../support/findings.ts'

const plain = { colours: false, columns: 80 }
const show = (parts: Parameters<typeof reportOf>[0], look = plain) => terminal(reportOf(parts), look)

test('a finding, its place, its rule, its evidence and its fix', () => {
  const given = finding({ entry: 0, evidence: 'https://arxiv.org/abs/2401.00001', fix: fix() })
  expect(show({ findings: [given] })).toMatchInlineSnapshot(`
    "README.md:1  A Paper
      ✖ error    The link is dead.
                 1:3  dead-link  https://arxiv.org/abs/2401.00001
                 fix (applied by --fix):
                 - **A
                 + y

    The entry was compared with a record: arXiv 1.

    Failed. 1 entry · 0 links · 1 error · 0 warnings · 0 notices · 1 with a fix · 0 requests · 0.0 s
    "
  `)
})

test('an unsafe fix is a suggestion; a long one is told, not shown', () => {
  const long = fix('Write all of it anew', false, 'y'.repeat(500))
  expect(
    show({ findings: [finding({ fix: fix('Write y', false) }), finding({ fix: long })] }),
  ).toMatchInlineSnapshot(`
    "README.md:1  outside any entry
      ✖ error    The link is dead.
                 1:3  dead-link
                 suggestion:
                 - **A
                 + y
      ✖ error    The link is dead.
                 1:3  dead-link
                 suggestion: Write all of it anew

    The entry was compared with a record: arXiv 1.

    Failed. 1 entry · 0 links · 2 errors · 0 warnings · 0 notices · 2 with a fix · 0 requests · 0.0 s
    "
  `)
})

test('an insertion has no old line, a deletion no new one', () => {
  const added = show({ findings: [finding({ fix: fix('', true, 'y', 9, 9) })] })
  expect(added).toMatch(/\+ y\n/)
  expect(added).not.toMatch(/^ +- /m)
  const removed = show({ findings: [finding({ fix: fix('', true, '', 2, 5) })] })
  expect(removed).toMatch(/ - \*\*A\n/)
  expect(removed).not.toMatch(/^ +\+ /m)
})

test('a change of some of the words is shown with all that the finding is about', () => {
  const text = show({ findings: [finding({ fix: fix('', true, 'y', 2, 2) })] })
  expect(text).toMatch(/ - \*\*A\n +\+ y\*\*A\n/)
})

test('findings of one entry stand under one head, in order; those that are quiet are counted alone', () => {
  const findings = [
    finding({ entry: 0, message: 'First.' }),
    finding({ entry: 0, message: 'Second.', severity: 'warning' }),
    finding({ message: 'Outside.', severity: 'notice' }),
    finding({ message: 'Suppressed.', quiet: 'suppressed' }),
  ]
  expect(show({ findings })).toMatchInlineSnapshot(`
    "README.md:1  A Paper
      ✖ error    First.
                 1:3  dead-link
      ▲ warning  Second.
                 1:3  dead-link

    README.md:1  outside any entry
      ● notice   Outside.
                 1:3  dead-link

    The entry was compared with a record: arXiv 1.

    Failed. 1 entry · 0 links · 1 error · 1 warning · 1 notice · 1 not counted · 0 requests · 0.0 s
    "
  `)
})

test('words are wrapped between words', () => {
  const text = show({ findings: [finding({ message: 'word '.repeat(60).trim() })] })
  for (const line of text.split('\n').slice(1, -4)) expect(line.length).toBeLessThanOrEqual(80)
  expect(text.match(/word/g)).toHaveLength(60)
})

test('what was not checked, three by name for each reason', () => {
  const unchecked = ['a', 'b', 'c', 'd', 'e'].map((reference, i) => ({
    reference,
    reason: i < 4 ? 'nobody answered' : 'it is busy',
    places: i === 0 ? [] : [{ path: 'README.md', line: i }],
  }))
  expect(show({ findings: [], unchecked, summary: { verdict: 'incomplete' } })).toMatchInlineSnapshot(`
    "Not checked
      4 references: nobody answered
        a, b (line 1), c (line 2) and 1 more
      1 reference: it is busy
        e (line 4)

    The entry was compared with a record: arXiv 1.

    Incomplete: not everything could be checked; the rest passed. 1 entry · 0 links · 0 errors · 0 warnings · 0 notices · 5 not checked · 0 requests · 0.0 s
    "
  `)
})

test('nothing found is one line', () => {
  expect(show({ findings: [], summary: { verdict: 'pass' } })).toMatchInlineSnapshot(`
    "The entry was compared with a record: arXiv 1.

    Passed. 1 entry · 0 links · 0 errors · 0 warnings · 0 notices · 0 requests · 0.0 s
    "
  `)
})

test('lists are told apart', () => {
  const lists = [listOf(), listOf('Another', 'b.md')]
  const text = show({ lists, findings: [finding({ path: 'b.md', entry: 0 }), finding({ entry: 0 })] })
  expect(text.match(/^\S+:1 .*$/gm)).toEqual(['README.md:1  A Paper', 'b.md:1  Another'])
})

test('colours change nothing but the colour', () => {
  const report = reportOf({ findings: [finding({ entry: 0, fix: fix() })] })
  const coloured = terminal(report, { ...plain, colours: true })
  expect(stripVTControlCharacters(coloured)).toBe(terminal(report, plain))
})

describe('text of strangers', () => {
  test.each(NAMED)('%s moves, hides and commands nothing', (_, text) => {
    const shown = terminal(everywhere(text), plain)
    // the one that keeps two colons from being a command is ours
    expect(shown.replaceAll(':\u200b:', '::')).not.toMatch(UNSEEN)
    expect(shown.isWellFormed()).toBe(true)
    expect(obeyed(shown)).toEqual([])
    expect(shown.length).toBeLessThan(60_000)
  })
  test.each(NAMED)('%s adds no line', (_, text) => {
    const lines = (words: string) =>
      terminal(everywhere(words), { ...plain, columns: 1e9 }).split('\n').length
    expect(lines(text)).toBeLessThanOrEqual(lines('x'))
  })
  test.each(NAMED)('%s does no more in colours, seen with them or without', (_, text) => {
    const shown = terminal(everywhere(text), { ...plain, colours: true })
    const bare = shown.replace(/\u001b\[(?:\d|3\d)m/g, '')
    expect(bare.replaceAll(':\u200b:', '::')).not.toMatch(UNSEEN)
    expect(obeyed(shown)).toEqual([])
    expect(obeyed(bare)).toEqual([])
  })
})

test('what was not understood is one line a list', () => {
  const unread = [3, 5, 7, 9, 11, 13].map((line) => ({
    path: 'README.md',
    line,
    why: 'an arXiv link outside any entry',
  }))
  const other = { path: 'b.md', line: 1, why: 'no title was recognised in the entry' }
  const lines = show({ findings: [], unread: [...unread, other] }).split('\n')
  expect(lines.slice(lines.indexOf('Not understood'))).toMatchObject([
    'Not understood',
    '  README.md: 6 places not understood (lines 3, 5, 7, 9, 11 …): an arXiv link outside any entry',
    '  b.md: 1 place not understood (line 1): no title was recognised in the entry',
    ...lines.slice(-5),
  ])
})
