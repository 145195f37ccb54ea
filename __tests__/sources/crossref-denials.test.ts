/** When doi.org may be believed that a DOI does not exist: Crossref never knows those in doubt, doi.org answers in every way. */
import { describe, expect, test } from 'vitest'
import { inBatches } from '../../src/lookup/batches.ts'
import type { RecordKey } from '../../src/model/facts.ts'
import type { Doi, PageUrl, Reference } from '../../src/model/reference.ts'
import { type Answer, HttpFailure, type Request } from '../../src/model/source.ts'
import { crossref } from '../../src/sources/crossref.ts'
import { sourcesOf } from '../support/kinds.ts'

type Reply = Partial<Answer> | HttpFailure
const json = { 'content-type': 'application/json' }
const key = (doi: string) => `crossref doi:${doi}` as RecordKey
const link = (url: string, doi: string): Reference => ({
  ...{ kind: 'page', url: url as PageUrl },
  paper: { host: 'doi', id: doi, doi: doi as Doi },
})

type Agency = { readonly DOI: string; readonly RA?: string; readonly status?: string }
type Given = {
  readonly dois: readonly string[]
  /** Which of them Crossref knows. */
  readonly known?: readonly string[]
  /** Which of them do not exist. */
  readonly dead?: readonly string[]
  /** The address that the list links; doi.org's unless told. */
  readonly url?: (doi: string) => string
  readonly agencies?: (honest: readonly Agency[]) => Reply
  readonly handle?: (doi: string) => Reply
  /** What Crossref says instead of the works that it knows. */
  readonly list?: Reply
}
const said = (agencies: readonly Agency[]): Reply => ({ headers: json, body: JSON.stringify(agencies) })
const resolved = (exists: boolean): Reply => ({
  ...{ status: exists ? 200 : 404, headers: json },
  body: JSON.stringify({ responseCode: exists ? 1 : 100 }),
})

async function look({ dois, known = [], dead = [], url, agencies = said, handle, list }: Given) {
  const [asked, handles]: [string[][], string[]] = [[], []]
  const reply = (address: string): Reply => {
    const { host, pathname, searchParams } = new URL(address)
    const path = decodeURIComponent(pathname)
    if (host === 'api.crossref.org') {
      if (list) return list
      const filter = (searchParams.get('filter') ?? '').split(',')
      const asked = known.filter((doi) => filter.includes(`doi:${doi}`))
      const items = asked.map((doi) => ({ DOI: doi, title: ['T'], type: 'journal-article' }))
      const message = { 'total-results': items.length, items }
      return { headers: json, body: JSON.stringify({ 'message-type': 'work-list', message }) }
    }
    if (path.startsWith('/doiRA/')) {
      const all = path.slice('/doiRA/'.length).split(',')
      asked.push(all)
      expect(address.length).toBeLessThanOrEqual(4000)
      const of = (DOI: string) =>
        dead.includes(DOI) ? { DOI, status: 'DOI does not exist' } : { DOI, RA: 'DataCite' }
      return agencies(all.map(of))
    }
    const doi = path.replace('/api/handles/', '')
    handles.push(doi)
    return handle?.(doi) ?? resolved(!dead.includes(doi))
  }
  const http = async (request: Request): Promise<Answer> => {
    const given = reply(request.url)
    if (given instanceof HttpFailure) throw given
    return { status: 200, headers: {}, body: '', hops: [], ...given }
  }
  const address = url ?? ((doi: string) => `https://doi.org/${doi}`)
  const references = new Map(dois.map((doi) => [key(doi), [link(address(doi), doi)]]))
  const [source] = inBatches(sourcesOf({ record: [crossref()] })).record
  const facts = await source?.ask(dois.map(key), http, { references })
  return {
    facts,
    asked,
    handles,
    fact: (doi: string) => facts?.get(key(doi)),
    states: dois.map((doi) => facts?.get(key(doi))?.state),
  }
}

const five = Array.from({ length: 5 }, (_, i) => `10.1000/${i}`)
const [one = '', two = ''] = five
const many = Array.from({ length: 100 }, (_, i) => `10.1000/${i}`)

