/** What a run can say of the hosts that it waits for, on a clock that is played. */
import { describe, expect, test } from 'vitest'
import { makeHostQueues } from '../../src/lookup/host.ts'
import { withRetry } from '../../src/lookup/retry.ts'
import { watched } from '../../src/lookup/watched.ts'
import type { Progress } from '../../src/model/progress.ts'
import { type HostPolicy, HttpFailure, type Request } from '../../src/model/source.ts'
import { playedClock } from '../support/played-clock.ts'

const request: Request = { url: 'https://slow.example/', method: 'GET', want: 'status' }
type Reply = { readonly status: number; readonly headers?: Readonly<Record<string, string>> }
type Answering = {
  readonly policy?: HostPolicy
  /** Milliseconds to open a connection, and to answer. */
  readonly connects?: number
  readonly answers?: number
  /** In order; then 200. */
  readonly replies?: readonly (Reply | HttpFailure)[]
}

/** Hosts that answer on a played clock. */
function world({
  policy = { inFlight: 1, spacing: 100 },
  connects = 0,
  answers = 0,
  replies = [],
}: Answering) {
  const clock = playedClock()
  const queues = makeHostQueues(new Map([['slow.example', policy]]), clock)
  const left = [...replies]
  const ask = (host = 'slow.example', ahead = 0) => {
    const queue = queues.of(host)
    const once: Parameters<typeof withRetry>[3] = (_, __, inQueue) =>
      inQueue.turn(async (sent) => {
        await clock.sleep(connects)
        sent()
        await clock.sleep(answers)
        const reply = left.shift() ?? { status: 200 }
        if (reply instanceof HttpFailure) throw reply
        return { headers: {}, body: '', ...reply }
      })
    const asked = withRetry(new URL(`https://${host}/`), request, queue, once, clock.sleep)
    void asked.catch(() => {}).finally(queue.watch.begin(ahead))
  }
  const [hosts, one] = [() => queues.progress(), () => queues.progress()[0]]
  return { clock, queues, ask, hosts, one }
}

test('requests are counted from when they are known of, and hosts with none open are left out', async () => {
  const { clock, ask, one, hosts } = world({ policy: { inFlight: 1, spacing: 1000 } })
  for (let i = 0; i < 5; i++) ask()
  expect(one()).toMatchObject({ host: 'slow.example', asked: 5, answered: 0 })
  await clock.pass(2500)
  expect(one()).toMatchObject({ asked: 5, answered: 3 })
  await clock.pass(5000)
  expect(hosts()).toEqual([])
})

describe('the time left', () => {
  test('follows from the spacing, and what comes true', async () => {
    const { clock, ask, one, hosts } = world({ policy: { inFlight: 1, spacing: 3100 } })
    for (let i = 0; i < 11; i++) ask()
    await clock.pass(1)
    expect(one()?.left).toBe(31_000)
    await clock.pass(15_500)
    expect(one()?.left).toBe(5 * 3100)
    await clock.pass(5 * 3100)
    expect(hosts()).toEqual([])
  })
  test('follows from how long answers take, where that is longer', async () => {
    const { clock, ask, one } = world({ policy: { inFlight: 2, spacing: 100 }, answers: 4000 })
    for (let i = 0; i < 10; i++) ask()
    await clock.pass(4101)
    expect(one()).toMatchObject({ answered: 2, left: 16_000 })
  })
  test('counts requests that are yet to come, as each waits for the one before', async () => {
    const { clock, ask, one, hosts } = world({ policy: { inFlight: 1, spacing: 3000 }, answers: 100 })
    ask('slow.example', 2)
    await clock.pass(1)
    expect(one()).toMatchObject({ asked: 3, answered: 0, left: 9000 })
    await clock.pass(200)
    expect(hosts()).toEqual([])
    ask('slow.example', 1)
    expect(one()).toMatchObject({ asked: 3, answered: 1 })
  })
  test('counts a pause that the host asks for', async () => {
    const replies = [{ status: 503, headers: { 'retry-after': '20' } }]
    const { clock, ask, one } = world({ policy: { inFlight: 1, spacing: 100 }, replies })
    for (let i = 0; i < 50; i++) ask()
    await clock.pass(5000)
    // as it was busy, it is asked every half second after the pause, then faster with each good answer
    expect(one()).toMatchObject({ spacing: 500, left: 15_000 + 500 + 400 + 320 + 256 + 46 * 100 })
    await clock.pass(15_000)
    const left = one()?.left ?? 0
    await clock.pass(left - 200)
    expect(one()).toBeDefined()
    await clock.pass(2000)
    expect(one()).toBeUndefined()
  })
  test('puts the slowest host first', async () => {
    const { ask, hosts } = world({ policy: { inFlight: 1, spacing: 3000 } })
    for (let i = 0; i < 20; i++) ask('quick.example')
    ask()
    ask()
    expect(hosts().map(({ host }) => host)).toEqual(['slow.example', 'quick.example'])
  })
})

