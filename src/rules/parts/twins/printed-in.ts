/** Conferences whose papers a journal prints: an entry may name either. */
import type { Entry } from '../../../model/list.ts'
import type { Venue, VenueIndex } from '../../../model/venue.ts'

/** Journals, each with the conferences whose papers appear in it, by their names in the table of venues. */
const PRINTED: ReadonlyMap<string, readonly string[]> = new Map([
  ['TOG', ['SIGGRAPH', 'SIGGRAPH Asia']],
  ['CGF', ['Eurographics', 'EGSR', 'SGP', 'EuroVis', 'PG']],
  ['TVCG', ['VIS', 'VR', 'ISMAR']],
  ['RA-L', ['ICRA', 'IROS', 'CASE', 'Humanoids', 'RoboSoft']],
  ['PACMPL', ['POPL', 'PLDI', 'OOPSLA', 'ICFP']],
  ['IMWUT', ['UbiComp']],
])

/** A journal's volume may be of the year before its conference, or after it. */
const YEARS_APART = 1

/** Whether one of two entries names a journal that prints what the conference of the other accepts. */
export function arePrintedTogether(one: Entry, other: Entry, venues: VenueIndex): boolean {
  const years = one.year && other.year ? Math.abs(one.year.value - other.year.value) : 0
  const [a = null, b = null] = [one, other].map(({ venue }) => venue && venues.read(venue.value))
  return a !== null && b !== null && years <= YEARS_APART && (prints(a, b) || prints(b, a))
}

const prints = ({ key }: Venue, conference: Venue): boolean =>
  !conference.workshop && !conference.findings && (PRINTED.get(key) ?? []).includes(conference.key)
