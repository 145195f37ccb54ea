/** A list's text is checked, or refused, alike: from the disk and from GitHub. */
import { describe, expect, test } from 'vitest'
import { anchors, BEFORE, EVERYTHING, onGithub } from '../support/on-github.ts'
import { home, modified, open, patchOf } from '../support/pulls.ts'

const { internet, act, allow } = await onGithub()
const opened = (text: string) =>
  open(internet, { files: [modified(patchOf(BEFORE, text))], head: { 'README.md': text } })

describe.each(['pull_request', 'pull_request_target'])('on %s', (event) => {
  test.each([
    ['U+FFFD', `${BEFORE}\n- Jos\ufffd\n${anchors(1)}\n`],
    ['a byte order mark', `\ufeff${BEFORE}\n${anchors(1)}\n`],
  ])('a list with %s is checked like any other', async (_, text) => {
    allow(EVERYTHING)
    const files = event === 'pull_request' ? { 'README.md': text } : {}
    const { status, outputs, annotations } = await act({ ...opened(text), event, files })
    expect([status, outputs['verdict'], outputs['warnings'], outputs['unchecked']]).toEqual([
      ...[0, 'pass', '1', '0'],
    ])
    expect(annotations).toEqual([])
    expect(home(internet.world).checkRuns).toMatchObject([{ conclusion: 'success' }])
  })

  test('a list that is too large fails the step in one line, and is never called fine', async () => {
    allow(EVERYTHING)
    const body = '{"message":"too large","errors":[{"code":"too_large"}]}'
    const headers = { 'content-type': 'application/json' }
    const match = 'GET api.github.com/repos/octo/awesome/contents/README.md'
    internet.faults.push({ match, status: 403, body, headers })
    const large = new Uint8Array(32 * 1024 * 1024 + 1)
    const files = event === 'pull_request' ? { 'README.md': large } : {}
    const { status, annotations, summary } = await act({ ...opened(`${BEFORE}\nx\n`), event, files })
    expect(status).toBe(1)
    expect(annotations).toMatchObject([
      {
        level: 'error',
        message: 'README.md: this is too large for a list, which may have 32 MB at most.',
      },
    ])
    expect(summary).toBe('')
    expect(home(internet.world).checkRuns).toBeUndefined()
  })
})
