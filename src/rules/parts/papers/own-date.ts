/** Papers that were posted long before or after the date that an entry gives. */
import { dateOfArxivId } from '../../../hosts/arxiv.ts'
import type { Pair } from '../../../model/comparison.ts'
import { type List, linksOnePaper } from '../../../model/list.ts'
import { saysNothingOf } from '../titles/mentions.ts'
import { datesApart, hasDateOf, isAboutWhen, isBeforeId } from '../venues/dates.ts'
import { ownYearOf } from '../venues/others-year.ts'

/** Below this certainty, the title may have been misread. */
const SURE = 0.7

/**
 * Whether an entry was posted more than a year before or after the paper that it links, and that paper's title and abstract
 * have none of its title's words: then even a nickname is another paper's.
 */
export const isOfAnotherTime = (pair: Pair, list: List): boolean =>
  (pair.entry.title?.certainty ?? 0) >= SURE &&
  linksOnePaper(pair.entry) &&
  isDatedApart(pair, list) &&
  saysNothingOf(pair) &&
  !isNamedAfter(pair)

/** Whether the entry gives its preprint a year in which no version of the linked paper was there: title and year then tell alike. */
export function isBeforePaper({ entry, link: { reference } }: Pair, list: List): boolean {
  const { year, preprint } = ownYearOf(entry, list) ?? {}
  if (!year || !preprint || reference.kind !== 'paper' || !isBeforeId(year.value, reference.id)) return false
  const posted = dateOfArxivId(reference.id)
  return !isAboutWhen(year, list.text, posted) && !hasDateOf(year.value, entry, list.text, posted)
}

/** `ChatRiver` is a later model of what the paper calls `River`. */
function isNamedAfter({ entry, record, paper }: Pair): boolean {
  const name = (entry.title?.value ?? '').replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()
  const own = `${record.title} ${paper?.abstract ?? ''}`.match(/\p{Lu}[\p{L}\p{N}]{2,}/gu) ?? []
  return own.some((word) => name.includes(word.toLowerCase()))
}

/** `[2026-01]`, `arXiv 2025.12`, `arXiv 2025`: a year beside a conference says nothing about when the preprint was posted. */
function isDatedApart(
  { entry: { year, venue }, link: { reference } }: Pair,
  { text, venues }: List,
): boolean {
  if (!year || reference.kind !== 'paper') return false
  const kind = venue && (venues.read(venue.value)?.kind ?? null)
  if (kind !== null && kind !== 'preprint') return false
  if (datesApart(year, text, reference.id) !== null) return true
  const posted = dateOfArxivId(reference.id)
  return kind === 'preprint' && posted !== null && Math.abs(year.value - posted.year) > 1
}
