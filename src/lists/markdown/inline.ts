/** Inline Markdown and HTML → flow. */

import type { Span } from '../../model/span.ts'
import { addressEnd } from './addresses.ts'
import { type Flow, FlowBuilder, IMAGE, type Mark } from './flow.ts'
import {
  anchorOf,
  attribute,
  CODE_TAGS,
  decodeAddress,
  decodeEntities,
  quotesBibtex,
  readTag,
  type Tag,
} from './html.ts'
import type { Token } from './tokens.ts'
import * as T from './tokens.ts'

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
/** Tokens that hold no others. */
const LEAVES: ReadonlySet<number> = new Set([T.ESCAPE, T.ENTITY, T.BREAK, T.ADDRESS, T.PICTURE])
/** Where in the flow and in the source marked text or a link began. */
type Opened = { readonly at: number; readonly start: number }
/** In characters, as for all below. */
const LONGEST_SUMMARY = 1000
/** Enough for a name. */
const MOST_REPEATED = 60
const FIRST_WORDS = /^[^\s,，、;<]{2,}(?: [^\s,，、;<]+)?/

type OpenTag = { readonly tag: Tag; readonly from: number }

export class InlineReader {
  readonly #source: string
  readonly #comments: Span[]
  readonly #builder: FlowBuilder
  /** Anchors that tags define. */
  readonly anchors: string[] = []
  #at: number
  readonly #opened: Opened[] = []
  readonly #tags: OpenTag[] = []
  /** Within a quoted citation, which is left out up to its end. */
  #isQuoted = false

  constructor(source: string, comments: Span[], from: number) {
    this.#source = source
    this.#comments = comments
    this.#builder = new FlowBuilder(source)
    this.#at = from
  }

  /** Takes one token of the text; they come in order. */
  take(token: Token): void {
    const { kind, from, to } = token
    if (this.#isQuoted && LEAVES.has(kind)) return this.skipTo(to)
    switch (kind) {
      case T.ESCAPE:
        return this.#replace(this.#source.slice(from + 1, to), from, to)
      case T.ENTITY:
        return this.#replace(decodeEntities(this.#source.slice(from, to)), from, to)
      case T.BREAK:
        this.#replace('\n', from, to)
        this.#at = Math.max(this.#at, skipSpaces(this.#source, to))
        return
      case T.COMMENT:
        this.#comments.push({ start: from, end: to })
        return this.#skip(from, to)
      case T.HIDDEN:
        return this.#skip(from, to)
      case T.TAG:
        this.#skip(from, to)
        return this.tag(readTag(this.#source.slice(from, to), from))
      case T.ADDRESS:
        return this.#address(from, to)
      case T.PICTURE:
        return this.#picture(token)
      case T.OPEN_LINK:
      case T.OPEN_MARK:
        this.#skip(from, to)
        this.#opened.push({ at: this.#builder.length, start: from })
        return
      case T.CLOSE_LINK:
        return this.#closeLink(token)
      default:
        this.#skip(from, to)
        this.#builder.mark(token.mark, this.#opened.pop()?.at ?? 0)
    }
  }

  /** Copies the source between what has been read and `to`. */
  flush(to: number): void {
    if (to > this.#at && !this.#isQuoted) this.#builder.copy(this.#at, to)
    this.#at = Math.max(this.#at, to)
  }

  /** Copies the text between HTML tags, entities decoded; a bare address leads as well as one in Markdown. */
  html(start: number, end: number): void {
    const pattern = /&#?\w{1,40};|https?:\/\//g
    const text = this.#source.slice(start, end)
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      this.flush(start + match.index)
      if (!match[0].startsWith('&')) {
        const to = this.#tags.some(({ tag }) => tag.name === 'a') ? -1 : addressEnd(text, match.index)
        if (to < 0) continue
        this.#address(start + match.index, start + to)
        pattern.lastIndex = to
      } else this.#replace(decodeEntities(match[0]), start + match.index, start + pattern.lastIndex)
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
    if (CODE_TAGS.has(tag.name)) this.#isQuoted = quotesBibtex(tag, this.#source)
    if (this.#isQuoted) return
    const anchor = anchorOf(tag)
    if (anchor) this.anchors.push(anchor)
    if (tag.name === 'br') this.#builder.atom('\n', tag.start, tag.end)
    else if (tag.name === 'img') this.#htmlImage(tag)
    else if (!tag.closing) {
      if (tag.name === 'a' || tag.name === 'summary' || TAG_MARKS[tag.name])
        this.#tags.push({ tag, from: this.#builder.length })
    } else {
      const index = this.#tags.findLastIndex((open) => open.tag.name === tag.name)
      const open = index < 0 ? undefined : this.#tags.splice(index, 1)[0]
      this.#closeTag(open, tag.end)
      if (open && this.#isRepeatedSummary(open.tag, tag)) this.#builder.atom('\n', tag.start, tag.end)
    }
  }

  /** `<summary>Ann Lee, Bo Wu</summary>Ann Lee, Bo Wu, Cy Fox`: the summary has the words that follow right behind it. */
  #isRepeatedSummary(summary: Tag, { start, end }: Tag): boolean {
    if (summary.name !== 'summary') return false
    const words = FIRST_WORDS.exec(this.#source.slice(end, end + MOST_REPEATED))?.[0]
    const said = this.#source.slice(Math.max(summary.end, start - LONGEST_SUMMARY), start)
    return words !== undefined && said.includes(words)
  }

  #closeTag(open: OpenTag | undefined, end: number): void {
    if (!open) return
    const kind = TAG_MARKS[open.tag.name]
    if (kind) return this.#builder.mark(kind, open.from)
    const href = open.tag.name === 'a' ? attribute(open.tag, 'href') : null
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

  #skip(from: number, to: number): void {
    this.flush(from)
    this.#at = Math.max(this.#at, to)
  }

  #replace(text: string, from: number, to: number): void {
    this.#skip(from, to)
    this.#builder.atom(text, from, to)
  }

  #picture({ from, to, target }: Token): void {
    this.flush(from)
    this.#at = to
    const at = this.#builder.length
    this.#builder.atom(IMAGE, from, to)
    if (!target) return
    const { url: urlSpan, labelEnd } = target
    const label = this.#source.slice(from + 2, labelEnd)
    const span = { start: from, end: to }
    this.#builder.link({ kind: 'image', from: at, url: this.#url(urlSpan), label, span, urlSpan })
  }

  #closeLink({ from, to, target }: Token): void {
    this.#skip(from, to)
    const opened = this.#opened.pop()
    if (!opened || !target) return
    const { url: urlSpan } = target
    const span = { start: opened.start, end: to }
    this.#builder.link({ kind: 'link', from: opened.at, url: this.#url(urlSpan), span, urlSpan })
  }

  #address(from: number, to: number): void {
    this.flush(from)
    const at = this.#builder.length
    this.flush(to)
    const text = this.#source.slice(from, to)
    const url = /^www\./i.test(text) ? `http://${text}` : text.includes('://') ? text : `mailto:${text}`
    const span = { start: from, end: to }
    this.#builder.link({ kind: 'link', from: at, url, label: '', span, urlSpan: span })
  }

  #url(span: Span): string {
    return decodeAddress(this.#source.slice(span.start, span.end)).trim()
  }
}

function skipSpaces(source: string, from: number): number {
  let at = from
  while (source.charAt(at) === ' ' || source.charAt(at) === '\t') at++
  return at
}
