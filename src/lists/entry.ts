/** A flow that holds one paper → an entry: title, names, venue, links, each with its span. */
import type { AuthorList, Badge, Entry, Link } from '../model/list.ts'
import type { Claim, Span } from '../model/span.ts'
import { type ReadNames, readNames } from './authors.ts'
import { readBadge } from './badges.ts'
import { type Flow, IMAGE, type Range, type RawLink } from './flow.ts'
import { readLinks } from './links.ts'
import { recognise } from './references.ts'
import { labelRole } from './roles.ts'
import { type FoundTitle, findTitle } from './title.ts'
import { type FoundVenue, readVenue, venueAtEnd } from './venues.ts'

/** What the shape of the list already tells, as ranges of the flow. */
export type Hints = {
  readonly title?: Range
  readonly authors?: Range
  readonly venue?: Range
  readonly year?: Range
  /** The shape names every field that it has: what no hint names is not there. */
  readonly closed?: boolean
}

/** An entry, and what made its title stand out. */
export type ReadEntry = { readonly entry: Entry; readonly titleBy: FoundTitle['by'] | 'shape' }

/** Reads one entry; null where no title can be made out. */
export function readEntry(
  flow: Flow,
  section: readonly string[],
  span: Span,
  hints: Hints = {},
): ReadEntry | null {
  const number = hints.title ? null : readNumber(flow)
  const marked = hints.title ? { ...hints.title, by: 'plain' as const } : findTitle(flow, number?.end ?? 0)
  if (!marked) return null
  const title = withoutVenue(flow.text, marked)
  const badges = flow.links.filter((link) => link.kind === 'image').flatMap((image) => readBadge(image) ?? [])
  const details = readDetails(flow, title, hints)
  const named = hints.title || details.names || details.venue || details.year
  const plain = readLinks(flow.links, (link) => lineLabel(flow, link))
  const links = withPlainId(flow, named ? titleLink(flow, title, plain) : plain)
  const entry: Entry = {
    span,
    section,
    number: number?.claim ?? null,
    title: claim(flow, title, fold(flow.text.slice(title.from, title.to))),
    authors: details.names ? authorList(flow, details.names) : null,
    venue: details.venue ?? badgeVenue(badges),
    year: details.year ?? badgeYear(badges),
    links,
    badges,
    bareCode: bareCode(flow),
  }
  return { entry, titleBy: hints.title ? 'shape' : title.by }
}

/** `Title (ISSTA 2021)` and `[CVPR '24] Title`: the venue in brackets is none of the title's words. */
function withoutVenue(text: string, title: FoundTitle): FoundTitle {
  const words = text.slice(title.from, title.to)
  const tail = /\s*[([【]([^()[\]【】]{2,60})[)\]】]$/u.exec(words)
  if (tail?.[1] && tail.index > 8 && isVenue(tail[1])) return { ...title, to: title.from + tail.index }
  const head = /^[([【]([^()[\]【】]{2,60})[)\]】]\s*/u.exec(words)
  if (head?.[1] && words.length - head[0].length > 8 && isVenue(head[1])) {
    return { ...title, from: title.from + head[0].length }
  }
  return title
}

function isVenue(words: string): boolean {
  const read = readVenue(words, 0, words.length, true)
  return read?.known === true && read.year !== null
}

/** Where the title is a link and no other leads to the paper, the title's does, wherever that is. */
function titleLink(flow: Flow, title: Range, links: Link[]): Link[] {
  if (links.some((link) => link.role === 'paper')) return links
  const index = flow.links.findIndex(
    (link) => link.kind === 'link' && link.from <= title.from && link.to >= title.to,
  )
  const link = links[index]
  if (link?.reference.kind !== 'page' || (link.role !== 'other' && link.role !== 'project')) return links
  return links.with(index, { ...link, role: 'paper' })
}

