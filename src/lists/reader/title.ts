/** Which words of an entry are its title: decided by what the author of the list made stand out. */

import type { VenueIndex } from '../../model/venue.ts'
import { bareLabel, labelRole } from '../links/roles.ts'
import type { Flow, Mark, Range, RawLink } from '../markdown/flow.ts'
import { IMAGE } from '../markdown/flow.ts'
import { afterNames, isNameList, isVenueLabel, titleStart } from './lead.ts'
import { quoted } from './quotes.ts'
import {
  detailsStart,
  type FoundTitle,
  LONGEST_LINE,
  SHORTEST,
  sentenceEnd,
  softEnd,
  trimmed,
} from './title-end.ts'
import { venueIn } from './venues.ts'

/** The title of an entry whose text begins at `from`; null if nothing can be one. */
export function findTitle(flow: Flow, from: number, venues: VenueIndex): FoundTitle | null {
  const start = titleStart(flow, from, venues)
  const named = afterNames(flow, start, venues)
  const cited = named === null ? null : standing(flow, named, venues)
  return cited && isTitle(flow.text.slice(cited.from, cited.to), venues)
    ? cited
    : standing(flow, start, venues)
}

/** Behind names a venue may stand as well as a title. */
function isTitle(words: string, venues: VenueIndex): boolean {
  const read = venueIn(words, venues)
  return /\s/.test(words) && !(read && (read.year || words.split(/\s+/).length <= 3))
}

function standing(flow: Flow, from: number, venues: VenueIndex): FoundTitle | null {
  return (
    quoted(flow, from) ??
    bold(flow, from, venues) ??
    linked(flow, from, venues) ??
    italic(flow, from) ??
    plain(flow, from, venues)
  )
}

function bold(flow: Flow, from: number, venues: VenueIndex): FoundTitle | null {
  for (const mark of merged(flow, 'bold')) {
    if (mark.to <= from) continue
    const start = Math.max(mark.from, from)
    if (!leads(flow, from, start)) break
    const end = beforeLabels(flow, start, mark.to)
    const words = flow.text.slice(start, end)
    if (!isTitleLike(words)) continue
    if (!isSetOff(flow, from, start)) return null
    const colon = /:\s*$/.test(words) || /^\s*:/.test(flow.text.slice(mark.to, mark.to + 2))
    if (colon) return withColon(flow, { from: start, to: mark.to }, venues)
    if (runsOn(flow, words, mark.to)) return null
    return trimmed(flow, start, end, 'bold')
  }
  return null
}

