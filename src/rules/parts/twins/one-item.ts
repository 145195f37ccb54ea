/** Items that give the title of their paper twice. */
import type { Entry, List } from '../../../model/list.ts'
import { lineBefore } from '../../../text/lines.ts'
import { sharePage, titleKeyOf } from './common.ts'
import { BULLET, isInCell } from './shapes.ts'

/** Characters of a row in HTML that are looked at. */
const MOST_OF_ROW = 4000

/**
 * Whether an item gives its title twice: in a row in HTML with `Paper: …`, in one line with its name and what that is short
 * for, in a bullet and another inside it. Links side by side to one address give two names of one paper, or its translation.
 */
export function areOneItem(entry: Entry, first: Entry, { text }: List): boolean {
  if (!entry.title || !first.title) return false
  const between = text.slice(first.title.span.end, entry.title.span.start)
  if (between.length > MOST_OF_ROW) return false
  if (titleKeyOf(entry) !== titleKeyOf(first)) return sharePage(entry, first) && areSideBySide(between)
  if (isInCell(first, text)) return !/<\/?tr\b/i.test(between)
  if (!between.includes('\n')) return !/\||\]\(/.test(between)
  const indent = indentOf(lineBefore(first.title.span, text))
  const [, ...lines] = between.split('\n')
  return BULLET.test(lineBefore(first.title.span, text)) && lines.every((line) => indentOf(line) > indent)
}

/** Whether two linked titles stand in one cell or item, with nothing between but what makes links and breaks lines. */
const areSideBySide = (between: string): boolean =>
  !/<\/?(?:t[rdh]|li|p)\b|\n\s*(?:\n|[-*+|]|\d{1,4}[.)])/i.test(between) &&
  !/[\p{L}\p{N}|]/u.test(between.replace(/<[^<>]*>/g, ' ').replace(/\]\([^()\s]*\)/g, ' '))

/** The width of the space that a line begins with; that of an empty line is infinite. */
const indentOf = (line: string): number => (line.trim() === '' ? Infinity : line.search(/\S/))
