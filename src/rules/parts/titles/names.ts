/** What a list calls the thing that an entry is about, beside the title of its paper: a data set, a model. */
import type { Entry, Link, List } from '../../../model/list.ts'
import type { Span } from '../../../model/span.ts'
import { editDistance } from '../../../text/distance.ts'
import { lineBefore } from '../../../text/lines.ts'
import { MONTH } from '../../../text/months.ts'
import { cellsAfter, cellsOf, isRow } from '../../../text/rows.ts'
import { titleKey } from '../../../text/titles.ts'
import { unmarked } from './cells.ts'

/** Characters of a line after a title that are looked at. */
const MOST = 300

/** `RiverNet` and `RiverNet-Large`, `RiverNetv2`, `River-QA-1M` and `River-QA-2M`, `River26M-Lite` and `River-26M`: models or data sets of one paper. */
export const areVariants = ({ title: a }: Entry, { title: b }: Entry): boolean =>
  areVariantNames(a?.value ?? '', b?.value ?? '')

export function areVariantNames(a: string, b: string): boolean {
  const [short = '', long = ''] = [a, b].toSorted((x, y) => x.length - y.length)
  if (short === '' || short === long || /\s/.test(short + long)) return false
  if (long.startsWith(short)) return /^(?:[-_+.]|v?\d)/i.test(long.slice(short.length))
  if (haveOneStem(short, long)) return true
  const [stem, other] = [short, long].map((name) => /^(?:\p{L}{3,}(?=[-_])|\p{L}{4,}(?=\d))/u.exec(name)?.[0])
  return stem !== undefined && stem === other
}

/** `ST-VMAF` and `E-VMAF`, `VMAF` and `E-VMAF`: other letters before one stem. */
function haveOneStem(short: string, long: string): boolean {
  const [mine, theirs] = [short, long].map((name) => /^(?:([\p{L}\d]{1,4})-)?(\p{L}{3,}\d*)$/u.exec(name))
  return !!mine && !!theirs && mine[2] === theirs[2] && mine[1]?.length !== theirs[1]?.length
}

/** `RiverNet` of "RiverNet: A Title": the word before a title's colon; '' if there is none. */
export const nameBeforeColon = (title: string): string => /^([^\s:]{2,30}):\s/u.exec(title)?.[1] ?? ''

/** Of `RiverNet: A Title`, only `A Title` where the name and its colon stand before it already, as in `**RiverNet**: …`. */
export function behindName(title: string, before: string): string {
  const name = nameBeforeColon(title)
  const isNamed = name !== '' && before.replace(/[*_`\s]/g, '').endsWith(`${name}:`)
  return isNamed ? title.slice(name.length + 1).trimStart() : title
}

/** A slip in a name is so many letters at most, whatever their case. */
const SLIP = 2

/** Whether two names differ in more than a slip. */
export const areFarApart = (a: string, b: string): boolean =>
  editDistance(a.toLowerCase(), b.toLowerCase()) > SLIP

/** `RiverNet` and `RiverDM`, `RiverNet` and `RiverNet++`, and not `RiverNet` and `RIVERNET`. */
export const areOtherNames = (a: string, b: string): boolean => areVariantNames(a, b) || areFarApart(a, b)

/** Words that are no name: numbers, months, and labels of links. */
const NO_NAME = new RegExp(
  `^(?:\\d+|${MONTH}|paper|pdf|arxiv|link|code|github|website|new|url|abs|html|the|a|an|and|in|of|et|al|by|amp|nbsp)$`,
  'i',
)

const named = (words: string): string =>
  titleKey(words)
    .split(' ')
    .filter((word) => !NO_NAME.test(word))
    .join(' ')

/**
 * What stands before the title on its line, `Celeb-DF (v1)`, or in the `cell` that is nearest to it: those before may hold the
 * entry's kind.
 */
export function leadOf(entry: Entry, { text }: List, within: 'line' | 'cell' = 'line'): string {
  if (!entry.title) return ''
  const { start } = entry.title.span
  const before = unread(entry, { start: start - lineBefore(entry.title.span, text).length, end: start }, text)
  if (within === 'line' || !isRow(before)) return named(before)
  return (
    cellsOf(before)
      .map(named)
      .findLast((name) => name !== '') ?? ''
  )
}

/** A coined name in brackets after the title: `(**NTN**)`. */
export function nameAfter(entry: Entry, { text, venues }: List): string {
  const names = rest(entry, text)
    .replace(/[*_`~]/g, '')
    .matchAll(/\(([^()]{2,20})\)/g)
  return [...names]
    .map((match) => match[1] ?? '')
    .filter((name) => /\p{Lu}\P{Lu}*[\p{Lu}\d]/u.test(name) && venues.read(name) === null)
    .filter((name) => !WHERE_AND_WHEN.test(name))
    .map(named)
    .filter((name) => name !== '')
    .join()
}

/** `MIT, 2023`, `ETH, Mar 2023`: where and when, of which the year may have been read. */
const WHERE_AND_WHEN = new RegExp(String.raw`,\s*(?:(?:${MONTH})\.?\s*)?(?:(?:19|20)\d\d)?\s*$`, 'i')

