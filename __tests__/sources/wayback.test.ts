/** Copies of dead pages: how the Internet Archive is asked, what it is believed, and when it is left alone. */
import { expect, test } from 'vitest'
import { type Copy, copyKey, type Known } from '../../src/model/facts.ts'
import type { CopyKey, PageUrl } from '../../src/model/reference.ts'
import { type Answer, HttpFailure, type Request } from '../../src/model/source.ts'
import { wayback } from '../../src/sources/wayback.ts'

type Reply = Partial<Answer> | HttpFailure
const PAGE = 'https://www.lab.example/~doe/Slow%20Page/?id=7&x=a+b' as PageUrl
const STAMP = '20210503121110'
const at = (page: string, stamp = STAMP) => `http://web.archive.org/web/${stamp}/${page}`
const told = (closest: unknown): Reply => ({ body: JSON.stringify({ archived_snapshots: { closest } }) })
const tells = (url: string, more: object = {}) =>
  told({ available: true, status: '200', url, timestamp: STAMP, ...more })
const NOTHING: Reply = { body: '{"url":"x","archived_snapshots":{}}' }
const memento = { 'memento-datetime': 'Mon, 03 May 2021 12:11:10 GMT' }
const shows = (url: string, more: Partial<Answer> = {}): Reply => ({
  headers: memento,
  hops: [{ status: 302, to: url }],
  ...more,
})
const MISSING: Reply = { status: 404 }

/** Asks about pages of these years; what the API and the Wayback Machine reply, in order, the last one for ever. */
async function ask(keys: readonly CopyKey[], api: readonly Reply[], archive: readonly Reply[] = [MISSING]) {
  const requests: Request[] = []
  const counts = { 'archive.org': 0, 'web.archive.org': 0 }
  const http = async (request: Request): Promise<Answer> => {
    requests.push(request)
    const host = new URL(request.url).hostname as keyof typeof counts
    const replies = host === 'archive.org' ? api : archive
    const reply = replies[Math.min(counts[host]++, replies.length - 1)] ?? MISSING
    if (reply instanceof HttpFailure) throw reply
    return { status: 200, headers: {}, body: '', hops: [], ...reply }
  }
  const facts = await wayback().ask(keys, http)
  return { facts, counts, requests, first: facts.get(keys[0] as CopyKey) as Known<Copy> }
}
const one = (api: Reply, archive?: Reply) => ask([copyKey(PAGE, 2021)], [api], archive && [archive])
const many = (count: number) =>
  Array.from({ length: count }, (_, i) => copyKey(`https://lab.example/${i}` as PageUrl, null))

test('the API is asked without scheme and last slash, by which it finds nothing, for the end of the year', async () => {
  const { requests, first } = await one(tells(at(PAGE)))
  expect(requests.map(({ url, method }) => [method, url])).toEqual([
    [
      'GET',
      'https://archive.org/wayback/available?url=www.lab.example%2F~doe%2FSlow%2520Page%3Fid%3D7%26x%3Da%2Bb&timestamp=20211231',
    ],
  ])
  expect(first).toEqual({
    state: 'found',
    fact: { timestamp: STAMP },
    evidence: `https://web.archive.org/web/${STAMP}/${PAGE}`,
  })
})

test('what the API does not tell, the Wayback Machine is asked for, which leads to the copy', async () => {
  const { requests, first } = await one(NOTHING, shows(`https://web.archive.org/web/${STAMP}/${PAGE}`))
  expect(requests.at(-1)).toMatchObject({
    method: 'HEAD',
    url: `https://web.archive.org/web/20211231/${PAGE}`,
  })
  expect(first).toMatchObject({ state: 'found', fact: { timestamp: STAMP } })
})

test('without a year, the latest copy', async () => {
  const { requests } = await ask([copyKey('http://lab.example/' as PageUrl, null)], [NOTHING])
  expect(requests.map(({ url }) => url)).toEqual([
    'https://archive.org/wayback/available?url=lab.example',
    'https://web.archive.org/web/http://lab.example/',
  ])
})

