/** Why a title that differs from the record's, and was not mistyped, may be another version's, a venue's, or in the list's own words. */
import type { By, Difference, Pair, TitleVerdict } from '../../../model/comparison.ts'
import { titleKey, wholeDifferences } from '../../../text/titles.ts'
import { conferenceAbove, mayBePublished } from '../venues/may-be-published.ts'
import { publicationsOf } from '../venues/publications.ts'
import { isOmission, isOnlySlips } from './differences.ts'
import { type Compared, isAny, type Reasons } from './reasons.ts'

/** Whether the words, unless mistyped, may be the title of another version, a venue's, or the list's own wording. */
export const mayBeMeant = (compared: Compared): boolean => isAny(MEANT, compared)

/** Where a smaller share of other papers have their own titles, others may be worded freely. */
const NEARLY_ALL = 0.75

/** Somebody may have worded the title so. */
const MEANT: Reasons = {
  isWordedFreely: ({ entry, conventions }) => conventions.titlesGiven(entry) < NEARLY_ALL,
  listParaphrases: ({ conventions }) => conventions.paraphrases !== null,
  isCondensed: ({ title, listed }) => isCondensed(title, listed.value),
  isLinkedVersions: ({ pair, title }) =>
    (pair.earlierVersion !== null && !isOnlySlips(title)) ||
    (isPinned(pair) && title.differing.some(differsInNumber)),
  isEarlierWork: isOfAnotherPlace,
  isVenues: ({ pair, title, list }) => mayBePublished(pair.entry, list) && isKnownToArxivOnly(pair, title),
}

/** Who condenses a title to fewer of its words puts other words in as well. */
const BRIEF = 0.6

/** Whether the record's words are missing in two places or more, and hardly any others stand there: authors who rename a paper write new words. */
function isCondensed({ by }: By<TitleVerdict>, listed: string): boolean {
  const differing = wholeDifferences(listed, by.title)
  const omissions = differing.filter(isOmission).length
  const [mine = 0, theirs = 0] = [listed, by.title].map((title) => titleKey(title).split(' ').length)
  return omissions > 1 && (differing.length - omissions <= 1 || mine <= BRIEF * theirs)
}

/** Whether the link names a version, and not surely the record's. */
const isPinned = ({ link: { reference }, paper }: Pair): boolean =>
  reference.kind === 'paper' && reference.version !== null && reference.version !== paper?.version

const differsInNumber = ({ listed, actual }: Difference): boolean => /\d/.test(listed) && /\d/.test(actual)

/** Whether the item above names a conference, and the record another place: the list may mean the paper that its authors carried on. */
function isOfAnotherPlace({ entry, pair, list }: Compared): boolean {
  const above = conferenceAbove(entry, list)
  const places = publicationsOf(pair, list.venues).map(({ venue }) => venue.key)
  return above !== null && places.length > 0 && !places.includes(above.key)
}

/** Whether nobody but arXiv has the record's title. */
const isKnownToArxivOnly = ({ witnesses }: Pair, { by }: By<TitleVerdict>): boolean =>
  !witnesses.some((one) => one.paper === null && titleKey(one.title) === titleKey(by.title))
