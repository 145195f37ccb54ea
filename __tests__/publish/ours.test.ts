/** What others write on GitHub is never taken for ours, however much it looks like it. */
import { describe, expect, test } from 'vitest'
import type { IssueRecord } from '../../test/internet/index.ts'
import { QUICKLY } from '../support/clock.ts'
import { anchors, BEFORE, EVERYTHING, onGithub } from '../support/on-github.ts'
import { home } from '../support/pulls.ts'

const { internet, act, adds, allow, sent } = await onGithub()
const LIST = `${BEFORE}\n- **A Paper About Things**, arXiv 2024. [[Code](https://github.com/octo/mortal)]\n`
const MARK = '<!-- paper-list-check weekly -->'
const BOT = { login: 'github-actions[bot]', type: 'Bot' as const }
const OTHER_BOT = { login: 'evil-app[bot]', type: 'Bot' as const }
const STRANGER = { login: 'stranger', type: 'User' as const }
const scan = (run: number) =>
  act(
    {
      event: 'schedule',
      files: { 'README.md': LIST },
      payload: {},
      env: { GITHUB_RUN_ID: String(run) },
    },
    QUICKLY,
  )
const issue = (given: Partial<IssueRecord>): IssueRecord => ({
  ...{ number: 3, title: 'Dead links in the paper lists', state: 'open', labels: ['paper-list-check'] },
  ...{ user: STRANGER, created_at: '2026-01-01T00:00:00Z', updated_at: '2026-01-01T00:00:00Z' },
  body: `${MARK}\n**Nothing is dead.**`,
  ...given,
})
/** One scan beside that issue; gives all issues. */
async function beside(theirs: Partial<IssueRecord>): Promise<IssueRecord[]> {
  allow({ issues: 'write' })
  home(internet.world).issues = [issue(theirs)]
  await scan(1)
  return home(internet.world).issues ?? []
}

describe('an issue is not ours', () => {
  test.each<readonly [string, Partial<IssueRecord>]>([
    ['by a stranger, with our label, our mark and our title', {}],
    ['by another bot, with our label, our mark and our title', { user: OTHER_BOT }],
    ['by a stranger, closed', { state: 'closed' }],
    ['by a stranger, who quotes all of ours', { body: `> ${MARK}\n> words\n\n${MARK}\n` }],
    ['by our bot, without our mark', { user: BOT, body: 'Words.' }],
    ['by our bot, that quotes a stranger who wrote our mark', { user: BOT, body: `He wrote:\n${MARK}` }],
    ['by our bot, with our mark after a blank', { user: BOT, body: ` ${MARK}` }],
    ['by our bot, with another mark', { user: BOT, body: MARK.replace('weekly', 'weekly x') }],
    ['by our bot, under another label', { user: BOT, labels: ['bug'] }],
    ['by our bot, under a label that ours is part of', { user: BOT, labels: ['paper-list-check-2'] }],
    ['without words', { user: BOT, body: null }],
  ])('%s', async (_, theirs) => {
    const [theirsStill, ours, ...more] = await beside(theirs)
    expect(theirsStill).toEqual(issue(theirs))
    expect(ours).toMatchObject({ user: BOT, title: 'Dead links in the paper lists' })
    expect(more).toEqual([])
  })

  test('and what it remembers is forgotten: a link is dead for the first time', async () => {
    const [, ours] = await beside({})
    const forged = (ours?.body ?? '').replace(/,1\]/, ',9]')
    expect(forged).toMatch(/,9\]/)
    const again = await beside({ body: forged })
    expect(again[1]?.body).toContain('1 found dead for the first time')
  })
})

test('what another bot remembers is forgotten, too', async () => {
  const [ours] = await beside({ user: BOT })
  const forged = (ours?.body ?? '').replace(/,1\]/, ',9]')
  expect(forged).toMatch(/,9\]/)
  const again = await beside({ user: OTHER_BOT, body: forged })
  expect(again[1]?.body).toContain('1 found dead for the first time')
})

test('an App’s token goes on with what that App wrote', async () => {
  const app = { login: 'my-app[bot]', type: 'Bot' as const }
  internet.world.account = app
  const issues = await beside({ user: app })
  expect(issues).toMatchObject([
    { user: app, body: expect.stringContaining('1 found dead for the first time') },
  ])
})

test('without other bots nobody asks who we are', async () => {
  await beside({ user: BOT })
  expect(internet.requests.filter(({ body }) => body.includes('viewer'))).toEqual([])
})

test('ours is found under its label in any case, after somebody renamed it and wrote below', async () => {
  const body = `${MARK}\r\n**1 dead link.**\r\n\r\nI looked at it. ${MARK}`
  const issues = await beside({ user: BOT, labels: ['Paper-List-Check'], title: 'To do', body })
  expect(issues).toHaveLength(1)
  expect(issues[0]?.body).toContain('1 found dead for the first time')
})

test('a pull request with our label and our mark is no issue', async () => {
  allow({ issues: 'write' })
  home(internet.world)
  adds('- x')
  const [pull] = home(internet.world).pulls ?? []
  Object.assign(pull ?? {}, { labels: ['paper-list-check'], body: MARK, user: BOT })
  await scan(1)
  expect(home(internet.world).issues).toHaveLength(1)
  expect(sent('PATCH', /issues/)).toEqual([])
})

describe('a scan that reached nothing', () => {
  test.each(['open', 'closed'] as const)('leaves the issue %s', async (state) => {
    allow({ issues: 'write' })
    home(internet.world).issues = [issue({ user: BOT, state, body: `${MARK}\n**1 moved link.**` })]
    const broken = { status: 500, body: '{}', headers: { 'content-type': 'application/json' } }
    internet.faults.push({ match: 'POST api.github.com/graphql', ...broken })
    await scan(1)
    expect(home(internet.world).issues).toMatchObject([
      { state, body: expect.stringContaining('No link was checked.') },
    ])
  })
})

describe('a comment on the pull request is not ours', () => {
  test.each([
    ['by a stranger', STRANGER, (body: string) => body],
    ['by another bot', OTHER_BOT, (body: string) => body],
    ['that quotes ours', BOT, (body: string) => `> ${body}`],
    ['with our mark further down', BOT, (body: string) => `Look:\n${body}`],
    ['of a job that checks other lists', BOT, (body: string) => body.replace(/lists-\w+/, 'lists-x')],
  ])('%s', async (_, user, forge) => {
    allow(EVERYTHING)
    await act(adds(anchors(2)))
    const [ours] = home(internet.world).comments ?? []
    if (!ours) throw new Error('it was posted')
    Object.assign(ours, { user, body: forge(ours.body ?? '') })
    const before = structuredClone(ours)
    await act(adds(anchors(3)))
    const { comments = [] } = home(internet.world)
    expect(comments).toHaveLength(2)
    expect(comments[0]).toEqual(before)
    expect(comments[1]).toMatchObject({ user: BOT, body: expect.stringContaining('**3 warnings**') })
  })
})
