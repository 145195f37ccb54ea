/** What the entries beside one have in the place of its title: short labels, or their titles in another column. */
import type { Entry, List } from '../../../model/list.ts'
import { sections } from '../../../model/sections.ts'
import type { Span } from '../../../model/span.ts'
import { lineBefore } from '../../../text/lines.ts'
import { memoizeByObject } from '../../../text/memoize.ts'
import { columnAfter, isRow } from '../../../text/rows.ts'

/** Fewer neighbours show nothing. */
const FEWEST_LABELS = 5
/** A label has at most so many words. */
const FEW_WORDS = 4

const sectionOf = memoizeByObject(
  (list: List) => new Map(sections(list).flatMap((some) => some.map((entry) => [entry, some] as const))),
)

/** `HeronFlip`, `Otter Triage`: whether half of the entry's neighbours or more have a few words for a title. */
export function isAmongLabels(entry: Entry, list: List): boolean {
  const others = (sectionOf(list).get(entry) ?? []).filter((one) => one !== entry && one.title !== null)
  const labels = others.filter(({ title }) => wordsIn(title?.value ?? '') <= FEW_WORDS)
  return others.length >= FEWEST_LABELS && 2 * labels.length >= others.length
}

const wordsIn = (text: string): number => text.trim().split(/\s+/).length

/** Fewer other rows show no column of titles. */
const FEWEST_ROWS = 2

/** Whether the title of a row was read in another column than those of most other rows below its heading. */
export function isInOtherColumn(entry: Entry, list: List): boolean {
  const usual = usualColumn(entry, list)
  return usual !== null && columnOf(entry.title, list) !== usual
}

/** Whether, besides, the names of a row were read in the column of those titles: they are words of its own. */
export const hasNamesForTitle = (entry: Entry, list: List): boolean =>
  isInOtherColumn(entry, list) && columnOf(entry.authors, list) === usualColumn(entry, list)

/** The column in which most other rows below the heading of a row have their titles. */
function usualColumn(entry: Entry, list: List): number | null {
  if (columnOf(entry.title, list) === null) return null
  const others = (sectionOf(list).get(entry) ?? []).filter((one) => one !== entry)
  const columns = others.flatMap(({ title }) => columnOf(title, list) ?? [])
  const usual = [...Map.groupBy(columns, (column) => column)].find(
    ([, all]) => 2 * all.length > columns.length,
  )
  return usual && usual[1].length >= FEWEST_ROWS ? usual[0] : null
}

function columnOf(claim: { readonly span: Span } | null, { text }: List): number | null {
  const before = claim && lineBefore(claim.span, text)
  return before && isRow(before) ? columnAfter(before) : null
}
