/** A witness beside title and names: where and when the paper appeared. */
import type { Pair } from '../../../model/comparison.ts'
import type { List } from '../../../model/list.ts'
import { listedVenue } from '../../../venues/listed-venue.ts'
import { publicationsOf } from './publications.ts'

/** Whether the entry names the very venue and year of which the record says that the paper appeared there. */
export function isWhereRecordSays(pair: Pair, list: List): boolean {
  const { entry } = pair
  const listed = listedVenue(entry, list)
  if (!listed || !entry.year || listed.kind === 'preprint') return false
  return publicationsOf(pair, list.venues).some(
    ({ venue, year }) =>
      venue.key === listed.key && venue.workshop === listed.workshop && year === entry.year?.value,
  )
}
