/** Tries each fix on a copy of its lines. A fix that could do harm is not offered, whichever rule made it. */
import { applyEdits } from '../model/edits.ts'
import type { Entry, List } from '../model/list.ts'
import type { Edit, Fix } from '../model/rule.ts'
import { positionAt, type Span } from '../model/span.ts'
import { staysBalanced } from './balance.ts'
import { dateFinder } from './dates.ts'

/**
 * Whether a fix may be offered. Not if it removes words from the end of the entry's title or authors (more often than not
 * those were misread), if it edits a date, or if it breaks the balance of brackets, quotes, emphasis, table cells or links.
 */
export function fixVerifier(list: List): (fix: Fix, entry: Entry | null) => boolean {
  const isInDate = dateFinder(list)
  const isCheap = lineBudget(list)
  return ({ edits }, entry) =>
    isCheap(edits) &&
    !edits.some(isInDate) &&
    byLines(list, edits).every((group) => keepsBalance(list, group)) &&
    claimsOf(entry).every((claim) => keepsEnd(list, claim, edits))
}

/**
 * The whole line is read for every fix. On lines of more characters than this, and behind this many fixes on one line, none
 * is offered; real lines have a few thousand characters, and two or three fixes.
 */
const MAX_LINE = 20_000
const MAX_FIXES = 100

function lineBudget({ text, lineStarts }: List): (edits: readonly Edit[]) => boolean {
  const fixes = new Map<number, number>()
  const lineOf = (offset: number) => positionAt(lineStarts, offset).line
  const lengthOf = ({ start, end }: Edit) =>
    (lineStarts[lineOf(end)] ?? text.length) - (lineStarts[lineOf(start) - 1] ?? 0)
  return (edits) => {
    const line = lineOf(edits[0]?.start ?? 0)
    const before = fixes.get(line) ?? 0
    fixes.set(line, before + 1)
    return before < MAX_FIXES && edits.every((edit) => lengthOf(edit) <= MAX_LINE)
  }
}

// ---- balance, line by line --------------------------------------------------------------------------

type Group = Span & { readonly edits: Edit[] }

/** The edits grouped by the whole lines that they touch; edits that share a line are in one group. */
function byLines({ text, lineStarts }: List, edits: readonly Edit[]): readonly Group[] {
  const groups: Group[] = []
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    const start = lineStarts[positionAt(lineStarts, edit.start).line - 1] ?? 0
    const end = lineStarts[positionAt(lineStarts, Math.max(edit.start, edit.end - 1)).line] ?? text.length
    const last = groups.at(-1)
    if (!last || start >= last.end) groups.push({ start, end, edits: [edit] })
    else groups[groups.length - 1] = { ...last, end: Math.max(last.end, end), edits: [...last.edits, edit] }
  }
  return groups
}

function keepsBalance({ text }: List, { start, end, edits }: Group): boolean {
  const isAbove = (edit: Edit) => edit.start === start && edit.end === start && edit.text.endsWith('\n')
  const [above, within] = [edits.filter(isAbove), edits.filter((edit) => !isAbove(edit))]
  return (
    above.every((edit) => isBalanced(edit.text)) &&
    staysBalanced(text.slice(start, end), edited(text, { start, end }, within), {
      old: within.map((edit) => text.slice(edit.start, edit.end)).join('\n'),
      written: within.map((edit) => edit.text).join('\n'),
    })
  )
}

/** Whether whole lines that are put above another one are balanced by themselves. */
const isBalanced = (lines: string): boolean =>
  staysBalanced('', lines.replace(/[\r\n]+/g, ' '), { old: '', written: lines })

/** A stretch of the text after the edits, which must lie within it. */
const edited = (text: string, { start, end }: Span, edits: readonly Edit[]): string =>
  applyEdits(
    text.slice(start, end),
    edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start })),
  )

// ---- the ends of claims -----------------------------------------------------------------------------

const claimsOf = (entry: Entry | null): readonly Span[] =>
  [entry?.title?.span, entry?.authors?.span].filter((span) => span !== undefined)

/** Words at the end may be replaced but not removed: at least as many must be new there as are gone. */
function keepsEnd({ text }: List, claim: Span, edits: readonly Edit[]): boolean {
  const own = edits.filter(({ start, end }) => start <= claim.end && end >= claim.start)
  if (own.length === 0) return true
  const range = {
    start: Math.min(claim.start, ...own.map(({ start }) => start)),
    end: Math.max(claim.end, ...own.map(({ end }) => end)),
  }
  const [before, after] = [wordsIn(text.slice(range.start, range.end)), wordsIn(edited(text, range, own))]
  return tailOf(before, after) <= tailOf(after, before)
}

const wordsIn = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []

/** How many of the last words of one text the other text lacks. */
function tailOf(words: readonly string[], others: readonly string[]): number {
  const left = new Map<string, number>()
  for (const word of others) left.set(word, (left.get(word) ?? 0) + 1)
  let tail = 0
  for (const word of words) {
    const known = left.get(word) ?? 0
    left.set(word, known - 1)
    tail = known > 0 ? 0 : tail + 1
  }
  return tail
}
