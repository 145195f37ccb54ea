/** The job summary, as it is written and as GitHub would show it. */
import { describe, expect, test } from 'vitest'
import type { Report } from '../../src/model/report.ts'
import { markdown } from '../../src/reports/markdown.ts'
import { version } from '../../src/settings/about.ts'
import { everywhere, finding, fix, listOf, NAMED, obeyed, reportOf } from '../support/findings.ts'
import { cellsOf, htmlOf } from '../support/rendered.ts'

/** As it is written, whatever the version. */
const written = (report: Report) => markdown(report).replaceAll(`/blob/v${version}/`, '/blob/VERSION/')
const PAGES = 'https://github.com/paper-list-check/paper-list-check/blob/'
const blobUrl = 'https://github.com/o/r/blob/abc'

test('verdict, counts, findings, what was not checked', () => {
  const report = reportOf({
    findings: [
      finding({ severity: 'notice', message: 'Later.' }),
      finding({ entry: 0, evidence: 'https://arxiv.org/abs/2401.00001', fix: fix('write “y”') }),
      finding({ message: 'Not shown.', quiet: 'suppressed' }),
    ],
    unchecked: [{ reference: 'o/r', reason: 'nobody answered', places: [{ path: 'README.md', line: 5 }] }],
  })
  expect(written(report)).toMatchInlineSnapshot(`
    "## Paper List Check

    ❌ The lists have problems that need fixing.

    **1 error, 1 notice** in 1 entry with 0 links; 1 with a fix, 1 of them safe. Left out: 1 suppressed in the list. 1 reference could not be checked.

    | | What | Where | Rule |
    |---|---|---|---|
    | | **A Paper** | \`README.md:1\` | |
    | ❌ error | The link is dead. ([evidence](https://arxiv.org/abs/2401.00001))<br>Fix: write “y” | line 1 | [dead-link](https://github.com/paper-list-check/paper-list-check/blob/VERSION/src/rules/dead-link.md) |
    | | **Outside any entry** in \`README.md\` | | |
    | ℹ️ notice | Later. | line 1 | [dead-link](https://github.com/paper-list-check/paper-list-check/blob/VERSION/src/rules/dead-link.md) |

    <sub>To keep something as it is, put <code>&lt;!-- paper-list-check-disable-next-line RULE --&gt;</code> on the line before it ([more](https://github.com/paper-list-check/paper-list-check/blob/VERSION/docs/command.md#suppressing-findings)).</sub>

    <details><summary>Not checked</summary>

    - \`o/r\`: nobody answered (\`README.md:5\`)

    </details>

    The entry was compared with a record: arXiv 1.

    <sub>0 requests in 0.0 s</sub>
    "
  `)
})

test('findings that fail nothing are no success without a word', () => {
  const report = reportOf({ findings: [finding({ severity: 'warning' })], summary: { verdict: 'pass' } })
  expect(markdown(report)).toContain('✅ The check passes; see the findings below.')
})

test('nothing found has no table of findings', () => {
  expect(written(reportOf({ findings: [], summary: { verdict: 'pass' } }))).toMatchInlineSnapshot(`
    "## Paper List Check

    ✅ No problems found.

    **No findings** in 1 entry with 0 links.

    The entry was compared with a record: arXiv 1.

    <sub>0 requests in 0.0 s</sub>
    "
  `)
})

test('errors, then warnings, then notices, each in the order of the list', () => {
  const findings = (['notice', 'warning', 'error', 'warning', 'error'] as const).map((severity, i) =>
    finding({ severity, message: `${i}` }),
  )
  const [rows = []] = cellsOf(markdown(reportOf({ findings })))
  expect(rows.slice(1).map((row) => row[1])).toEqual([
    'Outside any entry in README.md',
    ...['2', '4', 'Outside any entry in README.md', '1', '3', 'Outside any entry in README.md', '0'],
  ])
})

test('places are links where the commit is known', () => {
  const html = htmlOf(
    markdown(reportOf({ lists: [listOf('A', 'a b/(c).md')], findings: [finding({ path: 'a b/(c).md' })] }), {
      blobUrl,
    }),
  )
  expect(html).toContain(`line <a href="${blobUrl}/a%20b/%28c%29.md?plain=1#L1">1</a>`)
})

test.each([
  'javascript:alert(1)',
  'http://example.org/',
  'https://example.org/) [x](y',
  'https://example.org/a b',
])('evidence at %s is no link', (evidence) =>
  expect(markdown(reportOf({ findings: [finding({ evidence })] }))).not.toContain('[evidence]'),
)

test('many findings begin with counts by rule, each rule with its page', () => {
  const findings = ['a', 'b', 'c', 'd', 'e', 'f'].map((message, i) =>
    finding({ message, severity: i < 2 ? 'error' : 'warning', rule: i < 2 ? 'dead-link' : 'title-mismatch' }),
  )
  const [counts] = cellsOf(markdown(reportOf({ findings })))
  expect(counts).toEqual([
    ['Rule', 'Errors', 'Warnings', 'With a fix'],
    ['dead-link', '2', '', ''],
    ['title-mismatch', '', '4', ''],
  ])
  expect(markdown(reportOf({ findings }))).toMatch(
    /\| \[dead-link\]\(https:\/\/[^)]+\/src\/rules\/dead-link\.md\) \| 2 /,
  )
  expect(cellsOf(markdown(reportOf({ findings: findings.slice(1) })))).toHaveLength(1)
})

