import { beforeEach, describe, expect, it } from 'vitest'
import type { Internet, IssueRecord, RepositoryRecord } from '../../test/internet/index.ts'
import type { Client } from '../support/client.ts'
import { embedded } from '../support/embedded.ts'

let internet: Internet
let client: Client
let repository: RepositoryRecord
const bot = { login: 'github-actions[bot]', type: 'Bot' as const }

embedded((made) => {
  internet = made.internet
  client = made.client
})
beforeEach(() => {
  repository = { nameWithOwner: 'o/r', defaultBranch: 'main' }
  internet.world.repositories.push(repository)
  internet.world.permissions = { issues: 'write', 'pull-requests': 'write' }
})

const [issues, longest] = ['/repos/o/r/issues', 'x'.repeat(65_536)]
const issue = (number: number, more: Partial<IssueRecord> = {}): IssueRecord => ({
  ...{ number, title: `Issue ${number}`, body: null, state: 'open', labels: [] },
  ...{ user: { login: 'ann', type: 'User' }, created_at: '2026-01-01T00:00:00Z' },
  ...{ updated_at: '2026-01-01T00:00:00Z', ...more },
})
const pull = {
  ...{
    number: 5,
    title: 'More',
    head: { ref: 'more', sha: 'a' },
    base: { ref: 'main', sha: 'b' },
    files: [],
  },
}
const numbers = async (query = '') => {
  const { body } = await client.call('GET', issues + query)
  return body.map((one: IssueRecord) => one.number)
}

describe('an issue', () => {
  it('is made with its labels, known or not, and numbered after the pull requests', async () => {
    repository.pulls = [pull]
    repository.labels = ['Papers']
    const sent = { title: 'Dead links', body: 'Some.', labels: ['papers', 'new'] }
    const { status, body } = await client.call('POST', issues, sent)
    expect(status).toBe(201)
    expect(body).toMatchObject({
      number: 6,
      state: 'open',
      user: bot,
      html_url: 'https://github.com/o/r/issues/6',
    })
    expect(body.labels.map(({ name }: { name: string }) => name)).toEqual(['Papers', 'new'])
    expect(repository.issues).toMatchObject([{ number: 6, title: 'Dead links', body: 'Some.', user: bot }])
    expect(repository.labels).toEqual(['Papers', 'new'])
    expect(internet.invalid).toEqual([])
  })

  it('changes in what is sent and in nothing else', async () => {
    repository.issues = [issue(1, { body: 'Old.', labels: ['a'] })]
    await client.call('PATCH', `${issues}/1`, { body: 'New.' })
    expect(repository.issues).toMatchObject([
      { title: 'Issue 1', body: 'New.', state: 'open', labels: ['a'] },
    ])
    expect(repository.issues[0]?.updated_at).not.toBe(repository.issues[0]?.created_at)
    const end = { state: 'closed', state_reason: 'completed', title: 'Done', labels: ['b'] }
    expect((await client.call('PATCH', `${issues}/1`, end)).body).toMatchObject({ state: 'closed' })
    expect(repository.issues).toMatchObject([{ title: 'Done', body: 'New.', state: 'closed', labels: ['b'] }])
    expect((await client.call('PATCH', `${issues}/2`, end)).status).toBe(404)
    expect(internet.invalid).toEqual([])
  })

  it('is found by state, creator and labels, pull requests among them', async () => {
    repository.pulls = [pull, { ...pull, number: 6, state: 'closed' }]
    repository.issues = [
      issue(1, { user: bot, labels: ['papers', 'weekly'], updated_at: '2026-02-01T00:00:00Z' }),
      issue(2, { state: 'closed', labels: ['papers'] }),
      issue(3, { created_at: '2025-01-01T00:00:00Z', updated_at: '2025-01-01T00:00:00Z' }),
    ]
    expect(await numbers()).toEqual([5, 1, 3])
    expect(await numbers('?state=all')).toEqual([6, 5, 2, 1, 3])
    expect(await numbers('?state=closed')).toEqual([6, 2])
    expect(await numbers('?creator=github-actions%5Bbot%5D')).toEqual([1])
    expect(await numbers('?state=all&labels=Papers')).toEqual([2, 1])
    expect(await numbers('?state=all&labels=papers,weekly')).toEqual([1])
    expect(await numbers('?sort=updated&direction=asc')).toEqual([3, 5, 1])
    expect(await numbers('?since=2026-01-15T00:00:00Z')).toEqual([1])
    const { body } = await client.call('GET', issues)
    expect(body.map((one: IssueRecord) => one.pull_request !== undefined)).toEqual([true, false, false])
    expect(internet.invalid).toEqual([])
  })

  it('is listed by pages, a hundred at most', async () => {
    repository.issues = Array.from({ length: 101 }, (_, index) => issue(index + 1))
    expect(await numbers()).toHaveLength(30)
    const { body, headers } = await client.call('GET', `${issues}?per_page=500`)
    expect(body).toHaveLength(100)
    expect(headers['link']).toContain(`${issues}?per_page=500&page=2>; rel="next"`)
    expect(await numbers('?per_page=100&page=2')).toEqual([1])
  })

  it('is gone with all issues where they are switched off', async () => {
    repository.hasIssues = false
    const answers = [
      await client.call('GET', issues),
      await client.call('POST', issues, { title: 'x' }),
      await client.call('PATCH', `${issues}/1`, { title: 'x' }),
    ]
    expect(answers.map(({ status }) => status)).toEqual([410, 410, 410])
    expect(answers[0]?.body.message).toBe('Issues has been disabled in this repository.')
  })

  it.each([
    [{}, `"title" wasn't supplied.`],
    [{ title: '' }, "title can't be blank"],
    [{ title: 'x'.repeat(257) }, 'title is too long (maximum is 256 characters)'],
    [{ title: 'x', body: `${longest}x` }, 'body is too long (maximum is 65536 characters)'],
    [{ title: 'x', labels: 'papers' }, 'labels must be array'],
    [{ title: 'x', label: ['papers'] }, '"label" is not a permitted key.'],
  ])('is refused as %o', async (sent, why) => {
    const { status, body } = await client.call('POST', issues, sent)
    expect([status, repository.issues]).toEqual([422, undefined])
    expect(JSON.stringify(body)).toContain(JSON.stringify(why).slice(1, -1))
    expect(internet.invalid).toEqual([`POST ${issues}: ${why}`])
  })

  it('is taken at the edge of the limits', async () => {
    const sent = { title: 'x'.repeat(256), body: longest }
    expect((await client.call('POST', issues, sent)).status).toBe(201)
    expect((await client.call('PATCH', `${issues}/1`, { body: `${longest}x` })).status).toBe(422)
  })
})

