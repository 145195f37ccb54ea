/** dblp's SPARQL service: what it is asked, what becomes a record, and when it is left alone. */
import { describe, expect, test } from 'vitest'
import { inBatches } from '../../src/lookup/batches.ts'
import type { Known, PaperRecord, RecordKey } from '../../src/model/facts.ts'
import type { PaperKey } from '../../src/model/reference.ts'
import { type Answer, HttpFailure, type Request } from '../../src/model/source.ts'
import { dblp } from '../../src/sources/dblp.ts'
import { sourcesOf } from '../support/kinds.ts'

type Row = Readonly<Record<string, string>>
type Reply = Partial<Answer> | HttpFailure

const results = (rows: readonly Row[]): Partial<Answer> => ({
  headers: { 'content-type': 'application/sparql-results+json' },
  body: JSON.stringify({
    head: { vars: ['key', 'pub', 'title', 'venue', 'year', 'type', 'ord', 'name'] },
    results: {
      bindings: rows.map((row) =>
        Object.fromEntries(Object.entries(row).map(([name, value]) => [name, { type: 'literal', value }])),
      ),
    },
  }),
})
/** A row for each author, the last one first. */
const publication = (key: string, authors: readonly string[], more: Row): Row[] =>
  authors
    .map((name, i) => ({
      key,
      pub: 'https://dblp.org/rec/conf/kdd/Doe24',
      title: 'On Kettles.',
      venue: 'KDD',
      year: '2024',
      type: 'https://dblp.org/rdf/schema#Inproceedings',
      ord: String(i + 1),
      name,
      ...more,
    }))
    .toReversed()

/** Asks about papers; `api` answers each query. */
async function ask(papers: readonly string[], api: (query: string, n: number) => Reply) {
  const source = dblp()
  const queries: string[] = []
  const http = async ({ body = '', url, method }: Request): Promise<Answer> => {
    expect({ url, method }).toEqual({ url: 'https://sparql.dblp.org/sparql', method: 'POST' })
    const query = new URLSearchParams(body).get('query') ?? ''
    const reply = api(query, queries.push(query) - 1)
    if (reply instanceof HttpFailure) throw reply
    return { status: 200, headers: {}, body: '', hops: [], ...reply }
  }
  const keys = papers.flatMap((paper) => source.keysOf?.([paper as PaperKey]) ?? [])
  const [batched] = inBatches(sourcesOf({ record: [source] })).record
  const facts = (await batched?.ask(keys, http)) ?? new Map<RecordKey, Known<PaperRecord>>()
  return { facts, queries, of: (paper: string) => facts.get(`dblp ${paper}` as RecordKey) }
}

const DOI = 'https://doi.org/10.1145/KDD.5'
const CORR = 'https://doi.org/10.48550/ARXIV.2401.00001'

