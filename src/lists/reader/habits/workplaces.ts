/** Where the authors work, in lists that say so where others name people or a venue. */
import { COMPANY, INSTITUTION, UNIVERSITY } from '../../../text/organizations.ts'
import { FULL_NAME, KNOWN_VENUE } from '../facts.ts'
import { AUTHORS, MORE_TITLE, OUTSIDE, TITLE, VENUE, YEAR } from '../labels.ts'
import { ITEM } from '../units.ts'
import type { LabelledUnits } from './labels.ts'

/** Fewer places show nothing, and of all so many must name an institution, and hardly any people. */
const FEWEST = 8
const MOST = 0.5
const FEW = 0.1

const ORGANIZATION = new RegExp(
  String.raw`\b(?:${INSTITUTION}|${COMPANY}|${UNIVERSITY}|school|academy|cent(?:er|re)|research|group)\b`,
  'i',
)
/** `ABC`, `ABC & XYZ`. */
const ACRONYMS = /^[A-Z]{2,7}(?:\s?[&,/]\s?[A-Z]{2,7})*$/

/** Atoms in one place, from `first` to before `end`. */
type Place = { readonly first: number; readonly end: number }

/** Takes names and venues out of the places in which a list names institutions. */
export function withoutWorkplaces(units: LabelledUnits): void {
  const { table, tags } = units
  const all = Array.from({ length: units.count }, (_, k) => k)
  const lines = all.flatMap((k) => lineBelowTitle(units, k) ?? [])
  if (areWorkplaces(units, lines))
    for (const { first, end } of lines)
      for (let i = first; i < end; i++)
        if (tags[i] === AUTHORS || tags[i] === MORE_TITLE) units.relabel(i, OUTSIDE)
  const items = all.flatMap((k) => itemBelowNames(units, k) ?? [])
  if (!areWorkplaces(units, items)) return
  for (const place of items)
    for (let i = place.first; i < place.end; i++)
      if (tags[i] === VENUE && (table.venue[i] !== KNOWN_VENUE || ORGANIZATION.test(textOf(units, place))))
        units.relabel(i, OUTSIDE)
}

function areWorkplaces(units: LabelledUnits, places: readonly Place[]): boolean {
  const worked = places.filter((place) => namesWorkplace(units, place)).length
  const people = places.filter((place) => namesPeople(units, place)).length
  return worked >= FEWEST && worked >= MOST * places.length && people <= FEW * places.length
}

const textOf = ({ table }: LabelledUnits, { first, end }: Place): string =>
  table.unitOf(first).flow.text.slice(table.from[first], table.to[end - 1])

function namesWorkplace(units: LabelledUnits, place: Place): boolean {
  const words = textOf(units, place)
  return ORGANIZATION.test(words) || ACRONYMS.test(words)
}

/** Two names or more, or "et al."; institutions may look like names. */
function namesPeople(units: LabelledUnits, place: Place): boolean {
  const { table } = units
  if (namesWorkplace(units, place)) return false
  let names = 0
  for (let i = place.first; i < place.end; i++) if (table.name[i] === FULL_NAME) names++
  return names > 1 || /\bet al\b/.test(textOf(units, place))
}

/** What opens the line below a title, before where and when it appeared. */
function lineBelowTitle({ table, tags, starts }: LabelledUnits, k: number): Place | null {
  const last = starts[k + 1] as number
  let title = starts[k] as number
  while (title < last && tags[title] !== TITLE) title++
  let first = title
  while (first < last && table.line[first] === table.line[title]) first++
  let end = first
  while (end < last && table.line[end] === table.line[first] && tags[end] !== VENUE && tags[end] !== YEAR)
    end++
  const isDated = end < last && table.line[end] === table.line[first]
  return isDated && end > first && (table.link[first] as number) < 0 ? { first, end } : null
}

/** All of an item without links right below the first one below a title, which names the authors. */
function itemBelowNames(units: LabelledUnits, k: number): Place | null {
  if (k < 2 || units.has(k, TITLE) || !units.has(k - 1, AUTHORS)) return null
  const [unit, above, title] = [units.unit(k), units.unit(k - 1), units.unit(k - 2)]
  const areItems = unit.kind === ITEM && above.kind === ITEM && title.kind === ITEM
  const areBeside = areItems && unit.depth === above.depth && title.depth < unit.depth
  if (!areBeside || unit.flow.links.length > 0 || units.has(k, YEAR)) return null
  return { first: units.start(k), end: units.start(k + 1) }
}
