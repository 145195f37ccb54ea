/** Blocks in a row → entries: list items, paragraphs with what follows, headings that are titles, tables. */
import type { Entry } from '../../model/list.ts'
import type { Block, HeadingBlock, Item, Paragraph } from '../blocks.ts'
import { Flow, fold, IMAGE } from '../flow.ts'
import { labelRole } from '../roles.ts'
import { type Candidate, candidate, type Section } from './shape.ts'
import { tableEntries } from './table.ts'

/** All entries of a sequence of blocks, in order. */
export function entriesOf(blocks: readonly Block[], section: Section): Entry[] {
  return new Grouping(section).read(blocks)
}

/** `heading`: the first flow is all title. */
type Open = { readonly flows: Flow[]; start: number; end: number; readonly heading?: boolean }

class Grouping {
  #section: { level: number; text: string }[] = []
  readonly #outer: Section
  readonly #entries: Entry[] = []
  /** A title paragraph that waits for its details. */
  #open: Open | null = null

  constructor(section: Section) {
    this.#outer = section
  }

  read(blocks: readonly Block[]): Entry[] {
    for (const [i, block] of blocks.entries()) this.#block(block, blocks, i)
    this.#close()
    return this.#entries
  }

  get #path(): Section {
    return [...this.#outer, ...this.#section.map((heading) => heading.text)]
  }

  #block(block: Block, blocks: readonly Block[], index: number): void {
    if (block.kind === 'heading') this.#heading(block, blocks, index)
    else if (block.kind === 'paragraph') this.#paragraph(block)
    else if (block.kind === 'table') {
      this.#close()
      this.#entries.push(...tableEntries(block, this.#path))
    } else this.#item(block)
  }

  #heading(block: HeadingBlock, blocks: readonly Block[], index: number): void {
    this.#close()
    const { level, flow, span } = block
    if (isEntryHeading(block, blocks, index)) {
      this.#open = { flows: [flow], start: span.start, end: span.end, heading: true }
      return
    }
    this.#section = [
      ...this.#section.filter((heading) => heading.level < level),
      { level, text: fold(flow.text) },
    ]
  }

  #paragraph({ flow, span }: Paragraph): void {
    if (this.#open && !startsTitle(flow) && (isDetail(flow) || !hasTitle(flow, this.#path))) {
      this.#open.flows.push(flow)
      this.#open.end = span.end
      return
    }
    this.#close()
    if (startsTitle(flow) || isEntry(candidate(flow, this.#path, span), flow)) {
      this.#open = { flows: [flow], start: span.start, end: span.end }
    }
  }

  #item(item: Item): void {
    const own = ownFlow(item)
    if (this.#open && own && (isDetail(own) || (isLabelled(own) && !standsAlone(own, this.#path)))) {
      this.#open.flows.push(own)
      this.#open.end = item.span.end
      return
    }
    this.#close()
    this.#entries.push(...itemEntries(item, this.#path))
  }

  #close(): void {
    const open = this.#open
    this.#open = null
    if (!open) return
    const hints = open.heading ? { title: { from: 0, to: open.flows[0]?.text.length ?? 0 } } : undefined
    const read = candidate(Flow.join(open.flows), this.#path, { start: open.start, end: open.end }, hints)
    if (read && isEntry(read, open.flows[0])) this.#entries.push(read.entry)
  }
}

/** A paragraph of prose with a link in it is none: there the title stands out, or alone on its line. */
function isEntry(read: Candidate | null, flow: Flow | undefined): boolean {
  if (read?.weight !== 'entry') return false
  if (read.titleBy !== 'plain') return true
  const [first = '', ...rest] = flow?.text.trim().split('\n') ?? []
  return rest.length > 0 && first.length < 300 && !/[.!]\s/.test(first)
}

/** The words of an item without the lists below it. */
function ownFlow(item: Item): Flow | null {
  const flows = item.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.flow] : []))
  return flows.length === 0 ? null : Flow.join(flows)
}

