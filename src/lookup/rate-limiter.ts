/** When the next request to a host may leave: the spacing that it wishes, wider while it complains. */
import type { HostPolicy } from '../model/source.ts'

export type Clock = { readonly now: () => number; readonly sleep: (milliseconds: number) => Promise<void> }

export type RateLimiter = {
  /** Takes the next free moment and waits for it, so that two waiting requests never take the same. */
  readonly untilTurn: () => Promise<void>
  /** A request has really left: the host sees the spacing from here. */
  readonly sent: () => void
  /** Nothing is sent before this many milliseconds are over. */
  readonly pause: (milliseconds: number) => void
  readonly slower: () => void
  readonly faster: () => void
}

/** A busy host is asked at most so many times as slowly, and never closer than this many milliseconds. */
const SLOWEST = 8
const BUSY_SPACING = 250

export function makeRateLimiter(
  { spacing: wished, burst = 1 }: HostPolicy,
  { now, sleep }: Clock,
): RateLimiter {
  let next = 0
  let pausedUntil = 0
  let slowness = 1
  const spacing = () => (slowness > 1 ? Math.max(wished, BUSY_SPACING) * slowness : wished)
  /** How far before its time a request may go while fewer went than may at once; a busy host is not burst upon. */
  const ahead = () => (slowness > 1 ? 0 : (burst - 1) * wished)
  return {
    untilTurn: async () => {
      for (;;) {
        const mine = Math.max(now(), next - ahead(), pausedUntil)
        next = Math.max(next, mine) + spacing()
        if (mine > now()) await sleep(mine - now())
        if (pausedUntil <= mine) return
      }
    },
    sent: () => {
      next = Math.max(next, now() + spacing() - ahead())
    },
    pause: (milliseconds) => {
      pausedUntil = Math.max(pausedUntil, now() + milliseconds)
    },
    // twice as slow at each complaint, back to normal step by step
    slower: () => {
      slowness = Math.min(SLOWEST, slowness * 2)
    },
    faster: () => {
      slowness = Math.max(1, slowness * 0.8)
    },
  }
}
