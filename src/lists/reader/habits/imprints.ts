/** What stands around a venue in a citation that is written out: `In Proceedings of …, pages 1–9, Delft, Netherlands, May 2022. River Press.` */
import { HAS_MONTH } from '../atom-table.ts'
import { FULL_STOP, holds } from '../delimiters.ts'
import { IS_YEAR } from '../facts.ts'
import { AUTHORS, MORE_TITLE, OUTSIDE, TITLE, VENUE } from '../labels.ts'
import type { LabelledUnits } from './labels.ts'

/** The proceedings are the venue; who printed them is no paper; the town and the month are nobody, but `Ann S. Lee` is one person. */
export function withImprints(units: LabelledUnits): void {
  let isBehindVenue = false
  for (let i = 1; i < units.table.count; i++) {
    if (units.table.unit[i] !== units.table.unit[i - 1]) isBehindVenue = false
    else if (isProceedings(units, i)) nameVenue(units, i)
    else if (isFamilyName(units, i)) units.relabel(i, AUTHORS)
    else if (isNoDate(units, i) || (isBehindVenue && isPublisher(units, i))) units.relabel(i, OUTSIDE)
    else if (isBehindVenue && isMonth(units, i)) withoutPlace(units, i)
    if (units.tags[i] === VENUE) isBehindVenue = true
  }
}

const textOf = ({ table }: LabelledUnits, i: number): string =>
  table.unitOf(i).flow.text.slice(table.from[i], table.to[i])

const isTitle = ({ table, tags }: LabelledUnits, i: number): boolean =>
  (tags[i] === TITLE || tags[i] === MORE_TITLE) && (table.link[i] as number) < 0

const isProceedings = (units: LabelledUnits, i: number): boolean =>
  isTitle(units, i) && /^In (?:the )?Proc(?:eedings\b|\.|$)/.test(textOf(units, i))

/** `Lee (n.d.)`: without a date. */
const isNoDate = (units: LabelledUnits, i: number): boolean =>
  units.tags[i] === AUTHORS && /^n\.\s?d\.?$/.test(textOf(units, i))

/** With the words that were taken for the rest of such a title. */
function nameVenue(units: LabelledUnits, first: number): void {
  const { table, tags } = units
  units.relabel(first, VENUE)
  for (let i = first + 1; tags[i] === MORE_TITLE && table.unit[i] === table.unit[first]; i++)
    units.relabel(i, VENUE)
}

/** The `Lee` of `Bo Wu, Ann S. Lee`, cut off at the full stop; but `Wu B, Lee A. Rivers` ends with an initial. */
function isFamilyName(units: LabelledUnits, i: number): boolean {
  const { table, tags } = units
  if (tags[i] !== VENUE || tags[i - 1] !== AUTHORS || table.before[i] !== FULL_STOP) return false
  const isBefore = tags[i - 2] === AUTHORS && table.unit[i - 2] === table.unit[i]
  if (!isBefore || INITIAL.test(textOf(units, i - 2))) return false
  return table.venue[i] === 0 && INITIAL.test(textOf(units, i - 1)) && NAME.test(textOf(units, i))
}
const INITIAL = /\s\p{Lu}$/u
const NAME = /^\p{Lu}\p{Ll}[\p{L}'’-]*$/u

/** A sentence of its own that names a house or a society. */
const isPublisher = (units: LabelledUnits, i: number): boolean =>
  units.tags[i] === TITLE &&
  isTitle(units, i) &&
  holds(units.table.before[i] as number, FULL_STOP) &&
  (units.table.words[i] as number) <= MOST_WORDS &&
  PUBLISHER.test(textOf(units, i))
const MOST_WORDS = 6
const PUBLISHER =
  /^(?:association|society) for \p{Lu}|\b(?:press|verlag|publish(?:ers|ing)|associates|society|springer|elsevier|pmlr)$/iu

/** Right before a year. */
function isMonth({ table, tags }: LabelledUnits, i: number): boolean {
  const isOne = tags[i] === AUTHORS && ((table.looks[i] as number) & HAS_MONTH) !== 0
  return isOne && table.words[i] === 1 && table.year[i + 1] === IS_YEAR && table.unit[i + 1] === table.unit[i]
}

/** The names up to such a month are a town's and a country's. */
function withoutPlace(units: LabelledUnits, last: number): void {
  const { table, tags } = units
  for (let i = last; tags[i] === AUTHORS && table.unit[i] === table.unit[last]; i--) units.relabel(i, OUTSIDE)
}
