/** What arXiv's free text says about where a paper appeared: a small grammar, silent where it is not sure. */
import type { Paper } from '../model/facts.ts'
import { venueOfDoi } from './doi.ts'
import { readInText, readVenue, type Venue } from './venues.ts'

export type Evidence = {
  readonly venue: Venue
  /** As a list would write it: an acronym for a conference ("ICME"), a journal as arXiv's text names it. */
  readonly name: string
  readonly year: number | null
  /** The sentence that says so. */
  readonly quote: string
}

/** arXiv's comments are a few lines; of what lies beyond nothing is read. */
const LONGEST = 3000

/** "Accepted to X", "published in X", "X 2024": what follows is a venue. Authors write "accpeted" and "accept" as well. */
const ACCEPTED =
  /\b(?:acc[cept]{2,6}(?:ed)?(?: (?:as|for|to be)\b[^.;,]{0,40}?)?(?: paper)?|to appear|appear(?:s|ed|ing)?|pub[lis]{3,5}hed|presented|publication|to be (?:published|presented)|final version|camera[- ]ready(?: version)?|conference paper|oral|spotlight|poster|proceedings)\b[^.;]{0,30}?\b(?:to|at|by|in|for|of)\s+(?:the\s+|proceedings of(?: the)?\s+|proc\.\s+of\s+)?/gi
/** A sentence that says one of these about its venue proves nothing. */
const DOUBT =
  /\b(?:submitted|submission|under[\w -]{0,20}\b(?:re)?view|under consideration|in review|preparing|intended|rejected|not (?:yet |been )*acc[cept]{2,6}ed|withdrawn|extend(?:ed|s) version|longer version|extension of|extends|our extended|earlier version|preliminary version|previous version|prior version|short(?:er)? version|conference version|journal version|abridged|an? version of this|follow[- ]up|based on|builds on|similar (?:work|paper)|related (?:work|paper)|supersedes|superseded|challenge|competition|kdd cup|solution|winner|winning|place|tutorial|template|style|format|code and|dataset is|reproducib|rolling review|(?:19|20)\d\d preprint|late[- ]breaking|(?:spring|summer|fall) symposi|symposium series|doctoral consortium|blog ?posts?|tiny ?papers?)/i

/** What arXiv says about where the paper appeared, surest first; nothing where it is not plain. */
export function readEvidence(
  paper: Pick<Paper, 'comment' | 'journalRef'> & Partial<Pick<Paper, 'doi'>>,
): Evidence[] {
  const comment = paper.comment?.slice(0, LONGEST).replace(/\s+/g, ' ').trim() ?? ''
  const journal = DOUBT.test(comment) ? null : journalAtStart(comment)
  const found = [
    ...(paper.journalRef ? fromReference(paper.journalRef.slice(0, LONGEST)) : []),
    ...(paper.doi ? fromDoi(paper.doi) : []),
    ...(journal ? [journal] : []),
    ...sentencesOf(comment).flatMap((sentence) => (DOUBT.test(sentence) ? [] : fromSentence(sentence))),
  ]
  return found.filter((one, i) => !found.slice(0, i).some((earlier) => isSame(earlier, one)))
}

const isSame = (a: Evidence, b: Evidence): boolean =>
  a.venue.key === b.venue.key && a.venue.workshop === b.venue.workshop && a.year === b.year

/** `IEEE TPAMI, vol. …`, `Proc. ACM Program. Lang.`: a journal's name before its numbers. */
function journalAtStart(comment: string): Evidence | null {
  const name = comment.split(/,|;|\bvol\b|\d/i)[0]?.trim() ?? ''
  const venue = name.length > 2 ? readInText(name) : null
  return venue?.kind === 'journal' ? evidence(venue, name, comment) : null
}

function sentencesOf(comment: string): string[] {
  return comment
    .split(/(?<=[a-z0-9)])[.;]\s+(?=[A-Z])|;\s*/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
}

function fromReference(reference: string): Evidence[] {
  if (DOUBT.test(reference)) return []
  const name = reference.split(/,|\bvol\b|\d/i)[0]?.trim() ?? ''
  const read =
    readInText(name) ?? venueAtStart(reference.replace(OPENING, ''))?.venue ?? venueWithin(reference)?.venue
  if (!read || read.kind === 'preprint') return []
  const venue = withTrack(read, reference)
  const dated = reference.replace(PAGES, ' ')
  const years = new Set([...dated.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].map(([year]) => Number(year)))
  const [year = null] = years.size === 1 ? years : []
  return [{ venue, name: nameFor(venue, name), year, quote: reference }]
}

/** What stands before the name in `In Proceedings of the 2025 IEEE …`. */
const OPENING =
  /^\s*(?:in:?\s+)?(?:the\s+)?(?:proc(?:eedings|\.)?\s+(?:of\s+)?)?(?:the\s+)?(?:(?:19|20)\d\d\s+)?/i
