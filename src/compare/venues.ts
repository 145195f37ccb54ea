/** What a venue's name means, and what arXiv's free text says about where a paper appeared. */
import type { Paper } from '../model/facts.ts'
import { foldLetters } from './fold.ts'
import { VENUES, type VenueKind, type VenueRow } from './venue-table.ts'

export type Venue = {
  /** The row's name: equal for equal venues. */
  readonly key: string
  readonly kind: VenueKind
  /** A workshop at the conference `key`, which is not the conference. */
  readonly workshop: boolean
  /** ACL's Findings and their like: published by the conference, not in its main track. */
  readonly findings: boolean
}

const INDEX = new Map<string, VenueRow>()
for (const row of VENUES)
  for (const name of [row.name, row.full, ...row.aliases])
    if (!INDEX.has(fold(name))) INDEX.set(fold(name), row)

function fold(name: string): string {
  return foldLetters(name.replace(/&/g, ' and '))
    .replace(
      /\b(?:the|of|on|in|and|for|ieee|cvf|acm|international|annual|conference|proceedings|proc|\d+(?:st|nd|rd|th))\b/g,
      ' ',
    )
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

/** Reads a venue's name without year: "NeurIPS", "CVPRW", "Findings of EMNLP", "IEEE TPAMI". Null if it is not known. */
export function readVenue(name: string, aliases: ReadonlyMap<string, string> = new Map()): Venue | null {
  const text = name.replace(/\b(?:19|20)\d\d\b|['’]\d\d\b/g, ' ').trim()
  const workshop = /\bworkshops?\b/i.test(text)
  const findings = /\bfindings\b/i.test(text)
  const bare = text
    .replace(
      /\b(?:oral|spotlight|poster|highlight|best paper|award|main|track|long|short|demo|findings|workshops?|datasets? (?:and|&) benchmarks?|d&b|camera[- ]ready)\b/gi,
      ' ',
    )
    .replace(/[()[\]]/g, ' ')
    .trim()
  const known = lookUp(bare, aliases)
  if (known) return { key: known.name, kind: known.kind, workshop, findings }
  const short = /^([A-Z][A-Za-z]{2,9})-?[Ww]$/.exec(bare)?.[1]
  const host = short ? lookUp(short, aliases) : undefined
  return host?.kind === 'conference' ? { key: host.name, kind: 'conference', workshop: true, findings } : null
}

function lookUp(name: string, aliases: ReadonlyMap<string, string>): VenueRow | undefined {
  const alias = aliases.get(name.toLowerCase())
  if (alias !== undefined)
    return INDEX.get(fold(alias)) ?? { name: alias, full: alias, kind: 'conference', aliases: [] }
  const key = fold(name)
  return key === '' ? undefined : INDEX.get(key)
}

export const isPreprint = (venue: Venue | null): boolean => venue?.kind === 'preprint'

export type Evidence = {
  readonly venue: Venue
  /** As arXiv's text has it: "ICME", "Machine Intelligence Research". */
  readonly name: string
  readonly year: number | null
  /** The sentence that says so. */
  readonly quote: string
}

/** "Accepted to X", "published in X", "X 2024": what follows is a venue. */
const ACCEPTED =
  /\b(?:accepted(?: (?:as|for|to be)\b[^.;,]{0,40}?)?(?: paper)?|to appear|appear(?:s|ed|ing)?|published|presented|publication|to be (?:published|presented)|camera[- ]ready(?: version)?|conference paper|oral|spotlight|poster|proceedings)\b[^.;]{0,30}?\b(?:to|at|by|in|for|of)\s+(?:the\s+|proceedings of(?: the)?\s+|proc\.\s+of\s+)?/gi
/** A comment that says one of these about its venue proves nothing. */
const DOUBT =
  /\b(?:submitted|submission|under (?:review|submission|consideration)|in review|in submission|preparing|intended|rejected|withdrawn|extended version|extension of|extends|earlier version|preliminary version|previous version|prior version|short(?:er)? version|conference version|journal version|abridged|an? version of this|follow[- ]up|based on|builds on|similar (?:work|paper)|related (?:work|paper)|supersedes|superseded|challenge|competition|solution|winner|winning|place|tutorial|template|style|format|code and|dataset is|reproducib)/i

/** In running text an acronym is one only in its own capitals: "fast", "case" and "date" are words. */
function readInText(name: string): Venue | null {
  const venue = readVenue(name)
  const byAcronym = venue && fold(name.replace(/\b(?:workshops?|findings)\b|\d+/gi, '')) === fold(venue.key)
  if (!byAcronym || venue.key !== venue.key.toUpperCase()) return venue
  return name.includes(venue.key) ? venue : null
}

/** What arXiv says about where the paper appeared, surest first; nothing where it is not plain. */
export function readEvidence(paper: Pick<Paper, 'comment' | 'journalRef'>): Evidence[] {
  const found: Evidence[] = []
  if (paper.journalRef) found.push(...fromReference(paper.journalRef))
  const journal = paper.comment && !DOUBT.test(paper.comment) ? journalAtStart(paper.comment) : null
  if (journal) found.push(journal)
  for (const sentence of sentencesOf(paper.comment ?? '')) {
    if (!DOUBT.test(sentence)) found.push(...fromSentence(sentence))
  }
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
    .split(/(?<=[a-z0-9)])[.;]\s+(?=[A-Z])|;\s*|\n/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
}

function fromReference(reference: string): Evidence[] {
  const name = reference.split(/,|\bvol\b|\d/i)[0]?.trim() ?? ''
  const read = readInText(name) ?? venueWithin(reference)?.venue
  if (!read || read.kind === 'preprint') return []
  const years = reference.match(/\b(?:19|20)\d\d\b/g) ?? []
  return [
    {
      venue: read,
      name: name || read.key,
      year: years.length === 1 ? Number(years[0]) : null,
      quote: reference,
    },
  ]
}

function fromSentence(sentence: string): Evidence[] {
  const whole = readInText(sentence.replace(/[.!\s]+$/, ''))
  if (whole && whole.kind !== 'preprint') return [evidence(whole, sentence, sentence)]
  for (const match of sentence.matchAll(ACCEPTED)) {
    const after = venueAtStart(sentence.slice(match.index + match[0].length))
    if (after) return [evidence(after.venue, after.text, sentence)]
  }
  const within = /\b(?:accepted|appear|published|oral|spotlight|camera|proceedings)\b/i.test(sentence)
    ? venueWithin(sentence)
    : startsWithVenue(sentence)
  return within && within.venue.kind !== 'preprint' ? [evidence(within.venue, within.text, sentence)] : []
}

function evidence(venue: Venue, text: string, quote: string): Evidence {
  const year = /\b((?:19|20)\d\d)\b|['’](\d\d)\b/.exec(text) ?? /\b((?:19|20)\d\d)\b|['’](\d\d)\b/.exec(quote)
  const digits = year?.[1] ?? (year?.[2] ? `20${year[2]}` : null)
  const workshop = venue.workshop || /\bworkshops?\b/i.test(quote)
  const name = text
    .replace(/[\s,]*(?:\b(?:19|20)\d\d\b|['’]\d\d\b).*$/, '')
    .replace(/[.,\s]+$/, '')
    .trim()
  return {
    venue: { ...venue, workshop, findings: venue.findings || /\bfindings\b/i.test(quote) },
    name: name || venue.key,
    year: digits ? Number(digits) : null,
    quote,
  }
}

/** The longest run of words from the beginning that names a venue, with a year after it if one stands there. */
function venueAtStart(text: string): { venue: Venue; text: string } | null {
  const words = text.split(/\s+/).slice(0, 16)
  for (let n = words.length; n > 0; n--) {
    const candidate = words
      .slice(0, n)
      .join(' ')
      .replace(/[.,:;)]+$/, '')
      .replace(/^\(/, '')
    const venue =
      readInText(candidate.replace(/\s*\((?:[A-Z][\w&-]*)\)/, '')) ??
      readInText(/\(([A-Z][\w&-]*)(?:\s*['’]?\d{2,4})?\)$/.exec(candidate)?.[1] ?? '')
    if (venue) return { venue, text: words.slice(0, n + 1).join(' ') }
  }
  return null
}

/** `ICLR 2021; updated …`, `CVPR 2024 (Oral)`: a known name with its year opens the sentence. */
function startsWithVenue(text: string): { venue: Venue; text: string } | null {
  const match =
    /^(?:(?:in|at)\s+)?((?:[A-Z][\w&/-]*\s){0,6}?[A-Z][\w&/-]*)[\s,]*(?:['’]\d\d|(?:19|20)\d\d)\b/.exec(text)
  const venue = match?.[1] ? readInText(match[1]) : null
  return match && venue ? { venue, text: match[0] } : null
}

/** A known acronym with its year anywhere in a sentence that speaks of acceptance. */
function venueWithin(text: string): { venue: Venue; text: string } | null {
  for (const match of text.matchAll(
    /\b([A-Z][A-Za-z&-]{2,14}(?:\s(?:MM|Asia|Security|Findings))?)[\s,'’(]*((?:19|20)?\d\d)\b/g,
  )) {
    const venue = readInText(match[1] ?? '')
    if (venue) return { venue, text: match[0] }
  }
  return null
}
