/** A list as it was read: what it says, and exactly where. */
import { type ArxivId, type PaperKey, type PaperReference, paperKeysOf, type Reference } from './reference.ts'
import type { Claim, LineStarts, Span } from './span.ts'
import type { VenueIndex } from './venue.ts'

/** A Markdown file as it was read: `path` as the user names it, `text` byte for byte (BOM and CRLF included). */
export type TextFile = { readonly path: string; readonly text: string }

export type LinkRole =
  | 'paper'
  | 'code'
  | 'project'
  | 'data'
  | 'model'
  | 'video'
  | 'slides'
  | 'badge'
  | 'image'
  | 'anchor'
  | 'other'

/** One URL in a list. */
export type Link = {
  /** The address with Markdown's escapes and HTML's entities undone. */
  readonly url: string
  readonly role: LinkRole
  /** The visible text of the link, or an image's description; '' for a bare address. */
  readonly label: string
  /** The whole link, markup included. */
  readonly span: Span
  /** The address alone, which a fix may replace; for a reference-style link, the one in its definition. */
  readonly urlSpan: Span
  readonly reference: Reference
}

/** A generated picture with words in it, e.g. `https://img.shields.io/badge/TDQ-blue`. */
export type Badge = {
  /** The words, decoded: `Diff_Pruning` reads "Diff Pruning". */
  readonly text: string
  /** The last part of a shields address (`blue`), which lists use to tell kinds of badges apart; null if unknown. */
  readonly colour: string | null
  /** The words inside the address, which a fix may replace. */
  readonly textSpan: Span
  readonly span: Span
}

/** How one list writes names, so that a fix can answer in the same style. */
export type NameStyle = {
  readonly order: 'last-first' | 'first-last'
  /** Given names written as initials (`D. P. Kingma`), and whether with full stops. */
  readonly given: 'full' | 'initials-dotted' | 'initials-bare'
  /** Between two names that are not the last two: `, `, ` and `, `; `. */
  readonly between: string
  /** Between the last two names: ` and `, `, and `, ` & `. */
  readonly beforeLast: string
}

export type AuthorList = {
  /** From the first name's first character to the end of the last name (or of "et al."). */
  readonly span: Span
  /** Names as written (`Song, Jiaming`), marks such as `*` and superscripts left out of the value. */
  readonly names: readonly Claim<string>[]
  /** The list says that there are more authors than it names. */
  readonly etAl: boolean
  readonly style: NameStyle
}

/** One paper in a list. Null is "the list does not say", or "it could not be read with certainty". */
export type Entry = {
  /** From the first character of the entry's text to the end of its last line. */
  readonly span: Span
  /** The headings above, outermost first. */
  readonly section: readonly string[]
  /** The `[n]` that some lists print before the title; the span holds the digits alone. */
  readonly number: Claim<number> | null
  readonly title: Claim<string> | null
  readonly authors: AuthorList | null
  /** As written, without the year: "NeurIPS", "arXiv", "CVPRW". */
  readonly venue: Claim<string> | null
  readonly year: Claim<number> | null
  readonly links: readonly Link[]
  readonly badges: readonly Badge[]
  /** `[Code]` without a link, brackets included. */
  readonly bareCode: Span | null
}

/** A heading and the anchor that GitHub gives it (already numbered where the same words come twice). */
export type Heading = {
  readonly level: number
  readonly text: string
  readonly slug: string
  readonly span: Span
}

/** A suppression comment (README, "Configuration"). No `rules` means every rule. */
export type Directive = {
  readonly kind: 'disable-next-line' | 'disable' | 'enable'
  readonly rules: readonly string[]
  readonly span: Span
}

/** Something that was not understood; `why` is a clause for people. Reading never fails. */
export type Doubt = { readonly why: string; readonly span: Span }

export type List = TextFile & {
  readonly lineStarts: LineStarts
  readonly entries: readonly Entry[]
  /** Every link of the file in order, those of entries included (the same objects). */
  readonly links: readonly Link[]
  readonly headings: readonly Heading[]
  /** Anchors other than headings: `<a name>`, `id=` in HTML. */
  readonly anchors: readonly string[]
  readonly directives: readonly Directive[]
  /** What says of itself that a program writes it: a correction belongs in what the program reads. */
  readonly generated: readonly Span[]
  readonly unread: readonly Doubt[]
  /** The venues that the list was read with, those of the configuration included. */
  readonly venues: VenueIndex
}

/** Where to point in a finding about a whole entry: at its title, or else at all of it. */
export const titleOrWhole = ({ title, span }: Entry): Span => title?.span ?? span

/** The names of an entry's authors as it writes them, none where it names nobody. */
export const authorNames = ({ authors }: Pick<Entry, 'authors'>): readonly string[] =>
  authors?.names.map(({ value }) => value) ?? []

/** The arXiv identifier of an entry's paper links; null where there is none, or several that differ. */
export function arxivIdOf({ links }: Entry): ArxivId | null {
  const ids = links.flatMap(({ role, reference }) =>
    role === 'paper' && reference.kind === 'paper' ? [reference.id] : [],
  )
  return new Set(ids).size === 1 ? (ids[0] ?? null) : null
}

/** Every key of the papers that an entry's paper links name. */
export const paperKeysIn = ({ links }: Entry): readonly PaperKey[] =>
  links.flatMap(({ role, reference }) => (role === 'paper' ? paperKeysOf(reference) : []))

/** Whether the paper links of an entry name a paper, and no two of one kind of identifier. */
export function linksOnePaper(entry: Entry): boolean {
  const keys = paperKeysIn(entry)
  const kinds = Map.groupBy(new Set(keys), (key) => key.slice(0, key.indexOf(':')))
  return kinds.size > 0 && [...kinds.values()].every((same) => same.length === 1)
}

/** A link of an entry to its paper on arXiv. */
export type PaperLink = Link & { readonly reference: PaperReference }

/** The first link of an entry to its paper on arXiv: the record that it is compared with. */
export const paperLinkOf = ({ links }: Entry): PaperLink | null =>
  links.find((link): link is PaperLink => link.role === 'paper' && link.reference.kind === 'paper') ?? null

/** Below this certainty, words that are no title may have been taken for one. */
const SURE = 0.7
/** More words may be a title. */
const LONGEST_NAME = 3

/** `RiverNet` beside a link to its paper in a table: the name of a thing, whose date is not the paper's. */
export const hasMereName = ({ title }: Pick<Entry, 'title'>): boolean =>
  title !== null && title.certainty < SURE && title.value.split(/\s+/).length <= LONGEST_NAME
