/** Years of later versions, by which an entry, or a whole list, dates its preprints. */
import type { Pair } from '../../../model/comparison.ts'
import type { List } from '../../../model/list.ts'
import { memoizeByObject } from '../../../text/memoize.ts'
import { hasOtherTitle, hasOtherWords } from '../authors/versions.ts'
import { preprintsIn } from './id-years.ts'
import { yearOfId } from './posting-years.ts'

/**
 * Whether the year after that of the first version may be a later version's, though no record tells of one: the entry has another
 * title, which a later version may have, or the list has such years often.
 */
export const mayBeLaterVersions = (year: number, first: number, pair: Pair, list: List): boolean =>
  year === first + 1 &&
  (datesByNewest(list).isSo || (pair.identity === 'same' && (hasOtherTitle(pair) || hasOtherWords(pair))))

/** So many preprints of such a share have a later year than their ids; so many more are no slips at a smaller share. */
const [FEWEST, SHARE] = [5, 0.1]
const [MANY, SHARE_OF_MANY] = [20, 0.05]
/** Slips go both ways: for each earlier year there are at least so many later ones. */
const TIMES_EARLIER = 10

/** Whether the list gives preprints the year of their newest version, as the entries do that arXiv writes for bibliographies. */
const datesByNewest = memoizeByObject((list: List): { readonly isSo: boolean } => {
  const all = preprintsIn(list)
  const later = all.filter(({ id, year }) => year > (yearOfId(id) ?? year)).length
  const earlier = all.filter(({ isLate }) => isLate).length
  const isOften = (fewest: number, share: number) => later >= fewest && later >= share * all.length
  return {
    isSo: (isOften(FEWEST, SHARE) || isOften(MANY, SHARE_OF_MANY)) && later >= TIMES_EARLIER * earlier,
  }
})
