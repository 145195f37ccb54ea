/** What the recognisers of shapes share: where they stand in the list, and what makes a flow an entry. */
import type { Entry } from '../../model/list.ts'
import type { Span } from '../../model/span.ts'
import type { Hints } from '../details.ts'
import { type ReadEntry, readEntry } from '../entry.ts'
import type { Flow } from '../flow.ts'

/** The headings above a block, outermost first. */
export type Section = readonly string[]

/** How sure it is that a flow is one paper's entry. */
export type Weight = 'entry' | 'maybe' | 'none'

export type Candidate = {
  readonly entry: Entry
  readonly weight: Weight
  readonly titleBy: ReadEntry['titleBy']
}

/** Reads a flow as an entry and weighs the evidence; null where there is no title. */
export function candidate(flow: Flow, section: Section, span: Span, hints?: Hints): Candidate | null {
  const read = readEntry(flow, section, span, hints)
  return read && { ...read, weight: weigh(read) }
}

/** More words than any title has: prose. */
const LONGEST_TITLE = 45

/** A paper's link decides; without one, names and venue together; a title with one of them may be one. */
function weigh({ entry, titleBy }: ReadEntry): Weight {
  const { title, authors, venue, year, links } = entry
  if (!title || /^https?:/.test(title.value)) return 'none'
  const words = title.value.split(/\s+/).length
  if (words > LONGEST_TITLE) return 'none'
  const hasPaper = links.some((link) => link.role === 'paper')
  if (!hasPaper && links.some((link) => link.role === 'anchor')) return 'none'
  if (hasPaper) return words >= 2 || titleBy === 'shape' || authors || venue ? 'entry' : 'maybe'
  const details = Number(authors !== null) + Number(venue !== null) + Number(year !== null)
  if (words < 2 || details === 0) return 'none'
  if (details >= 2 && (authors || links.length > 0)) return 'entry'
  return authors && authors.names.length > 1 && links.length > 0 && words > 3 ? 'entry' : 'maybe'
}
