/** The visible words of an entry, read again from its own stretch of the text, and where their markup changes. */

import { type Flow, FlowBuilder } from '../lists/markdown/flow.ts'
import { decodeEntities, htmlEvents } from '../lists/markdown/html.ts'
import type { Link } from '../model/list.ts'
import type { Span } from '../model/span.ts'

export type Visible = {
  readonly flow: Flow
  /** Offsets of the flow at which markup was left out: a link, emphasis or a tag begins or ends there. */
  readonly borders: ReadonlySet<number>
}

/** A stretch that readers do not see, and what they see instead. */
type Hidden = Span & { readonly shown: string }

/** Emphasis, code, escapes, entities; a single `_` within a word is no markup. O(length). */
const INLINE = /\\(?=[!-/:-@[-`{-~])|&#?\w{1,40};|\*+|`+|~~|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu

/** What a reader sees of `span`, whose links are `links`: no addresses, pictures, tags, comments or emphasis marks. */
export function visibleIn(text: string, span: Span, links: readonly Link[]): Visible {
  const builder = new FlowBuilder(text)
  const borders = new Set<number>()
  let at = span.start
  for (const { start, end, shown } of hiddenIn(text, span, links)) {
    if (start < at) {
      at = Math.max(at, end)
      continue
    }
    builder.copy(at, start)
    builder.atom(shown, start, end)
    if (shown === '' || shown === '\n') borders.add(builder.length)
    at = end
  }
  builder.copy(at, span.end)
  return { flow: builder.finish(), borders }
}

function hiddenIn(text: string, span: Span, links: readonly Link[]): readonly Hidden[] {
  const hidden = [...tagsIn(text, span), ...links.flatMap((link) => partsOf(link, text))]
  for (const { index, 0: mark } of text.slice(span.start, span.end).matchAll(INLINE)) {
    const start = span.start + index
    hidden.push({ start, end: start + mark.length, shown: mark.startsWith('&') ? decodeEntities(mark) : '' })
  }
  return hidden
    .filter(({ start, end }) => start >= span.start && end <= span.end)
    .sort((a, b) => a.start - b.start || b.end - a.end)
}

/** Tags that begin a new line. */
const BREAKS = new Set('br p div li ul ol tr td th h1 h2 h3 h4 h5 h6 summary details dd dt hr'.split(' '))

const tagsIn = (text: string, { start, end }: Span): Hidden[] =>
  [...htmlEvents(text, start, end)].map((event) =>
    event.kind === 'tag'
      ? { start: event.tag.start, end: event.tag.end, shown: BREAKS.has(event.tag.name) ? '\n' : '' }
      : { start: event.start, end: event.end, shown: '' },
  )

/** All of a picture or a bare address; the brackets and the target of a link, so that its label stays. */
function partsOf({ span, urlSpan }: Link, text: string): Hidden[] {
  const all = { ...span, shown: '' }
  if (text.charAt(span.start) !== '[') return text.charAt(span.start) === '<' ? [] : [all]
  const inline = urlSpan.start > span.start && urlSpan.end <= span.end
  const label = inline ? urlSpan.start : span.end
  const end = text.slice(span.start, label).lastIndexOf(inline ? '](' : '][')
  const open = { start: span.start, end: span.start + 1, shown: '' }
  const close = end < 0 ? { start: span.end - 1, end: span.end } : { start: span.start + end, end: span.end }
  return [open, { ...close, shown: '' }]
}
