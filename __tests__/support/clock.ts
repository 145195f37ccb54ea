/** A clock that can be sped up, so that a test need not sit through the product's waits. */

/** How many times faster than ours the program's time passes. */
export type Pace = {
  /** While it waits before a request or a retry. */
  readonly waits?: number
  /** Until it gives up; too fast makes a test depend on the machine's load. */
  readonly timeouts?: number
  /** By its date, by which it tells how far it is. */
  readonly dates?: number
}

/** For tests in which the product waits before it asks again. */
export const QUICKLY: Pace = { waits: 20 }

const real = {
  setTimeout: globalThis.setTimeout,
  now: performance.now.bind(performance),
  timeout: AbortSignal.timeout.bind(AbortSignal),
  date: Date.now,
}
/** undici's own clock, which counts its time-outs. */
const TICK = 499

/** Sets the pace of this process, `{}` for the usual one. */
export function playClock({ waits = 1, timeouts = 1, dates = 1 }: Pace): void {
  const start = real.now()
  performance.now = () => start + (real.now() - start) * waits
  const begun = real.date()
  Date.now = () => begun + (real.date() - begun) * dates
  const wait = (work: () => void, milliseconds = 0, ...rest: []) =>
    real.setTimeout(work, milliseconds === TICK ? TICK : milliseconds / waits, ...rest)
  globalThis.setTimeout = Object.assign(wait, real.setTimeout) as typeof setTimeout
  AbortSignal.timeout = (milliseconds) => real.timeout(milliseconds / timeouts)
}
