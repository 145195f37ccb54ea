/** Whether a part that was not found in an entry is not there, and whether it would be expected at all. */
import type { Lacking } from '../model/context.ts'
import type { Entry, Link, LinkRole, List } from '../model/list.ts'
import { covers, positionAt, type Span } from '../model/span.ts'
import { lineStart } from '../text/lines.ts'
import { memoizeByObject } from '../text/memoize.ts'
import { INSTITUTION, TEAM } from '../text/organizations.ts'
import { cellsAfter, cellsOf, isRow } from '../text/rows.ts'
import { headersByLine } from '../text/table-headers.ts'
import { isLoneName } from './lone-names.ts'
import { saysThatLinksLack } from './stated-absence.ts'

type Part = Lacking['part']
type Test = (entry: Entry, extent: Span, list: List) => boolean

// ---- whether it is meant to be absent -----------------------------------------------------------

/** Whether an entry lacks a part for a reason: software and books are listed without what papers have. */
export const isMeant: Readonly<Record<Part, Test>> = {
  authors: (entry, extent, list) =>
    isSoftware(entry, list) ||
    saysWhy(entry, extent, list) ||
    hasDashIn(AUTHORS, entry, list) ||
    !(linksAPaper(entry) || entry.venue || entry.year),
  'paper link': (entry, extent, list) =>
    isSoftware(entry, list) ||
    saysWhy(entry, extent, list) ||
    isSpoken(entry, extent, list) ||
    hasDashForIt(entry, list) ||
    saysThatLinksLack(list),
}

const linksAPaper = ({ links }: Entry) => links.some(({ role }) => role === 'paper')

/** Without a paper link, and without a venue or nobody's at an unknown one, or with the repository where others link the paper. */
function isSoftware({ title, authors, venue, links }: Entry, { venues }: List): boolean {
  if (links.some(({ role }) => role === 'paper')) return false
  const isUnpublished =
    venue === null || ARCHIVE.test(venue.value) || (authors === null && venues.read(venue.value) === null)
  const leading = links.filter(({ role }) => !['image', 'badge', 'anchor'].includes(role))
  const [only, ...more] = leading
  // `[[Project]](…)`, `[[Dataset]](…)` where others link the paper
  if (isUnpublished && authors === null && more.length === 0 && only && IN_ITS_PLACE.has(only.role))
    return true
  return links.some(
    ({ role, span }) => role === 'code' && (isUnpublished || (title !== null && covers(span, title.span))),
  )
}

/** Where software is kept: GitHub, or `10.5281/zenodo.1234`, under which Zenodo archives a release. */
const ARCHIVE = /^git(?:hub|lab)$|^(?:doi:\s?|https?:\/\/doi\.org\/)?10\.5281\/zenodo\./i

const IN_ITS_PLACE: ReadonlySet<LinkRole> = new Set(['project', 'data', 'model', 'video'])

/** `Paper: None`, `(coming soon)`, `[to appear]`, "(book by …)". */
const REASON =
  /\b(?:none|anon(?:ymous)?|n\/a|tba|tbd|soon|to appear|(?:not|un)[- ]?(?:yet )?(?:available|published|released)|books?|course|lectures?|chapters?|thesis|missing|lost)\b|暂无|缺失|未公开/i

/** A course, or an event. */
const NO_PAPER =
  /^(?:a )?(?:tutorial|course|lecture)s?\b|\b(?:meeting|workshop|conference|symposium)(?: (?:19|20)\d\d)?$/i

const saysWhy = (entry: Entry, extent: Span, list: List): boolean =>
  NO_PAPER.test(entry.title?.value ?? '') || REASON.test(besideTitle(entry, extent, list))

const besideTitle = ({ title }: Entry, { start, end }: Span, { text }: List): string =>
  `${text.slice(start, title?.span.start ?? start)} ${text.slice(title?.span.end ?? start, end)}`

const isSpoken = (entry: Entry, extent: Span, list: List): boolean =>
  SPOKEN.test(besideTitle(entry, extent, list))

