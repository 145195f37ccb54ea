/** Each event that can start the Action: what is checked then, and where the findings go. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { anchors, BEFORE, EVERYTHING, onGithub, REPAIRED } from '../support/on-github.ts'
import { BASE_SHA, type File, HEAD_SHA, home, modified, open, patchOf } from '../support/pulls.ts'

const { internet, act, adds, allow, sent, writes } = await onGithub()

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
    // the finding stands in the suggestion
    expect(checked()).toEqual([['a', 0]])
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
    // the finding stands in the suggestion
    expect(checked()).toEqual([['a', 0]])
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

  test('a Dependabot pull request is one like others, but its token may less', async () => {
    allow({})
    const { status, annotations } = await act({
      ...adds(anchors(3)),
      env: { GITHUB_ACTOR: 'dependabot[bot]' },
    })
    expect([status, annotations.length]).toEqual([0, 3])
  })
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
      const { checkRuns, pulls } = home(internet.world)
      const annotated = checkRuns?.[0]?.output.annotations.map(({ path, start_line: at }) => `${path}:${at}`)
      const suggested = pulls?.[0]?.reviewComments?.map(({ path, line }) => `${path}:${line}`)
      expect([annotated, suggested]).toEqual([['MORE.md:4'], ['README.md:7']])
    },
  )
})

describe('what the workspace is not', () => {
  const text = `${BEFORE}\n${REPAIRED}`
  const files = [modified(patchOf(BEFORE, text))]

  test.each(['yml', 'yaml'])(
    'without a checkout the configuration is the default branch’s (.%s)',
    async (end) => {
      allow(EVERYTHING)
      const pull = open(internet, { files, head: { 'README.md': text }, from: 'stranger/awesome' })
      const repository = home(internet.world)
      repository.files = {
        ...repository.files,
        main: { [`.paper-list-check.${end}`]: 'rules: { broken-anchor: notice }\n' },
      }
      const { outputs } = await act({ ...pull, event: 'pull_request_target' })
      expect(outputs).toMatchObject({ warnings: '0', notices: '1' })
    },
  )

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
      '.paper-list-check.yml:1:8: cache: invalid value “../../elsewhere.json”; expected a path inside the working directory.',
    ])
  })
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

describe('a mistake in the names of the lists is said on a pull request as well:', () => {
  const error = async (files: string, event = 'pull_request') => {
    allow(EVERYTHING)
    const { status, annotations } = await act({ ...adds('More words.'), event, inputs: { files } })
    return `${status} ${annotations[0]?.message}`
  }
  test.each(['pull_request', 'pull_request_target'])('%s', async (event) => {
    expect(await error('!README.md', event)).toMatch(/^1 !README\.md: this only leaves files out/)
    expect(await error('/etc/hostname', event)).toMatch(/^1 \/etc\/hostname: this is outside the repository/)
    expect(await error('README.md\n../other/*.md', event)).toMatch(/^1 \.\.\/other\/\*\.md: /)
  })
})

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
