import { schema } from '@octokit/graphql-schema'
import { buildSchema, parse, validate } from 'graphql'
import { describe, expect, test } from 'vitest'
import type { RepositoryKey } from '../../src/model/reference.ts'
import { type Answer, HttpFailure, type Request } from '../../src/model/source.ts'
import { github } from '../../src/sources/github.ts'
import { buildQuery, expressions } from '../../src/sources/github-query.ts'

const graphqlUrl = 'https://api.github.com/graphql'
const keys = (...list: string[]) => list as RepositoryKey[]
type Replies = (request: Request) => Partial<Answer> | HttpFailure

async function asking(list: RepositoryKey[], token: string | null, replies: Replies) {
  const asked: Request[] = []
  const http = async (request: Request): Promise<Answer> => {
    asked.push(request)
    const reply = replies(request)
    if (reply instanceof HttpFailure) throw reply
    return { status: 200, headers: {}, body: '', hops: [], ...reply }
  }
  const facts = await github({ token, graphqlUrl }).ask(list, http)
  return { asked, facts, states: list.map((key) => facts.get(key)?.state) }
}
const api = (data: unknown, errors?: unknown[]): Partial<Answer> => ({
  body: JSON.stringify({ data, ...(errors && { errors }) }),
})
const repository = (nameWithOwner: string, more = {}) => ({
  nameWithOwner,
  isArchived: false,
  isEmpty: false,
  ...more,
})

describe('with a token', () => {
  test('many repositories are one query that GitHub’s schema knows, names as variables only', async () => {
    const list = keys('o/one', 'o/two/tree/main/some/path')
    const { query, variables } = buildQuery(list)
    const official = buildSchema(schema.idl, { assumeValidSDL: true })
    expect(validate(official, parse(query))).toEqual([])
    expect(query).not.toContain('one')
    expect(variables).toMatchObject({ o0: 'o', n0: 'one', o1: 'o', n1: 'two', e1_0: 'main:some/path' })
  })

  test('that is not accepted, the pages are asked and one line says why', async () => {
    const said: string[] = []
    const list = keys(...Array.from({ length: 60 }, (_, i) => `o/n${i}`))
    const http = async ({ method }: Request) => ({
      status: method === 'POST' ? 401 : 200,
      ...{ headers: {}, body: '', hops: [] },
    })
    const facts = await github({ token: 'old', graphqlUrl, warn: (line) => said.push(line) }).ask(list, http)
    expect(list.every((key) => facts.get(key)?.state === 'found')).toBe(true)
    expect(said).toEqual([expect.stringMatching(/does not accept the token.*archived or empty/)])
  })

  test('found, renamed, archived, empty and missing are told apart; the token goes along as a secret', async () => {
    const list = keys('o/here', 'old/name', 'o/kept', 'o/bare', 'o/gone')
    const data = {
      r0: repository('O/Here'),
      r1: repository('newer/name'),
      r2: repository('o/kept', { isArchived: true, pushedAt: '2023-05-01T10:00:00Z' }),
      r3: repository('o/bare', { isEmpty: true }),
      r4: null,
    }
    const { facts, states, asked } = await asking(list, 'secret', () =>
      api(data, [{ type: 'NOT_FOUND', path: ['r4'], message: 'Could not resolve' }]),
    )
    expect(states).toEqual(['found', 'found', 'found', 'found', 'absent'])
    expect(facts.get(keys('old/name')[0] as RepositoryKey)).toMatchObject({
      fact: { nameWithOwner: 'newer/name' },
    })
    expect(facts.get(keys('o/kept')[0] as RepositoryKey)).toMatchObject({
      fact: { archived: true, pushedAt: '2023-05-01T10:00:00Z' },
    })
    expect(facts.get(keys('o/bare')[0] as RepositoryKey)).toMatchObject({ fact: { empty: true } })
    expect(asked).toHaveLength(1)
    expect(asked[0]?.secret).toEqual({ authorization: 'bearer secret' })
    expect(JSON.stringify(asked[0]?.headers)).not.toContain('secret')
  })

  test.each<[string, object, object]>([
    ['disabled', { isDisabled: true }, { state: 'unknown', why: 'GitHub has disabled access to o/a' }],
    [
      'locked',
      { isLocked: true, lockReason: 'TRADE_RESTRICTION' },
      { state: 'found', fact: { caveat: /locked it \(trade restriction\)/ } },
    ],
    ['private', { isPrivate: true }, { state: 'found', fact: { caveat: /private/ } }],
  ])('%s is said as such, and nobody’s fault', async (_, more, known) => {
    const { facts } = await asking(keys('o/a'), 'secret', () => api({ r0: repository('o/a', more) }))
    const { caveat, ...rest } = (known as { fact?: { caveat?: unknown } }).fact ?? {}
    const said = facts.get('o/a' as RepositoryKey)
    expect(said).toMatchObject({ ...known, ...('fact' in known && { fact: rest }) })
    if (caveat) expect(said).toMatchObject({ fact: { caveat: expect.stringMatching(caveat as RegExp) } })
  })

  test('a path is there when any way to split ref and path finds it', async () => {
    expect(expressions('feature/x/docs/a.md')).toEqual([
      'feature:x/docs/a.md',
      'feature/x:docs/a.md',
      'feature/x/docs:a.md',
    ])
    const list = keys('o/a/tree/f/x/y', 'o/b/tree/main/none')
    const data = {
      r0: repository('o/a', { p0: null, p1: { __typename: 'Tree' } }),
      r1: repository('o/b', { p0: null, p1: null }),
    }
    const { facts } = await asking(list, 'secret', () => api(data))
    expect([...facts.values()].map((known) => known.state === 'found' && known.fact.pathExists)).toEqual([
      true,
      false,
    ])
  })

  test('only NOT_FOUND is absent: what a token may not see is asked of the page', async () => {
    const { states, asked } = await asking(keys('o/walled'), 'secret', ({ url }) =>
      url === graphqlUrl
        ? api({ r0: null }, [{ type: 'FORBIDDEN', path: ['r0'], message: 'IP allow list' }])
        : { status: 200 },
    )
    expect(states).toEqual(['found'])
    expect(asked[1]).toMatchObject({ url: 'https://github.com/o/walled', method: 'HEAD' })
    expect(asked[1]?.secret).toBeUndefined()
  })

  test.each<[string, Replies]>([
    ['a used-up limit', () => api(null, [{ type: 'RATE_LIMITED', message: 'API rate limit exceeded' }])],
    ['a secondary limit', () => ({ status: 403, body: '{"message":"secondary rate limit"}' })],
    ['a fault', () => ({ status: 502, body: '<html>' })],
    ['no JSON', () => ({ body: '<html>' })],
    ['no connection', () => new HttpFailure('timeout', 'api.github.com did not answer in time')],
  ])('%s leaves repositories unknown', async (_, replies) => {
    const { states } = await asking(keys('o/a', 'o/b'), 'secret', replies)
    expect(states).toEqual(['unknown', 'unknown'])
  })

  test('blocked for legal reasons is said as such', async () => {
    const { facts } = await asking(keys('o/a'), 'secret', ({ url }) =>
      url === graphqlUrl ? api({ r0: null }, [{ type: 'DMCA', path: ['r0'] }]) : { status: 451 },
    )
    expect([...facts.values()]).toMatchObject([
      { state: 'unknown', why: expect.stringMatching(/legal/), status: 451 },
    ])
  })

  test.each(['https://ghe.example.org/api/graphql', 'https://api.acme.ghe.com/graphql'])(
    'an Enterprise server is not asked about github.com’s repositories: it may have others by the same names (%s)',
    async (enterprise) => {
      const asked: Request[] = []
      const http = async (request: Request): Promise<Answer> => {
        asked.push(request)
        return { status: 200, headers: {}, body: '', hops: [] }
      }
      const facts = await github({ token: 'secret', graphqlUrl: enterprise }).ask(keys('o/a'), http)
      expect(facts.get('o/a' as RepositoryKey)?.state).toBe('found')
      expect(asked.map(({ url, secret }) => [url, secret])).toEqual([['https://github.com/o/a', undefined]])
    },
  )

  test('a token that is refused is not used again: pages are asked', async () => {
    const { states } = await asking(keys('o/a'), 'stale', ({ url }) =>
      url === graphqlUrl ? { status: 401 } : { status: 200 },
    )
    expect(states).toEqual(['found'])
  })
})