/** `arXiv:2006.07733` in plain words is as good as a link where there is none. */
function withPlainId(flow: Flow, links: Link[]): Link[] {
  if (links.some((link) => link.reference.kind === 'paper')) return links
  const match = /\barxiv:\s?(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?\b/i.exec(flow.text)
  if (!match) return links
  const reference = recognise(match[0])
  if (reference.kind !== 'paper') return links
  const span = flow.span(match.index, match.index + match[0].length)
  const link: Link = { url: match[0], role: 'paper', label: match[0], span, urlSpan: span, reference }
  return [...links, link].sort((a, b) => a.span.start - b.span.start)
}

export const fold = (text: string): string => text.replaceAll(IMAGE, '').replace(/\s+/g, ' ').trim()

function claim<T>(flow: Flow, range: Range, value: T): Claim<T> {
  return { value, span: flow.span(range.from, range.to) }
}

function readNumber(flow: Flow): { claim: Claim<number>; end: number } | null {
  const match = /^\s*[[(【]\s*([\d０-９]{1,4})\s*[\])】]\s*/u.exec(flow.text)
  if (!match?.[1]) return null
  const from = match[0].indexOf(match[1])
  const value = Number(match[1].normalize('NFKC'))
  return { claim: claim(flow, { from, to: from + match[1].length }, value), end: match[0].length }
}

/** `[Code]` that leads nowhere. */
function bareCode(flow: Flow): Span | null {
  for (const match of flow.text.matchAll(/\[\s*(?:code|github|official code)\s*\]/giu)) {
    const range = { from: match.index, to: match.index + match[0].length }
    if (!flow.links.some((link) => link.from < range.to && link.to > range.from))
      return flow.span(range.from, range.to)
  }
  return null
}

/** `- Code: https://…`: the words before a bare address on its line are its label. */
function lineLabel(flow: Flow, link: RawLink): string | null {
  const start = flow.text.lastIndexOf('\n', link.from - 1) + 1
  const before = /([^:：|•,]{1,30})[:：]\s*$/u.exec(flow.text.slice(start, link.from))
  return before?.[1]?.trim() ?? null
}

// ---- names, venue and year ----------------------------------------------------------------------

type Details = { names: ReadNames | null; venue: Claim<string> | null; year: Claim<number> | null }
type Finding = { names: ReadNames | null; venue: FoundVenue | null; year: FoundVenue | null }

function readDetails(flow: Flow, title: FoundTitle, hints: Hints): Details {
  const found: Finding = { names: null, venue: null, year: null }
  if (hints.authors) found.names = readNames(flow.text, hints.authors.from, hints.authors.to)
  if (hints.venue) found.venue = readVenue(flow.text, hints.venue.from, hints.venue.to, false)
  if (hints.year) found.year = readVenue(flow.text, hints.year.from, hints.year.to, true)
  if (!hints.closed) for (const segment of segments(flow, title)) readSegment(flow, segment, found)
  const { venue } = found
  const year = venue?.year ?? found.year?.year ?? null
  const name = venue?.venue ?? null
  return {
    names: found.names,
    venue: name && claim(flow, name, fold(flow.text.slice(name.from, name.to))),
    year: year && claim(flow, year, year.value),
  }
}

function readSegment(flow: Flow, { from: begin, to, near }: Segment, found: Finding): void {
  const { text } = flow
  const from = begin + (/^[\s.,;:|()–—-]*/.exec(text.slice(begin, to))?.[0].length ?? 0)
  const alone = found.names ? null : certainNames(text, from, to)
  if (alone && alone.names.length > 1) {
    found.names = alone
    return
  }
  const tail = venueAtEnd(text, from, to)
  const namesEnd = tail ? dropPunctuation(text, from, tail.restEnd) : to
  const names = found.names ? null : certainNames(text, from, namesEnd)
  if (names) {
    found.names = names
    if (tail) take(tail.found, found)
    return
  }
  const whole = readVenue(text, from, to, !near)
  if (whole) take(whole, found)
  else if (tail?.found.known) take(tail.found, found)
  else if (!found.names) firstNames(flow, from, to, found)
}

/** One lone word is no list of names: "Demo", "Yes", "Anthropic" mean other things as often. */
function certainNames(text: string, from: number, to: number): ReadNames | null {
  const read = readNames(text, from, to)
  const [only] = read?.names ?? []
  if (!read || !only || read.names.length > 1 || read.etAl) return read
  const words = text.slice(only.from, only.to)
  return /\s/.test(words) && !labelRole(words) ? read : null
}

/** A sentence in which names may be sought, in characters. */
const LONGEST_NAMES = 4000

/** "A, B. Some Venue nobody knows (2021)": names up to the first full stop that ends them. */
function firstNames(flow: Flow, from: number, to: number, found: Finding): void {
  const ends = flow.text
    .slice(from, Math.min(to, from + LONGEST_NAMES))
    .matchAll(/\.\s+|[,.]\s+(?=\*)|\s[(|]/g)
  for (const match of ends.take(12)) {
    const end = from + match.index
    const names = readNames(flow.text, from, end)
    if (!names || (names.names.length < 2 && !names.etAl)) continue
    found.names = names
    return readSegment(flow, { from: end + match[0].length, to, near: true }, found)
  }
}

function take(read: FoundVenue, found: Finding): void {
  if (read.venue && (!found.venue || (read.known && !found.venue.known))) found.venue = read
  else if (read.year && !found.year) found.year = read
}

function dropPunctuation(text: string, from: number, to: number): number {
  let end = to
  while (end > from && /[\s,;:|(•]/.test(text.charAt(end - 1))) end--
  return end
}

type Segment = Range & { readonly near: boolean }

/** The stretches of an entry that are neither its title nor labelled links nor pictures, in reading order. */
function segments(flow: Flow, title: FoundTitle): Segment[] {
  const cuts: Range[] = [
    title,
    ...flow.links.filter((link) => isCut(link)).map((link) => ({ from: link.from, to: link.to })),
  ]
  for (const match of flow.text.matchAll(/\n+|\ufffc|\s\|\s|[[\]【】]|•/gu))
    cuts.push({ from: match.index, to: match.index + match[0].length })
  cuts.sort((a, b) => a.from - b.from)
  const kept: Segment[] = []
  let at = 0
  let last: Range | null = null
  for (const cut of [...cuts, { from: flow.text.length, to: flow.text.length }]) {
    if (cut.from > at && /\p{L}|\d/u.test(flow.text.slice(at, cut.from))) {
      kept.push({
        from: at,
        to: cut.from,
        near: last === title && !flow.text.slice(at, cut.from).includes('\n'),
      })
    }
    at = Math.max(at, cut.to)
    last = cut
  }
  return kept.slice(0, 200).flatMap((segment) => byMarks(flow, segment))
}

/** Italics set names or a venue apart from what stands around them. */
function byMarks(flow: Flow, segment: Segment): Segment[] {
  const marks = flow.marks.filter(
    (mark) =>
      (mark.kind === 'italic' || mark.kind === 'bold') &&
      mark.from >= segment.from &&
      mark.to <= segment.to &&
      mark.to - mark.from > 1,
  )
  if (marks.length === 0 || marks.length > 12) return [segment]
  const pieces: Segment[] = []
  let at = segment.from
  for (const mark of marks.toSorted((a, b) => a.from - b.from)) {
    if (mark.from < at) continue
    if (mark.from > at) pieces.push({ from: at, to: mark.from, near: segment.near && at === segment.from })
    pieces.push({ from: mark.from, to: mark.to, near: segment.near })
    at = mark.to
  }
  if (at < segment.to) pieces.push({ from: at, to: segment.to, near: segment.near })
  return pieces.filter(({ from, to }) => /\p{L}|\d/u.test(flow.text.slice(from, to)))
}

/** Labels such as `paper` and titles of links are no details; a venue or names as a link's words are. */
function isCut(link: RawLink): boolean {
  if (link.kind === 'image') return true
  if (/^https?:/.test(link.label) || link.label === '') return true
  const role = labelRole(link.label.replace(/^\[|\]$/g, ''))
  return (
    role !== null &&
    !/^(?:ar[xX]iv|bioRxiv|medRxiv|[A-Z]{2,}[\w ]*\d{4}|\w+.*\(?(?:19|20)\d\d\)?$)/.test(link.label)
  )
}

function authorList(flow: Flow, read: ReadNames): AuthorList {
  return {
    span: flow.span(read.range.from, read.range.to),
    names: read.names.map((name) => claim(flow, name, fold(unmarked(flow.text.slice(name.from, name.to))))),
    etAl: read.etAl,
    style: read.style,
  }
}

const unmarked = (name: string) =>
  name.replace(
    /\([^()]*\)|（[^（）]*）|[*†‡§¶∗⋆★✉#]+|\^\{?[\d,*†]+\}?|[\u00b9\u00b2\u00b3\u2070-\u2079]+/gu,
    ' ',
  )

// ---- venue in a badge ---------------------------------------------------------------------------

function badgeVenue(badges: readonly Badge[]): Claim<string> | null {
  for (const badge of badges) {
    const read = readVenue(badge.text, 0, badge.text.length, true)
    if (read?.known && read.venue)
      return { value: badge.text.slice(read.venue.from, read.venue.to), span: badge.textSpan }
  }
  return null
}

function badgeYear(badges: readonly Badge[]): Claim<number> | null {
  for (const badge of badges) {
    const read = readVenue(badge.text, 0, badge.text.length, true)
    if (read?.year) return { value: read.year.value, span: badge.textSpan }
  }
  return null
}
