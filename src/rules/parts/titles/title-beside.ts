/** Whether the linked paper's title stands in the entry though other words were taken for the entry's title. */
import type { Pair } from '../../../model/comparison.ts'
import type { List } from '../../../model/list.ts'
import type { Span } from '../../../model/span.ts'
import { lineAt, lineBefore, lineStart } from '../../../text/lines.ts'
import { isDistinctive, titleKey } from '../../../text/titles.ts'
import { areFarApart, nameBeforeColon } from './names.ts'

/**
 * `TL;DR: Too Long, Do Less [[paper]](…)`, `**A Title**, CVPR 2026. What it measures. [arXiv](…)`: before the link, or as its
 * text, stands the record's title, word for word. Words before another link belong to that one.
 */
export function saysTitle({ entry, record, title }: Pair, { text }: List): boolean {
  const { link, title: actual } = title?.by ?? record
  const key = titleKey(actual)
  // a listed title that only goes on is another one
  if (!isDistinctive(key) || titleKey(entry.title?.value ?? '').includes(key)) return false
  if (
    isLeadOf(link.label, actual) ||
    isOnNextLine(key, link.span, text) ||
    isInBoldAbove(key, link.span, text)
  )
    return true
  const before = lineBefore(link.span, text)
  const other = Math.max(before.lastIndexOf(']('), before.lastIndexOf('href='))
  const words = before.slice(other + 1).replace(ADDRESS, ' ')
  return ` ${titleKey(`${words} ${link.label}`)} `.includes(` ${key} `)
}

/** `[Tree-of-Rivers](…)` of “Tree of Rivers: A Title”: whether words are a title's first ones, up to its colon. */
const isLeadOf = (words: string, title: string): boolean => {
  const [lead = '', ...rest] = title.split(/:\s/)
  return rest.length > 0 && isDistinctive(titleKey(lead)) && titleKey(words) === titleKey(lead)
}

/** `#### 🌊 A Title (2024)` above `Example University | [arXiv](…)`: whether the nearest heading has the record's title, word for word. */
export function isHeadedByTitle({ entry: { section }, record: { title } }: Pair): boolean {
  const key = titleKey(title)
  return isDistinctive(key) && ` ${titleKey(section.at(-1) ?? '')} `.includes(` ${key} `)
}

/**
 * Whether the line above or below the link's is the title, and nothing else: `[NIPS21 RiverNet](…)` above `Rivers Are All You
 * Need`. A line with a link, or an item of its own, is another entry's.
 */
function isOnNextLine(key: string, { start, end }: Span, text: string): boolean {
  const above = lineStart(start, text) - 1
  const below = text.indexOf('\n', end) + 1
  const lines = [above < 0 ? '' : lineAt(above, text), below === 0 ? '' : lineAt(below, text)]
  return lines.some((line) => !OF_ANOTHER.test(line) && titleKey(line) === key)
}
const OF_ANOTHER = /^\s*(?:[-+|#>]|\*\s|\d+[.)]\s)|\]\(|https?:|href=/

/** A paragraph has its title so many lines above its link at most. */
const MOST_LINES = 4

/**
 * Whether the title is in bold at the top of the link's paragraph, perhaps behind a name: `**RiverNet: Slow Rivers** [Jan 2026]`,
 * a line of authors, one of keywords, the link.
 */
function isInBoldAbove(key: string, { start }: Span, text: string): boolean {
  let from = lineStart(start, text)
  for (let i = 0; i < MOST_LINES && from > 0; i++) {
    from = lineStart(from - 1, text)
    const line = lineAt(from, text)
    if (line.trim() === '' || OF_ANOTHER.test(line)) return false
    const bold = BOLD_LINE.exec(line.slice(0, LONGEST_LINE))?.[1]
    if (bold !== undefined) return ` ${titleKey(bold)}`.endsWith(` ${key}`)
  }
  return false
}
const BOLD_LINE = /^\s*\*\*([^*]+)\*\*/
const LONGEST_LINE = 500

/** A page of the paper's has its title in its address, whatever the entry says. */
const ADDRESS = /https?:\/\/[^\s()<>"']+/g

/** Whether the title is the text of a link to another paper than the one that it is compared with. */
export function linksAnother({ entry, record, title }: Pair): boolean {
  const { link } = title?.by ?? record
  const { reference: own } = link
  const span = entry.title?.span
  if (!span || own.kind !== 'paper') return false
  return entry.links.some(
    ({ role, reference, span: { start, end } }) =>
      role === 'paper' &&
      reference.kind === 'paper' &&
      reference.id !== own.id &&
      start <= span.start &&
      span.end <= end,
  )
}

/** `- [RiverNet: A Title](https://…)`, and below it `- [LakeNet](…)`: whether the link has the name of the record's title, and the entry's title has another one. */
export function linksByAnotherName({ entry, record, title }: Pair): boolean {
  const { link, title: actual } = title?.by ?? record
  const [own, theirs] = [entry.title?.value ?? '', actual].map(nameBeforeColon)
  return !!own && !!theirs && titleKey(link.label) === titleKey(theirs) && areFarApart(own, theirs)
}

/** Whether the entry links several papers: where its title is none of theirs, it is the name of a group. */
export function linksSeveral({ entry: { links } }: Pair): boolean {
  const ids = links.flatMap(({ role, reference }) =>
    role === 'paper' && reference.kind === 'paper' ? reference.id : [],
  )
  return new Set(ids).size > 1
}
