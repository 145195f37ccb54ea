/** Progress as it is seen: on the screen of a terminal, and in a log. */
import xterm from '@xterm/headless'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { HostProgress, Progress } from '../../src/model/progress.ts'
import { openProgress, plainProgress } from '../../src/publish/progress.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'], now: new Date(2026, 10, 26, 10, 42) })
})
afterEach(() => void vi.useRealTimers())

const host = (name: string, answered: number): HostProgress => ({
  ...{ host: name, asked: 400, answered, wait: 'asked', until: 18_000, since: 0 },
  ...{ spacing: 50, because: 'HTTP 429', left: 40_000 },
})
const asking = (answered: number, hosts = 3): Progress => ({
  phase: 'asking',
  elapsed: 0,
  facts: { asked: 1200, answered },
  network: {
    hosts: Array.from({ length: hosts }, (_, i) => host(`a-longer-name-${i}.example`, answered)),
    budget: 60_000,
  },
})
const JUDGING: Progress = { phase: 'judging', elapsed: 0, facts: null, network: null }

/** A terminal with something on it, and what is written to it. */
function screen(columns: number, rows = 12) {
  const terminal = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true, convertEol: true })
  let written = 0
  const stream = {
    ...{ isTTY: true, columns, rows },
    write: (text: string) => {
      written++
      terminal.write(text)
    },
  }
  stream.write('$ paper-list-check\n')
  const shown = async () => {
    await new Promise<void>((done) => terminal.write('', done))
    const buffer = terminal.buffer.active
    const lines = Array.from(
      { length: buffer.length },
      (_, i) => buffer.getLine(i)?.translateToString(true) ?? '',
    )
    return lines.join('\n').trimEnd().split('\n')
  }
  return { stream, shown, terminal, writes: () => written }
}

test('a terminal that does not know its size gets plain lines', async () => {
  const written: string[] = []
  const unknown = { isTTY: true, columns: 0, rows: 0, write: (text: string) => written.push(text) }
  const progress = await openProgress(unknown, {})
  progress.begin(() => asking(7))
  vi.advanceTimersByTime(11_000)
  progress.end()
  expect(written).toEqual([expect.stringMatching(/^Looking up links: 7 of 1.*\n$/)])
})

describe.each([30, 60, 80, 140])('a terminal of %d columns', (columns) => {
  test('has one area that is drawn in place, and nothing in the end', async () => {
    const { stream, shown } = screen(columns)
    const progress = await openProgress(stream, {})
    let answered = 7
    progress.begin(() => asking(answered))
    expect(await shown()).toEqual(['$ paper-list-check'])
    vi.advanceTimersByTime(400)
    const first = await shown()
    expect(first).toHaveLength(5)
    expect(first[1]).toMatch(/^Looking up links: 7 of 1/)
    expect(first[2]).toMatch(/^ {2}\S+e-0\.example/)
    for (answered = 8; answered <= 1200; answered += 149) vi.advanceTimersByTime(200)
    expect(await shown()).toHaveLength(5)
    progress.begin(() => JUDGING)
    vi.advanceTimersByTime(200)
    expect(await shown()).toEqual(['$ paper-list-check', 'Applying the rules'])
    progress.end()
    vi.advanceTimersByTime(2000)
    expect(await shown()).toEqual(['$ paper-list-check'])
  })
})

test('a terminal of few lines is not scrolled', async () => {
  const { stream, shown, terminal } = screen(80, 4)
  const progress = await openProgress(stream, {})
  progress.begin(() => asking(7, 9))
  vi.advanceTimersByTime(5000)
  expect((await shown()).join('\n')).toMatch(/Looking up[^\n]*\n.*\n {2}8 more hosts: 56 of 3,200$/)
  expect(terminal.buffer.active.baseY).toBeLessThanOrEqual(1)
})

test('a line for people stands above the area, which goes on', async () => {
  const { stream, shown } = screen(80)
  const progress = await openProgress(stream, {})
  progress.begin(() => asking(7, 1))
  vi.advanceTimersByTime(400)
  expect(await shown()).toHaveLength(3)
  progress.say('c.json: unreadable cache; starting a new one')
  vi.advanceTimersByTime(400)
  const lines = await shown()
  expect(lines.slice(0, 3)).toEqual([
    '$ paper-list-check',
    'c.json: unreadable cache; starting a new one',
    'Looking up links: 7 of 1,200, at least 40 s left',
  ])
  expect(lines).toHaveLength(4)
})

test('nothing is written where nothing has changed, and nothing by a run that is over at once', async () => {
  const { stream, writes } = screen(80)
  const quick = await openProgress(stream, {})
  quick.begin(() => JUDGING)
  vi.advanceTimersByTime(200)
  quick.end()
  expect(writes()).toBe(1)
  const progress = await openProgress(stream, {})
  progress.begin(() => JUDGING)
  vi.advanceTimersByTime(20_000)
  expect(writes()).toBe(2)
  progress.end()
})

test('a run that computes is followed as well, though no timer fires', async () => {
  const { stream, shown } = screen(80)
  const progress = await openProgress(stream, {})
  progress.begin(() => JUDGING)
  progress.tick()
  expect(await shown()).toHaveLength(1)
  vi.setSystemTime(Date.now() + 400)
  progress.tick()
  expect(await shown()).toEqual(['$ paper-list-check', 'Applying the rules'])
})

describe('away from a person at a terminal there is no live area', () => {
  test.each([
    ['a pipe', {}, false],
    ['a terminal that knows no commands', { TERM: 'dumb' }, true],
    ['the log of a build', { CI: 'true' }, true],
  ])('%s', async (_, env, isTTY) => {
    const written: string[] = []
    const progress = await openProgress({ isTTY, columns: 40, write: (text) => written.push(text) }, env)
    progress.begin(() => asking(7, 1))
    vi.advanceTimersByTime(11_000)
    progress.end()
    expect(written).toEqual([
      'Looking up links: 7 of 1,200, at least 40 s left; a-longer-name-0.example 7 of 400, ' +
        'asked us to wait 18 s, until 10:42:28 (HTTP 429)\n',
    ])
  })
})

describe('a log', () => {
  test('gets a line every ten seconds at most, and none of a shorter run', () => {
    const written: number[] = []
    const start = Date.now()
    const progress = plainProgress(() => written.push(Date.now() - start))
    progress.begin(() => asking(1))
    vi.advanceTimersByTime(9900)
    progress.begin(() => JUDGING)
    expect(written).toEqual([])
    vi.advanceTimersByTime(25_200)
    expect(written).toEqual([10_000, 20_000, 30_000])
    progress.end()
    vi.advanceTimersByTime(60_000)
    expect(written).toHaveLength(3)
    expect(vi.getTimerCount()).toBe(0)
  })
  test('gets them while the run computes, too', () => {
    const written: string[] = []
    const progress = plainProgress((line) => written.push(line))
    progress.begin(() => JUDGING)
    for (let second = 0; second < 25; second++) {
      vi.setSystemTime(Date.now() + 1000)
      progress.tick()
    }
    expect(written).toEqual(['Applying the rules', 'Applying the rules'])
  })
})
