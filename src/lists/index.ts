/** Text → List. What is not understood becomes a doubt, never an exception. */
import type { Doubt, Entry, Heading, Link, List, TextFile } from '../model/list.ts'
import { lineStarts } from '../model/span.ts'
import { type CheckTime, untimed } from '../model/time.ts'
import type { VenueIndex } from '../model/venue.ts'
import { venueIndex } from '../venues/venue-index.ts'
import { withDataLinks } from './links/data-links.ts'
import { withPaper } from './links/entry-paper.ts'
import { outOfQuotes, readLinks } from './links/links.ts'
import { placesAmong, withPlaces } from './links/places.ts'
import { withScoreLinks } from './links/score-links.ts'
import type { Block } from './markdown/blocks.ts'
import { readDirectives } from './markdown/directives.ts'
import type { RawLink } from './markdown/flow.ts'
import { withFootnotes } from './markdown/footnotes.ts'
import { generatedIn } from './markdown/generated.ts'
import { headingReader } from './markdown/headings.ts'
import { type OutsideBlocks, readBlocks } from './markdown/read-blocks.ts'
import { ListReader } from './reader/reader.ts'

/**
 * Reads one Markdown file as a list of papers: entries, links, headings and suppression comments, each with
 * its span. Commented-out text and code fences are not read. Throws what `checkTime` throws and nothing else; time and
 * memory are O(length).
 */
export function readList(
  file: TextFile,
  venues: VenueIndex = venueIndex(),
  checkTime: CheckTime = untimed,
): List {
  const { entries: read, ...parts } = readParts(withoutMark(file.text), venues, checkTime)
  const { headings, loose, comments, anchors } = parts
  const entries = read.map((entry) => {
    const links = withScoreLinks(withDataLinks(entry.links, file.text))
    return links === entry.links ? entry : { ...entry, links }
  })
  const outside = readLinks(loose.sort((a, b) => a.span.start - b.span.start)).map(outOfQuotes)
  const others = withPlaces(outside, placesAmong([...entries.flatMap(({ links }) => links), ...outside]))
  entries.sort((a, b) => a.span.start - b.span.start)
  return {
    ...file,
    lineStarts: lineStarts(file.text),
    entries,
    links: inOrder([...entries.flatMap((entry) => entry.links), ...others]),
    headings,
    anchors,
    directives: readDirectives(file.text, comments),
    generated: generatedIn(
      file.text,
      comments,
      entries.filter(namesPaper).map(({ span }) => span),
    ),
    unread: notUnderstood(entries, others),
    venues,
  }
}

/** A byte order mark would hide the marks of the first line; a blank in its place keeps every offset. */
const withoutMark = (text: string): string => text.replace(/^\ufeff/, ' ')

type Parts = OutsideBlocks & {
  readonly entries: Entry[]
  readonly headings: readonly Heading[]
  /** Links outside the entries. */
  readonly loose: RawLink[]
}

/** Walks the text once; blocks are kept only until their entries have been read. */
function readParts(text: string, venues: VenueIndex, checkTime: CheckTime): Parts {
  const entries: Entry[] = []
  const headings: Heading[] = []
  const loose = looseLinks()
  const give = (entry: Entry) => {
    checkTime()
    entries.push(withPaper(entry, text))
    loose.without(entry.links)
  }
  const reader = new ListReader(text, venues, give, checkTime)
  const headingsOf = headingReader()
  const waiting: Block[] | null = text.includes('[^') ? [] : null
  const takeBlock = (block: Block, links: readonly RawLink[]) => {
    for (const heading of headingsOf(block)) headings.push(heading)
    loose.add(links)
    if (waiting) waiting.push(block)
    else reader.take(block)
  }
  const outside = readBlocks(text, takeBlock, checkTime)
  // a footnote may be defined anywhere, so blocks wait for the end of the text
  for (const block of withFootnotes(waiting ?? [])) reader.take(block)
  reader.end()
  return { ...outside, entries, headings, loose: loose.left() }
}

/** Whether an entry links a paper: else it may be prose, such as how to edit `papers.yaml`. */
const namesPaper = ({ links }: Entry): boolean =>
  links.some(({ role, url }) => role === 'paper' && /^https?:/i.test(url))

/** Collects links as they are read and drops those that turn out to belong to an entry. */
function looseLinks() {
  let links: RawLink[] = []
  let held = new Set<number>()
  const sift = () => {
    links = links.filter((link) => !held.has(link.span.start))
    held = new Set()
  }
  return {
    add: (more: readonly RawLink[]) => {
      for (const link of more) links.push(link)
    },
    without: (theirs: readonly Link[]) => {
      for (const { span } of theirs) held.add(span.start)
      // rarely enough that each link is visited only a few times
      if (held.size > 1000 && held.size * 2 > links.length) sift()
    },
    left: () => {
      sift()
      return links
    },
  }
}

/** Sorted by position, each position once: two entries may share a footnote's link. */
function inOrder(links: Link[]): readonly Link[] {
  const sorted = links.sort((a, b) => a.span.start - b.span.start)
  return sorted.filter((link, i) => sorted[i - 1]?.span.start !== link.span.start)
}

/** ArXiv links outside the entries, and entries without a title: readers of the report should know that they were not judged. */
function notUnderstood(entries: readonly Entry[], others: readonly Link[]): Doubt[] {
  const papers = others.filter(({ role, reference }) => role !== 'anchor' && reference.kind === 'paper')
  const untitled = entries.filter(({ title }) => title === null)
  return [
    ...papers.map(({ span }) => ({
      span,
      why: 'an arXiv link outside any entry: only whether it exists is checked',
    })),
    ...untitled.map(({ span }) => ({ span, why: 'no title was recognised in the entry' })),
  ]
}
