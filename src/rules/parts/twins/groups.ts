/** Parts of a section that no heading shows: bullets of a few words with papers below, cells of a table that span rows, categories in a column. */
import type { Entry, List } from '../../../model/list.ts'
import { lastUpTo } from '../../../model/span.ts'
import { lineBefore } from '../../../text/lines.ts'
import { isRow } from '../../../text/rows.ts'
import { groupsInTables, startOfLine } from './groups-in-tables.ts'
import { inDetails } from './in-details.ts'
import { INDENTED_BULLET } from './shapes.ts'

type GroupOf = (entry: Entry) => number | string | null

/** Tells whether two entries are in different parts of their section: under two such bullets, or beside two such cells. */
export function inTwoGroups(list: List): (one: Entry, another: Entry) => boolean {
  const kinds = [
    bulletsAbove(list),
    bulletsOverTables(list),
    cellsBeside(list),
    inDetails(list).groupOf,
    ...groupsInTables(list),
  ].filter((groupOf) => holdsSeveral(groupOf, list))
  return (one, another) =>
    kinds.some((groupOf) => {
      const [mine, theirs] = [groupOf(one), groupOf(another)]
      return mine !== null && theirs !== null && mine !== theirs
    })
}

/** What holds a single entry each time is the form of the entries. */
function holdsSeveral(groupOf: GroupOf, { entries }: List): boolean {
  const groups = entries.map(groupOf).filter((group) => group !== null)
  return new Set(groups).size < groups.length
}

/** For each entry that begins in a paragraph inside a bullet, where the line of that bullet starts, if it is a few words. */
function bulletsAbove({ text, lineStarts }: List): GroupOf {
  const above = new Map<number, number>()
  const open: { readonly indent: number; readonly start: number; readonly isLabel: boolean }[] = []
  for (const [i, start] of lineStarts.entries()) {
    const line = text.slice(start, lineStarts[i + 1])
    const indent = line.search(/\S/)
    if (indent === -1) continue
    while ((open.at(-1)?.indent ?? -1) >= indent) open.pop()
    const bullet = open.at(-1)
    if (INDENTED_BULLET.test(line)) open.push({ indent, start, isLabel: isLabel(line) })
    else if (bullet?.isLabel) above.set(start, bullet.start)
  }
  return ({ span }) => above.get(span.start - lineBefore(span, text).length) ?? null
}

/**
 * For each entry in a table at the margin, where the line of the bullet before the table starts, which names what the table holds:
 * `- Jane Doe, University of Rivers [website](…)`. A bullet that is an entry names nothing.
 */
function bulletsOverTables(list: List): GroupOf {
  const { text, lineStarts, entries } = list
  const listed = new Set(entries.map((entry) => startOfLine(entry, list)))
  const over = new Map<number, number>()
  let bullet: number | null = null
  for (const [i, start] of lineStarts.entries()) {
    const line = text.slice(start, lineStarts[i + 1])
    if (isRow(line) && bullet !== null) over.set(start, bullet)
    else if (line.trim() !== '') bullet = OVER_TABLE.test(line) && !listed.has(start) ? start : null
  }
  return (entry) => over.get(startOfLine(entry, list)) ?? null
}

/** A few words, with a link behind them or none. */
const OVER_TABLE = /^[-*+][ \t]+[^[\]()|]{2,100}(?:\[[^[\]]{1,40}\]\([^()\s]*\))?\s*$/

const isLabel = (line: string): boolean =>
  line.length < 100 && /\p{L}{3}/u.test(line) && !/\]\(|https?:|<a\b/i.test(line)

/** For each entry in a table in HTML, where the row starts whose first cell spans its row and more, and links nothing. */
function cellsBeside({ text }: List): GroupOf {
  const borders = [...text.matchAll(FIRST_CELL)].flatMap((match) => {
    const isEnd = match[0].startsWith('</')
    return isEnd || isGroup(match, text) ? [{ start: match.index, isEnd }] : []
  })
  const starts = borders.map(({ start }) => start)
  return ({ title, span }) => {
    const last = borders[lastUpTo(starts, (title?.span ?? span).start)]
    return last && !last.isEnd ? last.start : null
  }
}

function isGroup({ index, 0: match, 1: attributes = '' }: RegExpExecArray, text: string): boolean {
  const from = index + match.length
  const [cell = ''] = text.slice(from, from + MOST).split(/<\/t[dhr]\b/i, 1)
  return SPANS_ROWS.test(attributes) && isLabel(cell.replace(/<(?!a\b)[^<>]*>/gi, ' ').trim())
}

const SPANS_ROWS = /\browspan\s*=\s*["']?(?!1\b)\d/i

/** The first cell of a row, and the end of a table. */
const FIRST_CELL = /<tr\b[^<>]*>\s*<t[dh]\b([^<>]*)>|<\/table\b/gi

/** Characters of a cell that are looked at. */
const MOST = 400
