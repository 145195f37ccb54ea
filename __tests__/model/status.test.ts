/** The state of a link with a DOI: what its page says, beside what those say who register DOIs. */
import { describe, expect, test } from 'vitest'
import type { PaperRecord } from '../../src/model/facts.ts'
import type { ArxivId, Doi, HostedPaper, PageUrl, Reference } from '../../src/model/reference.ts'
import { linkState } from '../../src/model/status.ts'
import { pretend, type World } from '../pretend.ts'

const DOI = '10.1000/abc' as Doi
const paper: HostedPaper = { host: 'doi', id: DOI, doi: DOI }
type Said = { readonly page?: object | null; readonly record?: object | null; readonly paper?: HostedPaper }

const record: PaperRecord = {
  ...{ title: 'T', authors: [], order: 'given', venue: null, type: null, year: null, yearIsRough: false },
  ...{ doi: DOI, publishedAs: null, retraction: null },
}
const here = { status: 200, movedTo: null }
const gone = { absent: 'it returns 404', status: 404 }
const lost = { unknown: 'nothing was found', status: 404 }
const noDoi = { absent: `${DOI} is not a registered DOI`, status: 404 }

function stateOf(url: string, said: Said) {
  const reference: Reference = { kind: 'page', url: url as PageUrl, paper: said.paper ?? paper }
  const world = {
    page: said.page === undefined ? {} : { [url]: said.page },
    record: said.record === undefined ? {} : { [`crossref doi:${DOI}`]: said.record },
  } as World
  return linkState({ url, reference }, pretend(world))
}
const resolver = `https://doi.org/10.1000/ABC`
const publisher = `https://dl.acm.org/doi/${DOI}`

describe('a link to doi.org', () => {
  test.each<readonly [string, object | null, object | null | undefined, string, string | null]>([
    ['the publisher refuses bots, the paper is described', null, record, 'alive', null],
    ['the publisher refuses bots, nobody else was asked', null, undefined, 'unknown', 'nobody answered'],
    ['the publisher refuses bots, nobody describes it', null, null, 'unknown', 'nobody answered'],
    ['nothing answers, the DOI does not exist', null, noDoi, 'dead', '10.1000/abc is not a registered DOI'],
    ['doi.org answers 404, the DOI does not exist', gone, noDoi, 'dead', 'it returns 404'],
    ['something answers 404, nobody else was asked', gone, undefined, 'dead', 'it returns 404'],
    ['the publisher answers 404', gone, record, 'unknown', 'it returns 404, but its DOI is registered'],
    ['nothing is found, by no sure word', lost, record, 'unknown', 'nothing was found'],
    ['the page is there', here, record, 'alive', null],
    ['the page is there, the DOI is denied', here, noDoi, 'alive', null],
  ])('%s', (_, page, said, status, reason) => {
    expect(stateOf(resolver, { page, ...(said !== undefined && { record: said }) })).toMatchObject({
      status,
      reason,
    })
  })
  test('that was not asked for is skipped', () => {
    expect(stateOf(resolver, { record }).status).toBe('skipped')
    expect(stateOf(resolver, { record: noDoi }).status).toBe('skipped')
  })
  test('with more than the DOI is no link to it', () => {
    expect(stateOf(`${resolver}.pdf`, { page: null, record: noDoi }).status).toBe('unknown')
    expect(stateOf(`${resolver}.pdf`, { page: gone, record }).status).toBe('dead')
  })
})

describe('a link to a later version than the record’s', () => {
  const id = '2401.00001' as ArxivId
  const see = (version: number, fact: object) => {
    const reference: Reference = { kind: 'paper', id, version, form: 'abs' }
    return linkState({ url: '', reference }, pretend({ paper: { [id]: { version: 2, ...fact } } }))
  }
  test.each<[string, object, string, string | null]>([
    ['is dead where its page is missing', { later: { 3: 'missing' } }, 'dead', 'no version 3 of'],
    ['lives where its page is there', { later: { 3: 'there' } }, 'alive', null],
    ['is unknown where nobody looked', {}, 'unknown', 'the record of 2401.00001 is version 2’s'],
    ['is unknown where another page was looked at', { later: { 4: 'missing' } }, 'unknown', 'is version 2’s'],
    ['lives where the record has no version', { version: null }, 'alive', null],
  ])('%s', (_, fact, status, reason) => {
    const state = see(3, fact)
    expect(state.status).toBe(status)
    expect(state.reason ?? '').toContain(reason ?? '')
  })
  test('is the record’s, or before it', () =>
    expect([see(2, {}).status, see(1, {}).status]).toEqual(['alive', 'alive']))
})

describe('a publisher’s own address', () => {
  test.each<readonly [string, object | null, object | null, string]>([
    ['refuses bots, the paper is described', null, record, 'alive'],
    ['refuses bots, its DOI was never registered', null, noDoi, 'unknown'],
    ['answers 404, the paper is described', gone, record, 'dead'],
    ['is there, its DOI was never registered', here, noDoi, 'alive'],
  ])('%s', (_, page, said, status) => {
    expect(stateOf(publisher, { page, record: said }).status).toBe(status)
  })
})

describe('an article of Elsevier', () => {
  const url = 'https://www.sciencedirect.com/science/article/pii/S0092867420300011'
  const reference: Reference = {
    ...{ kind: 'page', url: url as PageUrl, paper: { host: 'pii', id: 'S0092867420300011' } },
  }
  const key = 'crossref pii:S0092867420300011'
  test.each<readonly [string, object | null, object, string]>([
    ['refuses bots, Crossref has the article', null, record, 'alive'],
    ['refuses bots, Crossref does not have it', null, { settled: 'Crossref has no article' }, 'unknown'],
    ['answers 404, Crossref has the article', gone, record, 'dead'],
  ])('%s', (_, page, said, status) => {
    const world = { page: { [url]: page }, record: { [key]: said } } as World
    expect(linkState({ url, reference }, pretend(world)).status).toBe(status)
  })
})

test('an address from which a DOI is only derived says nothing by it', () => {
  const derived = { host: 'acl-anthology', id: '2020.acl-main.1', doi: DOI }
  for (const said of [record, noDoi])
    expect(
      stateOf('https://aclanthology.org/2020.acl-main.1/', { page: null, record: said, paper: derived }),
    ).toMatchObject({
      status: 'unknown',
      reason: 'nobody answered',
    })
})

describe('a page of OpenReview that only a browser is shown', () => {
  const url = 'https://openreview.net/forum?id=kettle_01' as PageUrl
  const reference: Reference = { kind: 'page', url, paper: { host: 'openreview', id: 'kettle_01' } }
  const stateWith = (said: object | null) =>
    linkState(
      { url, reference },
      pretend({ page: { [url]: null }, record: { 'dblp openreview:kettle_01': said } } as World),
    )
  test('exists if dblp has the paper by that address', () =>
    expect(stateWith(record)).toMatchObject({ status: 'alive' }))
  test('is unknown if dblp has not, or does not answer', () =>
    expect(stateWith(null)).toMatchObject({ status: 'unknown' }))
})
