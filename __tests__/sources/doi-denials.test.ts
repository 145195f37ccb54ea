/** When an address at doi.org may be called dead, with and without Crossref: doi.org answers in every way. */
import { describe, expect, test } from 'vitest'
import { inBatches } from '../../src/lookup/batches.ts'
import type { PageUrl } from '../../src/model/reference.ts'
import type { Answer, Request } from '../../src/model/source.ts'
import { web } from '../../src/sources/web.ts'
import { sourcesOf } from '../support/kinds.ts'

type Reply = Partial<Answer>
type Given = {
  readonly paths: readonly string[]
  readonly dead?: readonly string[]
  /** doi.org's pages; the publisher that they lead to lets no bots in unless told. */
  readonly page?: (path: string, before: number) => Reply | null
  /** What it says where a DOI leads. */
  readonly handle?: (doi: string, before: number) => Reply | null
  readonly agencies?: (honest: readonly object[]) => Reply
}
const gone = { status: 404 }
const FAMOUS = '10.1109/cvpr.2016.90'

async function look({ paths, dead = [], page, handle, agencies }: Given) {
  const asked: Record<'page' | 'handle' | 'agencies', { what: string; delay: number }[]> = {
    ...{ page: [], handle: [], agencies: [] },
  }
  const log = (kind: keyof typeof asked, what: string, delay: number) => {
    const before = asked[kind].filter((one) => one.what === what).length
    asked[kind].push({ what, delay })
    return before
  }
  const reply = ({ url, delay = 0 }: Request): Reply => {
    const path = decodeURIComponent(new URL(url).pathname).slice(1)
    if (path.startsWith('doiRA/')) {
      const dois = path.slice('doiRA/'.length).split(',')
      log('agencies', path.slice('doiRA/'.length), delay)
      const said = dois.map((DOI) =>
        dead.includes(DOI) ? { DOI, status: 'DOI does not exist' } : { DOI, RA: 'Crossref' },
      )
      return agencies?.(said) ?? { body: JSON.stringify(said) }
    }
    const [, doi] = /^api\/handles\/(.+)/.exec(path) ?? []
    if (doi) {
      const code = dead.includes(doi) ? 100 : 1
      const own = { status: code === 1 ? 200 : 404, body: JSON.stringify({ responseCode: code }) }
      const before = log('handle', doi, delay)
      return handle?.(doi, before) ?? own
    }
    const own = { status: 403, hops: [{ status: 302, to: `https://publisher.example/${path}` }] }
    const before = log('page', path, delay)
    return page?.(path, before) ?? (dead.includes(path) ? gone : own)
  }
  const http = async (request: Request): Promise<Answer> => ({
    ...{ status: 200, headers: {}, body: '', hops: [] },
    ...reply(request),
  })
  const [source] = inBatches(sourcesOf({ page: [web({ readsRecords: true })] })).page
  const keys = paths.map((path) => `https://doi.org/${path}` as PageUrl)
  const facts = await source?.ask(keys, http)
  return {
    asked,
    facts: keys.map((key) => facts?.get(key)),
    states: keys.map((key) => facts?.get(key)?.state),
  }
}

const [one, two, three] = ['10.1000/1', '10.1000/2', '10.1000/3']
const refused = () => ({ status: 403 })

