/** Semantic Scholar: what it is asked, what is taken from it, and what a key that it does not accept does. */
import { expect, test } from 'vitest'
import { inBatches } from '../../src/lookup/batches.ts'
import { bridgeKey, type Known, type PaperRecord, type RecordKey } from '../../src/model/facts.ts'
import type { ArxivId, PaperKey } from '../../src/model/reference.ts'
import { type Answer, HttpFailure, type Request } from '../../src/model/source.ts'
import { semanticScholar } from '../../src/sources/semantic-scholar.ts'
import { sourcesOf } from '../support/kinds.ts'

type Reply = Partial<Answer> | HttpFailure
const id = (n: number) => `2401.${String(n).padStart(5, '0')}` as ArxivId
const JSON_TYPE = { 'content-type': 'application/json' }
const paperId = 'ab'.repeat(20)
const works = (...dois: string[]): Partial<Answer> => ({
  headers: JSON_TYPE,
  body: JSON.stringify({
    'message-type': 'work-list',
    message: {
      'total-results': dois.length,
      items: dois.map((DOI) => ({ DOI, title: ['On Kettles'], type: 'proceedings-article' })),
    },
  }),
})
const batch = (papers: readonly unknown[]): Partial<Answer> => ({
  headers: JSON_TYPE,
  body: JSON.stringify(papers),
})
const withDoi = (DOI: unknown) => ({ paperId, externalIds: { ArXiv: '2401.00001', DOI } })

/** Asks about so many preprints; Crossref has every DOI unless told otherwise. */
async function ask(count: number, api: (ids: string[]) => Reply, crossref?: Reply) {
  const requests: Request[] = []
  const http = async (request: Request): Promise<Answer> => {
    requests.push(request)
    const { hostname, searchParams } = new URL(request.url)
    const asked = (searchParams.get('filter') ?? '').split(',').map((one) => one.replace('doi:', ''))
    const reply =
      hostname === 'api.crossref.org'
        ? (crossref ?? works(...asked))
        : api(JSON.parse(request.body ?? '').ids)
    if (reply instanceof HttpFailure) throw reply
    return { status: 200, headers: {}, body: '', hops: [], ...reply }
  }
  const source = semanticScholar('a-key')
  const papers = Array.from({ length: count }, (_, i): PaperKey => `arxiv:${id(i + 1)}`)
  const keys = papers.flatMap((paper) => source.keysOf?.([paper, 'doi:10.1145/1' as PaperKey]) ?? [])
  const [batched] = inBatches(sourcesOf({ record: [source] })).record
  const facts = (await batched?.ask(keys, http)) ?? new Map<RecordKey, Known<PaperRecord>>()
  return { requests, facts, first: facts.get(bridgeKey(id(1))) }
}

test('preprints are asked for, five hundred a request, the key in a header that no other host gets', async () => {
  const { requests } = await ask(700, (ids) => batch(ids.map(() => null)))
  expect(
    requests.map(({ url, method, secret, body }) => [url, method, secret, JSON.parse(body ?? '').ids.length]),
  ).toEqual(
    [500, 200].map((count) => [
      'https://api.semanticscholar.org/graph/v1/paper/batch?fields=externalIds',
      'POST',
      { 'x-api-key': 'a-key' },
      count,
    ]),
  )
  expect(JSON.parse(requests[0]?.body ?? '').ids[0]).toBe('ARXIV:2401.00001')
})

test('of a DOI that it links, Crossref says what it is; a person sees the link where it was found', async () => {
  const { first, requests } = await ask(1, () => batch([withDoi('10.1145/KDD.5')]))
  expect(first).toMatchObject({
    state: 'found',
    fact: { title: 'On Kettles', doi: '10.1145/kdd.5' },
    evidence: `https://www.semanticscholar.org/paper/${paperId}`,
  })
  expect(requests[1]).toMatchObject({ url: expect.stringContaining('filter=doi:10.1145/kdd.5&') })
  expect(requests[1]).not.toHaveProperty('secret')
})

test.each<[string, unknown]>([
  ['a paper that it does not know', null],
  ['arXiv’s own DOI', withDoi('10.48550/arXiv.2401.00001')],
  ['no DOI', { paperId, externalIds: {} }],
  ['a DOI that is none', withDoi('10.1145/"> x')],
  ['no identifiers', { paperId, externalIds: null }],
  ['no page of its own', { ...withDoi('10.1145/kdd.5'), paperId: '../x' }],
  ['a number', 7],
])('%s leads nowhere, for good', async (_, paper) => {
  const { first, requests } = await ask(1, () => batch([paper]))
  expect(first).toMatchObject({ state: 'unknown', settled: true })
  expect(requests).toHaveLength(1)
})

test.each<[string, Reply, RegExp]>([
  ['a key that is not accepted', { status: 403, headers: JSON_TYPE, body: '{}' }, /does not accept the key/],
  ['rate limiting', { status: 429, headers: JSON_TYPE, body: '{}' }, /429/],
  ['a page', { body: '<html>' }, /not a list/],
  ['fewer papers than were asked for', batch([]), /not a list/],
  ['a time-out', new HttpFailure('timeout', 'no answer within 30 s'), /30 s/],
])('%s leaves it open', async (_, reply, why) => {
  const { first } = await ask(1, () => reply)
  expect(first).toMatchObject({ state: 'unknown', why: expect.stringMatching(why) })
  expect(first).not.toHaveProperty('settled')
})

test('a key that is not accepted is not sent again once that is known', async () => {
  const source = semanticScholar('a-key')
  let sent = 0
  const http = async (): Promise<Answer> => {
    sent++
    return { status: 403, headers: {}, body: '', hops: [] }
  }
  await source.ask([bridgeKey(id(1))], http)
  await source.ask([bridgeKey(id(2))], http)
  expect(sent).toBe(1)
})

test('where Crossref does not answer, it stays open', async () => {
  const { first } = await ask(1, () => batch([withDoi('10.1145/kdd.5')]), { status: 429 })
  expect(first).toMatchObject({ state: 'unknown' })
  expect(first).not.toHaveProperty('settled')
})
