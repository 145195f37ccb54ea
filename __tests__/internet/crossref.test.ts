/** The embedded Crossref and doi.org answer as the real ones were seen to, walls included. */
import { describe, expect, it } from 'vitest'
import { inBatches } from '../../src/lookup/batches.ts'
import type { RecordKey } from '../../src/model/facts.ts'
import type { Doi, PageUrl, Reference } from '../../src/model/reference.ts'
import type { Http } from '../../src/model/source.ts'
import { crossref } from '../../src/sources/crossref.ts'
import { crossrefPiis } from '../../src/sources/crossref-piis.ts'
import type { Internet } from '../../test/internet/index.ts'
import type { Client } from '../support/client.ts'
import { embedded } from '../support/embedded.ts'
import { sourcesOf } from '../support/kinds.ts'

let internet: Internet
let client: Client
embedded((made) => {
  internet = made.internet
  client = made.client
})

const works = 'https://api.crossref.org/works'
const read = async (url: string) => {
  const { status, headers, text } = await client.get(url)
  return { status, type: headers['content-type'], headers, text }
}
type Item = Record<string, unknown>
const itemsOf = (text: string) => (JSON.parse(text) as { message: { items: Item[] } }).message.items
const add = (...dois: string[]) => {
  internet.world.publications = dois.map((doi) => ({ doi, title: `On ${doi}`, type: 'journal-article' }))
}

describe('Crossref', () => {
  it('gives several works by DOI in an order of its own, in lower case, with the fields that are selected', async () => {
    add('10.1000/A9', '10.1000/B1')
    const filter = 'doi:10.1000/a9,doi:10.1000/none,doi:10.1000/B1'
    const { status, headers, text } = await read(`${works}?filter=${filter}&rows=3&select=DOI,title`)
    expect(status).toBe(200)
    expect(headers).toMatchObject({
      'x-api-pool': 'public-array',
      'x-rate-limit-limit': '1',
      'x-concurrency-limit': '1',
    })
    expect(itemsOf(text)).toEqual([
      { DOI: '10.1000/b1', title: ['On 10.1000/B1'] },
      { DOI: '10.1000/a9', title: ['On 10.1000/A9'] },
    ])
  })

  it('gives articles by another identifier, of those DOIs if they are told as well', async () => {
    const [one, two] = ['S0092867420300011', 'S0092867420300023']
    internet.world.publications = [
      { doi: '10.1016/a', pii: one, title: 'A', type: 'journal-article' },
      { doi: '10.1016/b', pii: two, title: 'B', type: 'journal-article' },
    ]
    const found = async (filter: string) =>
      itemsOf((await read(`${works}?filter=${filter}&rows=9&select=DOI,alternative-id`)).text)
    expect(await found(`alternative-id:${one},alternative-id:S0000000000000000`)).toEqual([
      { DOI: '10.1016/a', 'alternative-id': [one] },
    ])
    expect(await found(`alternative-id:${one},alternative-id:${two}`)).toHaveLength(2)
    expect(await found(`alternative-id:${one},doi:10.1016/b`)).toEqual([])
  })

  it('gives twenty works unless told', async () => {
    const dois = Array.from({ length: 30 }, (_, i) => `10.1000/${i}`)
    add(...dois)
    const { text } = await read(`${works}?filter=${dois.map((doi) => `doi:${doi}`).join(',')}`)
    expect(itemsOf(text)).toHaveLength(20)
    expect(text).toContain('"total-results":30')
  })

  it.each([
    ['a field that it does not know', 'filter=doi:10.1000/1&select=DOI,prizes', 'select-not-available'],
    ['what is no DOI', 'filter=doi:1', 'doi-not-valid'],
    ['a comma with a colon after it', 'filter=doi:10.1000/a,b:c', 'filter-not-available'],
    ['too many rows', 'filter=doi:10.1000/1&rows=1001', 'integer-not-valid'],
  ])('refuses %s', async (_, query, type) => {
    const { status, text } = await read(`${works}?${query}`)
    expect([status, text]).toEqual([400, expect.stringContaining(type)])
  })

  it('takes a comma for a part of a DOI where no colon follows', async () => {
    add('10.1000/a,b')
    expect(itemsOf((await read(`${works}?filter=doi:10.1000/a,b`)).text)).toHaveLength(1)
  })

  it('refuses addresses that are too long', async () => {
    expect((await read(`${works}?filter=doi:10.1000/${'x'.repeat(6400)}`)).status).toBe(414)
  })

  it('gives one work, and says in plain text that it does not know another', async () => {
    add('10.1000/A,1')
    const { status, headers, text } = await read(`${works}/10.1000%2Fa%2C1`)
    expect([status, headers['x-api-pool']]).toEqual([200, 'public-single'])
    expect(JSON.parse(text)).toMatchObject({ 'message-type': 'work', message: { DOI: '10.1000/a,1' } })
    expect(await read(`${works}/10.1000/none`)).toMatchObject({
      status: 404,
      type: 'text/plain',
      text: 'Resource not found.',
    })
  })

  it('does not know what other agencies registered', async () => {
    internet.world.publications = [
      { doi: '10.5281/zenodo.1', title: 'Data', type: 'other', agency: 'DataCite' },
    ]
    expect((await read(`${works}/10.5281/zenodo.1`)).status).toBe(404)
    expect(itemsOf((await read(`${works}?filter=doi:10.5281/zenodo.1`)).text)).toEqual([])
  })

  it('tells of authors, meetings, retractions and published versions', async () => {
    const { text } = await read(`${works}/10.1145/2939672.2939785`)
    expect(JSON.parse(text).message).toMatchObject({
      ...{ title: ['XGBoost'], subtitle: ['A Scalable Tree Boosting System'], event: { acronym: "KDD '16" } },
      author: [{ given: 'Tianqi', family: 'Chen', sequence: 'first' }, { family: 'Guestrin' }],
      issued: { 'date-parts': [[2016, 8, 13]] },
    })
    const lancet = JSON.parse((await read(`${works}/10.1016/S0140-6736(97)11096-0`)).text).message
    expect(lancet['updated-by'][1]).toMatchObject({
      ...{ DOI: '10.1016/s0140-6736(10)60175-4', type: 'retraction', source: 'retraction-watch' },
      updated: { 'date-parts': [[2010, 2, 6]], 'date-time': '2010-02-06T00:00:00Z' },
    })
    const preprint = JSON.parse((await read(`${works}/10.1101/622803`)).text).message
    expect(preprint.relation).toMatchObject({
      'is-preprint-of': [{ id: '10.1073/pnas.2016239118', 'id-type': 'doi' }],
    })
  })
})

