/** Years of data, by name or as a span, on which a paper was measured: they say nothing of when it appeared. */
import type { VenueIndex } from '../../../model/venue.ts'

/** Characters that are looked at, before a year and behind it. */
const MOST = 80

/** `4th ranked in VOC`, `state of the art on the RiverNet`: the last words, up to three of them, are what it was measured on. */
const RESULT =
  /\b(?:[Rr]ank(?:s|ed|ing)?|[Pp]laced?|[Ss]tate[ -]of[ -]the[ -][Aa]rt|SO[Tt]A|[Rr]esults?|[Ss]cores?|[Aa]ccuracy|[Ee]valuated|[Tt]ested|[Tt]rained)\s(?:[\p{L}\d.%-]{1,12}\s){0,3}?(?:in|on|for)\s(?:the\s)?(\p{Lu}[\p{L}\d+-]*(?:\s\p{Lu}[\p{L}\d+-]*){0,2})[\s-]{0,2}$/u
/** A contest is held in its year. */
const HELD = /\b(?:challenge|competition|contest|workshop|conference|symposium|track|task)s?$/i

/** `VOC 2012 dataset`, `RiverNet 2017 val`: what is named before the year is data. */
const DATA_BEHIND =
  /^\s(?:data\s?sets?|benchmarks?|leaderboards?|(?:test|val|dev|train)(?:[\s-]sets?)?)(?![\p{L}-])/iu
const NAME_BEFORE = /(?:^|[^\p{L}\d+-])(\p{Lu}[\p{L}\d+-]*)[\s-]$/u

/** `在 AIME 2024、AIME 2025 上`, `XSum、SQuAD、WMT19、HC3`: a name in a row of names, which is data that a paper was measured on. */
export const isInRow = (text: string, from: number, to: number): boolean =>
  ROW_BEFORE.test(text.slice(Math.max(0, from - MOST), from)) || ROW_BEHIND.test(text.slice(to, to + MOST))
const ROW_BEFORE = /[\p{L}\d]、\s?(?:\p{Lu}[\p{L}-]*[\s-]?)?$/u
/** `CVPR 2024、Oral` goes on about the venue. */
const ROW_BEHIND =
  /^\s?(?:['’]?\d{2,4})?、\s?(?!(?:Oral|Spotlight|Poster|Highlight|Best|Findings|Workshop|Main)\b)\p{Lu}/u

/** Whether the words that end there say how a paper did on something that is no venue. */
export function tellsResult(text: string, to: number, venues: VenueIndex): boolean {
  const [, name] = RESULT.exec(text.slice(Math.max(0, to - MOST), to)) ?? []
  return name !== undefined && !HELD.test(name) && venues.read(name) === null
}

/** Whether the year is where a span of years begins or ends: `2017–2024`, but not `ICASSP 2024 - 2024 IEEE …`. */
function isOfSpan(text: string, from: number, to: number): boolean {
  const year = text.slice(from, to)
  const [, last = year] = /^\s?[-–—]\s?((?:19|20)\d\d)(?!\d)/.exec(text.slice(to, to + SPAN)) ?? []
  const [, first = year] =
    /(?<!\d)((?:19|20)\d\d)\s?[-–—]\s?$/.exec(text.slice(Math.max(0, from - SPAN), from)) ?? []
  return year < last || first < year
}
/** The characters of ` - 2024`, and the one behind it. */
const SPAN = 8

/** Whether the year that stands there belongs to the name of data, or to a span of years. */
export function isYearOfData(
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
  venues: VenueIndex,
): boolean {
  if (tellsResult(text, from, venues) || isOfSpan(text, from, to) || isInRow(text, from, to)) return true
  const [, name] = NAME_BEFORE.exec(text.slice(Math.max(0, from - MOST), from)) ?? []
  return name !== undefined && venues.read(name) === null && DATA_BEHIND.test(text.slice(to, to + MOST))
}
