/** What the token may do: every call of the REST API with and without its permission. */
import { beforeEach, describe, expect, it } from 'vitest'
import type { Internet } from '../../test/internet/index.ts'
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
  const issue = {
    ...{ number: 1, title: '', body: null, state: 'open' as const, labels: [] },
    ...{ user: { login: 'ann', type: 'User' as const }, created_at: '', updated_at: '' },
  }
  const user = { login: 'ann', type: 'User' as const }
  internet.world.repositories.push({
    ...{ nameWithOwner: 'o/r', defaultBranch: 'main', labels: ['x'], issues: [issue] },
    ...{ pulls: [structuredClone(pull)], files: { main: { 'a/b.md': 'text' } } },
    compares: { 'b2...a1': manyChanges() },
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

/** `o/s`: all as in `o/r`, but not for everybody. */
function addPrivate(): void {
  const known = internet.world.repositories.find(({ nameWithOwner }) => nameWithOwner === 'o/r')
  internet.world.repositories.push({ ...structuredClone(known), nameWithOwner: 'o/s', private: true })
}

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
      addPrivate()
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
    addPrivate()
    const statuses = reads.map(async ([name, path]) => [
      name,
      (await client.call('GET', `/repos/o/s${path}`)).status,
    ])
    const expected = reads.map(([name]) => [name, ['contents', 'pull-requests'].includes(name) ? 200 : 403])
    expect(await Promise.all(statuses)).toEqual(expected)
  })
})
