/** When a request to GitHub is repeated, and how fast writes follow each other. */
import nock from 'nock'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { connector } from '../../src/github/client.ts'
import { paceOf, retryAfterOf } from '../../src/github/limits.ts'
import { isFinal, refusalOf } from '../../src/github/refusals.ts'
import { oursAmong, writerOf } from '../../src/github/writer.ts'
import { useNock } from '../support/nocked.ts'

const NOW = 1_700_000_000_000
const reset = (seconds: number) => ({
  'x-ratelimit-remaining': '0',
  'x-ratelimit-reset': String(NOW / 1000 + seconds),
})
const secondary = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.'

test.each([
  ['Retry-After', 429, '', { 'retry-after': '7' }, '7'],
  ['Retry-After beside a reset', 403, '', { 'retry-after': '7', ...reset(40) }, '7'],
  ['a reset', 403, 'API rate limit exceeded', reset(40), '40'],
  ['a reset by 429', 429, '', reset(40), '40'],
  ['a reset that has passed', 403, '', reset(-5), '1'],
  ['a reset, with requests left', 403, '', { ...reset(40), 'x-ratelimit-remaining': '3' }, undefined],
  ['a reset that is no number', 403, '', { ...reset(1), 'x-ratelimit-reset': 'soon' }, undefined],
  ['a secondary limit', 403, secondary, {}, '60'],
  ['a secondary limit by 429', 429, secondary, {}, '60'],
  ['its older name', 403, 'You have triggered an abuse detection mechanism.', {}, '60'],
  ['no permission', 403, 'Resource not accessible by integration', {}, undefined],
  ['the words alone', 422, secondary, {}, undefined],
  ['a failure', 500, secondary, reset(9), undefined],
])('%s says when to come back', (_, status, message, headers, expected) => {
  const refusal = { status, message, response: { headers } }
  expect(retryAfterOf(refusal, NOW)).toBe(expected)
  if (status === 403) expect(isFinal(refusal)).toBe(expected === undefined)
})

test('a wait that is too long is said', () => {
  const late = { status: 429, message: 'Slow down', response: { headers: { 'retry-after': '720' } } }
  expect(refusalOf(late)).toBe('GitHub answered 429: Slow down, and asks to come back 12 min later')
})

test('writes keep a second between the end of one and the start of the next', async () => {
  let now = 5000
  const slept: number[] = []
  const pace = paceOf(
    async (milliseconds) => {
      slept.push(milliseconds)
      now += milliseconds
    },
    () => now,
  )
  for (const work of [300, 700, 2000]) {
    await pace.wait()
    now += work
    pace.sent()
  }
  await pace.wait()
  now += 400
  pace.sent()
  now += 400
  await pace.wait()
  expect(slept).toEqual([1000, 1000, 1000, 600])
})

test('a clock that is set back holds up no write for longer', async () => {
  let now = 1_700_000_000_000
  const slept: number[] = []
  const pace = paceOf(
    async (milliseconds) => void slept.push(milliseconds),
    () => now,
  )
  pace.sent()
  now -= 3_600_000
  await pace.wait()
  expect(slept).toEqual([1000])
})

describe('the client', () => {
  const github = () =>
    connector({ token: 'ghs_secret-token', userAgent: 'test' }, { owner: 'o', repo: 'r' })()
  const api = () => nock('https://api.github.com')
  const save = async () => {
    const { octokit, repo } = await github()
    return octokit.rest.issues.update({ ...repo, issue_number: 1, body: 'x' })
  }
  // a minute's wait takes a twentieth of a second
  useNock({ waits: 1200 })
  const soon = () => ({
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset': String(Math.ceil(Date.now() / 1000) + 30),
  })

  test.each([
    ['a secondary limit without a time', () => [403, { message: secondary }, {}] as const],
    ['the primary limit', () => [403, { message: 'API rate limit exceeded' }, soon()] as const],
    ['429 with Retry-After', () => [429, { message: 'slow' }, { 'retry-after': '30' }] as const],
  ])('repeats a write after %s', async (_, refusal) => {
    api()
      .patch('/repos/o/r/issues/1')
      .times(2)
      .reply(() => [...refusal()])
    api().patch('/repos/o/r/issues/1').reply(200, {})
    expect((await save()).status).toBe(200)
  })
  test.each([
    ['no permission', 403, 'Resource not accessible by integration', {}],
    ['a wait of an hour', 403, 'API rate limit exceeded', { 'retry-after': '3600' }],
    ['a failure that may have done it', 500, 'Oops', {}],
    ['an invalid request', 422, 'Validation Failed', {}],
  ])('does not repeat a write after %s', async (_, status, message, headers) => {
    api().patch('/repos/o/r/issues/1').reply(status, { message }, headers)
    await expect(save()).rejects.toThrow(message)
  })
  test('asks once more after a failure who the token belongs to', async () => {
    api().post('/graphql').reply(502, 'Bad gateway')
    api()
      .post('/graphql')
      .reply(200, { data: { viewer: { login: 'my-app[bot]' } } })
    expect(await (await github()).writer.login()).toBe('my-app[bot]')
  })
  test('sends writes a second apart, and reads at once', async () => {
    const { octokit, repo } = await github()
    const waits = vi.spyOn(globalThis, 'setTimeout')
    const seconds = () => waits.mock.calls.filter(([, wait = 0]) => wait > 500 && wait <= 1000).length
    onTestFinished(() => waits.mockRestore())
    api().get('/repos/o/r').times(3).reply(200, {})
    for (let i = 0; i < 3; i++) await octokit.rest.repos.get(repo)
    expect(seconds()).toBe(0)
    api().patch('/repos/o/r/issues/1').times(3).reply(200, {})
    for (let i = 0; i < 3; i++)
      await octokit.rest.issues.update({ ...repo, issue_number: 1, body: String(i) })
    expect(seconds()).toBe(2)
  })
  test('gives up after three refusals', async () => {
    api().patch('/repos/o/r/issues/1').times(3).reply(403, { message: secondary })
    await expect(save()).rejects.toThrow(/secondary/)
  })
})

