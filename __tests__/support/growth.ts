/** How much longer work takes on four times as much: in processor time, so that a busy machine fails nothing. */

export type Measure = {
  /** Of the shortest thing; the longest is four times as long. */
  readonly length: number
  /** Four times the length may take this many times as long: linear work takes 4, square work 16. */
  readonly most: number
}

/** A run shorter than this, in milliseconds, says nothing. */
const FLOOR = 6
const ATTEMPTS = 5

function timeOf(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

export type Make<T> = (length: number) => T

/** How many times longer four times the text takes; the best of a few tries, as a collection of garbage may fall into one. */
export function growth<T>(work: (thing: T) => unknown, make: Make<T>, measure: Measure): number {
  let least = Number.POSITIVE_INFINITY
  for (let attempt = 0; attempt < ATTEMPTS && least > measure.most; attempt++)
    least = Math.min(least, growthOnce(work, make, measure, attempt))
  return least
}

/** Measures shorter texts only where the longest takes so long that they matter. */
function growthOnce<T>(
  work: (thing: T) => unknown,
  make: Make<T>,
  { length, most }: Measure,
  attempt: number,
): number {
  // never the same text twice: results are cached
  const time = (times: number) => {
    const thing = make(length * times + attempt)
    return timeOf(() => work(thing))
  }
  const fourfold = time(4)
  if (fourfold <= most * FLOOR) return fourfold / FLOOR
  const once = Math.max(FLOOR, time(1))
  if (fourfold <= most * once) return fourfold / once
  // a square takes 16 times as long as the shortest, and 4 times as long as the middle one
  return Math.min(fourfold / once, (fourfold / Math.max(FLOOR, time(2))) ** 2)
}
