/** Anchors in HTML that are there under another name than the one that links ask for, by a slip of their own. */
import type { List } from '../../../model/list.ts'
import type { Span } from '../../../model/span.ts'
import { normalSlug, slugWords } from './anchors.ts'
import { matchesInTags } from './tag-attributes.ts'

/** `id="#deep"`, `name=" deep"`: what stands around the anchor is no part of it, the mark of a link or blanks. */
export type FramedId = {
  readonly attribute: string
  readonly isHashed: boolean
  /** What is to be removed; one at least. */
  readonly frame: readonly Span[]
}

const ID = /\b(id|name)\s?=\s?(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))/gi
const TAG = /<[a-z][a-z\d]*\s([^<>]{1,300})>/gi

/** An `id="deep rivers"` as it is written, and where. */
export type SpacedId = { readonly attribute: string; readonly name: string; readonly span: Span }

/**
 * The ids and names in a list's tags: those that something frames by their anchor, those that are there more than once, and
 * those of several words, by these: `#deep-rivers` leads to no `id="deep rivers"`.
 */
export function wrongIds({ text }: List): {
  readonly framed: ReadonlyMap<string, FramedId>
  readonly repeated: ReadonlyMap<string, readonly Span[]>
  readonly spaced: ReadonlyMap<string, readonly SpacedId[]>
} {
  const framed = new Map<string, FramedId>()
  const spans = new Map<string, Span[]>()
  const spaced: SpacedId[] = []
  for (const { match, at } of matchesInTags(text, TAG, ID)) {
    const { 0: all, 1: attribute = '', 2: doubly, 3: singly, 4: bare } = match
    const written = doubly ?? singly ?? bare ?? ''
    const [name, span, frame] = partsOf(written, at + all.lastIndexOf(written))
    const isHashed = written.trim().startsWith('#')
    if (name === '') continue
    if (/\s/.test(name)) spaced.push({ attribute, name, span })
    if (frame.length > 0) framed.set(normalSlug(name), { attribute, isHashed, frame })
    else if (!spans.get(name)?.push(span)) spans.set(name, [span])
  }
  return {
    framed,
    repeated: new Map([...spans].filter(([, all]) => all.length > 1)),
    spaced: Map.groupBy(spaced, ({ name }) => slugWords(name)),
  }
}

/** What is written in an attribute, the name without its frame and where both stand. */
function partsOf(written: string, from: number): [name: string, span: Span, frame: Span[]] {
  const name = written.trim().replace(/^#\s*/, '')
  const start = from + written.indexOf(name)
  const end = start + name.length
  const around = [
    { start: from, end: start },
    { start: end, end: from + written.length },
  ]
  return [name, { start, end }, around.filter((part) => part.start < part.end)]
}
