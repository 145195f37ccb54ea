/** Whether the authors that a list names may be those of another version of the paper. */
import type { AuthorsVerdict, MisspeltName, Pair } from '../../../model/comparison.ts'
import type { Entry, List } from '../../../model/list.ts'
import { isNearName } from '../../../text/person.ts'
import { isName } from '../../../text/titles.ts'
import { isReworded } from '../../../text/wording.ts'
import { isOfUnknownAge } from '../papers/record-age.ts'
import { publicationsOf } from '../venues/publications.ts'
import { isAtVenue } from './venues-authors.ts'

/** Whether the list may have the authors of another version: of the linked one, of one after the record's, or of the venue's. */
export const mayBeAnotherVersions = (pair: Pair, list: List): boolean =>
  pair.earlierVersion !== null ||
  (pair.authors !== null && hasMore(pair.authors, pair.entry)) ||
  (pair.authors !== null && isOfUnknownAge(pair.authors.by)) ||
  isAtVenue(pair.entry, list)

/** Whether the entry has another title than the record, as another version may. A nickname, or a translation, is none. */
export const hasOtherTitle = ({ title, translated, entry }: Pair): boolean =>
  title?.outcome === 'different' && !translated && !isName(entry.title?.value ?? '')

/** Whether the entry's title is the record's but for words that nobody writes by a slip. */
export const hasOtherWords = ({ title, translated, entry }: Pair): boolean =>
  title?.outcome === 'typo' && !translated && isReworded(title, entry.title?.value ?? '', title.by.title)

/**
 * Whether the names may be those of the version that the link names: an earlier one than the record's, with several names that
 * are others or in other places, or one whose title the entry has. A single slip is told nevertheless: most lists link the first
 * version of papers that never had other authors.
 */
export const isOfLinkedVersion = (pair: Pair): boolean =>
  pair.link.reference.kind === 'paper' &&
  pair.link.reference.version !== null &&
  (hasOtherTitle(pair) || (pair.earlierVersion !== null && pair.authors !== null && !isOneSlip(pair.authors)))

/** Whether a name is misspelt, one is missing or added, or two have changed places. */
const isOneSlip = (verdict: AuthorsVerdict): boolean =>
  verdict.misspelt.some(isTypo) ||
  (verdict.missing.length + verdict.extra.length <= 1 && !isMoreThanSwap(verdict))

/** Whether the entry names a workshop, and the record only another venue: there the paper may have had fewer authors. */
export function isOfWorkshop(pair: Pair, { venues }: List): boolean {
  const venue = pair.entry.venue && venues.read(pair.entry.venue.value)
  if (!venue?.workshop) return false
  const places = publicationsOf(pair, venues)
  return places.length > 0 && !places.some((one) => one.venue.workshop)
}

/** Whether the list has all names of the record, and others that no slip puts there. */
export const hasMore = (verdict: AuthorsVerdict, entry: Entry): boolean =>
  isInserted(verdict, entry) || isLonger(verdict, entry)

/** Whether the list has all names of the record, and others behind them: authors are added to papers, seldom taken away. */
const isLonger = ({ missing, extra, misspelt, order }: AuthorsVerdict, { authors }: Entry): boolean =>
  extra.length > 0 &&
  missing.length + misspelt.length === 0 &&
  authors?.names.length === order.length + extra.length &&
  order.every(({ listed }) => listed !== null && listed < order.length)

/**
 * Whether the list has every one of the record's names in the record's order, and one more between two of them: a slip loses
 * or garbles names, but puts no co-author in a place of his own. That name stands in the paper, and not in arXiv's form.
 */
function isInserted({ missing, extra, misspelt, order }: AuthorsVerdict, { authors }: Entry): boolean {
  const places = order.map(({ listed }) => listed)
  const [names, last] = [authors?.names.length ?? 0, places.length - 1]
  return (
    extra.length === 1 &&
    missing.length + misspelt.length === 0 &&
    last > 0 &&
    names === places.length + 1 &&
    places[0] === 0 &&
    places[last] === names - 1 &&
    places.every((place, i) => place !== null && (i === 0 || place > (places[i - 1] ?? names)))
  )
}

/** The same, where no name is misspelt: no version has that. A paper that was revised may have had its names in another order. */
export const mayDiffer = (pair: Pair, verdict: AuthorsVerdict, list: List): boolean =>
  pair.earlierVersion !== null ||
  (!verdict.misspelt.some(isTypo) &&
    (mayBeAnotherVersions(pair, list) || (pair.isRevised && (isOnlyOrder(verdict) || isOfFewer(verdict)))))

/** Whether all names are the record's in its order, and several are missing: authors who came with a later version. */
const isOfFewer = ({ missing, extra, misspelt, reordered }: AuthorsVerdict): boolean =>
  missing.length >= SEVERAL && extra.length + misspelt.length + reordered.length === 0
const SEVERAL = 3

/** Whether all names are right, and some stand elsewhere. */
export const isOnlyOrder = ({ missing, extra, misspelt, reordered }: AuthorsVerdict): boolean =>
  missing.length + extra.length + misspelt.length === 0 && reordered.length > 0

/** Whether a name is misspelt rather than another form of it: `Alexandra Lee` of "Alice Lee". */
export const isTypo = ({ listed, actual }: MisspeltName): boolean => isNearName(listed, actual)

/**
 * Whether all names are right, and more of them stand elsewhere than a slip would move: at a venue more than two that changed
 * places, of a revised paper several, as an earlier version had them or as the list turns names round.
 */
export const isOthersOrder = (verdict: AuthorsVerdict, pair: Pair, list: List): boolean =>
  isOnlyOrder(verdict) &&
  ((isMoreThanSwap(verdict) && isAtVenue(pair.entry, list)) ||
    (verdict.reordered.length > MOST_MOVED &&
      (pair.isRevised || (pair.authors !== null && isOfUnknownAge(pair.authors.by)))))
const MOST_MOVED = 2

function isMoreThanSwap({ order }: AuthorsVerdict): boolean {
  const listed = order.flatMap((place) => place.listed ?? [])
  const sorted = listed.toSorted((a, b) => a - b)
  return listed.filter((index, place) => index !== sorted[place]).length > 2
}
