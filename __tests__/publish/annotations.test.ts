/** Annotations on the lines of a pull request: by a check run where the token may, else by the log. */
import { describe, expect, test } from 'vitest'
import { anchors, EVERYTHING, onGithub, REPAIRED } from '../support/on-github.ts'
import { HEAD_SHA, home } from '../support/pulls.ts'
import { HOSTILE } from '../support/report.ts'

const { internet, act, adds, allow, many, sent, writes } = await onGithub()

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
      expect.stringMatching(/^Paper List Check: .*\b40\b/),
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
    expect(
      summary.match(/ \| line .* \| \[(?:dead-repository|broken-anchor|archived-repository)\]\(\S+\) \|$/gm),
    ).toHaveLength(137)
    expect(writes()).toEqual([])
    expect(log).not.toMatch(/40[134]|not accessible|could not/)
    expect(log).toContain('This pull request comes from a fork')
    expect(log).toMatch(/Paper List Check: .*\b40\b/)
  })

  test('on a branch whose token may only read: the same, and no word about what was never asked for', async () => {
    allow({})
    const { status, annotations, log, commands } = await act(adds(many()))
    expect(status).toBe(1)
    expect(annotations.filter(({ level }) => level === 'error')).toHaveLength(10)
    expect(annotations).toHaveLength(30)
    expect(log).not.toMatch(/40[134]|not accessible|could not/)
    expect(commands.filter(({ name }) => name === 'debug').map(({ data }) => data)).toEqual([
      'The check run could not be posted (GitHub answered 403: Resource not accessible by integration); findings are annotated from the log.',
      'The comment could not be posted (GitHub answered 403: Resource not accessible by integration); its text is in the job summary.',
    ])
  })

  test('what was asked for by name and is not permitted is told', async () => {
    allow({})
    const { log } = await act({ ...adds(anchors(2)), inputs: { annotations: 'check-run' } })
    expect(log.match(/^.*not accessible.*$/gm)).toEqual([
      'The check run could not be posted (GitHub answered 403: Resource not accessible by integration); findings are annotated from the log.',
    ])
  })

  test('without a token: the same, and one line', async () => {
    allow(EVERYTHING)
    const { status, annotations, log } = await act({
      ...adds(anchors(3)),
      inputs: { token: '', 'fail-on': 'warning' },
    })
    expect([status, annotations.filter(({ level }) => level === 'warning').length]).toEqual([1, 3])
    expect(log.match(/There is no token, so nothing is posted/g)).toHaveLength(1)
    expect(writes()).toEqual([])
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
