/** What a run says while it waits, away from a terminal. */
import { describe, expect, test } from 'vitest'
import type { Fault } from '../../test/internet/faults.ts'
import { onGithub } from '../support/on-github.ts'
import { onInternet } from '../support/on-internet.ts'

/** Twenty of the run's seconds pass in one of ours. */
const PACE = { waits: 20, dates: 20 }
/** Ten of our seconds are one of the run's, so that a busy machine does not make a short run a long one. */
const SHORT = { waits: 20, dates: 0.1 }
const LIST = `# A List

- **[1] A Study of Patience**, arXiv 2024. [[Code](https://github.com/octo/patience)]
- **[2] A Study of Haste**, arXiv 2024. [[Code](https://github.com/octo/haste)]
`
const BUSY: Fault = {
  ...{ match: 'api.github.com/graphql', status: 503, times: 1 },
  headers: { 'retry-after': '25' },
}
const LINE =
  /^Looking up links: 0 of 2, at least \d+ s left; api\.github\.com 0 of 1, asked us to wait \d+ s, until \d\d:\d\d:\d\d \(HTTP 503\)$/
/** Of any phase. */
const ANY = /^(?:Reading|Looking up|Comparing|Applying) /m

describe('the command', () => {
  const made = onInternet({})
  test('tells standard error what it waits for, and standard output nothing but the report', async () => {
    made.internet.faults.push(BUSY)
    const { json, stderr } = await made.check(LIST, [], {}, PACE)
    expect(json()).toMatchObject({ version: 1 })
    const lines = stderr.split('\n').filter((line) => line.startsWith('Looking up'))
    expect(lines.filter((line) => LINE.test(line)).length).toBeGreaterThan(0)
  })
  test('says nothing where it is done sooner', async () => {
    expect((await made.check(LIST, [], {}, SHORT)).stderr).not.toMatch(ANY)
  })
})

describe('the Action', async () => {
  const { internet, act } = await onGithub()
  test('tells the log what it waits for', async () => {
    internet.faults.push(BUSY)
    const { log } = await act({ files: { 'README.md': LIST }, event: 'workflow_dispatch' }, PACE)
    const lines = log.split('\n').filter((line) => line.startsWith('Looking up'))
    expect(lines.filter((line) => LINE.test(line)).length).toBeGreaterThan(0)
  })
  test('says nothing where it is done sooner', async () => {
    const { log } = await act({ files: { 'README.md': LIST }, event: 'workflow_dispatch' }, SHORT)
    expect(log).not.toMatch(ANY)
  })
})
