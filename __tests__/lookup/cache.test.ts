/** Facts kept between runs. */
import { describe, expect, test } from 'vitest'
import { readList } from '../../src/lists/index.ts'
import { openCache } from '../../src/lookup/cache.ts'
import { plan } from '../../src/lookup/plan.ts'
import type { Known, Paper } from '../../src/model/facts.ts'
import type { ArxivId } from '../../src/model/reference.ts'
import type { Http, Source } from '../../src/model/source.ts'
import { rules } from '../../src/rules/index.ts'
import { arxiv } from '../../src/sources/arxiv.ts'
import { sources as allSources } from '../../src/sources/index.ts'
import { sourcesOf } from '../support/kinds.ts'

const DAY = 24 * 60 * 60_000
const http: Http = () => Promise.reject(new Error('nobody is asked'))
const ids = (...names: string[]) => names as ArxivId[]

/** A source that answers by a table and notes what it was asked. */
function world(table: Readonly<Record<string, Known<Paper>['state']>>) {
  const asked: string[] = []
  const paper: Source<'paper'> = {
    ...arxiv,
    ask: async (keys) => {
      asked.push(...keys)
      return new Map(keys.map((key) => [key, answer(key, table[key] ?? 'found')]))
    },
  }
  return { asked, sources: sourcesOf({ paper: [paper] }) }
}

function answer(id: ArxivId, state: Known<Paper>['state']): Known<Paper> {
  if (state !== 'found') return { state, why: 'so it is', status: null, evidence: '' } as Known<Paper>
  return { state, evidence: '', fact: { id, title: 'A Title', version: 2 } as Paper }
}

/** One run at a time of day: what it asked, and the cache's text after it. */
async function run(text: string | null, at: number, keys: ArxivId[], table = {}, lists = '') {
  const { asked, sources } = world(table)
  const cache = openCache(sources, { text, maxAge: 7 * DAY, now: () => at })
  const options = { offline: false, pdf: 'api', ignoreLinks: [], change: null } as const
  const { paper: references } = plan([readList({ path: 'x.md', text: lists })], rules, options)
  const answers = await cache.sources.paper[0]?.ask(keys, http, { references })
  const states = keys.map((key) => answers?.get(key)?.state)
  return { asked, states, broken: cache.broken, text: cache.save(text), save: cache.save }
}

const real = allSources({ token: null, graphqlUrl: 'https://api.github.com/graphql' })
const three = ids('2401.00001', '2401.00002', '2401.00003')

describe('a second run', () => {
  test('asks nothing that was found, and everything that was not', async () => {
    const first = await run(null, 0, three, { '2401.00002': 'absent', '2401.00003': 'unknown' })
    expect(first.asked).toEqual(three)
    const second = await run(first.text, DAY, three)
    expect(second.asked).toEqual(['2401.00002', '2401.00003'])
    expect(second.states).toEqual(['found', 'found', 'found'])
    expect((await run(second.text, DAY, three)).asked).toEqual([])
  })
  test('asks again what is older than its time, and forgets it', async () => {
    const first = await run(null, 0, three)
    const later = await run(first.text, 8 * DAY, ids('2401.00001'))
    expect(later.asked).toEqual(['2401.00001'])
    expect(later.text).not.toContain('2401.00002')
  })
  test('asks again for a version that was not there', async () => {
    const first = await run(null, 0, three)
    const lists = 'https://arxiv.org/abs/2401.00001v3 https://arxiv.org/abs/2401.00002v2'
    expect((await run(first.text, DAY, three, {}, lists)).asked).toEqual(['2401.00001'])
  })
  test('forgets what has gone meanwhile', async () => {
    const first = await run(null, 0, three)
    const gone = await run(first.text, 8 * DAY, three, { '2401.00001': 'absent' })
    expect((await run(gone.text, 8 * DAY, three)).asked).toEqual(['2401.00001'])
  })
  test('does not believe what is said to be of tomorrow', async () => {
    const first = await run(null, 3 * DAY, three)
    expect((await run(first.text, 0, three)).asked).toEqual(three)
  })
})

test('two runs that write are both remembered, the newer where they differ', async () => {
  const [one, other] = [await run(null, 0, ids('2401.00001')), await run(null, DAY, ids('2401.00002'))]
  const both = other.save(one.text)
  expect((await run(both, DAY, three)).asked).toEqual(['2401.00003'])
})

test.each([
  ['half a file', '{"version":1,"facts":{"paper":{"2401'],
  ['another version', '{"version":2,"facts":{}}'],
  ['no cache', '[]'],
  ['nothing', ''],
  ['null', 'null'],
])('%s is replaced by a new cache', async (_, text) => {
  const { broken, asked, states } = await run(text, 0, three)
  expect([broken, asked.length, states]).toEqual([true, 3, ['found', 'found', 'found']])
})

test('odd entries are left out', async () => {
  const text = JSON.stringify({
    version: 1,
    facts: {
      paper: {
        '2401.00001': null,
        '2401.00002': { at: 'now', known: {} },
        '2401.00003': { at: 0, known: { state: 'absent' } },
      },
      page: 7,
    },
  })
  expect((await run(text, 0, three)).asked).toEqual(three)
})

describe('each kind for as long as it deserves', () => {
  const kept = (kind: 'paper' | 'repository' | 'page', fact: object, key = 'https://example.org/1') => ({
    version: 1,
    facts: { [kind]: { [key]: { at: 0, known: { state: 'found', evidence: '', fact } } } },
  })
  const asks = async (kind: 'paper' | 'repository' | 'page', text: string, at: number, keys: string[]) => {
    const asked: string[] = []
    const source = {
      ...real[kind][0],
      ask: async (open: string[]) => {
        asked.push(...open)
        return new Map()
      },
    } as unknown as Source
    const all = sourcesOf({ [kind]: [source] })
    const cache = openCache(all, { text, maxAge: 28 * DAY, now: () => at })
    await cache.sources[kind][0]?.ask(keys as never, http)
    return asked
  }
  const key = 'https://example.org/1'
  test.each([
    ['paper', 27, []],
    ['paper', 29, [key]],
    ['repository', 13, []],
    ['repository', 15, [key]],
    ['page', 6, []],
    ['page', 22, [key]],
  ] as const)('a %s after %d days of at most 28', async (kind, days, asked) => {
    expect(await asks(kind, JSON.stringify(kept(kind, {})), days * DAY, [key])).toEqual(asked)
  })
  test('pages fall due a part at a time', async () => {
    const keys = Array.from({ length: 200 }, (_, i) => `https://example.org/${i}`)
    const page = Object.assign({}, ...keys.map((one) => kept('page', {}, one).facts['page']))
    const text = JSON.stringify({ version: 1, facts: { page } })
    const due = (await Promise.all([10, 14, 18].map((day) => asks('page', text, day * DAY, keys)))).map(
      ({ length }) => length,
    )
    expect(due[0]).toBeGreaterThan(10)
    expect(due[1]).toBeGreaterThan(due[0] ?? 200)
    expect(due[2]).toBeGreaterThan(due[1] ?? 200)
    expect(due[2]).toBeLessThan(190)
  })
  test.each([
    ['repository', { pathExists: false }],
    ['repository', { empty: true }],
    ['page', { place: 'missing' }],
  ] as const)('a %s with %j is asked again each run', async (kind, fact) => {
    expect(await asks(kind, JSON.stringify(kept(kind, fact)), 1000, [key])).toEqual([key])
  })
})
