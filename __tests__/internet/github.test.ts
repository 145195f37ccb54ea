import { describe, expect, it } from 'vitest'
import { type Internet, token } from '../../test/internet/index.ts'
import type { Client } from '../support/client.ts'
import { embedded } from '../support/embedded.ts'

let internet: Internet
let client: Client
embedded((made) => {
  internet = made.internet
  client = made.client
})

const repository =
  'query ($o: String!, $n: String!) { repository(owner: $o, name: $n) { nameWithOwner isArchived isEmpty } }'

describe('GraphQL', () => {
  it('gives a repository whatever the case of its name', async () => {
    const { status, body } = await client.ask(repository, { o: 'HORSEEE', n: 'deepcache' })
    expect(status).toBe(200)
    expect(body).toEqual({
      data: { repository: { nameWithOwner: 'horseee/DeepCache', isArchived: false, isEmpty: false } },
    })
  })

  it('answers the others when one is missing, and says so as GitHub does', async () => {
    const { status, body } = await client.ask(`{
      here: repository(owner: "dbolya", name: "tomesd") { nameWithOwner defaultBranchRef { name } }
      gone: repository(owner: "no", name: "body") { nameWithOwner }
    }`)
    expect(status).toBe(200)
    expect(body.data).toEqual({
      here: { nameWithOwner: 'dbolya/tomesd', defaultBranchRef: { name: 'main' } },
      gone: null,
    })
    expect(body.errors).toEqual([
      {
        type: 'NOT_FOUND',
        path: ['gone'],
        locations: [{ line: 3, column: 7 }],
        message: "Could not resolve to a Repository with the name 'no/body'.",
      },
    ])
  })
})

describe('GraphQL’s repositories', () => {
  it('gives a renamed repository under its new name, and a private one not at all', async () => {
    internet.world.repositories.push(
      { nameWithOwner: 'new/Name', formerly: ['old/name'], archived: true },
      { nameWithOwner: 'some/secret', private: true },
      { nameWithOwner: 'some/hollow', empty: true },
    )
    const { body } = await client.ask(`{
      old: repository(owner: "Old", name: "Name") { nameWithOwner isArchived }
      strict: repository(owner: "old", name: "name", followRenames: false) { nameWithOwner }
      secret: repository(owner: "some", name: "secret") { nameWithOwner }
      hollow: repository(owner: "some", name: "hollow") { isEmpty defaultBranchRef { name } object(expression: "HEAD:a") { __typename } }
    }`)
    expect(body.data).toEqual({
      old: { nameWithOwner: 'new/Name', isArchived: true },
      strict: null,
      secret: null,
      hollow: { isEmpty: true, defaultBranchRef: null, object: null },
    })
    expect(body.errors.map(({ type }: { type: string }) => type)).toEqual(['NOT_FOUND', 'NOT_FOUND'])
  })

  it('tells files, folders and commits apart', async () => {
    const files = { main: { 'src/a.ts': '' }, 'release/1.0': { 'b.md': '' } }
    internet.world.repositories.push({ nameWithOwner: 'o/r', defaultBranch: 'main', files })
    const object = (name: string, expression: string) =>
      `${name}: object(expression: "${expression}") { __typename }`
    const { body } = await client.ask(`{ repository(owner: "o", name: "r") {
      ${object('file', 'main:src/a.ts')} ${object('folder', 'HEAD:src')} ${object('commit', 'release/1.0')}
      ${object('slash', 'release/1.0:b.md')} ${object('none', 'main:src/b.ts')} ${object('noRef', 'x:src')}
    } }`)
    const type = (name: string) => ({ __typename: name })
    expect(body.data.repository).toEqual({
      file: type('Blob'),
      folder: type('Tree'),
      commit: type('Commit'),
      slash: type('Blob'),
      none: null,
      noRef: null,
    })
  })
})

describe('GraphQL’s refusals', () => {
  it.each([
    [
      'a field that the schema does not have',
      '{ repository(owner: "a", name: "b") { isDead } }',
      /Cannot query field "isDead"/,
    ],
    [
      'an argument that is missing',
      '{ repository(owner: "a") { name } }',
      /argument "name" of type "String!" is required/,
    ],
    ['what is no query', '{ repository(', /Syntax Error/],
  ])('%s', async (_, query, message) => {
    const { status, body } = await client.ask(query)
    expect(status).toBe(200)
    expect(body.data).toBeUndefined()
    expect(body.errors[0].message).toMatch(message)
  })

  it('no token, and a token that it does not know', async () => {
    expect((await client.ask('{ rateLimit { cost } }', {}, '')).status).toBe(401)
    const { status, body } = await client.ask('{ rateLimit { cost } }', {}, 'bearer nonsense')
    expect([status, body.message]).toEqual([401, 'Bad credentials'])
  })

  it('a repository that its owner keeps from strangers’ tokens', async () => {
    const refusal = { type: 'FORBIDDEN', message: 'the `walled` organization has an IP allow list enabled' }
    internet.world.repositories.push({ nameWithOwner: 'walled/garden', refusal })
    const { body } = await client.ask(repository, { o: 'walled', n: 'garden' })
    expect(body).toMatchObject({ data: { repository: null }, errors: [refusal] })
    expect((await client.get('https://github.com/walled/garden')).status).toBe(200)
  })

  it('more than the hour’s points, which it counts', async () => {
    const cheap = await client.ask(
      '{ a: repository(owner: "dbolya", name: "tomesd") { name } rateLimit { cost remaining } }',
    )
    expect(cheap.body.data.rateLimit).toEqual({ cost: 1, remaining: 999 })
    const dear = `{ viewer { repositories(first: 100) { nodes { issues(first: 100) { nodes {
      comments(first: 1) { totalCount } labels(first: 1) { totalCount } } } } } } rateLimit { cost } }`
    for (let asked = 0; asked < 4; asked += 1) await client.ask(dear)
    const { status, body } = await client.ask(dear)
    expect(status).toBe(200)
    expect(body.errors[0].type).toBe('RATE_LIMIT')
  })
})

