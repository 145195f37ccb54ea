import { describe, expect, test } from 'vitest'
import type { PageUrl } from '../../src/model/reference.ts'
import { type Answer, HttpFailure, type Request } from '../../src/model/source.ts'
import { web } from '../../src/sources/web.ts'

type Reply = Partial<Answer> | HttpFailure
async function look(url: string, head: Reply, get: Reply = { status: 599 }) {
  const asked: string[] = []
  const http = async ({ method }: Request): Promise<Answer> => {
    asked.push(method)
    const reply = method === 'HEAD' ? head : get
    if (reply instanceof HttpFailure) throw reply
    return { status: 200, headers: {}, body: '', hops: [], ...reply }
  }
  const known = (await web.ask([url as PageUrl], http)).get(url as PageUrl)
  return { known, asked }
}
const URL = 'https://example.org/paper'
const nowhere = new HttpFailure('no-such-host', 'there is no host example.org')

test('a page that answers HEAD costs one request', async () => {
  const { known, asked } = await look(URL, { status: 200 })
  expect(known).toMatchObject({ state: 'found', fact: { status: 200, movedTo: null } })
  expect(asked).toEqual(['HEAD'])
})

describe('what HEAD says is not believed without GET', () => {
  test.each([403, 404, 405, 410, 500, 501])('%d, then 200', async (status) => {
    expect((await look(URL, { status }, { status: 200 })).known).toMatchObject({ state: 'found' })
  })
  test.each([404, 410])('%d twice is dead', async (status) => {
    expect((await look(URL, { status }, { status })).known).toMatchObject({ state: 'absent', status })
  })
  test('no such host twice is dead, once is not', async () => {
    expect((await look(URL, nowhere, nowhere)).known?.state).toBe('absent')
    expect((await look(URL, nowhere, { status: 200 })).known?.state).toBe('found')
    expect((await look(URL, { status: 404 }, nowhere)).known?.state).toBe('unknown')
  })
})

test.each([401, 403, 418, 429, 451, 500, 503, 999])('%d is unknown, never dead', async (status) => {
  expect((await look(URL, { status }, { status })).known?.state).toBe('unknown')
})

test.each([
  'reset',
  'timeout',
  'tls',
  'refused',
  'too-large',
  'redirects',
  'forbidden-address',
  'given-up',
] as const)('a failure (%s) is unknown', async (kind) =>
  expect((await look(URL, new HttpFailure(kind, 'why'))).known).toMatchObject({
    state: 'unknown',
    why: 'why',
  }),
)

describe('moved', () => {
  const hops = (...list: [number, string][]) => ({
    status: 200,
    hops: list.map(([status, to]) => ({ status, to })),
  })
  test.each<[string, Reply, string | null]>([
    ['for good', hops([301, 'https://new.example.org/paper']), 'https://new.example.org/paper'],
    ['in two steps', hops([301, 'https://a.org/p'], [308, 'https://b.org/p']), 'https://b.org/p'],
    ['for good, then for now', hops([301, 'https://a.org/p'], [302, 'https://b.org/p']), 'https://a.org/p'],
    ['for now', hops([302, 'https://a.org/p']), null],
    ['to a front page', hops([301, 'https://example.org/']), null],
    ['to a login', hops([301, 'https://example.org/login?next=/paper']), null],
  ])('%s', async (_, reply, to) => {
    expect((await look(URL, reply)).known).toMatchObject({ state: 'found', fact: { movedTo: to } })
  })
})
