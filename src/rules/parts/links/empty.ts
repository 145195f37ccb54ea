/** Links to an entry's paper that have no address. */
import type { Entry, Link, List } from '../../../model/list.ts'

/** The entries of a list but those that show what an entry should look like. */
export const written = ({ entries }: List): readonly Entry[] => entries.filter((entry) => !isTemplate(entry))

/** Nearly all of a list's entries. */
const NEARLY_ALL = 0.9

/**
 * Tells whether an entry names no venue, not even a preprint server, although nearly all others do: `**RiverNet**, 2025,
 * [[paper]()]` is a post or a model, of which nobody knew a paper.
 */
export function isWithoutPaper({ entries }: List): (entry: Entry) => boolean {
  const having = entries.filter(({ venue }) => venue !== null).length
  return ({ venue }) => venue === null && having >= NEARLY_ALL * entries.length
}

/** `**Title** [[Paper]()]`: what an entry should look like. */
const isTemplate = ({ title }: Entry): boolean =>
  /^\W*(?:(?:the )?(?:paper|article)(?:['’]s)? )?(?:title|name)\W*$/i.test(title?.value ?? '')

/** The paper links without an address of an entry that has none with one; next to one, a badge often stands for itself. */
export function emptyPaperLinks({ links }: Entry): readonly Link[] {
  const papers = links.filter(({ role }) => role === 'paper')
  const empty = papers.filter(
    ({ reference, url }) =>
      reference.kind === 'none' &&
      (reference.why === 'empty' || (reference.why === 'relative' && PLACEHOLDER.test(url))),
  )
  return empty.length === papers.length ? empty : []
}

/** `[[Paper](Todo)]`, `(link)`, `(xxx)`: a word, and no file. */
const PLACEHOLDER = /^[<{[]?\p{L}[\p{L}_-]*[\]}>]?$/u

/** `[A Title]()`: the title of an entry that has no other link to its paper. */
export function emptyTitleLinks({ title, links }: Entry): readonly Link[] {
  if (!title || links.some(({ role }) => role === 'paper')) return []
  return links.filter(
    ({ span, role, reference }) =>
      role !== 'image' &&
      reference.kind === 'none' &&
      reference.why === 'empty' &&
      span.start <= title.span.start &&
      title.span.end <= span.end,
  )
}
