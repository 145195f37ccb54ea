/** Links to an entry's paper that have no address. */
import type { Entry, Link, List } from '../../../model/list.ts'
import { covers } from '../../../model/span.ts'
import { lineAt } from '../../../text/lines.ts'

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

/** `[A Survey](xxx) (submitted to TPAMI)`: its authors know that it has no address yet. */
const NOT_OUT = /\b(?:submit(?:ted)? to|under review|com+ing soon|to be released|in preparation)\b/i

const isNotOut = ({ span }: Link, { text }: List): boolean => NOT_OUT.test(lineAt(span.start, text))

/** Those links without an address that nobody says will have one later. */
export const thatShouldHaveOne = (links: readonly Link[], list: List): readonly Link[] =>
  links.filter((link) => !isNotOut(link, list))

/** The paper links without an address of an entry that has none with one; next to one, a badge often stands for itself. */
export function emptyPaperLinks({ links }: Entry): readonly Link[] {
  const papers = links.filter(({ role }) => role === 'paper')
  const empty = papers.filter(isWithoutAddress)
  return empty.length === papers.length ? empty : []
}

/** `[[Paper](Todo)]`, `(link)`, `(xxx)`: a word, and no file; `(?)`, `(...)`, `(-)`: no word at all. */
const PLACEHOLDER = /^(?:[<{[]?\p{L}[\p{L}_-]*[\]}>]?|[?？.…_*~-]{1,9})$/u

/** `[A Title]()`, `[A Title](link)`: the title of an entry that has no other link to its paper. */
export const emptyTitleLinks = (entry: Entry): readonly Link[] =>
  entry.links.some(({ role }) => role === 'paper')
    ? []
    : titleLinks(entry).filter((link) => isWithoutAddress(link) && !NOTHING.test(link.label))

/** `[No Code Available]()`, `[(TODO) Training]()`: says that there is nothing to link, or not yet, and is no title. */
const NOTHING =
  /^\W*(?:no (?:\p{L}+ ){0,3}(?:available|released|yet)|(?:\p{L}+ )?not (?:yet )?(?:available|released)|n\/?a|none|tb[ad])\W*$|^\W*to-?do\b/iu

/** The links around an entry's title. */
const titleLinks = ({ title, links }: Entry): readonly Link[] =>
  title === null ? [] : links.filter(({ span, role }) => role !== 'image' && covers(span, title.span))

const isWithoutAddress = ({ reference, url }: Link): boolean =>
  reference.kind === 'none' &&
  (reference.why === 'empty' || (reference.why === 'relative' && PLACEHOLDER.test(url)))

export type Behind = { readonly link: Link; readonly address: Link }

/** `[A Title]()https://…`: links without an address, each with the bare one right behind. */
export const addressesBehind = ({ entries, text }: List): readonly Behind[] =>
  entries.flatMap(({ links }) =>
    links.flatMap((link, i) => {
      const address = links[i + 1]
      const isEmpty = link.reference.kind === 'none' && link.reference.why === 'empty'
      const isBare = address?.span.start === address?.urlSpan.start
      if (!address || !isEmpty || !isBare || address.span.start !== link.span.end) return []
      return text.slice(link.span.start, link.span.end).endsWith('()') ? [{ link, address }] : []
    }),
  )
