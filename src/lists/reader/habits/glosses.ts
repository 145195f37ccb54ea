/** What a dash sets off behind the date of a whole title: `**A title** (ICML 2024) — what it is about.` */
import { DASH, holds } from '../delimiters.ts'
import { AUTHORS, MORE_TITLE, OUTSIDE, TITLE, VENUE, YEAR } from '../labels.ts'
import type { LabelledUnits } from './labels.ts'

/** Fewer are no habit, and so many of them have a whole title in front: a method's name stands before its title. */
const FEWEST = 5
const MOST = 0.7
/** A name has fewer words. */
const FEWEST_WORDS = 4

/** Words behind a title in a link or in marks, and its date. */
type Gloss = { readonly k: number; readonly first: number; readonly words: number }

/** Where that comes back, no title and nobody's name is behind the dash. */
export function withoutGlosses(units: LabelledUnits): void {
  const all = Array.from({ length: units.count }, (_, k) => k).flatMap((k) => glossIn(units, k) ?? [])
  const whole = all.filter(({ words }) => words >= FEWEST_WORDS)
  if (whole.length < FEWEST || whole.length < MOST * all.length) return
  for (const { k, first } of whole)
    for (let i = first; i < units.start(k + 1); i++) if (mayClear(units, i)) units.relabel(i, OUTSIDE)
}

function glossIn(units: LabelledUnits, k: number): Gloss | null {
  const { table, tags } = units
  const title = units.find(k, TITLE)
  if (title < 0 || !isDressed(units, title)) return null
  const end = units.start(k + 1)
  let words = table.words[title] as number
  let i = title + 1
  for (; i < end && tags[i] === MORE_TITLE && isDressed(units, i); i++) words += table.words[i] as number
  const from = i
  while (i < end && (tags[i] === VENUE || tags[i] === YEAR)) i++
  const isSetOff = i > from && i < end && holds(table.before[i] as number, DASH) && !isDressed(units, i)
  return isSetOff ? { k, first: i, words } : null
}

const isDressed = ({ table }: LabelledUnits, i: number): boolean =>
  (table.link[i] as number) >= 0 || table.marks[i] !== 0

/** Links of the entry may stand behind the gloss. */
const mayClear = ({ table, tags }: LabelledUnits, i: number): boolean =>
  (table.link[i] as number) < 0 && CLEARED.has(tags[i] as number)
const CLEARED: ReadonlySet<number> = new Set([TITLE, MORE_TITLE, AUTHORS])
