/** When arXiv may be believed that a paper does not exist: its API lies in every way known, the truth is in its pages. */
import { describe, expect, test } from 'vitest'
import { inBatches } from '../../src/lookup/batches.ts'
import { found } from '../../src/model/facts.ts'
import type { ArxivId } from '../../src/model/reference.ts'
import { type Answer, HttpFailure, type Request } from '../../src/model/source.ts'
import { arxiv } from '../../src/sources/arxiv.ts'
import { sourcesOf } from '../support/kinds.ts'

const entry = (id: string) =>
  `<entry><id>http://arxiv.org/abs/${id}v1</id><title>On ${id}</title><author><name>A B</name></author></entry>`
const feed = (ids: readonly string[], total = ids.length, updated = '2026-11-25T08:00:00Z') =>
  `<?xml version='1.0' encoding='UTF-8'?>\n<feed xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/" xmlns="http://www.w3.org/2005/Atom"><updated>${updated}</updated><opensearch:totalResults>${total}</opensearch:totalResults>${ids.map(entry).join('')}</feed>`
const malformed = (id = '') => ({
  status: 400,
  body: `<?xml version='1.0'?><feed xmlns="http://www.w3.org/2005/Atom"><entry><id>https://arxiv.org/api/errors#x</id><title>Error</title><summary>incorrect id format for ${id}</summary></entry></feed>`,
})

type Reply = Partial<Answer> | HttpFailure
type Api = (asked: readonly string[], alive: readonly string[], before: number) => Reply
type Given = {
  readonly ids: readonly string[]
  /** Which of them do not exist. */
  readonly dead?: readonly string[]
  readonly api?: Api
  readonly page?: (id: string) => Reply
  readonly others?: readonly string[]
}
const honest: Api = (_, alive) => ({ body: feed(alive) })

async function look({ ids, dead = [], api = honest, page, others = [] }: Given) {
  const [queries, pages]: [string[][], string[]] = [[], []]
  const exists = (id: string) => !dead.includes(id)
  const reply = ({ url, body }: Request): Reply => {
    const { host, pathname, searchParams } = new URL(url)
    if (host === 'arxiv.org') {
      const id = pathname.replace('/abs/', '')
      pages.push(id)
      return page?.(id) ?? { status: exists(id) ? 200 : 404 }
    }
    const asked = (new URLSearchParams(body).get('id_list') ?? searchParams.get('id_list') ?? '').split(',')
    return api(asked, asked.filter(exists), queries.push(asked) - 1)
  }
  const http = async (request: Request): Promise<Answer> => {
    const said = reply(request)
    if (said instanceof HttpFailure) throw said
    return { status: 200, headers: {}, body: '', hops: [], ...said }
  }
  const [source] = inBatches(sourcesOf({ paper: [arxiv] })).paper
  const options = { bystanders: others as ArxivId[] }
  const facts = (await source?.ask(ids as ArxivId[], http, options)) ?? new Map()
  return { facts, queries, pages, states: ids.map((id) => facts.get(id as ArxivId)?.state) }
}

const six = Array.from({ length: 6 }, (_, i) => `2301.0000${i}`)
const [one = '', two = ''] = six

/** So many papers, the first of which do not exist. */
function rare(all: number, few: number) {
  const ids = Array.from({ length: all }, (_, i) => `2301.${10_000 + i}`)
  return { ids, dead: ids.slice(0, few) }
}

