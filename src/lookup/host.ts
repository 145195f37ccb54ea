/** One host as a unit: how many requests at once, how far apart, and when it is left alone. */
import pLimit from 'p-limit'
import { type HostPolicy, HttpFailure } from '../model/source.ts'
import { type Clock, makeRateLimiter } from './rate-limiter.ts'

export type Host = {
  /**
   * Runs `work` in its turn; rejects `given-up` at once when the host is left alone or the run ends. `work` calls
   * `sent` when its request really leaves: the host sees the spacing from there, not from when a connection was begun.
   */
  readonly turn: <T>(work: (sent: () => void) => Promise<T>) => Promise<T>
  /** Nothing is sent before this many milliseconds are over. */
  readonly pause: (milliseconds: number) => void
  /** Nothing is sent for so long, and who waits is told at once. */
  readonly backOff: (milliseconds: number) => void
  /** How an exchange went: a busy host is asked more slowly, one that fails again and again is left alone for a while. */
  readonly note: (went: 'well' | 'badly' | 'busy') => void
}

/** Failures in a row after which a host is left alone. */
const PATIENCE = 5
/** Milliseconds for which it is; then one request shows whether it is back. */
const LEFT_ALONE = 30_000

export function makeHost(name: string, policy: HostPolicy, clock: Clock): Host {
  const limit = pLimit(policy.inFlight)
  const limiter = makeRateLimiter(policy, clock)
  let failures = 0
  let brokenUntil = 0
  let awayUntil = 0
  const giveUp = () => {
    if (clock.now() < awayUntil) throw new HttpFailure('given-up', `${name} asks to be left alone for now`)
    if (clock.now() < brokenUntil)
      throw new HttpFailure('given-up', `${name} failed ${PATIENCE} times in a row and was left alone`)
  }
  return {
    turn: (work) =>
      limit(async () => {
        giveUp()
        await limiter.untilTurn()
        giveUp()
        return work(limiter.sent)
      }),
    pause: limiter.pause,
    backOff: (milliseconds) => {
      awayUntil = Math.max(awayUntil, clock.now() + milliseconds)
    },
    note: (went) => {
      failures = went === 'well' ? 0 : failures + 1
      if (went === 'well') brokenUntil = 0
      if (failures >= PATIENCE) brokenUntil = clock.now() + LEFT_ALONE
      if (went === 'busy') limiter.slower()
      else limiter.faster()
    },
  }
}
