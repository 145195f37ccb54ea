/** A flow that holds one paper → an entry: title, names, venue, links, each with its span. */
import { ARXIV_ID } from '../../hosts/arxiv.ts'
import type { Entry, Link } from '../../model/list.ts'
import type { Claim, Span } from '../../model/span.ts'
import type { VenueIndex } from '../../model/venue.ts'
import { readBadge } from '../links/badges.ts'
import { readLinks } from '../links/links.ts'
import { recognise } from '../links/references.ts'
import { type Flow, normalizeSpace, type Range } from '../markdown/flow.ts'
import { authorList } from './author-list.ts'
import { badgeVenue, badgeYear } from './badge-claims.ts'
import { claim, type Hints, readDetails } from './details.ts'
import { lineLabel } from './line-label.ts'
import { findTitle } from './title.ts'
import { type FoundTitle, trimTitle } from './title-end.ts'
import { venueIn } from './venues.ts'

/** Where an entry stands, and the venues that its list may name. */
export type Section = {
  /** The headings above, outermost first. */
  readonly headings: readonly string[]
  readonly venues: VenueIndex
}

/** An entry, and what made its title stand out. */
export type ReadEntry = { readonly entry: Entry; readonly titleBy: FoundTitle['by'] | 'shape' }

/** Reads one entry; null where no title can be made out. */
export function readEntry(
  flow: Flow,
  { headings, venues }: Section,
  span: Span,
  hints: Hints = {},
): ReadEntry | null {
  const number = hints.title ? null : readNumber(flow)
  const marked = hints.title ? hinted(flow.text, hints.title) : findTitle(flow, number?.end ?? 0, venues)
  if (!marked) return null
  const title = withoutVenue(flow.text, marked, venues)
  const words = normalizeSpace(flow.text.slice(title.from, title.to))
  if (!/[\p{L}\p{N}]/u.test(words)) return null
  const badges = flow.links.filter((link) => link.kind === 'image').flatMap((image) => readBadge(image) ?? [])
  const details = readDetails(flow, title, hints, venues)
  const named = (hints.title && hints.closed !== false) || details.names || details.venue || details.year
  const plain = readLinks(flow.links, (link) => lineLabel(flow, link))
  const links = withPlainId(flow, named ? titleLink(flow, title, plain) : plain)
  const entry: Entry = {
    span,
    section: headings,
    number: number?.claim ?? null,
    title: claim(flow, title, words),
    authors: details.names ? authorList(flow, details.names) : null,
    venue: details.venue ?? badgeVenue(badges, venues),
    year: details.year ?? badgeYear(badges, venues),
    links,
    badges,
    bareCode: bareCode(flow),
  }
  return { entry, titleBy: hints.title ? 'shape' : title.by }
}

/** `Title (ISSTA 2021)`, `[CVPR '24] Title`, `Title - ECCV - 2018`: the venue is none of the title's words, nor a translation. */
function withoutVenue(text: string, title: FoundTitle, venues: VenueIndex): FoundTitle {
  const words = text.slice(title.from, title.to)
  const note = words.endsWith(']') ? /\s*(?:\[\^[^\]]{1,40}\])+$/u.exec(words) : null
  if (note) return withoutVenue(text, { ...title, to: title.from + note.index }, venues)
  const tail = !/[)\]）】]$/.test(words) ? null : /\s*[([（【]([^()[\]（）【】]{2,80})[)\]）】]$/u.exec(words)
  if (tail?.[1] && isSideNote(tail[1], words.slice(0, tail.index), venues)) {
    return withoutVenue(text, { ...title, to: title.from + tail.index }, venues)
  }
  const head = /^[([【]([^()[\]【】]{2,60})[)\]】]\s*/u.exec(words)
  if (head?.[1] && words.length - head[0].length > 8 && (isVenue(head[1], venues) || isDated(head[1]))) {
    return { ...title, from: title.from + head[0].length }
  }
  const end = venueStart(words, venues)
  return end === null ? title : { ...title, to: title.from + end }
}

/** What stands in brackets behind a title and is none of it: where and when it appeared, who wrote it, what it means. */
const isSideNote = (words: string, title: string, venues: VenueIndex): boolean =>
  (title.length > 3 && (isDated(words) || words.startsWith('@'))) ||
  (title.length > 8 && (isVenue(words, venues) || isTranslation(title, words)))

/** `2017`, `Autodesk 2017`, `2019 Computers & Graphics`: a year, alone or with a name in front or behind. */
const isDated = (words: string): boolean =>
  /^\s*(?:(?:19|20)\d\d|(?:\p{Lu}[\p{L}&.'-]*\s|&\s){1,4}(?:19|20)\d\d|(?:19|20)\d\d(?:\s\p{Lu}[\p{L}&.'-]*|\s&){1,4})\s*$/u.test(
    words,
  )

/** Where `, CVPR 2018` or ` - ECCV - 2018` begins at the end of a title; null if none does. */
function venueStart(words: string, venues: VenueIndex): number | null {
  if (!/\d\W{0,2}$/.test(words)) return null
  const cuts = [...words.matchAll(/\s*,\s|\s[-–—|]\s/gu)].slice(-3)
  const cut = cuts.find(
    ({ index, 0: mark }) => index > 8 && isVenue(words.slice(index + mark.length), venues),
  )
  return cut?.index ?? null
}

/** `Title(标题)`: the same in a script that the title does not use. */
const isTranslation = (title: string, words: string): boolean =>
  /\p{Script=Han}{2}/u.test(words) && !/\p{Script=Han}/u.test(title)

/** The title that the shape names, without the marks around it. */
function hinted(text: string, range: Range): FoundTitle {
  const [from, to] = trimTitle(text, range.from, range.to)
  return to > from ? { from, to, by: 'plain' } : { ...range, by: 'plain' }
}

/** With a year, an arXiv id or a remark: `CVPR 2018`, `arXiv 2312.12456`, `NIPS 2017, 70+ citations`. */
function isVenue(words: string, venues: VenueIndex): boolean {
  const read = venueIn(words, venues)
  if (read?.known && (read.year !== null || /^arxiv\b.*\d/i.test(words))) return true
  const remark = /[,;]\s/.exec(words)
  return remark !== null && isVenue(words.slice(0, remark.index), venues)
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

const PLAIN_ID = new RegExp(String.raw`\barxiv:\s?${ARXIV_ID}(?:v\d+)?\b`, 'i')

/** `arXiv:2006.07733` in plain words is as good as a link where there is none. */
function withPlainId(flow: Flow, links: Link[]): Link[] {
  if (links.some((link) => link.reference.kind === 'paper')) return links
  const match = PLAIN_ID.exec(flow.text)
  if (!match) return links
  const reference = recognise(match[0])
  if (reference.kind !== 'paper') return links
  const span = flow.span(match.index, match.index + match[0].length)
  const link: Link = { url: match[0], role: 'paper', label: match[0], span, urlSpan: span, reference }
  return [...links, link].sort((a, b) => a.span.start - b.span.start)
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
  if (!flow.text.includes('[')) return null
  for (const match of flow.text.matchAll(/\[\s*(?:code|github|official code)\s*\]/giu)) {
    const range = { from: match.index, to: match.index + match[0].length }
    if (!flow.links.some((link) => link.from < range.to && link.to > range.from))
      return flow.span(range.from, range.to)
  }
  return null
}
