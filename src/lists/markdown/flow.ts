/** The visible text of a block, without Markdown and HTML, in which every offset maps back to the source. */
import type { Span } from '../../model/span.ts'

/** A stretch of a flow's text, end exclusive. */
export type Range = { readonly from: number; readonly to: number }

export type Mark = Range & { readonly kind: 'bold' | 'italic' | 'code' | 'struck' | 'raised' }

/** A link or image as written, before its role is known. `from`…`to` is its visible label in the flow. */
export type RawLink = Range & {
  readonly kind: 'link' | 'image'
  readonly url: string
  /** Link text; an image's alternative text. */
  readonly label: string
  readonly span: Span
  readonly urlSpan: Span
}

/** Placeholder for an image in a flow's text. */
export const IMAGE = '\ufffc'

/** The words of a flow on one line: single spaces, no pictures. */
export function normalizeSpace(text: string): string {
  return NOT_NORMAL.test(text) ? text.replaceAll(IMAGE, '').replace(/\s+/g, ' ').trim() : text
}
const singleSpaced = (text: string): string =>
  NOT_NORMAL.test(text) ? text.replace(/\s+/g, ' ').trim() : text
const NOT_NORMAL = /\ufffc|\s\s|[^\S ]|^\s|\s$/

type Piece = { readonly at: number; readonly start: number; readonly end: number; readonly atom: boolean }

/** Text of one or several blocks; soft and hard breaks are `\n`, block boundaries `\n\n`. */
export class Flow {
  readonly text: string
  readonly marks: readonly Mark[]
  readonly links: readonly RawLink[]
  readonly #pieces: readonly Piece[]

  constructor(text: string, pieces: readonly Piece[], marks: readonly Mark[], links: readonly RawLink[]) {
    this.text = text
    this.#pieces = pieces
    this.marks = marks
    this.links = links
  }

  /** The source span of a non-empty stretch of the flow. */
  span(from: number, to: number): Span {
    return { start: this.#source(from, 'start'), end: this.#source(to - 1, 'end') }
  }

  #source(index: number, side: 'start' | 'end'): number {
    const piece = this.#pieceAt(index)
    if (!piece) return 0
    if (piece.atom) return piece[side]
    return piece.start + (index - piece.at) + (side === 'end' ? 1 : 0)
  }

  #pieceAt(index: number): Piece | undefined {
    let low = 0
    let high = this.#pieces.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#pieces[middle]?.at ?? 0) <= index) low = middle
      else high = middle - 1
    }
    return this.#pieces[low]
  }

  /** Without white space at its ends. */
  trimmed(): Flow {
    return this.slice(this.text.length - this.text.trimStart().length, this.text.trimEnd().length)
  }

  /** A stretch as a flow of its own; marks and links that cross its ends are cut. */
  slice(from: number, to: number): Flow {
    if (from <= 0 && to >= this.text.length) return this
    const cut = <T extends Range>(ranges: readonly T[]): T[] =>
      ranges
        .filter((range) => range.to > from && range.from < to)
        .map((range) => ({
          ...range,
          from: Math.max(range.from, from) - from,
          to: Math.min(range.to, to) - from,
        }))
    const pieces = this.#pieces
      .filter((piece, i) => piece.at < to && (this.#pieces[i + 1]?.at ?? this.text.length) > from)
      .map((piece) => {
        const inside = Math.max(0, from - piece.at)
        return {
          ...piece,
          at: piece.at + inside - from,
          start: piece.atom ? piece.start : piece.start + inside,
        }
      })
    return new Flow(this.text.slice(from, to), pieces, cut(this.marks), cut(this.links))
  }

  /** Several flows as one, separated by `between`. */
  static join(flows: readonly Flow[], between = '\n\n'): Flow {
    const [only] = flows
    if (only && flows.length === 1) return only
    const pieces: Piece[] = []
    const marks: Mark[] = []
    const links: RawLink[] = []
    const texts: string[] = []
    let at = 0
    for (const flow of flows) {
      const shift = at
      for (const { at: place, start, end, atom } of flow.#pieces)
        pieces.push({ at: place + shift, start, end, atom })
      for (const { kind, from, to } of flow.marks) marks.push({ kind, from: from + shift, to: to + shift })
      for (const link of flow.links) links.push({ ...link, from: link.from + shift, to: link.to + shift })
      texts.push(flow.text, between)
      at += flow.text.length + between.length
      const end = flow.#pieces.at(-1)?.end ?? 0
      pieces.push({ at: at - between.length, start: end, end, atom: true })
    }
    return new Flow(texts.slice(0, -1).join(''), pieces, marks, links)
  }
}

/** Collects one block's flow from left to right. */
export class FlowBuilder {
  readonly #source: string
  /** Joined only at the end: reading a string while it grows copies it each time. */
  readonly #parts: string[] = []
  #length = 0
  readonly #pieces: Piece[] = []
  readonly #marks: Mark[] = []
  readonly #links: RawLink[] = []

  constructor(source: string) {
    this.#source = source
  }

  get length(): number {
    return this.#length
  }

  /** Adds source text unchanged, except that a line end and the indentation after it become one `\n`. */
  copy(start: number, end: number): void {
    let from = start
    for (let i = start; i < end; i++) {
      const code = this.#source.charCodeAt(i)
      if (code !== 10 && code !== 13) continue
      this.#verbatim(from, trimEnd(this.#source, from, i))
      const next = skipBlanks(this.#source, i, end)
      this.atom('\n', i, next)
      from = next
      i = next - 1
    }
    this.#verbatim(from, end)
  }

  #verbatim(start: number, end: number): void {
    if (end <= start) return
    this.#add(this.#source.slice(start, end), { at: this.#length, start, end, atom: false })
  }

  #add(text: string, piece: Piece): void {
    this.#pieces.push(piece)
    this.#parts.push(text)
    this.#length += text.length
  }

  /** Adds text that replaces source text: an escape, an entity, a break, an image. */
  atom(text: string, start: number, end: number): void {
    if (text === '') return
    if (text === '\n' && (this.#length === 0 || this.#parts.at(-1)?.endsWith('\n'))) return
    this.#add(text, { at: this.#length, start, end, atom: true })
  }

  mark(kind: Mark['kind'], from: number): void {
    if (this.#length > from) this.#marks.push({ kind, from, to: this.#length })
  }

  link(link: Omit<RawLink, 'to' | 'label'> & { readonly label?: string }): void {
    const label = link.label ?? this.#since(link.from).replaceAll(IMAGE, '')
    this.#links.push({ ...link, to: this.#length, label: singleSpaced(label) })
  }

  /** The text from `from` on, which must be where a part began. */
  #since(from: number): string {
    let first = this.#parts.length
    while (first > 0 && (this.#pieces[first - 1]?.at ?? 0) >= from) first--
    return this.#parts.slice(first).join('')
  }

  finish(): Flow {
    if (this.#links.length > 1) this.#links.sort((a, b) => a.span.start - b.span.start)
    return new Flow(this.#parts.join(''), this.#pieces, this.#marks, this.#links)
  }
}

function trimEnd(text: string, start: number, end: number): number {
  let at = end
  while (at > start && isBlank(text.charCodeAt(at - 1))) at--
  return at
}

function skipBlanks(text: string, start: number, end: number): number {
  let at = start
  while (at < end && (isBlank(text.charCodeAt(at)) || text.charCodeAt(at) === 10)) at++
  return at
}

/** Space, tab, CR. */
const isBlank = (code: number) => code === 32 || code === 9 || code === 13
