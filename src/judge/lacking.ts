/** What entries lack although their neighbours have it. */
import type { Lacking } from '../model/context.ts'
import type { AuthorList, Entry, List } from '../model/list.ts'
import { isNews, sections } from '../model/sections.ts'
import { positionAt, type Span } from '../model/span.ts'
import { lineAt } from '../text/lines.ts'
import { arePeople } from '../text/people.ts'
import { isAbsent, isMeant } from './absence.ts'
import { beginning, likeness } from './likeness.ts'

/** With fewer neighbours, or a smaller share of them, there is no convention. */
const ENOUGH = 5
const NEARLY_ALL = 0.9
/** What more than one neighbour, and such a share of them, lack as well is a kind of entry that the list has: talks, books, what is yet to appear. */
const ALSO = 0.02
const areSlips = (others: number, having: number) => others - having <= Math.max(1, ALSO * others)

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
  const goesOn = continued(list)
  const isHalf = halves(list)
  const isLikeThem = likeness(list, has)
  const isInItsPlace = inPaperPlace(list)
  return sections(list).flatMap((section) => {
    const near = tally(section)
    const usualDepth = median(section.map((entry) => depthOf(entry, list)))
    return section
      .filter((entry) => isPaper(entry, list))
      .flatMap((entry) => {
        const isNear = near.entries > ENOUGH || !looksLikeOne(entry)
        const { entries, having } = isNear ? near : whole
        const others = entries - 1
        const lacks = (part: Part) =>
          !has[part](entry) &&
          others >= ENOUGH &&
          having[part] >= NEARLY_ALL * others &&
          !(part === 'paper link' && isInItsPlace(entry)) &&
          !isMeant[part](entry, extentOf(entry), list)
        const isRead =
          isSure(entry) &&
          depthOf(entry, list) <= usualDepth &&
          ![sharesLine, goesOn, isHalf].some((is) => is(entry))

        return PARTS.filter(lacks).map((part) => {
          const certain =
            isRead &&
            areSlips(others, having[part]) &&
            isAbsent[part](entry, extentOf(entry), list) &&
            isLikeThem(entry, part, isNear ? section : list.entries)
          return { entry, part, certain }
        })
      })
  })
}

/** Entries with another link where most have the paper's, under the same label: `[link](…)` to the repository in a column of such links. */
function inPaperPlace({ entries }: List): (entry: Entry) => boolean {
  const labels = entries.flatMap(({ links }) => {
    const paper = links.find(({ role }) => role === 'paper')
    return paper ? [paper.label.toLowerCase()] : []
  })
  const usual = new Set(
    [...Map.groupBy(labels, (label) => label)]
      .filter(([label, all]) => label !== '' && all.length > labels.length / 2)
      .map(([label]) => label),
  )
  return ({ links }) => links.some(({ label, url }) => url !== '' && usual.has(label.toLowerCase()))
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

/** Entries right above one that starts further right, or with another kind of line: that may be the rest of them. */
function continued(list: List): (entry: Entry) => boolean {
  const after = new Map(list.entries.map((entry, i) => [entry, list.entries[i + 1]]))
  return (entry) => {
    const next = after.get(entry)
    if (next === undefined || lineBetween(entry, next, list)) return false
    return depthOf(next, list) > depthOf(entry, list) || kindOf(next, list) !== kindOf(entry, list)
  }
}

const kindOf = ({ span }: Entry, { text }: List) => beginning(lineAt(span.start, text))

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

/** From an entry's start to the next entry or heading. */
function extents({ entries, headings, text }: List): (entry: Entry) => Span {
  const all = [...entries.map((entry) => ownStart(entry, text)), ...headings.map(({ span }) => span.start)]
  const starts = [...new Set(all)].sort((a, b) => a - b)
  const next = new Map(starts.map((start, i) => [start, starts[i + 1]]))
  return (entry) => {
    const start = ownStart(entry, text)
    return { start, end: Math.max(entry.span.end, next.get(start) ?? text.length) }
  }
}

/**
 * Where an entry starts by its number or bullet: in Markdown, "12." ends no paragraph, so that a line right above it belongs to the
 * same one, though it was meant for the entry before.
 */
function ownStart({ span, title }: Entry, text: string): number {
  if (!title || MARKED.test(lineAt(span.start, text))) return span.start
  const lead = text.slice(span.start, Math.min(title.span.start, span.start + MOST))
  const at = lead.search(MARKED_BELOW)
  return at < 0 ? span.start : span.start + at + 1
}
const MARKED = /^[ \t]*(?:[-*+]|\d{1,4}[.)])[ \t]/
const MARKED_BELOW = /\n[ \t]*(?:[-*+]|\d{1,4}[.)])[ \t]/
/** Characters before a title that are looked at. */
const MOST = 2000
