/** Lists of authors that somebody cut at their end: what was cut off is neither missing nor extra. */
import type { AuthorsVerdict } from '../../../model/comparison.ts'
import type { AuthorList, List } from '../../../model/list.ts'
import { memoizeByObject } from '../../../text/memoize.ts'

/** A list of fewer names is cut by nobody without saying so. */
const LONG = 20
/** Scripts cut at a round number; of an odd one, so many names at the end are no authors who joined later. */
const ROUND = 10
const MANY = 5
/** A record of so many names, behind which the list has more, was cut by its source. */
const LONG_RECORD = 30

/** The verdict without the names that the list, or the record, cut off. */
export const withoutCutEnd = (verdict: AuthorsVerdict, authors: AuthorList, list: List): AuthorsVerdict =>
  isListCut(verdict, authors, list) || areFirstFamilies(verdict, authors)
    ? { ...verdict, missing: [] }
    : isRecordCut(verdict, authors)
      ? { ...verdict, extra: [] }
      : verdict

/** Whether the names are the record's first ones, each in its place. */
export const areFirst = (names: AuthorList['names'], order: AuthorsVerdict['order']): boolean =>
  names.every((_, i) => order[i]?.listed === i)

/** Whether the names are the record's first ones, and all that is missing comes behind them. */
function isListCut({ missing, extra, order }: AuthorsVerdict, { names }: AuthorList, list: List): boolean {
  const isRoundOrMany = names.length % ROUND === 0 || missing.length >= MANY
  return (
    ((names.length >= LONG && isRoundOrMany) || names.length === mostNames(list).most) &&
    missing.length > 0 &&
    extra.length === 0 &&
    areFirst(names, order)
  )
}

/** So many entries with so many names each, and none with more, are cut there, not so long by chance. */
const FEWEST_CUT = 8
const LONGEST_UNCUT = 5

/** At how many names the list cuts all that are longer; null where it does not. */
const mostNames = memoizeByObject(({ entries }: List): { readonly most: number | null } => {
  const counts = entries.flatMap(({ authors }) => authors?.names.length ?? [])
  const most = counts.reduce((longest, count) => Math.max(longest, count), 0)
  const having = (count: number) => counts.filter((one) => one === count).length
  const isCut = most >= LONGEST_UNCUT && having(most) >= FEWEST_CUT && having(most) > 2 * having(most - 1)
  return { most: isCut ? most : null }
})

/** Whether the list has all of many names in their places, and several more behind them. */
const isRecordCut = ({ missing, extra, order }: AuthorsVerdict, { names }: AuthorList): boolean =>
  order.length >= LONG_RECORD &&
  missing.length === 0 &&
  extra.length > 1 &&
  names.length === order.length + extra.length &&
  order.every(({ listed }, i) => listed === i)

/** Whether the names are the family names of the record's first authors: who writes so leaves out the others. */
const areFirstFamilies = ({ order, missing }: AuthorsVerdict, { names }: AuthorList): boolean =>
  missing.length > 0 && areFirst(names, order) && names.every(({ value }) => !/\s/.test(value))
