/** What the built Action posts on GitHub, run as GitHub's runner runs it: every request is held to GitHub's own description. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Fault, type Internet, startInternet } from '../../test/internet/index.ts'
import { BASE_SHA, type File, HEAD_SHA, home, modified, open, patchOf } from '../support/pulls.ts'
import { HOSTILE } from '../support/report.ts'
import { type Step, step } from '../support/runner.ts'

let internet: Internet
beforeAll(async () => {
  internet = await startInternet()
})
afterAll(() => internet.close())
beforeEach(() => internet.reset())
afterEach(() => expect(internet.invalid).toEqual([]))

const EVERYTHING = { checks: 'write', 'pull-requests': 'write', issues: 'write' } as const
const allow = (permissions: NonNullable<Internet['world']['permissions']>) => {
  internet.world.permissions = permissions
}
const act = (given: Partial<Step>) => step({ internet, files: {}, ...given })
const sent = (method: string, path: RegExp) =>
  internet.requests.filter((one) => one.method === method && path.test(one.path))
const writes = () =>
  internet.requests.filter(({ method, path }) => method !== 'GET' && method !== 'HEAD' && path !== '/graphql')

/** Lists with faults that need no service: links to headings that are not there. */
const anchors = (count: number, from = 0) =>
  Array.from({ length: count }, (_, i) => `- [Part ${from + i}](#no-such-part-${from + i})`).join('\n')
const BEFORE = '# A List\n\nWords.\n'
const REPAIRED = '## Sampling\n\n- [Sampling](#samplin)\n'

/** A pull request that adds these words to the list. */
function adds(words: string, given: { from?: string; sha?: string; more?: File[] } = {}): Partial<Step> {
  const text = `${BEFORE}\n${words}\n`
  const files = [modified(patchOf(BEFORE, text)), ...(given.more ?? [])]
  return { files: { 'README.md': text }, ...open(internet, { files, head: { 'README.md': text }, ...given }) }
}

/** 40 dead repositories, 62 anchors that lead nowhere, 35 repositories that are archived. */
function many(): string {
  const names = Array.from({ length: 35 }, (_, i) => `octo/old-${i}`)
  internet.world.repositories.push(...names.map((nameWithOwner) => ({ nameWithOwner, archived: true })))
  const dead = Array.from({ length: 40 }, (_, i) => `octo/gone-${i}`)
  return [...[...names, ...dead].map((name) => `- [Code](https://github.com/${name})`), anchors(62)].join(
    '\n',
  )
}

describe('a pull request with 137 findings', () => {
  test('on a token that may write checks: all on their lines, by three requests of at most fifty', async () => {
    allow({ checks: 'write', 'pull-requests': 'write' })
    const { status, annotations, outputs, log } = await act(adds(many()))
    const [run, ...others] = home(internet.world).checkRuns ?? []
    expect(others).toEqual([])
    const { errors, warnings, notices } = outputs
    expect(Number(errors) + Number(warnings) + Number(notices)).toBe(137)
    expect(run).toMatchObject({ head_sha: HEAD_SHA, status: 'completed', conclusion: 'failure', requests: 3 })
    const bodies = [...sent('POST', /check-runs$/), ...sent('PATCH', /check-runs\/\d+$/)].map(({ body }) =>
      JSON.parse(String(body)),
    )
    expect(bodies.map(({ output }) => output.annotations.length)).toEqual([50, 50, 37])
    expect(
      new Set(
        run?.output.annotations.map(({ path, start_line, message }) => `${path}:${start_line} ${message}`),
      ).size,
    ).toBe(137)
    expect(
      run?.output.annotations.slice(0, 40).every(({ annotation_level }) => annotation_level === 'failure'),
    ).toBe(true)
    expect(status).toBe(1)
    expect(annotations.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^Paper List Check: 40 findings need mending/),
    ])
    expect(log).not.toContain('could not')
  })

  test('on a fork: ten of each level by the log, all in the summary, no call that must fail', async () => {
    const { status, annotations, summary, log } = await act(adds(many(), { from: 'stranger/awesome' }))
    expect(status).toBe(1)
    const levels = annotations.map(({ level }) => level)
    expect(levels).toEqual([
      ...Array(10).fill('error'),
      ...Array(10).fill('warning'),
      ...Array(10).fill('notice'),
    ])
    expect(annotations.every(({ shown, line }) => shown && line !== null)).toBe(true)
    expect(summary.match(/ \| (?:dead-repository|broken-anchor|archived-repository) \|$/gm)).toHaveLength(137)
    expect(writes()).toEqual([])
    expect(log).not.toMatch(/40[134]|not accessible|could not/)
    expect(log).toContain('This pull request comes from a fork')
    expect(log).toContain('Paper List Check: 40 findings need mending.')
  })

  test('on a branch whose token may only read: the same, and one line for each convenience that is missing', async () => {
    allow({})
    const { status, annotations, log } = await act(adds(many()))
    expect(status).toBe(1)
    expect(annotations.filter(({ level }) => level === 'error')).toHaveLength(10)
    expect(annotations).toHaveLength(30)
    const lines = log.split('\n').filter((line) => line.includes('Resource not accessible by integration'))
    expect(lines).toEqual([
      'No check run could be posted, the findings are annotated by the log: GitHub answered 403: Resource not accessible by integration.',
      'The comment could not be posted, its words stand in the job summary: GitHub answered 403: Resource not accessible by integration.',
    ])
  })

  test.each([
    ['commands', 30],
    ['none', 0],
  ])('annotations: %s', async (annotations, shown) => {
    allow(EVERYTHING)
    const outcome = await act({ ...adds(many()), inputs: { annotations } })
    expect(outcome.annotations.filter(({ file }) => file !== '')).toHaveLength(shown)
    expect(home(internet.world).checkRuns).toBeUndefined()
    expect(outcome.status).toBe(1)
  })
})

