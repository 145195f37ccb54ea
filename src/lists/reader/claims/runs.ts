/** What the tagger said of a list, in runs of one label, and how sure it is of them. */
import type { VenueIndex } from '../../../model/venue.ts'
import type { Flow, Range } from '../../markdown/flow.ts'
import { type AtomTable, IS_IMAGE } from '../atom-table.ts'
import type { Region } from '../regions.ts'

/** What the tagger said of a list. */
export type Labelled = {
  readonly table: AtomTable
  readonly tags: Uint8Array
  readonly margins: Int32Array
  readonly venues: VenueIndex
  /** It writes names as `Lee, Ann, Wu, Bo`. */
  readonly arePaired?: boolean
  /** It writes years with two digits, also behind journals. */
  readonly yearsAreShort?: boolean
}

/** Margins are in units of the weights: at this one the tagger is right in about three of four cases. */
const SURE = 120

/** How sure the tagger is of the labels from `first` to `last` and of their borders: the weakest of them counts. */
export function certaintyOf({ table, margins }: Labelled, first: number, last: number): number {
  let weakest = Math.min(margins[first] as number, margins[last] as number)
  if (table.unit[first - 1] === table.unit[first]) weakest = Math.min(weakest, margins[first - 1] as number)
  if (last + 1 < table.count && table.unit[last + 1] === table.unit[last])
    weakest = Math.min(weakest, margins[last + 1] as number)
  return Math.round(100 / (1 + Math.exp(-weakest / SURE))) / 100
}

/** Neighbouring atoms of one label in one unit; both ends inclusive. */
export type LabelRun = { readonly first: number; readonly last: number }

/** The next run of a label from `from` on, within the region. */
export function nextRun(
  { table, tags }: Labelled,
  { last: end }: Region,
  from: number,
  label: number,
): LabelRun | null {
  let first = from
  while (first <= end && (tags[first] !== label || (table.place[first] as number) & IS_IMAGE)) first++
  if (first > end) return null
  let last = first
  while (last < end && tags[last + 1] === label && table.unit[last + 1] === table.unit[first]) last++
  return { first, last }
}

export const flowOf = ({ table }: Labelled, { first }: LabelRun): Flow => table.unitOf(first).flow
export const rangeOf = ({ table }: Labelled, { first, last }: LabelRun): Range => ({
  from: table.from[first] as number,
  to: table.to[last] as number,
})
