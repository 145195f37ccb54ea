/** A minimal scanner for the HTML in lists: tags with their attributes and offsets. A real HTML parser is not needed. */
import { decodeHTML, decodeHTMLAttribute, decodeHTMLStrict } from 'entities'

export type Tag = {
  readonly name: string
  readonly closing: boolean
  readonly start: number
  readonly end: number
  /** The whole tag as written; {@link attribute} reads its attributes on demand. */
  readonly source: string
}

/** Characters. A longer tag is not read as one, so that reading takes linear time. */
const MAX_TAG_LENGTH = 4000

export type HtmlEvent =
  | { readonly kind: 'tag'; readonly tag: Tag }
  | { readonly kind: 'comment'; readonly start: number; readonly end: number }

/** The tags and comments of `source` between two offsets, in order. An unclosed comment runs to the end. */
export function* htmlEvents(source: string, from: number, to: number): Generator<HtmlEvent> {
  let at = source.indexOf('<', from)
  while (at >= 0 && at < to) {
    if (source.startsWith('<!--', at)) {
      const close = source.indexOf('-->', at + 4)
      const end = close < 0 || close + 3 > to ? to : close + 3
      yield { kind: 'comment', start: at, end }
      at = source.indexOf('<', end)
      continue
    }
    const end = tagEnd(source, at, to)
    if (end > 0) yield { kind: 'tag', tag: readTag(source.slice(at, end), at) }
    at = source.indexOf('<', end > 0 ? end : at + 1)
  }
}

/** Where the tag that begins at `start` ends, its `>` included; 0 if none begins there. */
function tagEnd(source: string, start: number, to: number): number {
  if (!/[a-z/]/i.test(source.charAt(start + 1))) return 0
  const limit = Math.min(to, start + MAX_TAG_LENGTH)
  let quote = ''
  for (let i = start + 1; i < limit; i++) {
    const char = source.charAt(i)
    if (quote) quote = char === quote ? '' : quote
    else if (char === '>') return i + 1
    else if (char === '<') return 0
    else if ((char === '"' || char === "'") && source.charAt(i - 1) === '=') quote = char
  }
  return 0
}

/** Reads one tag that the Markdown parser has already delimited. */
export function readTag(markup: string, start: number): Tag {
  const match = /^<(\/?)([a-z][a-z0-9-]*)/i.exec(markup)
  const name = match?.[2]?.toLowerCase() ?? ''
  return { name, closing: match?.[1] === '/', start, end: start + markup.length, source: markup }
}

/** An attribute's decoded value and the offsets of its raw text in the document; null if the tag lacks it. */
export function attribute(tag: Tag, name: string): { value: string; start: number; end: number } | null {
  const pattern = /([a-z][a-z0-9:_-]*)\s*(?:=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?/gi
  pattern.lastIndex = tag.name.length + 1
  for (let match = pattern.exec(tag.source); match; match = pattern.exec(tag.source)) {
    if (match[1]?.toLowerCase() !== name || match[2] === undefined) continue
    const quoted = /^["']/.test(match[2])
    const raw = quoted ? match[2].slice(1, -1) : match[2]
    const start = tag.start + match.index + match[0].length - match[2].length + (quoted ? 1 : 0)
    return { value: decodeHTMLAttribute(raw).trim(), start, end: start + raw.length }
  }
  return null
}

/** Whether a tag of code begins a quoted citation (`<pre><code>@misc{…`): source to copy, no words of the list, like a block of code. */
export const quotesBibtex = ({ closing, end }: Tag, source: string): boolean =>
  !closing && QUOTED.test(source.slice(end, end + 200))

/** `@misc{river2024,` behind tags or none, also where the kind of publication was left out, as in `@river2024,`. */
const QUOTED = /^(?:\s|<[a-z][^<>]{0,60}>)*@(?:[a-z]{1,20}\s*[{(]|\w{1,60},\s*\w{1,20}\s*=)/i

/** Tags in which a citation may be quoted. */
export const CODE_TAGS: ReadonlySet<string> = new Set(['pre', 'code'])

/** Replaces character references such as `&amp;`. */
export const decodeEntities = (text: string): string => (text.includes('&') ? decodeHTML(text) : text)

/** An address as Markdown writes it: escapes undone, and references that end in a semicolon (CommonMark §2.4, §2.5). */
export const decodeAddress = (raw: string): string =>
  raw.replace(
    /\\([!-/:-@[-`{-~])|&#?\w{1,40};/g,
    (all: string, escaped?: string) => escaped ?? decodeHTMLStrict(all),
  )

/** The name by which a tag can be linked to: any tag's `id`, an `a`'s `name`, with blanks around it (HTML Living Standard §3.2.6, §16.2). */
export function anchorOf(tag: Tag): string | null {
  if (tag.closing) return null
  const name = attribute(tag, 'id') ?? (tag.name === 'a' ? attribute(tag, 'name') : null)
  if (!name?.value) return null
  return decodeHTMLAttribute(tag.source.slice(name.start - tag.start, name.end - tag.start))
}
