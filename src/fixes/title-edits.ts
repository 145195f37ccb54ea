/** Fixes a title in place: only the words that differ are rewritten. */
import type { Edit } from '../model/rule.ts'
import { inFormOf } from '../text/abbreviations.ts'
import { WRITTEN_WORD, withoutMarkup, wordsOf } from '../text/normalize.ts'
import { commonWords, isOneWord, type Step } from '../text/title-words.ts'
import { comparableParts, titleKey } from '../text/titles.ts'
import { isSpellingOf } from '../text/variants.ts'

type Word = { readonly start: number; readonly end: number }

/** A title with the offsets of its words. */
type Title = { readonly text: string; readonly words: readonly Word[] }

/** Null where markup or unusual letters make the offsets uncertain. */
function titleOf(text: string): Title | null {
  const words = [...text.matchAll(WRITTEN_WORD)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
  return words.length === wordsOf(text).length ? { text, words } : null
}

/**
 * Edits that turn the list's title (`source`, at offset `at` of the list) into arXiv's `actual`, touching only the words
 * that differ. Null if the two cannot be matched word by word.
 */
export function titleEdits(written: string, at: number, record: string): Edit[] | null {
  const { source, actual, covers } = withFormulasCovered(written, record)
  // `1 < 1` is no markup
  if (withoutMarkup(source) !== source || /[\\[\]>&]|<(?!\s)/.test(source)) return null
  const { start, end, counterpart } = comparableParts(source, inFormOf(source, actual))
  const edits = editsOf(source.slice(start, end), withoutMarkup(counterpart))
  const by = at + start
  // a formula that would move or go
  const isTouched = edits?.some((edit) =>
    covers.some((cover) => (edit.text + source.slice(edit.start + start, edit.end + start)).includes(cover)),
  )
  if (isTouched) return null
  return edits?.map((edit) => ({ ...edit, start: edit.start + by, end: edit.end + by })) ?? null
}

/**
 * The same where markup stands in the way, `Q&amp;A over Talbes`: the words that differ, each found in `source` once. Null if one is
 * not.
 */
export function wordEdits(
  source: string,
  differing: readonly { readonly listed: string; readonly actual: string }[],
): Edit[] | null {
  const capitals = isInCapitals(source.replace(ENTITY, ''))
  const edits = differing.map(({ listed, actual }): Edit | null => {
    const [found, ...others] = isWord(listed) && isWord(actual) ? placesOf(listed, source) : []
    if (found === undefined || others.length > 0) return null
    const text = capitals ? actual.toUpperCase() : inCaseOf(listed, actual)
    return { start: found, end: found + listed.length, text }
  })
  return edits.every((edit) => edit !== null) ? edits : null
}
const ENTITY = /&#?\w{1,10};/g
const isWord = (text: string): boolean => /^\p{L}+$/u.test(text)

const placesOf = (word: string, source: string): readonly number[] =>
  [...source.matchAll(WRITTEN_WORD)].flatMap(({ 0: one, index }) => (one === word ? index : []))

/** TeX between dollar signs, which GitHub typesets. */
const FORMULA = /\$[^$\n]{1,80}\$/g

/** Whether a list's title has a formula: words that are written there would have to be TeX. */
export const hasFormula = (source: string): boolean => source.search(FORMULA) >= 0

/** Both titles with a word of capitals, as long as the list's formula, for each formula, if they have the same ones. */
function withFormulasCovered(source: string, actual: string): Covered {
  const [mine = [], theirs = []] = [source, actual].map((title) => title.match(FORMULA) ?? [])
  const areSame =
    mine.length === theirs.length &&
    mine.every((formula, i) => titleKey(formula) === titleKey(theirs[i] ?? ''))
  if (!areSame) return { source, actual, covers: [] }
  const covers = mine.map(({ length }, i) => String.fromCharCode(65 + (i % 26)).repeat(length))
  const cover = (title: string) => {
    let next = 0
    return title.replace(FORMULA, () => covers[next++] ?? '')
  }
  return { source: cover(source), actual: cover(actual), covers }
}
type Covered = { readonly source: string; readonly actual: string; readonly covers: readonly string[] }

/** Edits with offsets into `source`. */
function editsOf(source: string, actual: string): Edit[] | null {
  const [mine, theirs] = [titleOf(source), titleOf(isInCapitals(source) ? actual.toUpperCase() : actual)]
  if (!mine || !theirs || mine.words.length * theirs.words.length > 40_000) return null
  const [a, b] = [wordsOf(source), wordsOf(actual)]
  const same = commonWords(a, b).filter(({ i, j }) => isSpellingOf(a[i] ?? '', b[j] ?? ''))
  const lower = isLowered(mine, theirs, same)
  const edits: Edit[] = []
  let last: Step = { i: -1, j: -1 }
  for (const next of [...same, { i: mine.words.length, j: theirs.words.length }]) {
    for (const gap of gapsBetween(last, next)) edits.push(edit(mine, theirs, gap, lower && gap.last.i >= 0))
    last = next
  }
  return edits.filter(({ start, end, text }) => !isOneWord(source.slice(start, end), text))
}

/** `READING SLOW RIVERS`: three words or more without a small letter; fewer may be names. */
const isInCapitals = (text: string): boolean =>
  !/\p{Ll}/u.test(text) && (text.match(/\p{Lu}{2,}/gu)?.length ?? 0) >= 3

/** The stretch between two words that agree; `last` and `next` are those words. */
type Gap = { readonly last: Step; readonly next: Step }

/** The gaps to rewrite between two agreeing words: one per word if both sides have the same number, else one for all. */
function gapsBetween(last: Step, next: Step): Gap[] {
  const [removed, added] = [next.i - last.i - 1, next.j - last.j - 1]
  if (removed + added === 0) return []
  if (removed !== added) return [{ last, next }]
  return Array.from({ length: removed }, (_, n) => ({
    last: { i: last.i + n, j: last.j + n },
    next: { i: last.i + n + 2, j: last.j + n + 2 },
  }))
}

/** Whether the list writes this title in lower case: most of the agreeing words lack arXiv's capital. */
function isLowered(mine: Title, theirs: Title, same: readonly Step[]): boolean {
  const isCapital = ({ text, words }: Title, i: number) =>
    /^\p{Lu}\p{Ll}+$/u.test(text.slice(words[i]?.start, words[i]?.end))
  const capitals = same.filter(({ i, j }) => i > 0 && isCapital(theirs, j))
  return 2 * capitals.filter(({ i }) => isCapital(mine, i)).length < capitals.length
}

/**
 * Rewrites a gap as arXiv has it. If both sides have words, the spaces and punctuation around them stay, but for a space or
 * hyphen that would tear apart or join arXiv's words: `Finetuned Visual` and "tuned Audio-Visual".
 */
function edit(mine: Title, theirs: Title, { last, next }: Gap, lower: boolean): Edit {
  const both = next.i - last.i > 1 && next.j - last.j > 1
  const many = next.i - last.i !== next.j - last.j
  const before = !both || (many && areJoinedOtherwise(mine, last.i, theirs, last.j))
  const behind = !both || (many && areJoinedOtherwise(mine, next.i - 1, theirs, next.j - 1))
  const range = ({ text, words }: Title, from: number, to: number): Word => ({
    start: (before ? words[from]?.end : words[from + 1]?.start) ?? 0,
    end: (behind ? words[to]?.start : words[to - 1]?.end) ?? text.length,
  })
  const [here, there] = [range(mine, last.i, next.i), range(theirs, last.j, next.j)]
  const [removed, added] = [mine.text.slice(here.start, here.end), theirs.text.slice(there.start, there.end)]
  const cased = lower
    ? added.replace(/(?<![\p{L}\p{N}-])(?:\p{Lu}\p{Ll}+|A)(?![\p{L}\p{N}])/gu, (word) => word.toLowerCase())
    : added
  return { ...here, text: inCaseOf(removed, cased) }
}

/** Whether one title has a space behind a word, and the other a hyphen. */
function areJoinedOtherwise(mine: Title, i: number, theirs: Title, j: number): boolean {
  const behind = ({ text, words }: Title, k: number) => text.slice(words[k]?.end, words[k + 1]?.start ?? 0)
  const both = [behind(mine, i), behind(theirs, j)]
  return both.includes('-') && both.includes(' ')
}

/** One word that replaces one word takes over its case: `deep nest` becomes `deep nets`, though arXiv has “Deep Nets”. */
function inCaseOf(removed: string, added: string): string {
  if (/[^\p{L}\p{M}]/u.test(removed + added)) return added
  if (/^\p{Ll}+$/u.test(removed) && /^\p{Lu}\p{Ll}+$/u.test(added)) return added.toLowerCase()
  const capital = /^\p{Lu}\p{Ll}+$/u.test(removed) && /^\p{Ll}+$/u.test(added)
  return capital ? added.charAt(0).toUpperCase() + added.slice(1) : added
}
