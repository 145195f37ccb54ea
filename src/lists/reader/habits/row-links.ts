/** The papers that a table's rows link or cite: whether each row is about one of them. */
import { readLinks } from '../../links/links.ts'
import type { Flow, RawLink } from '../../markdown/flow.ts'
import { IS_IMAGE } from '../atom-table.ts'
import { KNOWN_VENUE } from '../facts.ts'
import { lineLabel } from '../line-label.ts'
import { leadsToPaper, linkKindOf } from '../link-kinds.ts'
import type { Unit } from '../units.ts'
import type { LabelledUnits } from './labels.ts'

/** So many of the rows with links to papers link one each. */
const NEARLY_ALL = 0.8

/** The cells of a row that have words, by their unit. */
export type Cells = readonly number[]

/** What a row calls a link to a paper, and whether that is a label: `[Paper](…)`, `[ICML](…)`, a picture. */
type PaperLink = { readonly words: string; readonly url: string; readonly isLabel: boolean }

/** A row's links to papers; `[Papers](papers/rivers.md)` leads to a part of the list. */
const paperLinks = (units: LabelledUnits, row: Cells): PaperLink[] =>
  [...row.flatMap((k) => linksIn(units, k)), ...linksOfWordless(units, row)].filter(({ url }) =>
    /^https?:/i.test(url),
  )

function linksIn({ table, starts }: LabelledUnits, k: number): PaperLink[] {
  const { flow } = table.unitOf(starts[k] as number)
  if (flow.links.length === 0) return []
  const labels = new Map<RawLink, boolean>()
  const seen = new Set<number>()
  for (let i = starts[k] as number; i < (starts[k + 1] as number); i++) {
    seen.add(table.link[i] as number)
    const link = flow.links[table.link[i] as number]
    if (!link || !leadsToPaper(table.linkKind[i] as number)) continue
    labels.set(link, isLabel(table, i) && labels.get(link) !== false)
  }
  const worded = [...labels].map(([link, isLabel]) => paperLink(flow, link, isLabel))
  return [...worded, ...wordless(flow, seen)]
}

/** The links of cells that have no words: they are nowhere in the table of atoms. */
function linksOfWordless({ table, starts }: LabelledUnits, row: Cells): PaperLink[] {
  const found: PaperLink[] = []
  const unitOf = (cell: number) => table.unit[starts[row[cell] as number] as number] as number
  const number = table.units[unitOf(0)]?.row
  for (let unit = unitOf(0), cell = 0; table.units[unit]?.row === number; unit++) {
    if (cell < row.length && unitOf(cell) === unit) cell++
    else found.push(...wordless((table.units[unit] as Unit).flow, NONE))
  }
  return found
}

const NONE: ReadonlySet<number> = new Set()

const paperLink = ({ text }: Flow, { from, to, url }: RawLink, isLabel: boolean): PaperLink => ({
  words: text.slice(from, to).trim(),
  url,
  isLabel,
})

const isLabel = (table: LabelledUnits['table'], i: number): boolean =>
  ((table.place[i] as number) & IS_IMAGE) !== 0 || table.label[i] !== 0 || table.venue[i] === KNOWN_VENUE

/** `[📄](…)`: links to papers that are no atoms. */
function wordless(flow: Flow, seen: ReadonlySet<number>): PaperLink[] {
  const isUnseen = ({ kind }: RawLink, i: number) => kind !== 'image' && !seen.has(i)
  if (!flow.links.some(isUnseen)) return []
  const kinds = readLinks(flow.links, (link) => lineLabel(flow, link)).map(linkKindOf)
  return flow.links
    .filter((link, i) => isUnseen(link, i) && leadsToPaper(kinds[i] as number))
    .map((link) => paperLink(flow, link, true))
}

/** The rows that are about one paper each: they link it, or cite it. None where too many link several, or all lead into one. */
export function rowsOfOnePaper(units: LabelledUnits, rows: readonly Cells[]): readonly Cells[] {
  const linking = rows.map((row) => ({ row, links: paperLinks(units, row) }))
  const some = linking.filter(({ links }) => links.length > 0)
  const lone = some.filter(({ links }) => areOfOnePaper(links))
  if (lone.length < NEARLY_ALL * some.length || leadIntoOnePage(some.flatMap(({ links }) => links))) return []
  const citing = linking.filter(({ row, links }) => links.length === 0 && citesOnePaper(units, row))
  return [...lone, ...citing].map(({ row }) => row)
}

/** One link, or a name's and labels that differ: `[arXiv](…) [PDF](…)`, but neither `[TANet](…), [UNet](…)` nor `[1](…) [2](…)`. */
function areOfOnePaper(links: readonly PaperLink[]): boolean {
  const names = links.filter(({ isLabel }) => !isLabel)
  return names.length <= 1 && new Set(links.map(({ words }) => words)).size === links.length
}

/** `Lee et al., 2024`, `Lee et al., ICML 2024` at the beginning of a cell. */
const CITATION = /^\p{Lu}[\p{L}'’. -]{0,40}\bet al\b[^\n(]{0,60}\b(?:19|20)\d\d\b/u
/** In characters. */
const LONGEST = 200

/** Says in one cell who wrote a paper and when, and not only where something was used. */
function citesOnePaper({ table, slots, starts }: LabelledUnits, row: Cells): boolean {
  const cites = row.filter((k) =>
    CITATION.test(table.unitOf(starts[k] as number).flow.text.slice(0, LONGEST)),
  )
  const isUse = cites.some((k) => slots.heads.holdsCitations(table.unit[starts[k] as number] as number))
  return cites.length === 1 && !isUse
}

/** So many of the links lead into few pages: to what these cite. */
const MOST_INTO = 0.5

/** `[2020](paper.html#ref12)`: rows whose links lead to other places of the same pages cite papers, as a sentence does. */
function leadIntoOnePage(links: readonly PaperLink[]): boolean {
  const into = links.filter(({ url }) => url.includes('#'))
  const pages = new Set(into.map(({ url }) => url.split('#', 1)[0]))
  return into.length > MOST_INTO * links.length && pages.size * 2 <= into.length
}