describe('who follows a run', () => {
  const told: Progress[] = []
  let ticks = 0
  let look: () => Progress
  const watcher = { begin: (next: () => Progress) => (look = next), tick: () => ticks++ }
  let elapsed = 0
  const network = {
    computing: () => () => {},
    progress: () => ({ hosts: [], budget: 7 }),
    elapsedMs: () => elapsed,
  }
  test('hears of each phase, and may look while the run computes', () => {
    const { computing, asking } = watched(network, watcher)
    const checkTime = computing('reading')
    elapsed = 300
    told.push(look())
    checkTime()
    checkTime()
    expect(ticks).toBe(2)
    const tell = asking('asking')
    tell({ asked: 5, answered: 2 })
    elapsed = 1000
    told.push(look())
    expect(told).toEqual([
      { phase: 'reading', elapsed: 300, facts: null, network: null },
      { phase: 'asking', elapsed: 700, facts: { asked: 5, answered: 2 }, network: { hosts: [], budget: 7 } },
    ])
  })
})

describe('what is waited for', () => {
  test('a pause, until when, and why', async () => {
    const replies = [{ status: 429, headers: { 'retry-after': '20' } }]
    const { clock, ask, one } = world({ replies })
    ask()
    ask()
    await clock.pass(5000)
    expect(one()).toMatchObject({ wait: 'asked', until: 15_000, because: 'HTTP 429' })
  })
  test('the next try, after a failure of its own', async () => {
    const { clock, ask, one } = world({ replies: [new HttpFailure('reset', 'closed')] })
    ask()
    await clock.pass(100)
    expect(one()).toMatchObject({ wait: 'again', because: 'connection closed' })
    expect(one()?.until).toBeGreaterThan(200)
    expect(one()?.until).toBeLessThan(700)
  })
  test('a second look, some seconds later', async () => {
    const { clock, queues, one, hosts } = world({})
    void queues.of('slow.example').delay(5000)
    await clock.pass(1000)
    expect(one()).toMatchObject({ wait: 'again', until: 4000, left: 4000, because: null })
    await clock.pass(4001)
    expect(hosts()).toEqual([])
  })
  test('a connection, and then an answer, once they are late', async () => {
    const { clock, ask, one } = world({ connects: 5000, answers: 8000 })
    ask()
    await clock.pass(2000)
    expect(one()?.wait).toBeNull()
    await clock.pass(2000)
    expect(one()).toMatchObject({ wait: 'connecting', since: 4000 })
    await clock.pass(2000)
    expect(one()?.wait).toBeNull()
    await clock.pass(3000)
    expect(one()).toMatchObject({ wait: 'silent', since: 4000, until: null })
  })
  test('a host that is busy, at the pace that it gets for it', async () => {
    const { clock, ask, one } = world({ replies: [{ status: 503 }, { status: 503 }] })
    for (let i = 0; i < 9; i++) ask()
    await clock.pass(600)
    expect(one()).toMatchObject({ wait: 'slowed', because: 'HTTP 503' })
    expect(one()?.spacing).toBeGreaterThanOrEqual(500)
  })
  test('the rate limit, if it is one that is felt', async () => {
    const wide = world({ policy: { inFlight: 1, spacing: 3100 } })
    const close = world({ policy: { inFlight: 1, spacing: 100 } })
    for (const { ask } of [wide, close]) for (let i = 0; i < 3; i++) ask()
    expect(wide.one()).toMatchObject({ wait: 'limit', spacing: 3100 })
    expect(close.one()?.wait).toBeNull()
  })
})
