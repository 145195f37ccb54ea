/** Markdown text → blocks: items, tables, headings and paragraphs, as flows with exact offsets. */
import type { SyntaxNodeRef } from '@lezer/common'
import type { Span } from '../../model/span.ts'
import { type CheckTime, untimed } from '../../model/time.ts'
import { defining, readDefinitions } from './definitions.ts'
import { Flow, type RawLink } from './flow.ts'
import { anchorOf, htmlEvents, quotesBibtex, type Tag } from './html.ts'
import { InlineReader } from './inline.ts'
import { type Chunk, parseMarkdown } from './parse.ts'
import { InlineScanner } from './scanner.ts'
import { HIDDEN, Token } from './tokens.ts'

export type Paragraph = {
  readonly kind: 'paragraph'
  readonly flow: Flow
  readonly span: Span
  /** Inside `>` quotes. */
  readonly quoted: boolean
}
export type HeadingBlock = {
  readonly kind: 'heading'
  readonly level: number
  readonly flow: Flow
  readonly span: Span
}
export type Item = {
  readonly kind: 'item'
  readonly ordered: boolean
  readonly blocks: readonly Block[]
  readonly span: Span
}
/** A table row; `cells[i]` is null where column i is empty. */
export type Row = { readonly cells: readonly (Flow | null)[]; readonly span: Span; readonly header: boolean }
export type Table = { readonly kind: 'table'; readonly rows: readonly Row[]; readonly span: Span }
export type Block = Paragraph | HeadingBlock | Item | Table

/** What a text has besides its blocks. */
export type OutsideBlocks = {
  /** HTML comments, delimiters included. */
  readonly comments: readonly Span[]
  /** Anchors that HTML tags define. */
  readonly anchors: readonly string[]
}

/** Gets each outermost block, in order and complete, with all links read since the previous one. */
export type Take = (block: Block, links: readonly RawLink[]) => void

/** Deeper lists are read as if they were at this depth. */
const DEEPEST = 60

/**
 * Reads a text block by block, because all its blocks together take a hundred times the memory of the text.
 * Never fails. Code fences and comments hold no blocks. O(length).
 */
export function readBlocks(text: string, take: Take, checkTime: CheckTime = untimed): OutsideBlocks {
  return new BlockReader(text, take, checkTime).read()
}

type OpenItem = { readonly ordered: boolean; readonly start: number; readonly blocks: Block[] }
type OpenRow = { readonly start: number; readonly header: boolean; cells: (Flow | null)[]; column: number }
type OpenTable = { readonly start: number; readonly rows: Row[] }

class BlockReader {
  readonly #source: string
  readonly #chunks: Iterable<Chunk>
  readonly #scanner: InlineScanner
  readonly #take: Take
  readonly #checkTime: CheckTime
  readonly #items: OpenItem[] = []
  readonly #comments: Span[] = []
  #links: RawLink[] = []
  readonly #anchors: string[] = []
  #quotes = 0
  #skipped = 0
  #chunk: Pick<Chunk, 'shown' | 'base'> = { shown: '', base: 0 }
  /** The markers in the text of an open paragraph, heading or cell. */
  #leaf: Span[] | null = null
  #table: OpenTable | null = null
  #row: OpenRow | null = null
  #cell: Flow[] | null = null
  #htmlHeading = 0

  constructor(source: string, take: Take, checkTime: CheckTime) {
    this.#source = source
    this.#take = take
    this.#checkTime = checkTime
    this.#chunks = parseMarkdown(source, checkTime)
    this.#scanner = new InlineScanner(defining(source, readDefinitions(source, this.#chunks)))
  }

