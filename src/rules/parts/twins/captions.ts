/** Titles below what they belong to: the caption of a name that links the paper, a paragraph of its own. */
import type { Entry, List } from '../../../model/list.ts'
import { lineBefore } from '../../../text/lines.ts'
import { isDistinctive, titleKey } from '../../../text/titles.ts'
import { titleKeyOf } from './common.ts'
import { BULLET } from './shapes.ts'

/** Characters of a line that are looked at. */
const MOST = 300

/** Whether two entries are one name or title and what stands below it. */
export const areCaptions = (entry: Entry, first: Entry, list: List): boolean =>
  [entry, first].every((one) => isCaption(one, list)) || haveOneCaption(entry, first, list)

/** Whether an entry is the second half of the one right before it. */
export const isBelow = (entry: Entry, first: Entry, list: List): boolean =>
  isSecondParagraph(entry, first) || isTitleBelow(entry, first, list)

/** `- **RiverQA** [[Paper](…)]`, and in the next line, without a link or a bullet, the title of the paper that brought it. */
function isCaption({ title, links }: Entry, { text }: List): boolean {
  if (!title || links.length > 0) return false
  const [above = '', line = ''] = text
    .slice(Math.max(0, title.span.start - MOST), title.span.start)
    .split('\n')
    .slice(-2)
  return BULLET.test(above) && above.includes('](') && !BULLET.test(line) && /^\s/.test(line)
}

/** Whether two names or titles have one caption. */
function haveOneCaption(entry: Entry, first: Entry, list: List): boolean {
  if (titleKeyOf(entry) === titleKeyOf(first)) return false
  const caption = captionOf(entry, list)
  return caption !== '' && caption === captionOf(first, list)
}

/**
 * The key of the line below an entry's title that is in the same bullet, or of the paragraph below a numbered name; '' if there
 * is none, or if it holds a link.
 */
function captionOf({ title }: Entry, { text }: List): string {
  const from = title?.span.end ?? text.length
  if (title && !isDistinctive(titleKey(title.value)) && NUMBERED.test(lineBefore(title.span, text))) {
    const [, words = ''] = BELOW.exec(text.slice(from, from + 2 * MOST)) ?? []
    const below = BULLET.test(words) || NUMBERED.test(words) || words.includes('](') ? '' : titleKey(words)
    if (isDistinctive(below)) return below
  }
  const [, line = ''] = text.slice(from, from + 2 * MOST).split('\n', 2)
  const key = titleKey(line.replace(/<[^<>]*>/g, ' '))
  return /^\s/.test(line) && !BULLET.test(line) && !line.includes('](') && isDistinctive(key) ? key : ''
}

/** The paragraph below a line. */
const BELOW = /^[^\n]*\n[ \t]*\r?\n([^\n]+)/

/** The words of a paper below the link to it, without one of their own. */
const isSecondParagraph = (entry: Entry, first: Entry): boolean =>
  entry.authors !== null && first.authors === null && !entry.links.some(({ role }) => role === 'paper')

/** `**[4] RiverNet** [[Paper](…)]`, and in a paragraph of its own, without a link, the title, which is the name again. */
function isTitleBelow(entry: Entry, first: Entry, { text }: List): boolean {
  if (!entry.title || !first.title || entry.links.length > 0 || first.links.length === 0) return false
  const between = text.slice(first.title.span.end, entry.title.span.start)
  const isAlone = /^[^\n]{0,1000}\n\s*[*_"“]{0,3}$/u.test(between)
  return isAlone && NUMBERED.test(lineBefore(first.title.span, text))
}
const NUMBERED = /^\s*(?:[-*+]\s+)?[*_]{0,3}(?:\[\d{1,4}\]|\(\d{1,4}\)|\d{1,4}[.)])/