describe('of what bears our marks, ours is', () => {
  const by = (login: string, type: string) => ({ user: { login, type } })
  const [WORKFLOW, APP] = [by('github-actions[bot]', 'Bot'), by('my-app[bot]', 'Bot')]
  const [OTHER, FAKE] = [by('evil-app[bot]', 'Bot'), by('github-actions[bot]', 'User')]
  const [ANN, BOB] = [by('ann', 'User'), by('bob', 'User')]
  const GONE = [{ user: null }, {}, by('x', 'Mannequin')]
  const ALL = [WORKFLOW, APP, OTHER, FAKE, ANN, BOB, ...GONE]
  const asked = (token: string, marked: typeof ALL, answer: () => Promise<unknown>) => {
    const queries: string[] = []
    const graphql = (query: string) => {
      queries.push(query)
      return answer()
    }
    return { ours: oursAmong(marked, writerOf(token, { graphql })), queries }
  }
  const viewer = (login: string) => async () => ({ viewer: { login } })

  test.each([
    ['ghs_abc', 'github-actions[bot]', [WORKFLOW]],
    ['ghs_abc', 'my-app[bot]', [WORKFLOW, APP]],
    ['ghp_abc', 'ann', [ANN]],
    ['github_pat_abc', 'bob', [BOB]],
    ['gho_abc', 'carol', []],
    ['ghu_abc', 'ann', [ANN]],
    ['0123456789abcdef', 'ann', [WORKFLOW, ANN]],
    ['0123456789abcdef', 'my-app[bot]', [WORKFLOW, APP]],
  ])('with a token %s of %s: %j', async (token, login, expected) => {
    const { ours, queries } = asked(token, ALL, viewer(login))
    expect(await ours).toEqual(expected)
    expect(queries).toEqual(['query { viewer { login } }'])
  })
  test.each([
    ['of a workflow', 'ghs_abc', [WORKFLOW, WORKFLOW]],
    ['of people, where an App asks', 'ghs_abc', [ANN, BOB, FAKE]],
    ['of Apps, where a person asks', 'ghp_abc', [WORKFLOW, OTHER]],
    ['of nobody', '0123456789abcdef', [{ user: null }]],
  ])('told without a question: %s', async (_, token, marked) => {
    const { ours, queries } = asked(token, marked, viewer('ann'))
    expect(await ours).toEqual(marked.filter((one) => one === WORKFLOW && token !== 'ghp_abc'))
    expect(queries).toEqual([])
  })
  test.each<[string, () => Promise<unknown>]>([
    ['errors', () => Promise.reject(Object.assign(new Error('no'), { errors: [{ message: 'no' }] }))],
    ['nobody', async () => ({ viewer: null })],
    ['nothing', async () => null],
  ])('unknown where GitHub tells %s, rather than a guess', async (_, answer) => {
    const why = await asked('ghs_abc', [OTHER], answer).ours.then(String, refusalOf)
    expect(why).toBe('GitHub does not tell whom the token belongs to')
  })
  test('asked for once', async () => {
    let count = 0
    const writer = writerOf('ghs_abc', { graphql: async () => ({ viewer: { login: `a${count++}` } }) })
    for (let i = 0; i < 3; i++) await oursAmong([OTHER], writer)
    expect(count).toBe(1)
  })
})
