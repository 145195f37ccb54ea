/** One host as a unit: how many requests at once, how far apart, and when it is left alone. */
import pLimit from 'p-limit'
import { type HostPolicy, HttpFailure } from '../model/source.ts'

export type Host = {
  /** Runs `work` in its turn; rejects `given-up` at once when the host is left alone or the run ends. */
  readonly turn: <T>(work: () => Promise<T>) => Promise<T>
  /** Nothing is sent before this many milliseconds are over. */
  readonly pause: (milliseconds: number) => void
  /** Whether an exchange went well; several failures in a row and the host is left alone. */
  readonly note: (went: 'well' | 'badly') => void
}

/** Failures in a row after which a host is not asked again in this run. */
const PATIENCE = 5

type Clock = { readonly now: () => number; readonly sleep: (milliseconds: number) => Promise<void> }

export function makeHost(name: string, policy: HostPolicy, clock: Clock): Host {
  const limit = pLimit(policy.inFlight)
  let next = 0
  let pausedUntil = 0
  let failures = 0
  const giveUp = () => {
    if (failures >= PATIENCE)
      throw new HttpFailure('given-up', `${name} failed ${PATIENCE} times in a row and was left alone`)
  }
  return {
    turn: (work) =>
      limit(async () => {
        giveUp()
        await untilTurn()
        giveUp()
        return work()
      }),
    pause: (milliseconds) => {
      pausedUntil = Math.max(pausedUntil, clock.now() + milliseconds)
    },
    note: (went) => {
      failures = went === 'well' ? 0 : failures + 1
    },
  }

  /** Takes the next free moment, so that two waiting requests never take the same. */
  async function untilTurn(): Promise<void> {
    for (;;) {
      const mine = Math.max(clock.now(), next, pausedUntil)
      next = mine + policy.spacing
      await until(mine)
      if (pausedUntil <= mine) return
    }
  }

  async function until(moment: number): Promise<void> {
    const left = moment - clock.now()
    if (left > 0) await clock.sleep(left)
  }
}
