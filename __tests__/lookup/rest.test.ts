/** A host that the run can do without is asked no further once it refuses. */
import { describe, expect, test } from 'vitest'
import type { Reply } from '../../src/lookup/client.ts'
import { makeHostQueue } from '../../src/lookup/host.ts'
import { withRetry } from '../../src/lookup/retry.ts'
import { type HostPolicy, HttpFailure } from '../../src/model/source.ts'

const OPTIONAL: HostPolicy = { inFlight: 1, spacing: 0, optional: /^application\/json\b/ }
type Result = Partial<Reply> | HttpFailure
const late = new HttpFailure('timeout', 'h.example did not answer in time')
const good = { status: 200, headers: { 'content-type': 'application/json; charset=utf-8' } }

/** How requests end that are made one after the other, and how often the host is reached. */
const ask = (policy: HostPolicy, count: number, ...results: Result[]) => askBy(false, policy, count, results)
const askAtOnce = (policy: HostPolicy, count: number, ...results: Result[]) =>
  askBy(true, policy, count, results)
async function askBy(atOnce: boolean, policy: HostPolicy, count: number, results: readonly Result[]) {
  const sleep = async () => {}
  const host = makeHostQueue('h.example', policy, { now: () => performance.now(), sleep })
  let reached = 0
  const once = () =>
    host.turn(async (): Promise<Reply> => {
      const result = results[reached++] ?? good
      if (result instanceof HttpFailure) throw result
      return { status: 200, headers: {}, body: '', ...result }
    })
  const askOne = async () => {
    const request = { url: 'https://h.example/', method: 'GET', want: 'text' } as const
    const end = await withRetry(new URL(request.url), request, host, once, sleep).catch(
      (error: Error) => error,
    )
    return end instanceof Error ? end.message : end.status
  }
  if (atOnce) return { ends: await Promise.all(Array.from({ length: count }, askOne)), reached }
  const ends: (number | string)[] = []
  for (let i = 0; i < count; i++) ends.push(await askOne())
  return { ends, reached }
}

describe('an optional host is asked no further', () => {
  test.each<readonly [string, Result, string]>([
    ['once it is busy', { status: 429 }, 'h.example is rate limiting us'],
    [
      'though it says when to come back',
      { status: 429, headers: { 'retry-after': '1' } },
      'h.example is rate limiting us',
    ],
    ['once it refuses', { status: 403 }, 'h.example refuses bots'],
    [
      'once it sends a challenge',
      { status: 200, headers: { 'content-type': 'text/html' } },
      'h.example refuses bots',
    ],
  ])('%s', async (_, result, why) => {
    const { ends, reached } = await ask(OPTIONAL, 3, result)
    expect(ends).toEqual([(result as Reply).status, why, why])
    expect(reached).toBe(1)
  })
  test('not even for what waits in the queue when the answer comes', async () => {
    const { ends, reached } = await askAtOnce(OPTIONAL, 3, { status: 403 })
    expect(ends).toEqual([403, 'h.example refuses bots', 'h.example refuses bots'])
    expect(reached).toBe(1)
  })
  test('once it is late for the second time, in whatever request', async () => {
    const { ends, reached } = await ask(OPTIONAL, 4, good, late, good, late)
    expect(ends).toEqual([200, 200, late.message, late.message])
    expect(reached).toBe(4)
  })
})

describe('it is asked on', () => {
  test('after other failures', async () => {
    const { ends } = await ask(OPTIONAL, 3, { status: 503 }, good, { status: 404 }, { status: 414 })
    expect(ends).toEqual([200, 404, 414])
  })
  test('where the run needs it', async () => {
    const needed = { inFlight: 1, spacing: 0 }
    const { ends } = await ask(needed, 2, { status: 429 }, { status: 200 }, { status: 403 })
    expect(ends).toEqual([200, 403])
    expect((await ask(needed, 2, late, late, good, { status: 403 })).ends).toEqual([200, 403])
  })
})
