/** Mending a title in place: only the words that differ are written anew. */
import type { Edit } from '../model/rule.ts'
import { withoutMarkup, wordsOf } from '../text/normalize.ts'
import { commonWords, facingParts, isOneWord, type Step } from '../text/titles.ts'

type Word = { readonly start: number; readonly end: number }

/** The words of a text where they stand; null where markup or odd letters make places uncertain. */
function places(text: string): Word[] | null {
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
  if (withoutMarkup(source) !== source || /[\\[\]<>&]/.test(source)) return null
  const { start, end, facing } = facingParts(source, actual)
  return editsOf(source.slice(start, end), at + start, withoutMarkup(facing))
}

function editsOf(source: string, at: number, actual: string): Edit[] | null {
  const [mine, theirs] = [places(source), places(actual)]
  if (!mine || !theirs || mine.length * theirs.length > 40_000) return null
  const [a, b] = [wordsOf(source), wordsOf(actual)]
  const same = commonWords(a, b).filter(({ i, j }) => a[i] === b[j])
  const lower = isLowered(source, actual, mine, theirs, same)
  const edits: Edit[] = []
  let last: Step = { i: -1, j: -1 }
  for (const next of [...same, { i: mine.length, j: theirs.length }]) {
    for (const [from, to] of wordByWord(last, next))
      edits.push(edit(source, actual, mine, theirs, from, to, at, lower && from.i >= 0))
    last = next
  }
  return edits.filter(({ start, end, text }) => !isOneWord(source.slice(start - at, end - at), text))
}

/** The stretches between two agreeing words that are written anew: as many words for as many one by one, as they are set. */
function wordByWord(last: Step, next: Step): [Step, Step][] {
  const [gone, come] = [next.i - last.i - 1, next.j - last.j - 1]
  if (gone + come === 0) return []
  if (gone !== come) return [[last, next]]
  return Array.from({ length: gone }, (_, n) => [
    { i: last.i + n, j: last.j + n },
    { i: last.i + n + 2, j: last.j + n + 2 },
  ])
}

/** The list writes titles in small letters: more of the agreeing words have lost a capital than kept one. */
function isLowered(
  source: string,
  actual: string,
  mine: readonly Word[],
  theirs: readonly Word[],
  same: readonly Step[],
): boolean {
  const capital = (text: string, word?: Word) => /^\p{Lu}\p{Ll}+$/u.test(text.slice(word?.start, word?.end))
  const capitals = same.filter(({ i, j }) => i > 0 && capital(actual, theirs[j]))
  return 2 * capitals.filter(({ i }) => capital(source, mine[i])).length < capitals.length
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
  lower: boolean,
): Edit {
  const both = next.i - last.i > 1 && next.j - last.j > 1
  const range = (text: string, words: readonly Word[], from: number, to: number): Word =>
    both
      ? { start: words[from + 1]?.start ?? 0, end: words[to - 1]?.end ?? text.length }
      : { start: words[from]?.end ?? 0, end: words[to]?.start ?? text.length }
  const [here, there] = [range(source, mine, last.i, next.i), range(actual, theirs, last.j, next.j)]
  const [gone, written] = [source.slice(here.start, here.end), actual.slice(there.start, there.end)]
  const small = lower
    ? written.replace(/(?<![\p{L}\p{N}-])\p{Lu}\p{Ll}+(?![\p{L}\p{N}])/gu, (word) => word.toLowerCase())
    : written
  return { start: at + here.start, end: at + here.end, text: inCaseOf(gone, small) }
}

/** A lone word for a lone word keeps its case: `deep nest` becomes `deep nets` though arXiv has “Deep Nets”. */
function inCaseOf(gone: string, written: string): string {
  if (/[^\p{L}\p{M}]/u.test(gone + written)) return written
  if (/^\p{Ll}+$/u.test(gone) && /^\p{Lu}\p{Ll}+$/u.test(written)) return written.toLowerCase()
  const capital = /^\p{Lu}\p{Ll}+$/u.test(gone) && /^\p{Ll}+$/u.test(written)
  return capital ? written.charAt(0).toUpperCase() + written.slice(1) : written
}
