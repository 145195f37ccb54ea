/** Anchors in HTML that are there under another name than the one that links ask for, by a slip of their own. */
import type { List } from '../../../model/list.ts'
import type { Span } from '../../../model/span.ts'
import { normalSlug } from './anchors.ts'
import { matchesInTags } from './tag-attributes.ts'

/** `id="#deep"`: the mark of a link's anchor, which is no part of it. */
export type HashedId = { readonly attribute: string; readonly mark: Span }

const ID = /\b(id|name)\s?=\s?["']?(#?)([^\s"'<>]+)/gi
const TAG = /<[a-z][a-z\d]*\s([^<>]{1,300})>/gi

/** The ids and names in a list's tags: those that begin with `#` by their anchor, and those that are there more than once. */
export function wrongIds({ text }: List): {
  readonly hashed: ReadonlyMap<string, HashedId>
  readonly repeated: ReadonlyMap<string, readonly Span[]>
} {
  const hashed = new Map<string, HashedId>()
  const spans = new Map<string, Span[]>()
  for (const { match, at } of matchesInTags(text, TAG, ID)) {
    const { 0: all, 1: attribute = '', 2: mark = '', 3: value = '' } = match
    const end = at + all.length
    const span = { start: end - value.length, end }
    if (mark) hashed.set(normalSlug(value), { attribute, mark: { start: span.start - 1, end: span.start } })
    else if (!spans.get(value)?.push(span)) spans.set(value, [span])
  }
  return { hashed, repeated: new Map([...spans].filter(([, all]) => all.length > 1)) }
}