describe('a DOI that does not exist', () => {
  test('is dead where a link asks doi.org for it, and doi.org says so twice', async () => {
    const { fact, asked, handles } = await look({ dois: [one, two], known: [two], dead: [one] })
    expect(fact(one)).toEqual({
      ...{ state: 'absent', why: '10.1000/0 is not a registered DOI', status: 404 },
      evidence: 'https://doi.org/10.1000/0',
    })
    expect(asked).toEqual([[two, one]])
    expect(handles).toEqual([one])
  })
  test('is dead though it is the only one: a famous DOI shows that doi.org works', async () => {
    const { states, asked } = await look({ dois: [one], dead: [one] })
    expect(states).toEqual(['absent'])
    expect(asked).toEqual([['10.1109/cvpr.2016.90', one]])
  })
  test('is dead by one answer where that is rare', async () => {
    const { states, handles } = await look({ dois: many, known: many.slice(2), dead: many.slice(0, 2) })
    expect(states.filter((state) => state === 'absent')).toHaveLength(2)
    expect(handles).toEqual([])
  })
  test('is dead among many, a few of which are asked for again', async () => {
    const { states, asked, handles } = await look({ dois: many, dead: many })
    expect(new Set(states)).toEqual(new Set(['absent']))
    expect(asked.map((part) => part.length)).toEqual([50, 50, 3])
    expect(handles).toHaveLength(10)
  })
  test('written in other letters, or for dx.doi.org', async () => {
    const url = () => 'http://dx.doi.org/10.1000%2FABC'
    expect((await look({ dois: ['10.1000/abc'], dead: ['10.1000/abc'], url })).states).toEqual(['absent'])
  })
})

describe('doi.org is not asked', () => {
  test.each([
    ['derived from something else', 'https://aclanthology.org/2020.acl-main.1/'],
    ['in a publisher’s own address, where it need not be registered', `https://dl.acm.org/doi/${one}`],
    ['of which the link has more', `https://doi.org/${one}.pdf`],
  ])('for a DOI %s', async (_, address) => {
    const { fact, asked, handles } = await look({ dois: [one], dead: [one], url: () => address })
    expect(fact(one)).toEqual({
      state: 'unknown',
      why: 'Crossref has no record of 10.1000/0',
      status: null,
      settled: true,
    })
    expect([...asked, ...handles]).toEqual([])
  })
  test.each<readonly [string, readonly string[], number]>([
    ['counted more than it sent', [], 1],
    ['sent what nobody asked for', ['10.1000/z'], 1],
  ])('where Crossref %s', async (_, works, total) => {
    const items = works.map((DOI) => ({ DOI, title: ['T'] }))
    const body = JSON.stringify({ 'message-type': 'work-list', message: { 'total-results': total, items } })
    const { states, asked } = await look({ dois: [one], dead: [one], list: { headers: json, body } })
    expect([states, asked]).toEqual([['unknown'], []])
  })
  test('for what another site has at the same path', async () => {
    const url = (doi: string) => `https://publisher.example/${doi}`
    expect((await look({ dois: [one], dead: [one], url })).asked).toEqual([])
  })
  test('where Crossref knows all', async () => {
    expect((await look({ dois: five, known: five })).asked).toEqual([])
  })
  test('by addresses that lead elsewhere', async () => {
    const odd = ['10.1000/../../x', '10.1000/a,b']
    const url = (doi: string) => `https://doi.org/${encodeURIComponent(doi)}`
    const list = { status: 404, headers: { 'content-type': 'text/plain' }, body: 'Resource not found.' }
    expect((await look({ dois: odd, dead: odd, url, list })).fact('10.1000/a,b')).toMatchObject({
      why: 'Crossref has no record of 10.1000/a,b, and doi.org does not say whether it exists',
    })
    const { states, asked, handles } = await look({ dois: odd, dead: odd, url })
    expect(states).toEqual(['unknown', 'unknown'])
    expect([...asked, ...handles]).toEqual([])
  })
})

