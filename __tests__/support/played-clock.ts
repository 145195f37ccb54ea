/** Time that passes only when a test says so. */

/** A clock that stands still until everybody sleeps, then goes on to whoever wakes first. */
export function playedClock() {
  let now = 1000
  const sleepers: { at: number; wake: () => void }[] = []
  return {
    now: () => now,
    sleep: (milliseconds: number) =>
      new Promise<void>((wake) => sleepers.push({ at: now + milliseconds, wake })),
    /** Milliseconds pass, and all wake in order who should. */
    pass: async (milliseconds: number) => {
      const until = now + milliseconds
      for (;;) {
        await new Promise((done) => setImmediate(done))
        sleepers.sort((a, b) => a.at - b.at)
        const [first] = sleepers
        if (!first || first.at > until) break
        now = first.at
        sleepers.shift()
        first.wake()
      }
      now = until
    },
  }
}
