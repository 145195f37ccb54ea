/** The index of venues that the reader and the rules share: the built-in table and the user's names. */
import type { VenueAliases } from '../model/options.ts'
import type { Venue, VenueIndex } from '../model/venue.ts'
import { memoize, memoizeByObject } from '../text/memoize.ts'
import { normalizeLetters, wordsOf } from '../text/normalize.ts'
import { namesVenue } from './names.ts'
import { sameVenues } from './same.ts'
import { spellingsOf, VENUES, type VenueRow } from './table.ts'
import { PRESENTATION, TRACK } from './tracks.ts'

type Rows = ReadonlyMap<string, VenueRow>

/** What the rows of a table are found by. */
type Names = {
  readonly byName: Rows
  /** Conferences, also by their names without "International Conference" and the like. */
  readonly bySubject: Rows
  /** Names that always mean a venue. Full names are left out: `Pattern Recognition` may be a subject. */
  readonly short: ReadonlySet<string>
  readonly acronyms: ReadonlySet<string>
}

/** What one index looks names up in. */
type Known = Pick<Names, 'byName' | 'bySubject'> & { readonly own: Rows }

const namesOf = memoizeByObject(
  (table: readonly VenueRow[]): Names => ({
    byName: rowsBy(table, venueKey),
    bySubject: rowsBy(
      table.filter(({ kind }) => kind === 'conference'),
      subjectKey,
    ),
    short: new Set(table.flatMap(({ name, aliases = [] }) => [name.toLowerCase(), ...aliases])),
    acronyms: new Set(table.flatMap(({ name }) => [name, name.toUpperCase()])),
  }),
)

function rowsBy(rows: readonly VenueRow[], keyOf: (name: string) => string): Rows {
  return new Map(rows.flatMap((row) => spellingsOf(row).map((name) => [keyOf(name), row] as const)).reverse())
}

/** Equal for names that differ only in case, punctuation and words such as `IEEE`, `Proceedings of the` and `41st`. */
export function venueKey(name: string): string {
  return normalizeLetters(name.replace(/&/g, ' and '))
    .replace(
      /\b(?:the|of|on|in|and|for|ieee|cvf|acm|annual|proceedings|proc|(?:\d+|twenty|thirty|forty)[- ]?(?:st|nd|rd|th|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)?)\b/g,
      ' ',
    )
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

function subjectKey(name: string): string {
  return venueKey(name.replace(/\b(?:international|intl?|conference|conf)\b\.?/gi, ' '))
}

/**
 * `aliases` is the configuration's `venues:`, from a name to other names for it. They override the table; a name that the
 * table does not have is a new venue.
 */
export function venueIndex(aliases: VenueAliases = {}, table: readonly VenueRow[] = VENUES): VenueIndex {
  const { short, acronyms, ...names } = namesOf(table)
  const known: Known = { ...names, own: userRows(aliases, names.byName) }
  const written = new Set(Object.entries(aliases).flatMap(([name, others]) => [name, ...others]))
  const lower = new Set([...written].map((name) => name.toLowerCase()))
  const isShortName = (words: string) => short.has(words) || lower.has(words)
  const read = (name: string) => readVenue(name, known)
  return {
    read,
    isName: memoize((phrase) => namesVenue(phrase, isShortName)),
    isAcronym: (word) => acronyms.has(word) || written.has(word),
    same: (a, b) => sameVenues(a, b, { read, wordsFor: (word) => usualWords(word, known) }),
  }
}

/** The user's venues, by their names in lower case and by their keys. */
function userRows(aliases: VenueAliases, byName: Rows): Rows {
  const rows = new Map<string, VenueRow>()
  for (const [name, others] of Object.entries(aliases)) {
    const row = byName.get(venueKey(name)) ?? newVenue(name)
    for (const other of [name, ...others])
      for (const key of [other.toLowerCase(), venueKey(other)]) if (key !== '') rows.set(key, row)
  }
  return rows
}

/** A conference, as most venues are. */
const newVenue = (name: string): VenueRow => ({ name, full: name, kind: 'conference' })

/** Needed to read a full name as a conference's: a bare `Pattern Recognition` is a journal, `Machine Learning` a subject. */
const MEETING = /\b(?:conf(?:erence)?|proc(?:eedings)?|int(?:l|ernational)?|annual|\d+(?:st|nd|rd|th))\b/i

function lookUp(name: string, { own, byName, bySubject }: Known): VenueRow | undefined {
  const key = venueKey(name)
  const row = own.get(name.toLowerCase()) ?? own.get(key)
  if (row || key === '') return row
  return byName.get(key) ?? (MEETING.test(name) ? bySubject.get(subjectKey(name)) : undefined)
}

/** `neurips` for `nips`, `arxiv` for `preprints`. */
function usualWords(word: string, known: Known): string[] {
  const row = lookUp(word, known) ?? lookUp(word.replace(/s$/, ''), known)
  return wordsOf(row?.name ?? word)
}

/** `ASRU`, the Automatic Speech Recognition and Understanding Workshop: called a workshop, it is itself and none at another. */
const isWorkshop = (row: VenueRow): boolean => spellingsOf(row).some((name) => /\bworkshop\b/i.test(name))

/** No venue's name is longer, in characters. */
const MAX_NAME_LENGTH = 300
const NOT_IN_NAME = new RegExp(
  String.raw`\b(?:${PRESENTATION}|best paper|award|track|camera[- ]ready|${TRACK})\b`,
  'gi',
)

function readVenue(name: string, known: Known): Venue | null {
  if (name.length > MAX_NAME_LENGTH) return null
  const text = name.replace(/\b(?:19|20)\d\d\b|['’]\d\d\b/g, ' ').trim()
  const workshop = /\bworkshops?\b/i.test(text)
  const findings = /\bfindings\b/i.test(text)
  const plain = text
    .replace(NOT_IN_NAME, ' ')
    .replace(/[()[\]]/g, ' ')
    .trim()
  const row = known.own.get(text.toLowerCase()) ?? lookUp(plain, known)
  if (row) return { key: row.name, kind: row.kind, workshop: workshop && !isWorkshop(row), findings }
  const short = /^([A-Z][A-Za-z]{2,9})-?[Ww]$/.exec(plain)?.[1]
  const host = short ? lookUp(short, known) : undefined
  return host?.kind === 'conference' ? { key: host.name, kind: 'conference', workshop: true, findings } : null
}
