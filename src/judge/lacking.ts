/** What entries lack although their neighbours have it. */
import type { Lacking } from '../model/context.ts'
import type { AuthorList, Entry, Link, LinkRole, List } from '../model/list.ts'
import { isNews, sections } from '../model/sections.ts'
import { positionAt, type Span } from '../model/span.ts'
import { INSTITUTION, TEAM } from '../text/organizations.ts'
import { arePeople } from '../text/people.ts'

/** With fewer neighbours, or a smaller share of them, there is no convention. */
const ENOUGH = 5
const NEARLY_ALL = 0.9

const has = {
  authors: ({ authors }: Entry) => authors !== null,
  'paper link': ({ links }: Entry) => links.some(({ role }) => role === 'paper'),
}
/** The words `arXiv:2401.00001` say where a paper is, but show no custom of linking papers. */
const linksPaper = ({ links }: Entry) =>
  links.some(({ role, url }) => role === 'paper' && !/^arxiv:/i.test(url))
/** Data sets in brackets, taken for authors. */
const areThings = ({ names }: AuthorList) => !names.some(({ value }) => arePeople([value]))

type Part = Lacking['part']
const PARTS: readonly Part[] = ['authors', 'paper link']

type Tally = { readonly entries: number; readonly having: Readonly<Record<Part, number>> }

function tally(entries: readonly Entry[]): Tally {
  const named = entries.filter(({ authors }) => authors !== null && !areThings(authors))
  const having = { authors: named.length, 'paper link': entries.filter(linksPaper).length }
  return { entries: entries.length, having }
}

/** The parts that nearly all neighbours have and an entry lacks, and whether it is certain that it lacks them. */
export function lackingParts(list: List): readonly Lacking[] {
  const whole = tally(list.entries)
  const extentOf = extents(list)
  const sharesLine = linesShared(list)
  const hasDetails = leaders(list)
  const isHalf = halves(list)
  return sections(list).flatMap((section) => {
    const near = tally(section)
    const usualDepth = median(section.map((entry) => depthOf(entry, list)))
    return section
      .filter((entry) => isPaper(entry, list))
      .flatMap((entry) => {
        const { entries, having } = near.entries > ENOUGH || !looksLikeOne(entry) ? near : whole
        const others = entries - 1
        const lacks = (part: Part) =>
          !has[part](entry) &&
          others >= ENOUGH &&
          having[part] >= NEARLY_ALL * others &&
          !isMeant[part](entry, extentOf(entry), list)
        const isRead =
          isSure(entry) &&
          depthOf(entry, list) <= usualDepth &&
          ![sharesLine, hasDetails, isHalf].some((is) => is(entry))

        return PARTS.filter(lacks).map((part) => {
          const certain = isRead && isAbsent[part](entry, extentOf(entry), list)
          return { entry, part, having: having[part], others, certain }
        })
      })
  })
}

/** Whether it is an entry for certain: a few lines under their own heading may be news that link a paper. */
const looksLikeOne = ({ number }: Entry) => number !== null

/** Words alone may be a remark or a heading: a paper has something else of one, or a place where that should be. */
const isPaper = (entry: Entry, { text }: List): boolean =>
  !isNews(entry, text) && (entry.title === null || hasPartsOfPaper(entry))

const hasPartsOfPaper = ({ authors, number, venue, year, links, bareCode }: Entry): boolean =>
  links.some(({ role }) => !['image', 'badge', 'anchor'].includes(role)) ||
  [authors, number, venue, year, bareCode].some((part) => part !== null)

/** Below this certainty of its title, words may have been taken for an entry by mistake. */
const SURE = 0.7
const isSure = ({ title, links }: Entry) =>
  title !== null &&
  title.certainty >= SURE &&
  title.value.length <= LONGEST &&
  isBalanced(title.value) &&
  !links.some(({ role, span }) => role === 'image' && span.start < title.span.start)
/** Characters; longer words are prose. */
const LONGEST = 250
/** A title that ends amid a bracket was cut too early, or is none. */
const isBalanced = (title: string) => title.split(/[(（]/).length === title.split(/[)）]/).length

/** The column in which an entry starts: what starts further right than its neighbours may be a detail of the entry above. */
const depthOf = ({ span }: Entry, { lineStarts }: List) => positionAt(lineStarts, span.start).column
const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

/** Entries followed by one that starts further right: that may be their detail. */
function leaders(list: List): (entry: Entry) => boolean {
  const after = new Map(list.entries.map((entry, i) => [entry, list.entries[i + 1]]))
  return (entry) => {
    const next = after.get(entry)
    return next !== undefined && depthOf(next, list) > depthOf(entry, list) && !lineBetween(entry, next, list)
  }
}

/** Paragraphs beside one that has just what they lack: a link in one and its paper's authors in the next. */
function halves({ entries, text }: List): (entry: Entry) => boolean {
  const at = new Map(entries.map((entry, i) => [entry, i]))
  const isParagraph = (entry: Entry) =>
    !/^\s*(?:[>|<]|[-*+]\s|\d+[.)]\s)/.test(text.slice(entry.span.start, entry.span.start + 20))
  const isLinkAlone = (entry: Entry | undefined) =>
    entry !== undefined && isParagraph(entry) && has['paper link'](entry) && entry.authors === null
  const isTextAlone = (entry: Entry | undefined) =>
    entry !== undefined && isParagraph(entry) && entry.links.length === 0 && entry.authors !== null
  return (entry) => {
    const i = at.get(entry) ?? 0
    return (
      (isTextAlone(entry) && isLinkAlone(entries[i - 1])) ||
      (isLinkAlone(entry) && isTextAlone(entries[i + 1]))
    )
  }
}