test.each([
  ['another scheme', 'http://www.lab.example/~doe/Slow%20Page/?id=7&x=a+b'],
  ['without www, with a port', 'http://lab.example:80/~doe/Slow%20Page/?id=7&x=a+b'],
  ['other letters', 'https://www.lab.example/~Doe/slow%20page?id=7&x=a+b'],
  ['one slash after the scheme', 'https:/www.lab.example/~doe/Slow%20Page/?id=7&x=a+b'],
])('a copy of the same page, as the archive names it: %s', async (_, page) => {
  expect((await one(tells(at(page)))).first.state).toBe('found')
})

test.each<[string, Reply]>([
  ['another page', tells(at('https://www.lab.example/'))],
  ['another host', tells(at('https://evil.example/~doe/Slow%20Page/?id=7&x=a+b'))],
  ['another archive', tells(`https://evil.example/web/${STAMP}/${PAGE}`)],
  ['a host that begins alike', tells(`https://web.archive.org.evil.example/web/${STAMP}/${PAGE}`)],
  ['a time that is none', tells(at(PAGE, '20219999999999'))],
  ['a copy of an error', tells(at(PAGE), { status: '404' })],
  ['a copy that is not to be had', tells(at(PAGE), { available: false })],
  ['no address', told({ available: true, status: '200' })],
  ['a script', tells(`javascript:alert(1)//web.archive.org/web/${STAMP}/${PAGE}`)],
  ['something else', { body: '<html>' }],
  ['nothing', { body: '' }],
])('the API tells of %s: that is no copy', async (_, reply) => {
  expect((await one(reply)).first).toMatchObject({ state: 'unknown', settled: true })
})

test.each<[string, Reply]>([
  ['not at all', MISSING],
  ['a copy of an error', shows(at(PAGE), { status: 404 })],
  ['another page, to which it led then', shows(at('https://parked.example/'))],
  ['a page of its own', shows(at(PAGE), { headers: {} })],
  ['at once, without a time', { headers: memento }],
])('the Wayback Machine shows it %s: there is no copy', async (_, reply) => {
  expect((await one(NOTHING, reply)).first).toMatchObject({ state: 'unknown', settled: true })
})

const late = new HttpFailure('timeout', 'late')
test.each<[string, readonly Reply[], number]>([
  ['429', [{ status: 429 }], 1],
  ['503', [{ status: 503 }], 1],
  ['a time-out twice', [late], 2],
  ['a time-out, an answer and a time-out', [late, NOTHING, late], 3],
])('the API rests after %s, and the Wayback Machine is asked instead', async (_, replies, asked) => {
  const { counts, facts } = await ask(many(8), replies)
  expect(counts).toEqual({ 'archive.org': asked, 'web.archive.org': 8 })
  expect([...facts.values()].every((known) => known.state === 'unknown' && known.settled)).toBe(true)
})

test.each<[string, readonly Reply[], number]>([
  ['429', [{ status: 429 }], 1],
  ['500', [{ status: 500 }], 1],
  ['a time-out twice', [late], 2],
])('after %s the Wayback Machine rests as well, and nothing is known', async (_, replies, asked) => {
  const { counts, facts } = await ask(many(8), [NOTHING], replies)
  expect(counts).toEqual({ 'archive.org': 8, 'web.archive.org': asked })
  expect([...facts.values()].every((known) => known.state === 'unknown' && !known.settled)).toBe(true)
})

test('a copy of a page that was broken is no refusal', async () => {
  const { counts } = await ask(many(3), [NOTHING], [shows('x', { status: 503 })])
  expect(counts['web.archive.org']).toBe(3)
})

test('both are asked one request at a time, a second apart', () => {
  for (const { inFlight, spacing } of Object.values(wayback().hosts)) {
    expect(inFlight).toBe(1)
    expect(spacing).toBeGreaterThanOrEqual(1000)
  }
})

test('twenty pages a run, whoever asks how often', async () => {
  const source = wayback()
  let asked = 0
  const http = async (): Promise<Answer> => {
    asked++
    return { status: 200, headers: {}, body: '{"archived_snapshots":{}}', hops: [] }
  }
  const first = await source.ask(many(15), http)
  const second = await source.ask(many(15), http)
  expect([first.size, second.size, asked]).toEqual([15, 5, 40])
})

test('copies are kept for a month, and that there is none for a week', () => {
  const { keepFor } = wayback()
  const days = (known: object) => (keepFor?.(known as never) ?? 0) / 86_400_000
  expect([days({ state: 'found' }), days({ state: 'unknown', settled: true })]).toEqual([30, 7])
})
