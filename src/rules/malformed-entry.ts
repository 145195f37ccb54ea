import { ARXIV_ID, writtenArxivId } from '../hosts/arxiv.ts'
import type { Entry, Link, List } from '../model/list.ts'
import { listRule } from '../model/rule.ts'
import type { Span } from '../model/span.ts'
import { sections } from './parts/entries.ts'

export const malformedEntry = listRule({
  name: 'malformed-entry',
  summary: 'an entry that lacks what its neighbours have, or text that cannot be read',
  severity: 'warning',
  needs: [],
  messages: {
    lacks: 'The entry has no {part}; {having} of its {others} neighbours have one.',
    empty: 'The paper link has no address.',
    id: '“{id}” is not an arXiv identifier.',
    tail: '“{id}” is not an arXiv identifier; {meant} is.',
    problem: '{why}.',
  },
  *check({ list }) {
    for (const { why, span } of list.problems) {
      yield { message: 'problem', with: { why: why.replace(/\.$/, '') }, severity: 'notice', at: span }
    }
    for (const link of list.entries.flatMap(({ links }) => links)) {
      const empty = link.reference.kind === 'none' && link.reference.why === 'empty'
      if (empty && link.role === 'paper') yield { message: 'empty', with: {}, at: link.span, link }
    }
    for (const link of list.links) {
      const id = brokenId(link)
      if (id !== null) yield broken(id, link, list)
    }
    const extentOf = extents(list)
    for (const { entry, part, having, others } of exceptions(list)) {
      if (!isAbsent[part](entry, extentOf(entry), list)) continue
      const slots = { part, having: String(having), others: String(others) } as const
      yield { message: 'lacks', with: slots, at: headOf(entry, list) }
    }
  },
})

/** The part of an arXiv address that should be an identifier but is not (arXiv manual, "Understanding the arXiv identifier"). */
function brokenId({ role, reference, url }: Link): string | null {
  if (reference.kind !== 'page' || role === 'image' || role === 'badge') return null
  const written = writtenArxivId(url)
  return written && /\d{4}/.test(written) ? written : null
}

const ID_AT_START = new RegExp(`^${ARXIV_ID}(?!\\d)`, 'i')

/** The fix is safe if only a bare `v` or punctuation follows the identifier; anything else may mean something. */
function broken(id: string, link: Link, { text }: List) {
  const { urlSpan } = link
  const meant = ID_AT_START.exec(id)?.[0]
  const at = text.slice(urlSpan.start, urlSpan.end).indexOf(id)
  if (!meant || at < 0) return { message: 'id', with: { id }, at: urlSpan, link } as const
  const start = urlSpan.start + at + meant.length
  const end = urlSpan.start + at + id.length
  const safe = /^(?:v|[^\p{L}\p{N}]+)$/iu.test(text.slice(start, end))
  const fix = { description: `Write ${meant}.`, safe, edits: [{ start, end, text: '' }] }
  return {
    message: 'tail',
    with: { id, meant },
    at: urlSpan,
    link,
    expected: meant,
    actual: id,
    fix,
  } as const
}

// ---- what neighbours have -------------------------------------------------------------------------

/** With fewer neighbours, or a smaller share of them, there is no convention. */
const ENOUGH = 5
const NEARLY_ALL = 0.8

const has = {
  title: ({ title }: Entry) => title !== null,
  authors: ({ authors }: Entry) => authors !== null,
  'paper link': ({ links }: Entry) => links.some(({ role }) => role === 'paper'),
}
type Part = keyof typeof has
const PARTS: readonly Part[] = ['title', 'authors', 'paper link']

type Tally = { readonly entries: number; readonly having: Readonly<Record<Part, number>> }

function tally(entries: readonly Entry[]): Tally {
  const count = (part: Part) => entries.filter(has[part]).length
  const having = { title: count('title'), authors: count('authors'), 'paper link': count('paper link') }
  return { entries: entries.length, having }
}

/** The entries that lack a part that nearly all their neighbours have. */
function* exceptions(list: List) {
  const whole = tally(list.entries)
  for (const section of sections(list)) {
    const near = tally(section)
    for (const entry of section) {
      const { entries, having } = near.entries > ENOUGH || !looksLikeOne(entry) ? near : whole
      const others = entries - 1
      for (const part of PARTS) {
        if (has[part](entry) || others < ENOUGH || having[part] < NEARLY_ALL * others) continue
        yield { entry, part, having: having[part], others }
      }
    }
  }
}

/** Whether it is an entry for certain: a few lines under their own heading may be news that link a paper. */
const looksLikeOne = ({ authors, number, venue, year }: Entry) =>
  (authors ?? number ?? null) !== null || (venue !== null && year !== null)

// ---- whether it is really absent ------------------------------------------------------------------

/** A part may be there in words that the reader does not understand; then it is not reported. */
const isAbsent: Readonly<Record<Part, (entry: Entry, extent: Span, list: List) => boolean>> = {
  title: (entry, extent, list) => !unreadWords(entry, extent, list),
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

/** The title, else the entry's first line. */
function headOf({ title, span }: Entry, { text }: List): Span {
  if (title) return title.span
  const lineEnd = text.slice(span.start, span.end).search(/[\r\n]/)
  return lineEnd === -1 ? span : { start: span.start, end: span.start + lineEnd }
}
