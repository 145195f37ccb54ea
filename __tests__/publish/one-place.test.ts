/** On a pull request each finding stands in one place, which follows from what the token may; the rest counts and points. */
import { describe, expect, test } from 'vitest'
import type { Internet } from '../../test/internet/index.ts'
import { anchors, EVERYTHING, onGithub, REPAIRED } from '../support/on-github.ts'
import { home } from '../support/pulls.ts'
import type { Step } from '../support/runner.ts'

const { internet, act, adds, allow, many } = await onGithub()
/** Of one finding that can be corrected on the spot, and of two that cannot. */
const [FIXED, PLAIN] = [/“(?:#|&#35;)samplin”/, /“(?:#|&#35;)no-such-part-\d+”/]
const LIST = `${REPAIRED}\n${anchors(2)}`
const PULL = 'https://github.com/octo/awesome/pull/7/files'
const RUN = /https:\/\/github\.com\/octo\/awesome\/runs\/\d+/

/** Where the pull request and the run show each of the two kinds. */
async function places(
  permissions: NonNullable<Internet['world']['permissions']>,
  given: Partial<Step> = {},
  pull: Partial<Step> = adds(LIST),
) {
  allow(permissions)
  const { annotations, summary } = await act({ ...pull, ...given })
  const { checkRuns, comments, pulls } = home(internet.world)
  const texts = {
    suggestion: pulls?.[0]?.reviewComments?.map(({ body }) => body ?? '') ?? [],
    'check run':
      checkRuns?.flatMap(({ output }) => output.annotations.map(({ message }) => message ?? '')) ?? [],
    'text of the check run': checkRuns?.map(({ output }) => output.summary ?? '') ?? [],
    comment: comments?.map(({ body }) => body ?? '') ?? [],
    log: annotations.map(({ message }) => message),
    summary: [summary],
  }
  const shows = (kind: RegExp) =>
    Object.entries(texts).flatMap(([place, all]) => (all.some((text) => kind.test(text)) ? [place] : []))
  return { fixed: shows(FIXED), plain: shows(PLAIN), summary, texts }
}

test.each([
  ['everything', EVERYTHING, ['suggestion'], ['check run']],
  ['checks alone', { checks: 'write' }, ['check run'], ['check run']],
  ['pull requests alone', { 'pull-requests': 'write' }, ['suggestion'], ['log', 'summary']],
  ['nothing', {}, ['log', 'summary'], ['log', 'summary']],
] as const)('a token that may write %s', async (_, permissions, fixed, plain) => {
  const shown = await places(permissions)
  expect([shown.fixed, shown.plain]).toEqual([fixed, plain])
})

test('a fork: on the lines by the log, all of it in the job summary', async () => {
  const { fixed, plain } = await places(EVERYTHING, {}, adds(LIST, { from: 'stranger/awesome' }))
  expect([fixed, plain]).toEqual([
    ['log', 'summary'],
    ['log', 'summary'],
  ])
})

describe('what does not repeat them counts them, and says where they are', () => {
  test('comment and summary', async () => {
    const { summary, texts } = await places(EVERYTHING)
    for (const text of [summary, ...texts.comment]) {
      expect(text).toContain('**3 warnings**')
      expect(text).toContain(
        `1 finding is a [suggested change](${PULL}) on the pull request, 2 are [annotations](`,
      )
      expect(text).toMatch(RUN)
    }
  })
  test('the check run, below whose text its annotations are', async () => {
    const { texts } = await places(EVERYTHING)
    expect(texts['text of the check run'][0]).toContain(
      `1 finding is a [suggested change](${PULL}) on the pull request, 2 are annotations on the lines.`,
    )
  })
  test('the comment, where annotations come from the log: those that GitHub does not show are in it', async () => {
    const { texts } = await places({ 'pull-requests': 'write' }, {}, adds(many()))
    expect(texts.comment[0]).toMatch(/30 findings are annotations on the lines; the others are below\./)
    expect(texts.comment[0]).toContain('no-such-part-61')
  })
})

test.each([
  ['suggestions: none', { suggestions: 'none' }, ['check run']],
  ['annotations: none', { annotations: 'none' }, ['suggestion']],
  ['annotations: commands', { annotations: 'commands' }, ['suggestion']],
])('%s', async (_, inputs, fixed) => {
  expect((await places(EVERYTHING, { inputs })).fixed).toEqual(fixed)
})

test('suggestions that GitHub refuses are annotations instead', async () => {
  internet.faults.push({
    match: 'POST api.github.com/repos/octo/awesome/pulls/7/reviews',
    status: 422,
    body: '{}',
  })
  expect((await places(EVERYTHING)).fixed).toEqual(['check run'])
})

test('annotations that GitHub does not take in full are all in the summary', async () => {
  internet.faults.push({
    match: 'PATCH api.github.com/repos/octo/awesome/check-runs/',
    status: 500,
    body: '{}',
  })
  const { summary } = await places({ checks: 'write' }, {}, adds(many()))
  expect(summary.match(/octo\/gone-\d+/g)?.length).toBeGreaterThanOrEqual(40)
})

test('a scan of whole lists has all of it in the summary, whatever its check run shows', async () => {
  const { fixed, plain } = await places(EVERYTHING, { event: 'push', payload: {} })
  expect(fixed).toEqual(['check run', 'text of the check run', 'summary'])
  expect(plain).toEqual(fixed)
})
