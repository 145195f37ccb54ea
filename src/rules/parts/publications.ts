/** Where an entry's paper appeared, by all who know: what arXiv's record says in words, and the venues of other records. */
import type { Pair } from '../../model/comparison.ts'
import type { PaperRecord } from '../../model/facts.ts'
import type { VenueIndex } from '../../model/venue.ts'
import type { Witness } from '../../model/witness.ts'
import { type VenueMention, venueMentions } from '../../venues/mentions.ts'

export type Publication = VenueMention & { readonly by: Witness }

/** Most trusted first; empty if nobody says. */
export const publicationsOf = ({ witnesses }: Pair, venues: VenueIndex): readonly Publication[] =>
  witnesses.flatMap((by) => mentionsBy(by, venues).map((mention) => ({ ...mention, by })))

function mentionsBy({ paper, record }: Witness, venues: VenueIndex): readonly VenueMention[] {
  if (paper) return venueMentions(paper, venues)
  if (!record?.venue || record.type === 'preprint') return []
  const mentions = venueMentions({ comment: null, journalRef: said(record) }, venues)
  return record.yearIsRough ? mentions.map((mention) => ({ ...mention, year: null })) : mentions
}

/** `Proceedings of …, 2019`; a year in the venue's own name is not repeated. */
const said = ({ venue, year }: PaperRecord): string =>
  year === null || /(?<!\d)(?:19|20)\d\d(?!\d)/.test(venue ?? '') ? `${venue}` : `${venue}, ${year}`
