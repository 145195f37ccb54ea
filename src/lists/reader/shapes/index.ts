/** Blocks in a row → entries: each block goes to the recogniser of its shape; a title waits for its details. */

import type { Entry } from '../../../model/list.ts'
import type { VenueIndex } from '../../../model/venue.ts'
import type { Block, HeadingBlock, Item, Paragraph } from '../../markdown/blocks.ts'
import { Flow, normalizeSpace } from '../../markdown/flow.ts'
import type { Section } from '../entry.ts'
import { FURTHEST, isEntryHeading, titleOf } from './heading.ts'
import { itemEntries } from './item.ts'
import { isEntry } from './paragraph.ts'
import { type Candidate, candidate } from './shape.ts'
import { isAbstract, isDetail, isLabelled, ownFlow, standsAlone, startsTitle } from './signs.ts'
import { tableEntries } from './table.ts'

/** All entries of a sequence of blocks, in order. */
function entriesOf(blocks: readonly Block[], section: Section): Entry[] {
  const entries: Entry[] = []
  const walk = new Walk(section, (entry) => entries.push(entry))
  for (const block of blocks) walk.take(block)
  walk.end()
  return entries
}

/** The same for blocks that come one by one; `give` gets each entry when it is complete. */
export function entryReader(venues: VenueIndex, give: (entry: Entry) => void): Pick<Walk, 'take' | 'end'> {
  return new Walk({ headings: [], venues }, give)
}

/** Blocks that are read together, so that a heading may look at those below it. */
const TOGETHER = 64

/** A title that waits for its details. `heading`: the first flow holds nothing else. */
type Open = {
  readonly flows: Flow[]
  readonly start: number
  end: number
  readonly heading?: boolean
  /** The first flow as an entry by itself. */
  readonly read?: Candidate | null
}

class Walk {
  #section: { level: number; text: string }[] = []
  readonly #outer: Section
  #path: Section
  readonly #give: (entry: Entry) => void
  #open: Open | null = null
  #waiting: Block[] = []

  constructor(section: Section, give: (entry: Entry) => void) {
    this.#outer = section
    this.#path = section
    this.#give = give
  }

  take(block: Block): void {
    this.#waiting.push(block)
    if (this.#waiting.length >= TOGETHER) this.#read(TOGETHER - FURTHEST)
  }

  end(): void {
    this.#read(this.#waiting.length)
    this.#close()
  }

  #read(count: number): void {
    const blocks = this.#waiting
    for (const [i, block] of blocks.slice(0, count).entries()) this.#block(block, blocks, i)
    this.#waiting = blocks.slice(count)
  }

  #giveAll(entries: readonly Entry[]): void {
    for (const entry of entries) this.#give(entry)
  }

  #block(block: Block, blocks: readonly Block[], index: number): void {
    if (block.kind === 'heading') this.#heading(block, blocks, index)
    else if (block.kind === 'paragraph') this.#paragraph(block)
    else if (block.kind === 'table') {
      this.#close()
      this.#giveAll(tableEntries(block, this.#path))
    } else this.#item(block)
  }

  #heading(block: HeadingBlock, blocks: readonly Block[], index: number): void {
    const { level, flow, span } = block
    if (this.#open?.heading && isDetail(flow)) return this.#add(this.#open, flow, span.end)
    this.#close()
    if (isEntryHeading(block, blocks, index)) {
      this.#open = { flows: [flow], start: span.start, end: span.end, heading: true }
      return
    }
    this.#section = [
      ...this.#section.filter((heading) => heading.level < level),
      { level, text: normalizeSpace(flow.text) },
    ]
    const headings = [...this.#outer.headings, ...this.#section.map((heading) => heading.text)]
    this.#path = { ...this.#outer, headings }
  }

  #paragraph(paragraph: Paragraph): void {
    const { flow, span } = paragraph
    const open = this.#open
    if (open && isAbstract(paragraph)) return
    const titled = startsTitle(flow)
    if (open && !titled && isDetail(flow)) return this.#add(open, flow, span.end)
    const read = titled ? null : candidate(flow, this.#path, span)
    if (open && !titled && read?.weight !== 'entry') return this.#add(open, flow, span.end)
    this.#close()
    if (titled || isEntry(read, flow)) this.#open = { flows: [flow], read, ...span }
  }

  #item(item: Item): void {
    const own = ownFlow(item)
    if (this.#open && own && (isDetail(own) || (isLabelled(own) && !standsAlone(own, this.#path))))
      return this.#add(this.#open, own, item.span.end)
    this.#close()
    this.#giveAll(itemEntries(item, own, this.#path, entriesOf))
  }

  #add(open: Open, flow: Flow, end: number): void {
    open.flows.push(flow)
    open.end = end
  }

  #close(): void {
    const open = this.#open
    this.#open = null
    const [first] = open?.flows ?? []
    if (!open || !first) return
    const hints = open.heading ? { title: titleOf(first, this.#path.venues) } : undefined
    const alone = open.flows.length === 1 ? open.read : null
    const span = { start: open.start, end: open.end }
    const read = alone ?? candidate(Flow.join(open.flows), this.#path, span, hints)
    if (read && isEntry(read, first)) this.#give(read.entry)
  }
}
