/** A check that could not check everything says so: in the log, by the step's result and by its check run. */
import { describe, expect, test } from 'vitest'
import { QUICKLY } from '../support/clock.ts'
import { anchors, BEFORE, EVERYTHING, onGithub } from '../support/on-github.ts'
import { HEAD_SHA, home, modified, open, patchOf } from '../support/pulls.ts'
import type { Step } from '../support/runner.ts'

const { internet, act, adds, allow, writes } = await onGithub()
const CHOICES = [
  ['pass', 0, 'success'],
  ['neutral', 0, 'neutral'],
  ['fail', 1, 'failure'],
] as const
const json = { 'content-type': 'application/json' }
const raw = { 'content-type': 'application/vnd.github.raw; charset=utf-8' }
const broken = { status: 500, body: '{"message":"No"}', headers: json }
/** A pull request with a link whose repository GitHub does not tell. */
const unknown = (choice: string, more: Partial<Step> = {}) => {
  internet.faults.push({ match: 'POST api.github.com/graphql', ...broken })
  const pull = adds('- [Code](https://github.com/octo/late)')
  return act({ ...pull, inputs: { 'on-incomplete': choice }, ...more }, QUICKLY)
}
const runs = () => home(internet.world).checkRuns ?? []

describe.each(CHOICES)('on-incomplete: %s', (choice, expected, conclusion) => {
  test('a fact that stays unknown: the step, one loud line, the check run', async () => {
    allow(EVERYTHING)
    const inputs = { 'on-incomplete': choice, annotations: 'check-run' }
    const { status, annotations, outputs } = await unknown(choice, { inputs })
    expect([status, outputs['verdict']]).toEqual([expected, 'incomplete'])
    expect(annotations).toEqual([
      expect.objectContaining({
        level: choice === 'fail' ? 'error' : 'warning',
        message: expect.stringMatching(
          new RegExp(`Incomplete: 1 reference could not be checked .*\\(on-incomplete: ${choice}\\)\\.$`),
        ),
      }),
    ])
    expect(runs()).toMatchObject([
      { conclusion, output: { title: 'No problems in 0 entries, 1 not checked' } },
    ])
  })
  test('without findings there is a check run all the same: it may be a required one', async () => {
    allow(EVERYTHING)
    await unknown(choice)
    expect(runs()).toMatchObject([{ conclusion }])
  })
  test('a token that only reads: the step alone tells', async () => {
    allow({})
    const { status, annotations } = await unknown(choice)
    expect(status).toBe(expected)
    expect(annotations.filter(({ message }) => message.includes('Incomplete:'))).toHaveLength(1)
    expect(runs()).toEqual([])
  })
  test('a list that GitHub does not give', async () => {
    allow(EVERYTHING)
    internet.faults.push({ match: 'GET api.github.com/repos/octo/awesome/contents/README.md', ...broken })
    const text = `${BEFORE}\n${anchors(2)}\n`
    const pull = open(internet, { files: [modified(patchOf(BEFORE, text))], head: { 'README.md': text } })
    const inputs = { 'on-incomplete': choice, annotations: 'check-run' }
    const { status } = await act({ ...pull, event: 'pull_request_target', inputs }, QUICKLY)
    expect(status).toBe(expected)
    expect(runs()).toMatchObject([{ conclusion, head_sha: HEAD_SHA }])
  })
  test('findings fail the check, whatever the choice', async () => {
    allow({})
    internet.faults.push({ match: 'POST api.github.com/graphql', ...broken })
    const { status, annotations } = await act(
      {
        ...adds(`${anchors(1)}\n- [Code](https://github.com/octo/late)`),
        inputs: { 'on-incomplete': choice, 'fail-on': 'warning' },
      },
      QUICKLY,
    )
    expect(status).toBe(1)
    expect(annotations.at(-1)?.message).toBe('Paper List Check: found 1 problem.')
  })
})

test('annotations: none keeps the line in the log', async () => {
  const { annotations, log } = await unknown('pass', { inputs: { annotations: 'none' } })
  expect(annotations).toEqual([])
  expect(log).toContain('Incomplete: 1 reference could not be checked')
})

