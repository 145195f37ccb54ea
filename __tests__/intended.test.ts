/** The paper that an entry means where its link is wrong: the command over real sockets, and what it asks arXiv. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Fault, World } from '../test/internet/index.ts'
import { onInternet } from './support/on-internet.ts'

const world: World = {
  papers: [
    {
      id: '2301.00001',
      title: 'Photometric Redshifts of Distant Quasars',
      authors: ['Ann Smith', 'Bo Chen'],
    },
    { id: '2301.00002', title: 'Slow Sampling Made Quick', authors: ['Jane Doe', 'Richard Roe'] },
    { id: '2301.00003', title: 'Slow Sampling Made Quick Again', authors: ['Jane Doe', 'Richard Roe'] },
    { id: '2301.00004', title: 'Patience in Practice for Networks', authors: ['Max Mustermann'] },
  ],
  repositories: [],
  pages: [],
}

const on = onInternet({ world })

const entry = (title: string, id = '2301.00001', authors = 'Jane Doe, Richard Roe') =>
  `- **${title}**, arXiv 2023.\n\n  *${authors}*\n\n  [[Paper](https://arxiv.org/abs/${id})]\n\n`
const GOOD = entry('Slow Sampling Made Quick Again', '2301.00003')
const WRONG = entry('Slow Sampling Made Quick')
const MEANT = entry('Slow Sampling Made Quick', '2301.00002')

type Finding = { rule: string; severity: string; message: string; fix: Fix | null }
type Fix = { safe: boolean; edits: { start: number; end: number; text: string }[] }
type Json = { findings: Finding[]; unchecked: unknown[]; summary: { verdict: string } }

/** A check of a list; what arXiv was asked besides its records. */
async function check(text: string, args: readonly string[] = [], faults: readonly Fault[] = []) {
  on.internet.faults.push(...faults)
  const before = on.internet.requests.length
  const { json } = await on.check(text, args)
  const asked = on.internet.requests
    .slice(before)
    .filter(({ host }) => host === 'export.arxiv.org')
    .map(({ host, path: at }) => `${host}${at}`)
  const report = json() as Json
  const searches = asked.flatMap((url) => new URL(`https://${url}`).searchParams.get('search_query') ?? [])
  return {
    report,
    findings: report.findings,
    asked,
    searches,
    text: readFileSync(join(on.folder, 'README.md'), 'utf8'),
  }
}

const edited = (text: string, { edits }: Fix) => {
  const [{ start, end, text: words } = { start: 0, end: 0, text: '' }] = edits
  return `${text.slice(0, start)}${words}${text.slice(end)}`
}
const SEARCH = /export\.arxiv\.org\/api\/query\?search_query/

describe('a link to another paper', () => {
  test('is given the id of the paper with its title and authors, by one search', async () => {
    const { findings, searches } = await check(GOOD + WRONG)
    expect(findings).toMatchObject([{ rule: 'wrong-paper', severity: 'error', fix: { safe: false } }])
    expect(findings[0]?.message).toContain('“Slow Sampling Made Quick” is arXiv 2301.00002.')
    expect(edited(GOOD + WRONG, findings[0]?.fix as Fix)).toBe(GOOD + MEANT)
    expect(searches).toEqual(['ti:"slow sampling made quick"'])
  })

  test('is left by --fix', async () => {
    expect((await check(WRONG, ['--fix'])).text).toBe(WRONG)
  })

  test('that other entries have is searched for once', async () => {
    const { findings, searches } = await check(WRONG + WRONG)
    expect(findings.filter(({ rule, fix }) => rule === 'wrong-paper' && fix)).toHaveLength(2)
    expect(searches).toHaveLength(1)
  })

  test('is given the id that another entry has, without a search', async () => {
    for (const [between, safe] of [
      ['\n## Again\n\n', true],
      // in the same section, that would be a second entry of it
      ['', false],
    ] as const) {
      const { findings, searches } = await check(WRONG + between + MEANT)
      expect(findings.find(({ rule }) => rule === 'wrong-paper')).toMatchObject({ fix: { safe } })
      expect(searches).toEqual([])
    }
  })

  test.each([
    ['nobody of that title wrote', entry('Patience in Practice for Networks')],
    ['only a longer title has', entry('Sampling Made Quick Again')],
    ['arXiv does not have', entry('Pruning Large Networks in One Step')],
  ])('keeps its finding alone where it names a title that %s', async (_, text) => {
    const { findings, searches } = await check(text)
    expect(findings.filter(({ rule }) => rule === 'wrong-paper')).toMatchObject([{ fix: null }])
    expect(searches).toHaveLength(1)
  })

  test('asks for words, whatever the title holds', async () => {
    const { searches } = await check(entry('Slow* "Sampling" OR all:x) ANDNOT (Made? Quick'))
    expect(searches).toEqual(['ti:"slow sampling or all x andnot made quick"'])
  })
})

