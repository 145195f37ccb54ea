/** What people see at a terminal, and in the Action's log. */
import { stripVTControlCharacters } from 'node:util'
import { describe, expect, test } from 'vitest'
import { readList } from '../../src/lists/index.ts'
import type { Finding } from '../../src/model/report.ts'
import { positionAt } from '../../src/model/span.ts'
import type { Look } from '../../src/reports/terminal/pen.ts'
import { terminal } from '../../src/reports/terminal.ts'
import { everywhere, finding, fix, listOf, NAMED, obeyed, reportOf, UNSEEN } from '../support/findings.ts'

const plain = { colours: false, columns: 80 }
const show = (parts: Parameters<typeof reportOf>[0], look: Look = plain) => terminal(reportOf(parts), look)

test('a finding, its place, its rule, its evidence and its fix', () => {
  const given = finding({ entry: 0, evidence: 'https://arxiv.org/abs/2401.00001', fix: fix() })
  expect(show({ findings: [given] })).toMatchInlineSnapshot(`
    "A Paper
      ✖ error    The link is dead.
                 README.md:1:3  dead-link  https://arxiv.org/abs/2401.00001
                 safe fix: [-**A-]{+y+}

    The entry was compared with a record: arXiv 1.

    Failed: 1 error.
    1 entry · 0 links · 1 fixable with --fix · 0 requests · 0.0 s
    "
  `)
})

test('an unsafe fix is a suggestion; a long one is told, not shown', () => {
  const long = fix('Write all of it anew', false, 'y'.repeat(1500))
  expect(
    show({ findings: [finding({ fix: fix('Write y', false) }), finding({ message: 'Long.', fix: long })] }),
  ).toMatchInlineSnapshot(`
    "Outside any entry in README.md
      ✖ error    The link is dead.
                 README.md:1:3  dead-link
                 suggestion: [-**A-]{+y+}
      ✖ error    Long.
                 README.md:1:3  dead-link
                 suggestion: Write all of it anew

    The entry was compared with a record: arXiv 1.

    Failed: 2 errors.
    1 entry · 0 links · 2 suggestions · 0 requests · 0.0 s
    "
  `)
})

test('an insertion has no old text, a deletion no new one', () => {
  const added = show({ findings: [finding({ fix: fix('', true, 'y', 9, 9) })] })
  expect(added).toMatch(/: \{\+y\+\}\n/)
  const removed = show({ findings: [finding({ fix: fix('', true, '', 2, 5) })] })
  expect(removed).toMatch(/: \[-\*\*A-\]\n/)
})

test('texts that have little in common stand one above the other, and so do addresses', () => {
  const other = show({ findings: [finding({ fix: fix('', true, 'word '.repeat(20)) })] })
  expect(other).toMatch(/^ {13}- \*\*A\n {13}\+ word word .*\n {13}(?:word ?)+$/m)
  const address = show({ findings: [finding({ fix: fix('', true, 'https://a.example') })] })
  expect(address).toMatch(/^ {13}- \*\*A\n {13}\+ https:\/\/a\.example\n/m)
})

test('a change of some of the words is shown with all that the finding is about', () => {
  const text = show({ findings: [finding({ fix: fix('', true, 'y', 2, 2) })] })
  expect(text).toMatch(/ {13}safe fix: \{\+y\+\}\*\*A\n/)
})

test('findings of one entry stand under its title, the worst first; those that do not count are counted alone', () => {
  const findings = [
    finding({ entry: 0, message: 'Second.', severity: 'warning' }),
    finding({ entry: 0, message: 'First.' }),
    finding({ message: 'Outside.', severity: 'notice' }),
    finding({ message: 'Suppressed.', quiet: 'suppressed' }),
  ]
  expect(show({ findings })).toMatchInlineSnapshot(`
    "A Paper
      ✖ error    First.
                 README.md:1:3  dead-link
      ▲ warning  Second.
                 README.md:1:3  dead-link

    Outside any entry in README.md
      ● notice   Outside.
                 README.md:1:3  dead-link

    The entry was compared with a record: arXiv 1.

    Failed: 1 error, 1 warning, 1 notice.
    1 entry · 0 links · 1 suppressed in the list · 0 requests · 0.0 s
    "
  `)
})

test('a fix that cannot be shown is described', () => {
  const none = { ...fix('Do it by hand', false), edits: [] }
  expect(show({ findings: [finding({ fix: none })] })).toContain('suggestion: Do it by hand\n')
})

test('evidence is not repeated where the message has it', () => {
  const evidence = 'https://example.org/a'
  const text = show({ findings: [finding({ evidence, message: `${evidence} is dead.` })] })
  expect(text.match(/example\.org/g)).toHaveLength(1)
})