describe('a DOI that does not exist', () => {
  test('is dead by its page and by doi.org’s word, which knows another of the list', async () => {
    const { states, asked } = await look({ paths: [one, two, three], dead: [one, three] })
    expect(states).toEqual(['absent', 'found', 'absent'])
    expect(asked.agencies).toEqual([{ what: `${two},${one},${three}`, delay: 0 }])
  })
  test('is dead though it is the only one: a famous DOI shows that doi.org works', async () => {
    const { states, asked } = await look({
      paths: ['10.1000/One%2F1'],
      dead: ['10.1000/one/1', '10.1000/One/1'],
    })
    expect([states, asked.agencies.map(({ what }) => what)]).toEqual([
      ['absent'],
      [`${FAMOUS},10.1000/one/1`],
    ])
  })
  test('is dead by the word of a doi.org that has another address', async () => {
    const agencies = (all: readonly object[]) => ({
      hops: [{ status: 301, to: 'https://www.doi.org/doiRA/' }],
      body: JSON.stringify(all),
    })
    expect((await look({ paths: [one], dead: [one], agencies })).states).toEqual(['absent'])
  })
  test('is dead behind a refusal by the API’s word, said twice with some seconds between, and once more', async () => {
    const { states, asked } = await look({ paths: [one], dead: [one], page: refused })
    expect(states).toEqual(['absent'])
    expect(asked.handle.map(({ delay }) => delay >= 3000)).toEqual([false, true])
    expect(asked.agencies).toHaveLength(1)
  })
  test('that has a comma is dead where doi.org finds another', async () => {
    const paths = ['10.1000/1,2', '10/abc']
    expect((await look({ paths: [...paths, two], dead: paths })).states).toEqual([
      'absent',
      'absent',
      'found',
    ])
    expect((await look({ paths, dead: paths })).states).toEqual(['unknown', 'unknown'])
  })
})

test('where doi.org denies nothing, it is asked no further', async () => {
  const { asked, states } = await look({ paths: [one, two] })
  expect([states, asked.agencies]).toEqual([['found', 'found'], []])
})

describe('nothing is dead that exists, while', () => {
  const denied = (all: readonly object[]) =>
    all.map((said) => ({ ...said, RA: null, status: 'DOI does not exist' }))
  const none = { status: 404, body: '{"responseCode":100}' }
  test.each<[string, Omit<Given, 'paths'>]>([
    ['doi.org’s pages are all missing', { page: () => gone }],
    ['doi.org finds nothing', { page: () => gone, handle: () => gone, agencies: () => gone }],
    [
      'doi.org denies all',
      { page: () => gone, handle: () => none, agencies: (all) => ({ body: JSON.stringify(denied(all)) }) },
    ],
    ['its API denies all', { page: refused, handle: () => none, agencies: () => none }],
    ['its API denies all once', { page: refused, handle: (_, before) => (before === 0 ? none : null) }],
    ['its API denies all, but registered them', { page: refused, handle: () => none }],
    [
      'it answers for others than were asked',
      { page: () => gone, agencies: (all) => ({ body: JSON.stringify(denied(all).slice(1)) }) },
    ],
    [
      'another host answers for doi.org',
      {
        page: () => gone,
        agencies: (all) => ({
          hops: [{ status: 302, to: 'https://portal.example/doiRA' }],
          body: JSON.stringify([all[0], ...denied(all.slice(1))]),
        }),
      },
    ],
    [
      'another host answers for its API',
      {
        page: refused,
        handle: () => ({ ...none, hops: [{ status: 302, to: 'https://portal.example/handles' }] }),
        agencies: (all) => ({ body: JSON.stringify([all[0], ...denied(all.slice(1))]) }),
      },
    ],
    [
      'a publisher has lost its pages',
      { page: (path) => ({ ...gone, hops: [{ status: 302, to: `https://p.example/${path}` }] }) },
    ],
  ])('%s', async (_, given) => {
    for (const paths of [[one], [one, two, three], ['10.1000/1,2'], ['10.1000/1.PDF']])
      expect((await look({ paths, ...given })).states).not.toContain('absent')
  })
  test('doi.org fails half way', async () => {
    const page = (path: string) => (path === one ? null : gone)
    const agencies = ([first, ...rest]: readonly object[]) => ({
      body: JSON.stringify([first, ...denied(rest)]),
    })
    const { states } = await look({ paths: [one, two], page })
    expect(states).toEqual(['found', 'unknown'])
    expect(
      (await look({ paths: [one, two], page, agencies: (all) => ({ ...agencies(all), status: 503 }) }))
        .states,
    ).toEqual(['found', 'unknown'])
  })
})
