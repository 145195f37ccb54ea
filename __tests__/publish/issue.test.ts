/** The weekly issue, where the API does not keep to what it is asked for. */
import nock from 'nock'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connector } from '../../src/github/client.ts'
import { findIssue } from '../../src/publish/issue.ts'

beforeAll(() => nock.disableNetConnect())
afterAll(() => {
  nock.enableNetConnect()
  nock.restore()
})

const MARK = '<!-- paper-list-check weekly -->'
const ours = (number: number, more: object = {}) => ({
  ...{ number, title: 'Dead links', state: 'open', body: `${MARK}\nWords.`, labels: [{ name: 'papers' }] },
  ...{ user: { login: 'github-actions[bot]', type: 'Bot' }, author_association: 'NONE', ...more },
})
const found = async (token: string, issues: readonly object[], login?: string) => {
  if (login !== undefined)
    nock('https://api.github.com')
      .post('/graphql')
      .reply(200, { data: { viewer: { login } } })
  nock('https://api.github.com')
    .get(/^\/repos\/o\/r\/issues\?/)
    .reply(200, issues as nock.Body)
  const connect = connector({ token, userAgent: 'test' }, { owner: 'o', repo: 'r' })
  return (await findIssue(await connect(), 'papers'))?.number ?? null
}

test.each([
  ['under another label', ours(1, { labels: [{ name: 'bug' }] })],
  ['under none', ours(1, { labels: [] })],
  ['that is a pull request', ours(1, { pull_request: {} })],
  ['of a deleted account', ours(1, { user: null })],
])('one %s is left alone', async (_, theirs) => {
  expect(await found('ghs_token', [theirs])).toBeNull()
  expect(await found('ghs_token', [theirs, ours(2)])).toBe(2)
})

test('an open one comes before closed ones, and the oldest of those first', async () => {
  const closed = { state: 'closed' }
  expect(await found('ghs_token', [ours(1, closed), ours(2), ours(3)])).toBe(2)
  expect(await found('ghs_token', [ours(1, closed), ours(2, closed)])).toBe(1)
})

test('with a person’s token it is that person’s, not another’s who can write, nor a bot’s', async () => {
  const owner = { user: { login: 'ann', type: 'User' }, author_association: 'OWNER' }
  expect(await found('ghp_token', [ours(1), ours(2, owner)], 'ann')).toBe(2)
  expect(await found('ghp_token', [ours(1), ours(2, owner)], 'bob')).toBeNull()
  expect(await found('ghs_token', [ours(1, owner), ours(2)])).toBe(2)
})

test('with an App’s token it is that App’s or a workflow’s, not another App’s', async () => {
  const by = (login: string) => ({ user: { login, type: 'Bot' } })
  const theirs = ours(1, by('evil-app[bot]'))
  expect(await found('ghs_token', [theirs], 'github-actions[bot]')).toBeNull()
  expect(await found('ghs_token', [theirs, ours(2, by('my-app[bot]'))], 'my-app[bot]')).toBe(2)
  expect(await found('ghs_token', [theirs, ours(2)], 'my-app[bot]')).toBe(2)
})
