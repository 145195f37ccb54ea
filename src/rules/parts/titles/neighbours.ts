/** What the entries beside one have in the place of its title: short labels, or their titles in another column. */
import type { Entry, List } from '../../../model/list.ts'
import { sections } from '../../../model/sections.ts'
import type { Span } from '../../../model/span.ts'
import { lineBefore } from '../../../text/lines.ts'
import { memoizeByObject } from '../../../text/memoize.ts'
import { columnAfter, isRow } from '../../../text/rows.ts'
import { isName } from '../../../text/titles.ts'

/** Fewer neighbours show nothing. */
const FEWEST_LABELS = 5
/** A label has at most so many words. */
const FEW_WORDS = 4

/** A section's titles: how many there are, how many of them are labels or names, and in which columns of its rows they stand. */
type Titles = {
  readonly count: number
  readonly labels: number
  readonly names: number
  readonly columns: ReadonlyMap<number, number>
}

const titlesBeside = memoizeByObject(
  (list: List): ReadonlyMap<Entry, Titles> =>
    new Map(
      sections(list).flatMap((some) => {
        const titles = titlesOf(some, list)
        return some.map((entry) => [entry, titles] as const)
      }),
    ),
)

function titlesOf(entries: readonly Entry[], list: List): Titles {
  const columns = entries.flatMap(({ title }) => columnOf(title, list) ?? [])
  return {
    count: entries.filter(({ title }) => title !== null).length,
    labels: entries.filter(isLabel).length,
    names: entries.filter(hasName).length,
    columns: new Map(
      [...Map.groupBy(columns, (column) => column)].map(([column, all]) => [column, all.length]),
    ),
  }
}

const isLabel = ({ title }: Entry): boolean => title !== null && wordsIn(title.value) <= FEW_WORDS
const hasName = ({ title }: Entry): boolean => title !== null && isName(title.value)

/** `HeronFlip`, `Otter Triage`: whether half of the entry's neighbours or more have a few words for a title. */
export function isAmongLabels(entry: Entry, list: List): boolean {
  const { count = 0, labels = 0 } = titlesBeside(list).get(entry) ?? {}
  const others = count - (entry.title ? 1 : 0)
  return others >= FEWEST_LABELS && 2 * (labels - (isLabel(entry) ? 1 : 0)) >= others
}

/** So many others, and so large a share of them, show that a section goes by names. */
const FEWEST_NAMED = 10
const NEARLY_ALL = 0.8

/** `Time-Diffusion Policy` among `OpenVLA`, `FAST` and `SmolVLA`: whether the title is a name as nearly all of its neighbours'. */
export function isAmongNames(entry: Entry, list: List): boolean {
  const { count = 0, names = 0 } = titlesBeside(list).get(entry) ?? {}
  const others = count - 1
  return isLabel(entry) && others >= FEWEST_NAMED && names - (hasName(entry) ? 1 : 0) >= NEARLY_ALL * others
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
  const own = columnOf(entry.title, list)
  if (own === null) return null
  const columns = new Map(titlesBeside(list).get(entry)?.columns)
  columns.set(own, (columns.get(own) ?? 0) - 1)
  const total = [...columns.values()].reduce((all, count) => all + count, 0)
  const [usual] = [...columns].find(([, count]) => 2 * count > total && count >= FEWEST_ROWS) ?? []
  return usual ?? null
}

function columnOf(claim: { readonly span: Span } | null, { text }: List): number | null {
  const before = claim && lineBefore(claim.span, text)
  return before && isRow(before) ? columnAfter(before) : null
}
