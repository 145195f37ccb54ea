/** How long the run may read or judge: nothing interrupts a computation, so it looks at the clock itself. */
import { type CheckTime, OutOfTime } from '../model/time.ts'

/** Milliseconds that a computation has even when waiting for others took the whole time budget. */
const LEAST = 5000

/** `end` is when the time budget is over, by the clock `now`; both in milliseconds. */
export function computingTime(now: () => number, end: number): CheckTime {
  const last = Math.max(end, now() + LEAST)
  return () => {
    if (now() > last) throw new OutOfTime()
  }
}
