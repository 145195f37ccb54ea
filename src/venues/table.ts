/** The built-in table of venues. To add a venue, add a line to `venues.json`, sorted by name. */
import type { VenueKind } from '../model/venue.ts'
import table from './venues.json' with { type: 'json' }

export type VenueRow = {
  /** How lists mostly write it. */
  readonly name: string
  readonly full: string
  readonly kind: VenueKind
  /** The prefix of its papers' DOIs, in lower case. */
  readonly doi?: string
  /** Other ways to write it, in lower case. */
  readonly aliases?: readonly string[]
}

export const VENUES = table as readonly VenueRow[]

export const spellingsOf = ({ name, full, aliases = [] }: VenueRow): string[] => [name, full, ...aliases]
