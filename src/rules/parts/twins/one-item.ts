/** Items that give the title of their paper twice. */
import type { Entry, List } from '../../../model/list.ts'
import { lineBefore } from '../titles/remarks.ts'
import { titleKeyOf } from './common.ts'
import { BULLET, isInCell } from './shapes.ts'

/** Characters of a row in HTML that are looked at. */
const MOST_OF_ROW = 4000

/**
 * Whether an item gives its title twice: in a row in HTML with `Paper: …`, in one line with its name and what that is short
 * for, in a bullet and another inside it.
 */
export function areOneItem(entry: Entry, first: Entry, { text }: List): boolean {
  if (!entry.title || !first.title || titleKeyOf(entry) !== titleKeyOf(first)) return false
  const between = text.slice(first.title.span.end, entry.title.span.start)
  if (between.length > MOST_OF_ROW) return false
  if (isInCell(first, text)) return !/<\/?tr\b/i.test(between)
  if (!between.includes('\n')) return !/\||\]\(/.test(between)
  const indent = indentOf(lineBefore(first.title.span, text))
  const [, ...lines] = between.split('\n')
  return BULLET.test(lineBefore(first.title.span, text)) && lines.every((line) => indentOf(line) > indent)
}

/** The width of the space that a line begins with; that of an empty line is infinite. */
const indentOf = (line: string): number => (line.trim() === '' ? Infinity : line.search(/\S/))
