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