describe('corrections to click', () => {
  const fork = { from: 'stranger/awesome' }
  test('stand on the lines of the diff, in one review', async () => {
    allow(EVERYTHING)
    const { summary } = await act(adds(REPAIRED))
    const [pull] = home(internet.world).pulls ?? []
    expect(pull?.reviews).toMatchObject([
      { event: 'COMMENT', commit_id: HEAD_SHA, body: 'Paper List Check: a correction to click.' },
    ])
    expect(pull?.reviewComments).toMatchObject([{ path: 'README.md', line: 7, side: 'RIGHT' }])
    expect(pull?.reviewComments?.[0]?.body).toContain('```suggestion\n- [Sampling](#sampling)\n```')
    expect(summary).not.toContain('```diff')
  })

  test('that stand outside of the diff are a patch in the summary, and so is everything for a fork', async () => {
    allow(EVERYTHING)
    const before = `${BEFORE}\n- [Back](#samplingg)\n${'\nMore words.\n'.repeat(20)}\n`
    const text = `${before}${REPAIRED}`
    const patch = patchOf(before, text)
    const pull = open(internet, { files: [modified(patch)], head: { 'README.md': text } })
    const { summary, outputs } = await act({
      ...pull,
      files: { 'README.md': text },
      inputs: { scope: 'all' },
    })
    expect(home(internet.world).pulls?.[0]?.reviewComments).toHaveLength(1)
    expect(summary).not.toContain('+- [Sampling](#sampling)')
    expect(summary).toContain('-- [Back](#samplingg)\n+- [Back](#sampling)')
    expect(readFileSync(outputs['patch'] ?? '', 'utf8')).toContain('+- [Sampling](#sampling)')
    const forked = await act(adds(REPAIRED, fork))
    expect(forked.summary).toContain('```diff')
  })

  test.each([
    ['suggestions', 'reviewComments'],
    ['comment', 'comments'],
  ])('%s: none', async (input, kept) => {
    allow(EVERYTHING)
    await act({ ...adds(REPAIRED), inputs: { [input]: 'none' } })
    const repository = home(internet.world)
    expect({ ...repository, ...repository.pulls?.[0] }[kept as 'comments']).toBeUndefined()
  })
})

test('ten pushes: one comment, never two suggestions on one line, one check run a commit', async () => {
  allow(EVERYTHING)
  for (let push = 0; push < 10; push++) {
    const sha = String(push).repeat(40)
    const words = `${'More words.\n\n'.repeat(push)}${REPAIRED}\n${anchors(push)}\n`
    await act(adds(words, { sha }))
    // the same commit again, as when somebody runs the job once more
    if (push % 3 === 0) await act(adds(words, { sha }))
  }
  const { comments = [], checkRuns = [], pulls = [] } = home(internet.world)
  expect(comments).toHaveLength(1)
  expect(comments[0]?.body).toContain('no-such-part-8')
  expect(pulls[0]?.reviewComments).toHaveLength(1)
  expect(checkRuns.map(({ head_sha }) => head_sha)).toEqual(
    Array.from({ length: 10 }, (_, i) => String(i).repeat(40)),
  )
  for (const { output } of checkRuns) {
    const places = output.annotations.map(({ start_line, message }) => `${start_line} ${message}`)
    expect(new Set(places).size).toBe(places.length)
  }
})

