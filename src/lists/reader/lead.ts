/** What stands before a title: tags in brackets, emoji, the venue or date that opens the line, a citation's names. */

import { readArxivId } from '../../hosts/arxiv.ts'
import type { VenueIndex } from '../../model/venue.ts'
import { bareLabel, labelRole } from '../links/roles.ts'
import type { Flow } from '../markdown/flow.ts'
import { readNames } from './authors.ts'
import { venueIn } from './venues.ts'

/** Blanks, pictures, emoji, order marks and short brackets. */
const ORNAMENT =
  /^(?:[\s\u200b\ufffc|•·–—*-]|\ufe0f|:[\w+-]+:|\p{Extended_Pictographic}|\[[^\]\n]{0,40}\](?=.{4})|\([^)\n]{1,30}\)(?=.{4})|【[^】\n]{0,40}】(?=.{4})|\d{1,4}[.)]\s|(?:19|20)\d{4,6}\s|:\s)+/u
/** `CVPR 2024, ` or `2024.05 - `: a phrase that a comma or a rule ends. */
const PHRASE = /^([^,:|\n]{2,30}?)(?:\s*[,:|，]\s+|\s+[–—-]\s+)(?=\S)/u

/** Where the words begin that may be a title. Never behind the end of the line's words. */
export function titleStart(flow: Flow, from: number, venues: VenueIndex): number {
  let at = from
  for (let step = 0; step < 8; step++) {
    const tag = afterTag(flow, afterOrnament(flow.text, at), venues)
    const next = afterLink(flow, afterPhrase(flow.text, tag, venues), venues)
    if (next === at) break
    at = next
  }
  return at
}

function afterOrnament(text: string, from: number): number {
  return from + (ORNAMENT.exec(text.slice(from, from + 300))?.[0].length ?? 0)
}

/** `` `NeurIPS 2017` ``: what is set as code is a tag. */
function afterTag(flow: Flow, from: number, venues: VenueIndex): number {
  const tag = flow.marks.find((mark) => mark.kind === 'code' && mark.from === from)
  if (!tag) return from
  const next = tag.to + (/^\s*/.exec(flow.text.slice(tag.to))?.[0].length ?? 0)
  const marked = [...flow.marks, ...flow.links].some((other) => other.from === next && other.to > next)
  return marked || isVenueLabel(flow.text.slice(tag.from, tag.to), venues) ? tag.to : from
}

