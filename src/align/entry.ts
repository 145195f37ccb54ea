/** One entry and the record of its paper → the entry with its claims anchored. */
import type { AuthorList, Entry, List } from '../model/list.ts'
import { overlaps, type Span } from '../model/span.ts'
import { compareAuthors } from '../text/names.ts'
import { compareTitles } from '../text/titles.ts'
import { betterAuthors } from './names-claim.ts'
import { anchoredTitle } from './title-claim.ts'
import { type Described, wordsIn } from './words.ts'

/**
 * The entry with title and names where the record's stand in its `own` stretch of the list, and certain; the same object if
 * nothing changes. If the title is not there, as when the link is a copy, nothing changes.
 */
export function anchored(entry: Entry, paper: Described, list: List, own: Span): Entry {
  if (isAsRecorded(entry, paper, list.text.slice(own.start, own.end))) return certain(entry)
  const words = wordsIn(list, own, entry, paper)
  const found = anchoredTitle(entry.title, words)
  if (!found) return entry
  const { title, sure } = found
  const rest = title === entry.title ? entry : withoutOverlap({ ...entry, title })
  const authors = betterAuthors(rest, words)
  const best = authors === rest.authors ? rest : { ...rest, authors }
  return sure ? certain(best) : best
}

/** Whether the reader found what the record has, or the entry names nobody: most entries, which need no search. */
function isAsRecorded({ title, authors }: Entry, paper: Described, words: string): boolean {
  if (!title || compareTitles(title.value, paper.title).outcome !== 'same') return false
  if (authors) return authors.etAl || namesAll(authors, paper)
  return !paper.authors.slice(0, ENOUGH).some((name) => words.includes(familyOf(name)))
}

function namesAll(authors: AuthorList, paper: Described): boolean {
  const { missing, extra } = compareAuthors(authors, paper.authors)
  return missing.length + extra.length === 0
}

/** Authors looked for in an entry without names; one of the first is always named. */
const ENOUGH = 3

const familyOf = (name: string) => name.slice(name.lastIndexOf(' ') + 1)

/** The entry with full certainty of its title and names. */
function certain(entry: Entry): Entry {
  const { title, authors } = entry
  if (title?.certainty === 1 && authors?.names.every(({ certainty }) => certainty === 1) !== false)
    return entry
  return {
    ...entry,
    title: title && { ...title, certainty: 1 },
    authors: authors && { ...authors, names: authors.names.map((name) => ({ ...name, certainty: 1 })) },
  }
}

/** Words are claimed once: what was read within the new title, or across its end, is no name, venue or year. */
function withoutOverlap(entry: Entry): Entry {
  const { title, authors, venue, year, badges } = entry
  const isFree = (span: Span) =>
    badges.some((badge) => overlaps(badge.span, span)) || !(title && overlaps(title.span, span))
  return {
    ...entry,
    authors: authors && isFree(authors.span) ? authors : null,
    venue: venue && isFree(venue.span) ? venue : null,
    year: year && isFree(year.span) ? year : null,
  }
}
