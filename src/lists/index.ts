/** Text → List. The room's one door; what cannot be read becomes a problem, never an exception. */
import type { Link, List, TextFile } from '../model/list.ts'
import type { VenueAliases } from '../model/options.ts'
import { lineStarts } from '../model/span.ts'
import { readBlocks } from './blocks.ts'
import { readDirectives } from './directives.ts'
import { readHeadings } from './headings.ts'
import { readLinks } from './links.ts'
import { entriesOf } from './shapes/group.ts'

/**
 * Reads one Markdown file as a list of papers: entries, links, headings and suppression comments, each with
 * its span. Commented-out text and code fences are not read. Never throws; time and memory are O(length).
 */
export function readList(file: TextFile, venues: VenueAliases = {}): List {
  const read = readBlocks(file.text)
  const entries = entriesOf(read.blocks, []).toSorted((a, b) => a.span.start - b.span.start)
  const ofEntries = new Map(
    entries.flatMap((entry) => entry.links.map((link) => [link.span.start, link] as const)),
  )
  const others = readLinks(read.links.filter((link) => !ofEntries.has(link.span.start)))
  const links: Link[] = [...ofEntries.values(), ...others].sort((a, b) => a.span.start - b.span.start)
  return {
    ...file,
    lineStarts: lineStarts(file.text),
    entries,
    links,
    headings: readHeadings(read.blocks),
    anchors: read.anchors,
    directives: readDirectives(file.text, read.comments),
    problems: [],
    venueAliases: new Map(
      Object.entries(venues).flatMap(([name, aliases]) =>
        aliases.map((alias) => [alias.toLowerCase(), name]),
      ),
    ),
  }
}
