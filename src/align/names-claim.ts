/** The names of an entry, where the record's stand in it. */
import { standingOf } from '../lists/reader/affiliations.ts'
import { authorList } from '../lists/reader/author-list.ts'
import { readNames } from '../lists/reader/authors.ts'
import type { AuthorsVerdict } from '../model/comparison.ts'
import type { AuthorList, Entry } from '../model/list.ts'
import { overlaps } from '../model/span.ts'
import { compareAuthors } from '../text/names.ts'
import { placesOfNames } from './names.ts'
import type { Words } from './words.ts'

/** The names as the entry has them, if more of the record's are found than the reader found. */
export function betterAuthors({ authors, title }: Entry, words: Words): AuthorList | null {
  const { paper, flow, tokens, venues } = words
  if (authors?.etAl) return authors
  const start = authors && compareAuthors(authors, paper.authors)
  if (
    start &&
    start.agreeing >= Math.min(authors.names.length, paper.authors.length) &&
    start.missing.length === 0
  )
    return authors
  const inTitle = tokens.filter(({ from, to }) => title && overlaps(flow.span(from, to), title.span))
  const [first, last] = [inTitle[0], inTitle.at(-1)]
  const titleRange = first && last ? { from: first.from, to: last.to } : null
  let best = { authors, agreeing: start?.agreeing ?? 0, worth: start ? worthOf(start) : 0 }
  for (const range of placesOfNames(paper.authors, tokens, titleRange)) {
    const read = readNames(flow.text, range, venues)
    const standing = read && standingOf(flow.text, read.range, titleRange?.to)
    if (!read || standing === 'none') continue
    const found = authorList(flow, standing === 'part' ? { ...read, etAl: true } : read, 1)
    const verdict = compareAuthors(found, paper.authors)
    const { agreeing, misspelt } = verdict
    const isTheirs = 2 * (agreeing + misspelt.length) >= found.names.length
    // a name more than the record has may be the list's mistake: it is no reason to leave the name out
    if (isTheirs && agreeing > best.agreeing && worthOf(verdict) > best.worth)
      best = { authors: found, agreeing, worth: worthOf(verdict) }
  }
  return best.authors
}

/** Names found, less those that nobody has: "Wu" and "Wei" are no two people. */
const worthOf = ({ agreeing, misspelt, extra }: AuthorsVerdict): number =>
  agreeing + misspelt.length / 2 - extra.length / 2
