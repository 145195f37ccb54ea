/** The weekly issue about dead links, over many scans. */

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { QUICKLY } from '../support/clock.ts'
import { BEFORE, EVERYTHING, onGithub } from '../support/on-github.ts'
import { home } from '../support/pulls.ts'
import type { Step } from '../support/runner.ts'

const { internet, act, adds, allow } = await onGithub()

describe('the weekly issue', () => {
  const LIST = `${BEFORE}\n## Code\n\n- **A Paper About Things**, arXiv 2024. [[Code](https://github.com/octo/mortal)]\n`
  const scan = (week: number, given: Partial<Step> = {}) =>
    act(
      {
        event: 'schedule',
        files: { 'README.md': LIST },
        payload: {},
        env: { GITHUB_RUN_ID: String(week) },
        ...given,
      },
      QUICKLY,
    )
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

  test('lends its memory to the HTML report, which draws the weeks', async () => {
    allow({ issues: 'write' })
    const history = [
      ['2026-01-05', 3],
      ['2026-01-12', 1],
    ]
    const memory = JSON.stringify({ key: '', run: '', dead: {}, history })
    const body = `<!-- paper-list-check weekly -->\n<!-- paper-list-check memory ${memory} -->\n`
    const at = { created_at: '2026-01-12T00:00:00Z', updated_at: '2026-01-12T00:00:00Z' }
    const user = { login: 'github-actions[bot]', type: 'Bot' as const }
    const labels = ['paper-list-check']
    home(internet.world).issues = [{ number: 5, title: 'Old', state: 'closed', body, labels, user, ...at }]
    live(true)
    const page = readFileSync((await scan(1)).outputs['html'] ?? '', 'utf8')
    expect(page).toContain('Dead links by week')
    expect(page).toContain('<th scope="row">2026-01-12</th><td>1</td>')
    const later = await scan(2, { inputs: { issue: 'none' } })
    expect(readFileSync(later.outputs['html'] ?? '', 'utf8')).not.toContain('Dead links by week')
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
      `The issue could not be written (GitHub answered ${status}: No); the next scan will try again.`,
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
    expect(log).toMatch(/The issue could not be written \(GitHub answered 410: .*\); /)
  })
})
