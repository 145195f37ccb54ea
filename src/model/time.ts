/** How the time budget ends a computation, which nothing outside it could. */

/** Called between two slices of a computation; throws {@link OutOfTime} when its time is over. */
export type CheckTime = () => void

export class OutOfTime extends Error {}

/** For work that is never long, or has all the time that it takes. */
export const untimed: CheckTime = () => {}

/** The result of some work; null when its time was over before it was done. */
export function inTime<T>(work: () => T): T | null {
  try {
    return work()
  } catch (error) {
    if (error instanceof OutOfTime) return null
    throw error
  }
}
