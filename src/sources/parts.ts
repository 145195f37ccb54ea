/** A batch on which a service isTooLarge, asked for in ever smaller parts: one key may spoil it for all, or it is too much. */

/** So many parts in a row without an answer show a service that is down. */
const PATIENCE = 4

export type Part<K, A> = {
  readonly keys: readonly K[]
  /** Null for what was not asked any more. */
  readonly answer: A | null
}

/**
 * The halves of what was choked on, and their halves, the larger first; one after the other. Every key is in exactly
 * one of the parts that are given back; an answer may still be a choking one where a part is a single key.
 */
export async function bisect<K, A>(
  keys: readonly K[],
  ask: (part: readonly K[]) => Promise<A>,
  isTooLarge: (answer: A) => boolean,
): Promise<Part<K, A>[]> {
  const open = halves(keys)
  const done: Part<K, A>[] = []
  let choked = 0
  for (let part = open.shift(); part; part = open.shift()) {
    if (choked >= PATIENCE) {
      done.push({ keys: part, answer: null })
      continue
    }
    const answer = await ask(part)
    choked = isTooLarge(answer) ? choked + 1 : 0
    if (choked > 0 && part.length > 1) open.push(...halves(part))
    else done.push({ keys: part, answer })
  }
  return done
}

function halves<K>(keys: readonly K[]): (readonly K[])[] {
  const middle = Math.ceil(keys.length / 2)
  return [keys.slice(0, middle), keys.slice(middle)].filter((half) => half.length > 0)
}
