/** Puts blocks together, where a text's reader says what begins and ends: blocks in items, flows in cells, rows in tables. */
import type { Span } from '../../model/span.ts'
import type { CheckTime } from '../../model/time.ts'
import type { Block, Row } from './blocks.ts'
import { Flow, type RawLink } from './flow.ts'
import { InlineReader } from './inline.ts'

/** Gets each outermost block, in order and complete, with all links read since the previous one. */
export type Take = (block: Block, links: readonly RawLink[]) => void

/** Deeper lists are read as if they were at this depth. */
const DEEPEST = 60

type OpenItem = { readonly ordered: boolean; readonly start: number; readonly blocks: Block[] }
type OpenRow = { readonly start: number; readonly header: boolean; cells: (Flow | null)[]; column: number }
type OpenTable = { readonly start: number; readonly rows: Row[] }

export class BlockBuilder {
  readonly source: string
  readonly comments: Span[] = []
  readonly anchors: string[] = []
  readonly #take: Take
  readonly #checkTime: CheckTime
  readonly #items: OpenItem[] = []
  #links: RawLink[] = []
  #quotes = 0
  #skipped = 0
  #table: OpenTable | null = null
  #row: OpenRow | null = null
  /** Of a cell in HTML, which may hold several paragraphs. */
  #cell: Flow[] | null = null

  constructor(source: string, take: Take, checkTime: CheckTime) {
    this.source = source
    this.#take = take
    this.#checkTime = checkTime
  }

  get isInTable(): boolean {
    return this.#table !== null
  }

  get isInRow(): boolean {
    return this.#row !== null
  }

  // ---- texts --------------------------------------------------------------------------------------

  startInline(from: number): InlineReader {
    this.#checkTime()
    return new InlineReader(this.source, this.comments, from)
  }

  endInline(inline: InlineReader, end: number): Flow {
    const flow = inline.end(end)
    for (const anchor of inline.anchors) this.anchors.push(anchor)
    for (const link of flow.links) this.#links.push(link)
    return flow
  }

  /** A paragraph, or a heading if it has a level above 0; in a cell, a part of that. */
  addText(flow: Flow, span: Span, level: number): void {
    if (this.#cell) this.#cell.push(flow)
    else if (level > 0) this.#add({ kind: 'heading', level, flow: flow.trimmed(), span })
    else this.#add({ kind: 'paragraph', flow, span, quoted: this.#quotes > 0 })
  }

  #add(block: Block): void {
    const item = this.#items.at(-1)
    if (item) return void item.blocks.push(block)
    const links = this.#links
    this.#links = []
    this.#take(block, links)
  }

  // ---- items and quotes -----------------------------------------------------------------------------

  openItem(start: number, ordered: boolean): void {
    if (this.#items.length >= DEEPEST) this.#skipped++
    else this.#items.push({ ordered, start, blocks: [] })
  }

  closeItem(end: number): void {
    if (this.#skipped > 0) {
      this.#skipped--
      return
    }
    const item = this.#items.pop()
    if (!item) return
    const { ordered, blocks, start } = item
    this.#add({ kind: 'item', ordered, blocks, span: { start, end } })
  }

  openQuote(): void {
    this.#quotes++
  }

  closeQuote(): void {
    this.#quotes--
  }

  // ---- tables -------------------------------------------------------------------------------------

  openTable(start: number): void {
    this.#table = { start, rows: [] }
  }

  openRow(start: number, header: boolean): void {
    this.#row = { start, header, cells: [], column: 0 }
  }

  /** At a bar of Markdown: the one before the first cell opens no other. */
  nextColumn(at: number): void {
    if (this.#row && at > this.#row.start) this.#row.column++
  }

  addCell(flow: Flow): void {
    const row = this.#row
    if (!row) return
    while (row.cells.length < row.column) row.cells.push(null)
    row.cells.push(flow)
  }

  /** What is added until its end is a part of the cell. */
  openCell(): void {
    this.#cell = []
  }

  endCell(): void {
    const flows = this.#cell
    this.#cell = null
    if (flows && this.#row) this.#row.cells.push(flows.length === 0 ? null : Flow.join(flows))
  }

  endRow(end: number): void {
    this.endCell()
    const row = this.#row
    this.#row = null
    if (!row || !this.#table || row.cells.length === 0) return
    this.#table.rows.push({ cells: row.cells, header: row.header, span: { start: row.start, end } })
  }

  endTable(end: number): void {
    this.endRow(end)
    const table = this.#table
    this.#table = null
    if (table && table.rows.length > 0)
      this.#add({ kind: 'table', rows: table.rows, span: { start: table.start, end } })
  }
}
