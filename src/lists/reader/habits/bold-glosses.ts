/** `**RiverNet** (Example Lab, May 2024) — **predicts floods** from rain; runs on a phone.`: names in bold, and behind the date what they do. */
import { IS_IMAGE } from '../atom-table.ts'
import { KNOWN_VENUE } from '../facts.ts'
import { AUTHORS, MORE_TITLE, OUTSIDE, TITLE, VENUE } from '../labels.ts'
import { ITEM } from '../units.ts'
import type { LabelledUnits } from './labels.ts'

/** Fewer such units show nothing, and at least such a share of them has words in bold amid others. */
const FEWEST = 5
const MOST = 0.6

/** In bold. */
const BOLD = 1
const DATE_AND_DASH = /^[\s\ufffc]*\([^()\n]{0,60}(?:19|20)\d\d\)\s*[-–—]\s+(?=\S)/u
/** In characters. */
const LONGEST = 90

/** A unit, where its name ends, and where the words behind its dash begin. */
type Glossed = { readonly k: number; readonly end: number; readonly words: number }

/** Where the words behind such dashes are in bold only in part, they are no titles: the names are what is listed. */
export function withBoldGlosses(units: LabelledUnits): void {
  const all = glossedIn(units, DATE_AND_DASH)
  const glosses = all.filter((one) => isBoldInPart(units, one)).length
  if (glosses < FEWEST || glosses < MOST * all.length) return
  for (const one of all) takeName(units, one)
}

/** The items that begin with a bold name and, right behind it, what `lead` finds. */
export const glossedIn = (units: LabelledUnits, lead: RegExp): Glossed[] =>
  Array.from({ length: units.count }, (_, k) => k).flatMap((k) => glossedAt(units, k, lead) ?? [])

function glossedAt(units: LabelledUnits, k: number, leading: RegExp): Glossed | null {
  const { table } = units
  const { kind, first: opens, flow } = units.unit(k)
  const first = units.start(k)
  if (kind !== ITEM || !opens || !isBold(units, first)) return null
  let end = first
  while (end + 1 < units.start(k + 1) && isBold(units, end + 1) && table.before[end + 1] === 0) end++
  const to = table.to[end] as number
  const lead = leading.exec(flow.text.slice(to, to + LONGEST))
  return lead && { k, end: end + 1, words: to + lead[0].length }
}

const isBold = ({ table }: LabelledUnits, i: number): boolean =>
  ((table.marks[i] as number) & BOLD) !== 0 && !((table.place[i] as number) & IS_IMAGE)

/** Bold words and others that go on from them or lead to them, with nothing between. */
function isBoldInPart(units: LabelledUnits, { k, words }: Glossed): boolean {
  const { table } = units
  for (let i = units.start(k) + 1; i < units.start(k + 1); i++) {
    const isBehind = (table.from[i - 1] as number) >= words && table.before[i] === 0
    const isPlain = (table.link[i] as number) < 0 && (table.link[i - 1] as number) < 0
    if (isBehind && isPlain && isBold(units, i) !== isBold(units, i - 1)) return true
  }
  return false
}

/** Makes a title of the name, if the unit has one (or `hadTitle` says so), and takes titles, names and unknown venues from the words behind the dash. */
export function takeName(
  units: LabelledUnits,
  { k, end, words }: Glossed,
  hadTitle = units.has(k, TITLE),
): void {
  const { table, tags } = units
  const first = units.start(k)
  for (let i = end; i < units.start(k + 1); i++) {
    const tag = tags[i] as number
    const isGuess = tag === TITLE || tag === MORE_TITLE || tag === AUTHORS
    const isWords = (table.from[i] as number) >= words
    if (isWords && (isGuess || (tag === VENUE && table.venue[i] !== KNOWN_VENUE))) units.relabel(i, OUTSIDE)
  }
  if (!hadTitle || tags[first] === TITLE) return
  units.entitle(first, end)
  units.doubtTitle(k)
}
