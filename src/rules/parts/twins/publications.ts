/** Kinds of publication by which a list divides its papers: a work may have appeared as several. */
import type { Entry, List } from '../../../model/list.ts'
import { lineBefore } from '../../../text/lines.ts'
import { cellsOf, isRow } from '../../../text/rows.ts'
import { unmarked } from '../titles/cells.ts'

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^workshops?$/, 'workshop'],
  [/^(?:journals?|magazines?|transactions)$/, 'journal'],
  [/^(?:conferences?|conf|symposi(?:um|a)|proceedings)$/, 'conference'],
  [/^(?:books?|chapters?)$/, 'book'],
  [/^(?:these?s|dissertations?|phd)$/, 'thesis'],
  [/^(?:posters?|demos?|demonstrations?|abstracts?)$/, 'abstract'],
]
/** `Peer-reviewed journal articles`, `Papers in conference proceedings`: words that any of the headings may have. */
const OTHER_WORDS =
  /^(?:and|at|for|from|in|of|on|other|the|to|peer|reviewed|refereed|international|papers?|articles?|publications?|contributions?|short|long|full|extended|selected|published)$/

/** A proceedings volume is a conference's or a workshop's: a more telling word goes before it. */
const WEAK = /^proceedings$/

/** What kind of publication a few words name, as `Journal articles`; null if they name none, several, or anything else. */
function kindIn(words: string): string | null {
  const all = words.toLowerCase().match(/\p{L}+/gu) ?? []
  const telling = all.filter((word) => !OTHER_WORDS.test(word))
  const strong = telling.some((word) => !WEAK.test(word))
    ? telling.filter((word) => !WEAK.test(word))
    : telling
  const kinds = new Set(strong.map((word) => KINDS.find(([form]) => form.test(word))?.[1] ?? null))
  return kinds.size === 1 ? ([...kinds][0] ?? null) : null
}

/** Whether two entries stand under headings, or have cells in one column, for different kinds of publication: each is right. */
export function areOfTwoKinds(one: Entry, another: Entry, list: List): boolean {
  const [a = null, b = null] = [one, another].map(({ section }) => kindIn(section.at(-1) ?? ''))
  return (a !== null && b !== null && a !== b) || haveKindsInCells(one, another, list)
}

function haveKindsInCells(one: Entry, another: Entry, list: List): boolean {
  const [mine = [], theirs = []] = [one, another].map((entry) => cellsOfLine(entry, list))
  return mine.some((cell, i) => {
    const [a, b] = [cell, theirs[i] ?? ''].map(kindOfCell)
    return !!a && !!b && a !== b
  })
}

/** `J`, `Conf.`, `Journal`. */
const LETTERS: Readonly<Record<string, string>> = { c: 'conference', j: 'journal', w: 'workshop', b: 'book' }
const kindOfCell = (cell: string): string | null =>
  cell.length > LONGEST ? null : (LETTERS[unmarked(cell).toLowerCase()] ?? kindIn(cell))
const LONGEST = 40

/** Characters of a row that are looked at. */
const MOST = 2000

function cellsOfLine({ title, span }: Entry, { text }: List): readonly string[] {
  const { start } = title?.span ?? span
  const before = lineBefore({ start }, text)
  if (!isRow(before)) return []
  const from = start - before.length
  const [line = ''] = text.slice(from, from + MOST).split('\n', 1)
  return cellsOf(line)
}
