/** Finds venues' names in running text. */
import type { Venue, VenueIndex } from '../model/venue.ts'
import { MONTH } from '../text/months.ts'
import { PRESENTATION, TRACK } from './tracks.ts'
import { venueKey } from './venue-index.ts'

/** In running text, an acronym counts only in its own capitals: "fast", "case" and "date" are words, too. */
export function readInText(name: string, venues: VenueIndex): Venue | null {
  const venue = venues.read(name)
  if (venue?.kind === 'conference' && OF_ACM.test(name)) return null
  const byAcronym =
    venue && venueKey(name.replace(/\b(?:workshops?|findings)\b|\d+/gi, '')) === venueKey(venue.key)
  if (!byAcronym || venue.key !== venue.key.toUpperCase()) return venue
  return letters(name).includes(letters(venue.key.replace(/^(?:ACM|IEEE) /, ''))) ? venue : null
}

/** `Proceedings of the ACM on Software Engineering`: journals, which have the names of conferences' subjects. */
const OF_ACM = /\bACM on (?!(?:\w+\s)?conference)/i

/** `T-PAMI` is `TPAMI`. */
const letters = (text: string) => text.replace(/[^A-Za-z]/g, '')

export type VenueInText = {
  readonly venue: Venue
  /** Its name with the year, or with the word after it. */
  readonly text: string
  readonly index: number
  /** How many characters of the text are its name. */
  readonly named: number
}