describe('a paper that does not exist', () => {
  test('is dead when it is the only one of a pull request: famous papers show that arXiv works', async () => {
    const { states, queries, pages } = await look({ ids: [one], dead: [one] })
    expect(states).toEqual(['absent'])
    expect(queries).toEqual([[one], [one, '1706.03762', '1512.03385', '1412.6980', 'quant-ph/9508027']])
    expect(pages[0]).toBe(one)
    expect(pages).toHaveLength(2)
  })
  test('is dead where the famous are unknown and the list’s other papers are not', async () => {
    const api: Api = (asked) => ({ body: feed(asked.filter((id) => id === two)) })
    expect((await look({ ids: [one], dead: [one], api, others: [two] })).states).toEqual(['absent'])
  })
  test('is dead where it is alone and pages tell nothing', async () => {
    for (const page of [{ status: 403 }, { status: 404 }, new HttpFailure('timeout', 'late')])
      expect((await look({ ids: [one], dead: [one], page: () => page })).states).toEqual(['absent'])
  })
  test('is dead by two answers where denials are rare, unless its page is there', async () => {
    const { ids, dead } = rare(100, 2)
    for (const page of [undefined, () => ({ status: 403 }), () => ({ status: 404 })]) {
      const { states, queries, pages } = await look({ ids, dead, ...(page && { page }) })
      expect(states.filter((state) => state === 'absent')).toHaveLength(2)
      expect(states.filter((state) => state === 'found')).toHaveLength(98)
      expect([queries.length, pages]).toEqual([2, dead])
      expect(queries[1]).toEqual([...dead, ...ids.slice(-4)])
    }
  })
  test('is dead beside hundreds: only a few pages are looked at', async () => {
    const { ids, dead } = rare(1000, 15)
    const { states, pages } = await look({ ids, dead })
    expect(states.filter((state) => state === 'absent')).toHaveLength(15)
    expect(pages).toEqual(dead.slice(0, 10))
  })
  test('is dead among many invented ones, as each page says', async () => {
    const { states, pages } = await look({ ids: six, dead: six })
    expect(states).toEqual(six.map(() => 'absent'))
    expect(pages).toHaveLength(7)
  })
  test('is dead where it is new, its page is missing and others’ are not', async () => {
    expect((await look({ ids: ['2611.00001'], dead: ['2611.00001'] })).states).toEqual(['absent'])
  })
})

/** What is said of papers that all exist. */
const LIES: readonly (readonly [what: string, api: Api])[] = [
  ['an empty feed, always', () => ({ body: feed([]) })],
  [
    'an empty feed for all but the first request',
    (_, alive, n) => ({ body: feed(n === 0 ? alive.slice(1) : []) }),
  ],
  [
    'half of the papers, the total says half, always',
    (_, alive) => ({ body: feed(alive.filter((_, i) => i % 2)) }),
  ],
  ['the other half', (_, alive) => ({ body: feed(alive.filter((_, i) => i % 2 === 0)) })],
  ['the first half', (_, alive) => ({ body: feed(alive.slice(0, alive.length / 2)) })],
  ['the last half', (_, alive) => ({ body: feed(alive.slice(alive.length / 2)) })],
  ['all but the part of an index', (_, alive) => ({ body: feed(alive.filter((id) => !/[14]$/.test(id))) })],
  ['all but one, and always the same', (_, alive) => ({ body: feed(alive.filter((id) => id !== one)) })],
  ['papers that nobody asked for', (asked) => ({ body: feed(asked.map((_, i) => `2205.0000${i}`)) })],
  ['a stranger among half of them', (_, alive) => ({ body: feed([...alive.slice(3), '2205.00001']) })],
  ['half of them twice', (_, alive) => ({ body: feed([...alive.slice(3), ...alive.slice(3)]) })],
  ['the first of them in all places', (asked, alive) => ({ body: feed(asked.map(() => alive[0] ?? '')) })],
  ['one and the same entry for every request', (asked) => ({ body: feed(asked.map(() => '2001.00001')) })],
  ['half of them, and counts more', (_, alive) => ({ body: feed(alive.slice(3), alive.length) })],
  ['half of them, and counts fewer', (_, alive) => ({ body: feed(alive.slice(3), 1) })],
  ['half of them, and counts nothing', (_, alive) => ({ body: feed(alive.slice(3), 0) })],
  ['one id after the other as malformed', (asked) => malformed(asked[0])],
  ['an id as malformed that nobody asked for', () => malformed('2205.00001')],
  ['406', () => ({ status: 406, body: 'Not Acceptable' })],
  ['404 to everything', () => ({ status: 404, body: feed([]) })],
  ['an earlier answer once more', () => ({ body: feed([six[5] ?? '']) })],
  [
    'a feed of entries without ids',
    (asked) => ({
      body: feed([], asked.length).replace('</feed>', '<entry><title>x</title></entry></feed>'),
    }),
  ],
]

