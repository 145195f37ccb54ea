/** A witness beside title and names: where and when the paper appeared. */
import type { Pair } from '../../model/comparison.ts'
import type { List } from '../../model/list.ts'
import { listedVenue } from '../../venues/listed-venue.ts'
import { venueMentions } from '../../venues/mentions.ts'

/** Whether the entry names the very venue and year of which the record says that the paper appeared there. */
export function isWhereRecordSays({ entry, paper }: Pair, list: List): boolean {
  const listed = listedVenue(entry, list)
  if (!listed || !entry.year || listed.kind === 'preprint') return false
  return venueMentions(paper, list.venues).some(
    ({ venue, year }) =>
      venue.key === listed.key && venue.workshop === listed.workshop && year === entry.year?.value,
  )
}
