/** What the comparison of authors says of the names that the list means to give, in the version that it means. */
import type { AuthorsVerdict, By, Pair } from '../../../model/comparison.ts'
import type { PaperConventions } from '../../../model/context.ts'
import type { AuthorList, Entry, List } from '../../../model/list.ts'
import { isCarriedOn } from '../papers/carried-on.ts'
import { mayBePublished } from '../venues/may-be-published.ts'
import { withoutOrderOfChosen } from './chosen.ts'
import { areFirst, withoutCutEnd } from './cut-ends.ts'
import { withoutVariants } from './name-variants.ts'
import { areVenuesNames } from './venues-authors.ts'
import { hasOtherTitle, hasOtherWords, isOfLinkedVersion, isOfWorkshop, isOthersOrder } from './versions.ts'

/** `read`: without what is only written otherwise; `verdict`: without what another version, or a venue, may have so. */
export function ofThisVersion(
  compared: By<AuthorsVerdict>,
  pair: Pair,
  list: List,
  conventions: PaperConventions,
): { readonly read: AuthorsVerdict; readonly verdict: AuthorsVerdict } {
  const { entry } = pair
  const { authors } = entry
  if (!authors) return { read: compared, verdict: compared }
  const all = !compared.abridged || conventions.namesAllAuthors || isAlone(compared, entry, conventions)
  const known = withoutVariants(withoutPlaces(compared, authors, list), entry, list, all)
  const read = withoutCutEnd(withoutOrderOfChosen(known, authors, conventions, list), authors, list)
  if (mayBeOthers(read, pair, list)) return { read, verdict: misspellingsOf(read) }
  const isPart =
    isCutOff(read, authors, conventions) ||
    areFirstAndLast(read, conventions) ||
    (conventions.namesOneAuthor && !conventions.namesAllAuthors && authors.names.length <= FEW)
  return { read, verdict: isPart ? { ...read, missing: [] } : read }
}

/** `Ann Lee et al. Rivers Institute`: without the strangers behind “et al.”, who are where the authors work. */
function withoutPlaces(
  verdict: By<AuthorsVerdict>,
  { names, span, etAl }: AuthorList,
  { text }: List,
): By<AuthorsVerdict> {
  const at = etAl ? text.slice(span.start, span.end).search(ET_AL) : -1
  if (at < 0 || verdict.extra.length === 0) return verdict
  const behind = new Set(names.flatMap((name) => (name.span.start > span.start + at ? [name.value] : [])))
  return { ...verdict, extra: verdict.extra.filter((name) => !behind.has(name)) }
}
const ET_AL = /\bet\.? al\b/i

/** Whether all names but misspelt ones may be right elsewhere: in the linked version, or at a venue. */
const mayBeOthers = (read: AuthorsVerdict, pair: Pair, list: List): boolean =>
  isOfLinkedVersion(pair) ||
  isOfOtherTitle(pair, list) ||
  isOfWorkshop(pair, list) ||
  isOthersOrder(read, pair, list) ||
  areVenuesNames(read, pair.entry, list)

/**
 * Whether a venue may have published it under the title that the entry has, by other authors in another order.
 */
const isOfOtherTitle = (pair: Pair, list: List): boolean =>
  ((hasOtherTitle(pair) || hasOtherWords(pair)) &&
    pair.title?.by.paper !== null &&
    mayBePublished(pair.entry, list)) ||
  isCarriedOn(pair, list)

/** A few authors are hardly left out but for one. */
const FEW = 3
/** Whether one of two or three authors is named, where the list does not leave out the others. */
const isAlone = (
  { total }: AuthorsVerdict,
  { authors }: Entry,
  { namesOthers }: Pick<PaperConventions, 'namesOthers'>,
): boolean =>
  namesOthers &&
  authors?.names.length === 1 &&
  !authors.etAl &&
  total <= FEW &&
  // "el al"
  !authors.names.some(({ value }) => /\bal\b|[.…]{2,}/i.test(value))

/** Whether the names, one of them misspelt, are the record's first, and more are left out than are named: then those are not meant. */
const isCutOff = (
  { misspelt, missing, extra, order }: AuthorsVerdict,
  { names }: AuthorList,
  { namesAllAuthors }: Pick<PaperConventions, 'namesAllAuthors'>,
): boolean =>
  !namesAllAuthors &&
  misspelt.length > 0 &&
  extra.length === 0 &&
  missing.length > names.length &&
  areFirst(names, order)

/** So many left out in one row were not forgotten. */
const MANY = 5

/** `Jane Doe, Bo Wu, Cy Fox, Ann Lee` of ten authors: the first and the last ones, in a list that does not name everybody. */
function areFirstAndLast(
  { order, extra, reordered }: AuthorsVerdict,
  { namesAllAuthors }: Pick<PaperConventions, 'namesAllAuthors'>,
): boolean {
  const left = order.flatMap(({ listed }, i) => (listed === null ? [i] : []))
  const [first = 0, last = 0] = [left[0], left.at(-1)]
  const isOneRow = left.length >= MANY && last - first === left.length - 1
  const isInside = first > 0 && last < order.length - 1
  return !namesAllAuthors && isOneRow && isInside && extra.length + reordered.length === 0
}

/** Only what is misspelt, where all other names are the record's. */
const misspellingsOf = (verdict: AuthorsVerdict): AuthorsVerdict => ({
  ...verdict,
  misspelt: verdict.missing.length + verdict.extra.length === 0 ? verdict.misspelt : [],
  missing: [],
  extra: [],
  reordered: [],
})