/** The longest run of words at the start that names a venue, with the word after it, which may be a year. */
export function venueAtStart(text: string, venues: VenueIndex): VenueInText | null {
  const words = text.slice(0, 400).split(/\s+/).slice(0, 16)
  for (let n = words.length; n > 0; n--) {
    const run = words.slice(0, n).join(' ')
    const candidate = run.replace(/[.,:;)]+$/, '').replace(/^\(/, '')
    const venue =
      readInText(candidate.replace(/\s*\((?:[A-Z][\w&-]*)\)/, ''), venues) ??
      readInText(/\(([A-Z][\w&-]*)(?:\s*['’]?\d{2,4})?\)$/.exec(candidate)?.[1] ?? '', venues) ??
      readInText(/^([A-Z][A-Za-z&]+)-?(?:(?:19|20)\d\d|[12]\d)$/.exec(candidate)?.[1] ?? '', venues)
    if (!venue || /\s(?:and|at|by|for|in|of|on|the)$/.test(run) || goesOn(venue, run, words.slice(n), venues))
      continue
    return {
      venue,
      text: words.slice(0, n + 1).join(' '),
      index: 0,
      named: run.replace(/[\s.,:;&+/]+$/, '').length,
    }
  }
  return null
}

/** Whether the words begin a longer name: `International Conference on Machine Learning and Applications`. */
function goesOn(venue: Venue, run: string, rest: readonly string[], venues: VenueIndex): boolean {
  const [next = '', afterNext = ''] = rest
  if (next === 'Anthology' || isNamedOtherwise(venue, run, rest, venues)) return true
  const bare = run.replace(/\b(?:(?:19|20)\d\d|IEEE|ACM)\b/g, '').trim()
  const isAcronym = venue.kind !== 'journal' && !/\s/.test(bare)
  if (!isAcronym && run.endsWith(',') && /^(?:and|&)$/.test(next)) return /^[A-Z]/.test(afterNext)
  if (venue.workshop || isAcronym || /[.,:;)\d]$/.test(run) || venues.read(next)?.key === venue.key)
    return false
  if (/^(?:and|for|from|of|with|&)$/.test(next)) return /^[A-Z]/.test(afterNext)
  return /^[A-Z]/.test(next) && !FOLLOWS.test(next)
}

/** `… on Robotics and Automation in Industry (ICRAI)`, `… on Web (WebSci'14)`: the acronym behind the name is not this venue's. */
function isNamedOtherwise(venue: Venue, run: string, rest: readonly string[], venues: VenueIndex): boolean {
  const behind = rest.slice(0, MOST_BEFORE + 1).join(' ')
  const [, dated] = DATED_ACRONYM.exec(behind) ?? []
  const isOwn = [dated ?? '', ...(run.match(/\b[A-Z]{2,}\b/g) ?? [])].some(
    (word) => venues.read(word)?.key === venue.key,
  )
  if (dated && venue.kind === 'conference' && !isOwn) return true
  const [, acronym] = ACRONYM_BEHIND.exec(behind) ?? []
  return (
    acronym?.charAt(0) === venue.key.charAt(0) &&
    !FOLLOWS.test(rest[0] ?? '') &&
    venues.read(acronym)?.key !== venue.key
  )
}
const ACRONYM_BEHIND = /^(?:[^\s.;:()]+\s)*\(([A-Z]{3,10})(?:[\s'’-]*\d{2,4})?\)/
/** With a year, it is the event's for sure, whatever its first letter. */
const DATED_ACRONYM =
  /^(?:[^\s.;:()]+\s)*\((?:IEEE |ACM )?([A-Z][A-Za-z&]*[A-Z][A-Za-z]*)(?:[\s’-]*(?:19|20)\d\d|\s?['’]\d\d)\)/
/** Words between a name and its acronym. */
const MOST_BEFORE = 5

const FOLLOWS = new RegExp(`^(?:${TRACK}|${PRESENTATION}|track|dataset|journal|${MONTH})s?\\b`, 'i')

/** `ICLR 2021; updated …`, `CVPR 2024 (Oral)`: a known name with its year at the start. */
export function namedAtStart(text: string, venues: VenueIndex): VenueInText | null {
  const match =
    /^(?:(?:in|at)\s+)?((?:[A-Z][\w&/-]*\s){0,6}?[A-Z][A-Za-z&/-]*)[\s,]*(?:['’]\d\d|(?:19|20)\d\d)(?!\d)/.exec(
      text,
    )
  const venue = match?.[1] ? readInText(match[1], venues) : null
  return match && venue ? { venue, text: match[0], index: match.index, named: match[0].length } : null
}

/** `The 38th Conference on Neural Information Processing Systems (NeurIPS 2024)`, with its year. */
export function fullNameAtStart(text: string, venues: VenueIndex): VenueInText | null {
  const found = venueAtStart(text.replace(OPENING, ''), venues)
  if (found?.venue.kind !== 'conference' || !/^(?!.*\bworkshop)\S+\s+\S+\s/i.test(found.text)) return null
  return yearBeside(found.text, text) === null ? null : found
}

/** A known acronym with its year, anywhere in a text that is about acceptance. */
export function venueWithin(text: string, venues: VenueIndex): VenueInText | null {
  for (const match of text.matchAll(
    /\b([A-Z][A-Za-z&-]{2,14}(?:\s(?:MM|Asia|Security|Findings))?)[\s,'’(-]*((?:19|20)?\d\d)(?!\d)/g,
  )) {
    const venue = readInText((match[1] ?? '').replace(/-$/, ''), venues)
    if (venue) return { venue, text: match[0], index: match.index, named: match[0].length }
  }
  return null
}

const MONTH_AT_END = new RegExp(String.raw`\b(?:${MONTH})\.?\s*$`, 'i')

/** The year in a venue's name, else after it, else before it; a year after a month is a date and does not count. */
export function yearBeside(text: string, quote: string): number | null {
  const at = quote.indexOf(text)
  const own = LONG_OR_MARKED.exec(text) ?? twoDigits(text, at < 0 ? '' : quote.slice(at + text.length))
  if (own && !MONTH_AT_END.test(text.slice(0, own.index))) return Number(own[1] || `20${own[2]}`)
  if (own || at < 0) return null
  const plain = (part: string) => part.replace(/https?:\S*/g, ' ')
  const after = plain(quote.slice(at + text.length, at + text.length + 70))
  const before = plain(quote.slice(Math.max(0, at - 24), at))
  const next = /(?<!\d)((?:19|20)\d\d)(?!\d)|['’](\d\d)(?!\d)/.exec(after)
  if (next)
    return MONTH_AT_END.test(text + after.slice(0, next.index)) ? null : Number(next[1] ?? `20${next[2]}`)
  const last = [...before.matchAll(/(?<!\d)((?:19|20)\d\d)(?!\d)/g)].at(-1)
  return last && !MONTH_AT_END.test(before.slice(0, last.index)) ? Number(last[1]) : null
}

const LONG_OR_MARKED = /(?<!\d)((?:19|20)\d\d)(?!\d)|['’](\d\d)(?!\d)/

/** `CVPR 17`, or the whole year behind it in `CVPR 17 (2017)`; but `ECCV 14 pages` and `PVLDB 16(11)` tell of no year. */
function twoDigits(text: string, behind: string): RegExpExecArray | null {
  const short = /(?<=[A-Z]-?|[A-Z]{3} )(?<!\bPVLDB[ -]?)()([12]\d)(?![\dA-Za-z])/.exec(text)
  if (!short) return null
  const rest = text.slice(short.index + short[0].length) + behind
  return SAME_PHRASE.exec(rest) ?? (isCount(rest) ? null : short)
}
const SAME_PHRASE = /^[^,;.\p{L}]{0,20}?(?<!\d)((?:19|20)\d\d)(?!\d)/u
/** Whether the words behind a number make it a count, or a volume, and no year. */
export const isCount = (behind: string): boolean => COUNTED.test(behind)
const COUNTED =
  /^\s*(?:(?:double|single|main|full)?[\s-]*(?:pages?|pp?|pgs?|figures?|figs?|tables?|columns?|references?|slides?|minutes?|appendi(?:x|ces))\b|\(\d{1,3}\)|:\s*\d+\s*[-–]\s*\d|,?\s*(?:no\.?\s*\d|(?:num|number|issue)\b))/i

/** The words before the name in `In Proceedings of the 2025 IEEE …`. */
export const OPENING =
  /^\s*(?:in:?\s+)?(?:the\s+)?(?:proc(?:eedings|\.)?\s+(?:of\s+)?)?(?:the\s+)?(?:(?:19|20)\d\d\s+)?/i
