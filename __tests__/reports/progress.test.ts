import { describe, expect, test } from 'vitest'
import type { HostProgress, Progress } from '../../src/model/progress.ts'
import { progressLine, progressLines, roughly } from '../../src/reports/progress.ts'

const clock = (milliseconds: number) => `10:00:${`${milliseconds / 1000}`.padStart(2, '0')}`
const host = (name: string, more: Partial<HostProgress> = {}): HostProgress => ({
  ...{ host: name, asked: 12, answered: 3, wait: null, until: null, since: 0 },
  ...{ spacing: 50, because: null, left: 450, ...more },
})
const HOSTS = [
  host('export.arxiv.org', { wait: 'limit', spacing: 3100, left: 160_000 }),
  host('github.com', { asked: 840, answered: 210, wait: 'asked', until: 18_000, because: 'HTTP 429' }),
  host('web.archive.org', { wait: 'silent', since: 12_000 }),
  host('a-host-with-a-very-long-name.informatik.uni-somewhere.example', { wait: 'connecting', since: 8000 }),
  host('sparql.dblp.org', { wait: 'slowed', spacing: 2000, because: 'HTTP 503' }),
  host('openreview.net', { wait: 'again', until: 4000, because: 'no answer in time' }),
]
const asking = (hosts = HOSTS, more: Partial<Progress> = {}): Progress => ({
  phase: 'asking',
  elapsed: 40_000,
  facts: { asked: 2967, answered: 1204 },
  network: { hosts, budget: 600_000 },
  ...more,
})
const lines = (progress: Progress, columns = 79, rows = 24) =>
  progressLines(progress, { columns, rows, clock })

test('says what is done, how long it takes, and each host with what it waits for', () => {
  expect(lines(asking())).toEqual([
    'Looking up links: 1,204 of 2,967, at least 2 min 40 s left',
    '  export.arxiv.org            3 of 12  one request every 3 s (rate limit)',
    '  github.com               210 of 840  asked us to wait 18 s, until 10:00:18',
    '  web.archive.org             3 of 12  no answer for 12 s',
    '  ….uni-somewhere.example     3 of 12  connecting for 8 s',
    '  sparql.dblp.org             3 of 12  one request every 2 s, after being busy',
    '  openreview.net              3 of 12  retrying in 4 s, at 10:00:04',
  ])
})

test.each([20, 40, 59, 79, 139])('fits into %d columns', (columns) => {
  const shown = lines(asking(), columns)
  expect(shown).toHaveLength(7)
  for (const line of shown) expect(line.length).toBeLessThanOrEqual(columns)
})

test('says why in full where there is room', () => {
  const shown = lines(asking(), 139).join('\n')
  expect(shown).toContain('asked us to wait 18 s, until 10:00:18 (HTTP 429)')
  expect(shown).toContain('one request every 2 s, after being busy (HTTP 503)')
})

test('says the most important where there is little', () => {
  expect(lines(asking(), 59)[2]).toBe('  github.com         210 of 840  asked us to wait 18 s')
})

test.each([1, 2, 3, 5, 24])('fits into %d lines, and counts the hosts that do not', (rows) => {
  const shown = lines(asking([...HOSTS, ...HOSTS]), 79, rows)
  expect(shown.length).toBeLessThanOrEqual(rows)
  if (rows === 24) expect(shown.at(-1)).toBe('  7 more hosts: 228 of 912')
})

test('one more host is named, not counted', () => {
  expect(lines(asking(HOSTS)).at(-1)).toContain('openreview.net')
})

describe('the time left', () => {
  const left = (milliseconds: number, more: Partial<Progress> = {}) =>
    lines(asking([host('a.example', { left: milliseconds })], more))[0]
  test('is the least at first, as there may be a second round, and about right then', () => {
    expect(left(40_000)).toContain('at least 40 s left')
    expect(left(40_000, { phase: 'asking-again' })).toContain('about 40 s left')
  })
  test('is not told where it is nothing', () => {
    expect(left(400)).not.toContain('left')
    expect(lines(asking([]))[0]).not.toContain('left')
  })
  test('that is more than the time budget is told with it', () => {
    const network = { hosts: [host('a.example', { left: 900_000 })], budget: 300_000 }
    expect(lines(asking([], { network }))[0]).toBe(
      'Looking up links: 1,204 of 2,967, at least 15 min left (time budget: 5 min)',
    )
  })
})

test('a log gets the same in one line, with the three slowest hosts', () => {
  expect(progressLine(asking(), { clock })).toBe(
    'Looking up links: 1,204 of 2,967, at least 2 min 40 s left' +
      '; export.arxiv.org 3 of 12, one request every 3 s (rate limit)' +
      '; github.com 210 of 840, asked us to wait 18 s, until 10:00:18 (HTTP 429)' +
      '; web.archive.org 3 of 12, no answer for 12 s; 3 more hosts: 9 of 36',
  )
})

test('what is asked once more, though all is answered, is told', () => {
  const facts = { asked: 2967, answered: 2967 }
  expect(lines(asking(HOSTS, { facts }))[0]).toBe(
    'Looking up links: 2,967 of 2,967, double-checking, at least 2 min 40 s left',
  )
  expect(lines(asking([], { facts }))[0]).toBe('Looking up links: 2,967 of 2,967')
})

test('phases in which nobody is asked are named', () => {
  const idle = { elapsed: 500, facts: null, network: null }
  const words = (['reading', 'comparing', 'judging'] as const).map((phase) => lines({ phase, ...idle })[0])
  expect(words).toEqual(['Reading the lists', 'Comparing with what was found', 'Applying the rules'])
  const long = { ...idle, phase: 'judging', elapsed: 12_000 } as const
  expect(lines(long)).toEqual(['Applying the rules (12 s so far)'])
})

test.each([
  [1, '1 s'],
  [59_400, '59 s'],
  [60_000, '1 min'],
  [163_000, '2 min 40 s'],
  [597_000, '10 min'],
  [725_000, '12 min'],
  [3_600_000, '1 h'],
  [3_900_000, '1 h 5 min'],
])('%d ms is %s', (milliseconds, words) => expect(roughly(milliseconds)).toBe(words))
