/** What a text is made of: items, tables, headings and paragraphs, as flows with exact offsets. */
import type { Span } from '../../model/span.ts'
import type { Flow } from './flow.ts'

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
