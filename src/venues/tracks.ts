/** Words next to a venue's name: how a paper was presented, and in which part of the proceedings it is. */
import type { Venue, VenueIndex } from '../model/venue.ts'

/** Alternatives for regular expressions with the flag `i`. */
export const PRESENTATION = 'oral|spotlight|highlight|poster'
export const TRACK = 'main|long|short|demo|industry|findings|workshops?|d&b|datasets? (?:and|&) benchmarks?'

/** A part of a conference that a careful list names beside it. */
export const SIDE_TRACK =
  /\b(?:short papers?|extended abstracts?|companion|blue sky|creative ai|industry|industrial|demos?|demonstrations?|student (?:research|abstract)|applied data science)\b/i

/** Whether "Workshop" behind a name tells nothing new: ASRU is a workshop itself, and none at another meeting. */
export const isWorkshopItself = ({ key }: Venue, venues: VenueIndex): boolean =>
  venues.read(`${key} Workshop`)?.workshop === false