describe('the first screen of many findings', () => {
  const title = (i: number) => `A Study of Case ${i}`
  const entry = (_: unknown, i: number) =>
    `- **${title(i)}**, arXiv 2024. [[Paper](https://arxiv.org/pdf/2401.${i + 10000})]\n`
  const list = readList({ path: 'README.md', text: Array.from({ length: 300 }, entry).join('\n') })
  const severities = ['notice', 'warning', 'warning', 'error'] as const
  const findings = list.entries.map(({ span }, i) =>
    finding({
      entry: i,
      message: `Finding ${i}.`,
      severity: severities[i % 100 === 99 ? 3 : i % 3] ?? 'notice',
      rule: i % 100 === 99 ? 'dead-link' : i % 3 === 0 ? 'moved-link' : 'title-mismatch',
      span,
      from: positionAt(list.lineStarts, span.start),
    }),
  )
  const shown = (look: Partial<Look> = {}) =>
    terminal(reportOf({ lists: [list], findings }), { ...plain, maxFindings: 50, ...look })

  test.each([60, 80, 140, Infinity])('at %d columns says what matters in forty lines', (columns) => {
    const lines = shown({ columns }).split('\n').slice(0, 40)
    expect(lines.slice(0, 6)).toEqual([
      'Failed: 3 errors, 198 warnings, 99 notices.',
      '',
      '  rule            errors  warnings  notices  with a fix',
      '  dead-link            3         0        0           0',
      '  title-mismatch       0       198        0           0',
      '  moved-link           0         0       99           0',
    ])
    for (const i of [99, 199, 299]) expect(lines).toContain(title(i))
    expect(lines.indexOf(title(299))).toBeLessThan(lines.indexOf(title(1)))
  })
  test('shows so many, the worst, and says how many more there are', () => {
    const text = shown()
    expect(text.match(/Finding \d+\./g)).toHaveLength(50)
    expect(text).toContain('250 more findings: see all with --max-findings all')
    expect(shown({ maxFindings: null })).toContain('Finding 0.')
    expect(shown({ maxFindings: null })).not.toContain('more finding')
  })
  test('ends with the verdict as well', () => {
    const lines = shown().trimEnd().split('\n')
    expect(lines.at(-2)).toBe(lines[0])
    expect(lines.at(-1)).toMatch(/^300 entries · /)
  })
  test('is left out where all findings are on one screen', () => {
    const text = terminal(reportOf({ lists: [list], findings: findings.slice(0, 5) }), plain)
    expect(text).toMatch(/^A Study of Case/)
    expect(text.match(/Failed:/g)).toHaveLength(1)
  })
  test('statistics are counts by rule, and nothing of findings', () => {
    expect(shown({ statistics: true, columns: 60 })).toMatchInlineSnapshot(`
      "  rule            errors  warnings  notices  with a fix
        dead-link            3         0        0           0
        title-mismatch       0       198        0           0
        moved-link           0         0       99           0

      Failed: 3 errors, 198 warnings, 99 notices.
      300 entries · 0 links · 0 requests · 0.0 s
      "
    `)
  })
  test('statistics have no column for severities that do not occur', () => {
    const report = reportOf({ findings: [finding({ severity: 'warning', fix: fix() })] })
    expect(terminal(report, { ...plain, statistics: true })).toMatch(
      /^ {2}rule +warnings +with a fix\n {2}dead-link +1 +1\n/,
    )
  })
  test('statistics of nothing are the verdict', () => {
    const none = reportOf({ findings: [], summary: { verdict: 'pass' } })
    expect(terminal(none, { ...plain, statistics: true })).toMatch(/^Passed: no findings\.\n/)
  })
  test('only errors: neither the others nor notes', () => {
    const text = shown({ only: ['error'], maxFindings: null })
    expect(text.match(/Finding \d+\./g)).toEqual(['Finding 99.', 'Finding 199.', 'Finding 299.'])
    expect(text).toMatch(/^A Study of Case 99\n/)
    expect(text).not.toContain('compared with')
    expect(text.trimEnd().split('\n').at(-1)).toBe('Failed: 3 errors, 198 warnings, 99 notices.')
  })
  test('only errors, where there are none: nothing at all', () => {
    const report = reportOf({ findings: [finding({ severity: 'warning' })], summary: { verdict: 'pass' } })
    expect(terminal(report, { ...plain, only: ['error'] })).toBe('')
    expect(terminal(report, { ...plain, only: ['error', 'warning'] })).toContain('The link is dead.')
  })
})