/** `**Title [[Paper](…)]**`: labelled links that are bold as well are none of the title's words. */
function beforeLabels(flow: Flow, start: number, end: number): number {
  const label = flow.links.find(
    (link) => link.kind === 'link' && link.from > start && link.to <= end && labelRole(bareLabel(link.label)),
  )
  return label ? start + flow.text.slice(start, label.from).replace(/[\s[(|]+$/, '').length : end
}

/** `Generalized **Category Discovery**` stresses words of a title; a title in bold has a mark or nothing before it. */
function isSetOff(flow: Flow, from: number, start: number): boolean {
  const before = flow.text.slice(from, start).trimEnd()
  const tagged = flow.marks.some((mark) => mark.kind === 'code' && mark.to === from + before.length)
  return tagged || !/[\p{L}\p{N}]$/u.test(before) || /\n/.test(flow.text.slice(from + before.length, start))
}

/** `**Multi-Modal** Mixup for …`: the words that follow go on with the title. */
function runsOn(flow: Flow, words: string, end: number): boolean {
  if (/[.,;?!]\s*$/.test(words) || /^\s*ar[xX]iv/i.test(flow.text.slice(end, end + 8))) return false
  const next = /^[ ]?[\p{L}\p{N}][^\n,.(|]*/u.exec(flow.text.slice(end, end + 60))?.[0].trim()
  if (!next || flow.links.some((link) => link.from >= end && link.from <= end + 1)) return false
  return words.trim().split(/\s+/).length <= 3 || /^\p{Ll}/u.test(next)
}

/** `**Name**: [Title](…)`, else `**First words**: the others`, which are one title. */
function withColon(flow: Flow, { from: start, to: end }: Range, venues: VenueIndex): FoundTitle | null {
  const rest = end + (/^[\s:]*/.exec(flow.text.slice(end))?.[0].length ?? 0)
  const title = linked(flow, rest, venues)
  if (title) return title
  const tail = plain(flow, rest, venues)
  return tail ? trimmed(flow, start, tail.to, 'bold') : trimmed(flow, start, end, 'bold')
}

/** Nothing of weight stands before: tags in brackets, dates, emoji, pictures, a nickname. */
function leads(flow: Flow, from: number, start: number): boolean {
  const before = flow.text
    .slice(from, start)
    .replace(/\[[^\]]*\]|\([^)]*\)|【[^】]*】|:[\w+-]+:|\p{Extended_Pictographic}|\ufe0f|\u200b/gu, '')
    .replaceAll(IMAGE, '')
  return before.replace(/[\s\p{P}\p{S}]/gu, '').length <= 12
}

function isTitleLike(words: string): boolean {
  const text = words.trim()
  if (text.length < SHORTEST || labelRole(text) || /^\[.*\]$/.test(text) || !/\p{L}/u.test(text)) return false
  return !/^(?:(?:abstract|authors?|keywords?|venue|year|tl;?dr|summary|note)s?\s*[:：]?$|(?:news|update)s?\b\s*(?:[:：]|$))/i.test(
    text,
  )
}

/** The first link whose words are no label. */
function linked(flow: Flow, from: number, venues: VenueIndex): FoundTitle | null {
  for (const link of flow.links) {
    if (link.from > from + LONGEST_LINE) break
    if (link.kind === 'image' || link.to <= from) continue
    const label = bareLabel(link.label)
    if (labelRole(label) || isVenueLabel(label, venues) || !leadsLoosely(flow, from, link)) continue
    if (/^https?:/.test(label)) continue
    const whole = withRest(flow, Math.max(from, link.from), link, venues)
    if (whole) return whole
    if (link.to - link.from < 6) continue
    return trimmed(flow, Math.max(from, link.from), link.to, 'link')
  }
  return null
}

/** `[Name](…): the rest of its title`: what is linked is the first words. Behind several words `: small letters` say what it is. */
function withRest(flow: Flow, from: number, { to, label }: RawLink, venues: VenueIndex): FoundTitle | null {
  if (label.split(/\s+/).length > LONGEST_NAME) return null
  const colon = label.endsWith(':') ? /^[^\S\n]*/ : /^[^\S\n]*[:：][^\S\n]*/
  const gap = colon.exec(flow.text.slice(to, to + 8))?.[0]
  if (gap === undefined || !/^[\p{L}\p{N}"“]/u.test(flow.text.slice(to + gap.length, to + gap.length + 1)))
    return null
  if (/\s/.test(label) && /\p{Ll}/u.test(flow.text.charAt(to + gap.length))) return null
  const rest = plain(flow, to + gap.length, venues)
  return rest && trimmed(flow, from, rest.to, 'link')
}

/** Of a method, in words; longer words before a colon are a title and what follows says what it is about. */
const LONGEST_NAME = 3

/** Authors (`A, B. 2019. [Title](…)`) or a subject (`For Graphs: [Title](…)`) may stand before a linked title, prose not. */
function leadsLoosely(flow: Flow, from: number, link: RawLink): boolean {
  if (leads(flow, from, link.from)) return true
  const before = flow.text.slice(from, link.from)
  return (
    !before.includes('\n') &&
    /(?:[.:：]|\(?(?<![.\d])(?:19|20)\d\d\)?\.?,?)\s*\W{0,2}$/.test(before) &&
    link.label.split(/\s+/).length >= 3
  )
}

function italic(flow: Flow, from: number): FoundTitle | null {
  const mark = merged(flow, 'italic').find((candidate) => candidate.to > from)
  if (!mark || !leads(flow, from, mark.from) || mark.to - mark.from < 12) return null
  const rest = flow.text.slice(mark.to, mark.to + 200)
  // `(*WWW'25*) Title`: what stands in brackets is the venue
  if (/^\s*[)\]]/.test(rest) || flow.text.slice(mark.from, mark.to).split(/\s+/).length < 3) return null
  return trimmed(flow, Math.max(from, mark.from), mark.to, 'italic')
}

/** Plain words up to the first link group, the end of the line, or the sentence's end before authors or venue. */
function plain(flow: Flow, from: number, venues: VenueIndex): FoundTitle | null {
  const text = flow.text
  const start = titleStart(flow, from, venues)
  const lineEnd = softEnd(text, start)
  const group = flow.links.find((link) => link.from >= start && link.kind === 'link' && link.from < lineEnd)
  let end = Math.min(lineEnd, group ? group.from : lineEnd)
  const picture = text.indexOf(IMAGE, start)
  if (picture >= 0) end = Math.min(end, picture)
  const bracket = text.slice(start, end).search(/\s*\[+\s*$|\s\[/)
  if (bracket > 0) end = start + bracket
  const underlined = merged(flow, 'italic').find((mark) => mark.from > start + 8 && mark.from < end)
  if (underlined && /[,.;(]\s*$/.test(text.slice(start, underlined.from))) end = underlined.from
  const bar = text.slice(start, end).search(/[|｜](?:\s|$)/)
  if (bar > 8 && !isOpen(text.slice(start, start + bar))) end = start + bar
  const sentence = sentenceEnd(text.slice(start, end), venues)
  if (sentence > 0) end = start + sentence
  end = detailsStart(text, { from: start, to: end }, venues)
  end = start + text.slice(start, end).replace(/[\s([{|–—-]+$/u, '').length
  const title = trimmed(flow, start, end, 'plain')
  return title && areNames(text.slice(title.from, title.to), venues) ? null : title
}

/** A bracket is open: `p(x | y)`. */
const isOpen = (words: string) => (words.match(/[([]/g)?.length ?? 0) > (words.match(/[)\]]/g)?.length ?? 0)

/** A title may read `Live and Spoof Generation`, but seldom `Lee, Y., Chun, B.`. */
const areNames = (words: string, venues: VenueIndex) => /,|\p{Lu}\./u.test(words) && isNameList(words, venues)

/** Neighbouring marks of one kind as one: `**a** **b**` and bold that a link interrupts. */
function merged(flow: Flow, kind: Mark['kind']): Range[] {
  if (flow.marks.length === 0) return []
  const marks = flow.marks.filter((mark) => mark.kind === kind).toSorted((a, b) => a.from - b.from)
  const joined: Range[] = []
  for (const { from, to } of marks) {
    const last = joined.at(-1)
    if (last && from <= last.to) joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, to) }
    else joined.push({ from, to })
  }
  return joined
}
