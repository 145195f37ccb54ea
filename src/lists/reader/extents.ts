/** Whether an entry goes on in the unit behind its title's. */
import type { AtomTable } from './atom-table.ts'
import { fieldLabel } from './field-label.ts'
import { AUTHORS, TITLE, VENUE, YEAR } from './labels.ts'
import { leadsToPaper } from './link-kinds.ts'
import type { Slots } from './slots.ts'
import { CELL, HEADING, ITEM, PARAGRAPH, type Unit } from './units.ts'

/** A labelled list, and the title of an entry in it. */
export type TitlePlace = {
  readonly table: AtomTable
  readonly tags: Uint8Array
  readonly slots: Slots
  readonly title: number
  /** The first atom of the title's unit. */
  readonly first: number
  /** Its item has the only title among those beside it. */
  readonly lonely: boolean
}

/** Whether the entry ends before the unit that atom `i` begins. */
export function endsBefore(place: TitlePlace, i: number): boolean {
  const { table, title } = place
  const [unit, own] = [table.unitOf(i), table.unitOf(title)]
  if (unit.kind === HEADING) return own.kind !== HEADING || unit.level <= own.level
  if (own.kind === CELL) return unit.row !== own.row
  if (opensPapers(table, i, own)) return true
  if (own.kind === ITEM) return unit.kind === ITEM ? endsAtItem(place, unit, own, i) : !isDisplaced(place, i)
  return (
    own.kind === PARAGRAPH && (unit.kind === CELL || (unit.kind === PARAGRAPH && hasSecondByline(place, i)))
  )
}

/** Whether a table begins with atom `i` that has papers in several rows: what stands above it is its caption. */
export function opensPapers(table: AtomTable, i: number, above: Unit): boolean {
  if (above.kind === CELL || table.unitOf(i).kind !== CELL || table.unitOf(i - 1).kind === CELL) return false
  let row = -1
  for (let k = i; k < table.count && table.unitOf(k).kind === CELL; k++) {
    if (!leadsToPaper(table.linkKind[k] as number) || table.unitOf(k).row === row) continue
    if (row >= 0) return true
    row = table.unitOf(k).row
  }
  return false
}

function endsAtItem(place: TitlePlace, unit: Unit, own: Unit, i: number): boolean {
  if (unit.depth !== own.depth) return unit.depth < own.depth
  return unit.first && !place.lonely && !isNextField(place, i) && !isOnlyLinks(place, i)
}

/** A title with what stands beside it has fewer atoms. */
const LONGEST_LINE = 40
/** More words are a remark. */
const FEW_WORDS = 4

/** `- [Paper](…) [Code](…)` behind `- A title` without a link: links with labels, and little else. */
function isOnlyLinks({ table, tags, first: opening }: TitlePlace, first: number): boolean {
  for (let i = opening; table.unit[i] === table.unit[opening]; i++)
    if ((table.link[i] as number) >= 0 || i - opening > LONGEST_LINE) return false
  let labelled = false
  for (let i = first; i < table.count && table.unit[i] === table.unit[first]; i++) {
    if (tags[i] === TITLE || tags[i] === AUTHORS || (table.words[i] as number) > FEW_WORDS) return false
    if ((table.label[i] as number) > 0 && (table.link[i] as number) >= 0) labelled = true
  }
  return labelled && (table.link[first] as number) >= 0
}

/** `Authors: …` behind `Title: …` in items side by side. */
function isNextField({ table, tags, slots, first }: TitlePlace, i: number): boolean {
  const [own, other] = [fieldLabel(table, tags, first), fieldLabel(table, tags, i)]
  return own !== other && own !== 0 && other !== 0 && (slots.often[first] as number) > 1
}

/**
 * A paragraph with names right behind an item that has none, or with labelled links behind one that has none, and not quite far
 * enough to the right to be inside it.
 */
function isDisplaced({ table, tags, title, first }: TitlePlace, i: number): boolean {
  const { kind, depth } = table.unitOf(i)
  if (kind !== PARAGRAPH || depth > 0 || table.unit[i] !== (table.unit[title] as number) + 1) return false
  if (hasByline(table, tags, i)) return !hasByline(table, tags, first)
  if (hasLink(table, first, isLabelled) || !hasLink(table, i, isLabelled)) return false
  return table.unitOf(title).ordered ? !hasLink(table, first) : isOnlyFields(table, tags, i)
}

/** ``ICCV 2023` [[paper]](…) [[code]](…)`: where and when, and links, but nothing that is said. */
function isOnlyFields(table: AtomTable, tags: Uint8Array, first: number): boolean {
  for (let i = first; i < table.count && table.unit[i] === table.unit[first]; i++) {
    const isField = tags[i] === VENUE || tags[i] === YEAR || isLabelled(table, i)
    if (!isField && (table.words[i] as number) > 0) return false
  }
  return true
}

/** `[[Paper]](…)`. */
const isLabelled = (table: AtomTable, i: number): boolean => (table.label[i] as number) > 0

/** Whether a unit has a link that is like that. */
function hasLink(
  table: AtomTable,
  first: number,
  isLike: (table: AtomTable, i: number) => boolean = () => true,
): boolean {
  for (let i = first; i < table.count && table.unit[i] === table.unit[first]; i++)
    if ((table.link[i] as number) >= 0 && isLike(table, i)) return true
  return false
}

/** Further back, in atoms, nobody looks. */
const FURTHEST = 40

/** `12. **A title**`, and below it, displaced, `[[Paper]](…) – what it is about`: whether an atom stands behind those links. */
export function isBehindDisplacedLinks(table: AtomTable, tags: Uint8Array, atom: number): boolean {
  const { kind, depth } = table.unitOf(atom)
  let first = atom
  let labelled = false
  while (first > 0 && table.unit[first - 1] === table.unit[atom] && atom - first < FURTHEST) {
    first--
    if ((table.link[first] as number) >= 0 && isLabelled(table, first)) labelled = true
  }
  const above = first - 1
  if (kind !== PARAGRAPH || depth > 0 || !labelled || above < 0 || table.line[atom] !== table.line[first])
    return false
  const item = table.unitOf(above)
  const isNext = table.unit[above] === (table.unit[atom] as number) - 1
  if (!isNext || item.kind !== ITEM || !item.ordered || !item.first) return false
  return isTitledWithoutLink(table, tags, above)
}

function isTitledWithoutLink(table: AtomTable, tags: Uint8Array, last: number): boolean {
  let titled = false
  for (let i = last; i >= 0 && table.unit[i] === table.unit[last]; i--) {
    if ((table.link[i] as number) >= 0 || last - i > FURTHEST) return false
    if (tags[i] === TITLE) titled = true
  }
  return titled
}

function hasByline(table: AtomTable, tags: Uint8Array, first: number): boolean {
  for (let i = first; i < table.count && table.unit[i] === table.unit[first]; i++)
    if (tags[i] === AUTHORS) return true
  return false
}

/** A paragraph that begins with names belongs to another paper if the title's own paragraph begins with names. */
const hasSecondByline = ({ tags, first }: TitlePlace, i: number): boolean =>
  tags[i] === AUTHORS && tags[first] === AUTHORS