describe('findings of one cause', () => {
  const list = listOf()
  const anchors = (number: number, given = {}) =>
    Array.from({ length: number }, (_, i) =>
      finding({
        message: 'No heading has the anchor.',
        from: { line: 3 + 2 * i, column: 5 },
        span: { start: i, end: i + 1 },
        ...given,
      }),
    )
  test('are told once, with their lines', () => {
    expect(show({ findings: anchors(12, { severity: 'warning' }) })).toMatchInlineSnapshot(`
      "Outside any entry in README.md
        ▲ warning  12 times: No heading has the anchor.
                   lines 3, 5, 7, 9, 11, 13, 15, 17, 19, 21 and 2 more
                   README.md:3:5  dead-link

      The entry was compared with a record: arXiv 1.

      Failed: 12 warnings.
      1 entry · 0 links · 0 requests · 0.0 s
      "
    `)
  })
  test('have the titles of few places', () => {
    const both = [
      finding({ entry: 0, severity: 'warning' }),
      ...anchors(1, { message: 'The link is dead.', severity: 'warning' }),
    ]
    expect(show({ lists: [list], findings: both })).toMatchInlineSnapshot(`
      "Several places in README.md
        ▲ warning  2 times: The link is dead.
                   line 3
                   line 1: A Paper
                   README.md:3:5  dead-link

      The entry was compared with a record: arXiv 1.

      Failed: 2 warnings.
      1 entry · 0 links · 0 requests · 0.0 s
      "
    `)
  })
  test('have only the lines of many places, and of the places of one paper', () => {
    const titles = ['One Paper', 'Another Paper', 'A Third Paper', 'One More Paper']
    const of = (names: readonly string[]) =>
      readList({
        path: 'README.md',
        text: names.map((name) => `- **${name}**, arXiv 2024. *Jane Doe.*\n`).join('\n'),
      })
    const shown = (list: ReturnType<typeof of>) => {
      const findings = list.entries.map(({ span }, entry) =>
        finding({ entry, span, from: positionAt(list.lineStarts, span.start) }),
      )
      return show({ lists: [list], findings })
    }
    expect(shown(of(titles))).toMatch(/^Several places in README\.md\n.*\n {13}lines 1, 3, 5, 7\n/)
    expect(shown(of(titles.slice(0, 3)))).toContain('line 3: Another Paper')
    const twice = shown(of(['One Paper', 'One Paper']))
    expect(twice).toMatch(/^One Paper\n.* 2 times: .*\n {13}lines 1, 3\n/)
    expect(twice.match(/One Paper/g)).toHaveLength(1)
  })
  test('say how many of them have a fix', () => {
    const fixed = anchors(4).map((one, i) => (i === 2 ? one : { ...one, fix: fix() }))
    expect(show({ findings: fixed })).toContain('safe fix, in 3 of 4 places:')
  })
})

/** Columns, by Unicode's East Asian Width (UAX #11) as far as these tests use it. */
const stringWidth = (text: string): number =>
  stripVTControlCharacters(text).replace(/[\p{Script=Han}]/gu, '  ').length

describe('widths', () => {
  const long = listOf('面向大规模视觉语言模型的高效推理方法综述与展望'.repeat(4))
  const list = listOf(`Attention ${'Is All You Need and More '.repeat(12)}`)
  test.each([60, 80, 100, 200])(
    'nothing is wider than %d columns, wide characters counted twice',
    (columns) => {
      for (const one of [list, long]) {
        const [entry] = one.entries
        const span = entry?.title?.span ?? expect.unreachable()
        const given = finding({
          ...{
            entry: 0,
            span,
            message: `The title is “${entry?.title?.value}”.`,
            evidence: 'https://arxiv.org/abs/2401.00001',
          },
          fix: fix('', true, 'X', span.start, span.start + 1),
        })
        for (const colours of [false, true]) {
          const text = terminal(reportOf({ lists: [one], findings: [given] }), { colours, columns })
          for (const line of text.split('\n')) expect(stringWidth(line), line).toBeLessThanOrEqual(columns)
          expect(stripVTControlCharacters(text).replace(/\s/g, '')).toContain(
            entry?.title?.value.replace(/\s/g, ''),
          )
        }
      }
    },
  )
  test('addresses and places are never broken: they would lead nowhere', () => {
    const url = `https://example.org/${'a'.repeat(90)}`
    const path = `lists/${'deep/'.repeat(20)}README.md`
    const text = show(
      {
        lists: [listOf('A Paper', path)],
        findings: [finding({ path, message: `${url} is dead.`, evidence: `${url}?proof` })],
      },
      { ...plain, columns: 60 },
    )
    const lines = text.split('\n').map((line) => line.trim())
    expect(lines).toEqual(expect.arrayContaining([url, `${path}:1:3`, `${url}?proof`]))
  })
  test('an address that is offered stays beside its sign', () => {
    const url = `https://example.org/${'a'.repeat(90)}`
    const text = show({ findings: [finding({ fix: fix('', false, url) })] }, { ...plain, columns: 60 })
    expect(text.split('\n')).toContain(`    + ${url}`)
  })
  test('where there is little room, all but the first line begin near the margin', () => {
    const given = finding({ message: 'word '.repeat(30).trim(), entry: 0 })
    const lines = show({ findings: [given] }, { ...plain, columns: 60 }).split('\n')
    expect(lines[1]).toMatch(/^ {2}✖ error: word /)
    expect(lines[2]).toMatch(/^ {4}word /)
    expect(lines).toContain('    README.md:1:3  dead-link')
  })
  test('without an end, no line is broken', () => {
    const text = show(
      { findings: [finding({ message: 'word '.repeat(200).trim() })] },
      { ...plain, columns: Infinity },
    )
    expect(text).toContain('word '.repeat(200).trim())
  })
})

