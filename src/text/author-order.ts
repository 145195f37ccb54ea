/** In which order a list gives a record's authors. */
import type { AuthorsVerdict } from '../model/comparison.ts'
import { lastBefore } from '../model/span.ts'
import { isTeam } from './teams.ts'

/** Indexes of the listed names that break arXiv's order: all outside a longest increasing subsequence. */
export function outOfOrder(taken: ReadonlyMap<number, number>): number[] {
  const sequence = [...taken].toSorted(([a], [b]) => a - b)
  const tails: number[] = []
  const back: number[] = []
  for (const [k, [, j]] of sequence.entries()) {
    const low = lastBefore(tails.length, (t) => (sequence[tails[t] ?? 0]?.[1] ?? 0) < j) + 1
    back[k] = low > 0 ? (tails[low - 1] ?? -1) : -1
    tails[low] = k
  }
  const kept = new Set<number>()
  for (let k = tails.at(-1) ?? -1; k >= 0; k = back[k] ?? -1) kept.add(k)
  return sequence.flatMap(([i], k) => (kept.has(k) ? [] : [i]))
}

/** The record's authors in its order, each with its place in the list, and the list's teams among them. */
export function orderOf(
  listed: readonly string[],
  people: readonly string[],
  taken: ReadonlyMap<number, number>,
): AuthorsVerdict['order'] {
  const byActual = new Map([...taken].map(([i, j]) => [j, i]))
  const order: AuthorsVerdict['order'][number][] = people
    .map((actual, j) => ({ actual, listed: byActual.get(j) ?? null }))
    .filter((place) => place.listed !== null || !isTeam(place.actual))
  return withTeams(order, listed, taken)
}

/** With the teams that only the list names, each behind the name before it. */
function withTeams(
  order: AuthorsVerdict['order'],
  listed: readonly string[],
  taken: ReadonlyMap<number, number>,
): AuthorsVerdict['order'] {
  const isAdded = (i: number) => !taken.has(i) && isTeam(listed[i] ?? '')
  const behind = (i: number) => {
    const teams: AuthorsVerdict['order'][number][] = []
    for (let at = i + 1; at < listed.length && isAdded(at); at++)
      teams.push({ actual: listed[at] ?? '', listed: at })
    return teams
  }
  // those behind no name, and behind names that the paper does not have, come first; the last of them before the others
  const placed = new Set(order.map((place) => place.listed))
  const first = [...listed.keys()].filter((i) => isAdded(i) && !isAdded(i - 1) && !placed.has(i - 1))
  return [
    ...first.toReversed().flatMap((i) => behind(i - 1)),
    ...order.flatMap((place) => (place.listed === null ? [place] : [place, ...behind(place.listed)])),
  ]
}
