/** Hashes of small integers and of words, and the tables that they index. */

/** Spreads an integer over 32 bits (the finishing steps of MurmurHash3). */
export function spread(value: number): number {
  let x = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35)
  return x ^ (x >>> 16)
}

/** One hash of two integers. */
export const mix = (a: number, b: number): number =>
  spread(Math.imul(a, 0x9e3779b1) ^ Math.imul(b + 0x7f4a7c15, 0x27d4eb2f))

/** The beginning of a word's hash; `addLetter` goes on with it. */
export const EMPTY_WORD = 0x811c9dc5 | 0
export const addLetter = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193)

/** The hash of a word in small letters, as scanning a list gives it. */
export function wordHash(word: string): number {
  let hash = EMPTY_WORD
  for (let i = 0; i < word.length; i++) hash = addLetter(hash, word.charCodeAt(i))
  return spread(hash)
}

/** Numbers keys as they come: 0, 1, 2 … Open addressing; keys are any 32-bit integers. */
export class Numbering {
  #keys: Int32Array
  #values: Int32Array
  #mask: number
  size = 0

  constructor(capacity = 1024) {
    this.#keys = new Int32Array(capacity)
    this.#values = new Int32Array(capacity).fill(-1)
    this.#mask = capacity - 1
  }

  /** The number of a key, a new one where it has none. */
  of(key: number): number {
    let at = spread(key) & this.#mask
    for (;;) {
      const value = this.#values[at] as number
      if (value < 0) break
      if (this.#keys[at] === key) return value
      at = (at + 1) & this.#mask
    }
    this.#keys[at] = key
    this.#values[at] = this.size
    if (this.size * 2 >= this.#mask) this.#grow()
    return this.size++
  }

  #grow(): void {
    const [keys, values] = [this.#keys, this.#values]
    const capacity = keys.length * 2
    this.#keys = new Int32Array(capacity)
    this.#values = new Int32Array(capacity).fill(-1)
    this.#mask = capacity - 1
    for (let i = 0; i < keys.length; i++) {
      if ((values[i] as number) < 0) continue
      let at = spread(keys[i] as number) & this.#mask
      while ((this.#values[at] as number) >= 0) at = (at + 1) & this.#mask
      this.#keys[at] = keys[i] as number
      this.#values[at] = values[i] as number
    }
  }
}

/** A set of words, asked by hash. */
export class WordSet {
  readonly #hashes: Int32Array
  readonly #mask: number

  constructor(words: string) {
    const all = words.split(' ')
    const capacity = 1 << (33 - Math.clz32(all.length * 2))
    this.#hashes = new Int32Array(capacity)
    this.#mask = capacity - 1
    for (const word of all) {
      const hash = wordHash(word)
      let at = hash & this.#mask
      while (this.#hashes[at] !== 0) at = (at + 1) & this.#mask
      this.#hashes[at] = hash
    }
  }

  has(hash: number): boolean {
    let at = hash & this.#mask
    while (this.#hashes[at] !== 0) {
      if (this.#hashes[at] === hash) return true
      at = (at + 1) & this.#mask
    }
    return false
  }
}
