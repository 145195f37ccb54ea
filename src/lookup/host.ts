/** One host as a unit: how many requests at once, how far apart, and when it is left alone. */
import pLimit from 'p-limit'
import { type HostPolicy, HttpFailure } from '../model/source.ts'

export type Host = {
  /**
   * Runs `work` in its turn; rejects `given-up` at once when the host is left alone or the run ends. `work` calls
   * `sent` when its request really leaves: the host sees the spacing from there, not from when a connection was begun.
   */
  readonly turn: <T>(work: (sent: () => void) => Promise<T>) => Promise<T>
  /** Nothing is sent before this many milliseconds are over. */
  readonly pause: (milliseconds: number) => void
  /** Nothing is sent for so long, and who waits is told at once. */
  readonly leave: (milliseconds: number) => void
  /** How an exchange went: a busy host is asked more slowly, one that fails again and again is left alone for a while. */
  readonly note: (went: 'well' | 'badly' | 'busy') => void
}

/** Failures in a row after which a host is left alone. */
const PATIENCE = 5
/** Milliseconds for which it is; then one request shows whether it is back. */
const LEFT_ALONE = 30_000
/** A busy host is asked at most so many times as slowly, and never closer than this many milliseconds. */
const SLOWEST = 8
const BUSY_SPACING = 250

type Clock = { readonly now: () => number; readonly sleep: (milliseconds: number) => Promise<void> }

export function makeHost(name: string, policy: HostPolicy, clock: Clock): Host {
  const limit = pLimit(policy.inFlight)
  let next = 0
  let pausedUntil = 0
  let failures = 0
  let leftUntil = 0
  let awayUntil = 0
  let slowness = 1
  const giveUp = () => {
    if (clock.now() < awayUntil) throw new HttpFailure('given-up', `${name} asks to be left alone for now`)
    if (failures >= PATIENCE && clock.now() < leftUntil)
      throw new HttpFailure('given-up', `${name} failed ${PATIENCE} times in a row and was left alone`)
  }
  return {
    turn: (work) =>
      limit(async () => {
        giveUp()
        await untilTurn()
        giveUp()
        return work(sent)
      }),
    pause: (milliseconds) => {
      pausedUntil = Math.max(pausedUntil, clock.now() + milliseconds)
    },
    leave: (milliseconds) => {
      awayUntil = Math.max(awayUntil, clock.now() + milliseconds)
    },
    note: (went) => {
      failures = went === 'well' ? 0 : failures + 1
      if (failures >= PATIENCE) leftUntil = clock.now() + LEFT_ALONE
      // twice as slow at each complaint, back to normal step by step
      slowness = went === 'busy' ? Math.min(SLOWEST, slowness * 2) : Math.max(1, slowness * 0.8)
    },
  }

  function sent(): void {
    next = Math.max(next, clock.now() + spacing() - ahead())
  }

  /** How far before its time a request may go while fewer went than may at once; a busy host is not burst upon. */
  function ahead(): number {
    return slowness > 1 ? 0 : ((policy.burst ?? 1) - 1) * policy.spacing
  }

  /** Takes the next free moment, so that two waiting requests never take the same. */
  async function untilTurn(): Promise<void> {
    for (;;) {
      const mine = Math.max(clock.now(), next - ahead(), pausedUntil)
      next = Math.max(next, mine) + spacing()
      await until(mine)
      if (pausedUntil <= mine) return
    }
  }

  function spacing(): number {
    return slowness > 1 ? Math.max(policy.spacing, BUSY_SPACING) * slowness : policy.spacing
  }

  async function until(moment: number): Promise<void> {
    const left = moment - clock.now()
    if (left > 0) await clock.sleep(left)
  }
}