test('what another job posts is left alone', async () => {
  allow(EVERYTHING)
  await act({ ...adds(anchors(2)), env: { GITHUB_JOB: 'one' } })
  await act({ ...adds(anchors(2)), env: { GITHUB_JOB: 'two' } })
  const { comments, checkRuns } = home(internet.world)
  expect([comments?.length, checkRuns?.length]).toEqual([2, 2])
})

test('a resolved suggestion stays resolved, a comment that somebody forged is not taken for ours', async () => {
  allow(EVERYTHING)
  await act(adds(REPAIRED))
  const repository = home(internet.world)
  const [comment] = repository.pulls?.[0]?.reviewComments ?? []
  if (!comment || !repository.comments?.[0]) throw new Error('both were posted')
  comment.resolved = true
  repository.comments[0].user = { login: 'stranger', type: 'User' }
  await act(adds(`Words.\n\n${REPAIRED}`, { sha: 'c'.repeat(40) }))
  expect(repository.pulls?.[0]?.reviewComments).toHaveLength(1)
  expect(repository.comments.map(({ user }) => user.login)).toEqual(['stranger', 'github-actions[bot]'])
})

describe('a pull request that is well', () => {
  test('gets no comment, no review and no check run', async () => {
    allow(EVERYTHING)
    const { status } = await act(adds('More words.'))
    expect(status).toBe(0)
    expect(writes()).toEqual([])
  })
  test('gets the check run where it is asked for', async () => {
    allow(EVERYTHING)
    await act({ ...adds('More words.'), inputs: { annotations: 'check-run' } })
    expect(home(internet.world).checkRuns).toMatchObject([{ conclusion: 'success' }])
  })
  test('after it was not: its comment and its check run say so', async () => {
    allow(EVERYTHING)
    await act(adds(anchors(2)))
    await act(adds('More words.'))
    const { comments, checkRuns } = home(internet.world)
    expect(comments).toHaveLength(1)
    expect(comments?.[0]?.body).toContain('✅ The lists are true as far as they were checked.')
    expect(checkRuns).toMatchObject([{ conclusion: 'success' }])
  })
})

