/** Entries of one title, or one link, that are two things: a paper and the talk about it, its thesis, its translation, the day on which it is read. */
import type { Entry, List } from '../../../model/list.ts'
import { positionAt } from '../../../model/span.ts'
import { memoizeByObject } from '../../../text/memoize.ts'
import { cellsOf, columnAfter, isRow } from '../../../text/rows.ts'
import { unmarked } from '../titles/cells.ts'
import { lineBefore } from '../titles/remarks.ts'
import { BULLET } from './shapes.ts'

/** Whether two entries of a section stand there for something of their own. */
export const areOtherThings = (one: Entry, another: Entry, list: List): boolean =>
  areOtherWorks(one, another, list) ||
  isHighlight(one, list) !== isHighlight(another, list) ||
  isForeign(one) !== isForeign(another) ||
  [one, another].every(isCheckpoint) ||
  areInTwoCategories(one, another, list)

/** Whether one of two entries is a thesis, a talk or another form of the paper, or one of its dates: each has its own year and venue. */
export const areOtherWorks = (one: Entry, another: Entry, list: List): boolean =>
  kindOf(one, list) !== kindOf(another, list) ||
  isThesis(one, list) !== isThesis(another, list) ||
  [one, another].every(isPlanned)

/** Characters of a line that are looked at. */
const MOST = 500

const startOf = ({ title, span }: Entry): number => (title?.span ?? span).start

/** The line of an entry from its title on, without addresses. */
function lineFrom(entry: Entry, { text }: List): string {
  const start = startOf(entry)
  const [line = ''] = text.slice(start, start + MOST).split('\n', 1)
  return line.replace(/\]\([^()\s]*\)/g, ']')
}

/** `A Title (Supplementary Material)`, `A Title (Tutorial)`, `A Title (cont.)`. */
const KIND =
  /\(\s*((?:supplement(?:ary(?: materials?)?)?|appendix|slides|poster|video|(?:invited |recorded )?talk|keynote|lecture|tutorial|demo|blog(?: post)?|thesis|extended abstract|(?:workshop|journal|conference|extended|short|long) (?:version|paper)|continued|cont|part [\divx]+|\d+\/\d+))\.?\s*\)/i

const kindOf = (entry: Entry, list: List): string =>
  KIND.exec(lineFrom(entry, list))?.[1]?.toLowerCase() ?? ''

/** A thesis may have the title of a paper that became a part of it. */
const isThesis = (entry: Entry, list: List): boolean =>
  /\b(?:thesis|dissertation)\b/i.test(
    lineFrom(entry, list).slice((entry.title?.span.end ?? 0) - startOf(entry)),
  )

/** `Best Paper Award: A Title` on a line that is no item. */
function isHighlight(entry: Entry, { text }: List): boolean {
  const before = lineBefore({ start: startOf(entry), end: startOf(entry) }, text)
  return !BULLET.test(before) && !isRow(before) && HIGHLIGHT.test(before)
}
const HIGHLIGHT =
  /\b(?:best|awards?|honou?rable mentions?|runners?[ -]up|featured|highlight(?:ed|s)?|spotlight|picks?|(?:paper|article) of the|must[ -]read|start with|new)\b[^|\n]{0,60}[:：][^\p{L}]*$/iu

const isForeign = ({ title }: Entry): boolean => /(?!\p{Script=Latin})\p{L}{2}/u.test(title?.value ?? '')

/** Under “Schedule” a paper is read on two days, on a time line it appears twice. */
const isPlanned = ({ section }: Entry): boolean =>
  /^\P{L}*(?:[\p{L}-]+\s+){0,2}(?:schedule|syllabus|time\s?line|chronology|calendar|agenda)\P{L}*$/iu.test(
    section.at(-1) ?? '',
  )

/** The weights of several backbones come from one paper. */
const isCheckpoint = ({ section }: Entry): boolean =>
  /\b(?:model zoo|zoo|check\s?points?|pre-?trained (?:models|weights)|weights)\b/i.test(section.at(-1) ?? '')

// ---- categories in columns ----------------------------------------------------------------------

/** `| A Title | Detection |` and `| A Title | Tracking |` under "Task": the table has the paper once for each. */
function areInTwoCategories(one: Entry, another: Entry, list: List): boolean {
  const [mine, theirs] = [one, another].map((entry) => categoryOf(entry, list)) as [string, string]
  return mine !== '' && theirs !== '' && mine !== theirs
}

/** The cell of a row that tells its category, if a column of the table is headed so; '' if none is. */
function categoryOf(entry: Entry, list: List): string {
  const start = startOf(entry)
  const before = lineBefore({ start, end: start }, list.text)
  if (!isRow(before)) return ''
  const column = categoryColumns(list).get(positionAt(list.lineStarts, start).line) ?? -1
  if (column < 0 || column === columnAfter(before)) return ''
  const [rest = ''] = list.text.slice(start, start + 4 * MOST).split('\n', 1)
  return unmarked(cellsOf(before + rest)[column] ?? '').toLowerCase()
}

const CATEGORY =
  /^\W*(?:(?:sub-?|main |down-?stream |target )?(?:topics?|tasks?|category|categories|types?|applications?|domains?|areas?|fields?|scenarios?|data ?sets?|benchmarks?|metrics?|modality|modalities|settings?))\W*$/i

/** `|---|:-:|`, the line below a table's header. */
const DELIMITER_ROW = /^[\s|:-]+$/

/** For each row of a table that has a column of categories, by its line, counted from 1, the first such column. */
const categoryColumns = memoizeByObject((list: List): ReadonlyMap<number, number> => {
  const found = new Map<number, number>()
  let column = -1
  for (let line = 1; line < list.lineStarts.length; line++) {
    const [above, text] = [line - 1, line].map((i) =>
      list.text.slice(list.lineStarts[i], list.lineStarts[i + 1]),
    )
    if (!text?.includes('|')) column = -1
    else if (text.includes('-') && DELIMITER_ROW.test(text))
      column = cellsOf(above ?? '').findIndex((cell) => CATEGORY.test(unmarked(cell)))
    else if (column >= 0) found.set(line + 1, column)
  }
  return found
})
