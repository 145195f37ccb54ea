/** What a venue's name means. */
import { foldLetters } from '../text/fold.ts'
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

/** Names as they are, and conferences without the words that say that they are one. */
const EXACT = new Map<string, VenueRow>()
const MEETINGS = new Map<string, VenueRow>()
for (const row of VENUES) {
  for (const name of [row.name, row.full, ...row.aliases]) {
    if (!EXACT.has(fold(name))) EXACT.set(fold(name), row)
    if (row.kind === 'conference' && !MEETINGS.has(bare(name))) MEETINGS.set(bare(name), row)
  }
}

function fold(name: string): string {
  return foldLetters(name.replace(/&/g, ' and '))
    .replace(
      /\b(?:the|of|on|in|and|for|ieee|cvf|acm|annual|proceedings|proc|(?:\d+|twenty|thirty|forty)[- ]?(?:st|nd|rd|th|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)?)\b/g,
      ' ',
    )
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

function bare(name: string): string {
  return fold(name.replace(/\b(?:international|intl?|conference|conf)\b\.?/gi, ' '))
}

/** Reads a venue's name without year: "NeurIPS", "CVPRW", "Findings of EMNLP", "IEEE TPAMI". Null if it is not known. */
export function readVenue(name: string, aliases: ReadonlyMap<string, string> = new Map()): Venue | null {
  if (name.length > LONGEST) return null
  const text = name.replace(/\b(?:19|20)\d\d\b|['’]\d\d\b/g, ' ').trim()
  const workshop = /\bworkshops?\b/i.test(text)
  const findings = /\bfindings\b/i.test(text)
  const plain = text
    .replace(
      /\b(?:oral|spotlight|poster|highlight|best paper|award|main|track|long|short|demo|findings|workshops?|datasets? (?:and|&) benchmarks?|d&b|camera[- ]ready)\b/gi,
      ' ',
    )
    .replace(/[()[\]]/g, ' ')
    .trim()
  const known = lookUp(plain, aliases)
  if (known) return { key: known.name, kind: known.kind, workshop, findings }
  const short = /^([A-Z][A-Za-z]{2,9})-?[Ww]$/.exec(plain)?.[1]
  const host = short ? lookUp(short, aliases) : undefined
  return host?.kind === 'conference' ? { key: host.name, kind: 'conference', workshop: true, findings } : null
}

/** No venue's name is longer. */
const LONGEST = 300
/** "Pattern Recognition" is a journal and "Machine Learning" a subject: of a conference something says that it is one. */
const MEETING = /\b(?:conf(?:erence)?|proc(?:eedings)?|int(?:l|ernational)?|annual|\d+(?:st|nd|rd|th))\b/i

function lookUp(name: string, aliases: ReadonlyMap<string, string>): VenueRow | undefined {
  const alias = aliases.get(name.toLowerCase())
  if (alias !== undefined)
    return EXACT.get(fold(alias)) ?? { name: alias, full: alias, kind: 'conference', aliases: [] }
  const key = fold(name)
  if (key === '') return undefined
  return EXACT.get(key) ?? (MEETING.test(name) ? MEETINGS.get(bare(name)) : undefined)
}

export const isPreprint = (venue: Venue | null): boolean => venue?.kind === 'preprint'

/** In running text an acronym is one only in its own capitals: "fast", "case" and "date" are words. */
export function readInText(name: string): Venue | null {
  const venue = readVenue(name)
  const byAcronym = venue && fold(name.replace(/\b(?:workshops?|findings)\b|\d+/gi, '')) === fold(venue.key)
  if (!byAcronym || venue.key !== venue.key.toUpperCase()) return venue
  return capitals(name).includes(capitals(venue.key.replace(/^(?:ACM|IEEE) /, ''))) ? venue : null
}

/** `T-PAMI` is `TPAMI`. */
const capitals = (text: string) => text.replace(/[^A-Za-z]/g, '')
