/** Inline Markdown and HTML → flow. Takes one syntax node after another, so that the tree is walked only once. */
import type { SyntaxNodeRef } from '@lezer/common'
import type { Span } from '../../model/span.ts'
import { type Flow, FlowBuilder, IMAGE, type Mark } from './flow.ts'
import { anchorOf, attribute, decodeEntities, readTag, type Tag } from './html.ts'
import { normalizeLabel } from './parse.ts'

/** Link definitions (`[label]: url`) by {@link normalizeLabel normalized label}. */
export type Definitions = ReadonlyMap<string, Span>

const NODE_MARKS: Readonly<Record<string, Mark['kind']>> = {
  StrongEmphasis: 'bold',
  Emphasis: 'italic',
  InlineCode: 'code',
  Strikethrough: 'struck',
}
const TAG_MARKS: Readonly<Record<string, Mark['kind']>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  ins: 'italic',
  u: 'italic',
  del: 'struck',
  s: 'struck',
  code: 'code',
  sup: 'raised',
}
const UNSEEN = new Set([
  'EmphasisMark',
  'CodeMark',
  'StrikethroughMark',
  'QuoteMark',
  'TaskMarker',
  'HeaderMark',
])

type OpenLink = { readonly from: number; readonly labelEnd: number; readonly url: Span; readonly span: Span }
type OpenTag = { readonly tag: Tag; readonly from: number }

export class InlineReader {
  readonly #source: string
  readonly #definitions: Definitions
  readonly #comments: Span[]
  readonly #builder: FlowBuilder
  /** Anchors that tags define. */
  readonly anchors: string[] = []
  #at: number
  /** Emphasis (where it began) and links that are still open; null for a link without a target. */
  readonly #opened: (number | OpenLink | null)[] = []
  readonly #tags: OpenTag[] = []

  constructor(source: string, definitions: Definitions, comments: Span[], from: number) {
    this.#source = source
    this.#definitions = definitions
    this.#comments = comments
    this.#builder = new FlowBuilder(source)
    this.#at = from
  }

  /** Takes one node of the syntax tree; returns whether to visit its children. */
  enter(node: SyntaxNodeRef): boolean {
    const { name, from, to } = node
    const link = this.#opened.at(-1)
    if (link && typeof link === 'object' && from >= link.labelEnd) return false
    if (NODE_MARKS[name]) return this.#openMark(from)
    if (UNSEEN.has(name)) return this.#skip(from, to)
    switch (name) {
      case 'Escape':
        return this.#replace(this.#source.slice(from + 1, to), from, to)
      case 'Entity':
        return this.#replace(decodeEntities(this.#source.slice(from, to)), from, to)
      case 'HardBreak':
        this.#replace('\n', from, to)
        this.#at = skipSpaces(this.#source, to)
        return false
      case 'Comment':
        this.#comments.push({ start: from, end: to })
        return this.#skip(from, to)
      case 'ProcessingInstruction':
        return this.#skip(from, to)
      case 'HTMLTag':
        this.#skip(from, to)
        this.tag(readTag(this.#source.slice(from, to), from))
        return false
      case 'Image':
        return this.#image(node)
      case 'Link':
        return this.#openLink(node)
      case 'LinkMark':
        return link === null ? false : this.#skip(from, to)
      case 'URL':
        return this.#bareUrl(node)
      default:
        return true
    }
  }

  leave(node: SyntaxNodeRef): void {
    const kind = NODE_MARKS[node.name]
    if (kind) {
      this.flush(node.to)
      const from = this.#opened.pop()
      if (typeof from === 'number') this.#builder.mark(kind, from)
    } else if (node.name === 'Link') this.#closeLink(node.to)
  }

  /** Copies the source between what has been read and `to`. */
  flush(to: number): void {
    if (to > this.#at) this.#builder.copy(this.#at, to)
    this.#at = Math.max(this.#at, to)
  }

  /** Copies the text between HTML tags, entities decoded. */
  html(start: number, end: number): void {
    const pattern = /&#?\w{1,40};/g
    const text = this.#source.slice(start, end)
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      this.flush(start + match.index)
      this.#replace(decodeEntities(match[0]), start + match.index, start + pattern.lastIndex)
    }
    this.flush(end)
  }

  /** Skips source that is not visible. */
  skipTo(to: number): void {
    this.#at = Math.max(this.#at, to)
  }

  end(to: number): Flow {
    this.flush(to)
    while (this.#tags.length > 0) this.#closeTag(this.#tags.pop(), to)
    return this.#builder.finish()
  }

  /** Takes an inline HTML tag: only anchors, links, images, emphasis and breaks matter. */
  tag(tag: Tag): void {
    const anchor = anchorOf(tag)
    if (anchor) this.anchors.push(anchor)
    if (tag.name === 'br') this.#builder.atom('\n', tag.start, tag.end)
    else if (tag.name === 'img') this.#htmlImage(tag)
    else if (!tag.closing) {
      if (tag.name === 'a' || TAG_MARKS[tag.name]) this.#tags.push({ tag, from: this.#builder.length })
    } else {
      const index = this.#tags.findLastIndex((open) => open.tag.name === tag.name)
      if (index >= 0) this.#closeTag(this.#tags.splice(index, 1)[0], tag.end)
    }
  }

  #closeTag(open: OpenTag | undefined, end: number): void {
    if (!open) return
    const kind = TAG_MARKS[open.tag.name]
    if (kind) return this.#builder.mark(kind, open.from)
    const href = attribute(open.tag, 'href')
    if (!href) return
    const span = { start: open.tag.start, end }
    this.#builder.link({ kind: 'link', from: open.from, url: href.value, span, urlSpan: href })
  }

  #htmlImage(tag: Tag): void {
    const source = attribute(tag, 'src')
    const from = this.#builder.length
    this.#builder.atom(IMAGE, tag.start, tag.end)
    if (!source) return
    const label = attribute(tag, 'alt')?.value ?? ''
    const span = { start: tag.start, end: tag.end }
    this.#builder.link({ kind: 'image', from, url: source.value, label, span, urlSpan: source })
  }

  #skip(from: number, to: number): false {
    this.flush(from)
    this.#at = Math.max(this.#at, to)
    return false
  }