/** `pp. 1985-2003` are no years. */
const PAGES = /\bpp?\.?\s*\d+(?:\s*[-–]+\s*\d+)?|\b\d+\s*[-–]+\s*\d+\b/g

function fromDoi(doi: string): Evidence[] {
  const read = venueOfDoi(doi)
  if (!read) return []
  const findings = read.findings ? 'Findings of ' : ''
  const venue = readVenue(`${findings}${read.name}${read.workshop ? ' Workshop' : ''}`)
  if (!venue) return []
  const year = venue.kind === 'conference' ? read.year : null
  return [{ venue, name: nameFor(venue, read.name), year, quote: `doi:${doi}` }]
}

/** `9 pages, 5 figures, ICRA 2025`: how long the paper is. */
const COUNTS = /^(?:\d+\s*(?:pages?|pp|figures?|figs?|tables?|listings?)\b[^,;.]{0,30}[,.;:]\s*(?:and\s+)?)+/i

function fromSentence(counted: string): Evidence[] {
  const sentence = counted.replace(COUNTS, '')
  const whole = readInText(sentence.replace(/[.!\s]+$/, ''))
  const alone = whole && whole.kind !== 'preprint' ? evidence(whole, sentence, sentence) : null
  // of a draft as well authors count the pages and say where it is meant to go
  if (alone && (alone.year !== null || sentence === counted)) return [alone]
  let said = 0
  for (const match of sentence.matchAll(ACCEPTED)) {
    said = match.index + match[0].length
    const after = venueAtStart(sentence.slice(said))
    if (after) return [evidence(after.venue, after.text, sentence)]
  }
  const accepted =
    said > 0 || /\b(?:acc[cept]{2,6}ed|appear|published|oral|spotlight|camera|proceedings)\b/i.test(sentence)
  const within = accepted
    ? venueWithin(sentence)
    : (startsWithVenue(sentence) ?? startsWithFullName(sentence))
  if (!within || within.venue.kind === 'preprint') return []
  return said > 0 && isElsewhere(sentence, said, within.index)
    ? []
    : [evidence(within.venue, within.text, sentence)]
}