test('by the configuration, and the input overrides it', async () => {
  const pull = adds('- [Code](https://github.com/octo/late)')
  const files = { ...pull.files, '.paper-list-check.yml': 'on-incomplete: fail\n' }
  internet.faults.push({ match: 'POST api.github.com/graphql', ...broken })
  expect((await act({ ...pull, files }, QUICKLY)).status).toBe(1)
  const inputs = { 'on-incomplete': 'neutral' }
  expect((await act({ ...pull, files, inputs }, QUICKLY)).status).toBe(0)
})

describe('a second run on a commit that cannot read the list', () => {
  const text = `${BEFORE}\n${anchors(2)}\n`
  const again = (choice: string) => {
    const pull = open(internet, { files: [modified(patchOf(BEFORE, text))], head: { 'README.md': text } })
    const inputs = { 'on-incomplete': choice }
    return act({ ...pull, event: 'pull_request_target', inputs }, QUICKLY)
  }
  test.each([
    ['pass', 'success', 'what the first run said'],
    ['neutral', 'success', 'what the first run said'],
    ['fail', 'failure', 'a failure'],
  ])('leaves on its check run under %s: %s', async (choice, conclusion) => {
    allow(EVERYTHING)
    await again(choice)
    expect(runs()).toMatchObject([{ conclusion: 'success', output: { annotations: [{}, {}] } }])
    internet.faults.push({ match: 'GET api.github.com/repos/octo/awesome/contents/README.md', ...broken })
    await again(choice)
    expect(runs()).toMatchObject([{ conclusion, output: { annotations: [{}, {}] } }])
    // nothing says that what the first run found is gone
    expect(runs()[0]?.output.summary).not.toMatch(/no longer hold/)
  })
})

describe('what GitHub does not list whole is not passed over', () => {
  const list = 'GET api.github.com/repos/octo/awesome/pulls/7/files'
  test.each([
    ['null', { status: 200, body: 'null', headers: json }],
    ['no content', { status: 204, body: '', headers: {} }],
    ['none of its files', { status: 200, body: '[]', headers: json }],
  ])('%s', async (_, answer) => {
    internet.faults.push({ match: list, ...answer })
    const { outputs, log } = await act(adds(anchors(1)), QUICKLY)
    expect(outputs).toMatchObject({ verdict: 'incomplete' })
    expect(log).toMatch(/GitHub could not list the changed files \([^)]+\), so nothing is checked\./)
  })
  test.each([
    ['nothing', ''],
    ['an older text', BEFORE],
  ])('a list of which comes %s', async (_, body) => {
    const match = 'GET api.github.com/repos/octo/awesome/contents/README.md'
    internet.faults.push({ match, status: 200, body, headers: raw, times: 1 })
    const { outputs, log } = await act({ ...adds(anchors(1)), files: {} }, QUICKLY)
    expect(outputs).toMatchObject({ verdict: 'incomplete' })
    expect(log).toContain('GitHub returned a different text from the one that it lists for this commit')
  })
})

describe('the pull request of another workflow’s run', () => {
  const branch = { head_branch: 'new-paper', head_repository: { owner: { login: 'octo' } } }
  const payload = { workflow_run: { event: 'pull_request', head_sha: HEAD_SHA, ...branch } }
  const act1 = (choice: string) =>
    act({ event: 'workflow_run', payload, inputs: { 'on-incomplete': choice } }, QUICKLY)

  test.each(CHOICES)('cannot be found, on-incomplete: %s', async (choice, expected) => {
    home(internet.world)
    internet.faults.push({ match: 'GET api.github.com/repos/octo/awesome/pulls', ...broken })
    const { status, outputs, log } = await act1(choice)
    expect([status, outputs['verdict']]).toEqual([expected, 'incomplete'])
    expect(log.match(/the pull request could not be found/g)?.length).toBeGreaterThan(0)
  })
  test('is closed: there is nothing to check', async () => {
    home(internet.world)
    const { status, outputs } = await act1('fail')
    expect([status, outputs['verdict'], writes()]).toEqual([0, 'pass', []])
  })
})