describe('what is asked', () => {
  test('DOIs in upper case, pages by http and https, those that moved under both hosts', async () => {
    const { queries } = await ask(
      [
        'doi:10.1145/kdd.5',
        'openreview:xyz_12',
        'page:https://papers.nips.cc/paper/2020/hash/0a-Abstract.html',
        'page:https://www.aaai.org/ocs/index.php/AAAI/AAAI16/paper/view/11889',
        'page:http://www.bmva.org/bmvc/2016/papers/paper039/index.html',
      ],
      () => results([]),
    )
    expect(queries).toHaveLength(1)
    for (const iri of [
      DOI,
      'https://openreview.net/forum?id=xyz_12',
      'http://proceedings.neurips.cc/paper/2020/hash/0a-Abstract.html',
      'https://papers.nips.cc/paper/2020/hash/0a-Abstract.html',
      'http://aaai.org/ocs/index.php/AAAI/AAAI16/paper/view/11889',
      'http://www.aaai.org/ocs/index.php/AAAI/AAAI16/paper/view/11889',
      'http://www.bmva.org/bmvc/2016/papers/paper039/index.html',
    ])
      expect(queries[0]).toContain(`<${iri}>`)
  })

  test('where preprints were published, by another query', async () => {
    const { queries } = await ask(['arxiv:2401.00001', 'doi:10.1145/kdd.5'], () => results([]))
    expect(queries.map((query) => [query.includes(CORR), query.includes(DOI)])).toEqual([
      [true, false],
      [false, true],
    ])
  })

  test.each(['page:https://a.example/> } #', 'page:https://a.example/"x', 'openreview:a}b', 'pii:S0021'])(
    '%s gets into no query',
    async (paper) => {
      const { queries } = await ask([paper], () => results([]))
      expect(queries).toEqual([])
    },
  )

  test('fifty papers a query', async () => {
    const many = Array.from({ length: 120 }, (_, i) => `doi:10.1145/${i}`)
    const { queries } = await ask(many, () => results([]))
    expect(queries.map((query) => query.match(/<https:\/\/doi\.org\//g)?.length)).toEqual([50, 50, 20])
  })
})

describe('a record', () => {
  test('has the year of the conference, not that of its proceedings', async () => {
    const { of } = await ask(['doi:10.1145/kdd.5'], () =>
      results(publication(DOI, ['Jane Doe'], { year: '2025', event: '2024' })),
    )
    expect(of('doi:10.1145/kdd.5')).toMatchObject({ fact: { year: 2024 } })
  })

  test('whose page is elsewhere is none', async () => {
    const { of } = await ask(['doi:10.1145/kdd.5'], () =>
      results(publication(DOI, ['Jane Doe'], { pub: 'https://evil.example/rec/1' })),
    )
    expect(of('doi:10.1145/kdd.5')).toMatchObject({ state: 'unknown', settled: true })
  })

  test('has the authors in order, without the numbers of namesakes, and no full stop', async () => {
    const { of } = await ask(['doi:10.1145/kdd.5'], () =>
      results(publication(DOI, ['Jane Doe', 'Xiangyu Zhang 0005', 'Bo Li'], {})),
    )
    expect(of('doi:10.1145/kdd.5')).toMatchObject({
      state: 'found',
      evidence: 'https://dblp.org/rec/conf/kdd/Doe24',
      fact: {
        title: 'On Kettles',
        authors: ['Jane Doe', 'Xiangyu Zhang', 'Bo Li'],
        ...{ venue: 'KDD', year: 2024, type: 'conference' },
      },
    })
  })

  test.each([
    ['ICLR (Poster)', 'ICLR'],
    ['NAACL-HLT (1)', 'NAACL-HLT'],
    ['WWW (Companion Volume)', null],
    ['Trans. Mach. Learn. Res.', 'TMLR'],
  ])('of %s is of %s', async (venue, plain) => {
    const { of } = await ask(['doi:10.1145/kdd.5'], () => results(publication(DOI, ['Jane Doe'], { venue })))
    expect(of('doi:10.1145/kdd.5')).toMatchObject({ fact: { venue: plain } })
  })

  test('of a preprint is where it was published, a conference before a journal', async () => {
    const at = (venue: string, type: string) =>
      publication(CORR, ['Jane Doe'], {
        pub: `https://dblp.org/rec/${venue}`,
        venue,
        type: `https://dblp.org/rdf/schema#${type}`,
      })
    const { of } = await ask(['arxiv:2401.00001'], () =>
      results([...at('CoRR', 'Article'), ...at('TPAMI', 'Article'), ...at('CVPR', 'Inproceedings')]),
    )
    expect(of('arxiv:2401.00001')).toMatchObject({ fact: { venue: 'CVPR', type: 'conference' } })
  })

  test('in CoRR names no venue', async () => {
    const { of } = await ask(['doi:10.1145/kdd.5'], () =>
      results(publication(DOI, ['Jane Doe'], { venue: 'CoRR' })),
    )
    expect(of('doi:10.1145/kdd.5')).toMatchObject({ fact: { venue: null, type: 'preprint' } })
  })

  test('that is not there is known not to be there', async () => {
    const { of } = await ask(['doi:10.1145/kdd.5'], () => results([]))
    expect(of('doi:10.1145/kdd.5')).toMatchObject({ state: 'unknown', settled: true })
  })
})

describe('what is no result says nothing', () => {
  test.each<[string, Reply]>([
    ['rate limiting', { status: 429 }],
    ['a proof of work', { body: '<!doctype html><title>Making sure you&#39;re not a bot!</title>' }],
    ['our own mistake', { status: 400, body: '{"exception":"Invalid SPARQL query"}' }],
    ['a time-out', new HttpFailure('timeout', 'no answer within 30 s')],
  ])('%s', async (_, reply) => {
    const { of } = await ask(['doi:10.1145/kdd.5'], () => reply)
    expect(of('doi:10.1145/kdd.5')).toMatchObject({ state: 'unknown' })
  })

  test('nor does what was not asked any more: 60 queries are enough for a run', async () => {
    const { queries, facts } = await ask(
      Array.from({ length: 3200 }, (_, i) => `doi:10.1145/${i}`),
      () => results([]),
    )
    expect(queries).toHaveLength(60)
    expect(facts.size).toBe(3200)
  })
})
