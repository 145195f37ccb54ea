/** The stretches of an entry in which names, venue and year are sought, and how each stands to the title. */

import type { VenueIndex } from '../../model/venue.ts'
import { bareLabel, labelRole } from '../links/roles.ts'
import type { Flow, Range, RawLink } from '../markdown/flow.ts'
import type { FoundTitle } from './title-end.ts'
import { findVenue } from './venues.ts'

/** `near`: it follows the title, or brackets set it apart in front. `late`: it follows labelled links. */
export type Segment = Range & { readonly near: boolean; readonly late: boolean }

/** More stretches, or more lines of remarks, than an entry has. */
const MOST = 200

/** What is neither the title nor labelled links nor pictures nor remarks, in reading order. */
export function segments(flow: Flow, title: FoundTitle, venues: VenueIndex): Segment[] {
  const kept: Segment[] = []
  let [at, late] = [0, false]
  let last: Range | null = null
  for (const cut of cutsOf(flow, title, venues)) {
    const range = { from: at, to: cut.from }
    if (range.to > at && saysAnything(flow.text, range)) {
      const follows = last === title && !hasBreak(flow.text, range)
      kept.push({ ...range, near: follows || setsApart(flow, range, title), late })
      if (kept.length === MOST) break
    }
    if (isLink(cut)) late ||= cut.from >= title.to
    else if (hasBreak(flow.text, cut)) late = false
    at = Math.max(at, cut.to)
    last = cut
  }
  return kept.flatMap((segment) => byMarks(flow, segment))
}

const saysAnything = (text: string, { from, to }: Range): boolean => /[\p{L}\d]/u.test(text.slice(from, to))

function hasBreak(text: string, { from, to }: Range): boolean {
  const at = text.indexOf('\n', from)
  return at >= 0 && at < to
}

const isLink = (cut: Range | RawLink): boolean => 'kind' in cut && cut.kind === 'link'

/** Where one stretch ends and another begins, in order; the last is the end of the text. */
function cutsOf(flow: Flow, title: FoundTitle, venues: VenueIndex): Range[] {
  const { text, links } = flow
  const cuts = marksOf(flow)
  cuts.push(title, ...asides(flow, title, venues), { from: text.length, to: text.length })
  for (const link of links) {
    if (isCut(link)) cuts.push(link)
    // `[bioRxiv](…)/[Nature Methods (2024)](…)`
    if (text.charAt(link.to) === '/') cuts.push({ from: link.to, to: link.to + 1 })
  }
  return cuts.sort((a, b) => a.from - b.from)
}

/** Ends of lines, pictures, brackets and bullets; bars between blanks. */
function marksOf(flow: Flow): Range[] {
  const { text } = flow
  const found: Range[] = []
  const italics = flow.marks.filter((mark) => mark.kind === 'italic' && hasBreak(text, mark))
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 10) {
      const from = i
      while (text.charCodeAt(i + 1) === 10) i++
      if (i > from || !isSoft(text, from, italics)) found.push({ from, to: i + 1 })
    } else if (MARKS.has(code)) found.push({ from: i, to: i + 1 })
    else if (code === BAR && /^\s\|\s$/.test(text.slice(i - 1, i + 2))) found.push({ from: i - 1, to: i + 2 })
  }
  return found
}
const BAR = 124
const MARKS = new Set([...'\ufffc[]【】•'].map((mark) => mark.charCodeAt(0)))

/** `Keywords: …`, but not `TAGS: …`, which is a name. */
const LABELLED = /\n[^\p{L}\n]*(\p{L}[\p{L};]*(?:\s\p{L}+)?)\s*[:：][^\n]*/gu
/** Lines so labelled say something else than who, where and when. */
const ASIDE =
  /^(?:institut(?:ion|e)s?|affiliations?|organi[sz]ations?|key ?words?|tags?|tasks?|data ?sets?|benchmarks?|tl;?dr|abstract|summary|digest|notes?|remarks?|descriptions?|contributions?|highlights?|insights?|methods?|motivation|机构|单位|关键词|摘要|简介|备注)$/i
const isAside = (label: string): boolean =>
  ASIDE.test(label) && (label !== label.toUpperCase() || /[;\p{Script=Han}]/u.test(label))

function asides(flow: Flow, title: FoundTitle, venues: VenueIndex): Range[] {
  if (!flow.text.includes('\n')) return []
  const found: Range[] = []
  for (const { index, 0: line, 1: label = '' } of flow.text.matchAll(LABELLED)) {
    if (!isAside(label)) continue
    const to = venueMark(flow, { from: index, to: index + line.length }, venues) ?? index + line.length
    if (index >= title.to || to <= title.from) found.push({ from: index, to })
    if (found.length === MOST) break
  }
  return found
}

/** `Keywords: graphs; trees. *CVPR 2023*`: where a venue is set apart at the end of a line. */
function venueMark({ text, marks }: Flow, { from, to }: Range, venues: VenueIndex): number | undefined {
  const inside = marks.filter((mark) => mark.kind === 'italic' && mark.from > from && mark.to <= to)
  return inside.find((mark) => findVenue(text, mark, venues)?.known)?.from
}

/** `[2019 Computers & Graphics] Title` and `[Nat Struct Mol Biol (2023)](…)`: brackets in front or a link of its own, with a year. */
function setsApart({ text, links }: Flow, { from, to }: Range, title: Range): boolean {
  if (!/(?:19|20)\d\d/.test(text.slice(from, to))) return false
  if (to < title.from) return /[[(【]/.test(text.charAt(from - 1)) && /[\])】]/.test(text.charAt(to))
  const [start, end] = [
    from + text.slice(from, to).search(/\S/),
    from + text.slice(from, to).trimEnd().length,
  ]
  return links.some((link) => link.from === start && link.to === end)
}

/** A line's end inside emphasised words, or in the middle of a name: `…, Peng⏎Gao, …`. */
function isSoft(text: string, index: number, italics: readonly Range[]): boolean {
  if (italics.some(({ from, to }) => from < index && to > index + 1)) return true
  const before = text.slice(Math.max(0, index - 200), index)
  return (
    /,[^,\n]+,\s+\p{Lu}[\p{L}-]+$/u.test(before) &&
    /^\n\s*\p{Lu}[\p{L}-]+(?:,|\.\s*$|\.\n|\s+and\b)/u.test(text.slice(index, index + 60))
  )
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
    if (mark.from > at)
      pieces.push({ ...segment, from: at, to: mark.from, near: segment.near && at === segment.from })
    pieces.push({ ...segment, from: mark.from, to: mark.to })
    at = mark.to
  }
  if (at < segment.to) pieces.push({ ...segment, from: at })
  return pieces.filter((piece) => saysAnything(flow.text, piece))
}

/** Labels such as `paper` and titles of links are no details; a venue or names as a link's words are. */
function isCut(link: RawLink): boolean {
  if (link.kind === 'image') return true
  if (/^https?:/.test(link.label) || link.label === '') return true
  const words = bareLabel(link.label)
  return (
    labelRole(words) !== null &&
    !/^arxiv:\d/i.test(words) &&
    !/^(?:ar[xX]iv|bioRxiv|medRxiv|[A-Z]{2,}[\w ]*\d{4}|\w+.*\(?(?:19|20)\d\d\)?$)/.test(link.label)
  )
}