/** `Accepted at Safe Uses of Machine Learning, MICCAI 2025`: at a meeting of that name, not plainly at the conference. */
function isElsewhere(sentence: string, said: number, at: number): boolean {
  const between = sentence.slice(said, at)
  if (/\bworkshops?\b/i.test(sentence) || (/\(\s*$/.test(between) && /\bconf(?:erence)?\b/i.test(between)))
    return false
  const names = between.match(/\b[A-Z][\w-]*/g) ?? []
  return names.filter((word) => !GENERIC.test(word)).length > 1
}
const GENERIC =
  /^(?:The|Proceedings|Annual|International|Conference|Main|Track|Findings|Oral|Poster|Presentation|Paper|Long|Short|IEEE|ACM|CVF|RSJ|AI|In|At|Of|On|To|By|For)$/

// ---- names and years ----------------------------------------------------------------------------

const MONTH = /\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?\s*$/i

/** The year beside a venue's name: in it, after it, else before it; a month before it makes it a date. */
function yearBeside(text: string, quote: string): number | null {
  const own =
    /(?<!\d)((?:19|20)\d\d)(?!\d)|['’](\d\d)(?!\d)|(?<=[A-Z]-?|[A-Z]{3} )([12]\d)(?![\dA-Za-z])/.exec(text)
  if (own && !MONTH.test(text.slice(0, own.index))) return Number(own[1] ?? `20${own[2] ?? own[3]}`)
  const at = quote.indexOf(text)
  if (own || at < 0) return null
  const plain = (part: string) => part.replace(/https?:\S*/g, ' ')
  const after = plain(quote.slice(at + text.length, at + text.length + 70))
  const before = plain(quote.slice(Math.max(0, at - 24), at))
  const next = /(?<!\d)((?:19|20)\d\d)(?!\d)|['’](\d\d)(?!\d)/.exec(after)
  if (next) return MONTH.test(text + after.slice(0, next.index)) ? null : Number(next[1] ?? `20${next[2]}`)
  const last = [...before.matchAll(/(?<!\d)((?:19|20)\d\d)(?!\d)/g)].at(-1)
  return last && !MONTH.test(before.slice(0, last.index)) ? Number(last[1]) : null
}

/** Whose Findings they are stands behind the publisher's name: `Findings of the Association …: EMNLP 2021`. */
const WHOSE = /\bfindings of (?:the )?association for computational linguistics\W{1,3}([A-Z]{3,5})\b/i

/** Whether what is said around a conference's name makes it a workshop there, or its Findings. */
const withTrack = (read: Venue, quote: string): Venue => ({
  ...(readVenue(WHOSE.exec(quote)?.[1] ?? '') ?? read),
  // `VisionDocs@ICCV2025`, but no address of mail
  workshop: read.workshop || /\bworkshops?\b/i.test(quote) || /\w ?@ ?[A-Z]{3}/.test(quote),
  findings: read.findings || /\bfindings\b/i.test(quote),
})

function evidence(read: Venue, text: string, quote: string): Evidence {
  const venue = withTrack(read, quote)
  return { venue, name: nameFor(venue, text), year: yearBeside(text, quote), quote }
}

function nameFor(venue: Venue, text: string): string {
  if (venue.kind === 'conference')
    return `${venue.key}${venue.workshop ? ' Workshop' : venue.findings ? ' Findings' : ''}`
  const name = text
    .replace(/[\s,]*(?:(?:in\s+\w+\s+)?(?:19|20)\d\d|['’]\d\d|\().*$/, '')
    .replace(/^(?:the|proceedings of(?: the)?)\s+/i, '')
    .replace(/[.,\s]+$/, '')
  return readVenue(name)?.key === venue.key ? name : venue.key
}

// ---- finding a name in a sentence ---------------------------------------------------------------

type Found = { readonly venue: Venue; readonly text: string; readonly index: number }

/** The longest run of words from the beginning that names a venue, with a year after it if one stands there. */
function venueAtStart(text: string): Found | null {
  const words = text.slice(0, 400).split(/\s+/).slice(0, 16)
  for (let n = words.length; n > 0; n--) {
    const run = words.slice(0, n).join(' ')
    const candidate = run.replace(/[.,:;)]+$/, '').replace(/^\(/, '')
    const venue =
      readInText(candidate.replace(/\s*\((?:[A-Z][\w&-]*)\)/, '')) ??
      readInText(/\(([A-Z][\w&-]*)(?:\s*['’]?\d{2,4})?\)$/.exec(candidate)?.[1] ?? '') ??
      readInText(/^([A-Z][A-Za-z&]+)-?(?:(?:19|20)\d\d|[12]\d)$/.exec(candidate)?.[1] ?? '')
    if (!venue || /\s(?:and|at|by|for|in|of|on|the)$/.test(run) || goesOn(venue, run, words.slice(n)))
      continue
    return { venue, text: words.slice(0, n + 1).join(' '), index: 0 }
  }
  return null
}

/** `International Conference on Machine Learning and Applications`, `Science China`: a longer name's beginning. */
function goesOn(venue: Venue, run: string, [next = '', afterNext = '']: readonly string[]): boolean {
  if (next === 'Anthology') return true
  const bare = run.replace(/\b(?:(?:19|20)\d\d|IEEE|ACM)\b/g, '').trim()
  const isAcronym = venue.kind !== 'journal' && !/\s/.test(bare)
  if (venue.workshop || isAcronym || /[.,:;)\d]$/.test(run) || readVenue(next)?.key === venue.key)
    return false
  if (/^(?:and|for|of|with|&)$/.test(next)) return /^[A-Z]/.test(afterNext)
  return /^[A-Z]/.test(next) && !FOLLOWS.test(next)
}
const FOLLOWS =
  /^(?:Workshop|Main|Industry|Findings|Track|Oral|Poster|Spotlight|Demo|Dataset|Journal|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/

/** `ICLR 2021; updated …`, `CVPR 2024 (Oral)`: a known name with its year opens the sentence. */
function startsWithVenue(text: string): Found | null {
  const match =
    /^(?:(?:in|at)\s+)?((?:[A-Z][\w&/-]*\s){0,6}?[A-Z][A-Za-z&/-]*)[\s,]*(?:['’]\d\d|(?:19|20)\d\d)(?!\d)/.exec(
      text,
    )
  const venue = match?.[1] ? readInText(match[1]) : null
  return match && venue ? { venue, text: match[0], index: match.index } : null
}

/** `The 38th Conference on Neural Information Processing Systems (NeurIPS 2024)`, with its year. */
function startsWithFullName(text: string): Found | null {
  const found = venueAtStart(text.replace(OPENING, ''))
  if (found?.venue.kind !== 'conference' || !/^(?!.*\bworkshop)\S+\s+\S+\s/i.test(found.text)) return null
  return yearBeside(found.text, text) === null ? null : found
}

/** A known acronym with its year anywhere in a sentence that speaks of acceptance. */
function venueWithin(text: string): Found | null {
  for (const match of text.matchAll(
    /\b([A-Z][A-Za-z&-]{2,14}(?:\s(?:MM|Asia|Security|Findings))?)[\s,'’(-]*((?:19|20)?\d\d)(?!\d)/g,
  )) {
    const venue = readInText((match[1] ?? '').replace(/-$/, ''))
    if (venue) return { venue, text: match[0], index: match.index }
  }
  return null
}
