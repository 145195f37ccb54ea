/** Blocks of HTML in a text → its headings, tables and paragraphs. */
import type { BlockBuilder } from './block-builder.ts'
import { anchorOf, CODE_TAGS, htmlEvents, quotesBibtex, type Tag } from './html.ts'
import type { InlineReader } from './inline.ts'

/** One reader serves a whole text: a heading or a table may go on in the next block of HTML. */
export class HtmlReader {
  readonly #builder: BlockBuilder
  #headingLevel = 0

  constructor(builder: BlockBuilder) {
    this.#builder = builder
  }

  read(from: number, blockEnd: number): void {
    const { source, comments } = this.#builder
    // of a CR LF at the end, a block has the CR
    const to = source.charCodeAt(blockEnd - 1) === 13 ? blockEnd - 1 : blockEnd
    let at = from
    let inline = this.#builder.startInline(from)
    let isQuoted = false
    for (const event of htmlEvents(source, from, to)) {
      const { start, end } = event.kind === 'tag' ? event.tag : event
      if (!isQuoted) inline.html(at, start)
      inline.skipTo(end)
      at = end
      if (event.kind === 'tag' && CODE_TAGS.has(event.tag.name)) isQuoted = quotesBibtex(event.tag, source)
      else if (isQuoted) continue
      if (event.kind === 'comment') comments.push({ start, end })
      else if (BLOCK_TAGS.has(event.tag.name)) {
        this.#endText(inline, start)
        this.#blockTag(event.tag)
        inline = this.#builder.startInline(end)
      } else inline.tag(event.tag)
    }
    if (!isQuoted) inline.html(at, to)
    this.#endText(inline, to)
  }

  #endText(inline: InlineReader, end: number): void {
    const flow = this.#builder.endInline(inline, end)
    if (flow.text.trim() === '') return
    this.#builder.addText(flow, flow.span(0, flow.text.length), this.#headingLevel)
  }

  #blockTag(tag: Tag): void {
    const builder = this.#builder
    const anchor = anchorOf(tag)
    if (anchor) builder.anchors.push(anchor)
    const { name, closing, start } = tag
    if (/^h[1-6]$/.test(name)) this.#headingLevel = closing ? 0 : Number(name.slice(1))
    else if (name === 'table') builder.endTable(start)
    else if (name === 'tr' || name === 'td' || name === 'th') this.#tableTag(tag)
  }

  #tableTag({ name, closing, start }: Tag): void {
    const builder = this.#builder
    if (name === 'tr' || !builder.isInRow) builder.endRow(start)
    else builder.endCell()
    if (closing) return
    if (!builder.isInTable) builder.openTable(start)
    if (!builder.isInRow) builder.openRow(start, false)
    if (name !== 'tr') builder.openCell()
  }
}

/** Tags that end a line of text; `tr`, `td`, `th` and headings give it structure as well. */
const BLOCK_TAGS = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)
