/** Two versions of a paper, each with the title that it had. */
import { type Entry, type List, paperLinkOf } from '../../../model/list.ts'
import { areAlike } from '../../../text/titles.ts'

/** Whether two entries link two versions of one paper on arXiv, `…v1` and `…v2`. */
export function linkTwoVersions(one: Entry, another: Entry): boolean {
  const [a, b] = [one, another].map((entry) => paperLinkOf(entry)?.reference)
  return a?.id === b?.id && !!a?.version && !!b?.version && a.version !== b.version
}

/**
 * Whether one of two entries links a version of the paper and the other none, which leads to the newest, and that is on purpose:
 * a title names the version, or they appeared at different venues under one title, or first at a workshop.
 */
export function linkVersionAndNewest(one: Entry, another: Entry, list: List): boolean {
  const [a, b] = [one, another].map((entry) => paperLinkOf(entry)?.reference)
  if (!a || a.id !== b?.id || !a.version === !b.version) return false
  if ([one, another].some(namesVersion)) return true
  const isOfWorkshop = [one, another].some(({ venue }) => /\bworkshops?\b/i.test(venue?.value ?? ''))
  return areTwoVenues(one, another, list) && (isOfWorkshop || haveAlikeTitles(one, another))
}

const haveAlikeTitles = ({ title: a }: Entry, { title: b }: Entry): boolean =>
  areAlike(a?.value ?? '', b?.value ?? '')

/** `A Survey of Rivers v2`. */
const namesVersion = ({ title }: Entry): boolean => /\b(?:v|version\s)\d\W*$/i.test(title?.value ?? '')

function areTwoVenues({ venue: a }: Entry, { venue: b }: Entry, { venues }: List): boolean {
  if (!a || !b || venues.same(a.value, b.value)) return false
  return [a, b].every(({ value }) => venues.read(value)?.kind !== 'preprint')
}