describe('other events', () => {
  const text = `${BEFORE}\n${REPAIRED}`
  const patch = patchOf(BEFORE, text)
  const head = { files: [modified(patch)], head: { 'README.md': text } }
  const checked = () =>
    home(internet.world).checkRuns?.map(({ head_sha, output }) => [head_sha[0], output.annotations.length])

  test('pull_request_target: reads the head’s lines without a checkout, and posts for a fork', async () => {
    allow(EVERYTHING)
    const pull = open(internet, { ...head, from: 'stranger/awesome' })
    const { outputs } = await act({ ...pull, event: 'pull_request_target' })
    expect(outputs).toMatchObject({ warnings: '1', errors: '0' })
    expect(checked()).toEqual([['a', 1]])
    expect(home(internet.world).pulls?.[0]?.reviewComments).toHaveLength(1)
  })

  test('pull_request_target: the configuration is the base’s', async () => {
    allow(EVERYTHING)
    const config = 'rules: { broken-anchor: off }\n'
    const both = { ...head.head, '.paper-list-check.yml': config }
    const added: File = {
      ...modified(patchOf('', config)),
      filename: '.paper-list-check.yml',
      status: 'added',
    }
    const pull = open(internet, { files: [...head.files, added], head: both, from: 'stranger/awesome' })
    const { outputs } = await act({ ...pull, event: 'pull_request_target', files: { 'README.md': BEFORE } })
    expect(outputs).toMatchObject({ warnings: '1' })
  })

  const runOf = (sha = HEAD_SHA) => ({
    event: 'workflow_run',
    payload: {
      workflow_run: {
        ...{ event: 'pull_request', head_sha: sha, head_branch: 'new-paper' },
        head_repository: { full_name: 'stranger/awesome', owner: { login: 'stranger' } },
      },
    },
  })
  test('workflow_run: finds the pull request of the first stage, and posts for it', async () => {
    allow(EVERYTHING)
    open(internet, { ...head, from: 'stranger/awesome' })
    const { outputs } = await act({ ...runOf(), files: { 'README.md': BEFORE } })
    expect(outputs).toMatchObject({ warnings: '1' })
    expect(checked()).toEqual([['a', 1]])
    expect(home(internet.world).comments).toMatchObject([{ issue: 7 }])
  })
  test('workflow_run: of a head that has moved on nothing is said', async () => {
    allow(EVERYTHING)
    open(internet, { ...head, from: 'stranger/awesome' })
    const { status, log } = await act({ ...runOf('d'.repeat(40)), files: { 'README.md': text } })
    expect(status).toBe(0)
    expect(writes()).toEqual([])
    expect(log).toMatch(/Nothing is checked/)
  })

  test('merge_group: what is about to be merged', async () => {
    allow(EVERYTHING)
    const repository = home(internet.world)
    const [before, after] = [`${BEFORE}${anchors(3)}\n`, `${BEFORE}${anchors(3)}\n\n${REPAIRED}`]
    repository.compares = { [`${BASE_SHA}...${HEAD_SHA}`]: [modified(patchOf(before, after))] }
    const payload = { merge_group: { base_sha: BASE_SHA, head_sha: HEAD_SHA } }
    repository.files = { [HEAD_SHA]: { 'README.md': after } }
    const { outputs } = await act({ event: 'merge_group', payload, files: { 'README.md': after } })
    expect(outputs).toMatchObject({ warnings: '1' })
    expect(checked()).toEqual([['a', 1]])
    expect(repository.comments).toBeUndefined()
  })

  test.each(['push', 'workflow_dispatch', 'schedule'])(
    '%s: the whole list, on the commit itself',
    async (event) => {
      allow({ checks: 'write' })
      home(internet.world)
      await act({ event, files: { 'README.md': text }, payload: {} })
      expect(checked()).toEqual([['f', 1]])
    },
  )

  test('a Dependabot pull request is one like others: its token may less, and that is said', async () => {
    allow({})
    const { status, log } = await act({ ...adds(anchors(3)), env: { GITHUB_ACTOR: 'dependabot[bot]' } })
    expect(status).toBe(0)
    expect(log).toContain('Resource not accessible by integration')
  })
})