describe('arXiv’s API answers, and nothing that exists is dead', () => {
  test.each(LIES)('%s', async (_, api) => {
    const { states } = await look({ ids: six, api })
    expect(states).not.toContain('absent')
  })
  test.each(LIES)('%s: for one paper alone', async (_, api) => {
    const { states } = await look({ ids: [one], api })
    expect(states).not.toContain('absent')
  })
  test('all but one of sixty, and always the same', async () => {
    const { ids, dead } = rare(60, 1)
    const { states, pages } = await look({ ids, dead, page: () => ({ status: 200 }) })
    expect(states.filter((state) => state !== 'found')).toEqual(['unknown'])
    expect(pages).toEqual(dead)
  })
  test('all but a few of hundreds, the last of which have pages as well', async () => {
    const { ids, dead } = rare(1000, 15)
    const page = (id: string) => ({ status: id === dead[6] ? 200 : 404 })
    const { states } = await look({ ids, dead, page })
    expect(dead.map((_, i) => states[i]).slice(10)).toEqual(dead.slice(10).map(() => 'unknown'))
    expect(states[6]).toBe('unknown')
  })
  // one that the API denies and no other is not told from a dead one where pages tell nothing
  test.each(LIES.slice(0, 6))('%s, while no page exists at all', async (_, api) => {
    const { states } = await look({ ids: six.slice(0, 4), api, page: () => ({ status: 404 }) })
    expect(states).not.toContain('absent')
  })
})

describe('a paper is missing among a hundred, and no page is asked', () => {
  const hundred = Array.from({ length: 100 }, (_, i) => `2301.${10_000 + i}`)
  const [first = '', second = ''] = hundred
  const rest = (alive: readonly string[]) => alive.filter((id) => id !== first)
  test.each<[string, Api]>([
    ['a stranger is in its place', (_, alive) => ({ body: feed([...rest(alive), '2205.00001']) })],
    ['another is in its place', (_, alive) => ({ body: feed([...rest(alive), second]) })],
    ['it is counted', (_, alive) => ({ body: feed(rest(alive), alive.length) })],
    ['fewer are counted', (_, alive) => ({ body: feed(rest(alive), 1) })],
    ['the second answer is empty', (_, alive, n) => ({ body: feed(n === 0 ? rest(alive) : []) })],
  ])('%s', async (_, api) => {
    const { states, pages } = await look({ ids: hundred, api })
    expect([states[0], pages]).toEqual(['unknown', []])
  })
})

describe('the cost of proof', () => {
  test('ends at the first page that is there', async () => {
    const ids = Array.from({ length: 60 }, (_, i) => `2301.${10_000 + i}`)
    const { states, pages } = await look({
      ids,
      api: (_, alive) => ({ body: feed(alive.filter((id) => (Number(id) * 1e5) % 2 < 1)) }),
    })
    expect(states).not.toContain('absent')
    expect(pages.length).toBeLessThanOrEqual(6)
  })
  test('is nothing where all papers are found', async () => {
    const { queries, pages } = await look({ ids: six })
    expect([queries.length, pages.length]).toEqual([1, 0])
  })
  test('is two requests more where arXiv blames each id in turn', async () => {
    const old = Array.from({ length: 9 }, (_, i) => `mth/030913${i}`)
    const { queries, states } = await look({ ids: old, api: (asked) => malformed(asked[0]) })
    expect(queries.length).toBeLessThanOrEqual(4)
    expect(states).not.toContain('absent')
  })
})