describe('without a token', () => {
  test.each<[string, Partial<Answer>, unknown]>([
    ['lives', { status: 200 }, { state: 'found', fact: { nameWithOwner: 'o/name' } }],
    [
      'was renamed',
      { status: 200, hops: [{ status: 301, to: 'https://github.com/Newer/Name' }] },
      { state: 'found', fact: { nameWithOwner: 'Newer/Name' } },
    ],
    ...[
      'site/maintenance',
      'errors/rate_limited',
      'features/actions',
      'login/oauth',
      'Newer/Name/issues',
    ].map((path): [string, Partial<Answer>, unknown] => [
      `is hidden behind github.com/${path}`,
      { status: 200, hops: [{ status: 301, to: `https://github.com/${path}` }] },
      { state: 'unknown', why: `GitHub redirects to github.com/${path}, which is no repository` },
    ]),
    ['is gone', { status: 404 }, { state: 'absent' }],
    ['is asked for too often', { status: 429 }, { state: 'unknown' }],
    ['cannot be told', { status: 500 }, { state: 'unknown' }],
  ])('a repository %s', async (_, reply, known) => {
    const { facts } = await asking(keys('o/name'), null, () => reply)
    expect(facts.get('o/name' as RepositoryKey)).toMatchObject(known as object)
  })

  test('a path that is gone is told from a repository that is', async () => {
    const list = keys('o/name/blob/main/gone.md')
    const { facts } = await asking(list, null, ({ url }) => ({ status: url.endsWith('gone.md') ? 404 : 200 }))
    expect([...facts.values()]).toMatchObject([{ state: 'found', fact: { pathExists: false } }])
  })
})
