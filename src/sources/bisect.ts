/** Bisects a batch that a service cannot answer: one key may fail the whole batch, or the batch may be too large. */

/** So many failures in a row mean that the service is down. */
const MAX_FAILURES = 4

export type Part<K, A> = {
  readonly keys: readonly K[]
  /** Null for keys that were no longer asked for because the service is down. */
  readonly answer: A | null
}

/**
 * Asks for the halves of a failed batch, then for halves of those that fail, one after the other, larger parts first.
 * Every key is in exactly one of the parts; the answer for a single key may still be a failure.
 */
export async function bisect<K, A>(
  keys: readonly K[],
  ask: (part: readonly K[]) => Promise<A>,
  isTooLarge: (answer: A) => boolean,
): Promise<Part<K, A>[]> {
  const open = halves(keys)
  const done: Part<K, A>[] = []
  let failures = 0
  for (let part = open.shift(); part; part = open.shift()) {
    if (failures >= MAX_FAILURES) {
      done.push({ keys: part, answer: null })
      continue
    }
    const answer = await ask(part)
    failures = isTooLarge(answer) ? failures + 1 : 0
    if (failures > 0 && part.length > 1) open.push(...halves(part))
    else done.push({ keys: part, answer })
  }
  return done
}

function halves<K>(keys: readonly K[]): (readonly K[])[] {
  const middle = Math.ceil(keys.length / 2)
  return [keys.slice(0, middle), keys.slice(middle)].filter((half) => half.length > 0)
}