describe('a comment', () => {
  it('is made, changed and listed by the issue that it stands on', async () => {
    repository.pulls = [pull]
    repository.issues = [issue(1)]
    const made = await client.call('POST', `${issues}/5/comments`, { body: 'First.' })
    expect([made.status, made.body.user]).toEqual([201, bot])
    for (let count = 0; count < 31; count += 1)
      await client.call('POST', `${issues}/1/comments`, { body: 'x' })
    await client.call('PATCH', `/repos/o/r/issues/comments/${made.body.id}`, { body: 'Second.' })
    expect((await client.call('GET', `${issues}/5/comments`)).body).toMatchObject([{ body: 'Second.' }])
    expect((await client.call('GET', `${issues}/1/comments?page=2`)).body).toMatchObject([{ id: 1032 }])
    expect(repository.comments?.[0]).toEqual({ id: made.body.id, issue: 5, body: 'Second.', user: bot })
    expect(internet.invalid).toEqual([])
  })

  it('is refused when it is too long, empty, or stands nowhere', async () => {
    repository.issues = [issue(1)]
    const sent = async (body: string, number = 1) =>
      (await client.call('POST', `${issues}/${number}/comments`, { body })).status
    expect([await sent(longest), await sent(`${longest}x`), await sent(''), await sent('x', 9)]).toEqual([
      ...[201, 422, 422, 404],
    ])
    const change = await client.call('PATCH', '/repos/o/r/issues/comments/1001', { body: `${longest}x` })
    expect([change.status, repository.comments?.length]).toEqual([422, 1])
    expect((await client.call('PATCH', '/repos/o/r/issues/comments/9', { body: 'x' })).status).toBe(404)
    expect(internet.invalid).toHaveLength(3)
  })
})

describe('a label', () => {
  it('is made once, and found whatever the case of its name', async () => {
    const label = { name: 'dead links/x', color: 'ededed', description: 'By the weekly scan' }
    expect((await client.call('GET', '/repos/o/r/labels/dead%20links%2Fx')).status).toBe(404)
    expect((await client.call('POST', '/repos/o/r/labels', label)).status).toBe(201)
    expect((await client.call('GET', '/repos/o/r/labels/Dead%20links%2FX')).body.name).toBe('dead links/x')
    const again = await client.call('POST', '/repos/o/r/labels', { name: 'Dead Links/x' })
    expect([again.status, again.body.errors[0].code]).toEqual([422, 'already_exists'])
    expect([repository.labels, internet.invalid]).toEqual([['dead links/x'], []])
  })
})
