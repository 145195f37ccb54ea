/** Where a paper appeared, as arXiv's free text says. When in doubt, yields nothing. */
import type { Paper } from '../model/facts.ts'
import type { Span } from '../model/span.ts'
import type { Venue, VenueIndex } from '../model/venue.ts'
import { venueOfDoi } from './doi.ts'
import {
  fullNameAtStart,
  namedAtStart,
  OPENING,
  readInText,
  venueAtStart,
  venueWithin,
  yearBeside,
} from './in-text.ts'
import { isElsewhere, isPartAt, isPartsName } from './other-events.ts'
import { quoteOf } from './quotes.ts'
import { isWorkshopItself } from './tracks.ts'

/** Whether it is not said in words: the venue was read from a DOI, which stands for the quote. */
export const isFromDoi = ({ quote }: Pick<VenueMention, 'quote'>): boolean => quote.startsWith('doi:')

export type VenueMention = {
  readonly venue: Venue
  /** As a list would write it: an acronym for a conference ("ICME"), a journal as arXiv's text names it. */
  readonly name: string
  readonly year: number | null
  /** The part of a sentence that says so. */
  readonly quote: string
}

/** In characters. arXiv's comments are a few lines; the rest is ignored. */
const MAX_TEXT_LENGTH = 3000

/** "Accepted to X", "published in X": a venue follows. Authors misspell these words; "highlight" is missing as it is a verb, too. */
const ACCEPTED =
  /\b(?:acc[cept]{2,6}(?:ed)?(?: (?:as|for|to be)\b[^.;,]{0,40}?)?(?: paper)?|to appear|appear(?:s|ed|ing)?|pub[lis]{3,5}hed|presented|publication|to be (?:published|presented)|final version|camera[- ]ready(?: version)?|conference paper|oral|spotlight|poster|proceedings)\b[^.;]{0,30}?\b(?:to|at|by|in|for|of)\s+(?:the\s+|proceedings of(?: the)?\s+|proc\.\s+of\s+)?/gi
/** A sentence with one of these proves nothing about its venue. */
const DOUBT =
  /\b(?:submitted|submission|under[\w -]{0,20}\b(?:re)?view|under consideration|in review|preparing|intended|rejected|not (?:yet |been )*acc[cept]{2,6}ed|withdrawn|extend(?:ed|s) version|longer version|extension of|\w{0,12}\d\d extension|(?:portions?|parts) of (?:this|the) (?:article|paper|work)|extends|our extended|earlier version|preliminary version|previous version|prior version|short(?:er)? version|conference version|journal version|abridged|an? version of this|follow[- ]up|based on|builds on|similar (?:work|paper)|related (?:work|paper)|supersedes|superseded|cite\b.*\binstead|challenge|competition|kdd cup|solution|winner|winning|place|tutorial|template|style|format|code and|dataset is|reproducib|rolling review|(?:19|20)\d\d preprint|non[- ]?archival|late[- ]breaking|lb[rw]s?\b|(?:spring|summer|fall) symposi|symposium series|doctoral consortium|bridge program|blog ?posts?|tiny ?papers?|creative ai track|art gallery|exhibition)/i

/** Books have titles like those of journals. */
const OF_BOOK = /\bbook chapter\b/i

/** What arXiv says about where the paper appeared, most reliable first; empty if it is not clear. */
export function venueMentions(
  paper: Pick<Paper, 'comment' | 'journalRef'> & Partial<Pick<Paper, 'doi'>>,
  venues: VenueIndex,
): VenueMention[] {
  const whole = paper.comment?.slice(0, MAX_TEXT_LENGTH).replace(/\s+/g, ' ').trim() ?? ''
  const comment = OF_BOOK.test(whole) ? '' : whole
  const journal = DOUBT.test(comment) ? null : journalAtStart(comment, venues)
  const found = [
    ...(paper.journalRef ? fromReference(paper.journalRef.slice(0, MAX_TEXT_LENGTH), venues) : []),
    ...(paper.doi ? fromDoi(paper.doi, venues) : []),
    ...(journal ? [journal] : []),
    ...sentencesOf(comment).flatMap((sentence) =>
      DOUBT.test(sentence) ? [] : fromSentence(sentence, venues),
    ),
  ]
  return found.filter((one, i) => !found.slice(0, i).some((earlier) => isSame(earlier, one)))
}

