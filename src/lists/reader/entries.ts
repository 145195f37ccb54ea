/** Regions → entries: claims, links, badges and what else stands in them. */
import { ARXIV_ID } from '../../hosts/arxiv.ts'
import type { Entry, Link } from '../../model/list.ts'
import { type Claim, covers, type Span } from '../../model/span.ts'
import { readBadge } from '../links/badges.ts'
import { outOfQuotes } from '../links/links.ts'
import { recognise } from '../links/references.ts'
import type { Flow, RawLink } from '../markdown/flow.ts'
import { type AtomTable, FIRST_IN_UNIT, LAST_IN_UNIT } from './atom-table.ts'
import { badgeVenue, badgeYear, withBadgeDates } from './badge-claims.ts'
import { bracketedNumber, linkedNumber, type YearOfNumber, yearsOfNumbers } from './bracketed-numbers.ts'
import { readAppearance } from './claims/appearance.ts'
import { readAuthors } from './claims/authors.ts'
import type { Labelled } from './claims/runs.ts'
import { readTitle } from './claims/title.ts'
import { KNOWN_VENUE } from './facts.ts'
import type { HeadingPath } from './heading-path.ts'
import { MORE_TITLE } from './labels.ts'
import type { Region } from './regions.ts'
import { findRegions } from './regions.ts'
import type { Slots } from './slots.ts'
import { isBehindColon } from './title-ranges.ts'
import type { Unit } from './units.ts'

export type LabelledList = Labelled & {
  readonly slots: Slots
  readonly linksOf: (unit: number) => readonly Link[]
}

/** The entries of a labelled list, in order; `path` holds the headings above its first unit and is kept up to date. */
export function readEntries(list: LabelledList, path: HeadingPath): readonly Entry[] {
  const entries: Entry[] = []
  const { table } = list
  let unit = 0
  const regions = findRegions(table, list)
  for (const region of regions) keepWhole(list, region)
  const yearOf = yearsOfNumbers(table.units, list.linksOf)
  for (const [k, region] of regions.entries()) {
    const [first, last] = [table.unit[region.first] as number, table.unit[region.last] as number]
    for (; unit < first; unit++) path.pass(table.units[unit] as Unit)
    path.close(table.units[first] as Unit)
    const entry = entryOf(list, region, rowOf(table, regions, k), { section: path.headings, yearOf })
    if (!entry) continue
    entries.push(entry)
    unit = Math.max(unit, last + 1)
  }
  for (; unit < table.units.length; unit++) path.pass(table.units[unit] as Unit)
  return withBadgeDates(entries)
}

/** The `2019` and the `(ABC)` before a title's colon are part of it, but not a venue that is known. */
function keepWhole({ table, tags }: LabelledList, { titleFirst, titleLast }: Region): void {
  for (let i = titleFirst + 1; i < titleLast; i++)
    if (isBehindColon(table, i + 1) && table.venue[i] !== KNOWN_VENUE) tags[i] = MORE_TITLE
}

/** The first and last unit of a region; in a table those of its row that no other region takes, with or without words. */
function rowOf({ unit, units }: AtomTable, regions: readonly Region[], k: number): UnitRange {
  const [before, region, after] = [regions[k - 1], regions[k] as Region, regions[k + 1]]
  let [first, last] = [unit[region.first] as number, unit[region.last] as number]
  const row = units[first]?.row ?? -1
  if (row < 0) return [first, last]
  const low = before ? (unit[before.last] as number) : -1
  const high = after ? (unit[after.first] as number) : units.length
  while (first - 1 > low && units[first - 1]?.row === row) first--
  while (last + 1 < high && units[last + 1]?.row === row) last++
  return [first, last]
}

type UnitRange = readonly [first: number, last: number]

/** A stretch of a unit that belongs to an entry. */
type Part = { readonly number: number; readonly unit: Unit; readonly from: number; readonly to: number }

/** What an entry stands in: the headings above it, and a list that has its way of numbering. */
type Around = { readonly section: readonly string[]; readonly yearOf: YearOfNumber }

function entryOf(
  list: LabelledList,
  region: Region,
  units: UnitRange,
  { section, yearOf }: Around,
): Entry | null {
  const title = readTitle(list, region)
  if (!title) return null
  const parts = partsOf(list, region, units)
  const raw = parts.flatMap((part) => linksIn(part).map((i) => part.unit.flow.links[i] as RawLink))
  const badges = raw.filter(({ kind }) => kind === 'image').flatMap((image) => readBadge(image) ?? [])
  const links = withPlainId(
    parts,
    withTitleLink(
      title,
      parts.flatMap((part) => linksOf(list, part)),
    ),
  )
  const { venue, year } = readAppearance(list, region)
  const number = readNumber(parts[0])
  const opening = number && yearOf(number, false)
  const linked = parts[0]?.from === 0 ? linkedNumber(parts[0].unit) : null
  return {
    span: spanOf(list, region, parts, links),
    section,
    number: opening ? null : number,
    title,
    authors: readAuthors(list, region),
    venue: venue ?? badgeVenue(badges, list.venues),
    year: year ?? badgeYear(badges, list.venues) ?? opening ?? (linked && yearOf(linked, true)),
    links,
    badges,
    bareCode: bareCode(parts),
  }
}

