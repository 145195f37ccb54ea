/** Queues the requests to one host: how many run concurrently, how far apart, and when to stop asking. */
import pLimit from 'p-limit'
import type { HostProgress } from '../model/progress.ts'
import { type HostPolicy, HttpFailure } from '../model/source.ts'
import { type HostWatch, makeHostWatch } from './host-progress.ts'
import { type Clock, makeRateLimiter } from './rate-limiter.ts'
import { makeRest, type Rest } from './rest.ts'

export type HostQueue = {
  /**
   * Runs `work` in its turn. Rejects with `given-up` immediately while the host is not being asked, and when the run
   * ends. `work` calls `sent` when its request is sent: spacing counts from there, not from when the connection opened.
   */
  readonly turn: <T>(work: (sent: () => void) => Promise<T>) => Promise<T>
  /** Sends nothing for this many milliseconds; requests wait. */
  readonly pause: (milliseconds: number) => void
  /** Waits before one request is sent; others are not held up. */
  readonly delay: (milliseconds: number) => Promise<void>
  /** Sends nothing for this many milliseconds; waiting requests fail immediately. */
  readonly backOff: (milliseconds: number) => void
  /** Whether a status is this host's own way of saying that it is busy. */
  readonly isBusy: (status: number) => boolean
  /** How an exchange went: a busy host is asked more slowly, one that keeps failing is not asked for a while. */
  readonly note: (went: 'well' | 'badly' | 'busy') => void
  readonly rest: Rest
  readonly watch: HostWatch
}

export type HostQueues = {
  readonly of: (host: string) => HostQueue
  /** The hosts with open requests, the slowest first. */
  readonly progress: () => readonly HostProgress[]
}

const DEFAULT_POLICY: HostPolicy = { inFlight: 4, spacing: 50 }

export function makeHostQueues(policies: ReadonlyMap<string, HostPolicy>, clock: Clock): HostQueues {
  const queues = new Map<string, HostQueue>()
  return {
    of: (name) => {
      const queue = queues.get(name) ?? makeHostQueue(name, policies.get(name) ?? DEFAULT_POLICY, clock)
      queues.set(name, queue)
      return queue
    },
    progress: () =>
      [...queues.values()]
        .map(({ watch }) => watch.look())
        .filter(({ asked, answered }) => answered < asked)
        .toSorted((a, b) => b.left - a.left),
  }
}

/** Failures in a row after which a host is not asked for a while. */
const MAX_FAILURES = 5
/** Milliseconds; after that, a single failure starts the next one. */
const COOL_DOWN = 30_000

export function makeHostQueue(name: string, policy: HostPolicy, clock: Clock): HostQueue {
  const limit = pLimit(policy.inFlight)
  const limiter = makeRateLimiter(policy, clock)
  const rest = makeRest(name, policy.optional)
  const watch = makeHostWatch(name, policy, limiter, clock.now)
  let failures = 0
  let brokenUntil = 0
  let awayUntil = 0
  const giveUp = () => {
    const resting = rest.reason()
    if (resting !== null) throw new HttpFailure('given-up', resting)
    if (clock.now() < awayUntil) throw new HttpFailure('given-up', `${name} is rate limiting us`)
    if (clock.now() < brokenUntil)
      throw new HttpFailure('given-up', `${name} was skipped after ${MAX_FAILURES} failures in a row`)
  }
  return {
    turn: (work) =>
      limit(async () => {
        giveUp()
        await limiter.untilTurn()
        giveUp()
        const sending = watch.send()
        const sent = () => {
          limiter.sent()
          sending.sent()
        }
        return rest.follow(work(sent).finally(sending.ended))
      }),
    rest,
    watch,
    pause: limiter.pause,
    delay: (milliseconds) => {
      watch.later(milliseconds)
      return clock.sleep(milliseconds).finally(watch.begin())
    },
    isBusy: (status) => policy.busy?.includes(status) === true,
    backOff: (milliseconds) => {
      awayUntil = Math.max(awayUntil, clock.now() + milliseconds)
    },
    note: (went) => {
      failures = went === 'well' ? 0 : failures + 1
      if (went === 'well') brokenUntil = 0
      if (failures >= MAX_FAILURES) brokenUntil = clock.now() + COOL_DOWN
      if (went === 'busy') limiter.slower()
      else limiter.faster()
    },
  }
}
