/** Lists repeat the same few words thousands of times. */

/** More than the distinct words of a typical list. A full cache is cleared, so memory stays bounded. */
const MAX_KEPT = 4000

/** Caches the results of a pure function of a string. */
export function memoize<T>(compute: (text: string) => T): (text: string) => T {
  const cache = new Map<string, T>()
  return (text) => {
    const cached = cache.get(text)
    if (cached !== undefined) return cached
    const result = compute(text)
    if (cache.size >= MAX_KEPT) cache.clear()
    cache.set(text, result)
    return result
  }
}

/** Caches the results of a pure function of an object, such as a list, for as long as the object lives. */
export function memoizeByObject<K extends object, T extends object>(compute: (key: K) => T): (key: K) => T {
  const cache = new WeakMap<K, T>()
  return (key) => {
    const result = cache.get(key) ?? compute(key)
    cache.set(key, result)
    return result
  }
}