  read(): OutsideBlocks {
    for (const chunk of this.#chunks) {
      this.#chunk = chunk
      chunk.tree.iterate({
        enter: (node) => node.from < chunk.until && this.#enter(node),
        leave: (node) => this.#leave(node),
      })
    }
    this.#endTable(this.#source.length)
    return { comments: this.#comments, anchors: this.#anchors }
  }

  #enter(node: SyntaxNodeRef): boolean {
    const { name, from, to } = node
    if (this.#leaf) {
      this.#leaf.push({ start: from, end: to })
      return false
    }
    if (isLeaf(name)) {
      this.#leaf = []
      return true
    }
    switch (name) {
      case 'ListItem':
        return this.#openItem(node)
      case 'Blockquote':
        this.#quotes++
        return true
      case 'Table':
        this.#table = { start: from, rows: [] }
        return true
      case 'TableHeader':
      case 'TableRow':
        this.#row = { start: from, header: name === 'TableHeader', cells: [], column: 0 }
        return true
      case 'TableDelimiter':
        if (this.#row && from > this.#row.start) this.#row.column++
        return false
      case 'HTMLBlock':
        this.#html(from, to)
        return false
      case 'CodeBlock':
        // a blank line ends a block of HTML, but not the table in it: its indented rest is no code
        if (this.#table) this.#html(from, to)
        return false
      case 'CommentBlock':
        this.#comments.push({ start: from, end: to })
        return false
      default:
        return name === 'Document' || name === 'BulletList' || name === 'OrderedList'
    }
  }

  #leave(node: SyntaxNodeRef): void {
    const { name, from, to } = node
    if (isLeaf(name)) return this.#endLeaf(name, { start: from, end: to })
    if (this.#leaf) return
    if (name === 'ListItem') this.#closeItem(to)
    else if (name === 'Blockquote') this.#quotes--
    else if (name === 'TableHeader' || name === 'TableRow') this.#endRow(to)
    else if (name === 'Table') this.#endTable(to)
  }

  #openItem(node: SyntaxNodeRef): true {
    if (this.#items.length >= DEEPEST) this.#skipped++
    else {
      const ordered = node.node.parent?.name === 'OrderedList'
      this.#items.push({ ordered, start: node.from, blocks: [] })
    }
    return true
  }

  #closeItem(end: number): void {
    if (this.#skipped > 0) {
      this.#skipped--
      return
    }
    const item = this.#items.pop()
    if (!item) return
    const { ordered, blocks, start } = item
    this.#add({ kind: 'item', ordered, blocks, span: { start, end } })
  }

  #add(block: Block): void {
    const item = this.#items.at(-1)
    if (item) return void item.blocks.push(block)
    const links = this.#links
    this.#links = []
    this.#take(block, links)
  }

  #endLeaf(name: string, span: Span): void {
    const flow = this.#readInline(span, this.#leaf ?? [])
    this.#leaf = null
    if (name === 'TableCell') this.#addCell(flow)
    else if (this.#cell) this.#cell.push(flow)
    else if (name.includes('Heading')) {
      this.#add({ kind: 'heading', level: Number(name.at(-1)), flow: flow.trimmed(), span })
    } else this.#add({ kind: 'paragraph', flow, span, quoted: this.#quotes > 0 })
  }

  #readInline({ start, end }: Span, markers: readonly Span[]): Flow {
    const inline = this.#startInline(start)
    for (const token of this.#tokens(start, end, markers)) inline.take(token)
    return this.#endInline(inline, end)
  }

  /** Markers are blanks to the scanner: those of headings and tasks, and `>` where a line goes on with a quote. */
  #tokens(start: number, end: number, markers: readonly Span[]): Token[] {
    const { shown, base } = this.#chunk
    if (markers.length === 0) return this.#scanner.scan(shown, start - base, end - base, base)
    let text = shown.slice(start - base, end - base)
    for (const marker of markers) {
      const [from, to] = [marker.start - start, marker.end - start]
      text = text.slice(0, from) + ' '.repeat(to - from) + text.slice(to)
    }
    const hidden = markers.map((marker) => new Token(HIDDEN, marker.start, marker.end))
    const tokens = [...hidden, ...this.#scanner.scan(text, 0, text.length, start)]
    return tokens.sort((a, b) => a.from - b.from)
  }

