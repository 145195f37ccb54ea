/** arXiv's search by title: what counts as its answer. */
import { expect, test } from 'vitest'
import type { TitleQuery } from '../../src/model/reference.ts'
import { HttpFailure } from '../../src/model/source.ts'
import { arxivSearch, MAX_SEARCHES } from '../../src/sources/arxiv-search.ts'
import { answering, type Reply } from '../support/answering.ts'

const QUERY = 'slow sampling made quick' as TitleQuery
const entry = (id: string, title = 'Slow Sampling Made Quick') =>
  `<entry><id>http://arxiv.org/abs/${id}</id><title>${title}</title><author><name>Jane Doe</name></author></entry>`
const feed = (entries: string, total: number) =>
  `<?xml version='1.0' encoding='UTF-8'?>\n<feed xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/" xmlns="http://www.w3.org/2005/Atom"><opensearch:totalResults>${total}</opensearch:totalResults>${entries}</feed>`

/** Asks while a pretend network answers: by its replies in order, the last one for ever. */
async function asking(queries: readonly TitleQuery[], ...replies: Reply[]) {
  const { http, asked } = answering(...replies)
  const facts = await arxivSearch.ask(queries, http)
  return { asked, known: facts.get(queries[0] ?? QUERY), facts }
}

test('papers are found by a phrase of their titles', async () => {
  const body = feed(entry('2401.00001v2') + entry('2401.00002v1', 'Slow Samplings, Made Quicker'), 2)
  const { asked, known } = await asking([QUERY], { body })
  const url = new URL(asked[0]?.url ?? '')
  expect(url.origin + url.pathname).toBe('https://export.arxiv.org/api/query')
  expect(Object.fromEntries(url.searchParams)).toEqual({
    search_query: 'ti:"slow sampling made quick"',
    start: '0',
    max_results: '10',
  })
  expect(known).toMatchObject({
    state: 'found',
    fact: { papers: [{ id: '2401.00001' }, { id: '2401.00002' }] },
  })
})

test('that there are none is an answer, which is soon asked for again', async () => {
  const { known } = await asking([QUERY], { body: feed('', 0) })
  expect(known).toMatchObject({ state: 'found', fact: { papers: [] } })
  const shares = [[], [{}]].map((papers) => arxivSearch.freshFor?.(QUERY, { papers } as never))
  expect(shares[0]).toBeLessThan(shares[1] ?? 0)
})

test.each<[string, Reply]>([
  ['an empty body', { body: '' }],
  ['a web page', { body: '<!doctype html><p>Welcome' }],
  ['half a feed', { body: feed(entry('2401.00001v1'), 1).slice(0, -9) }],
  ['papers counted and not sent', { body: feed('', 3) }],
  ['more papers than counted', { body: feed(entry('2401.00001v1') + entry('2401.00002v1'), 1) }],
  ['papers of another query', { body: feed(entry('2401.00001v1', 'Photometric Redshifts of Quasars'), 1) }],
  [
    'a complaint',
    { body: feed('<entry><id>https://arxiv.org/api/errors#x</id><summary>x</summary></entry>', 1) },
  ],
  ['that it is busy', { status: 429, body: 'Rate exceeded.' }],
  ['that it cannot read the query', { status: 400, body: feed('', 0) }],
  ['nothing', new HttpFailure('timeout', 'no answer within 30 s')],
])('of %s, nothing is believed', async (_, reply) => {
  const { known } = await asking([QUERY], reply)
  expect(known).toMatchObject({ state: 'unknown' })
})

const many = Array.from({ length: MAX_SEARCHES + 5 }, (_, i) => `paper number ${i}` as TitleQuery)

test('a run asks for so many titles and no more', async () => {
  const { asked, facts } = await asking(many, { body: feed('', 0) })
  expect([asked.length, facts.size]).toEqual([MAX_SEARCHES, MAX_SEARCHES])
})

test('a refusal ends the searches, a slip does not', async () => {
  const sound = { body: feed('', 0) }
  expect((await asking(many, sound, { status: 429 })).asked).toHaveLength(2)
  expect(
    (await asking(many, sound, new HttpFailure('reset', 'the connection was reset'))).asked,
  ).toHaveLength(2)
  expect((await asking(many, { body: '' }, sound)).asked).toHaveLength(MAX_SEARCHES)
})
