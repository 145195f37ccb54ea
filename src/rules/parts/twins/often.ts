/** Sections that repeat their papers throughout, as a survey's citations copied out: one notice in place of hundreds of findings. */
import type { Entry, List } from '../../../model/list.ts'
import { linesNamed } from './lines-named.ts'

/** An entry that is there again, behind the first that it repeats. */
export type Repeat = readonly [first: Entry, entry: Entry]

/** A dozen slips are wanted one by one, each at its line. So many, and so large a share of the entries, are a habit. */
const MANY = 20
const SHARE = 1 / 3

export type Often = {
  /** The first entry that repeats another. */
  readonly entry: Entry
  readonly slots: { readonly count: string; readonly of: string; readonly lines: string }
}

/** The notices about such sections, or about the whole list, and the repeats that none of them tells. */
export function oftenRepeated(
  repeats: readonly Repeat[],
  sections: readonly (readonly Entry[])[],
  list: List,
): { readonly often: readonly Often[]; readonly single: readonly Repeat[] } {
  if (isHabit(repeats, list.entries)) return { often: noticeOf(repeats, list.entries, list), single: [] }
  const sectionOf = new Map(sections.flatMap((section) => section.map((entry) => [entry, section] as const)))
  const groups = [...Map.groupBy(repeats, ([, entry]) => sectionOf.get(entry) ?? list.entries)]
  return {
    often: groups.flatMap(([section, group]) =>
      isHabit(group, section) ? noticeOf(group, section, list) : [],
    ),
    single: groups.flatMap(([section, group]) => (isHabit(group, section) ? [] : group)),
  }
}

const isHabit = (repeats: readonly Repeat[], entries: readonly Entry[]): boolean =>
  repeats.length >= MANY && repeats.length >= SHARE * entries.length

function noticeOf(repeats: readonly Repeat[], entries: readonly Entry[], list: List): readonly Often[] {
  const repeating = repeats.map(([, entry]) => entry).toSorted((a, b) => a.span.start - b.span.start)
  const slots = {
    count: String(repeats.length),
    of: String(entries.length),
    lines: linesNamed(repeating, list),
  }
  return repeating.slice(0, 1).map((entry) => ({ entry, slots }))
}
