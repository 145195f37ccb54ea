/** Text → List. The room's one door; what cannot be read becomes a problem, never an exception. */
import type { Entry, Link, List, Problem, TextFile } from '../model/list.ts'
import type { VenueAliases } from '../model/options.ts'
import { type LineStarts, lineStarts, positionAt } from '../model/span.ts'
import { readBlocks } from './blocks.ts'
import { readDirectives } from './directives.ts'
import { withFootnotes } from './footnotes.ts'
import { readHeadings } from './headings.ts'
import { readLinks } from './links.ts'
import { entriesOf } from './shapes/index.ts'

/**
 * Reads one Markdown file as a list of papers: entries, links, headings and suppression comments, each with
 * its span. Commented-out text and code fences are not read. Never throws; time and memory are O(length).
 */
export function readList(file: TextFile, venues: VenueAliases = {}): List {
  const read = readBlocks(file.text)
  const blocks = file.text.includes('[^') ? withFootnotes(read.blocks) : read.blocks
  const entries = entriesOf(blocks, []).toSorted((a, b) => a.span.start - b.span.start)
  const ofEntries = new Map(
    entries.flatMap((entry) => entry.links.map((link) => [link.span.start, link] as const)),
  )
  const others = readLinks(read.links.filter((link) => !ofEntries.has(link.span.start)))
  const links: Link[] = [...ofEntries.values(), ...others].sort((a, b) => a.span.start - b.span.start)
  const starts = lineStarts(file.text)
  return {
    ...file,
    lineStarts: starts,
    entries,
    links,
    headings: readHeadings(read.blocks),
    anchors: read.anchors,
    directives: readDirectives(file.text, read.comments),
    problems: unread(entries, others, starts),
    venueAliases: new Map(
      Object.entries(venues).flatMap(([name, aliases]) =>
        aliases.map((alias) => [alias.toLowerCase(), name]),
      ),
    ),
  }
}

/** One problem for all papers that stand in no entry: whoever reads the report should know that they were not judged. */
function unread(entries: readonly Entry[], others: readonly Link[], starts: LineStarts): Problem[] {
  const papers = others.filter((link) => link.reference.kind === 'paper')
  const [first] = papers
  if (!first) return []
  const number = papers.length === 1 ? 'one arXiv link leads' : `${papers.length} arXiv links lead`
  if (entries.length === 0) {
    return [{ why: `No form of entry was recognised here, though ${number} to papers`, span: first.span }]
  }
  const lines = [...new Set(papers.map((link) => positionAt(starts, link.span.start).line))]
  const where = `line${lines.length === 1 ? '' : 's'} ${lines.slice(0, 5).join(', ')}${lines.length > 5 ? ' …' : ''}`
  const what = papers.length === 1 ? 'One arXiv link stands' : `${papers.length} arXiv links stand`
  return [
    { why: `${what} in no entry (${where}): only whether the paper exists is checked`, span: first.span },
  ]
}