const api = 'https://api.github.com/repos/o/r'
const call = (path: string, headers: Record<string, string> = {}) =>
  client.get(`${api}${path}`, { 'user-agent': 'test', authorization: `bearer ${token}`, ...headers })

/** A repository with a pull request that changes one file more than a page holds. */
function withLists(): void {
  const change = { status: 'modified' as const, additions: 1, deletions: 2, patch: '@@ -1,2 +1 @@' }
  const files = Array.from({ length: 31 }, (_, index) => ({ filename: `list-${index}.md`, ...change }))
  const [head, base] = [
    { ref: 'more', sha: 'a1' },
    { ref: 'main', sha: 'b2' },
  ]
  internet.world.repositories.push({
    nameWithOwner: 'o/r',
    defaultBranch: 'main',
    formerly: ['p/q'],
    pulls: [{ number: 7, title: 'More papers', head, base, files }],
    files: { a1: { 'a b.md': '# Ünï' } },
  })
}

describe('REST', () => {
  it('gives a pull request and its files by pages', async () => {
    withLists()
    expect(JSON.parse((await call('/pulls/7')).text)).toMatchObject({
      number: 7,
      head: { sha: 'a1' },
      changed_files: 31,
    })
    const first = await call('/pulls/7/files')
    expect(JSON.parse(first.text)).toHaveLength(30)
    expect(first.headers['link']).toBe(
      `<${api}/pulls/7/files?page=2>; rel="next", <${api}/pulls/7/files?page=2>; rel="last"`,
    )
    const second = await call('/pulls/7/files?page=2')
    expect(JSON.parse(second.text)).toMatchObject([{ filename: 'list-30.md', changes: 3 }])
    expect(second.headers['link']).toContain('rel="prev"')
    expect((await call('/pulls/7/files?per_page=100')).headers['link']).toBeUndefined()
  })

  it('gives a file of a commit, as it is or packed', async () => {
    withLists()
    const raw = await call('/contents/a%20b.md?ref=a1', { accept: 'application/vnd.github.raw+json' })
    expect(raw.text).toBe('# Ünï')
    const packed = JSON.parse((await call('/contents/a%20b.md?ref=a1')).text)
    expect(Buffer.from(packed.content, packed.encoding).toString()).toBe('# Ünï')
    expect((await call('/contents/a%20b.md')).status).toBe(404)
  })

  it('leads on from a former name, and knows nothing else', async () => {
    withLists()
    const { status, headers } = await client.get('https://api.github.com/repos/p/q', { 'user-agent': 'test' })
    expect([status, headers['location']]).toEqual([301, api])
    expect((await call('/pulls/8')).status).toBe(404)
    expect((await call('/nothing')).status).toBe(404)
  })

  it('wants to know who asks', async () => {
    withLists()
    expect((await client.get(api)).status).toBe(403)
    expect((await call('', { authorization: 'token wrong' })).status).toBe(401)
  })
})

describe('GitHub’s pages', () => {
  it('are there for what is there', async () => {
    internet.world.repositories.push({
      nameWithOwner: 'o/r',
      defaultBranch: 'main',
      formerly: ['p/q'],
      files: { main: { 'docs/a.md': '' }, 'f/x': { 'b.md': '' } },
    })
    const statusOf = async (path: string) => (await client.head(`https://github.com/${path}`)).status
    const there = [
      'o',
      'O/R',
      'o/r/tree/main',
      'o/r/blob/main/docs/a.md',
      'o/r/tree/main/docs',
      'o/r/tree/f/x',
      'o/r/blob/f/x/b.md',
    ]
    expect(await Promise.all(there.map(statusOf))).toEqual(there.map(() => 200))
    const gone = ['nobody', 'o/s', 'o/r/tree/dev', 'o/r/blob/main/docs/b.md', 'o/r/blob/f/b.md']
    expect(await Promise.all(gone.map(statusOf))).toEqual(gone.map(() => 404))
    const { status, headers } = await client.get('https://github.com/p/q/tree/main/docs')
    expect([status, headers['location']]).toEqual([301, 'https://github.com/o/r/tree/main/docs'])
  })
})
