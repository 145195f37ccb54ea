/** A form page cut into what may be drawn anew: its entries, and what stands between them. */
import { lineStarts } from '../../src/model/span.ts'
import type { Field, LocatedEntry } from './locate.ts'

/** Whole lines of a page. An entry's lines hold the fields of it, or of all that begin on one line. */
export type Part = {
  readonly text: string
  /** By entry; offsets into `text`. None where the lines belong to no entry. */
  readonly entries: readonly (readonly Field[])[]
  /** What the first line begins with: parts that begin alike may change places. */
  readonly look: string
}

export function cutParts(text: string, entries: readonly LocatedEntry[]): readonly Part[] {
  const lines = linesOf(text)
  const parts: Part[] = []
  let at = 0
  for (const [first, same] of Map.groupBy(entries, ({ wanted }) => wanted.line - 1)) {
    const next = entries.find(({ wanted }) => wanted.line - 1 > first)
    const start = Math.max(at, withOpeners(lines, first))
    const end = endOf(
      lines,
      start,
      first,
      same,
      next ? withOpeners(lines, next.wanted.line - 1) : lines.length,
    )
    if (start > at) parts.push(partOf(lines, at, start, []))
    parts.push(partOf(lines, start, end, same))
    at = end
  }
  if (at < lines.length) parts.push(partOf(lines, at, lines.length, []))
  return parts
}

type Line = { readonly start: number; readonly text: string }

function linesOf(text: string): readonly Line[] {
  const starts = lineStarts(text)
  return starts.map((start, i) => ({ start, text: text.slice(start, starts[i + 1] ?? text.length) }))
}

const wordsOf = (lines: readonly Line[], i: number): string => lines[i]?.text ?? ''

/** With the lines before that only open an element for it. */
function withOpeners(lines: readonly Line[], first: number): number {
  let start = first
  while (start > 0 && /^\s*<(?:details|tr|li|p|td|div)\b[^>]*>\s*$/i.test(wordsOf(lines, start - 1))) start--
  return start
}

/** The line behind the entry: at the latest the next entry's first, earlier where a heading or another block begins. */
function endOf(
  lines: readonly Line[],
  start: number,
  first: number,
  entries: readonly LocatedEntry[],
  latest: number,
): number {
  const claimed = Math.max(...entries.flatMap(({ fields }) => fields.map(({ end }) => end)), 0)
  let end = first + 1
  while (end < latest && (lines[end]?.start ?? 0) < claimed) end++
  while (end < latest && !begins(lines, start, end)) end++
  return end
}

/** Whether something that is not of the entry begins with this line. */
function begins(lines: readonly Line[], start: number, at: number): boolean {
  const [line, first] = [wordsOf(lines, at), wordsOf(lines, start)]
  if (/^#{1,6}\s/.test(line)) return true
  if (/^\s*<\/?(?:table|tbody|thead|ul|ol|tr|details|div)\b/i.test(line))
    return !/^\s*<\//.test(line) || !closes(lines, start, at)
  if (!BLOCK.test(first)) return false
  if (BLOCK.test(line) && (lookOf(line) === lookOf(first) || indentOf(line) <= indentOf(first))) return true
  const isApart = wordsOf(lines, at - 1).trim() === '' && line.trim() !== ''
  return isApart && indentOf(line) === 0 && indentOf(first) === 0
}

/** An item or a row. */
const BLOCK = /^\s*(?:[-*+]|\d+[.)])\s|^\s*\|/

/** Whether a line closes what the part's own lines have opened. */
function closes(lines: readonly Line[], start: number, at: number): boolean {
  const name = /<\/(\w+)/.exec(wordsOf(lines, at))?.[1] ?? ''
  const text = lines
    .slice(start, at)
    .map((line) => line.text)
    .join('')
  const count = (pattern: string) => text.match(new RegExp(pattern, 'gi'))?.length ?? 0
  return count(`<${name}\\b`) > count(`</${name}\\b`)
}

const indentOf = (line: string): number => /^[ \t>]*/.exec(line)?.[0].length ?? 0

/** Indentation, and the bullet, bar, tag or mark behind it. */
const lookOf = (line: string): string =>
  /^\s*(?:[-*+]|\d+[.)]|\||#+|>|<\w+|\[|\*\*)?/.exec(line)?.[0].replace(/\d+/, '1') ?? ''

function partOf(lines: readonly Line[], from: number, to: number, entries: readonly LocatedEntry[]): Part {
  const shift = lines[from]?.start ?? 0
  const moved = (span: { start: number; end: number }) => ({
    start: span.start - shift,
    end: span.end - shift,
  })
  return {
    text: lines
      .slice(from, to)
      .map(({ text }) => text)
      .join(''),
    look: lookOf(wordsOf(lines, from)),
    entries: entries.map(({ fields }) =>
      fields.map(({ kind, names, ...span }) => ({
        kind,
        ...moved(span),
        ...(names ? { names: names.map(moved) } : {}),
      })),
    ),
  }
}
