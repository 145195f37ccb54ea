/** The HTML report as a text; what it does in a browser is tested in `browser`. */
import { createHash } from 'node:crypto'
import { Parser } from 'htmlparser2'
import { describe, expect, test } from 'vitest'
import { html } from '../../src/reports/html/index.ts'
import { everywhere, finding, NAMED, reportOf, UNSEEN } from '../support/findings.ts'
import { longReport } from '../support/long-report.ts'
import { sample } from '../support/report.ts'

type Element = { readonly name: string; readonly attributes: Record<string, string>; text: string }

/** The elements of a page, with the text that stands directly in them. */
function elementsOf(text: string): readonly Element[] {
  const [all, open]: Element[][] = [[], []]
  const parser = new Parser({
    onopentag(name, attributes) {
      const element = { name, attributes, text: '' }
      all?.push(element)
      open?.push(element)
    },
    ontext: (part) => {
      const last = open?.at(-1)
      if (last) last.text += part
    },
    onclosetag: () => void open?.pop(),
  })
  parser.end(text)
  return all ?? []
}

const dataIn = (text: string) =>
  JSON.parse(elementsOf(text).find(({ attributes }) => attributes['id'] === 'data')?.text ?? '')

describe('one file', () => {
  const elements = elementsOf(html(sample()))
  const policy = elements.find((one) => one.attributes['http-equiv'])?.attributes['content'] ?? ''

  test('whose policy forbids every request, and allows the scripts and the style that are in it', () => {
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
    const code = elements.filter(({ name, attributes }) => name === 'script' && !attributes['type'])
    const style = elements.filter(({ name }) => name === 'style')
    expect([code.length, style.length]).toEqual([2, 1])
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `script-src ${code.map(({ text }) => hash(text)).join(' ')}`,
      `style-src ${hash(style[0]?.text ?? '')}`,
      'img-src data:',
      "base-uri 'none'",
      "form-action 'none'",
    ])
  })

  test('that names no other file', () => {
    const sources = elements.flatMap(({ attributes }) => [
      attributes['src'] ?? [],
      attributes['srcset'] ?? [],
    ])
    expect(sources.flat()).toEqual([])
    const links = elements.filter(({ name }) => name === 'link').map(({ attributes }) => attributes['href'])
    expect(links).toEqual([expect.stringMatching(/^data:/)])
  })

  test('that is small beside its data', () => {
    expect(html(reportOf({ findings: [] })).length).toBeLessThan(150_000)
  })
})

describe('the data', () => {
  test('has each finding that counts once, those of one cause together', () => {
    const report = longReport(200)
    const { findings } = dataIn(html(report))
    const count = findings.reduce((sum: number, one: { count: number }) => sum + one.count, 0)
    expect(count).toBe(report.findings.length)
  })

  test('leaves out what does not count, and says how much that is', () => {
    const text = html(reportOf({ findings: [finding(), finding({ quiet: 'known-before' })] }))
    expect(dataIn(text).findings).toHaveLength(1)
    expect(text).toContain('Not counted: 1 ')
  })

  test('ties entries to their findings and to the sources that know them', () => {
    const { entries, findings } = dataIn(html(longReport(40)))
    const faulty = entries[9]
    expect(faulty.records).toEqual(['arXiv'])
    expect(findings[faulty.findings[0]]).toMatchObject({ rule: 'title-mismatch', entries: [9] })
    expect(findings[faulty.findings[0]].change).toContainEqual({ kind: 'added', text: 'Case' })
    expect(entries[0].findings).toEqual([])
  })

  test('has the section without the title of the list, the venue and the year', () => {
    const [first] = dataIn(html(longReport(3))).entries
    expect(first).toMatchObject({ section: 'Section 1', venue: 'NeurIPS', year: 2018, line: 5 })
  })
})

