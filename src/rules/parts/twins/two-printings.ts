/** A conference's paper and the journal's article that it became: the addresses that two entries link say that they are two works. */
import type { Entry, Link } from '../../../model/list.ts'
import type { VenueIndex, VenueKind } from '../../../model/venue.ts'
import { venueOfDoi } from '../../../venues/doi.ts'
import { sharePage } from './common.ts'

/** Whether one entry links a journal's article and the other a paper of a conference, as their addresses tell. */
export function arePrintedTwice(one: Entry, another: Entry, venues: VenueIndex): boolean {
  if (sharePage(one, another)) return false
  const [a = null, b = null] = [one, another].map((entry) => printedIn(entry, venues))
  return a !== null && b !== null && a !== b
}

/** What kind of publication all the addresses of an entry's paper name that name any; null if none does, or if they disagree. */
function printedIn(entry: Entry, venues: VenueIndex): VenueKind | null {
  const kinds = new Set(entry.links.flatMap((link) => kindOf(link, venues) ?? []))
  return kinds.size === 1 ? ([...kinds][0] ?? null) : null
}

/** Collections of conferences' papers that hold no journal's; the others have the names of their venues. */
const PROCEEDINGS: ReadonlySet<string> = new Set(['cvf', 'pmlr'])

function kindOf({ role, reference, url }: Link, venues: VenueIndex): VenueKind | null {
  if (role !== 'paper' || reference.kind !== 'page') return null
  const { host = '', doi = '' } = reference.paper ?? {}
  if (PROCEEDINGS.has(host)) return 'conference'
  const venue = venues.read(host) ?? venues.read(venueOfDoi(doi)?.name ?? '') ?? venues.read(nameInFile(url))
  const kind = venue?.kind ?? null
  return kind === 'preprint' ? null : kind
}

/** `rivers` of `…/lee/rivers01-lake.pdf`: the first letters of a file's name, with a year right behind them; '' if there are none. */
const nameInFile = (url: string): string =>
  /(?:^|[-_])([a-z]{3,12})[-_]?(?:(?:19|20)\d\d|\d\d)(?![\da-z])/i.exec(
    url.slice(url.lastIndexOf('/') + 1),
  )?.[1] ?? ''