  #replace(text: string, from: number, to: number): false {
    this.#skip(from, to)
    this.#builder.atom(text, from, to)
    return false
  }

  #openMark(from: number): true {
    this.flush(from)
    this.#opened.push(this.#builder.length)
    return true
  }

  #image(node: SyntaxNodeRef): false {
    const { from, to } = node
    this.flush(from)
    this.#at = to
    const at = this.#builder.length
    this.#builder.atom(IMAGE, from, to)
    const target = this.#target(node)
    if (!target) return false
    const label = this.#source.slice(from + 2, target.labelEnd)
    const span = { start: from, end: to }
    this.#builder.link({
      kind: 'image',
      from: at,
      url: this.#url(target.url),
      label,
      span,
      urlSpan: target.url,
    })
    return false
  }

  #openLink(node: SyntaxNodeRef): boolean {
    const { from, to } = node
    this.flush(from)
    const target = this.#target(node)
    const span = { start: from, end: to }
    this.#opened.push(target ? { from: this.#builder.length, span, ...target } : null)
    return true
  }

  #closeLink(to: number): void {
    const link = this.#opened.pop()
    if (!link || typeof link === 'number') return
    this.flush(link.labelEnd)
    this.#at = to
    const { from, span } = link
    this.#builder.link({ kind: 'link', from, url: this.#url(link.url), span, urlSpan: link.url })
  }

  #bareUrl(node: SyntaxNodeRef): false {
    const { from, to } = node
    this.flush(from)
    const at = this.#builder.length
    this.flush(to)
    const text = this.#source.slice(from, to)
    const url = /^www\./i.test(text) ? `http://${text}` : text.includes('://') ? text : `mailto:${text}`
    const span = { start: from, end: to }
    this.#builder.link({ kind: 'link', from: at, url, label: '', span, urlSpan: span })
    return false
  }

  /** The span of a link's address and the end of its label; null for a reference without a definition. */
  #target(node: SyntaxNodeRef): { url: Span; labelEnd: number } | null {
    return plainTarget(this.#source, node) ?? this.#readTarget(node)
  }

  #readTarget(node: SyntaxNodeRef): { url: Span; labelEnd: number } | null {
    let labelEnd = -1
    let label: Span | null = null
    for (let child = node.node.firstChild; child; child = child.nextSibling) {
      const { name, from, to } = child
      const text = name === 'LinkMark' ? this.#source.slice(from, to) : ''
      if (text === ']' && labelEnd < 0) labelEnd = from
      if (name === 'URL' && labelEnd >= 0) return { url: trimAngles(this.#source, from, to), labelEnd }
      if (name === 'LinkLabel') label = { start: from + 1, end: to - 1 }
      if (text === ')' && labelEnd >= 0) return { url: { start: from, end: from }, labelEnd }
    }
    if (labelEnd < 0) return null
    const words =
      label && label.end > label.start
        ? label
        : { start: node.from + (node.name === 'Image' ? 2 : 1), end: labelEnd }
    const url = this.#definitions.get(normalizeLabel(this.#source.slice(words.start, words.end)))
    return url ? { url, labelEnd } : null
  }

  #url(span: Span): string {
    const raw = this.#source.slice(span.start, span.end)
    return decodeEntities(raw.replace(/\\([!-/:-@[-`{-~])/g, '$1')).trim()
  }
}

/** Fast path: most links are `[label](address)` without title, brackets or blanks. They need no walk of the tree. */
function plainTarget(source: string, { from, to }: SyntaxNodeRef): { url: Span; labelEnd: number } | null {
  if (source.charCodeAt(to - 1) !== 41) return null
  const labelEnd = source.lastIndexOf('](', to - 2)
  if (labelEnd <= from || to - labelEnd > 2000) return null
  for (let i = labelEnd + 2; i < to - 1; i++) if (SPECIAL.has(source.charCodeAt(i))) return null
  return { url: { start: labelEnd + 2, end: to - 1 }, labelEnd }
}
/** Characters that make a link's target more than an address: blanks, quotes, angles, brackets, a backslash. */
const SPECIAL = new Set([...'\t\n\r "\'()<>[]\\'].map((character) => character.charCodeAt(0)))

function trimAngles(source: string, from: number, to: number): Span {
  const angled = source.charAt(from) === '<' && source.charAt(to - 1) === '>'
  return angled ? { start: from + 1, end: to - 1 } : { start: from, end: to }
}

function skipSpaces(source: string, from: number): number {
  let at = from
  while (source.charAt(at) === ' ' || source.charAt(at) === '\t') at++
  return at
}
