/** Chance that can be repeated: the same seed draws the same numbers. */
export type Random = {
  /** A number in [0, 1). */
  next(): number
  chance(probability: number): boolean
  /** A whole number, both ends included. */
  int(low: number, high: number): number
  pick<T>(from: readonly T[]): T
  /** One of the values, each as often as its weight says. */
  weighted<T>(choices: readonly (readonly [weight: number, value: T])[]): T
  /** `count` different members in a random order; all of them if there are fewer. */
  sample<T>(from: readonly T[], count: number): T[]
}

/** Mulberry32: 32 bits of state, even enough for this. */
function source(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export function seeded(seed: number): Random {
  const next = source(seed)
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  const pick = <T>(from: readonly T[]): T => at(from, int(0, from.length - 1))
  return { next, int, pick, chance: (probability) => next() < probability, weighted, sample }

  function weighted<T>(choices: readonly (readonly [number, T])[]): T {
    let left = next() * choices.reduce((sum, [weight]) => sum + weight, 0)
    for (const [weight, value] of choices) {
      left -= weight
      if (left < 0) return value
    }
    return at(choices, choices.length - 1)[1]
  }

  function sample<T>(from: readonly T[], count: number): T[] {
    const left = [...from]
    const drawn: T[] = []
    while (drawn.length < count && left.length > 0) drawn.push(...left.splice(int(0, left.length - 1), 1))
    return drawn
  }
}

function at<T>(from: readonly T[], index: number): T {
  const found = from[index]
  if (found === undefined) throw new RangeError(`nothing at ${index} of ${from.length}`)
  return found
}