describe('a version that the API does not know yet', () => {
  const id = one as ArxivId
  type Page = (request: Request, before: number) => Reply
  const versions = async (named: readonly number[], page: Page) => {
    const asked: Request[] = []
    const http = async (request: Request): Promise<Answer> => {
      const isPage = request.url.includes('/abs/')
      const before = asked.filter(({ url }) => url === request.url).length
      if (isPage) asked.push(request)
      const said = isPage ? page(request, before) : { body: feed([one]) }
      if (said instanceof HttpFailure) throw said
      return { status: 200, headers: {}, body: '', hops: [], ...said }
    }
    const [source] = inBatches(sourcesOf({ paper: [arxiv] })).paper
    const references = named.map((version) => ({ kind: 'paper', id, version, form: 'abs' }) as const)
    const facts = await source?.ask([id], http, { references: new Map([[id, references]]) })
    const { version, later } = found(facts?.get(id)) ?? {}
    const pages = asked.map(({ method, url }) => `${method} ${url.replace('https://arxiv.org/abs/', '')}`)
    return { version, later, pages, delays: asked.map(({ delay = 0 }) => delay) }
  }
  const paper = `https://arxiv.org/abs/${one}`
  const third = `${paper}v3`
  const missing = { status: 404 }
  test.each<[string, Reply, object]>([
    ['is there when its page is', { status: 200 }, { 3: 'there' }],
    ['is uncertain when arXiv is busy', { status: 429 }, {}],
    ['is uncertain when arXiv is silent', new HttpFailure('timeout', 'late'), {}],
  ])('%s', async (_, page, later) => {
    const { version, pages, ...rest } = await versions([3, 3], () => page)
    expect({ version, later: rest.later, pages }).toEqual({ version: 1, later, pages: [`HEAD ${one}v3`] })
  })
  test('is missing when its page is twice, some seconds apart, and the paper’s own is there', async () => {
    const { later, pages, delays } = await versions([3], ({ url }) => (url === paper ? {} : missing))
    expect(later).toEqual({ 3: 'missing' })
    expect(pages).toEqual([`HEAD ${one}v3`, `GET ${one}`, `GET ${one}v3`])
    expect(delays).toEqual([0, 0, 5000])
  })
  test.each<[string, Page, object]>([
    [
      'there when its page was missing for a moment',
      ({ url }, before) => (url === paper || before > 0 ? {} : missing),
      { 3: 'there' },
    ],
    ['there when only HEAD is refused', ({ method }) => (method === 'GET' ? {} : missing), { 3: 'there' }],
    [
      'uncertain when the second look is not answered',
      ({ url }, before) => (url === paper ? {} : before > 0 ? { status: 503 } : missing),
      {},
    ],
    ['uncertain when arXiv denies every page', () => missing, {}],
    [
      'uncertain when arXiv does not give the paper’s page',
      ({ url }) => (url === paper ? { status: 403 } : missing),
      {},
    ],
  ])('is %s', async (_, page, later) => expect((await versions([3], page)).later).toEqual(later))
  test('may be there though one after it is not, which is then witness enough', async () => {
    const { later, pages } = await versions([2, 3], ({ url }) => (url === third ? missing : {}))
    expect(later).toEqual({ 2: 'there', 3: 'missing' })
    expect(pages).toEqual([`HEAD ${one}v2`, `HEAD ${one}v3`, `GET ${one}v3`])
  })
  test('is no question where the API knows it', async () => {
    expect(await versions([1], () => missing)).toMatchObject({ version: 1, pages: [] })
  })
  test('is asked for of fifty papers at most, and but once where arXiv denies every page', async () => {
    const named = Array.from({ length: 60 }, (_, i) => i + 2)
    const { pages } = await versions(named, () => missing)
    expect(pages.filter((page) => page.startsWith('HEAD'))).toHaveLength(50)
    expect(pages).toHaveLength(51)
  })
})

test('a new paper that only its page knows is unknown, and costs no second query', async () => {
  const { states, queries } = await look({ ids: ['2611.00001'], api: () => ({ body: feed([]) }) })
  expect(states).toEqual(['unknown'])
  expect(queries).toHaveLength(1)
})
