/** New texts from known ones: pieces repeated, moved, cut, mixed and doubled. The same seed gives the same texts. */
import { CROWDS, PIECES, PLACES, repeated } from './hostile.ts'

/** Characters; longer texts would leave time for few. */
const MAX_LENGTH = 60_000

type Chance = (below: number) => number

/** A seeded generator of random numbers (Numerical Recipes, "quick and dirty generators"). */
function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** Texts without end, from `seeds`. */
export function mutator(seeds: readonly string[], seed: number): () => string {
  const chance = chanceFrom(seed)
  const one = <T>(of: readonly T[]): T => of[chance(of.length)] as T
  const piece = () => (chance(3) === 0 ? `${one(PIECES)}${one(PIECES)}` : one(PIECES))
  const changes: readonly ((text: string) => string)[] = [
    // a piece somewhere, once or often
    (text) => put(text, chance(text.length + 1), repeated(piece(), one([1, 1, 1, 30, 3000]))),
    // a stretch is cut, doubled, moved, or taken from another list
    (text) => without(text, chance(text.length), chance(200)),
    (text) => put(text, chance(text.length + 1), stretch(text, chance(text.length), chance(300))),
    (text) => put(text, chance(text.length + 1), stretch(one(seeds), chance(4000), chance(500))),
    (text) =>
      put(text, chance(text.length + 1), stretch(text, chance(text.length), chance(60)).repeat(chance(200))),
    // one character is another everywhere
    (text) => (text === '' ? text : text.replaceAll(text.charAt(chance(text.length)), piece())),
    // all lines are one, or each is turned around
    (text) => text.replaceAll('\n', one([' ', '\r\n', '\r', '\n\n', '|', '\n  '])),
    (text) => text.split('\n').toReversed().join('\n'),
  ]
  const fresh = () => {
    const kind = chance(6)
    if (kind === 0) return one(Object.values(PLACES))(repeated(piece(), chance(20_000)))
    if (kind === 1) return one(Object.values(CROWDS))(chance(20_000))
    return one(seeds)
  }
  return () => {
    let text = fresh()
    for (let left = chance(6); left >= 0; left--) text = one(changes)(text).slice(0, MAX_LENGTH)
    return text
  }
}

const stretch = (text: string, from: number, length: number) => text.slice(from, from + length)
const put = (text: string, at: number, piece: string) => text.slice(0, at) + piece + text.slice(at)
const without = (text: string, from: number, length: number) =>
  text.slice(0, from) + text.slice(from + length)