describe('the weekly issue', () => {
  const LIST = `${BEFORE}\n## Code\n\n- **A Paper About Things**, arXiv 2024. [[Code](https://github.com/octo/mortal)]\n`
  const scan = (week: number, given: Partial<Step> = {}) =>
    act({
      event: 'schedule',
      files: { 'README.md': LIST },
      payload: {},
      env: { GITHUB_RUN_ID: String(week) },
      ...given,
    })
  const live = (alive: boolean) => {
    const { repositories } = internet.world
    const at = repositories.findIndex(({ nameWithOwner }) => nameWithOwner === 'octo/mortal')
    if (alive && at < 0) repositories.push({ nameWithOwner: 'octo/mortal' })
    else if (!alive && at >= 0) repositories.splice(at, 1)
  }

  test('is one in ten scans: made, confirmed, closed when all is well, opened again when not', async () => {
    allow({ issues: 'write' })
    home(internet.world)
    const states: (string | undefined)[] = []
    const alive = [true, false, false, false, true, true, false, false, true, true]
    for (const [week, lives] of alive.entries()) {
      live(lives)
      await scan(week)
      const [issue] = home(internet.world).issues ?? []
      states.push(issue && `${issue.state} ${/^\*\*(.*?)\.\*\*|✅/m.exec(issue.body ?? '')?.[1] ?? 'well'}`)
    }
    expect(states).toEqual([
      undefined,
      'open 1 found dead for the first time',
      'open 1 dead link',
      'open 1 dead link',
      'closed well',
      'closed well',
      'open 1 found dead for the first time',
      'open 1 dead link',
      'closed well',
      'closed well',
    ])
    const { issues = [], labels } = home(internet.world)
    expect(issues).toHaveLength(1)
    expect(labels).toEqual(['paper-list-check'])
    expect(issues[0]).toMatchObject({ title: 'Dead links in the paper lists', labels: ['paper-list-check'] })
  })

  test('is found by its label and the bot that wrote it, not by somebody’s issue of that label', async () => {
    allow({ issues: 'write' })
    const theirs = {
      number: 3,
      title: 'Please add',
      body: 'words',
      state: 'open' as const,
      labels: ['paper-list-check'],
    }
    const others = { number: 4, title: 'Link Checker Report', body: 'words', state: 'open' as const }
    const at = { created_at: '2026-01-01T00:00:00Z', updated_at: '2026-01-01T00:00:00Z' }
    home(internet.world).issues = [
      { ...theirs, ...at, user: { login: 'somebody', type: 'User' } },
      { ...others, ...at, labels: theirs.labels, user: { login: 'github-actions[bot]', type: 'Bot' } },
    ]
    for (const week of [1, 2]) await scan(week)
    const issues = home(internet.world).issues ?? []
    expect(issues).toHaveLength(3)
    expect(issues).toMatchObject([theirs, others, { title: 'Dead links in the paper lists' }])
  })

  test.each([
    ['on a pull request', 'always', 0],
    ['by hand', 'auto', 0],
    ['by hand', 'always', 1],
    ['by schedule', 'none', 0],
  ])('%s with issue: %s', async (how, issue, made) => {
    allow({ ...EVERYTHING, checks: 'none' })
    home(internet.world)
    const event = how === 'by hand' ? 'workflow_dispatch' : 'schedule'
    await scan(1, { event, inputs: { issue }, ...(how === 'on a pull request' ? adds(LIST) : {}) })
    expect(home(internet.world).issues ?? []).toHaveLength(made)
  })

  test.each(
    ['GET', 'POST', 'PATCH'].flatMap((method) =>
      [403, 404, 422, 500].map((status) => [method, status] as const),
    ),
  )('%s answered with %i: one line, and the next scan goes on from there', async (method, status) => {
    allow({ issues: 'write' })
    home(internet.world)
    if (method === 'PATCH') await scan(1)
    internet.faults.push({
      match: `${method} api.github.com/repos/octo/awesome/issues`,
      status,
      body: '{"message":"No"}',
      headers: { 'content-type': 'application/json' },
      // what is only read is asked for three times
      times: method === 'GET' && status === 500 ? 3 : 1,
    })
    const failed = await scan(2)
    expect(failed.status).toBe(1)
    expect(failed.log).toContain(
      `The issue could not be written, what it would say stands in the job summary: GitHub answered ${status}: No.`,
    )
    const { status: after } = await scan(3)
    expect(after).toBe(1)
    expect(home(internet.world).issues).toMatchObject([{ state: 'open' }])
  })

  test('is not to be had where issues are off; the check goes on', async () => {
    allow({ issues: 'write' })
    home(internet.world).hasIssues = false
    const { status, log } = await scan(1)
    expect(status).toBe(1)
    expect(log).toMatch(/The issue could not be written, .*: GitHub answered 410: /)
  })
})

