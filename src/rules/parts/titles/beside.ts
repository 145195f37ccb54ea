/** Words that a title seems to lack, and that stand beside it: they were not read as part of it. */
import type { By, Difference, TitleVerdict } from '../../../model/comparison.ts'
import type { Entry, List } from '../../../model/list.ts'
import { lineAt, lineStart } from '../../../text/lines.ts'
import { hasWords, titleKey } from '../../../text/titles.ts'

/** Characters around a title in which words that it seems to lack may stand. */
const AROUND = 300

/**
 * Whether the missing words, three or more or a coined name, stand beside the title: then they were not read as part of it. Of a
 * title that is nearly the record's they must stand in its line or its entry: what the next entry says is its own.
 */
export function isBeside({ differing, outcome }: TitleVerdict, entry: Entry, { text }: List): boolean {
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

/**
 * The verdict without first words of the record that stand right before what was read as a title: `[Re] A Title`,
 * `\<row\> A Title`, `| 1%&gt;100%: A Title |`.
 */
export function withWordsBefore(verdict: By<TitleVerdict>, entry: Entry, { text }: List): By<TitleVerdict> {
  const { differing, outcome, by } = verdict
  const [first, ...others] = differing
  const span = entry.title?.span
  if (outcome !== 'typo' || !span || first?.listed !== '') return verdict
  const key = titleKey(first.actual)
  // in another place, it is not what stands before
  if (others.some(({ listed }) => hasWords(listed, first.actual))) return verdict
  const before = plain(text.slice(Math.max(0, span.start - AROUND), span.start))
  if (!titleKey(by.title).startsWith(key) || !` ${titleKey(before)}`.endsWith(` ${key}`)) return verdict
  const title = by.title
    .slice(by.title.indexOf(first.actual) + first.actual.length)
    .replace(/^[^\p{L}\p{N}$\\]+/u, '')
  return {
    ...verdict,
    outcome: others.length === 0 ? 'same' : outcome,
    differing: others,
    by: { ...by, title },
  }
}

/** Without what escapes a bracket, and without a sign at the end that stands between two words. */
const plain = (words: string): string => words.replace(/\\(?=[<>[\]])/g, '').replace(/&#?\w{1,8};\s*$/, '')

/** What stands before and behind a title; `own`: as far as it is the entry's. */
function besideTitle({ title, span }: Entry, text: string, own: boolean): readonly string[] {
  const { start, end } = title?.span ?? span
  const lineEnd = lineStart(end, text) + lineAt(end, text).length
  const first = own ? Math.min(span.start, lineStart(start, text)) : 0
  const last = own ? Math.max(span.end, lineEnd) : text.length
  return [text.slice(Math.max(start - AROUND, first), start), text.slice(end, Math.min(end + AROUND, last))]
}
