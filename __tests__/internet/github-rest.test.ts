/** What holds for every call of the REST API: form, permissions, faults, and what tests can read of it. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Internet, type PullRecord, startInternet } from '../../examples/internet/index.ts'
import { type Client, makeClient } from '../support/client.ts'

let internet: Internet
let client: Client
const pull: PullRecord = {
  ...{ number: 7, title: 'More', head: { ref: 'more', sha: 'a1' }, base: { ref: 'main', sha: 'b2' } },
  files: [
    { filename: 'README.md', status: 'modified', additions: 1, deletions: 1, patch: '@@ -1 +1 @@\n-a\n+b' },
  ],
}
const change = (filename: string) => ({ filename, status: 'modified' as const, additions: 1, deletions: 0 })

beforeAll(async () => {
  internet = await startInternet()
  client = makeClient(internet)
})
beforeEach(() => {
  const issue = {
    ...{ number: 1, title: '', body: null, state: 'open' as const, labels: [] },
    ...{ user: { login: 'ann', type: 'User' as const }, created_at: '', updated_at: '' },
  }
  const user = { login: 'ann', type: 'User' as const }
  internet.world.repositories.push({
    ...{ nameWithOwner: 'o/r', defaultBranch: 'main', formerly: ['p/q'], labels: ['x'], issues: [issue] },
    ...{ pulls: [structuredClone(pull)], files: { main: { 'a/b.md': 'text' } } },
    compares: { 'b2...a1': Array.from({ length: 301 }, (_, index) => change(`${index}.md`)) },
    comments: [
      { id: 1, issue: 1, body: '', user },
      { id: 2, issue: 7, body: '', user },
    ],
    checkRuns: [
      {
        ...{ id: 1, name: 'A', head_sha: 'a1', status: 'queued', conclusion: null, external_id: null },
        ...{ details_url: null, requests: 1 },
        output: { title: null, summary: null, text: null, annotations: [] },
      },
    ],
  })
})
afterEach(() => internet.reset())
afterAll(async () => {
  await client.close()
  await internet.close()
})

const repo = '/repos/o/r'
const text = { body: 'text' }
const writes = [
  ['checks', 'POST', '/check-runs', { name: 'A', head_sha: 'a1' }],
  ['checks', 'PATCH', '/check-runs/1', { name: 'A' }],
  ['pull-requests', 'POST', '/pulls/7/reviews', { event: 'COMMENT', ...text }],
  ['pull-requests', 'POST', '/issues/7/comments', text],
  ['pull-requests', 'PATCH', '/issues/comments/2', text],
  ['issues', 'POST', '/issues/1/comments', text],
  ['issues', 'PATCH', '/issues/comments/1', text],
  ['issues', 'POST', '/issues', { title: 'x' }],
  ['issues', 'PATCH', '/issues/1', { title: 'x' }],
  ['issues', 'POST', '/labels', { name: 'y' }],
] as const
const reads = [
  ['contents', ''],
  ['contents', '/contents/a/b.md'],
  ['contents', '/compare/b2...a1'],
  ['pull-requests', '/pulls'],
  ['pull-requests', '/pulls/7'],
  ['pull-requests', '/pulls/7/files'],
  ['pull-requests', '/pulls/7/comments'],
  ['pull-requests', '/issues/7/comments'],
  ['issues', '/issues'],
  ['issues', '/issues/1/comments'],
  ['issues', '/labels/x'],
  ['checks', '/commits/a1/check-runs'],
  ['checks', '/check-runs/1/annotations'],
] as const
const all = ['contents', 'checks', 'pull-requests', 'issues', 'actions', 'statuses'] as const
const allBut = (name: string, level: 'write') =>
  Object.fromEntries(all.map((one) => [one, one === name ? 'read' : level]))

describe('a write', () => {
  it.each(writes)('needs %s: write for %s %s', async (permission, method, path, body) => {
    const status = async () => (await client.call(method, repo + path, body)).status
    expect(await status()).toBe(403)
    internet.world.permissions = allBut(permission, 'write')
    const refusal = await client.call(method, repo + path, body)
    expect(refusal).toMatchObject({
      status: 403,
      body: { message: 'Resource not accessible by integration' },
    })
    internet.world.permissions = { [permission]: 'write' }
    expect(await status()).toBeOneOf([200, 201])
    expect((await client.call(method, repo + path, body, {})).status).toBe(401)
    expect(internet.invalid).toEqual([])
  })

  it('leaves nothing behind where it is refused', async () => {
    const before = structuredClone(internet.world)
    for (const [, method, path, body] of writes) await client.call(method, repo + path, body)
    expect(internet.world).toEqual(before)
  })
})

describe('a read', () => {
  it.each(reads)(
    'of what is public needs nothing, of what is private %s: read for %s',
    async (name, path) => {
      expect((await client.call('GET', repo + path, undefined, {})).status).toBe(200)
      internet.world.permissions = {}
      expect((await client.call('GET', repo + path)).status).toBe(200)
      internet.world.repositories.push({ ...structuredClone(ofTest()), nameWithOwner: 'o/s', private: true })
      const status = async (...token: [] | [undefined, object]) =>
        (await client.call('GET', `/repos/o/s${path}`, ...(token as []))).status
      expect(await status()).toBe(403)
      expect(await status(undefined, {})).toBe(404)
      internet.world.permissions = { [name]: 'read' }
      expect(await status()).toBe(200)
      expect(internet.invalid).toEqual([])
    },
  )

  it('of contents and pull requests is what a token may do unless told', async () => {
    internet.world.repositories.push({ ...structuredClone(ofTest()), nameWithOwner: 'o/s', private: true })
    const statuses = reads.map(async ([name, path]) => [
      name,
      (await client.call('GET', `/repos/o/s${path}`)).status,
    ])
    const expected = reads.map(([name]) => [name, ['contents', 'pull-requests'].includes(name) ? 200 : 403])
    expect(await Promise.all(statuses)).toEqual(expected)
  })
})

const ofTest = () => internet.world.repositories.find(({ nameWithOwner }) => nameWithOwner === 'o/r') ?? {}

describe('pull requests', () => {
  it('are listed by state, head and base', async () => {
    const pulls = (ofTest() as { pulls: PullRecord[] }).pulls
    pulls.push(
      { ...pull, number: 8, state: 'closed' },
      { ...pull, number: 9, headRepository: 'fork/r' },
      { ...pull, number: 10, base: { ref: 'dev', sha: 'd' } },
    )
    const numbers = async (query: string) =>
      (await client.call('GET', `${repo}/pulls${query}`)).body.map((one: PullRecord) => one.number)
    expect(await numbers('')).toEqual([10, 9, 7])
    expect(await numbers('?state=closed')).toEqual([8])
    expect(await numbers('?state=all&head=o:more&base=main&direction=asc')).toEqual([7, 8])
    expect(await numbers('?head=fork:more')).toEqual([9])
    expect(await numbers('?head=more')).toEqual([10, 9, 7])
    expect(await numbers('?per_page=1&page=3')).toEqual([7])
    const { body } = await client.call('GET', `${repo}/pulls/9`)
    expect(body.head).toMatchObject({ label: 'fork:more', repo: { full_name: 'fork/r', fork: true } })
    expect(body.base).toMatchObject({ label: 'o:main', repo: { full_name: 'o/r' } })
    expect([body.user.login, body.state]).toEqual(['fork', 'open'])
  })
})

describe('a comparison', () => {
  it('has three hundred files at most, on its first page alone', async () => {
    const files = async (query = '') =>
      (await client.call('GET', `${repo}/compare/b2...a1${query}`)).body.files
    expect(await files('?per_page=100')).toHaveLength(300)
    expect((await files())[0]).toMatchObject({ filename: '0.md', status: 'modified', changes: 1 })
    expect(await files('?page=2')).toEqual([])
    expect((await client.call('GET', `${repo}/compare/a1...b2`)).status).toBe(404)
  })
})

describe('what the description does not allow is written down and refused', () => {
  it.each([
    ['GET', '/issues?state=opened', undefined, 'state must be equal to one of the allowed values'],
    ['GET', '/issues?per_page=many', undefined, 'per_page must be integer'],
    ['GET', '/issues?since=yesterday', undefined, 'since must match format "date-time"'],
    ['GET', '/issues?label=x', undefined, '"label" is not a permitted key.'],
    ['GET', '/pulls/seven', undefined, 'pull_number must be integer'],
    ['POST', '/issues', undefined, 'a body is required'],
    ['POST', '/issues/1/comments', [], 'body must be object'],
  ] as const)('%s %s', async (method, path, body, why) => {
    internet.world.permissions = { issues: 'write' }
    const answer = await client.call(method, repo + path, body)
    expect(answer.status).toBe(422)
    expect(answer.body).toMatchObject({ status: '422', message: expect.stringContaining(why) })
    expect(internet.invalid).toEqual([`${method} ${repo}${path}: ${why}`])
    internet.reset()
    expect(internet.invalid).toEqual([])
  })

  it('a request that it does not know, as not found', async () => {
    for (const path of ['/nothing', '/issues/1/timeline']) {
      expect((await client.call('GET', repo + path)).status).toBe(404)
    }
    expect((await client.call('DELETE', `${repo}/issues/1`)).status).toBe(404)
    expect(internet.invalid).toHaveLength(3)
    expect(internet.invalid[2]).toBe(`DELETE ${repo}/issues/1: no such request in the description`)
  })

  it('a body that is no JSON', async () => {
    const { status } = await client.post(`https://api.github.com${repo}/issues`, '{', {
      'user-agent': 'test',
    })
    expect([status, internet.invalid]).toEqual([400, [`POST ${repo}/issues: Problems parsing JSON`]])
  })

  it('and nothing else: what is not there, not allowed or wrong in GraphQL is no fault of form', async () => {
    await client.call('GET', '/repos/no/body')
    await client.call('POST', `${repo}/issues`, { title: 'x' })
    await client.ask('{ nothing }')
    expect(internet.invalid).toEqual([])
  })
})

describe('tests can', () => {
  it('make any single call fail, and read what was sent', async () => {
    internet.world.permissions = { issues: 'write', checks: 'write' }
    internet.faults.push(
      { match: `POST api.github.com${repo}/issues`, status: 403, body: '{"message":"no"}', times: 1 },
      { match: /^PATCH api\.github\.com.*\/check-runs\/\d+$/, reset: 'headers' },
    )
    expect((await client.call('GET', `${repo}/issues`)).status).toBe(200)
    expect((await client.call('POST', `${repo}/issues`, { title: 'x' })).body).toEqual({ message: 'no' })
    expect((await client.call('POST', `${repo}/issues`, { title: 'y' })).status).toBe(201)
    expect((await client.call('POST', `${repo}/check-runs`, { name: 'A', head_sha: 'a1' })).status).toBe(201)
    await expect(client.call('PATCH', `${repo}/check-runs/1`, { name: 'A' })).rejects.toThrow()
    const sent = internet.requests.filter(({ path }) => path === `${repo}/issues`).map(({ body }) => body)
    expect(sent).toEqual(['', '{"title":"x"}', '{"title":"y"}'])
  })

  it('start again with the world and the token as they were', async () => {
    internet.world.permissions = { issues: 'write' }
    internet.reset()
    expect(internet.world.permissions).toBeUndefined()
  })

  it('follow a repository that was renamed, with the method that they used', async () => {
    const { status, headers } = await client.call('POST', '/repos/p/q/issues', { title: 'x' })
    expect([status, headers['location']]).toEqual([307, `https://api.github.com${repo}/issues`])
    const read = await client.call('GET', '/repos/p/q/pulls/7/files?page=1')
    expect([read.status, read.headers['location']]).toEqual([
      301,
      `https://api.github.com${repo}/pulls/7/files?page=1`,
    ])
  })
})
