/** Headings whose anchors may be written unasked. */
import type { List } from '../../../model/list.ts'
import { lineBefore } from '../../../text/lines.ts'
import type { Meant } from './anchor-remarks.ts'

/** The same link, whose correction is only offered where it might not lead to its heading, or leaves another slip beside it. */
export const ifSure = ({ link, meant }: Meant, list: List): Meant =>
  meant &&
  (hasJoiner(list.text.slice(meant.heading.span.start, meant.heading.span.end)) ||
    hasStrayBracket(link, list))
    ? { link, meant: { ...meant, safe: false } }
    : { link, meant }

/** `👨‍⚖️`: GitHub has kept the invisible joiner of such emoji in anchors at times, and dropped it at others. */
const hasJoiner = (heading: string): boolean => /[\u200c\u200d]/.test(heading)

/** `[Rivers](#rivrs))`: a bracket behind the link that nothing on its line opens. */
function hasStrayBracket({ span }: Meant['link'], { text }: List): boolean {
  if (text[span.end] !== ')') return false
  const before = lineBefore(span, text)
  return before.split('(').length <= before.split(')').length
}
