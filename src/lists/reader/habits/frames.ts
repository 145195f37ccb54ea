/** Links, quotes and marks that titles fill from end to end. */
import { IS_IMAGE } from '../atom-table.ts'
import { QUOTE } from '../delimiters.ts'
import { KNOWN_VENUE } from '../facts.ts'
import { AUTHORS, MORE_TITLE, NICKNAME, REMARK, TITLE, VENUE, YEAR } from '../labels.ts'
import type { LabelledUnits } from './labels.ts'

/** Atoms from `from` to before `to` that one link, quote or mark holds. */
type Frame = { readonly from: number; readonly to: number; readonly kind: number }

/** Fewer titles are no habit, and so many of a hundred must fill their frame. */
const FEWEST = 8
const NEARLY_ALL = 85

/** Where nearly all titles fill the link, the quotes or the mark that they are in, the others do as well. */
export function withFrames(units: LabelledUnits): void {
  const frames = framesOf(units)
  const counts = new Map<number, [filled: number, all: number]>()
  for (const frame of frames) {
    const [filled, all] = counts.get(frame.kind) ?? [0, 0]
    counts.set(frame.kind, [filled + (isFilled(units, frame) ? 1 : 0), all + 1])
  }
  for (const frame of frames) {
    const [filled, all] = counts.get(frame.kind) ?? [0, 0]
    if (filled >= FEWEST && filled * 100 >= all * NEARLY_ALL && !isCitation(units, frame)) fill(units, frame)
  }
}

/** The frames of all titles that are in one. */
function framesOf(units: LabelledUnits): Frame[] {
  const { table, tags } = units
  const frames: Frame[] = []
  let end = 0
  for (let i = 0; i < table.count; i++) {
    const kind = i >= end && tags[i] === TITLE ? kindOf(units, i) : 0
    if (kind === 0) continue
    const isIn = (k: number) =>
      table.unit[k] === table.unit[i] && table.link[k] === table.link[i] && kindOf(units, k) === kind
    let [from, to] = [i, i + 1]
    while (from > end && isIn(from - 1)) from--
    while (to < table.count && isIn(to)) to++
    frames.push({ from, to, kind })
    end = to
  }
  return frames
}

const LINK = 1

/** What kind of frame an atom is in; 0 for none. */
function kindOf({ table }: LabelledUnits, i: number): number {
  if ((table.link[i] as number) >= 0) return LINK
  const marks = table.marks[i] as number
  return marks > 0 ? LINK + marks : table.nest[i] === QUOTE ? -1 : 0
}

const isFilled = (units: LabelledUnits, { from, to }: Frame): boolean => {
  for (let i = from + 1; i < to; i++) if (units.tags[i] !== MORE_TITLE) return false
  return units.tags[from] === TITLE && !goesOn(units, to)
}

/** The title goes on in another link. */
const goesOn = ({ table, tags }: LabelledUnits, i: number): boolean =>
  tags[i] === MORE_TITLE && table.unit[i] === table.unit[i - 1] && (table.link[i] as number) >= 0

/** `[Lee, Ann, et al. "A title." Journal of Ants (2020).](…)`: names, and a title in quotes or a venue or a year. */
function isCitation({ table, tags }: LabelledUnits, { from, to, kind }: Frame): boolean {
  if (kind !== LINK || tags[from] !== AUTHORS) return false
  for (let i = from; i < to; i++)
    if (tags[i] === VENUE || tags[i] === YEAR || (tags[i] === TITLE && table.nest[i] === QUOTE)) return true
  return false
}

function fill(units: LabelledUnits, { from, to }: Frame): void {
  const { table, tags } = units
  const isFree = (i: number) =>
    tags[i] !== VENUE &&
    tags[i] !== YEAR &&
    !(tags[i] === NICKNAME && table.nest[i] !== 0) &&
    table.venue[i] !== KNOWN_VENUE &&
    !((table.place[i] as number) & IS_IMAGE)
  let [first, last] = [from, to - 1]
  while (first < last && !isFree(first)) first++
  while (last > first && !isFree(last)) last--
  for (let i = first; i <= last; i++) {
    const label = i === first ? TITLE : MORE_TITLE
    if (tags[i] !== label) units.relabel(i, label)
  }
  for (let i = to; goesOn(units, i); i++) units.relabel(i, REMARK)
}