test.each([
  [1, 0, '1 error needs fixing.'],
  [2, 1, '2 errors and 1 warning need fixing.'],
  [0, 1, '1 warning needs fixing.'],
])('%i errors and %i warnings: %s', (errors, warnings, sentence) => {
  expect(html(reportOf({ summary: { verdict: 'fail', errors, warnings } }))).toContain(sentence)
})

describe('charts', () => {
  const captions = (text: string) =>
    elementsOf(text).flatMap(({ name, text }) => (name === 'figcaption' ? [text] : []))
  const history = [
    { week: '2026-11-16', dead: 7 },
    { week: '2026-11-23', dead: 2 },
  ]

  test('are those for which there is something to draw', () => {
    expect(captions(html(longReport(100), { history }))).toEqual([
      'Findings by rule',
      'Links by host and state',
      'Entries by venue',
      'Entries by year',
      'Repositories by the year of their last push',
      'Dead links by week',
    ])
    expect(captions(html(longReport(100)))).not.toContain('Dead links by week')
    expect(captions(html(reportOf({ lists: [], findings: [] })))).toEqual([])
  })

  test('have their numbers in tables as well', () => {
    const cells = elementsOf(html(longReport(100), { history }))
      .filter(({ name }) => name === 'th' || name === 'td')
      .map(({ text }) => text)
    expect(cells.join(' ')).toContain('2026-11-16 7 2026-11-23 2')
  })

  test('count a repository once, whatever of it is linked', () => {
    const link = (url: string, pushedAt: string) => ({
      ...{ url, status: 'alive' as const, httpStatus: null, movedTo: null, reason: null, evidence: null },
      repository: { archived: false, pushedAt },
    })
    const text = html(
      reportOf({
        links: [
          link('https://github.com/O/a', '2023-01-01T00:00:00Z'),
          link('https://github.com/o/A/tree/main/x', '2023-01-01T00:00:00Z'),
          link('https://github.com/o/b', '2025-01-01T00:00:00Z'),
        ],
      }),
    )
    expect(text).toMatch(
      /<th scope="row">2023<\/th><td>1<\/td>.*<th scope="row">2024<\/th><td>0<\/td>.*<th scope="row">2025<\/th><td>1<\/td>/,
    )
  })
})

describe('what strangers wrote', () => {
  test.each(NAMED)('%s is text and nothing else', (_, text) => {
    const page = html(everywhere(text), { blobUrl: 'https://github.com/o/r/blob/abc' })
    const elements = elementsOf(page)
    const names = new Set(elements.map(({ name }) => name))
    for (const name of ['img', 'iframe', 'object', 'embed', 'base']) expect(names).not.toContain(name)
    expect(elements.filter(({ name }) => name === 'script')).toHaveLength(3)
    const attributes = elements.flatMap((element) => Object.entries(element.attributes))
    expect(attributes.filter(([name]) => /^on|^style$|^srcdoc$/.test(name))).toEqual([])
    const addresses = attributes.flatMap(([name, value]) => (name === 'href' ? [value] : []))
    expect(addresses.filter((href) => !/^(?:https?:|#|data:image\/svg)/.test(href))).toEqual([])
    expect(elements.find(({ attributes }) => attributes['id'] === 'data')?.text.search(UNSEEN)).toBe(-1)
    const shown = elements.filter(({ name }) => name !== 'script' && name !== 'style')
    expect(
      shown
        .map((element) => element.text)
        .join('')
        .search(UNSEEN),
    ).toBe(-1)
  })
})

test('a path with odd characters leads to its file', () => {
  const text = html(sample({ path: 'a b/c#d?.md' }), { blobUrl: 'https://github.com/o/r/blob/abc' })
  expect(dataIn(text).lists).toEqual([
    { path: 'a b/c#d?.md', url: 'https://github.com/o/r/blob/abc/a%20b/c%23d%3F.md?plain=1' },
  ])
  expect(text).toContain('href="https://github.com/o/r/blob/abc/a%20b/c%23d%3F.md?plain=1#L')
})