describe('doi.org', () => {
  it('names agencies in the order asked in', async () => {
    internet.world.publications = [
      { doi: '10.5281/zenodo.1', title: 'Data', type: 'other', agency: 'DataCite' },
    ]
    const { text } = await read(
      'https://doi.org/doiRA/10.1109/CVPR.2016.90,10.1000/none,10.5281/zenodo.1,10.1',
    )
    expect(JSON.parse(text)).toEqual([
      { DOI: '10.1109/CVPR.2016.90', RA: 'Crossref' },
      { DOI: '10.1000/none', status: 'DOI does not exist' },
      { DOI: '10.5281/zenodo.1', RA: 'DataCite' },
      { DOI: '10.1', status: 'Invalid DOI' },
    ])
  })

  it('says where a DOI leads, and leads there', async () => {
    add('10.1000/1')
    const there = await read('https://doi.org/api/handles/10.1000/1?type=URL')
    expect([there.status, JSON.parse(there.text)]).toMatchObject([
      200,
      {
        responseCode: 1,
        values: [{ type: 'URL', data: { value: 'https://publisher.example/doi/10.1000/1' } }],
      },
    ])
    const none = await read('https://doi.org/api/handles/10.1000/2')
    expect([none.status, none.text]).toEqual([404, '{"responseCode":100,"handle":"10.1000/2"}'])
    const led = await client.get('https://dx.doi.org/10.1000%2F1')
    expect([led.status, led.headers['location']]).toEqual([302, 'https://publisher.example/doi/10.1000/1'])
    expect((await read('https://publisher.example/doi/10.1000/1')).status).toBe(403)
    expect((await read('https://doi.org/10.1000/2')).status).toBe(404)
  })
})

