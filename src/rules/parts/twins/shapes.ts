/** How entries stand in their list, and where a list shows its papers twice on purpose: once in each of two shapes. */

import type { Entry, List } from '../../../model/list.ts'
import { lineBefore } from '../../../text/lines.ts'
import { pairsIn } from './common.ts'

/** What the line of an entry's title is. */
type Shape = 'heading' | 'row' | 'bullet' | 'html' | 'text'

export const BULLET = /^\s*(?:[-*+]|\d{1,4}[.)])\s/
/** What stands before a bullet's mark. */
export const INDENTED_BULLET = /^[ \t]*(?=(?:[-*+]|\d{1,4}[.)])[ \t])/

/** Characters before a title in which the cell of an HTML table that holds it begins. */
const MOST = 2000

function shapeOf({ title, span }: Entry, { text }: List): Shape {
  const at = title?.span ?? span
  const before = lineBefore(at, text)
  if (/^\s{0,3}#{1,6}\s/.test(before)) return 'heading'
  if (/^\s*\|/.test(before)) return 'row'
  if (isInCell({ title, span }, text)) return 'html'
  if (BULLET.test(before) || /<li\b[^<>]*>/i.test(before)) return 'bullet'
  if (/^\s*</.test(before)) return 'html'
  return before.includes('|') ? 'row' : 'text'
}

/** Whether an entry's title stands in a cell of an HTML table. */
export function isInCell({ title, span }: Pick<Entry, 'title' | 'span'>, text: string): boolean {
  const { start } = title?.span ?? span
  const before = text.slice(Math.max(0, start - MOST), start)
  return before.lastIndexOf('<td') > before.lastIndexOf('</td')
}

/** A slip is rare: where so many of the entries of one shape are there in the other as well, the list repeats them. */
const SHARE = 0.5

/** Bullets whose mark was forgotten are text; so few of them are no shape of the list. */
const FEWEST = 3

type Pair = readonly [Entry, Entry]

/**
 * Tells whether two entries of one paper differ in shape as entries in two places of the list do: details below a heading and
 * a row in the table that sums them up, the caption of a picture and the entry that it belongs to.
 */
export function showsTwice(
  list: List,
  sections: readonly (readonly Entry[])[],
  groups: readonly (readonly Entry[])[],
): (one: Entry, another: Entry) => boolean {
  const shapes = new Map(list.entries.map((entry) => [entry, shapeOf(entry, list)]))
  const kind = (...pair: Pair) =>
    kindOf(...(pair.map((entry) => shapes.get(entry) ?? 'text') as [Shape, Shape]))
  const smaller = smallerSides(sections.map((section) => section.map((entry) => shapes.get(entry) ?? 'text')))
  const repeated = Map.groupBy(groups.flatMap(pairsIn), (pair) => kind(...pair))
  const isForm = (key: string): boolean => {
    const count = repeated.get(key)?.length ?? 0
    return (
      count >= SHARE * (smaller.get(key) ?? Infinity) && (key !== kindOf('bullet', 'text') || count >= FEWEST)
    )
  }
  return (one, another) => shapes.get(one) !== shapes.get(another) && isForm(kind(one, another))
}

const kindOf = (one: Shape, another: Shape): string => [one, another].toSorted().join()

/** Of two shapes, how many entries there are of the rarer one in the sections that have both. */
function smallerSides(sections: readonly (readonly Shape[])[]): ReadonlyMap<string, number> {
  const sums = new Map<string, [number, number]>()
  for (const section of sections) {
    const counts = [...Map.groupBy(section, (shape) => shape)].toSorted(([a], [b]) => a.localeCompare(b))
    for (const [i, [one, ones]] of counts.entries())
      for (const [another, others] of counts.slice(i + 1)) {
        const [a, b] = sums.get(kindOf(one, another)) ?? [0, 0]
        sums.set(kindOf(one, another), [a + ones.length, b + others.length])
      }
  }
  return new Map([...sums].map(([key, sides]) => [key, Math.min(...sides)]))
}
