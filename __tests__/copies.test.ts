/** Dead pages with a copy in the Internet Archive, in whole runs. */
import { describe, expect, test } from 'vitest'
import type { World } from '../test/internet/index.ts'
import { onInternet } from './support/on-internet.ts'

const [API, ARCHIVE] = ['archive.org', 'web.archive.org']
const PAGE = 'https://lab.example/~doe/sampling'
const STAMP = '20240503121110'
const world: World = {
  papers: [{ id: '2401.00001', title: 'Slow Sampling Made Quick', authors: ['Jane Doe'] }],
  repositories: [],
  pages: [{ url: 'https://lab.example/' }],
  archive: [
    { url: PAGE, timestamp: '20100101000000' },
    { url: PAGE, timestamp: STAMP },
    { url: PAGE, timestamp: '20260101000000', status: 404 },
  ],
}
const once = { atOnce: 1, refusal: { status: 429 } }
const on = onInternet({ world, limits: { [API]: once, [ARCHIVE]: once }, latencyMs: 5 })

const entry = (links: string, venue = 'arXiv 2024') =>
  `# List\n\n- **Slow Sampling Made Quick**, ${venue}. *Jane Doe.* [[Paper](https://arxiv.org/abs/2401.00001)] ${links}\n`
const list = entry(`[[Project](${PAGE})]`)
type Report = {
  findings: {
    rule: string
    message: string
    fix: { description: string; safe: boolean; edits: { start: number; end: number; text: string }[] } | null
  }[]
  summary: { errors: number; verdict: string; unchecked: number }
}
const check = async (text: string, ...args: string[]) => {
  const run = await on.check(text, args)
  const { findings, summary } = run.json() as Report
  const asked = on.internet.counts(API).requests + on.internet.counts(ARCHIVE).requests
  const fixed = findings
    .flatMap(({ fix }) => fix?.edits ?? [])
    .reduceRight((now, { start, end, text: put }) => now.slice(0, start) + put + now.slice(end), text)
  return { findings, summary, asked, fixed, status: run.status }
}

test('the copy from about the year of the paper is offered, and never written unasked', async () => {
  const { findings, summary, fixed, asked } = await check(list)
  expect(findings.map(({ rule, message }) => [rule, message])).toEqual([
    ['dead-link', `${PAGE} is dead: it returns 404.`],
  ])
  expect(findings[0]?.fix).toMatchObject({
    safe: false,
    description: `Link the Internet Archive’s copy of 2024-05-03: https://web.archive.org/web/${STAMP}/${PAGE}`,
  })
  expect(fixed).toBe(list.replace(PAGE, `https://web.archive.org/web/${STAMP}/${PAGE}`))
  expect(summary).toMatchObject({ errors: 1, verdict: 'fail', unchecked: 0 })
  expect(asked).toBe(1)
})

test('a copy that the availability API leaves out is found by the Wayback Machine', async () => {
  for (const capture of on.internet.world.archive ?? []) capture.isLeftOut = true
  const { fixed } = await check(list)
  expect(fixed).toContain(`https://web.archive.org/web/${STAMP}/${PAGE}`)
  expect(on.internet.counts(ARCHIVE).requests).toBeGreaterThan(0)
})

test('a place in the page is kept', async () => {
  const { fixed } = await check(entry(`[[Project](${PAGE}#data)]`))
  expect(fixed).toContain(`(https://web.archive.org/web/${STAMP}/${PAGE}#data)`)
})

describe('where it is written', () => {
  test.each([
    ['a table', (url: string) => `| Paper | Page |\n|---|---|\n| A | [page](${url}) |\n`],
    ['a definition', (url: string) => `[page]\n\n[page]: ${url}\n`],
    ['an attribute', (url: string) => `<a href="${url}">page</a>\n`],
    ['angle brackets', (url: string) => `<${url}>\n`],
    ['by itself', (url: string) => `See ${url} for more.\n`],
  ])('%s: an address that means the same', async (_, write) => {
    const page = 'https://lab.example/a?x=1&copy=2'
    on.internet.world.archive = [{ url: page, timestamp: STAMP }]
    const copy = `https://web.archive.org/web/${STAMP}/${page}`
    const { findings, fixed } = await check(`# List\n\n${write(page)}`)
    expect(findings.map(({ rule }) => rule)).toEqual(['dead-link'])
    expect(fixed.replace('&amp;', '&')).toBe(`# List\n\n${write(copy)}`)
  })
})

describe('nobody is asked', () => {
  test.each([
    ['a page that lives', entry('[[Project](https://lab.example/)]')],
    [
      'arXiv’s papers',
      '# List\n\n- **Gone**, arXiv 2024. *Jane Doe.* [[Paper](https://arxiv.org/abs/2401.99999)]\n',
    ],
    ['repositories', entry('[[Code](https://github.com/octo/gone)]')],
    ['videos', entry(`[[Video](${PAGE})]`)],
    ['code elsewhere', entry(`[[Code](${PAGE})]`)],
    ['a DOI that never was', entry('[[Paper](https://doi.org/10.1145/9999999.1)]')],
    [
      'a finding that is suppressed',
      list.replace('- **', '<!-- paper-list-check-disable dead-link -->\n- **'),
    ],
  ])('about %s', async (_, text) => {
    expect((await check(text)).asked).toBe(0)
  })

  test('about a page that does not answer', async () => {
    on.internet.faults.push({ match: 'lab.example', status: 503 })
    expect((await check(list)).asked).toBe(0)
  })

  test.each([['--source', 'wayback=off'], ['--offline'], ['--rule', 'dead-link=off']])(
    'with %s %s',
    async (...args) => {
      expect((await check(list, ...args.filter(Boolean))).asked).toBe(0)
    },
  )
})

test.each([
  ['is down', { status: 503 }],
  ['refuses', { status: 429, headers: { 'retry-after': '3600' } }],
  ['breaks off', { reset: 'headers' as const }],
])('the archive %s: the report is the same but for the fix', async (_, fault) => {
  const whole = await check(list)
  on.internet.faults.push({ match: /archive\.org/, ...fault })
  const { findings, summary, status } = await check(list)
  expect(findings).toEqual(whole.findings.map((finding) => ({ ...finding, fix: null })))
  expect([status, summary.verdict, summary.unchecked]).toEqual([1, 'fail', 0])
})

test('copies are remembered, and so is that there is none', async () => {
  const both = `${list}\n[Other](https://lab.example/never-copied)\n`
  const args = ['--cache', 'copies.json']
  const first = await check(both, ...args)
  expect(first.asked).toBe(3)
  const second = await check(both, ...args)
  expect(second.findings).toEqual(first.findings)
  expect(second.asked).toBe(first.asked)
})

test('pages are asked about one after the other', async () => {
  const pages = Array.from({ length: 5 }, (_, i) => `[Page ${i}](https://lab.example/gone-${i})\n\n`)
  const { asked } = await check(`# List\n\n${pages.join('')}`)
  expect(asked).toBe(10)
  expect([API, ARCHIVE].map((host) => on.internet.broken(host))).toEqual([0, 0])
})
