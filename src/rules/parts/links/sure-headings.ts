/** Headings whose anchors may be written unasked. */
import type { Heading, List } from '../../../model/list.ts'
import { lineBefore } from '../../../text/lines.ts'
import { memoizeByObject } from '../../../text/memoize.ts'
import type { Meant } from './anchor-remarks.ts'
import { slugLetters } from './anchors.ts'

/** The same link, whose correction is only offered where it might not lead to its heading, or leaves another slip beside it. */
export const ifSure = ({ link, meant }: Meant, list: List): Meant =>
  meant &&
  (hasJoiner(list.text.slice(meant.heading.span.start, meant.heading.span.end)) ||
    isUnclosed(meant.heading, list) ||
    hasAnchorOfItsOwn(link, list) ||
    hasStrayBracket(link, list))
    ? { link, meant: { ...meant, safe: false } }
    : { link, meant }

/** `<h1>Rivers` without `</h1>` on the lines up to a blank one: what follows may belong to the heading as well, and to its anchor. */
function isUnclosed({ span }: Heading, { text }: List): boolean {
  const [, level] =
    /<h([1-6])\b[^<>]*>\s*(?:<[^<>]*>\s*)*$/i.exec(text.slice(Math.max(0, span.start - TAGS), span.start)) ??
    []
  const [rest = ''] = text.slice(span.end, span.end + TAGS).split(/\n\s*\n/, 1)
  return level !== undefined && !rest.toLowerCase().includes(`</h${level}`)
}
/** In characters: more tags do not stand around the words of a heading. */
const TAGS = 400

/** `[Rivers](#-rivers)` beside `<a id="rivers">`: the list may mean what it set itself. */
const hasAnchorOfItsOwn = ({ reference }: Meant['link'], list: List): boolean => {
  const letters = slugLetters(reference.slug)
  return letters !== '' && lettersOfSet(list).has(letters)
}

const lettersOfSet = memoizeByObject(({ anchors }: List) => new Set(anchors.map(slugLetters)))

/** `👨‍⚖️`: GitHub has kept the invisible joiner of such emoji in anchors at times, and dropped it at others. */
const hasJoiner = (heading: string): boolean => /[\u200c\u200d]/.test(heading)

/** `[Rivers](#rivrs))`: a bracket behind the link that nothing on its line opens. */
function hasStrayBracket({ span }: Meant['link'], { text }: List): boolean {
  if (text[span.end] !== ')') return false
  const before = lineBefore(span, text)
  return before.split('(').length <= before.split(')').length
}