/** An item is one entry with what stands below it, or heads a group of entries, or both. */
function itemEntries(item: Item, section: Section): Entry[] {
  const own = ownFlow(item)
  const below = item.blocks.filter((block) => block.kind !== 'paragraph')
  const head = own && candidate(own, section, { start: item.span.start, end: ownEnd(item) })
  const inner = below.length === 0 ? [] : entriesOf(below, section)
  if (inner.length > 0 && !isDetails(below, inner, head))
    return head?.weight === 'entry' ? [head.entry, ...inner] : inner
  const all = below.length === 0 ? head : wholeItem(item, section)
  return all && (all.weight === 'entry' || (all.weight === 'maybe' && item.ordered)) ? [all.entry] : []
}

/** Sub-items that look like entries are details when the item itself is a paper and they have no title of their own. */
function isDetails(below: readonly Block[], inner: readonly Entry[], head: Candidate | null): boolean {
  if (head?.weight !== 'entry') return false
  return (
    inner.length * 2 < below.length || inner.every((entry) => !entry.title || entry.title.value.length < 12)
  )
}

function wholeItem(item: Item, section: Section): Candidate | null {
  const flows: Flow[] = []
  collect(item.blocks, flows, 0)
  return flows.length === 0 ? null : candidate(Flow.join(flows), section, item.span)
}

function collect(blocks: readonly Block[], into: Flow[], depth: number): void {
  for (const block of blocks) {
    if (block.kind === 'paragraph' || block.kind === 'heading') into.push(block.flow)
    else if (block.kind === 'item' && depth < 4) collect(block.blocks, into, depth + 1)
  }
}

const ownEnd = (item: Item): number =>
  item.blocks.reduce(
    (end, block) => (block.kind === 'paragraph' ? Math.max(end, block.span.end) : end),
    item.span.start,
  )

/** Begins with bold words that stand alone on their line: a title with its details below. */
function startsTitle(flow: Flow): boolean {
  const [first = ''] = flow.text.split('\n', 1)
  const mark = flow.marks.find((candidateMark) => candidateMark.kind === 'bold' && candidateMark.from <= 4)
  if (
    !mark ||
    labelRole(flow.text.slice(mark.from, mark.to)) ||
    /:\s*$/.test(flow.text.slice(mark.from, mark.to))
  )
    return false
  return (
    mark.to >= first.trimEnd().length * 0.6 &&
    flow.text.slice(mark.from, mark.to).trim().split(/\s+/).length >= 2
  )
}

/** An entry by itself, with a title that stands out. */
function standsAlone(flow: Flow, section: Section): boolean {
  const read = candidate(flow, section, { start: 0, end: 1 })
  return read?.weight === 'entry' && read.titleBy !== 'plain'
}

/** `Anything short: …` under a title. */
const isLabelled = (flow: Flow): boolean =>
  /^[^\p{L}]*[\p{L}\p{N} ()-]{1,30}[:：]/u.test(flow.text) && !startsTitle(flow)

/** `Paper: …`, `[Paper] [Code]`, `Keyword: …`: a line that belongs to the title above it. */
function isDetail(flow: Flow): boolean {
  const [first = ''] = flow.text.trim().split('\n', 1)
  if (labelRole(first.replaceAll(IMAGE, ''))) return true
  const label = /^[^\p{L}]*([\p{L} -]{2,30})\s*(?:\([^)]*\))?\s*[:：\])]/u.exec(first)?.[1]
  return (
    label !== undefined &&
    (labelRole(label) !== null ||
      /^(?:keywords?|abstract|authors?|task|publish|summary|venue|notes?|tldr)/i.test(label))
  )
}

function hasTitle(flow: Flow, section: Section): boolean {
  return candidate(flow, section, { start: 0, end: 1 })?.weight === 'entry'
}

/** A heading is a title when a labelled paper link stands below it before any list, table or other heading. */
function isEntryHeading(block: HeadingBlock, blocks: readonly Block[], index: number): boolean {
  if (fold(block.flow.text).split(/\s+/).length < 3) return false
  for (const next of blocks.slice(index + 1, index + 12)) {
    if (next.kind === 'heading' || next.kind === 'table') return false
    const flow = next.kind === 'paragraph' ? next.flow : ownFlow(next)
    if (!flow) continue
    if (startsTitle(flow)) return false
    if (
      flow.links.some(
        (link) => link.kind === 'link' && labelRole(link.label.replace(/^\[|\]$/g, '')) === 'paper',
      )
    ) {
      return next.kind === 'paragraph' || isDetail(flow)
    }
  }
  return false
}
