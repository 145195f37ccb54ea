/** Where a title ends that nothing marks, and what is trimmed off any title. */

import type { VenueIndex } from '../../model/venue.ts'
import type { Flow, Range } from '../markdown/flow.ts'
import { readNames } from './authors.ts'
import { venueAtEnd, venueIn } from './venues.ts'

export type FoundTitle = Range & {
  /** What made it stand out. */
  readonly by: 'bold' | 'quotes' | 'link' | 'italic' | 'plain'
}

/** Titles begin and end within so many characters: farther, none is looked for. */
export const LONGEST_LINE = 1000

/** Where a title ends that a full stop closes and names or a venue follow; 0 if none does. */
export function sentenceEnd(text: string, venues: VenueIndex): number {
  for (const match of text.matchAll(/([.?!])\s+(?=(?:ar[xX]iv)|[\p{Lu}\d"(\p{Script=Han}])/gu)) {
    if (match.index < 8) continue
    if (/(?:\b(?:vs|etc|e\.g|i\.e|al|Dr|St|No|Fig)|\b\p{Lu})$/u.test(text.slice(0, match.index))) continue
    if (match[1] === '.') return match.index
    if (introduces(text.slice(match.index + match[0].length), venues)) return match.index + 1
  }
  return 0
}

/** `Title (2015), A. Author et al.` and `Title, A. Author, B. Author, CVPR 2018`: where the details begin. */
export function detailsStart(text: string, { from: start, to: end }: Range, venues: VenueIndex): number {
  const words = text.slice(start, end)
  if (words.length > LONGEST_LINE || !/\d|\bet\.? al\b/.test(words)) return end
  for (const match of words.matchAll(/,\s+|\s[-–—|]\s+|\s+\((?=(?:19|20)\d\d\))/gu)) {
    if (match.index > 8 && areDetails(words.slice(match.index + match[0].length), venues))
      return start + match.index
  }
  return end
}

/** Names that "et al." or a year or venue sets apart from words of a title. */
function areDetails(words: string, venues: VenueIndex): boolean {
  const year = /^(?:19|20)\d\d\)[.,;:]?\s*/.exec(words)?.[0].length ?? 0
  const rest = words.slice(year)
  if (rest === '' || venueIn(rest, venues)?.year) return true
  const tail = venueAtEnd(rest, { from: 0, to: rest.length }, venues)
  const end = tail ? rest.slice(0, tail.restEnd).replace(/[\s,;:(]+$/, '').length : rest.length
  const names = readNames(rest, { from: 0, to: end }, venues)
  if (!names) return false
  return (
    names.etAl ||
    year > 0 ||
    (tail?.found.year != null && names.names.every((name) => /\s/.test(rest.slice(name.from, name.to))))
  )
}

/** Behind a question mark titles go on, unless names or a venue follow. */
function introduces(following: string, venues: VenueIndex): boolean {
  const rest = following.slice(0, LONGEST_LINE)
  const end = rest.search(/[.;(|[]\s|[.;]$|$/)
  const words = rest.slice(0, end)
  const names = readNames(words, { from: 0, to: words.length }, venues)
  return (names !== null && (names.etAl || names.names.length > 1)) || venueIn(words, venues) !== null
}

/** Blanks, marks and emoji, then perhaps a number. */
const LEAD =
  /^(?:[\s|:•·\u200b\ufffc*]|[\p{Extended_Pictographic}]\ufe0f?|:[\w+-]+:)*(?:\d{1,3}[.)]\s+(?=\p{L}))?/u
/** `⭐ 120`: how many like it. */
const STARS = /\s*(?::[a-z_]+:|[\p{Extended_Pictographic}]\ufe0f?)\s*\d+\s*$/u

/** Without blanks, emoji and marks around it, and without one closing full stop or comma. */
export function trimTitle(text: string, from: number, to: number): [number, number] {
  let start = from
  let end = to
  if (!/[A-Za-z]/.test(text.charAt(start))) start += LEAD.exec(text.slice(start, end))?.[0].length ?? 0
  const counted = /\d\s*$/.test(text.slice(Math.max(start, end - 4), end))
  const stars = counted ? STARS.exec(text.slice(start, end)) : null
  if (stars && stars.index > 3) end = start + stars.index
  while (end > start && !/[A-Za-z)]/.test(text.charAt(end - 1))) {
    const tail = /(?:[\s|•·\u200b\ufffc]|[\p{Extended_Pictographic}]\ufe0f?|:[a-z][\w+-]+:)$/u.exec(
      text.slice(Math.max(start, end - 40), end),
    )
    if (!tail) break
    end -= tail[0].length
  }
  const quotes = /^["“„«]([^"“”„«»]{8,}?)[.,]?["”»]$/u.exec(text.slice(start, end))
  if (quotes?.[1]) [start, end] = [start + 1, start + 1 + quotes[1].length]
  if (/[.,;]/.test(text.charAt(end - 1)) && !/\.\.$/.test(text.slice(start, end - 0).slice(-2))) end--
  while (end > start && /\s/.test(text.charAt(end - 1))) end--
  return [start, end]
}

/** In characters; of fewer nothing is a title. */
export const SHORTEST = 3

/** What is left of a title when it is trimmed; null if that is none. */
export function trimmed(flow: Flow, from: number, to: number, by: FoundTitle['by']): FoundTitle | null {
  const [start, end] = trimTitle(flow.text, from, to)
  return end - start < SHORTEST || !/\p{L}|\d/u.test(flow.text.slice(start, end))
    ? null
    : { from: start, to: end, by }
}

/** The end of the line, or of the next where a long line is broken in the middle of a sentence. */
export function softEnd(text: string, from: number): number {
  const end = endOfLine(text, from)
  const broken =
    end - from >= 50 &&
    (/\b(?:an?|and|by|for|from|in|of|on|the|to|using|via|with)$/.test(text.slice(from, end)) ||
      (/[\p{L},]$/u.test(text.slice(from, end)) && /^\n\p{Ll}/u.test(text.slice(end, end + 2))))
  return broken ? endOfLine(text, end + 1) : end
}

export function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}
