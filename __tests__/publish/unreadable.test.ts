/** What GitHub does not give is unknown. */

import { describe, expect, test } from 'vitest'
import { QUICKLY } from '../support/clock.ts'
import { anchors, BEFORE, EVERYTHING, onGithub } from '../support/on-github.ts'
import { BASE_SHA, HEAD_SHA, home, modified, open, patchOf } from '../support/pulls.ts'

const { internet, act, allow, writes } = await onGithub()

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
      expect((await act(harmless(), QUICKLY)).status).toBe(0)
      internet.faults.push({ match, ...broken })
      const { status, outputs, summary } = await act(harmless(), QUICKLY)
      expect(status).toBe(0)
      expect(outputs).toMatchObject({ verdict: 'incomplete', errors: '0', unchecked: '1' })
      expect(summary).toMatch(/Not checked<\/summary>[\s\S]*README\.md/)
      // the first run's check run stays as it is
      expect(writes().map(({ method, path: to }) => `${method} ${to}`)).toEqual([
        'POST /repos/octo/awesome/check-runs',
      ])
    },
  )

  test.each(['pulls/7/files', 'contents/README.md'])(
    '%s answers 500 once: it is asked again',
    async (path) => {
      allow(EVERYTHING)
      internet.faults.push({ match: `GET api.github.com/repos/octo/awesome/${path}`, ...broken, times: 1 })
      const { status, outputs } = await act(harmless(), QUICKLY)
      expect([status, outputs['verdict']]).toEqual([0, 'pass'])
    },
  )

  test('nor is a merge held up', async () => {
    allow(EVERYTHING)
    home(internet.world)
    const payload = { merge_group: { base_sha: BASE_SHA, head_sha: HEAD_SHA } }
    internet.faults.push({ match: 'GET api.github.com/repos/octo/awesome/compare/', ...broken })
    const { status, outputs } = await act(
      { event: 'merge_group', payload, files: { 'README.md': old } },
      QUICKLY,
    )
    expect([status, outputs['verdict'], outputs['errors']]).toEqual([0, 'incomplete', '0'])
  })

  test('without a checkout: what stands on the pull request stays', async () => {
    allow(EVERYTHING)
    const given = {
      files: [modified(patchOf(BEFORE, text))],
      head: { 'README.md': text },
      from: 'stranger/awesome',
    }
    const again = () => act({ ...open(internet, given), event: 'pull_request_target' }, QUICKLY)
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
    const { outputs } = await act(
      {
        ...open(internet, given),
        event: 'pull_request_target',
        files: { 'README.md': BEFORE },
      },
      QUICKLY,
    )
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