/** `2017-NeurIPS-Title` and `ICLR'24 Title`. */
const GLUED =
  /^(?:(?:19|20)\d\d[-_ ]([A-Za-z]{2,12})[-_]|([A-Za-z][A-Za-z&]{1,11})[ '’-]?(?:\d\d|(?:19|20)\d\d)\s)\s*(?=[\p{L}\d"“[])/u
/** `23_EuroSys_Title` and `23_Title`. */
const UNDERSCORED = /^(?:(?:19|20)?\d\d)_(?:[A-Za-z][A-Za-z&-]{1,15}_)?(?=\p{L}{2}|\p{Lu})/u

function afterPhrase(text: string, from: number, venues: VenueIndex): number {
  const opening = text.slice(from, from + 40)
  if (!/\d\d/.test(opening)) return from
  const underscored = UNDERSCORED.exec(opening)
  if (underscored) return from + underscored[0].length
  const phrase = PHRASE.exec(opening)
  const read = phrase?.[1] ? venueIn(phrase[1], venues) : null
  if (phrase && read?.year && (read.known || !read.venue)) return from + phrase[0].length
  const glued = GLUED.exec(opening)
  const name = glued?.[1] ?? glued?.[2]
  const known = name !== undefined && venueIn(name, venues)?.known
  return glued && known ? from + glued[0].length : from
}

/** `[arXiv 2024.05](…), Title` and `[website](…), Title`: a label opens the line and the title follows it. */
function afterLink(flow: Flow, from: number, venues: VenueIndex): number {
  const link = flow.links.find((one) => one.kind === 'link' && one.from <= from && one.to > from)
  if (!link) return from
  const label = bareLabel(link.label)
  if (!isVenueLabel(label, venues) && !labelRole(label)) return from
  const rest = /^\]?\s*(?:[,:|/–—-]\s*)?/u.exec(flow.text.slice(link.to, link.to + 8))?.[0].length ?? 0
  const next = link.to + rest
  return /^[^\n]{0,6}\p{L}{2}/u.test(flow.text.slice(next, next + 12)) ? next : from
}

/** `CVPR2023`, `arXiv 2024.05`, `2024-05`, `17 Nov 2022`, `2604.06830`: when and where, not what. */
export function isVenueLabel(label: string, venues: VenueIndex): boolean {
  const words = label.trim()
  if (readArxivId(words)) return true
  if (/^(?:ar[xX]iv\b.*|[A-Z][\w&*' -]{1,20}[ ']?(?:19|20)?\d\d)$/.test(words)) return true
  if (/\s[-–—]\s|:/.test(words) || words.split(/\s+/).length > 6) return false
  const read = venueIn(words, venues)
  return read !== null && (read.year !== null || (read.known && words.split(/\s+/).length <= 2))
}

/** How far into a line names are looked for before a title, in characters. */
const LONGEST_NAMES = 600

/**
 * `Vaswani, Ashish, et al. "Title"`, `A. B. and C. D., *Title*`, `A, B and C. 2019. [Title](…)`: where the names are over
 * and the title begins. Null where no names stand first: two at least, each of two words, or "et al.".
 */
export function afterNames(flow: Flow, from: number, venues: VenueIndex): number | null {
  if (standsOut(flow, from)) return null
  const line = flow.text.slice(from, from + LONGEST_NAMES).split('\n', 1)[0] ?? ''
  if (!/,|\sand\s|&|\bet\.? al\b/.test(line)) return null
  for (const place of places(flow, from, line)) {
    const before = line
      .slice(0, place - from)
      .replace(/[\s,.:;"“”„«*_-]*(?:\(?(?:19|20)\d\d[a-z]?\)?)?[\s,.:;"“”„«*_-]*$/u, (tail) =>
        tail.startsWith('.') ? '.' : '',
      )
    if (before.length > 4 && isNameList(before, venues)) return place
  }
  return null
}

/** Bold, a link or a quote right here is a title, not names. */
const standsOut = (flow: Flow, from: number): boolean =>
  /["“„«]/.test(flow.text.charAt(from)) ||
  flow.marks.some((mark) => mark.kind === 'bold' && mark.from <= from && mark.to > from + 8) ||
  flow.links.some((link) => link.from <= from && link.to > from + 8)

/** Where a title may begin: first quotes, emphasis and links, then ends of sentences, last those behind an initial. */
function places(flow: Flow, from: number, line: string): number[] {
  const end = from + line.length
  const quotes = [...line.matchAll(/["“„«]/gu)].slice(0, 2).map((match) => from + match.index)
  const marks = flow.marks.filter((mark) => mark.kind === 'bold' || mark.kind === 'italic')
  const links = flow.links.filter((link) => link.kind === 'link' && link.label.split(/\s+/).length >= 3)
  const marked = [...quotes, ...[...marks, ...links].map((range) => range.from)]
  const sentences = [...line.matchAll(/(?:\.|\((?:19|20)\d\d[a-z]?\)[.,]?)\s+(?=[\p{Lu}\d"“])/gu)]
    .slice(0, 12)
    .toSorted((a, b) => Number(endsInitial(line, a.index)) - Number(endsInitial(line, b.index)))
    .map((match) => from + match.index + match[0].length)
  return [...marked.toSorted((a, b) => a - b), ...sentences].filter(
    (place) => place > from + 4 && place < end,
  )
}

/** Whether the full stop at an index ends an initial. */
export const endsInitial = (line: string, at: number): boolean =>
  /(?:^|[\s.-])\p{Lu}$/u.test(line.slice(Math.max(0, at - 2), at))

/** Whether words are names: several in full, or with "et al.". */
export function isNameList(words: string, venues: VenueIndex): boolean {
  if (/\p{Ll}{2}\.\s+(?!al\b)\p{Lu}\p{L}{2}/u.test(words)) return false
  const read = readNames(words, { from: 0, to: words.length }, venues)
  if (!read) return false
  const full = read.names.filter(({ from, to }) => /\s|,/.test(words.slice(from, to)))
  if (read.etAl) return true
  if (read.style.order === 'last-first')
    return full.length > 1 || /,\s+\p{Lu}[\p{L}-]*\s?\p{Lu}\.$/u.test(words)
  return full.length > 1 && full.length === read.names.length
}
