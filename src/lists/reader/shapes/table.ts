/** Table rows → entries. Column headers say what a cell holds; where they do not, its content does. */

import type { Entry } from '../../../model/list.ts'
import type { VenueIndex } from '../../../model/venue.ts'
import { bareLabel, labelRole } from '../../links/roles.ts'
import type { Row, Table } from '../../markdown/blocks.ts'
import { Flow, type Mark, normalizeSpace, type RawLink } from '../../markdown/flow.ts'
import type { Hints } from '../details.ts'
import type { Section } from '../entry.ts'
import { venueIn } from '../venues.ts'
import { candidate } from './shape.ts'

type Column = 'title' | 'authors' | 'venue' | 'year' | 'aside' | 'other'

const HEADERS: readonly (readonly [Column, RegExp])[] = [
  [
    'title',
    /^(?:paper )?titles?\b|^papers?$|^paper name|^name of paper|^articles?$|^reference$|^标题|^题目|^论文/i,
  ],
  ['authors', /^authors?\b|^first author|^作者/i],
  [
    'venue',
    /^(?:venue|conference|journal|publication|publication venue|published|publisher|conf|source|where|published in|accepted|pub\.?)\b|^会议|^期刊|^收录|^发表|^来源|^出处/i,
  ],
  ['year', /^(?:year|date|publish(?:ed)? date|time|month)\b|^年|^日期|^时间/i],
  [
    'aside',
    /^(?:key ?words?|tags?|notes?|remarks?|comments?|descriptions?|features?|tasks?|codes?|data ?sets?|framework|platform|institutions?|affiliations?|modality|size|metrics?|简介|说明|备注|关键词|笔记|源码|代码)\b/i,
  ],
]

/** One entry a row, where the row names a paper. */
export function tableEntries(table: Table, section: Section): Entry[] {
  const columns = readHeader(table)
  return table.rows.flatMap((row) => {
    if (row.header || (columns.length > 0 && row === table.rows[0])) return []
    const read = rowEntry(row, columns, section)
    return read ? [read] : []
  })
}

function readHeader(table: Table): Column[] {
  const first = table.rows[0]
  if (!first) return []
  const kinds = first.cells.map((cell): Column => {
    const text = cell ? normalizeSpace(cell.text).replace(/[*_:]/g, '').trim() : ''
    return HEADERS.find(([, pattern]) => pattern.test(text))?.[0] ?? 'other'
  })
  const named = kinds.filter((kind) => kind !== 'other' && kind !== 'aside').length
  return first.header || named >= 2 ? kinds : []
}

function rowEntry(row: Row, columns: readonly Column[], section: Section): Entry | null {
  const cells = row.cells.flatMap((flow, column) =>
    flow && (flow.links.length > 0 || normalizeSpace(flow.text) !== '') ? [{ flow, column }] : [],
  )
  if (cells.length === 0) return null
  const title = titleCell(cells, columns)
  if (!title) return null
  const ordered = [title, ...cells.filter((cell) => cell !== title)]
  const hints: { -readonly [K in keyof Hints]: Hints[K] } = {
    closed: columns.some((column) => column !== 'other' && column !== 'aside'),
  }
  let at = 0
  for (const { flow, column } of ordered) {
    const kind = columns[column]
    if (flow === title.flow) hints.title = titleRange(flow)
    else if (kind === 'authors' || kind === 'venue' || kind === 'year')
      hints[kind] ??= { from: at, to: at + flow.text.length }
    else if (!columns.includes('venue') && saysVenue(flow.text, section.venues))
      hints.venue ??= { from: at, to: at + flow.text.length }
    at += flow.text.length + 3
  }
  const read = candidate(
    Flow.join(
      ordered.map((cell) => cell.flow),
      ' | ',
    ),
    section,
    row.span,
    hints,
  )
  return read && read.weight !== 'none' ? read.entry : null
}

/** `ACL 2020` in a column whose heading says something else. */
function saysVenue(text: string, venues: VenueIndex): boolean {
  const read = venueIn(text, venues)
  return read?.known === true && read.year !== null
}

type Cell = { readonly flow: Flow; readonly column: number }

/** The cell under a title header; else the first whose words are long and linked or bold. */
function titleCell(cells: readonly Cell[], columns: readonly Column[]): Cell | null {
  const headed = cells.filter((cell) => columns[cell.column] === 'title')
  const best = headed.find((cell) => wordCount(cell) >= 3) ?? headed[0]
  if (best && wordCount(best) >= 2) return best
  const linked = cells.filter((cell) => columns[cell.column] !== 'aside' && wordCount(cell) >= 4)
  return (
    linked.find((cell) => cell.flow.links.some((link) => link.to - link.from > 15)) ??
    longest(linked) ??
    best ??
    null
  )
}

const wordCount = ({ flow }: Cell) => normalizeSpace(flow.text).split(/\s+/).length
const longest = (cells: readonly Cell[]) =>
  cells.toSorted((a, b) => b.flow.text.length - a.flow.text.length)[0] ?? null

/** The linked or bold words of the cell, else its first line, else the words before a remark. */
function titleRange(flow: Flow): { from: number; to: number } {
  const text = flow.text
  const first = OPENS.exec(text)?.[0].length ?? 0
  const marked = flow.links.find(isTitleLink) ?? boldLead(flow, first)
  let { from, to } = marked ?? { from: first, to: text.length }
  while (from < to && /[\s"“”\ufffc]/.test(text.charAt(from))) from++
  if (!marked) to = plainEnd(flow, from, to)
  while (to > from && /[\s"“”\ufffc]/.test(text.charAt(to - 1))) to--
  return { from, to }
}

/** Pictures, emoji, a number, a tag in brackets. */
const OPENS =
  /^(?:[\s\ufffc]|\ufe0f|\p{Extended_Pictographic}|\d{1,4}[.)]\s|\[[^\]\n]{1,40}\]\s*(?=[\p{L}\p{N}"“].{8}))*/u

/** `**Title** - what it is about`. */
function boldLead(flow: Flow, first: number): Mark | undefined {
  const bold = flow.marks.find((mark) => mark.kind === 'bold' && mark.from <= first + 1 && mark.to > first)
  return bold && /^\s*(?:[-–—:|]\s|\n|$)/u.test(flow.text.slice(bold.to)) ? bold : undefined
}

const isTitleLink = ({ kind, from, to, label }: RawLink): boolean =>
  kind === 'link' && to - from > 8 && !labelRole(bareLabel(label)) && !/^https?:/.test(label)

/** In characters: what is longer holds a remark besides the title. */
const LONGEST_PLAIN = 200

/** Plain words end at the line's end, at a labelled link, at the closing quote. */
function plainEnd({ text, links }: Flow, from: number, to: number): number {
  const line = text.indexOf('\n', from)
  const link = links.find((candidateLink) => candidateLink.kind === 'link' && candidateLink.from > from + 2)
  const remark = to - from > LONGEST_PLAIN ? text.slice(from, to).search(/\S\s{2,}\S|\s[-–—]\s/) + 1 : 0
  const end = Math.min(to, line > from ? line : to, link ? link.from : to, remark > 0 ? from + remark : to)
  return from + text.slice(from, end).replace(/[\s[(]+$/, '').length
}