describe('GitHub fails at a call: the verdict is the same, and one line says what could not be posted', () => {
  const json = { 'content-type': 'application/json' }
  const answers: readonly (readonly [string, Omit<Fault, 'match'>])[] = [
    ...[403, 404, 422, 500].map(
      (status) => [String(status), { status, body: '{"message":"No ##[error]x"}', headers: json }] as const,
    ),
    [
      'the secondary limit',
      {
        status: 403,
        headers: { ...json, 'retry-after': '60' },
        body: '{"message":"You have exceeded a secondary rate limit"}',
      },
    ],
    ['a broken connection', { reset: 'headers' }],
    ['no JSON', { status: 200, body: 'x'.repeat(100), headers: json }],
  ]
  const calls = [
    ['GET api.github.com/repos/octo/awesome/commits/', /check run/],
    ['POST api.github.com/repos/octo/awesome/check-runs', /check run/],
    ['GET api.github.com/repos/octo/awesome/pulls/7/comments', /suggestions/],
    ['POST api.github.com/repos/octo/awesome/pulls/7/reviews', /suggestions/],
    ['GET api.github.com/repos/octo/awesome/issues/7/comments', /comment/],
    ['POST api.github.com/repos/octo/awesome/issues/7/comments', /comment/],
  ] as const

  test.each(
    calls.flatMap(([match, what]) => answers.map(([name, fault]) => [match, name, what, fault] as const)),
  )('%s: %s', async (match, name, what, fault) => {
    allow(EVERYTHING)
    internet.faults.push({ match, ...fault })
    const dead = `${REPAIRED}\n- [Code](https://github.com/octo/gone)`
    const { status, annotations, summary, outputs, log } = await act(adds(dead))
    expect(status).toBe(1)
    expect(outputs).toMatchObject({ errors: '1', warnings: '1' })
    expect(summary).toContain('dead-repository')
    const lines = log.split('\n').filter((line) => /could (?:not )?be posted/.test(line))
    // an answer to a POST that says 200 and nothing else was an answer all the same
    if (name !== 'no JSON') expect(lines).toEqual([expect.stringMatching(what)])
    expect(annotations.every(({ message }) => !message.includes('##['))).toBe(true)
    expect(log).not.toMatch(/^\s+at /m)
  })

  test('later annotations: those before stand, and a line says how many', async () => {
    allow({ checks: 'write' })
    internet.faults.push({
      match: 'PATCH api.github.com/repos/octo/awesome/check-runs/',
      status: 500,
      body: '{}',
      headers: json,
    })
    const { log } = await act(adds(many()))
    expect(home(internet.world).checkRuns?.[0]?.output.annotations).toHaveLength(50)
    expect(log).toContain(
      'GitHub took 50 of 137 annotations, all findings stand in the job summary: GitHub answered 500',
    )
  })

  test('nobody answers: after a while the check goes on', async () => {
    allow(EVERYTHING)
    internet.faults.push({ match: 'POST api.github.com/repos/octo/awesome/check-runs', delayMs: 120_000 })
    const { log, annotations } = await act(adds(anchors(2)))
    expect(log).toContain(
      'No check run could be posted, the findings are annotated by the log: GitHub did not answer in time.',
    )
    expect(annotations).toHaveLength(2)
  })
})

test('text of strangers: nothing is commanded, nobody is mentioned, nothing breaks out, anywhere', async () => {
  allow(EVERYTHING)
  const lines = HOSTILE.map((text) => text.slice(0, 3000).replace(/[[\]()<>\n\u0000]/g, ' '))
  const words = lines
    .map(
      (text, i) =>
        `- **[${i}] Slow ${text} Sampling**, arXiv 2024. *Doe ${text}, Jane.* [[Code](https://github.com/octo/gone${i})] [x](#slow-${i}-${encodeURIComponent(text).slice(0, 200)})`,
    )
    .join('\n')
  const { annotations, commands } = await act(adds(`${words}\n\n${REPAIRED}`))
  const { comments, checkRuns, pulls } = home(internet.world)
  expect(Number(checkRuns?.[0]?.output.annotations.length)).toBeGreaterThan(10)
  expect(new Set(commands.map(({ name }) => name))).toEqual(new Set(['add-mask', 'error']))
  expect(annotations).toHaveLength(1)
  const markdown = [
    comments?.[0]?.body,
    checkRuns?.[0]?.output.summary,
    ...(pulls?.[0]?.reviewComments ?? []).map(({ body }) => body),
  ]
  for (const text of markdown) {
    const read = String(text)
      .replace(/<!-- paper-list-check [\w -]+ -->/g, '')
      .replace(/^(`{3,})[\s\S]*?^\1$/gm, '')
      .replace(/(`+).*?\1/g, '')
    expect(read).not.toMatch(/<img|<script|(?<!\w)@\w/i)
  }
})

describe('what the workspace is not', () => {
  const text = `${BEFORE}\n${REPAIRED}`
  const files = [modified(patchOf(BEFORE, text))]

  test('without a checkout the configuration is the default branch’s', async () => {
    allow(EVERYTHING)
    const pull = open(internet, { files, head: { 'README.md': text }, from: 'stranger/awesome' })
    const repository = home(internet.world)
    repository.files = {
      ...repository.files,
      main: { '.paper-list-check.yml': 'rules: { broken-anchor: notice }\n' },
    }
    const { outputs } = await act({ ...pull, event: 'pull_request_target' })
    expect(outputs).toMatchObject({ warnings: '0', notices: '1' })
  })

  test('with a checkout no configuration is asked for', async () => {
    await act(open(internet, { files, head: { 'README.md': text } }))
    expect(sent('GET', /contents\/\.paper-list-check/)).toEqual([])
  })

  test('a list of another repository is linked to there, and nothing is posted here', async () => {
    allow(EVERYTHING)
    const git = (config: string) => `[remote "origin"]\n\turl = https://github.com/${config}\n`
    const checkout = {
      '.git/HEAD': 'e'.repeat(40),
      '.git/objects/info/x': '',
      '.git/refs/x': '',
      '.git/config': `[core]\n\trepositoryformatversion = 0\n${git('guest/papers.git')}`,
    }
    const { summary, annotations } = await act({
      event: 'workflow_dispatch',
      files: { 'README.md': text, ...checkout },
    })
    expect(summary).toContain(`https://github.com/guest/papers/blob/${'e'.repeat(40)}/README.md`)
    expect(writes()).toEqual([])
    expect(annotations).toHaveLength(1)
  })

  test('a cache may not lie elsewhere by a pull request’s configuration', async () => {
    const config = 'cache: ../../elsewhere.json\n'
    const { status, annotations } = await act({
      event: 'push',
      files: { 'README.md': text, '.paper-list-check.yml': config },
    })
    expect(status).toBe(1)
    expect(annotations.map(({ message }) => message)).toEqual([
      '.paper-list-check.yml:1:8: cache wants a path inside the working directory.',
    ])
  })
})

