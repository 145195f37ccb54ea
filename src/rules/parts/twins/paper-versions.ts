/** Two versions of a paper, each with the title that it had. */
import { type Entry, type List, paperLinkOf } from '../../../model/list.ts'
import { areAlike, titleKey } from '../../../text/titles.ts'

/** Whether two entries link other versions of one paper, on purpose. */
export const linkOtherVersions = (one: Entry, another: Entry, list: List): boolean =>
  linkTwoVersions(one, another, list) || linkVersionAndNewest(one, another, list)

/** Whether two entries link two versions of one paper on arXiv, `…v1` and `…v2`, or name them behind the link. */
function linkTwoVersions(one: Entry, another: Entry, list: List): boolean {
  if (paperLinkOf(one)?.reference.id !== paperLinkOf(another)?.reference.id) return false
  const [a, b] = [one, another].map((entry) => versionOf(entry, list))
  return !!a && !!b && a !== b
}

/** The version of an entry's link, or that of its identifier in the words behind the link, as in `arXiv:2401.00001v2`. */
function versionOf(entry: Entry, { text }: List): number | null {
  const link = paperLinkOf(entry)
  if (!link || link.reference.version) return link?.reference.version ?? null
  const behind = text.slice(link.span.end, Math.min(link.span.end + MOST, entry.span.end))
  const [, id, version] = /(?<![\d/])(\d{4}\.\d{4,5})v(\d{1,2})\b/.exec(behind) ?? []
  return id === link.reference.id ? Number(version) : null
}
/** Characters behind a link that are looked at. */
const MOST = 200

/**
 * Whether one of two entries links a version of the paper and the other none, which leads to the newest, and that is on purpose:
 * a title names the version, or they appeared at different venues under one title, or first at a workshop, or the version is
 * listed as a preprint and the other as published, or the titles have so much in common that the paper had the one in that version.
 */
function linkVersionAndNewest(one: Entry, another: Entry, list: List): boolean {
  const [a, b] = [one, another].map((entry) => paperLinkOf(entry)?.reference)
  if (!a || a.id !== b?.id || !a.version === !b.version) return false
  if ([one, another].some(namesVersion) || areOldAndNew(one, another)) return true
  const [old, newest] = a.version ? [one, another] : [another, one]
  if (kindOf(old, list) === 'preprint' && !['preprint', undefined].includes(kindOf(newest, list))) return true
  const isOfWorkshop = [one, another].some(({ venue }) => /\bworkshops?\b/i.test(venue?.value ?? ''))
  return areTwoVenues(one, another, list) && (isOfWorkshop || haveAlikeTitles(one, another))
}

/** Of the shorter title's words of meaning, so many are in the other if a paper was renamed; one paper's link at another's title shares fewer. */
const KEPT = 0.6
const FEWEST_KEPT = 3

/** `Limits of Trained Judges of Rivers` in the second version, `Trained Judges of Rivers are No Experts` by now; a slip in one title is none of this. */
function areOldAndNew({ title: a }: Entry, { title: b }: Entry): boolean {
  if (!a || !b || areAlike(a.value, b.value)) return false
  const [short, long] = [a, b]
    .map(({ value }) => new Set(titleKey(value).split(' ').filter(isOfMeaning)))
    .toSorted((x, y) => x.size - y.size) as [Set<string>, Set<string>]
  const kept = short.intersection(long).size
  return kept >= FEWEST_KEPT && kept >= KEPT * short.size
}

const isOfMeaning = (word: string): boolean => word.length > 3

const haveAlikeTitles = ({ title: a }: Entry, { title: b }: Entry): boolean =>
  areAlike(a?.value ?? '', b?.value ?? '')

/** `A Survey of Rivers v2`. */
const namesVersion = ({ title }: Entry): boolean => /\b(?:v|version\s)\d\W*$/i.test(title?.value ?? '')

function areTwoVenues({ venue: a }: Entry, { venue: b }: Entry, { venues }: List): boolean {
  if (!a || !b || venues.same(a.value, b.value)) return false
  return [a, b].every(({ value }) => venues.read(value)?.kind !== 'preprint')
}

const kindOf = ({ venue }: Entry, { venues }: List): string | undefined =>
  venue === null ? undefined : venues.read(venue.value)?.kind
