/** Sections in the order of their entries' years: with another year, an entry would stand out of place. */
import { dateOfArxivId } from '../../../hosts/arxiv.ts'
import { arxivIdOf, type Entry, type List } from '../../../model/list.ts'
import { sections } from '../../../model/sections.ts'
import { memoizeByObject } from '../../../text/memoize.ts'
import { titleKey } from '../../../text/titles.ts'

/** So many entries of other years than the most common, all in their places, are in order by no accident. */
const FEWEST = 4
/** Of those entries, at most this share may be out of place. */
const MOST_STRAYS = 0.1

/** An entry's place among its neighbours: its year, and its title among those of one year; or the month of its id, if it has one. */
type Place = { readonly year: number; readonly title: string; readonly month: number | null }
type Order = (before: Place, after: Place) => boolean

const RISING: Order = (before, after) => before.year <= after.year
const FALLING: Order = (before, after) => before.year >= after.year

/** By when arXiv posted the papers. */
const POSTED: readonly Order[] = [
  (before, after) => (before.month ?? 0) <= (after.month ?? 0),
  (before, after) => (before.month ?? 0) >= (after.month ?? 0),
]

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
  if (isPlacedByPosting(near, at)) return false
  const changed = near.with(at, { ...placeOf(entry), year })
  const kept = orders.length > 0 ? orders : common.filter((order) => strays(near, order) === 0)
  if (kept.length === 0 && isInBlocks(near)) return !isInBlocks(changed)
  return kept.some((order) => strays(changed, order) > strays(near, order))
}
/** Fewer entries show no order. */
const FEWEST_IN_BLOCKS = 5

/** Whether the years of a small section rise or fall without exception, each in one run. */
const isInBlocks = (places: readonly Place[]): boolean =>
  places.length >= FEWEST_IN_BLOCKS &&
  new Set(places.map(({ year }) => year)).size > 1 &&
  [RISING, FALLING].some((order) => strays(places, order) === 0)

/** Neighbours on each side that are looked at. */
const NEAR = 300

/** Whether the entries stand by when arXiv posted them, this one, too: then the year of its venue moves nothing. */
function isPlacedByPosting(places: readonly Place[], at: number): boolean {
  const posted = places.filter(({ month }) => month !== null)
  const others = posted.filter((place) => place !== places[at])
  return (
    places[at]?.month !== null &&
    2 * posted.length > places.length &&
    POSTED.some(
      (order) => isKept([others], order, 'month') && strays(posted, order) === strays(others, order),
    )
  )
}

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

function placeOf(entry: Entry): Place {
  const id = arxivIdOf(entry)
  const posted = id && dateOfArxivId(id)
  return {
    year: entry.year?.value ?? 0,
    title: titleKey(entry.title?.value ?? ''),
    month: posted ? 12 * posted.year + posted.month : null,
  }
}

const ordersOf = (places: readonly Place[]): readonly Order[] =>
  [RISING, FALLING]
    .filter((order) => isKept([places], order))
    .flatMap((order) => (isAlphabetic(places, order) ? [order, byTitle(order)] : [order]))

/** Whether the places are in order but for a few, where an accident would leave many out of it. */
function isKept(parts: readonly (readonly Place[])[], order: Order, by: 'year' | 'month' = 'year'): boolean {
  const uncommon = parts.reduce((sum, places) => sum + places.length - mostAlike(places, by), 0)
  const stray = parts.reduce((sum, places) => sum + strays(places, order), 0)
  return uncommon >= FEWEST && stray <= MOST_STRAYS * uncommon
}

const mostAlike = (places: readonly Place[], by: 'year' | 'month'): number =>
  Math.max(0, ...[...Map.groupBy(places, (place) => place[by]).values()].map((same) => same.length))

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