describe('what cannot be read is unknown: nothing is called true, and nothing that stands is taken back', () => {
  const text = `${BEFORE}\n${anchors(2)}\n`
  const json = { 'content-type': 'application/json' }
  const broken = { status: 500, body: '{"message":"No"}', headers: json }
  /** A list with an old fault, and a harmless line that the pull request adds. */
  const old = `${BEFORE}\n[x](https://github.com/octo/gone)\n`
  const harmless = () => {
    const now = `${old}\nMore words.\n`
    const files = [modified(patchOf(old, now))]
    return {
      files: { 'README.md': `moved\n${now}` },
      ...open(internet, { files, head: { 'README.md': now } }),
    }
  }

  test.each(['pulls/7/files', 'contents/README.md'])(
    '%s answers 500: the verdict is no failure',
    async (path) => {
      allow(EVERYTHING)
      const match = `GET api.github.com/repos/octo/awesome/${path}`
      expect((await act(harmless())).status).toBe(0)
      internet.faults.push({ match, ...broken })
      const { status, outputs, summary } = await act(harmless())
      expect(status).toBe(0)
      expect(outputs).toMatchObject({ verdict: 'incomplete', errors: '0', unchecked: '1' })
      expect(summary).toMatch(/Not checked<\/summary>[\s\S]*README\.md/)
      expect(writes()).toEqual([])
    },
  )

  test.each(['pulls/7/files', 'contents/README.md'])(
    '%s answers 500 once: it is asked again',
    async (path) => {
      allow(EVERYTHING)
      internet.faults.push({ match: `GET api.github.com/repos/octo/awesome/${path}`, ...broken, times: 1 })
      const { status, outputs } = await act(harmless())
      expect([status, outputs['verdict']]).toEqual([0, 'pass'])
    },
  )

  test('nor is a merge held up', async () => {
    allow(EVERYTHING)
    home(internet.world)
    const payload = { merge_group: { base_sha: BASE_SHA, head_sha: HEAD_SHA } }
    internet.faults.push({ match: 'GET api.github.com/repos/octo/awesome/compare/', ...broken })
    const { status, outputs } = await act({ event: 'merge_group', payload, files: { 'README.md': old } })
    expect([status, outputs['verdict'], outputs['errors']]).toEqual([0, 'incomplete', '0'])
  })

  test('without a checkout: what stands on the pull request stays', async () => {
    allow(EVERYTHING)
    const given = {
      files: [modified(patchOf(BEFORE, text))],
      head: { 'README.md': text },
      from: 'stranger/awesome',
    }
    const again = () => act({ ...open(internet, given), event: 'pull_request_target' })
    await again()
    const before = structuredClone(home(internet.world))
    internet.faults.push({ match: 'GET api.github.com/repos/octo/awesome/contents/README.md', ...broken })
    const { status, outputs } = await again()
    expect([status, outputs['verdict']]).toEqual([0, 'incomplete'])
    const { comments, checkRuns } = home(internet.world)
    expect({ comments, checkRuns }).toEqual({ comments: before.comments, checkRuns: before.checkRuns })
  })

  test('without a checkout the workspace never stands in', async () => {
    allow(EVERYTHING)
    const given = { files: [modified(patchOf(BEFORE, text))], head: { 'README.md': text } }
    internet.faults.push({ match: 'GET api.github.com/repos/octo/awesome/pulls/7/files', ...broken })
    const { outputs } = await act({
      ...open(internet, given),
      event: 'pull_request_target',
      files: { 'README.md': BEFORE },
    })
    expect(outputs).toMatchObject({ verdict: 'incomplete', unchecked: '1' })
  })

  test('a configuration in the workspace counts for nothing where the token may write', async () => {
    allow(EVERYTHING)
    const given = { files: [modified(patchOf(BEFORE, text))], head: { 'README.md': text } }
    const left = { '.paper-list-check.yml': 'rules: { broken-anchor: off }\n' }
    const { outputs } = await act({ ...open(internet, given), event: 'pull_request_target', files: left })
    expect(outputs).toMatchObject({ warnings: '2' })
  })
})

