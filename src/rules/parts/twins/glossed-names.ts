/** Lists that call a paper by its name and give it other words in each place: `RiverNet: Maps of Floods`, `RiverNet: Telling Floods from Rain`. */
import { type Entry, hasMereName } from '../../../model/list.ts'
import { titleKey, wholeDifferences } from '../../../text/titles.ts'
import { areNamedAlike, pairsIn } from './common.ts'
import { isSpelling } from './two-papers.ts'

/** So many papers show the habit beside the one that is asked about, and more than so large a share of those that the list repeats. */
const FEWEST_OTHERS = 3
const SHARE = 0.5

/** Tells whether two entries have one name before a colon and other words behind it, in a list that mostly does so where it repeats a paper. */
export function glossedByName(papers: readonly (readonly Entry[])[]): (one: Entry, other: Entry) => boolean {
  const titled = papers
    .map((group) => group.filter((entry) => !hasMereName(entry)))
    .filter(({ length }) => length > 1)
  const glossed = titled.filter((group) => pairsIn(group).some(([one, other]) => areGlosses(one, other)))
  const isHabit = glossed.length > FEWEST_OTHERS && glossed.length > SHARE * titled.length
  return (one, other) => isHabit && areGlosses(one, other)
}

/** Whether titles differ in words behind one name; a slip in a word is none of the list's ways. */
function areGlosses(one: Entry, other: Entry): boolean {
  const [mine, theirs] = [one, other].map(({ title }) => NAMED.exec(title?.value ?? ''))
  if (!mine || !theirs || titleKey(mine[1] ?? '') !== titleKey(theirs[1] ?? '')) return false
  const differing = wholeDifferences(mine[2] ?? '', theirs[2] ?? '')
  return !areNamedAlike(one, other) && !differing.every(({ listed, actual }) => isSpelling(listed, actual))
}
const NAMED = /^([^:]{2,40}):\s(.+)$/su