test('a DOI of another agency is unknown, and the reason accuses nobody', async () => {
  expect((await look({ dois: [one] })).fact(one)).toEqual({
    ...{ state: 'unknown', why: '10.1000/0 is registered with DataCite, not with Crossref', status: null },
    settled: true,
  })
  const agencies = (honest: readonly Agency[]) => said(honest.map(({ DOI }) => ({ DOI, RA: 'Crossref' })))
  expect((await look({ dois: [one], agencies })).fact(one)).toMatchObject({
    why: 'Crossref does not give its record of 10.1000/0',
  })
})

/** Says that none but the famous DOI exists. */
const denying = (all: readonly Agency[]): Agency[] =>
  all.map(({ DOI }, i) => (i === 0 ? { DOI, RA: 'Crossref' } : { DOI, status: 'DOI does not exist' }))
const none = ({ DOI }: Agency): Agency => ({ DOI, status: 'DOI does not exist' })

/** What doi.org says of DOIs that all exist. */
const LIES: readonly (readonly [string, (honest: readonly Agency[]) => Reply])[] = [
  ['that none exists', (all) => said(all.map(none))],
  ['that all but the famous one do not', (all) => said(denying(all))],
  ['that one does not', (all) => said(all.map((was) => (was.DOI === one ? none(was) : was)))],
  ['the answers of others', (all) => said(denying(all.map((was, i) => (i ? { DOI: `10.2000/${i}` } : was))))],
  [
    'the answers in another order',
    ([first, ...others]) => said(denying(first ? [first, ...others.toReversed()] : [])),
  ],
  ['too few answers', (all) => said(denying(all.slice(0, 2)))],
  ['too many answers', (all) => said(denying([...all, ...all]))],
  ['no answers', () => said([])],
  [
    '“Invalid DOI”',
    (all) => said(denying(all).map((was) => (was.RA ? was : { ...was, status: 'Invalid DOI' }))),
  ],
  [
    '404',
    () => ({ status: 404, headers: { 'content-type': 'text/html' }, body: '<html>DOI Not Found</html>' }),
  ],
  ['429', () => ({ status: 429 })],
  ['a web page', () => ({ headers: { 'content-type': 'text/html' }, body: '<html>Just a moment…</html>' })],
  ['half an answer', () => ({ headers: json, body: '[{"DOI":"10.1109/cvpr.2016.90","RA":"Cross' })],
  ['nothing in time', () => new HttpFailure('timeout', 'late')],
]

describe('nothing that exists is dead where doi.org says', () => {
  test.each(LIES)('%s', async (_, agencies) => {
    expect(new Set((await look({ dois: five, agencies })).states)).toEqual(new Set(['unknown']))
    const beside = await look({ dois: [...five, '10.1000/z'], known: ['10.1000/z'], agencies })
    expect(beside.states).not.toContain('absent')
  })
  const senseless = LIES.filter(([what]) => !/^that (?:one|all but)/.test(what))
  test.each(senseless)('%s, whatever the resolver says', async (_, agencies) => {
    const { states, handles } = await look({ dois: five, agencies, handle: () => resolved(false) })
    expect([new Set(states), handles]).toEqual([new Set(['unknown']), []])
  })
  test('that a DOI with a step upwards does not exist', async () => {
    const step = '10.1000/../x'
    const url = () => 'https://doi.org/10.1000%2F..%2Fx'
    const { states, asked, handles } = await look({ dois: [step], dead: [step], url })
    expect([states, asked, handles]).toEqual([['unknown'], [], []])
  })
  test.each<readonly [string, Reply]>([
    ['nothing clear', { status: 503 }],
    ['a web page', { status: 404, headers: { 'content-type': 'text/html' }, body: '<html>' }],
    ['nothing in time', new HttpFailure('timeout', 'late')],
  ])('that it does not exist, and the resolver says %s', async (_, reply) => {
    expect((await look({ dois: [one], dead: [one], handle: () => reply })).states).toEqual(['unknown'])
    const some = await look({
      dois: many,
      dead: many,
      handle: (doi) => (doi === one ? reply : resolved(false)),
    })
    expect(some.states.filter((state) => state === 'absent')).toHaveLength(9)
  })
  test('that many do not, and the resolver knows one of them', async () => {
    const some = await look({ dois: many, dead: many, handle: (doi) => resolved(doi === one) })
    expect(some.states).not.toContain('absent')
  })
})