const isSame = (a: VenueMention, b: VenueMention): boolean =>
  a.venue.key === b.venue.key && a.venue.workshop === b.venue.workshop && a.year === b.year

/** `IEEE TPAMI, vol. …`, `Proc. ACM Program. Lang.`: a journal's name before its numbers. */
function journalAtStart(comment: string, venues: VenueIndex): VenueMention | null {
  const name = comment.split(/,|;|\bvol\b|\d/i)[0]?.trim() ?? ''
  const venue = name.length > 2 ? readInText(name, venues) : null
  return venue?.kind === 'journal' ? mention(venue, name, comment, venues) : null
}

function sentencesOf(comment: string): string[] {
  return comment
    .split(/(?<=[a-z0-9)])[.;]\s+(?=[A-Z])|;\s*|\s*\[v\d\d?\]\s*/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '' && !PUBLISHER.test(sentence))
}

/** Behind a comma or a full stop, it is who prints the proceedings. */
const PUBLISHER = /^Association for Computational Linguistics\W*$/i

function fromReference(reference: string, venues: VenueIndex): VenueMention[] {
  if (DOUBT.test(reference) || MANUSCRIPT.test(reference.trim())) return []
  const name = reference.split(/,|\bvol\b|\d/i)[0]?.trim() ?? ''
  const read =
    readInText(name, venues) ??
    venueAtStart(reference.replace(OPENING, ''), venues)?.venue ??
    venueWithin(reference, venues)?.venue
  if (!read || read.kind === 'preprint') return []
  const venue = withTrack(read, reference, venues)
  const dated = reference.replace(PAGES, ' ')
  const years = new Set([...dated.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].map(([year]) => Number(year)))
  const [year = null] = years.size === 1 ? years : []
  return [{ venue, name: nameFor(venue, name, venues), year, quote: reference }]
}

/** `TGRS-2023-06174`: the number of what was submitted, whatever became of it. */
const MANUSCRIPT = /^[A-Z][A-Za-z]+-(?:D-)?(?:19|20)?\d\d-\d{4,}(?:\.R\d)?$/

/** Page numbers look like years: `pp. 1985-2003`. */
const PAGES = /\bpp?\.?\s*\d+(?:\s*[-–]+\s*\d+)?|\b\d+\s*[-–]+\s*\d+\b/g

function fromDoi(doi: string, venues: VenueIndex): VenueMention[] {
  const read = venueOfDoi(doi)
  if (!read) return []
  const findings = read.findings ? 'Findings of ' : ''
  const venue = venues.read(`${findings}${read.name}${read.workshop ? ' Workshop' : ''}`)
  if (!venue) return []
  const year = venue.kind === 'conference' ? read.year : null
  return [{ venue, name: nameFor(venue, read.name, venues), year, quote: `doi:${doi}` }]
}

/** The counts in `9 pages, 5 figures, ICRA 2025`. */
const COUNTS = /^(?:\d+\s*(?:pages?|pp|figures?|figs?|tables?|listings?)\b[^,;.]{0,30}[,.;:]\s*(?:and\s+)?)+/i

