/** Markdown text → its blocks, by the tree that the parser makes of it. */
import type { SyntaxNodeRef } from '@lezer/common'
import type { Span } from '../../model/span.ts'
import { type CheckTime, untimed } from '../../model/time.ts'
import { BlockBuilder, type Take } from './block-builder.ts'
import { defining, readDefinitions } from './definitions.ts'
import type { Flow } from './flow.ts'
import { HtmlReader } from './html-blocks.ts'
import { type Chunk, parseMarkdown } from './parse.ts'
import { InlineScanner } from './scanner.ts'
import { HIDDEN, Token } from './tokens.ts'

/** What a text has besides its blocks. */
export type OutsideBlocks = {
  /** HTML comments, delimiters included. */
  readonly comments: readonly Span[]
  /** Anchors that HTML tags define. */
  readonly anchors: readonly string[]
}

/**
 * Reads a text block by block, because all its blocks together take a hundred times the memory of the text.
 * Never fails. Code fences and comments hold no blocks. O(length).
 */
export function readBlocks(text: string, take: Take, checkTime: CheckTime = untimed): OutsideBlocks {
  return new BlockReader(text, take, checkTime).read()
}

class BlockReader {
  readonly #chunks: Iterable<Chunk>
  readonly #scanner: InlineScanner
  readonly #builder: BlockBuilder
  readonly #html: HtmlReader
  #chunk: Pick<Chunk, 'shown' | 'base'> = { shown: '', base: 0 }
  /** The markers in the text of an open paragraph, heading or cell. */
  #leaf: Span[] | null = null

  constructor(source: string, take: Take, checkTime: CheckTime) {
    this.#chunks = parseMarkdown(source, checkTime)
    this.#scanner = new InlineScanner(defining(source, readDefinitions(source, this.#chunks)))
    this.#builder = new BlockBuilder(source, take, checkTime)
    this.#html = new HtmlReader(this.#builder)
  }

  read(): OutsideBlocks {
    for (const chunk of this.#chunks) {
      this.#chunk = chunk
      chunk.tree.iterate({
        enter: (node) => node.from < chunk.until && this.#enter(node),
        leave: (node) => this.#leave(node),
      })
    }
    const { source, comments, anchors } = this.#builder
    this.#builder.endTable(source.length)
    return { comments, anchors }
  }

  /** Whether what the node holds is read as well. */
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
    return this.#open(node)
  }

  #open(node: SyntaxNodeRef): boolean {
    const builder = this.#builder
    const { name, from, to } = node
    switch (name) {
      case 'ListItem':
        builder.openItem(from, node.node.parent?.name === 'OrderedList')
        return true
      case 'Blockquote':
        builder.openQuote()
        return true
      case 'Table':
        builder.openTable(from)
        return true
      case 'TableHeader':
      case 'TableRow':
        builder.openRow(from, name === 'TableHeader')
        return true
      case 'TableDelimiter':
        builder.nextColumn(from)
        return false
      case 'HTMLBlock':
        this.#html.read(from, to)
        return false
      case 'CodeBlock':
        // a blank line ends a block of HTML, but not the table in it: its indented rest is no code
        if (builder.isInTable) this.#html.read(from, to)
        return false
      case 'CommentBlock':
        builder.comments.push({ start: from, end: to })
        return false
      default:
        return name === 'Document' || name === 'BulletList' || name === 'OrderedList'
    }
  }

  #leave({ name, from, to }: SyntaxNodeRef): void {
    const builder = this.#builder
    if (isLeaf(name)) return this.#endLeaf(name, { start: from, end: to })
    if (this.#leaf) return
    if (name === 'ListItem') builder.closeItem(to)
    else if (name === 'Blockquote') builder.closeQuote()
    else if (name === 'TableHeader' || name === 'TableRow') builder.endRow(to)
    else if (name === 'Table') builder.endTable(to)
  }

  #endLeaf(name: string, span: Span): void {
    const flow = this.#readInline(span, this.#leaf ?? [])
    this.#leaf = null
    if (name === 'TableCell') this.#builder.addCell(flow)
    else this.#builder.addText(flow, span, name.includes('Heading') ? Number(name.at(-1)) : 0)
  }

  #readInline({ start, end }: Span, markers: readonly Span[]): Flow {
    const inline = this.#builder.startInline(start)
    const last = this.#withoutReturn(start, end)
    for (const token of this.#tokens(start, last, markers)) inline.take(token)
    return this.#builder.endInline(inline, last)
  }

  /** Where a leaf ends: the parser takes the first half of its last CR LF for a blank that belongs to it. */
  #withoutReturn(start: number, end: number): number {
    return end > start && this.#builder.source.charCodeAt(end - 1) === 13 ? end - 1 : end
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
}

const isLeaf = (name: string): boolean =>
  name === 'Paragraph' ||
  name === 'Task' ||
  name === 'TableCell' ||
  name.startsWith('ATXHeading') ||
  name.startsWith('SetextHeading')
