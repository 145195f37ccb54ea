/** What entries lack although their neighbours have it. */
import type { Lacking } from '../model/context.ts'
import type { Entry, Link, List } from '../model/list.ts'
import { sections } from '../model/sections.ts'
import { positionAt, type Span } from '../model/span.ts'

/** With fewer neighbours, or a smaller share of them, there is no convention. */
const ENOUGH = 5
const NEARLY_ALL = 0.8

const has = {
  authors: ({ authors }: Entry) => authors !== null,
  'paper link': ({ links }: Entry) => links.some(({ role }) => role === 'paper'),
}
type Part = Lacking['part']
const PARTS: readonly Part[] = ['authors', 'paper link']

type Tally = { readonly entries: number; readonly having: Readonly<Record<Part, number>> }

function tally(entries: readonly Entry[]): Tally {
  const count = (part: Part) => entries.filter(has[part]).length
  const having = { authors: count('authors'), 'paper link': count('paper link') }
  return { entries: entries.length, having }
}

/** The parts that nearly all neighbours have and an entry lacks, and whether it is certain that it lacks them. */
export function lackingParts(list: List): readonly Lacking[] {
  const whole = tally(list.entries)
  const extentOf = extents(list)
  return sections(list).flatMap((section) => {
    const near = tally(section)
    const usualDepth = median(section.map((entry) => depthOf(entry, list)))
    return section.flatMap((entry) => {
      const { entries, having } = near.entries > ENOUGH || !looksLikeOne(entry) ? near : whole
      const others = entries - 1
      const lacks = (part: Part) =>
        !has[part](entry) && others >= ENOUGH && having[part] >= NEARLY_ALL * others
      const isRead = isSure(entry) && depthOf(entry, list) <= usualDepth
      return PARTS.filter(lacks).map((part) => {
        const certain = isRead && isAbsent[part](entry, extentOf(entry), list)
        return { entry, part, having: having[part], others, certain }
      })
    })
  })
}

/** Whether it is an entry for certain: a few lines under their own heading may be news that link a paper. */
const looksLikeOne = ({ authors, number, venue, year }: Entry) =>
  (authors ?? number ?? null) !== null || (venue !== null && year !== null)

/** Below this certainty of its title, words may have been taken for an entry by mistake. */
const SURE = 0.5
const isSure = ({ title }: Entry) => title !== null && title.certainty >= SURE

/** The column in which an entry starts: what starts further right than its neighbours may be a detail of the entry above. */
const depthOf = ({ span }: Entry, { lineStarts }: List) => positionAt(lineStarts, span.start).column
const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

// ---- whether it is really absent ------------------------------------------------------------------

/** A part may be there in words that the reader does not understand. */
const isAbsent: Readonly<Record<Part, (entry: Entry, extent: Span, list: List) => boolean>> = {
  authors: (entry, extent, list) => !unreadWords(entry, extent, list),
  'paper link': (_, extent, list) =>
    !list.links.some((link) => mayBePaper(link) && inside(link.span, extent)),
}

/** Any page may be the paper's; repositories and images are not. */
const mayBePaper = ({ role, reference }: Link) =>
  reference.kind !== 'repository' && !['badge', 'image', 'anchor'].includes(role)
const inside = (inner: Span, outer: Span) => outer.start <= inner.start && inner.end <= outer.end

/** A venue of more words than this may contain names by mistake. */
const LONG_VENUE = 4

/** Whether an entry holds words beside its title, venue, links and badges: two or more could be a name. */
function unreadWords(
  { title, authors, venue, year, links, badges, bareCode }: Entry,
  extent: Span,
  list: List,
): boolean {
  if ((venue?.value.split(/\s+/).length ?? 0) > LONG_VENUE) return true
  const read = [title?.span, authors?.span, venue?.span, year?.span, bareCode].filter((span) => span != null)
  const spans = [...read, ...links.map(({ span }) => span), ...badges.map(({ span }) => span)]
  let [rest, from] = ['', extent.start]
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    if (start > from) rest += ` ${list.text.slice(from, start)}`
    from = Math.max(from, end)
  }
  rest += ` ${list.text.slice(from, extent.end)}`
  return (rest.replace(/<[^<>]*>/g, ' ').match(/\p{L}{2,}/gu) ?? []).length >= 2
}

/** From an entry's start to the next entry or heading. */
function extents({ entries, headings, text }: List): (entry: Entry) => Span {
  const starts = [...new Set([...entries, ...headings].map(({ span }) => span.start))].sort((a, b) => a - b)
  const next = new Map(starts.map((start, i) => [start, starts[i + 1]]))
  return ({ span }) => ({ start: span.start, end: Math.max(span.end, next.get(span.start) ?? text.length) })
}
