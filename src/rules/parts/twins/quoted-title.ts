/** A title as a message quotes it: whole, where only a part of it was read, and without the marks around it. */
import type { Entry, List } from '../../../model/list.ts'
import { lineBefore } from '../../../text/lines.ts'

/** Characters behind a title that are looked at. */
const MOST = 200

/** What an entry's title is in the list, with its beginning before a colon and its end behind a comma or a bracket. */
export function quotedTitle({ title, authors, venue, links }: Entry, { text }: List): string | null {
  if (!title) return null
  const { start, end } = title.span
  // of `2024_arXiv_RiverNet: …` more was taken for the venue than is
  const where = venue?.value.includes('_') ? undefined : venue?.span
  const taken = [authors?.span, where, ...links.map(({ span }) => span)].flatMap((span) => span ?? [])
  const isFree = (from: number, to: number) => !taken.some((span) => span.start < to && from < span.end)
  const [lead = ''] = LEAD.exec(lineBefore(title.span, text)) ?? []
  const [tail = ''] = authors ? [] : (TAIL.exec(text.slice(end, end + MOST)) ?? [])
  const isOwn = !title.value.startsWith(lead.trim()) && isFree(start - lead.length, start)
  const before = isOwn ? lead.replaceAll('`', '') : ''
  const after = isFree(end, end + tail.length) ? tail : ''
  return `${before}${title.value}${after}`.replace(TAG, '').replace(/\s+/g, ' ').trim()
}

/** `Jailbroken: ` at the beginning of an item, or behind `2024_arXiv_`. */
const LEAD =
  /(?<=^\s*(?:[-*+]|\d{1,4}[.)])\s{1,3}|_)[^\s_:[\]()<>*|"“”](?:[^_:[\]()<>*|"“”\n]{0,80}[^\s_:[\]()<>*|"“”])?[:?]\s$/u

/** ` or: How I learned …`, `, Equitable, and Robust Dialogue`, with small words, up to a full stop, a bracket or the line's end. */
const TAIL = /^(?=[^.[\]()<>*|"“”\n_]*\s\p{Ll}{2,})(?:,| or\b)[^.[\]()<>*|"“”\n_]{3,120}(?=[.[\]\n]|$)/u

/** `_MM_`, `2024_arXiv_`: what a list joins to a title by low lines. */
const TAG = /^(?:(?:19|20)\d\d)?_(?:[\p{L}\d.'-]{1,20}_)?(?=[\p{L}\d])/u