describe('links', () => {
  const given = finding({ entry: 0, evidence: 'https://arxiv.org/abs/2401.00001' })
  const linked = (parts: Partial<Finding>) =>
    show({ findings: [{ ...given, ...parts }] }, { ...plain, hyperlinks: true })
  test('lead to the page of the rule, and to the evidence', () => {
    expect(linked({})).toMatch(
      /\u001b\]8;;https:\/\/github\.com\/[^\u0007]+\/src\/rules\/dead-link\.md\u0007dead-link\u001b\]8;;\u0007/,
    )
    expect(linked({})).toContain(
      '\u001b]8;;https://arxiv.org/abs/2401.00001\u0007https://arxiv.org/abs/2401.00001\u001b]8;;\u0007',
    )
  })
  test('change nothing but that, and are not made where the terminal has none', () => {
    expect(stripVTControlCharacters(linked({}))).toBe(show({ findings: [given] }))
    expect(show({ findings: [given] })).not.toContain('\u001b')
  })
  test.each([
    'javascript:alert(1)',
    'https://a/\u0007\u001b]0;owned\u0007',
    'https://a/ b',
    'file:///etc/passwd',
  ])('%j is no link', (evidence) =>
    expect(linked({ evidence }).match(/\u001b\]8;;(?!\u0007)/g)).toHaveLength(1),
  )
})

test('words are wrapped between words', () => {
  const text = show({ findings: [finding({ message: 'word '.repeat(60).trim() })] })
  for (const line of text.split('\n').slice(0, -4)) expect(line.length).toBeLessThanOrEqual(80)
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

    Incomplete: not everything could be checked; no findings.
    1 entry · 0 links · 5 not checked · 0 requests · 0.0 s
    "
  `)
})

test('without a list there is none to pass', () => {
  const none = show({
    lists: [],
    findings: [],
    summary: { verdict: 'pass' },
    checked: { entries: 0, byRecord: 0, bySource: {}, unanswered: [] },
  })
  expect(none).toMatch(/^Passed: no list to check\.\n/)
})

test('nothing found is one line', () => {
  expect(show({ findings: [], summary: { verdict: 'pass' } })).toMatchInlineSnapshot(`
    "The entry was compared with a record: arXiv 1.

    Passed: no findings.
    1 entry · 0 links · 0 requests · 0.0 s
    "
  `)
})

test('lists are told apart', () => {
  const lists = [listOf(), listOf('Another', 'b.md')]
  const text = show({ lists, findings: [finding({ path: 'b.md', entry: 0 }), finding({ entry: 0 })] })
  expect(text.match(/^A.*|\S+:\d+:\d+/gm)).toEqual(['A Paper', 'README.md:1:3', 'Another', 'b.md:1:3'])
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
    // old and new text of a fix have lines of their own where they are long or addresses
    expect(lines(text)).toBeLessThanOrEqual(lines('https://x.example/'))
  })
  test.each(NAMED)('%s does no more where there are links', (_, text) => {
    const shown = terminal(everywhere(text), { colours: true, hyperlinks: true, columns: 80 })
    const bare = shown.replace(/\u001b\[(?:\d|22|3\d)m|\u001b\]8;;(?:https?:\/\/[!-~]+)?\u0007/g, '')
    expect(bare.replaceAll(':\u200b:', '::')).not.toMatch(UNSEEN)
    expect(obeyed(shown)).toEqual([])
    expect(obeyed(bare)).toEqual([])
  })
  test.each(NAMED)('%s does no more in colours, seen with them or without', (_, text) => {
    const shown = terminal(everywhere(text), { ...plain, colours: true })
    const bare = shown.replace(/\u001b\[(?:\d|22|3\d)m/g, '')
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
  const lines = show({ findings: [], unread: [...unread, other] }, { ...plain, columns: 100 }).split('\n')
  expect(lines.slice(lines.indexOf('Not understood'))).toMatchObject([
    'Not understood',
    '  README.md: 6 places not understood (lines 3, 5, 7, 9, 11 …): an arXiv link outside any entry',
    '  b.md: 1 place not understood (line 1): no title was recognised in the entry',
    ...lines.slice(-6),
  ])
})