/** `Category: talk`, `(invited talk)`, `[Keynote]` without an address, "not an archival paper". */
const SPOKEN =
  /(?::\**[ \t]+|[([])(?:\p{L}{2,20}[- ]){0,2}(?:talk|keynote|presentation)(?=\s*$|\)|\](?!\())|\b(?:not|rather than|non)(?: an?)?[- ]archival\b/imu

/**
 * `| A Title | - | - |`: nobody knows of a paper. Where the row names a venue, the paper can be found there, unless the list is
 * used to such rows.
 */
function hasDashForIt(entry: Entry, list: List): boolean {
  const { venue } = entry
  const isFound = venue !== null && list.venues.read(venue.value) !== null
  return hasDash(entry, list) && (!isFound || dashedRows(list).length >= FEWEST_DASHED)
}
const FEWEST_DASHED = 3

const dashedRows = memoizeByObject((list: List) =>
  list.entries.filter((entry) => !linksAPaper(entry) && entry.venue !== null && hasDash(entry, list)),
)

function hasDash({ title }: Entry, { text }: List): boolean {
  if (!title) return false
  const [line = ''] = text.slice(title.span.end, title.span.end + MOST_OF_ROW).split('\n', 1)
  return cellsAfter(line).some(isDash)
}

/** The column of a table that is for authors. */
const AUTHORS = /\b(?:authors?|by|writers?)\b|作者|著者|저자/i

/** `| A Title | — | NeurIPS |` below `| Title | Authors | Venue |`: left out, and shown to be so. */
function hasDashIn(column: RegExp, { title }: Entry, list: List): boolean {
  if (!title) return false
  const from = lineStart(title.span.start, list.text)
  if (title.span.start - from > MOST_OF_ROW) return false
  const [row = ''] = list.text.slice(from, title.span.end + MOST_OF_ROW).split('\n', 1)
  if (!isRow(row)) return false
  const headers = headersByLine(list).get(positionAt(list.lineStarts, from).line) ?? []
  return isDash(cellsOf(row)[headers.findIndex((cell) => column.test(cell))] ?? '')
}

/** `-`, `—`, `N/A`. */
const isDash = (cell: string): boolean => /^(?:[-–—/]+|n\/?a)$/i.test(cell.trim())

/** Characters of a row before and behind its title that are looked at. */
const MOST_OF_ROW = 1000

// ---- whether it is really absent ------------------------------------------------------------------

/** A part may be there in words that the reader does not understand. */
export const isAbsent: Readonly<Record<Part, Test>> = {
  authors: (entry, extent, list) => !hasTab(entry, list) && !unreadWords(entry, extent, list),
  'paper link': (_, extent, list) =>
    !list.links.some((link) => mayBePaper(link) && covers(extent, link.span)),
}

/** Any page may be the paper's; repositories and images are not. */
const mayBePaper = ({ role, reference }: Link) =>
  reference.kind !== 'repository' && !['badge', 'image', 'anchor'].includes(role)

/** A venue of more words than this may contain names by mistake. */
const LONG_VENUE = 4

/** `A title<TAB>Name<TAB>address`, where the name was read into the title. */
const hasTab = ({ title }: Entry, { text }: List): boolean =>
  title !== null && text.slice(title.span.start, title.span.end).includes('\t')

/** `… Crowd Simulations Yunzhe Wang et al.`, where the names were read into the title. */
const OTHERS = /(?<!\p{L})et\.? al(?!\p{L})/iu

/** `Vitter (1985)`, `[Ioannidis 2005](…)`, `Karplus and McCommon 2002`. */
const CITATION = /(?:^|[^\p{L}\p{N}'’])\p{Lu}[\p{Ll}'’-]+(?: et al\.?)?,? \(?(?:19|20)\d\d[a-z]?[)\]]/u
/** `Σεφέρης (n.d.)`, `VITTER, (n. d.)`: a citation of what has no date, in which capitals abbreviate nothing. */
const UNDATED = /(?:^|[^\p{L}\p{N}'’])[\p{Lu}\p{Lo}][\p{L}\p{M}'’-]+(?: et al\.?)?,? [([]n\.\s?d\.[)\]]/u

/** `Institute`, or `OWASP` where the venue would be: a body has written it. */
const BODY = new RegExp(String.raw`\b(?:${INSTITUTION}|foundation|agency|ministry|${TEAM})\b`, 'i')
const ABBREVIATED = /^\p{Lu}{4,}$/u

/** Whether an entry holds words beside its title, venue, links and badges: two or more could be a name, or one a body's. */
function unreadWords(
  { title, authors, venue, year, links, badges, bareCode }: Entry,
  extent: Span,
  list: List,
): boolean {
  if ((venue?.value.split(/\s+/).length ?? 0) > LONG_VENUE) return true
  // `*AI2*`, where others have authors
  const strangeVenue = venue && list.venues.read(venue.value) === null ? venue.value : ''
  const read = [title?.span, authors?.span, venue?.span, year?.span, bareCode].filter((span) => span != null)
  const spans = [...read, ...links.map(({ span }) => span), ...badges.map(({ span }) => span)]
  const whole = list.text.slice(extent.start, extent.end)
  if ([CITATION, UNDATED, OTHERS].some((form) => form.test(whole))) return true
  let [rest, from] = ['', extent.start]
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    if (start > from) rest += ` ${list.text.slice(from, start)}`
    from = Math.max(from, end)
  }
  rest += ` ${list.text.slice(from, extent.end)} ${strangeVenue}`
  const words = rest.replace(/<[^<>]*>/g, ' ')
  return (
    (words.match(/\p{L}{2,}|\p{Lu}\./gu) ?? []).length >= 2 ||
    BODY.test(words) ||
    ABBREVIATED.test(strangeVenue) ||
    abbreviates(strangeVenue, title?.value ?? '') ||
    isLoneName(words, list)
  )
}

/** `Report of the Joint Directors of Laboratories (JDL. 1991)`: the body that wrote it. */
const abbreviates = (capitals: string, title: string): boolean =>
  /^\p{Lu}{2,}$/u.test(capitals) && (title.match(/(?<!\p{L})\p{Lu}/gu) ?? []).join('').includes(capitals)
