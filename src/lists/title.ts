/** Which words of an entry are its title: decided by what the author of the list made stand out. */
import type { Flow, Mark, Range, RawLink } from './flow.ts'
import { IMAGE } from './flow.ts'
import { afterNames, isNameList, isVenueLabel, titleStart } from './lead.ts'
import { labelRole } from './roles.ts'
import { detailsStart, endOfLine, LONGEST_LINE, sentenceEnd, softEnd, trimTitle } from './title-end.ts'
import { readVenue } from './venues.ts'

export type FoundTitle = Range & {
  /** What made it stand out. */
  readonly by: 'bold' | 'quotes' | 'link' | 'italic' | 'plain'
}

const SHORTEST = 3

/** The title of an entry whose text begins at `from`; null if nothing can be one. */
export function findTitle(flow: Flow, from: number): FoundTitle | null {
  const start = titleStart(flow, from)
  const named = afterNames(flow, start)
  const cited = named === null ? null : standing(flow, named)
  return cited && isTitle(flow.text.slice(cited.from, cited.to)) ? cited : standing(flow, start)
}

/** Behind names a venue may stand as well as a title. */
function isTitle(words: string): boolean {
  const read = readVenue(words, 0, words.length, true)
  return /\s/.test(words) && !(read && (read.year || words.split(/\s+/).length <= 3))
}

function standing(flow: Flow, from: number): FoundTitle | null {
  return (
    quoted(flow, from) ?? bold(flow, from) ?? linked(flow, from) ?? italic(flow, from) ?? plain(flow, from)
  )
}

const OPEN = '["“”„«]'
const CLOSE = '["“”»]'
const OPENS_LINE = new RegExp(`^[^\\n"“”„«]{0,60}${OPEN}`, 'u')
const OPENS_LATER = new RegExp(`\\n[ ]*${OPEN}`, 'u')
// behind a blank an inner pair opens
const CLOSES = new RegExp(
  `(?<!\\s)${CLOSE}(?=\\s*(?:[,.;:(\\[|-]|$|\\s\\[|<|${IMAGE}|\\d{4}|[A-Z]|ar[xX]iv|in\\s))`,
  'gu',
)

/** `"Title", Venue` with or without a name before it; inner quotes belong to it. */
function quoted(flow: Flow, from: number): FoundTitle | null {
  const text = flow.text
  const start = OPENS_LINE.exec(text.slice(from, from + 200))
  const lines = start ? null : OPENS_LATER.exec(text.slice(from, from + 2000))
  const open = start ? from + start[0].length : lines ? from + lines.index + lines[0].length : -1
  if (open < 0) return null
  if (start && !startsEntry(flow, from, open - 1)) return null
  const lineEnd = endOfLine(text, open)
  const rest = text.slice(open, lineEnd)
  const closing = [...rest.matchAll(CLOSES)]
  const close =
    closing.find((match) => match.index >= 4 && balancedQuotes(rest.slice(0, match.index))) ?? closing[0]
  if (!close || close.index < 4 || linkGoesOn(flow, open, open + close.index)) return null
  return trimmed(flow, open, open + close.index, 'quotes')
}

/** `["Bilingual Expert" Can Find Errors](…)` quotes some words of the title that is linked. */
const linkGoesOn = (flow: Flow, open: number, close: number): boolean =>
  flow.links.some(({ from, to }) => from <= open && close < to && /\p{L}/u.test(flow.text.slice(close, to)))

/** Before the quotes stands nothing, a number, a tag or a bold nickname with a colon. */
function startsEntry(flow: Flow, from: number, open: number): boolean {
  const before = flow.text
    .slice(from, open)
    .replace(/\[[^\]]*\]|\([^)]*\)|:[\w+-]+:|\p{Extended_Pictographic}/gu, '')
    .trim()
  if (before === '' || /^\d+[.)]?$/.test(before)) return true
  return (
    /:$/.test(before) &&
    (/^\S{1,24}:$/.test(before) || flow.marks.some((mark) => mark.kind === 'bold' && mark.from < open))
  )
}