function fromSentence(counted: string, venues: VenueIndex): VenueMention[] {
  const sentence = counted.replace(COUNTS, '')
  const whole = readInText(sentence.replace(/[.!\s]+$/, ''), venues)
  const alone = whole && whole.kind !== 'preprint' ? mention(whole, sentence, sentence, venues) : null
  // a page count plus a venue may also describe a draft
  if (alone && (alone.year !== null || sentence === counted)) return [alone]
  let said = 0
  for (const match of sentence.matchAll(ACCEPTED)) {
    said = match.index + match[0].length
    const after = venueAtStart(sentence.slice(said), venues)
    if (after)
      return isPartsName(sentence, said + after.named, after.venue, venues)
        ? []
        : [mention(after.venue, after.text, sentence, venues, after.named)]
  }
  const accepted =
    said > 0 || /\b(?:acc[cept]{2,6}ed|appear|published|oral|spotlight|camera|proceedings)\b/i.test(sentence)
  const within = accepted
    ? venueWithin(sentence, venues)
    : (namedAtStart(sentence, venues) ?? fullNameAtStart(sentence, venues))
  if (!within || within.venue.kind === 'preprint') return []
  const isOfPart = isPartsName(sentence, within.index + within.named, within.venue, venues)
  return isOfPart || (said > 0 && !within.venue.workshop && isElsewhere(sentence, said, within.index))
    ? []
    : [mention(within.venue, within.text, sentence, venues, within.named)]
}

/** The conference is named after the publisher: `Findings of the Association …: EMNLP 2021`. */
const FINDINGS_OF = /\bfindings of (?:the )?association for computational linguistics\W{1,3}([A-Z]{3,5})\b/i

/** The venue, marked as a workshop or as Findings if the words around its name say so. */
const withTrack = (read: Venue, quote: string, venues: VenueIndex): Venue => ({
  ...(venues.read(FINDINGS_OF.exec(quote)?.[1] ?? '') ?? read),
  workshop:
    read.workshop ||
    (/\bworkshops?\b/i.test(quote) && !isWorkshopItself(read, venues)) ||
    isPartAt(read, quote, venues),
  findings: read.findings || /\bfindings\b/i.test(quote),
})

/**
 * A sentence without the other venue, or the workshop besides, that it goes on to behind the name and year that stand at `at`:
 * `ICLR 2021 & CVPR 2021 workshop`.
 */
function withoutOthers(sentence: string, at: Span, venues: VenueIndex): string {
  const [joined = '', more = ''] = JOINED.exec(sentence.slice(at.end)) ?? []
  const [own, rest] = [sentence.slice(at.start, at.end) + more, sentence.slice(at.end + joined.length)]
  const isOther = joined !== '' && (BESIDES.test(rest) || venueWithin(rest, venues) !== null)
  return isOther && /\d\d/.test(own) && !/\bworkshops?\b|\bfindings\b/i.test(own)
    ? sentence.slice(0, at.end + more.length)
    : sentence
}
const JOINED = /^([^,;&/+]{0,50}?)\s?(?:[,&+/]|\band\b)\s/i
const BESIDES = /^(?:as|at|in|also|presented|accepted)\b.*\bworkshops?\b/i

function mention(
  read: Venue,
  text: string,
  sentence: string,
  venues: VenueIndex,
  named = text.length,
): VenueMention {
  const at = Math.max(0, sentence.indexOf(text))
  const venue = withTrack(read, withoutOthers(sentence, { start: at, end: at + named }, venues), venues)
  const year = yearBeside(text, sentence)
  const quote = quoteOf(sentence, at, at + named, year)
  return { venue, name: nameFor(venue, text, venues), year, quote }
}

function nameFor(venue: Venue, text: string, venues: VenueIndex): string {
  if (venue.kind === 'conference')
    return `${venue.key}${venue.workshop ? ' Workshop' : venue.findings ? ' Findings' : ''}`
  const name = text
    .replace(/[\s,]*(?:(?:in\s+\w+\s+)?(?:19|20)\d\d|['’]\d\d|\().*$/, '')
    .replace(/^(?:the|proceedings of(?: the)?)\s+/i, '')
    // the word after it
    .replace(/(?:[\s,]+(?:and|as|at|by|for|in|of|on|the|to|with|[&–-]+))+$/i, '')
    .replace(/[.,\s]+$/, '')
  return venues.read(name)?.key === venue.key ? name : venue.key
}
