/** Items that give the title of their paper twice. */
import type { Entry, List } from '../../../model/list.ts'
import { covers } from '../../../model/span.ts'
import { lineBefore, lineStart } from '../../../text/lines.ts'
import { sharedPaper, sharePage, titleKeyOf } from './common.ts'
import { BULLET, isInCell } from './shapes.ts'

/** Characters of a row in HTML that are looked at. */
const MOST_OF_ROW = 4000

/**
 * Whether an item gives its title twice: in a row in HTML with `Paper: …`, in one line with its name and what that is short
 * for, in a bullet and another inside it. Links side by side to one address give two names of one paper, or its translation. What
 * follows a bullet one step to the right, and a plain sentence below a linked title, tell of the paper that they link as well.
 */
export function areOneItem(entry: Entry, first: Entry, { text }: List): boolean {
  if (!entry.title || !first.title) return false
  const between = text.slice(first.title.span.end, entry.title.span.start)
  if (between.length > MOST_OF_ROW) return false
  if (titleKeyOf(entry) !== titleKeyOf(first)) {
    if (sharePage(entry, first) && (areSideBySide(between) || isInOneCell(first, between, text))) return true
    return (
      sharedPaper(entry, first) !== null && (isRightBelow(entry, first, text) || isAbout(entry, first, text))
    )
  }
  if (isInCell(first, text)) return !/<\/?tr\b/i.test(between)
  if (!between.includes('\n')) return !/\||\]\(/.test(between)
  const indent = indentOf(lineBefore(first.title.span, text))
  const [, ...lines] = between.split('\n')
  return BULLET.test(lineBefore(first.title.span, text)) && lines.every((line) => indentOf(line) > indent)
}

/** Whether a cell in HTML has both titles: a name, and further on `Paper: A Title` under the same address. */
const isInOneCell = (first: Entry, between: string, text: string): boolean =>
  isInCell(first, text) && !/<\/?t[rdh]\b/i.test(between)

/** Whether two linked titles stand in one cell or item, with nothing between but what makes links and breaks lines. */
const areSideBySide = (between: string): boolean =>
  !/<\/?(?:t[rdh]|li|p)\b|\n\s*(?:\n|[-*+|]|\d{1,4}[.)])/i.test(between) &&
  !/[\p{L}\p{N}|]/u.test(between.replace(/<[^<>]*>/g, ' ').replace(/\]\([^()\s]*\)/g, ' '))

/** `* RiverNet, University of Rivers [[Paper]](…)`, and on the next line, further right, `* Jane Doe, "A Title", arXiv:…`. */
function isRightBelow({ span, title }: Entry, first: Entry, text: string): boolean {
  const [above, line] = [first.title ?? first, title ?? { span }].map((at) => lineBefore(at.span, text))
  if (above === undefined || line === undefined || ![above, line].every((one) => BULLET.test(one)))
    return false
  const between = text.slice(first.title?.span.end ?? 0, (title?.span.start ?? 0) - line.length)
  return between.split('\n').length === 2 && indentOf(line) > indentOf(above)
}

/** `[A Title](…)`, and below it a paragraph in plain words with a badge: `A view of rivers. [![arXiv](…)](…)`. */
function isAbout(entry: Entry, first: Entry, text: string): boolean {
  const { title, links } = entry
  const { title: named } = first
  const isLinked = first.links.some(({ span }) => named && covers(span, named.span))
  if (!title || !named || !isLinked) return false
  if (text.slice(lineStart(title.span.start, text), title.span.start).trim() !== '') return false
  const behindTitle = text.slice(title.span.end, title.span.end + MOST_BEHIND)
  const isPapers = links.every(({ role }) => role === 'paper' || role === 'badge' || role === 'image')
  const between = text.slice(named.span.end, title.span.start).replace(/\]\([^()\s]*\)/, '')
  const rest = between.trimEnd()
  const hasEmptyLine = between.slice(rest.length).split('\n').length > 2
  return /^\.\s*\[!\[/.test(behindTitle) && isPapers && hasEmptyLine && !/[\n\p{L}]/u.test(rest)
}
/** Characters behind a title that are looked at. */
const MOST_BEHIND = 20

/** The width of the space that a line begins with; that of an empty line is infinite. */
const indentOf = (line: string): number => (line.trim() === '' ? Infinity : line.search(/\S/))