const balancedQuotes = (text: string) => (text.match(/["“”]/g)?.length ?? 0) % 2 === 0

function bold(flow: Flow, from: number): FoundTitle | null {
  for (const mark of merged(flow, 'bold')) {
    if (mark.to <= from) continue
    const start = Math.max(mark.from, from)
    if (!leads(flow, from, start)) break
    const end = beforeLabels(flow, start, mark.to)
    const words = flow.text.slice(start, end)
    if (!isTitleLike(words)) continue
    if (!isSetOff(flow, from, start)) return null
    const colon = /:\s*$/.test(words) || /^\s*:/.test(flow.text.slice(mark.to, mark.to + 2))
    if (colon) return withColon(flow, start, mark.to)
    if (runsOn(flow, words, mark.to)) return null
    return trimmed(flow, start, end, 'bold')
  }
  return null
}

/** `**Title [[Paper](…)]**`: labelled links that are bold as well are none of the title's words. */
function beforeLabels(flow: Flow, start: number, end: number): number {
  const label = flow.links.find(
    (link) =>
      link.kind === 'link' &&
      link.from > start &&
      link.to <= end &&
      labelRole(link.label.replace(/^\[|\]$/g, '')),
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
function withColon(flow: Flow, start: number, end: number): FoundTitle | null {
  const rest = end + (/^[\s:]*/.exec(flow.text.slice(end))?.[0].length ?? 0)
  const title = linked(flow, rest)
  if (title) return title
  const tail = plain(flow, rest)
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
  return !/^(?:abstract|authors?|keywords?|venue|year|tl;?dr|summary|note|news|update)s?\s*[:：]?$/i.test(
    text,
  )
}

/** The first link whose words are no label. */
function linked(flow: Flow, from: number): FoundTitle | null {
  for (const link of flow.links) {
    if (link.from > from + LONGEST_LINE) break
    if (link.kind === 'image' || link.to <= from || link.to - link.from < 6) continue
    const label = link.label.replace(/^\[|\]$/g, '')
    if (labelRole(label) || isVenueLabel(label) || !leadsLoosely(flow, from, link)) continue
    if (/^https?:/.test(label)) continue
    return trimmed(flow, Math.max(from, link.from), link.to, 'link')
  }
  return null
}

/** Authors may stand before a linked title (`A, B. 2019. [Title](…)`), a sentence of prose not. */
function leadsLoosely(flow: Flow, from: number, link: RawLink): boolean {
  if (leads(flow, from, link.from)) return true
  const before = flow.text.slice(from, link.from)
  return (
    !before.includes('\n') &&
    /(?:\.|\(?(?<![.\d])(?:19|20)\d\d\)?\.?,?)\s*\W{0,2}$/.test(before) &&
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
function plain(flow: Flow, from: number): FoundTitle | null {
  const text = flow.text
  const start = titleStart(flow, from)
  const lineEnd = softEnd(text, start)
  const group = flow.links.find((link) => link.from >= start && link.kind === 'link' && link.from < lineEnd)
  let end = Math.min(lineEnd, group ? group.from : lineEnd)
  const picture = text.indexOf(IMAGE, start)
  if (picture >= 0) end = Math.min(end, picture)
  const bracket = text.slice(start, end).search(/\s*\[+\s*$|\s\[/)
  if (bracket > 0) end = start + bracket
  const underlined = merged(flow, 'italic').find((mark) => mark.from > start + 8 && mark.from < end)
  if (underlined && /[,.;(]\s*$/.test(text.slice(start, underlined.from))) end = underlined.from
  const sentence = sentenceEnd(text.slice(start, end))
  if (sentence > 0) end = start + sentence
  end = detailsStart(text, start, end)
  end = start + text.slice(start, end).replace(/[\s([{|–—-]+$/u, '').length
  const title = trimmed(flow, start, end, 'plain')
  return title && areNames(text.slice(title.from, title.to)) ? null : title
}

/** A title may read `Live and Spoof Generation`, but seldom `Lee, Y., Chun, B.`. */
const areNames = (words: string) => /,|\p{Lu}\./u.test(words) && isNameList(words)

/** Neighbouring marks of one kind as one: `**a** **b**` and bold that a link interrupts. */
function merged(flow: Flow, kind: Mark['kind']): Range[] {
  const marks = flow.marks.filter((mark) => mark.kind === kind).toSorted((a, b) => a.from - b.from)
  const joined: Range[] = []
  for (const { from, to } of marks) {
    const last = joined.at(-1)
    if (last && from <= last.to) joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, to) }
    else joined.push({ from, to })
  }
  return joined
}

function trimmed(flow: Flow, from: number, to: number, by: FoundTitle['by']): FoundTitle | null {
  const [start, end] = trimTitle(flow.text, from, to)
  return end - start < SHORTEST || !/\p{L}|\d/u.test(flow.text.slice(start, end))
    ? null
    : { from: start, to: end, by }
}