  #startInline(from: number): InlineReader {
    this.#checkTime()
    return new InlineReader(this.#source, this.#comments, from)
  }

  #endInline(inline: InlineReader, end: number): Flow {
    const flow = inline.end(end)
    for (const anchor of inline.anchors) this.#anchors.push(anchor)
    for (const link of flow.links) this.#links.push(link)
    return flow
  }

  #addCell(flow: Flow): void {
    const row = this.#row
    if (!row) return
    while (row.cells.length < row.column) row.cells.push(null)
    row.cells.push(flow)
  }

  #endRow(end: number): void {
    this.#endHtmlCell()
    const row = this.#row
    this.#row = null
    if (!row || !this.#table || row.cells.length === 0) return
    this.#table.rows.push({ cells: row.cells, header: row.header, span: { start: row.start, end } })
  }

  #endTable(end: number): void {
    this.#endRow(end)
    const table = this.#table
    this.#table = null
    if (table && table.rows.length > 0) {
      this.#add({ kind: 'table', rows: table.rows, span: { start: table.start, end } })
    }
  }

  // ---- HTML -------------------------------------------------------------------------------------

  #html(from: number, to: number): void {
    let at = from
    let inline = this.#startInline(from)
    let isQuoted = false
    for (const event of htmlEvents(this.#source, from, to)) {
      const { start, end } = event.kind === 'tag' ? event.tag : event
      if (!isQuoted) inline.html(at, start)
      inline.skipTo(end)
      at = end
      if (event.kind === 'tag' && event.tag.name === 'pre') isQuoted = quotesBibtex(event.tag, this.#source)
      else if (isQuoted) continue
      if (event.kind === 'comment') this.#comments.push({ start, end })
      else if (BLOCK_TAGS.has(event.tag.name)) {
        this.#endHtmlText(inline, start)
        this.#blockTag(event.tag)
        inline = this.#startInline(end)
      } else inline.tag(event.tag)
    }
    if (!isQuoted) inline.html(at, to)
    this.#endHtmlText(inline, to)
  }

  #endHtmlText(inline: InlineReader, end: number): void {
    const flow = this.#endInline(inline, end)
    if (flow.text.trim() === '') return
    const span = flow.span(0, flow.text.length)
    if (this.#cell) this.#cell.push(flow)
    else if (this.#htmlHeading > 0) {
      this.#add({ kind: 'heading', level: this.#htmlHeading, flow: flow.trimmed(), span })
    } else this.#add({ kind: 'paragraph', flow, span, quoted: this.#quotes > 0 })
  }

  #blockTag(tag: Tag): void {
    const anchor = anchorOf(tag)
    if (anchor) this.#anchors.push(anchor)
    const { name, closing, start } = tag
    if (/^h[1-6]$/.test(name)) this.#htmlHeading = closing ? 0 : Number(name.slice(1))
    else if (name === 'table') this.#endTable(start)
    else if (name === 'tr' || name === 'td' || name === 'th') {
      if (name === 'tr' || !this.#row) this.#endRow(start)
      else this.#endHtmlCell()
      if (closing) return
      this.#table ??= { start, rows: [] }
      this.#row ??= { start, header: false, cells: [], column: 0 }
      if (name !== 'tr') this.#cell = []
    }
  }

  #endHtmlCell(): void {
    const flows = this.#cell
    this.#cell = null
    if (flows && this.#row) this.#row.cells.push(flows.length === 0 ? null : Flow.join(flows))
  }
}

/** Tags that end a line of text; `tr`, `td`, `th` and headings give it structure as well. */
const BLOCK_TAGS = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)

const isLeaf = (name: string): boolean =>
  name === 'Paragraph' ||
  name === 'Task' ||
  name === 'TableCell' ||
  name.startsWith('ATXHeading') ||
  name.startsWith('SetextHeading')