function partsOf({ table }: LabelledList, { first, last }: Region, [from, to]: UnitRange): Part[] {
  const parts: Part[] = []
  for (let number = from; number <= to; number++) {
    const unit = table.units[number] as Unit
    const starts = number !== table.unit[first] || ((table.place[first] as number) & FIRST_IN_UNIT) !== 0
    const ends = number !== table.unit[last] || ((table.place[last] as number) & LAST_IN_UNIT) !== 0
    parts.push({
      number,
      unit,
      from: starts ? 0 : beginning(table, first),
      to: ends ? Number.POSITIVE_INFINITY : beginning(table, last + 1),
    })
  }
  return parts
}

/** Where an atom begins, or the link that begins with it: the brackets of `[[code]](…)` are in the link. */
function beginning(table: AtomTable, atom: number): number {
  const link = table.link[atom] as number
  const isFirst = link >= 0 && (table.unit[atom - 1] !== table.unit[atom] || table.link[atom - 1] !== link)
  const from = table.from[atom] as number
  return isFirst ? Math.min(from, table.unitOf(atom).flow.links[link]?.from ?? from) : from
}

/** Indexes of the links that begin in a part; they are in order. */
function linksIn({ unit: { flow }, from, to }: Part): number[] {
  const { links } = flow
  let [low, high] = [0, links.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((links[middle]?.from ?? 0) < from) low = middle + 1
    else high = middle
  }
  const inside: number[] = []
  for (let i = low; i < links.length && (links[i]?.from ?? 0) < to; i++) inside.push(i)
  return inside
}

const linksOf = (list: LabelledList, part: Part): Link[] =>
  linksIn(part)
    .flatMap((i) => list.linksOf(part.number)[i] ?? [])
    .map(outOfQuotes)

/** Where the title is a link and no other leads to the paper, the title's does, wherever that is. */
function withTitleLink(title: Claim<string>, links: Link[]): Link[] {
  if (links.some(({ role }) => role === 'paper')) return links
  return links.map((link) => {
    const holds = covers(link.span, title.span)
    const isOpen = link.role === 'other' || link.role === 'project'
    return holds && isOpen && link.reference.kind === 'page' ? { ...link, role: 'paper' } : link
  })
}

const PLAIN_ID = new RegExp(String.raw`(?<=\b|preprint)arxiv:\s?${ARXIV_ID}(?:v\d+)?\b(?!\p{Nd})`, 'iu')

/** `arXiv:2006.07733` in plain words is as good as a link where there is none. */
function withPlainId(parts: readonly Part[], links: Link[]): Link[] {
  if (links.some(({ role, reference }) => role !== 'anchor' && reference.kind === 'paper')) return links
  for (const { unit, from, to } of parts) {
    const match = /rxiv:/i.test(unit.flow.text) ? PLAIN_ID.exec(unit.flow.text.slice(from, to)) : null
    if (!match) continue
    const reference = recognise(match[0])
    if (reference.kind !== 'paper') continue
    const span = unit.flow.span(from + match.index, from + match.index + match[0].length)
    const link: Link = { url: match[0], role: 'paper', label: match[0], span, urlSpan: span, reference }
    return [...links, link].sort((a, b) => a.span.start - b.span.start)
  }
  return links
}

/** From the first character of its first unit, or of its first word there, to the end of its last. */
function spanOf(
  { table }: LabelledList,
  { last }: Region,
  parts: readonly Part[],
  links: readonly Link[],
): Span {
  const [opening, closing] = [parts[0] as Part, parts.at(-1) as Part]
  const start =
    opening.from === 0
      ? opening.unit.span.start
      : opening.unit.flow.span(opening.from, opening.from + 1).start
  let end =
    closing.to === Number.POSITIVE_INFINITY
      ? closing.unit.span.end
      : closing.unit.flow.span(table.from[last] as number, table.to[last] as number).end
  for (const { span } of links) end = Math.max(end, span.end)
  return { start, end }
}

/** `[12]` at the beginning. */
const readNumber = (part: Part | undefined): Claim<number> | null =>
  part && part.from === 0 ? bracketedNumber(part.unit) : null

/** `[Code]` that leads nowhere. */
function bareCode(parts: readonly Part[]): Span | null {
  for (const part of parts) {
    const span = part.unit.flow.text.includes('[') ? bareCodeIn(part) : null
    if (span) return span
  }
  return null
}

/** An address behind it is a link that is shown as text, as within HTML. */
const CODE_LABEL = /\[\s*(?:code|github|official code)\s*\](?!\((?:https?:|www\.))/giu

function bareCodeIn({ unit: { flow }, from, to }: Part): Span | null {
  for (const match of flow.text.slice(from, to).matchAll(CODE_LABEL)) {
    const start = from + match.index
    const end = start + match[0].length
    if (!linkedWithin(flow, start, end)) return flow.span(start, end)
  }
  return null
}

const linkedWithin = ({ links }: Flow, from: number, to: number): boolean =>
  links.some((link) => link.from < to && link.to > from)
