/** One host's turns on a clock that is played: order and moments, without waiting for them. */
import { describe, expect, test } from 'vitest'
import { makeHostQueue } from '../../src/lookup/host.ts'
import type { HostPolicy } from '../../src/model/source.ts'
import { playedClock } from '../support/played-clock.ts'

/** When each of `count` requests left, from the first on; each takes `took` milliseconds. */
async function moments(policy: HostPolicy, count: number, took = 0) {
  const clock = playedClock()
  const host = makeHostQueue('host', policy, clock)
  const left: number[] = []
  let [under, most] = [0, 0]
  const all = Array.from({ length: count }, () =>
    host.turn(async (sent) => {
      sent()
      left.push(clock.now() - 1000)
      most = Math.max(most, ++under)
      await clock.sleep(took)
      under--
    }),
  )
  await clock.pass(1_000_000)
  await Promise.all(all)
  return { left, most }
}

describe('requests leave', () => {
  test('no closer than the spacing, arXiv’s three seconds', async () => {
    const { left, most } = await moments({ inFlight: 1, spacing: 3100 }, 4, 400)
    expect(left).toEqual([0, 3100, 6200, 9300])
    expect(most).toBe(1)
  })
  test('when the one before is over, where that takes longer than the spacing', async () => {
    const { left, most } = await moments({ inFlight: 1, spacing: 3100 }, 3, 5000)
    expect(left).toEqual([0, 5000, 10_000])
    expect(most).toBe(1)
  })
  test('some at once, then one for each spacing: never more than four in a second', async () => {
    const { left } = await moments({ inFlight: 3, spacing: 1000, burst: 3 }, 6, 10)
    expect(left).toEqual([0, 0, 0, 1000, 2000, 3000])
  })
  test('as many at once as are allowed', async () => {
    const { left, most } = await moments({ inFlight: 2, spacing: 0 }, 4, 400)
    expect(left).toEqual([0, 0, 400, 400])
    expect(most).toBe(2)
  })
})

describe('a host', () => {
  const policy = { inFlight: 1, spacing: 100 }
  const one = async (went: 'well' | 'badly' | 'busy', host: ReturnType<typeof makeHostQueue>) => {
    await host.turn(async (sent) => sent())
    host.note(went)
  }
  const gaps = async (
    host: ReturnType<typeof makeHostQueue>,
    clock: ReturnType<typeof playedClock>,
    count: number,
  ) => {
    const left: number[] = []
    for (let i = 0; i < count; i++) {
      const turn = host.turn(async (sent) => {
        sent()
        left.push(clock.now())
      })
      await clock.pass(20_000)
      await turn
      host.note('well')
    }
    return left
  }

  test('that complains is asked more slowly, and at its own pace again after good answers', async () => {
    const clock = playedClock()
    const host = makeHostQueue('host', policy, clock)
    const times: number[] = []
    const ask = () =>
      host.turn(async (sent) => {
        sent()
        times.push(clock.now())
      })
    await one('busy', host)
    const slow = [ask(), ask()]
    await clock.pass(5000)
    await Promise.all(slow)
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBe(500)
    for (let i = 0; i < 10; i++) host.note('well')
    await clock.pass(5000)
    const normal = [ask(), ask()]
    await clock.pass(5000)
    await Promise.all(normal)
    expect((times[3] ?? 0) - (times[2] ?? 0)).toBe(100)
  })

  test('that fails five times in a row is left alone for half a minute, then tried again', async () => {
    const clock = playedClock()
    const host = makeHostQueue('host', { inFlight: 1, spacing: 0 }, clock)
    for (let i = 0; i < 5; i++) await one('badly', host)
    await expect(one('well', host)).rejects.toMatchObject({ kind: 'given-up' })
    await clock.pass(29_000)
    await expect(one('well', host)).rejects.toMatchObject({ kind: 'given-up' })
    await clock.pass(2000)
    await one('well', host)
    await one('well', host)
  })

  test('that is still down when it is tried again is left alone at once', async () => {
    const clock = playedClock()
    const host = makeHostQueue('host', { inFlight: 1, spacing: 0 }, clock)
    for (let i = 0; i < 5; i++) await one('badly', host)
    await clock.pass(31_000)
    await one('badly', host)
    await expect(one('well', host)).rejects.toMatchObject({ kind: 'given-up' })
  })

  test('that asks for a wait is not asked before, whoever waits', async () => {
    const clock = playedClock()
    const host = makeHostQueue('host', policy, clock)
    host.pause(10_000)
    const [first] = await gaps(host, clock, 1)
    expect(first).toBe(11_000)
  })

  test('that asks to be left alone for a day tells the waiting at once', async () => {
    const clock = playedClock()
    const host = makeHostQueue('host', policy, clock)
    host.backOff(86_400_000)
    await expect(one('well', host)).rejects.toMatchObject({
      kind: 'given-up',
    })
  })
})
