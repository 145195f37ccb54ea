/** GitHub refuses or fails a write. */

import { describe, expect, test } from 'vitest'
import type { Fault } from '../../test/internet/index.ts'
import { QUICKLY } from '../support/clock.ts'
import { anchors, EVERYTHING, onGithub, REPAIRED } from '../support/on-github.ts'
import { home } from '../support/pulls.ts'

const { internet, act, adds, allow, many } = await onGithub()

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
        headers: { ...json, 'retry-after': '3600' },
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
    const { status, annotations, summary, outputs, log } = await act(adds(dead), QUICKLY)
    expect(status).toBe(1)
    expect(outputs).toMatchObject({ errors: '1', warnings: '1' })
    const annotated = home(internet.world).checkRuns?.flatMap(({ output }) => output.annotations) ?? []
    expect([summary, ...annotated.map(({ title }) => title)].join('\n')).toContain('dead-repository')
    const lines = log.split('\n').filter((line) => /could (?:not )?be posted/.test(line))
    // an answer to a POST that says 200 and nothing else was an answer all the same
    if (name !== 'no JSON') expect(lines).toEqual([expect.stringMatching(what)])
    expect(annotations.every(({ message }) => !message.includes('##['))).toBe(true)
    expect(log).not.toMatch(/^\s+at /m)
  })

  test.each(calls.map(([match, what]) => [match, what] as const))(
    '%s: refused by the secondary limit, it is repeated when GitHub says',
    async (match, what) => {
      allow(EVERYTHING)
      const body = '{"message":"You have exceeded a secondary rate limit"}'
      internet.faults.push({ match, status: 403, headers: { ...json, 'retry-after': '0' }, body, times: 2 })
      const { log } = await act(adds(REPAIRED))
      expect(log).not.toMatch(what)
      const { comments, checkRuns, pulls } = home(internet.world)
      expect([comments?.length, checkRuns?.length, pulls?.[0]?.reviews?.length]).toEqual([1, 1, 1])
    },
  )

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
    expect(log).toContain('GitHub accepted 50 of 137 annotations')
  })

  test('nobody answers: after a while the check goes on', async () => {
    allow(EVERYTHING)
    internet.faults.push({ match: 'POST api.github.com/repos/octo/awesome/check-runs', delayMs: 120_000 })
    const { log, annotations } = await act(adds(anchors(2)), { timeouts: 10 })
    expect(log).toContain(
      'The check run could not be posted (GitHub did not answer in time); findings are annotated from the log.',
    )
    expect(annotations).toHaveLength(2)
  })
})
