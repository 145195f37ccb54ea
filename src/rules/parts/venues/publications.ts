/** Where an entry's paper appeared, by all who know: what arXiv's record says in words, and the venues of other records. */
import type { Pair } from '../../../model/comparison.ts'
import { bridgeKey, type Facts, found, type Paper, type PaperRecord } from '../../../model/facts.ts'
import type { VenueIndex } from '../../../model/venue.ts'
import type { Witness } from '../../../model/witness.ts'
import { sameName } from '../../../text/person.ts'
import { compareTitles } from '../../../text/titles.ts'
import { type VenueMention, venueMentions } from '../../../venues/mentions.ts'

export type Publication = VenueMention & { readonly by: Witness }

/** `ICCV Workshop 2023`. */
export const whereOf = ({ name, year }: Publication): string => (year === null ? name : `${name} ${year}`)

/** Most trusted first; empty if nobody says. */
export const publicationsOf = ({ witnesses }: Pair, venues: VenueIndex): readonly Publication[] =>
  witnesses.flatMap((by) => mentionsBy(by, venues).map((mention) => ({ ...mention, by })))

/**
 * Where the entry's preprint was published by what Semantic Scholar alone links with it, if that is the same paper: by its
 * authors, and a title that is not quite another one, as of records that were merged by mistake.
 */
export function bridgedPublications(
  { paper, link }: Pair,
  { record: records }: Facts<'record'>,
  venues: VenueIndex,
): readonly Publication[] {
  const known = paper ? records.get(bridgeKey(paper.id)) : undefined
  const record = found(known)
  if (!paper || !record || known?.state !== 'found' || !areOnePaper(paper, record)) return []
  const { title, authors } = record
  const { evidence } = known
  const by: Witness = {
    source: 'Crossref',
    link,
    title,
    authors,
    record,
    paper: null,
    evidence,
    isIndex: true,
  }
  return mentionsBy(by, venues).map((mention) => ({ ...mention, by }))
}

/** Titles less similar than this are those of two papers. */
const MIXED_UP = 0.6

function areOnePaper(paper: Paper, record: PaperRecord): boolean {
  const { outcome, similarity } = compareTitles(paper.title, record.title)
  const has = (name: string) => record.authors.some((other) => sameName(name, other))
  const [first, ...others] = paper.authors
  return (
    (outcome !== 'different' || similarity >= MIXED_UP) &&
    first !== undefined &&
    sameName(first, record.authors[0] ?? '') &&
    others.filter(has).length >= others.length / 2
  )
}

function mentionsBy({ paper, record }: Witness, venues: VenueIndex): readonly VenueMention[] {
  if (paper) return venueMentions(paper, venues)
  if (!record?.venue || record.type === 'preprint') return []
  const mentions = venueMentions({ comment: null, journalRef: said(record) }, venues)
  return record.yearIsRough ? mentions.map((mention) => ({ ...mention, year: null })) : mentions
}

/** `Proceedings of …, 2019`; a year in the venue's own name is not repeated. */
const said = ({ venue, year }: PaperRecord): string =>
  year === null || /(?<!\d)(?:19|20)\d\d(?!\d)/.test(venue ?? '') ? `${venue}` : `${venue}, ${year}`
