/** arXiv's API as it answers: facts, and what is told apart when it does not. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { inBatches } from '../../src/lookup/batches.ts'
import type { ArxivId } from '../../src/model/reference.ts'
import { HttpFailure } from '../../src/model/source.ts'
import { arxiv } from '../../src/sources/arxiv.ts'
import { isWithdrawal, readFeed } from '../../src/sources/arxiv-feed.ts'
import { answering, type Reply } from '../support/answering.ts'
import { sourcesOf } from '../support/kinds.ts'

const WIRE = '../shared/arxiv/wire'
const ids = (...list: string[]) => list as ArxivId[]

const entry = (id: string, title = 'A Title', extra = '') =>
  `<entry><id>http://arxiv.org/abs/${id}</id><title>${title}</title><author><name>Jane Doe</name></author>${extra}</entry>`
const feed = (entries: string, total: number) =>
  `<?xml version='1.0' encoding='UTF-8'?>\n<feed xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/" xmlns="http://www.w3.org/2005/Atom"><opensearch:totalResults>${total}</opensearch:totalResults>${entries}</feed>`

const complaint = (id: string) =>
  feed(
    `<entry><id>https://arxiv.org/api/errors#incorrect_id_format_for_${id}</id><title>Error</title><summary>incorrect id format for ${id}</summary></entry>`,
    1,
  )

const [source] = inBatches(sourcesOf({ paper: [arxiv] })).paper
const states = async (list: ArxivId[], ...replies: Reply[]) => {
  const { http, asked } = answering(...replies)
  const facts = (await source?.ask(list, http)) ?? new Map()
  return { asked, facts, states: list.map((id) => facts.get(id)?.state) }
}

describe('papers', () => {
  test('are matched by id whatever the order, versions taken off', async () => {
    const body = feed(entry('2401.00002v3', 'Second') + entry('2401.00001v1', 'First'), 2)
    const { facts, asked } = await states(ids('2401.00001', '2401.00002'), { body })
    expect(facts.get('2401.00001' as ArxivId)).toMatchObject({
      state: 'found',
      fact: { title: 'First', version: 1 },
    })
    expect(facts.get('2401.00002' as ArxivId)).toMatchObject({
      state: 'found',
      fact: { title: 'Second', version: 3 },
    })
    const url = new URL(asked[0]?.url ?? '')
    expect(url.searchParams.get('id_list')).toBe('2401.00001,2401.00002')
    expect(url.searchParams.get('max_results')).toBe('2')
  })

  test('that are missing from a sound answer are asked for once more', async () => {
    const { states: got, asked } = await states(
      ids('2401.00001', '2401.00002'),
      { body: feed(entry('2401.00001v1'), 1) },
      { body: feed(entry('2401.00001v1') + entry('2401.00002v1'), 2) },
    )
    expect(got).toEqual(['found', 'found'])
    expect(asked[1]?.url).toContain('id_list=2401.00002,')
  })

  test('an id that arXiv cannot read is set aside and the others are answered', async () => {
    const { states: got, asked } = await states(
      ids('mth/0309136', '2401.00001'),
      { status: 400, body: complaint('mth/0309136') },
      { body: feed(entry('2401.00001v1'), 1) },
      { status: 404 },
      { status: 200 },
    )
    expect(got).toEqual(['absent', 'found'])
    expect(asked.map(({ url }) => url).slice(2)).toEqual([
      'https://arxiv.org/abs/mth/0309136',
      'https://arxiv.org/abs/2401.00001',
    ])
  })

  test('a request that is too long is halved', async () => {
    const { states: got, asked } = await states(
      ids('2401.00001', '2401.00002'),
      { status: 414, body: '<html>too long</html>' },
      { body: feed(entry('2401.00001v1'), 1) },
      { body: feed(entry('2401.00002v1'), 1) },
    )
    expect(got).toEqual(['found', 'found'])
    expect(asked).toHaveLength(3)
  })
})

describe('many papers', () => {
  const many = ids(...Array.from({ length: 250 }, (_, i) => `2401.${String(10_000 + i)}`))
  const part = (list: readonly string[]) => feed(list.map((id) => entry(`${id}v1`)).join(''), list.length)
  const all = part(many)
  test('go by POST, and are all told how many answers are wanted', async () => {
    const { asked, states: got } = await states(many, { body: all })
    expect(got.every((state) => state === 'found')).toBe(true)
    expect(asked).toMatchObject([{ method: 'POST', url: 'https://export.arxiv.org/api/query' }])
    expect(asked[0]?.body).toMatch(/^id_list=2401\.10000,.*&start=0&max_results=250$/)
  })
  test('go in halves where POST is not welcome', async () => {
    const { asked, states: got } = await states(
      ...([many, { status: 405 }, { status: 405 }, { body: part(many.slice(0, 63)) }] as const),
      ...[{ body: part(many.slice(63, 125)) }, { body: part(many.slice(125)) }],
    )
    expect(got.every((state) => state === 'found')).toBe(true)
    expect(asked.map(({ method }) => method)).toEqual(['POST', 'POST', 'GET', 'GET', 'POST'])
  })
})

describe('what is no answer leaves papers unknown, with the reason', () => {
  test.each<[string, Reply, RegExp]>([
    ['busy', { status: 429, body: 'Rate exceeded.' }, /rate limiting/],
    ['busy with status 200', { body: 'Rate exceeded.' }, /Rate exceeded/],
    ['a page', { body: '<!DOCTYPE html><html><body>captcha</body></html>' }, /web page/],
    ['nothing', { body: '' }, /empty response/],
    ['a feed that breaks off', { body: feed(entry('2401.00001v1'), 1).slice(0, -20) }, /breaks off/],
    ['papers counted, none sent', { body: feed('', 5) }, /counted more papers than it sent/],
    ['out of order', { status: 503, body: '' }, /503/],
    ['refused', { status: 403, body: '<html>Access denied</html>' }, /refuses/],
    ['no connection', new HttpFailure('reset', 'export.arxiv.org closed the connection'), /closed/],
    [
      'entities that grow',
      {
        body: `<?xml version="1.0"?><!DOCTYPE feed [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${feed(entry('2401.00001v1', '&b;'), 1).slice(38)}`,
      },
      /document type/,
    ],
    ['JSON', { body: '{"feed": []}' }, /not a feed/],
  ])('%s', async (_, reply, why) => {
    const { facts, states: got } = await states(ids('2401.00001'), reply)
    expect(got).toEqual(['unknown'])
    expect((facts.get('2401.00001' as ArxivId) as { why: string }).why).toMatch(why)
  })
})

describe('fields', () => {
  const paper = (xml: string) => {
    const read = readFeed(feed(xml, 1))
    return read.kind === 'papers' ? read.papers[0] : undefined
  }
  test('a title may be "0", one author stays a list, white space is folded', () => {
    expect(paper(entry('2104.12255v1', '0'))).toMatchObject({ title: '0', authors: ['Jane Doe'] })
    expect(paper(entry('2104.12255v1', 'Two\n  lines'))?.title).toBe('Two lines')
  })
  test('the entities of XML are undone and no others', () => {
    expect(paper(entry('2401.00001v1', 'A &amp; B &lt;think&gt; &#916; &unknown;'))?.title).toBe(
      'A & B <think> Δ &unknown;',
    )
  })
  test('a lone colon is no author', () => {
    const authors = '<author><name>:</name></author><author><name>Bo Chen</name></author>'
    expect(paper(entry('2401.00001v1', 'T', authors))?.authors).toEqual(['Jane Doe', 'Bo Chen'])
  })
  test('two people in one field are two authors, and one with a stop in the name is one', () => {
    const authorsOf = (field: string) =>
      paper(entry('2401.00001v1', 'T', `<author><name>${field}</name></author>`))?.authors.slice(1)
    expect(authorsOf('Ashton Snell. Valerio Ten')).toEqual(['Ashton Snell', 'Valerio Ten'])
    expect(authorsOf('Ko Watanabe. Stan Frolov. Adri Lucy')).toEqual([
      'Ko Watanabe',
      'Stan Frolov',
      'Adri Lucy',
    ])
    expect(authorsOf('Antonio Leite; Allan Barros')).toEqual(['Antonio Leite', 'Allan Barros'])
    for (const one of [
      'Abdul Mohd. Ali Khan',
      'José Antônio. G. Pinho',
      'Jens Chr. Godskesen',
      'A. StJ. Murphy',
    ])
      expect(authorsOf(one)).toEqual([one])
  })
  test('old identifiers keep their archive', () => {
    expect(paper(entry('quant-ph/0201082v1'))).toMatchObject({ id: 'quant-ph/0201082', version: 1 })
  })
})

describe('withdrawals are told by the comment', () => {
  test.each([
    'This paper has been withdrawn by the author due to a crucial error',
    'Withdrawn',
    'This submission has been withdrawn by arXiv administrators',
    'We found a mistake and decide to withdraw the paper',
    'The article is being withdrawn pending an internal review',
  ])('%s', (comment) => expect(isWithdrawal(comment)).toBe(true))
  test.each([
    null,
    '12 pages',
    'Accepted to CVPR 2024',
    'We study how customers withdraw money',
    'A paper on withdrawn drugs, 5 figures',
  ])('%s is none', (comment) => expect(isWithdrawal(comment)).toBe(false))
})

describe.skipIf(!existsSync(WIRE))('recorded answers', () => {
  const bodies = existsSync(WIRE) ? readdirSync(WIRE).filter((name) => name.endsWith('.body.xml')) : []
  test.each(bodies)('%s is read', (name) => {
    const body = readFileSync(`${WIRE}/${name}`, 'utf8')
    const read = readFeed(body)
    const entries = body.match(/<entry>/g)?.length ?? 0
    if (name.includes('id_abc'))
      expect(read).toMatchObject({ kind: 'error', message: 'incorrect id format for abc' })
    else if (read.kind === 'papers') {
      expect(read.papers).toHaveLength(entries)
      for (const paper of read.papers) {
        expect(paper.title).not.toBe('')
        expect(paper.authors.length).toBeGreaterThan(0)
        expect(paper.published).toMatch(/^\d{4}-\d\d-\d\dT/)
      }
    } else expect.unreachable(`${name} was not read: ${JSON.stringify(read)}`)
  })
})