test('a cause is told once, with its lines', () => {
  const findings = Array.from({ length: 12 }, (_, i) => finding({ from: { line: i + 3, column: 1 } }))
  const html = htmlOf(markdown(reportOf({ findings }), { blobUrl }))
  expect(html.match(/The link is dead/g)).toHaveLength(1)
  expect(html).toContain('<strong>12 times:</strong> The link is dead.')
  expect(html.replace(/<a [^>]*>|<\/a>/g, '')).toContain('lines 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 and 2 more')
  expect(html).toContain(`<a href="${blobUrl}/README.md?plain=1#L12">12</a>`)
})

test('changed words are struck through and underlined', () => {
  const list = listOf('Slow Smapling Made Quick')
  const span = list.entries[0]?.title?.span ?? expect.unreachable()
  const mend = {
    description: 'Write it.',
    safe: true,
    edits: [{ ...span, text: 'Slow Sampling Made Quick' }],
  }
  const report = (given: object) =>
    reportOf({ lists: [list], findings: [finding({ entry: 0, span, fix: { ...mend, ...given } })] })
  expect(markdown(report({}))).toContain('<br>Fix: Slow <del>Smapling</del><ins>Sampling</ins> Made Quick |')
  expect(markdown(report({ safe: false }))).toContain('<br>Suggestion: Slow <del>')
  expect(markdown(report({ edits: [{ ...span, text: 'x' }] }))).toContain('<br>Fix: Write it. |')
})

test('says how to keep something as it is', () => {
  const silence = 'paper-list-check-disable-next-line'
  expect(htmlOf(markdown(reportOf()))).toContain(`<code>&lt;!-- ${silence} RULE --&gt;</code>`)
  expect(markdown(reportOf({ findings: [] }))).not.toContain(silence)
})

test('what does not fit is counted by findings, not by rows', () => {
  const findings = Array.from({ length: 50 }, (_, i) =>
    finding({ entry: null, message: `${i % 25} ${'word '.repeat(300)}`, from: { line: i + 1, column: 1 } }),
  )
  const text = markdown(reportOf({ findings }), { blobUrl: null, maxBytes: 20_000 })
  const shown = text.match(/\*\*2 times/g)?.length ?? 0
  expect(shown).toBeGreaterThan(3)
  expect(text).toContain(`… and ${50 - 2 * shown} more, in the JSON report`)
  expect(Buffer.byteLength(text)).toBeLessThan(20_000)
})

test('addresses can be copied as they are', () => {
  const url = 'https://example.org/a_(b)?c=d&e=~f*g#h'
  const text = markdown(reportOf({ findings: [finding({ message: `${url} is dead: gone.` })] }))
  expect(text).not.toContain('\u2060')
  expect(htmlOf(text)).toContain(`<code>${url.replace('&', '&amp;')}</code> is dead: gone.`)
})

describe('text of strangers', () => {
  test.each(NAMED)('%s stays in its cell, and nothing is made of it', (_, text) => {
    const out = markdown(everywhere(text), { blobUrl })
    const [findings = [], ...more] = cellsOf(out)
    expect(more).toEqual([])
    // the longest names of files leave no room for the last
    expect(findings.length).toBeGreaterThan(text.length > 10_000 ? 5 : 6)
    expect(findings.filter((row) => row.length !== 4)).toEqual([])
    const html = htmlOf(out)
    const tags = new Set([...html.matchAll(/<\/?([a-z!][\w-]*)/gi)].map(([, tag]) => tag))
    for (const tag of ['del', 'ins']) tags.delete(tag)
    expect(tags).toEqual(
      new Set('h2 p table thead tbody tr th td a code br details summary ul li strong sub'.split(' ')),
    )
    expect(html.match(/<details>|<\/details>|<table>|<\/table>|<ul>|<\/ul>|<li>/g)).toEqual([
      '<table>',
      '</table>',
      '<details>',
      '<ul>',
      '<li>',
      '</ul>',
      '</details>',
      '<ul>',
      '<li>',
      '</ul>',
    ])
    // GitHub takes no joiner for a part of an address, other than this parser
    const ours = [`${blobUrl}/`, PAGES, 'https://example.org/', 'mailto:a@xn--']
    const hrefs = [...html.matchAll(/<a href="([^"]*)"/g)].map(([, href = '']) => href)
    expect(hrefs.filter((href) => href !== text && !ours.some((start) => href.startsWith(start)))).toEqual([])
  })

  test.each(NAMED)('%s calls nobody and refers to nothing', (_, text) => {
    const read = htmlOf(markdown(everywhere(text)))
      .replace(/<code>.*?<\/code>/gs, '')
      .replace(/&(?:amp|lt|gt|quot);/g, ' ')
    expect(read.replace(/<a .*?<\/a>/g, '')).not.toMatch(/@\w|#\d|\bGH-\d|:\/\/|\bwww\./i)
    // even a link to it would show up there as a mention
    expect(read).not.toMatch(/href="https:\/\/github\.com\/[^"]*\/(?:issues|pull|discussions|commit)\//)
  })

  test.each(NAMED)('%s commands nothing where it is printed, and is short', (_, text) => {
    const out = markdown(everywhere(text))
    expect(obeyed(out)).toEqual([])
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2028\u2029]/)
    expect(out.length).toBeLessThan(80_000)
  })
})
