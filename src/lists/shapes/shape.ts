/** What the recognisers of shapes share: where they stand in the list, and what makes a flow an entry. */
import type { Entry } from '../../model/list.ts'
import type { Span } from '../../model/span.ts'
import { type Hints, readEntry } from '../entry.ts'
import type { Flow } from '../flow.ts'

/** The headings above a block, outermost first. */
export type Section = readonly string[]

/** How sure it is that a flow is one paper's entry. */
export type Weight = 'entry' | 'maybe' | 'none'

export type Candidate = { readonly entry: Entry; readonly weight: Weight }

/** Reads a flow as an entry and weighs the evidence; null where there is no title. */
export function candidate(flow: Flow, section: Section, span: Span, hints?: Hints): Candidate | null {
  const entry = readEntry(flow, section, span, hints)
  return entry && { entry, weight: weigh(entry, hints !== undefined) }
}

/** A paper's link decides; without one, names and venue together; a title with one of them may be one. */
function weigh(entry: Entry, hinted: boolean): Weight {
  const { title, authors, venue, year, links } = entry
  if (!title) return 'none'
  if (links.some((link) => link.role === 'anchor') && !links.some((link) => link.role === 'paper'))
    return 'none'
  const words = title.value.split(/\s+/).length
  if (links.some((link) => link.role === 'paper'))
    return words >= 2 || hinted || authors || venue ? 'entry' : 'maybe'
  const details = Number(authors !== null) + Number(venue !== null) + Number(year !== null)
  if (words < 2) return 'none'
  if (details >= 2 && (authors || links.length > 0)) return 'entry'
  if (authors && authors.names.length > 1 && links.length > 0 && words > 3) return 'entry'
  return details >= 1 ? 'maybe' : 'none'
}
