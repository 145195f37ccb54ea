/** Entries of one title of which one appeared before the other's preprint was there: the title may be pasted over another paper's. */
import { dateOfArxivId } from '../../../hosts/arxiv.ts'
import { arxivIdOf, type Entry } from '../../../model/list.ts'
import type { VenueIndex } from '../../../model/venue.ts'
import { nameSamePeople } from './author-lists.ts'
import { LATE_MONTHS, sharedKey, sharePage } from './common.ts'

/** Whether one of two entries, which name no authors in common, links a page of its own and is of a year before the identifier that the other links. */
export const isPrintedBeforePosted = (one: Entry, another: Entry, venues: VenueIndex): boolean =>
  sharedKey(one, another) === null &&
  !sharePage(one, another) &&
  !nameSamePeople(one, another) &&
  (isBefore(one, another, venues) || isBefore(another, one, venues))

function isBefore(printed: Entry, posted: Entry, venues: VenueIndex): boolean {
  const id = arxivIdOf(posted)
  const date = id === null ? null : dateOfArxivId(id)
  if (!date || !printed.venue || !printed.year || arxivIdOf(printed) !== null) return false
  // an entry that is itself older than its identifier shows nothing about the other
  if ((posted.year?.value ?? date.year) < date.year) return false
  const known = venues.read(printed.venue.value)
  if (known?.kind === 'preprint' || !printed.links.some(({ role }) => role === 'paper')) return false
  const isLate = known?.kind === 'conference' && date.month <= LATE_MONTHS
  return printed.year.value < date.year - (isLate ? 1 : 0)
}
