/** Titles outside items and tables in a list that has all others there: its own survey, with an introduction behind it. */
import { type AtomTable, FIRST_IN_UNIT, IS_IMAGE } from './atom-table.ts'
import { AUTHORS, VENUE, YEAR } from './labels.ts'
import { leadsToPaper, leadsWithin, linksPaperIn } from './link-kinds.ts'
import type { TitleRange } from './title-ranges.ts'
import { CELL, HEADING, ITEM } from './units.ts'

/** Of all titles so few may stand alone. */
const FEW = 0.1

/** Whether hardly any title of a list stands in a paragraph or a heading. */
export const areRarelyAlone = (table: AtomTable, titles: readonly TitleRange[]): boolean =>
  titles.filter(([first]) => isAlone(table, first)).length <= FEW * titles.length

/** In a paragraph or a heading. */
export function isAlone(table: AtomTable, title: number): boolean {
  const { kind } = table.unitOf(title)
  return kind !== ITEM && kind !== CELL
}

/** More words that are no field of an entry are a sentence. */
const MOST_WORDS = 8

/**
 * The last atom before `stop` that belongs to a title which stands alone: all of its paragraph, and of those below only who wrote
 * the paper, where and when it appeared, and links that have labels or pictures, up to the first sentence, heading or table.
 */
export function endOfLone(table: AtomTable, tags: Uint8Array, [title, titleLast]: TitleRange, stop: number) {
  const unit = table.unit[title] as number
  let [first, last] = [title, titleLast]
  while (first > 0 && table.unit[first - 1] === unit) first--
  while (last + 1 < stop && table.unit[last + 1] === unit) last++
  const isLinked = linksPaperIn(table.linkKind, first, last + 1)
  for (let from = last + 1; from < stop && !endsLone(table, from); ) {
    let to = from + 1
    while (to < stop && !((table.place[to] as number) & FIRST_IN_UNIT)) to++
    const told = lastTold(table, tags, from, to, isLinked)
    if (told < 0 && isOther(table, from, to)) break
    if (told >= 0) last = told
    from = to
  }
  return last
}

const endsLone = (table: AtomTable, i: number): boolean => {
  const { kind } = table.unitOf(i)
  return kind === HEADING || kind === CELL
}

/** The last atom from `from` to before `to` that tells something of a paper; -1 where none does. */
function lastTold(table: AtomTable, tags: Uint8Array, from: number, to: number, isLinked: boolean): number {
  for (let i = to - 1; i >= from; i--) {
    const isField = tags[i] === AUTHORS || tags[i] === VENUE || tags[i] === YEAR
    if (isField || isTellingLink(table, i, isLinked)) return i
  }
  return -1
}

/** With a label or a picture, or to a paper where the title's own paragraph links none. */
function isTellingLink(table: AtomTable, i: number, isLinked: boolean): boolean {
  const kind = table.linkKind[i] as number
  if ((table.link[i] as number) < 0 || leadsWithin(kind)) return false
  const isDressed = (table.label[i] as number) > 0 || ((table.place[i] as number) & IS_IMAGE) !== 0
  return isDressed || (!isLinked && leadsToPaper(kind))
}

/** A picture, a sentence in a paragraph, or an item with links. */
function isOther(table: AtomTable, from: number, to: number): boolean {
  const isItem = table.unitOf(from).kind === ITEM
  let words = 0
  for (let i = from; i < to; i++) {
    if ((table.place[i] as number) & IS_IMAGE || (isItem && (table.link[i] as number) >= 0)) return true
    words += table.words[i] as number
  }
  return !isItem && words > MOST_WORDS
}
