/** The job summary, as it is written and as GitHub would show it. */
import { describe, expect, test } from 'vitest'
import { markdown } from '../../src/reports/markdown.ts'
import { everywhere, finding, fix, listOf, NAMED, obeyed, reportOf } from '../support/findings.ts'
import { cellsOf, htmlOf } from '../support/rendered.ts'

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
  expect(markdown(report)).toMatchInlineSnapshot(`
    "## Paper List Check

    ❌ The lists have problems that need fixing.

    | Entries | Links | Errors | Warnings | Notices | With a fix | Not counted | Not checked | Requests | Time |
    | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: |
    | 1 | 0 | 1 | 0 | 1 | 1 | 1 | 1 | 0 | 0.0 s |

    The entry was compared with a record: arXiv 1.

    | | Where | What | |
    |---|---|---|---|
    | ❌ error | \`README.md:1\`<br>\`A Paper\` | The link is dead. ([evidence](https://arxiv.org/abs/2401.00001))<br>Fix: write “y” | dead-link |
    | ℹ️ notice | \`README.md:1\` | Later. | dead-link |

    <details><summary>Not checked</summary>

    - \`o/r\`: nobody answered (\`README.md:5\`)

    </details>
    "
  `)
})

test('nothing found has no table of findings', () => {
  expect(markdown(reportOf({ findings: [], summary: { verdict: 'pass' } }))).toMatchInlineSnapshot(`
    "## Paper List Check

    ✅ No problems found.

    | Entries | Links | Errors | Warnings | Notices | With a fix | Not checked | Requests | Time |
    | --: | --: | --: | --: | --: | --: | --: | --: | --: |
    | 1 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0.0 s |

    The entry was compared with a record: arXiv 1.
    "
  `)
})

test('errors, then warnings, then notices, each in the order of the list', () => {
  const findings = (['notice', 'warning', 'error', 'warning', 'error'] as const).map((severity, i) =>
    finding({ severity, message: `${i}` }),
  )
  const [, rows = []] = cellsOf(markdown(reportOf({ findings })))
  expect(rows.slice(1).map((row) => row[2])).toEqual(['2', '4', '1', '3', '0'])
})

test('places are links where the commit is known', () => {
  const html = htmlOf(
    markdown(reportOf({ lists: [listOf('A', 'a b/(c).md')], findings: [finding({ path: 'a b/(c).md' })] }), {
      blobUrl,
    }),
  )
  expect(html).toContain(`<a href="${blobUrl}/a%20b/%28c%29.md?plain=1#L1"><code>a b/(c).md:1</code></a>`)
})

test.each([
  'javascript:alert(1)',
  'http://example.org/',
  'https://example.org/) [x](y',
  'https://example.org/a b',
])('evidence at %s is no link', (evidence) =>
  expect(markdown(reportOf({ findings: [finding({ evidence })] }))).not.toContain('[evidence]'),
)

describe('text of strangers', () => {
  test.each(NAMED)('%s stays in its cell, and nothing is made of it', (_, text) => {
    const out = markdown(everywhere(text), { blobUrl })
    const [counts = [], findings = [], ...more] = cellsOf(out)
    expect(more).toEqual([])
    expect(counts).toHaveLength(2)
    expect(findings.map((row) => row.length)).toEqual([4, 4, 4, 4])
    const html = htmlOf(out)
    expect(new Set([...html.matchAll(/<\/?([a-z!][\w-]*)/gi)].map(([, tag]) => tag))).toEqual(
      new Set('h2 p table thead tbody tr th td a code br details summary ul li'.split(' ')),
    )
    expect(html.match(/<details>|<\/details>|<table>|<\/table>|<ul>|<\/ul>|<li>/g)).toEqual([
      '<table>',
      '</table>',
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
    const ours = [`${blobUrl}/`, 'https://example.org/', 'mailto:a@xn--']
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
