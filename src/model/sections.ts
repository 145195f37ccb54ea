/** The entries of a list by section. */
import type { Entry, List } from './list.ts'

/**
 * The entries of each section, in order: under a heading, in a `<details>` block, or below a line of a few words alone, in bold or not; sections without
 * entries are left out. Whatever holds a single entry is that entry's own form and no section.
 */
export function sections(list: List): readonly (readonly Entry[])[] {
  const ordered = list.entries.toSorted((a, b) => a.span.start - b.span.start)
  const others = [
    ...detailsIn(list, ordered),
    ...linesIn(BOLD_LINE, list, ordered),
    ...linesIn(BOLD_ABOVE_TABLE, list, ordered),
    ...linesIn(ITALIC_LINE, list, ordered),
    ...linesIn(PLAIN_LINE, list, ordered),
  ].toSorted((a, b) => a - b)
  const borders = [...headingsIn(list, ordered), ...outside(others, ordered)].toSorted((a, b) => a - b)
  let border = 0
  const groups = Map.groupBy(ordered, ({ span }) => {
    while (border < borders.length && (borders[border] ?? 0) <= span.start) border++
    return border
  })
  return [...groups.values()]
}

/** `Latest News`, `📣 Update News`, `News & Updates`, `Recently Added (May 2026)`. */
const NEWS_HEADING =
  /^\P{L}*(?:recently|newly) added(?:\P{L}+\p{L}{3,9})?\P{L}*$|^\P{L}*(?:(?:latest|recent|project|our|news|updates?|and)\P{L}+)*(?:news|updates?|announcements?|change ?log|what['’]s new|milestones|新闻|最新动态|更新(?:日志)?|动态)\P{L}*$/iu
/** `[News]`, `[NEWS.2024/07/06]`, `[Update: January, 2024]`, `**News** (2025.12)`, `📢 Update:`, `[动态 2025-01]`, but no title: `News from …`. */
const NEWS_LABEL =
  /^\P{L}*(?:\[\s*(?:(?:news|updates?|announcements?)(?!\p{L}|\s\p{L})|新闻|新聞|动态|更新|ニュース|お知らせ|소식)[^\]\n]{0,20}\]|(?:news|updates?|announcements?)[*_]*\s*(?:[:：]|\([\d./\s-]{4,10}\)))/iu

/** `:fire:`. */
const EMOJI_NAME = /:[a-z][\w+-]{0,40}:/gi

/** So far an entry's beginning is looked at, in characters. */
const NEAR = 60

/** Whether an entry is an item under “News”, or one that begins with `[News]` or `[NEWS.2024/11/10]`. */
export const isNews = ({ section, span }: Entry, text: string): boolean =>
  NEWS_HEADING.test((section.at(-1) ?? '').replace(EMOJI_NAME, ' ')) ||
  NEWS_LABEL.test(text.slice(span.start, span.start + NEAR))

function outside(starts: readonly number[], ordered: readonly Entry[]): readonly number[] {
  let next = 0
  return starts.filter((start) => {
    while (next < ordered.length && (ordered[next]?.span.end ?? 0) <= start) next++
    return (ordered[next]?.span.start ?? Number.POSITIVE_INFINITY) > start
  })
}

/**
 * Some lists write each title as a heading; that heading is within the entry, and starts no section. Where most headings of a
 * rank are outside of entries, one inside was taken for a title.
 */
function headingsIn({ headings, text }: List, ordered: readonly Entry[]): readonly number[] {
  const free = new Set(
    outside(
      headings.map(({ span }) => span.start),
      ordered,
    ),
  )
  const ranks = Map.groupBy(headings, ({ level }) => level)
  const ofSections = new Set(
    [...ranks].flatMap(([level, alike]) =>
      2 * alike.filter(({ span }) => free.has(span.start)).length > alike.length ? [level] : [],
    ),
  )
  return headings.flatMap(({ level, span: { start, end } }) =>
    ofSections.has(level) || free.has(start) || NUMBERED.test(text.slice(start, end)) ? [start] : [],
  )
}

/** `#### 4.2.1 Rivers in Winter`, which links nothing: a number of sections is not part of a title. */
const NUMBERED = /^\W*\d{1,2}(?:\.\d{1,2})+\.?\s(?!.*\]\()/

/** Where blocks of `<details>` with several entries start and end. */
function detailsIn({ text }: List, ordered: readonly Entry[]): readonly number[] {
  const open: number[] = []
  const borders: number[] = []
  const before = counter(ordered)
  for (const { index, 1: closing } of text.matchAll(/<(\/?)details\b/gi)) {
    if (closing === '') open.push(index)
    else {
      const start = open.pop()
      if (start !== undefined && before(index) - before(start) > 1) borders.push(start, index)
    }
  }
  return borders
}

/** `**Rivers**`, `***Rivers***`, `_**Rivers**_`, `<b><i>Rivers</i></b>`. */
const BOLD_LINE =
  /^[ \t]*(?:(?:[-*+]|\d{1,2}[.)])[ \t]+)?(?:[*_]{2,4}|(?:<(?:b|strong|i|em|u)>){1,3})[^*_<>\n[\]]{2,80}(?:[*_]{2,4}|(?:<\/(?:b|strong|i|em|u)>){1,3}):?[ \t]*\r?$/gim

/** `**Note: these are of the [challenge](…).**` above a table: of any words. */
const BOLD_ABOVE_TABLE = /^[ \t]*\*\*(?=\S)[^*\n]{2,200}\*\*:?[ \t]*(?=\r?\n[ \t]*(?:\r?\n[ \t]*)?\|)/gm

/** `*Cold rivers*` on a line of its own between blank lines, which has no names of people and no dates. */
const ITALIC_LINE =
  /(?<=\n[ \t]*\r?\n)[ \t]*(?:\*(?=\p{L})[^*_<>\n[\],.\d]{2,60}\*|_(?=\p{L})[^*_<>\n[\],.\d]{2,60}_):?[ \t]*(?=\r?\n[ \t]*\r?\n)/gu

/** `River Conditions` on a line of its own between blank lines, with bullets or rows below. */
const PLAIN_LINE =
  /(?<=\n[ \t]*\r?\n)\p{Lu}[\p{L}\p{N}&/'’-]*(?:[ \t]+[\p{L}\p{N}&/'’()-]+){0,5}[ \t]*(?=\r?\n(?:[ \t]*\r?\n)?[ \t]*(?:[-*+|]|\d{1,4}[.)])[ \t])/gu

/** Lines and bullets that are nothing but a few words, if several entries follow before the next such line. */
function linesIn(form: RegExp, { text }: List, ordered: readonly Entry[]): readonly number[] {
  const before = counter(ordered)
  const lines = [...text.matchAll(form)].map(
    ({ index, 0: line }) => index + line.search(/[*_]{1,4}(?=\p{L})|[*_]{2}|<|\p{L}/u),
  )
  const starts = outside(lines, ordered)
  return starts.filter((start, i) => before(starts[i + 1] ?? text.length) - before(start) > 1)
}

/** How many entries start before an offset, by binary search. */
function counter(ordered: readonly Entry[]): (offset: number) => number {
  return (offset) => {
    let [low, high] = [0, ordered.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ordered[middle]?.span.start ?? 0) < offset) low = middle + 1
      else high = middle
    }
    return low
  }
}
