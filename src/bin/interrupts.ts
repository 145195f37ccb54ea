/**
 * Signals. Node hears them between two turns of its event loop only, so a computation would delay them: while the run
 * computes, the system ends it at once, as it would any program. While the run waits for others, it ends early with what
 * is known so far, or at the latest {@link PATIENCE} after the signal.
 */
import process from 'node:process'
import { Worker } from 'node:worker_threads'

/** Exit statuses by convention: 128 and the signal's number. A cancelled job gets SIGINT, some seconds later SIGTERM. */
const STATUSES = { SIGINT: 130, SIGTERM: 143 } as const
type Signal = keyof typeof STATUSES
const SIGNALS = Object.keys(STATUSES) as Signal[]

/** Milliseconds. */
const PATIENCE = 1800

type Interrupts = {
  /** Aborted by the first signal. */
  readonly signal: AbortSignal
  /** Listens to signals while `work` waits. */
  readonly during: <T>(work: () => Promise<T>) => Promise<T>
  /** The exit status of an interrupted run; null for any other. */
  readonly status: () => number | null
}

export function makeInterrupts(): Interrupts {
  const ended = new AbortController()
  let status: number | null = null
  const listeners = SIGNALS.map((name) => ({ name, hear: () => interrupt(name) }))
  const listen = () => {
    for (const { name, hear } of listeners) process.on(name, hear)
  }
  const leave = () => {
    for (const { name, hear } of listeners) process.off(name, hear)
  }
  function interrupt(name: Signal): void {
    // a second signal ends the process
    leave()
    status = STATUSES[name]
    ended.abort()
    endLater(name)
  }
  return {
    signal: ended.signal,
    status: () => status,
    during: async (work) => {
      if (!ended.signal.aborted) listen()
      try {
        return await work()
      } finally {
        // a signal that came during the last turn of the event loop is heard in the next one
        for (let turn = 0; turn < 2; turn++) await new Promise(setImmediate)
        leave()
      }
    },
  }
}

/** From a thread of its own, which a computation cannot delay. */
function endLater(name: Signal): void {
  const code = `setTimeout(() => process.kill(${process.pid}, '${name}'), ${PATIENCE})`
  new Worker(code, { eval: true }).unref()
}