test('an id that arXiv does not have is given the one of the paper with its title', async () => {
  const dead = entry('Slow Sampling Made Quick', '2301.99999')
  const { findings, searches } = await check(GOOD + dead)
  expect(findings).toMatchObject([{ rule: 'dead-link', severity: 'error', fix: { safe: false } }])
  expect(edited(GOOD + dead, findings[0]?.fix as Fix)).toBe(GOOD + MEANT)
  expect(searches).toHaveLength(1)
})

describe('nothing is searched for', () => {
  const suppressed = `<!-- paper-list-check-disable-next-line wrong-paper -->\n${WRONG.replace(/\n+ +\*/, ' *').replace(/\n\n +\[\[/, ' [[')}`
  test.each([
    ['all links are right', GOOD + MEANT, []],
    ['the list names no authors', WRONG.replace(/\*Jane.*\*/, ''), []],
    ['a title is a word or two', entry('Sampling'), []],
    ['a comment suppresses the finding', suppressed, []],
    ['the rule is off', WRONG, ['--rule', 'wrong-paper=off']],
  ])('where %s', async (_, text, args) => {
    const { asked, searches } = await check(text, args)
    expect(searches).toEqual([])
    expect(asked).toHaveLength(1)
  })

  test('offline', async () => {
    expect((await check(WRONG, ['--offline'])).asked).toEqual([])
  })
})

describe('arXiv’s slips', () => {
  const foreign = (own: string) => own.replaceAll('Slow Sampling Made Quick', 'Photometric Redshifts')
  const emptied = (own: string) => own.replace(/ {2}<entry>.*<\/entry>\n/s, '')
  test.each<[string, Omit<Fault, 'match'>]>([
    ['an empty body', { body: '' }],
    ['a feed without the papers that it counts', { body: emptied }],
    ['papers of another query', { body: foreign }],
    ['a web page', { body: '<!doctype html>' }],
    ['that it is busy', { status: 429, body: 'Rate exceeded.' }],
    ['that it cannot read the query', { status: 400 }],
    ['a server’s fault', { status: 503 }],
    ['a broken connection', { reset: 'headers' }],
  ])('%s: the finding has no suggestion, and nothing is unchecked', async (_, fault) => {
    const { findings, report } = await check(WRONG, [], [{ match: SEARCH, ...fault }])
    expect(findings).toMatchObject([{ rule: 'wrong-paper', fix: null }])
    expect([report.unchecked, report.summary.verdict]).toEqual([[], 'fail'])
  })
})

test('what was found, or not, is kept in the cache', async () => {
  const cache = ['--cache', join(on.folder, 'cache.json')]
  const list = WRONG + entry('Pruning Large Networks in One Step')
  const first = await check(list, cache)
  expect(first.searches).toHaveLength(2)
  const second = await check(list, cache)
  expect(second.asked).toEqual([])
  expect(second.findings).toEqual(first.findings)
})

test('of many wrong links, twenty are searched for', async () => {
  const words = 'alpha beta gamma delta epsilon'.split(' ')
  const titles = words.flatMap((a) => words.map((b) => `Learning the ${a} of ${b}`))
  const { findings, searches } = await check(titles.map((title) => entry(title)).join(''))
  expect(findings.filter(({ rule }) => rule === 'wrong-paper')).toHaveLength(25)
  expect(new Set(searches).size).toBe(20)
  expect(searches).toHaveLength(20)
})