describe('an older run', () => {
  const [first, second] = [`Words.\n\n${REPAIRED}`, `${'Words.\n\n'.repeat(5)}${REPAIRED}`]
  test('judges its own head by its own lines, and leaves the pull request to the newer one', async () => {
    allow(EVERYTHING)
    const older = adds(first, { sha: 'c'.repeat(40) })
    await act(older)
    await act(adds(second, { sha: 'd'.repeat(40) }))
    const before = structuredClone(home(internet.world).comments)
    const repository = home(internet.world)
    repository.files = { ...repository.files, [BASE_SHA]: { 'README.md': BEFORE } }
    const { outputs, log } = await act(older)
    expect(outputs).toMatchObject({ warnings: '1' })
    expect(home(internet.world).comments).toEqual(before)
    expect(log.match(/The pull request has a newer head by now/g)).toHaveLength(1)
    expect(home(internet.world).checkRuns).toHaveLength(2)
  })
})

test('on a commit that is judged anew, annotations that no longer hold are spoken of', async () => {
  allow(EVERYTHING)
  await act(adds('- [Code](https://github.com/octo/late)'))
  internet.world.repositories.push({ nameWithOwner: 'octo/late' })
  await act({ ...adds('- [Code](https://github.com/octo/late)'), env: { GITHUB_RUN_ID: '9' } })
  expect(home(internet.world).checkRuns).toMatchObject([
    { conclusion: 'success', details_url: 'https://github.com/octo/awesome/actions/runs/9' },
  ])
  expect(home(internet.world).checkRuns?.[0]?.output.summary).toContain(
    'An annotation of an earlier run on this commit no longer holds',
  )
})

describe('scope: all on a pull request', () => {
  const text = `${BEFORE}\n${REPAIRED}`
  const given = {
    files: [modified(patchOf(BEFORE, text))],
    head: { 'README.md': text, 'MORE.md': `${BEFORE}${anchors(1)}` },
  }
  test.each(['pull_request', 'pull_request_target'])(
    '%s: every line of the head’s lists counts',
    async (event) => {
      allow(EVERYTHING)
      const workspace =
        event === 'pull_request' ? { 'README.md': `moved\n${text}`, 'MORE.md': given.head['MORE.md'] } : {}
      const { outputs } = await act({
        ...open(internet, given),
        ...{ event, files: workspace, inputs: { scope: 'all', files: 'README.md\nMORE.md' } },
      })
      expect(outputs).toMatchObject({ warnings: '2', verdict: 'pass' })
      const lines = home(internet.world).checkRuns?.[0]?.output.annotations.map(
        ({ path, start_line }) => `${path}:${start_line}`,
      )
      expect(lines?.toSorted()).toEqual(['MORE.md:4', 'README.md:7'])
    },
  )
})

test.each(['REDME.md', 'lists/*.md'])(
  'a slip in the name of a list is said on a pull request as well: %s',
  async (files) => {
    allow(EVERYTHING)
    const { status, annotations } = await act({ ...adds('More words.'), inputs: { files } })
    expect(status).toBe(1)
    expect(annotations[0]?.message).toMatch(/no such file|no file matches/)
  },
)

test('git is not told the token', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'plc-git-'))
  writeFileSync(join(folder, 'git'), `#!/bin/sh\nenv >> '${folder}/env'\nexit 1\n`, { mode: 0o755 })
  await act({
    event: 'push',
    files: { 'README.md': BEFORE },
    env: { PATH: `${folder}:${process.env['PATH']}` },
  })
  const seen = readFileSync(join(folder, 'env'), 'utf8')
  expect(seen).toContain('PATH=')
  expect(seen).not.toMatch(/token|INPUT_|ACTIONS_/i)
})
