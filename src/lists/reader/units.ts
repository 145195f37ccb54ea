/** Blocks → units: each flow of a list with its place among the others. */
import type { Span } from '../../model/span.ts'
import type { Block, Row, Table } from '../markdown/blocks.ts'
import type { Flow } from '../markdown/flow.ts'

export const ITEM = 0
export const PARAGRAPH = 1
export const HEADING = 2
export const CELL = 3

/** One flow (the words of an item, a paragraph, a heading, a table's cell) and where it stands in its list. */
export type Unit = {
  readonly flow: Flow
  readonly kind: typeof ITEM | typeof PARAGRAPH | typeof HEADING | typeof CELL
  /** What of the text the unit takes: an item with its bullet, a row's part. */
  readonly span: Span
  /** How many items hold it. */
  readonly depth: number
  /** In a numbered list. */
  readonly ordered: boolean
  /** The first flow of its item. */
  readonly first: boolean
  /** Of a heading, 1 to 6; else 0. */
  readonly level: number
  readonly column: number
  readonly columns: number
  /** The row's number in the list; -1 outside tables. */
  readonly row: number
  /** The row's first cell that is not empty. */
  readonly opensRow: boolean
  /** In the row that names the columns. */
  readonly header: boolean
  /** The innermost item's number in the list; -1 outside items. */
  readonly item: number
  readonly quoted: boolean
  /** The outermost block's number in the list. */
  readonly block: number
}

type Place = Pick<Unit, 'depth' | 'ordered' | 'first' | 'item'>
const OUTSIDE: Place = { depth: 0, ordered: false, first: true, item: -1 }

/** Takes the outermost blocks of a list in order and keeps their flows as units. */
export class UnitReader {
  units: Unit[] = []
  #block = 0
  #item = 0
  #row = 0

  take(block: Block): void {
    this.#walk(block, OUTSIDE)
    this.#block++
  }

  /** Items may lie in each other only as deep as the reader of blocks allows. */
  #walk(block: Block, place: Place): void {
    if (block.kind === 'table') return this.#table(block, place)
    if (block.kind !== 'item') {
      const { flow, span } = block
      const kind = block.kind === 'heading' ? HEADING : place.depth > 0 ? ITEM : PARAGRAPH
      const level = block.kind === 'heading' ? block.level : 0
      return this.#add(flow, {
        ...NOWHERE,
        ...place,
        kind,
        level,
        span,
        quoted: 'quoted' in block && block.quoted,
      })
    }
    const item = this.#item++
    for (const [i, inner] of block.blocks.entries()) {
      const first = i === 0
      const from = this.units.length
      this.#walk(inner, { depth: place.depth + 1, ordered: block.ordered, first, item })
      const unit = this.units[from]
      if (first && unit) this.units[from] = { ...unit, span: { start: block.span.start, end: unit.span.end } }
    }
  }

  #table({ rows }: Table, place: Place): void {
    for (const row of rows) {
      this.#cells(row, place)
      this.#row++
    }
  }

  #cells({ cells, span, header }: Row, place: Place): void {
    let opensRow = true
    const before = this.units.length
    for (const [column, flow] of cells.entries()) {
      if (!flow || isEmpty(flow)) continue
      const at = { row: this.#row, column, columns: cells.length, opensRow, header }
      const own = {
        start: opensRow ? span.start : flow.span(0, 1).start,
        end: flow.span(0, flow.text.length).end,
      }
      this.#add(flow, { ...NOWHERE, ...place, ...at, kind: CELL, span: own })
      opensRow = false
    }
    const last = this.units.at(-1)
    if (last && this.units.length > before)
      this.units[this.units.length - 1] = { ...last, span: { start: last.span.start, end: span.end } }
  }

  #add(flow: Flow, place: Omit<Unit, 'flow' | 'block'>): void {
    if (!isEmpty(flow)) this.units.push({ ...place, flow, block: this.#block })
  }
}

const NOWHERE = { level: 0, column: 0, columns: 0, row: -1, opensRow: false, header: false, quoted: false }

const isEmpty = ({ text, links }: Flow): boolean => links.length === 0 && text.trim() === ''
