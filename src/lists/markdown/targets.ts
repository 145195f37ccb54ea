/** What stands behind a link's label: `(address "title")`, `[label]`, or nothing (CommonMark §6.3). */
import type { Span } from '../../model/span.ts'
import { isSpace } from './characters.ts'

/** Characters of a label and of a title: more are not read, so that reading takes linear time (CommonMark §4.7 for labels). */
const LONGEST = 999
/** Brackets in each other in an address: CommonMark §6.3 asks for three at least. */
const DEEPEST = 32

/** Where the part in parentheses that begins at `open` ends, and its address; null if it is none. */
export function readAddress(text: string, open: number, end: number): { to: number; url: Span } | null {
  let at = skipSpace(text, open + 1, end)
  const from = at
  const to = addressEnd(text, from, end)
  if (to > from) {
    at = skipSpace(text, to, end)
    if (at > to) {
      const title = titleEnd(text, at, end)
      if (title > at) at = skipSpace(text, title, end)
    }
  }
  if (at >= end || text.charCodeAt(at) !== 41) return null
  if (to <= from) return { to: at + 1, url: { start: at, end: at } }
  const isAngled = text.charCodeAt(from) === 60 && text.charCodeAt(to - 1) === 62
  return { to: at + 1, url: isAngled ? { start: from + 1, end: to - 1 } : { start: from, end: to } }
}

function skipSpace(text: string, from: number, end: number): number {
  let at = from
  while (at < end && isSpace(text.charCodeAt(at))) at++
  return at
}

function addressEnd(text: string, from: number, end: number): number {
  if (from < end && text.charCodeAt(from) === 60) return angledEnd(text, from, end)
  let depth = 0
  let at = from
  for (; at < end; at++) {
    const code = text.charCodeAt(at)
    if (isSpace(code)) break
    if (code === 92 && !isSpace(text.charCodeAt(at + 1))) at++
    else if (code === 40 && ++depth > DEEPEST) return from
    else if (code === 41 && depth-- === 0) break
  }
  return depth > 0 ? from : Math.min(at, end)
}

function angledEnd(text: string, from: number, end: number): number {
  for (let at = from + 1; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code === 62) return at + 1
    if (code === 60 || code === 10) return from
    if (code === 92) at++
  }
  return from
}

function titleEnd(text: string, from: number, end: number): number {
  const open = text.charCodeAt(from)
  if (open !== 34 && open !== 39 && open !== 40) return from
  const close = open === 40 ? 41 : open
  const furthest = Math.min(end, from + LONGEST)
  for (let at = from + 1; at < furthest; at++) {
    const code = text.charCodeAt(at)
    if (code === close) return at + 1
    if (code === 92) at++
  }
  return from
}

/** The end of the label in brackets that begins at `open`, its `]` included; -1 if there is none. */
export function labelEnd(text: string, open: number, end: number): number {
  const furthest = Math.min(end, open + LONGEST)
  for (let at = open + 1; at < furthest; at++) {
    const code = text.charCodeAt(at)
    if (code === 93) return at + 1
    if (code === 91) return -1
    if (code === 92) at++
  }
  return -1
}
