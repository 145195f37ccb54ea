/** Lines of a text, by an offset in them. */
import type { Span } from '../model/span.ts'

/** Where the line begins that holds an offset. */
export const lineStart = (offset: number, text: string): number => text.lastIndexOf('\n', offset - 1) + 1

/** The whole line that holds an offset. */
export function lineAt(offset: number, text: string): string {
  const end = text.indexOf('\n', offset)
  return text.slice(lineStart(offset, text), end < 0 ? undefined : end)
}

/** Characters: a line in HTML may hold a whole table. */
const MOST = 2000

/** The words before a span on its line, the last of them if there are more than `most` characters. */
export function lineBefore({ start }: Pick<Span, 'start'>, text: string, most = MOST): string {
  const before = text.slice(Math.max(0, start - most), start)
  return before.slice(before.lastIndexOf('\n') + 1)
}

/** Items of a group that are looked through for what heads it. */
const LONGEST_GROUP = 300

/** The item under which the line of an offset is indented, or its heading's line if that is nearer; '' if there is none. */
export function itemAbove(offset: number, text: string): string {
  let at = lineStart(offset, text)
  const own = indentOf(lineAt(at, text))
  if (own === 0) return ''
  for (let n = 0; at > 0 && n < LONGEST_GROUP; n++) {
    at = lineStart(at - 1, text)
    const line = lineAt(at, text)
    if (line.trim() !== '' && indentOf(line) < own) return line
  }
  return ''
}

const indentOf = (line: string): number => line.search(/\S|$/)
