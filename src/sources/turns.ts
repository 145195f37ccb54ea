/** Whether a host is worth asking: one question at a time until one was answered well, and none after several that were not. */
export type Turns = {
  /** Null, unasked, once the host has failed too often in a row. */
  readonly take: <T>(ask: () => Promise<T>, isGood: (answer: T) => boolean) => Promise<T | null>
}

/** `most`: failures in a row. */
export function makeTurns(most: number): Turns {
  let [failures, isTrusted] = [0, false]
  let first: Promise<unknown> | null = null
  return {
    take: async (ask, isGood) => {
      while (!isTrusted && first) await first
      if (failures >= most) return null
      const asking = ask().then((answer) => {
        const good = isGood(answer)
        isTrusted ||= good
        failures = good ? 0 : failures + 1
        return answer
      })
      if (!isTrusted)
        first = asking
          .catch(() => {})
          .finally(() => {
            first = null
          })
      return asking
    },
  }
}
