/** When the next request to a host may be sent: spaced as its policy says, further apart while it is busy. */
import type { HostPolicy } from '../model/source.ts'

export type Clock = { readonly now: () => number; readonly sleep: (milliseconds: number) => Promise<void> }

export type RateLimiter = {
  /** Reserves the next free slot and waits for it; no two requests share a slot. */
  readonly untilTurn: () => Promise<void>
  /** A request has been sent: spacing counts from now. */
  readonly sent: () => void
  /** Sends nothing for this many milliseconds; requests wait. */
  readonly pause: (milliseconds: number) => void
  readonly slower: () => void
  readonly faster: () => void
  /** Milliseconds between two requests, as it is now. */
  readonly spacing: () => number
  /** Whether that is more than usual. */
  readonly isSlowed: () => boolean
  /** Milliseconds that so many requests take if all go well: a host that was busy is asked faster with each. */
  readonly spread: (count: number) => number
  /** By the clock; in the past where nothing is paused. */
  readonly pausedUntil: () => number
}

/** A busy host's spacing grows up to this factor, and is at least this many milliseconds. */
const SLOWEST = 8
const BUSY_SPACING = 250
/** By which that factor shrinks with each good answer. */
const RECOVERY = 0.8

export function makeRateLimiter(
  { spacing: usual, burst = 1 }: HostPolicy,
  { now, sleep }: Clock,
): RateLimiter {
  let next = 0
  let pausedUntil = 0
  let slowness = 1
  const spacingAt = (slow: number) => (slow > 1 ? Math.max(usual, BUSY_SPACING) * slow : usual)
  const spacing = () => spacingAt(slowness)
  /** How far ahead of its slot a request may be sent within a burst; a busy host gets no bursts. */
  const ahead = () => (slowness > 1 ? 0 : (burst - 1) * usual)
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
    // slows down quickly, recovers step by step
    slower: () => {
      slowness = Math.min(SLOWEST, slowness * 2)
    },
    faster: () => {
      slowness = Math.max(1, slowness * RECOVERY)
    },
    spread: (count) => {
      let [left, slow, sum] = [count, slowness, 0]
      for (; left > 0 && slow > 1; left--) {
        sum += spacingAt(slow)
        slow *= RECOVERY
      }
      return sum + left * usual
    },
    spacing,
    isSlowed: () => slowness > 1,
    pausedUntil: () => pausedUntil,
  }
}
