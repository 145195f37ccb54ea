/** Words that a title seems to lack, and that stand beside it: they were not read as part of it. */
import type { By, Difference, TitleVerdict } from '../../../model/comparison.ts'
import type { Entry, List } from '../../../model/list.ts'
import { lineAt, lineStart } from '../../../text/lines.ts'
import { titleKey } from '../../../text/titles.ts'

/** Characters around a title in which words that it seems to lack may stand. */
const AROUND = 300

/**
 * Whether the missing words, three or more or a coined name, stand beside the title: then they were not read as part of it. Of a
 * title that is nearly the record's they must stand in its line or its entry: what the next entry says is its own.
 */
export function isBeside(
  { differing, outcome, by }: By<TitleVerdict>,
  entry: Entry,
  { text }: List,
): boolean {
  if (outcome === 'typo' && beginsBefore({ differing, by }, entry, text)) return true
  const missing = differing.filter(
    ({ listed, actual }) => listed === '' && (titleKey(actual).split(' ').length > 2 || COINED.test(actual)),
  )
  // what only stands elsewhere in the title was read as part of it
  const isMoved = ({ actual }: Difference) =>
    differing.some((one) => one.actual === '' && titleKey(one.listed) === titleKey(actual))
  if (missing.length === 0 || missing.some(isMoved)) return false
  const around = besideTitle(entry, text, outcome === 'typo')
  const words = around.map((part) => ` ${titleKey(part)} `)
  return missing.every(({ actual }) => words.some((part) => part.includes(` ${titleKey(actual)} `)))
}

/** `RiverNet-2`. */
const COINED = /^\p{Lu}\p{Ll}+\p{Lu}\S*$/u

/** `| 1%&gt;100%: A Title |`: whether all that is missing are first words, and those stand right before what was read. */
function beginsBefore(
  { differing: [one, ...more], by }: Pick<By<TitleVerdict>, 'differing' | 'by'>,
  { title }: Entry,
  text: string,
): boolean {
  if (!one || !title || more.length > 0 || one.listed !== '' || !by.title.startsWith(one.actual)) return false
  const before = text.slice(Math.max(0, title.span.start - AROUND), title.span.start)
  return ` ${titleKey(before.replace(/&#?\w{1,8};\s*$/, ''))}`.endsWith(` ${titleKey(one.actual)}`)
}

/** What stands before and behind a title; `own`: as far as it is the entry's. */
function besideTitle({ title, span }: Entry, text: string, own: boolean): readonly string[] {
  const { start, end } = title?.span ?? span
  const lineEnd = lineStart(end, text) + lineAt(end, text).length
  const first = own ? Math.min(span.start, lineStart(start, text)) : 0
  const last = own ? Math.max(span.end, lineEnd) : text.length
  return [text.slice(Math.max(start - AROUND, first), start), text.slice(end, Math.min(end + AROUND, last))]
}
