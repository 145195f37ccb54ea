/** What holds for every call of the REST API: form, faults, and what tests can read of it. */
import { beforeEach, describe, expect, it } from 'vitest'
import type { Internet, PullRecord } from '../../test/internet/index.ts'
import type { Client } from '../support/client.ts'
import { embedded, manyChanges, smallPull } from '../support/embedded.ts'

let internet: Internet
let client: Client
const pull = smallPull

embedded((made) => {
  internet = made.internet
  client = made.client
})
beforeEach(() => {
  internet.world.repositories.push({
    ...{ nameWithOwner: 'o/r', defaultBranch: 'main', formerly: ['p/q'], pulls: [structuredClone(pull)] },
    compares: { 'b2...a1': manyChanges() },
  })
})

const repo = '/repos/o/r'

describe('pull requests', () => {
  it('are listed by state, head and base', async () => {
    internet.world.repositories
      .at(-1)
      ?.pulls?.push(
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
