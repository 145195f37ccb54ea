/** Years in an entry that are not when its paper appeared: another paper's, a data set's, a challenge's. */
import { dateOfArxivId } from '../../../hosts/arxiv.ts'
import type { Pair } from '../../../model/comparison.ts'
import type { Entry, Link, List } from '../../../model/list.ts'
import type { ArxivId } from '../../../model/reference.ts'
import { type Claim, covers } from '../../../model/span.ts'
import { withoutAddresses } from '../../../text/addresses.ts'
import { lineStart } from '../../../text/lines.ts'
import { MONTH } from '../../../text/months.ts'
import { areOwn } from '../papers/own-claims.ts'
import { isMonth } from './dates.ts'
import { isOneOfTwoYears, isPreprintsOwn, namesVenueBehind } from './second-venue.ts'

/** The year that an entry gives its paper, with arXiv if it names it; null where the year may be something else's. `own`: a link to the paper. */
export function ownYearOf(
  entry: Entry,
  list: List,
  own?: Link,
): { readonly year: Claim<number>; readonly preprint: Claim<string> | null } | null {
  const { year, venue } = entry
  if (!year || isNoYear(year, entry, list) || !areOwn([year, venue], entry, list, own)) return null
  // other servers, as OpenReview, have dates of their own
  const preprint = venue !== null && list.venues.read(venue.value)?.key === 'arXiv' ? venue : null
  if (preprint && (mayBeVenues(year, preprint, entry, list) || isBesideYears(year, preprint, entry, list)))
    return null
  return { year, preprint }
}

/** Whether the claim is no year, one of two, or that of another paper which the entry names by its id. */
const isNoYear = (year: Claim<number>, entry: Entry, list: List): boolean =>
  isPartOfId(year, list.text) ||
  isOneOfTwoYears(year, list.text) ||
  isMonth(year, list) ||
  isMonthOfId(year, entry) ||
  isOfNamedId(year, entry, list)

const idsOf = ({ links }: Entry): readonly ArxivId[] =>
  links.flatMap(({ reference }) => (reference.kind === 'paper' ? reference.id : []))

/** `arXiv 2012` of 2012.07805: as lists write `arXiv 2404`, it is the id's month, and December of 2020. */
const isMonthOfId = ({ value }: Claim<number>, entry: Entry): boolean =>
  idsOf(entry).some((id) => id.startsWith(`${value}.`))

/** `[arXiv:2411.00001 (2024)](https://arxiv.org/abs/2501.00002)`: whether the year is that of an id which no link leads to. */
function isOfNamedId({ value }: Claim<number>, entry: Entry, { text }: List): boolean {
  const linked = idsOf(entry)
  const named = withoutAddresses(text.slice(entry.span.start, entry.span.end)).match(ID) ?? []
  return (named as ArxivId[]).some((id) => !linked.includes(id) && dateOfArxivId(id)?.year === value)
}
const ID = /(?<![\d./])\d{4}\.\d{5}(?!\d)/g

/** The `1911` of `arXiv: 1911.06786` is no year. */
const isPartOfId = ({ span }: Claim<number>, text: string): boolean =>
  /^\.\d{4}/.test(text.slice(span.end, span.end + 5))

/** Whether the year may be that of another venue in the entry than its preprint server. */
const mayBeVenues = (year: Claim<number>, preprint: Claim<string>, entry: Entry, list: List): boolean =>
  followsName(year, entry, list) ||
  (namesVenueBehind(preprint, entry, list) && !isPreprintsOwn(year, preprint, list.text))

/** Whether a preprint's year stands apart from the preprint server in a row that has a cell for years. */
const isBesideYears = (
  { span }: Claim<number>,
  venue: Claim<string>,
  entry: Entry,
  { text }: List,
): boolean => {
  const [from, to] = [Math.min(span.end, venue.span.end), Math.max(span.start, venue.span.start)]
  if (!text.slice(from, to).includes('|')) return false
  const own = text.slice(lineStart(entry.span.start, text), span.start).length
  const row = text.slice(lineStart(entry.span.start, text), entry.span.end)
  return [...row.matchAll(YEAR_CELL)].some(({ index, 0: cell }) => own < index || own >= index + cell.length)
}
const YEAR_CELL = /(?:^|(?<=\|))[ \t*_]*(?:19|20)\d\d[ \t*_]*(?=\|)/g

/** `RiverSet [Roe et al. 2017]`: whether somebody is cited with the year who did not write the paper. */
export function isOfCitation({ span }: Claim<number>, { record }: Pair, { text, venues }: List): boolean {
  const [, name = ''] = CITED.exec(text.slice(Math.max(0, span.start - 80), span.start)) ?? []
  // `(Arxiv 2019)` cites nobody
  if (
    name === '' ||
    venues.read(name) !== null ||
    !/^[a-z]?\s?[)\],;]/.test(text.slice(span.end, span.end + 3))
  )
    return false
  return !record.authors.some((one) => one.toLowerCase().includes(name.toLowerCase()))
}
/** Up to the year. */
const CITED = /[[(](\p{Lu}[\p{L}’'-]+)(?:\s(?:and|&)\s\p{Lu}[\p{L}’'-]+|\set al\.?)?,?\s$/u

/** Whether the year seems to be that of something else in the entry; `first`: the year of the paper's first version. */
export const isAnothers = (year: Claim<number>, first: number, pair: Pair, list: List): boolean =>
  isInOtherLink(year, pair) || isInSentence(year, list) || saysYearFrom(first, pair.entry, list)

const IS_MONTH = new RegExp(`^(?:${MONTH})`, 'i')

/** `arXiv:1411.07386 (4th in VOC 2012)`: the year follows a name that is neither the venue nor a month. */
function followsName({ span }: Claim<number>, { venue }: Entry, { text }: List): boolean {
  const from = Math.max(0, span.start - 30)
  const word = /(?<![\p{L}\d])(\p{Lu}[\p{L}&+-]+)[\s’'-]{0,2}$/u.exec(text.slice(from, span.start))
  const name = word?.[1] ?? ''
  const start = from + (word?.index ?? 0)
  const isVenue = venue !== null && venue.span.start <= start && start < venue.span.end
  return name !== '' && !isVenue && !IS_MONTH.test(name) && !/^(?:ar|bio|med|chem)xiv|^preprint/i.test(name)
}

/** `Datasets: [WMT15](…)`, `collected by [Doe (2000)](…)`: the year stands in the text of another link. */
const isInOtherLink = ({ span }: Claim<number>, { entry, link }: Pair): boolean =>
  entry.links.some(
    (one) => one !== link && one.role !== 'badge' && one.url !== link.url && covers(one.span, span),
  )

/** `the idea of 2013 that recovers signals`: words follow the year on its line. */
const isInSentence = ({ span }: Claim<number>, { text }: List): boolean =>
  /^[ \t]+\p{L}+ \p{L}{2,} \p{L}{2,}/u.test(text.slice(span.end, span.end + 60))

/** Whether the entry, outside its title and addresses, has a year of at least `first` too, which is the paper's. */
function saysYearFrom(first: number, { span, title }: Entry, { text }: List): boolean {
  const end = Math.max(span.start, title?.span.start ?? span.start)
  const words = [text.slice(span.start, end), text.slice(title?.span.end ?? span.start, span.end)].join(' ')
  const years = withoutAddresses(words).match(/(?<![\d.])20\d\d(?![\d.])/g) ?? []
  return years.some((year) => Number(year) >= first)
}
