/** Sections in the order of their entries' years: with another year, an entry would stand out of place. */
import type { Entry, List } from '../../../model/list.ts'
import { sections } from '../../../model/sections.ts'
import { memoizeByObject } from '../../../text/memoize.ts'
import { titleKey } from '../../../text/titles.ts'

/** So many entries of other years than the most common, all in their places, are in order by no accident. */
const FEWEST = 4
/** Of those entries, at most this share may be out of place. */
const MOST_STRAYS = 0.1

/** An entry's place among its neighbours: its year, and its title among those of one year. */
type Place = { readonly year: number; readonly title: string }
type Order = (before: Place, after: Place) => boolean

const RISING: Order = (before, after) => before.year <= after.year
const FALLING: Order = (before, after) => before.year >= after.year

/** Within a year by the alphabet. */
const byTitle =
  (order: Order): Order =>
  (before, after) =>
    before.year === after.year ? before.title <= after.title : order(before, after)

/** Whether an entry that stands in the order of its section's years would no longer do so with another year. */
export function breaksOrder(entry: Entry, year: number, list: List): boolean {
  if (entry.year === null || entry.year.value === year) return false
  const { seats, common } = ordersIn(list)
  const seat = seats.get(entry)
  if (!seat) return false
  const { places, orders } = seat.group
  const [from, at] = [Math.max(0, seat.index - NEAR), Math.min(seat.index, NEAR)]
  const near = places.slice(from, seat.index + NEAR)
  const changed = near.with(at, { ...placeOf(entry), year })
  const kept = orders.length > 0 ? orders : common.filter((order) => strays(near, order) === 0)
  return kept.some((order) => strays(changed, order) > strays(near, order))
}
/** Neighbours on each side that are looked at. */
const NEAR = 300

/** The places of a section's entries, and the orders that they keep by no accident. */
type Group = { readonly places: readonly Place[]; readonly orders: readonly Order[] }
type Seat = { readonly group: Group; readonly index: number }

/** Each entry's seat in its section, and the orders that all sections keep together, though each may be too small to tell. */
const ordersIn = memoizeByObject((list: List) => {
  const dated = sections(list).map((section) => section.filter(({ year }) => year !== null))
  const seats = new Map<Entry, Seat>()
  const parts = dated.map((section) => {
    const places = section.map(placeOf)
    const group = { places, orders: ordersOf(places) }
    for (const [index, entry] of section.entries()) seats.set(entry, { group, index })
    return places
  })
  return { seats, common: [RISING, FALLING].filter((order) => isKept(parts, order)) }
})

const placeOf = ({ year, title }: Entry): Place => ({
  year: year?.value ?? 0,
  title: titleKey(title?.value ?? ''),
})

const ordersOf = (places: readonly Place[]): readonly Order[] =>
  [RISING, FALLING]
    .filter((order) => isKept([places], order))
    .flatMap((order) => (isAlphabetic(places, order) ? [order, byTitle(order)] : [order]))

/** Whether the places are in order but for a few, where an accident would leave many out of it. */
function isKept(parts: readonly (readonly Place[])[], order: Order): boolean {
  const uncommon = parts.reduce((sum, places) => sum + places.length - largestYear(places), 0)
  const stray = parts.reduce((sum, places) => sum + strays(places, order), 0)
  return uncommon >= FEWEST && stray <= MOST_STRAYS * uncommon
}

const largestYear = (places: readonly Place[]): number =>
  Math.max(0, ...[...Map.groupBy(places, ({ year }) => year).values()].map((same) => same.length))

/** Whether the titles of each year, too, are in order but for a few. */
function isAlphabetic(places: readonly Place[], order: Order): boolean {
  const second = places.length - new Set(places.map(({ year }) => year)).size
  return second >= FEWEST && strays(places, byTitle(order)) <= MOST_STRAYS * second
}

/** How many places have to be left out so that the others are in order. */
function strays(places: readonly Place[], inOrder: Order): number {
  // the last place of the best run of each length
  const ends: Place[] = []
  for (const place of places) {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      const end = ends[middle]
      if (end && inOrder(end, place)) low = middle + 1
      else high = middle
    }
    ends[low] = place
  }
  return places.length - ends.length
}