describe('what the product makes of it', () => {
  const http: Http = async ({ url }) => {
    const { status, headers, text } = await client.get(url)
    return { status, headers: headers as Record<string, string>, body: text, hops: [] }
  }
  const key = (doi: string) => `crossref doi:${doi}` as RecordKey
  /** As if a list linked each DOI at doi.org. */
  const ask = async (...dois: string[]) => {
    const reference = (doi: string): Reference => ({
      ...{ kind: 'page', url: `https://doi.org/${doi}` as PageUrl },
      paper: { host: 'doi', id: doi, doi: doi as Doi },
    })
    const references = new Map(dois.map((doi) => [key(doi), [reference(doi)]]))
    const [source] = inBatches(sourcesOf({ record: [crossref()] })).record
    const facts = await source?.ask(dois.map(key), http, { references })
    return dois.map((doi) => facts?.get(key(doi)))
  }

  it('records of the publications that there are', async () => {
    const dois = internet.world.publications?.map(({ doi }) => doi.toLowerCase()) ?? []
    expect(await ask(...dois)).toMatchObject([
      {
        fact: {
          ...{ title: 'XGBoost: A Scalable Tree Boosting System', type: 'conference', year: 2016 },
          venue:
            "Proceedings of the 22nd ACM SIGKDD International Conference on Knowledge Discovery and Data Mining (KDD '16)",
        },
      },
      { fact: { authors: expect.arrayContaining(['Kristina Toutanova']), year: 2019 } },
      { fact: { venue: 'Medical Image Computing and Computer-Assisted Intervention – MICCAI 2015' } },
      { fact: { title: expect.stringMatching(/^DiffusionBERT: /), type: 'conference', year: 2023 } },
      {
        fact: {
          title: expect.stringMatching(/^Cellular functions/),
          retraction: { type: 'retraction', doi: '10.3389/fcell.2024.1386861', date: '2024-02-16' },
        },
      },
      { fact: { type: 'preprint', publishedAs: '10.1073/pnas.2016239118' } },
      {
        fact: {
          title: expect.stringMatching(/^Ileal/),
          retraction: { type: 'retraction', doi: '10.1016/s0140-6736(10)60175-4', date: '2010-02-06' },
        },
      },
    ])
    expect(internet.counts('api.crossref.org').requests).toBe(1)
    expect(internet.counts('doi.org').requests).toBe(0)
  })

  it('what does not exist, and what others registered', async () => {
    internet.world.publications = [
      { doi: '10.5281/zenodo.1', title: 'Data', type: 'other', agency: 'DataCite' },
      { doi: '10.1000/a,b', title: 'With a Comma', type: 'journal-article' },
    ]
    const known = await ask('10.1000/none', '10.5281/zenodo.1', '10.1000/a,b')
    expect(known).toMatchObject([
      { state: 'absent', evidence: 'https://doi.org/10.1000/none' },
      { state: 'unknown', why: '10.5281/zenodo.1 is registered with DataCite, not with Crossref' },
      { state: 'found', fact: { title: 'With a Comma' } },
    ])
  })

  it('articles of Elsevier by their PIIs, in a request that lists without any do not need', async () => {
    const pii = 'S0092867420300011'
    internet.world.publications = [{ doi: '10.1016/a', pii, title: 'An Article', type: 'journal-article' }]
    const plan = (id: string) => crossrefPiis.keysOf?.([`pii:${id}`]) ?? []
    const keys = [...plan(pii), ...plan('S0092867420300023')]
    const [source] = inBatches(sourcesOf({ record: [crossrefPiis] })).record
    const facts = await source?.ask(keys, http)
    expect(keys.map((one) => facts?.get(one))).toMatchObject([
      { state: 'found', fact: { title: 'An Article', doi: '10.1016/a' } },
      { state: 'unknown', settled: true },
    ])
    expect(internet.counts('api.crossref.org').requests).toBe(1)
    expect(internet.counts('doi.org').requests).toBe(0)
  })

  it('119 DOIs are three requests, and one more where some do not exist', async () => {
    const dois = Array.from({ length: 119 }, (_, i) => `10.1000/xyz${i}`)
    add(...dois.filter((_, i) => i !== 50 && i !== 60))
    const states = (await ask(...dois)).map((known) => known?.state)
    expect(states.flatMap((state, i) => (state === 'found' ? [] : [`${state} ${i}`]))).toEqual([
      'absent 50',
      'absent 60',
    ])
    expect(internet.counts('api.crossref.org').requests).toBe(3)
    expect(internet.counts('doi.org').requests).toBe(1)
  })

  it.each([
    ['busy', { status: 429, body: '' }],
    [
      'a challenge',
      { status: 200, headers: { 'content-type': 'text/html' }, body: '<title>Just a moment...</title>' },
    ],
    ['down', { status: 503, headers: { 'content-type': 'text/plain' }, body: '' }],
    ['broken off', { truncate: 100 }],
  ])('nothing where Crossref is %s', async (_, fault) => {
    internet.faults.push({ match: 'api.crossref.org', ...fault })
    add('10.1000/1')
    const states = (await ask('10.1000/1', '10.1000/none')).map((known) => known?.state)
    expect(states).toEqual(['unknown', 'unknown'])
    expect(internet.counts('doi.org').requests).toBe(0)
  })
})