/** How many cells after the title may hold the name. */
const NEAREST = 3

/** A column holds names if so many of its cells do, and hardly any name is there twice. */
const MOSTLY = 0.6
const DISTINCT = 0.9

/** The name in a cell after the title, from the first column of the list's tables that is for names; '' if there is none. */
export function namesInCells(list: List): (entry: Entry) => string {
  const rows = list.entries.map((entry) => ({ entry, cells: nearestCells(entry, list) }))
  for (let column = 0; column < NEAREST; column++) {
    const names = namesAmong(
      rows.map(({ entry, cells }) => ({ entry, cell: cells[column] ?? '' })),
      list,
    )
    if (names !== null) return (entry) => names.get(entry) ?? ''
  }
  return () => ''
}

/** The name in marks right behind the title, where the list has one there for most entries; '' if there is none. */
export function namesInMarks(list: List): (entry: Entry) => string {
  const marked = list.entries.map((entry) => ({ entry, cell: markedBehind(entry, list) }))
  const names = namesAmong(marked, list) ?? new Map<Entry, string>()
  return (entry) => names.get(entry) ?? ''
}

type Cell = { readonly entry: Entry; readonly cell: string }

/** The names in one place of the entries, if that is the place for names; null if it is not. */
function namesAmong(cells: readonly Cell[], { venues }: List): ReadonlyMap<Entry, string> | null {
  const filled = cells.filter(({ cell }) => /[\p{L}\p{N}]/u.test(cell))
  const named = filled.filter(({ cell }) => isCoinedWord(cell) && venues.read(cell) === null)
  const names = new Map(named.map(({ entry, cell }) => [entry, titleKey(cell)]))
  const isForNames =
    named.length >= MOSTLY * filled.length && new Set(names.values()).size >= DISTINCT * papersOf(named)
  if (named.length <= 2 || !isForNames) return null
  // where others are names, `River Team` is one as well
  return new Map(
    filled
      .filter(({ cell }) => cell.split(/\s+/).length <= MOST_WORDS && venues.read(cell) === null)
      .map(({ entry, cell }) => [entry, titleKey(cell)]),
  )
}
/** Longer cells are no names. */
const MOST_WORDS = 3

/** `A Title `RiverConv``, `[A Title](…) **RiverConv**`, `A Title [RiverConv]`: the words in the first marks behind a title. */
function markedBehind({ title }: Entry, { text }: List): string {
  if (!title) return ''
  const [line = ''] = text.slice(title.span.end, title.span.end + MOST).split('\n', 1)
  const [, ...words] = MARKED.exec(line) ?? []
  return unmarked(words.find((word) => word !== undefined) ?? '')
}
const MARKED =
  /^[*_"”.,)\s]{0,5}(?:\]\([^()\s]*\))?[*_"”.,\s]{0,5}(?:`([^`]{2,40})`|\*\*([^*]{2,40})\*\*|\[([^[\]()]{2,40})\](?![[(])|\(([^()]{2,40})\))/u

const papersOf = (named: readonly { readonly entry: Entry }[]): number =>
  new Set(named.map(({ entry: { title } }) => titleKey(title?.value ?? ''))).size

/** One word with a capital or a digit inside it. */
export const isCoinedWord = (cell: string): boolean =>
  /^(?=.*\p{L})[\p{L}\p{N}][\p{L}\p{N}._+-]*[\p{Lu}\p{N}]/u.test(cell) && !/\s/.test(cell)

/** The first cells after that of the title; none outside of tables. */
function nearestCells({ title }: Entry, { text }: List): readonly string[] {
  if (!title || !isRow(lineBefore(title.span, text))) return []
  const [line = ''] = text.slice(title.span.end, title.span.end + 2 * MOST).split('\n', 1)
  return cellsAfter(line)
    .slice(0, NEAREST)
    .map((cell) => unmarked(cell.replace(LABELLED, '')))
}
/** `RiverConv [Paper](…)`: a link behind a name that says what it leads to. */
const LABELLED =
  /(?<=[^\s[|])\s*\[{1,2}(?:paper|pdf|arxiv|link|code|github|project|page|web)\]{1,2}\([^()\s]*\)\s*$/i

/** The words on the title's line after it that were not read as anything. */
function rest(entry: Entry, text: string): string {
  if (!entry.title) return ''
  const { end } = entry.title.span
  const [line = ''] = text.slice(end, end + MOST).split('\n', 1)
  return unread(entry, { start: end, end: end + line.length }, text)
}

/** The text of a span without claims and without links; the text of a link is kept. */
function unread({ authors, venue, year, number, links }: Entry, { start, end }: Span, text: string): string {
  const addresses = links.map(({ urlSpan }: Link) => urlSpan)
  const read = [authors?.span, venue?.span, year?.span, number?.span, ...addresses]
  let words = text.slice(start, end)
  for (const span of read)
    if (span && span.start < end && span.end > start) {
      const [from, to] = [Math.max(span.start, start) - start, Math.min(span.end, end) - start]
      words = words.slice(0, from) + ' '.repeat(to - from) + words.slice(to)
    }
  return words.replace(/<[^<>]*>|https?:\/\/\S+/g, ' ')
}
