/** Mending a title in place: only the words that differ are written anew. */
import type { Edit } from '../model/rule.ts'
import { withoutMarkup, wordsOf } from './fold.ts'
import { commonWords, type Step } from './titles.ts'

type Word = { readonly start: number; readonly end: number }

/** The words of a text without markup where they stand; null where markup or odd letters make places uncertain. */
function places(text: string): Word[] | null {
  if (withoutMarkup(text) !== text || /[\\[\]<>&]/.test(text)) return null
  const words = [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
  return words.length === wordsOf(text).length ? words : null
}

/**
 * Edits that turn a title as it stands in the list, `source` from offset `at` on, into arXiv's `actual` and touch only
 * the words that differ; null where the two cannot be laid side by side.
 */
export function titleEdits(source: string, at: number, actual: string): Edit[] | null {
  const [mine, theirs] = [places(source), places(actual)]
  if (!mine || !theirs || mine.length * theirs.length > 40_000) return null
  const [a, b] = [wordsOf(source), wordsOf(actual)]
  const same = commonWords(a, b).filter(({ i, j }) => a[i] === b[j])
  const edits: Edit[] = []
  let last: Step = { i: -1, j: -1 }
  for (const next of [...same, { i: mine.length, j: theirs.length }]) {
    if (next.i - last.i > 1 || next.j - last.j > 1)
      edits.push(edit(source, actual, mine, theirs, last, next, at))
    last = next
  }
  return edits
}

/** What stands between two agreeing words, written as arXiv has it; a word for a word leaves what is around it. */
function edit(
  source: string,
  actual: string,
  mine: readonly Word[],
  theirs: readonly Word[],
  last: Step,
  next: Step,
  at: number,
): Edit {
  const both = next.i - last.i > 1 && next.j - last.j > 1
  const range = (text: string, words: readonly Word[], from: number, to: number): Word =>
    both
      ? { start: words[from + 1]?.start ?? 0, end: words[to - 1]?.end ?? text.length }
      : { start: words[from]?.end ?? 0, end: words[to]?.start ?? text.length }
  const [here, there] = [range(source, mine, last.i, next.i), range(actual, theirs, last.j, next.j)]
  return { start: at + here.start, end: at + here.end, text: actual.slice(there.start, there.end) }
}