const lineBetween = (entry: Entry, next: Entry, { text }: List) =>
  /\n[ \t]*\r?\n/.test(text.slice(entry.span.end, next.span.start))

/** Entries that start or end on another entry's line: one entry may have been read as two, as may a table's header. */
function linesShared({ entries, text, lineStarts }: List): (entry: Entry) => boolean {
  const linesOf = ({ span }: Entry) => [
    ...new Set([span.start, span.end].map((at) => positionAt(lineStarts, at).line)),
  ]
  const counts = new Map<number, number>()
  for (const line of entries.flatMap(linesOf)) counts.set(line, (counts.get(line) ?? 0) + 1)
  const isHeader = (line: number) =>
    /^[\s|:]*-{2}[\s|:-]*$/.test(text.slice(lineStarts[line] ?? text.length, lineStarts[line + 1]))
  return (entry) => linesOf(entry).some((line) => (counts.get(line) ?? 0) > 1 || isHeader(line))
}

// ---- whether it is meant to be absent -----------------------------------------------------------

/** Whether an entry lacks a part for a reason: software and books are listed without what papers have. */
const isMeant: Readonly<Record<Part, (entry: Entry, extent: Span, list: List) => boolean>> = {
  authors: (entry, extent, list) =>
    isSoftware(entry, list) ||
    saysWhy(entry, extent, list) ||
    !(has['paper link'](entry) || entry.venue || entry.year),
  'paper link': (entry, extent, list) => isSoftware(entry, list) || saysWhy(entry, extent, list),
}

/** Without a paper link, and without a venue or nobody's at an unknown one, or with the repository where others link the paper. */
function isSoftware({ title, authors, venue, links }: Entry, { venues }: List): boolean {
  if (links.some(({ role }) => role === 'paper')) return false
  const isUnpublished =
    venue === null ||
    /^git(?:hub|lab)$/i.test(venue.value) ||
    (authors === null && venues.read(venue.value) === null)
  const leading = links.filter(({ role }) => !['image', 'badge', 'anchor'].includes(role))
  const [only, ...more] = leading
  // `[[Project]](…)`, `[[Dataset]](…)` where others link the paper
  if (isUnpublished && authors === null && more.length === 0 && only && IN_ITS_PLACE.has(only.role))
    return true
  return links.some(
    ({ role, span }) =>
      role === 'code' &&
      (isUnpublished || (title !== null && span.start <= title.span.start && title.span.end <= span.end)),
  )
}

const IN_ITS_PLACE: ReadonlySet<LinkRole> = new Set(['project', 'data', 'model', 'video'])

/** `Paper: None`, `(coming soon)`, `[to appear]`, "(book by …)". */
const REASON =
  /\b(?:none|anon(?:ymous)?|n\/a|tba|tbd|soon|to appear|(?:not|un)[- ]?(?:yet )?(?:available|published|released)|books?|course|lectures?|chapters?|thesis|missing|lost)\b|暂无|缺失|未公开/i

/** A course, or an event. */
const NO_PAPER =
  /^(?:a )?(?:tutorial|course|lecture)s?\b|\b(?:meeting|workshop|conference|symposium)(?: (?:19|20)\d\d)?$/i

const saysWhy = ({ title }: Entry, { start, end }: Span, { text }: List): boolean =>
  NO_PAPER.test(title?.value ?? '') ||
  REASON.test(`${text.slice(start, title?.span.start ?? start)} ${text.slice(title?.span.end ?? start, end)}`)

// ---- whether it is really absent ------------------------------------------------------------------

/** A part may be there in words that the reader does not understand. */
const isAbsent: Readonly<Record<Part, (entry: Entry, extent: Span, list: List) => boolean>> = {
  authors: (entry, extent, list) => !hasTab(entry, list) && !unreadWords(entry, extent, list),
  'paper link': (_, extent, list) =>
    !list.links.some((link) => mayBePaper(link) && inside(link.span, extent)),
}

/** Any page may be the paper's; repositories and images are not. */
const mayBePaper = ({ role, reference }: Link) =>
  reference.kind !== 'repository' && !['badge', 'image', 'anchor'].includes(role)
const inside = (inner: Span, outer: Span) => outer.start <= inner.start && inner.end <= outer.end

/** A venue of more words than this may contain names by mistake. */
const LONG_VENUE = 4

/** `A title<TAB>Name<TAB>address`, where the name was read into the title. */
const hasTab = ({ title }: Entry, { text }: List): boolean =>
  title !== null && text.slice(title.span.start, title.span.end).includes('\t')

/** `Vitter (1985)`, `[Ioannidis 2005](…)`, `Karplus and McCommon 2002`. */
const CITATION = /(?:^|[^\p{L}\p{N}'’])\p{Lu}[\p{Ll}'’-]+(?: et al\.?)?,? \(?(?:19|20)\d\d[a-z]?[)\]]/u

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
  if (CITATION.test(list.text.slice(extent.start, extent.end))) return true
  let [rest, from] = ['', extent.start]
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    if (start > from) rest += ` ${list.text.slice(from, start)}`
    from = Math.max(from, end)
  }
  rest += ` ${list.text.slice(from, extent.end)} ${strangeVenue}`
  const words = rest.replace(/<[^<>]*>/g, ' ')
  return (words.match(/\p{L}{2,}/gu) ?? []).length >= 2 || BODY.test(words) || ABBREVIATED.test(strangeVenue)
}

/** From an entry's start to the next entry or heading. */
function extents({ entries, headings, text }: List): (entry: Entry) => Span {
  const starts = [...new Set([...entries, ...headings].map(({ span }) => span.start))].sort((a, b) => a - b)
  const next = new Map(starts.map((start, i) => [start, starts[i + 1]]))
  return ({ span }) => ({ start: span.start, end: Math.max(span.end, next.get(span.start) ?? text.length) })
}
