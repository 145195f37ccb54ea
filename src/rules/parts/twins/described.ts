/** Lists that name a paper in marks and say about it what matters to each section: `**RiverNet**: what it does`. */
import type { Entry, List } from '../../../model/list.ts'
import { areNamedAlike, pairsIn } from './common.ts'
import { markedLead } from './own-leads.ts'

/** A slip is rare: so many pairs of one name, and so large a share of them, with other words are descriptions. */
const FEWEST = 3
const SHARE = 0.6

/** Tells whether two entries have one name in marks, in a list that describes what it names so. */
export function describedByName(
  papers: readonly (readonly Entry[])[],
  list: List,
): (one: Entry, other: Entry) => boolean {
  const haveOneLead = (one: Entry, other: Entry): boolean => {
    const lead = markedLead(one, list)
    return lead !== '' && lead === markedLead(other, list)
  }
  const pairs = papers.flatMap(pairsIn).filter(([one, other]) => haveOneLead(one, other))
  const worded = pairs.filter(([one, other]) => !areNamedAlike(one, other))
  const isHabit = worded.length >= FEWEST && worded.length >= SHARE * pairs.length
  return (one, other) => isHabit && haveOneLead(one, other)
}
