/** A generated list as the learner takes it: the rows of each atom's features and borders, and the true labels. */

import type { Block } from '../src/lists/markdown/blocks.ts'
import { withFootnotes } from '../src/lists/markdown/footnotes.ts'
import { readBlocks } from '../src/lists/markdown/read-blocks.ts'
import type { AtomTable } from '../src/lists/reader/atom-table.ts'
import { MOST_BORDERS, writeBorder } from '../src/lists/reader/borders.ts'
import { Features } from '../src/lists/reader/features.ts'
import { LABELS } from '../src/lists/reader/labels.ts'
import type { Lexicon } from '../src/lists/reader/lexicon.ts'
import { atomsOf, linksOf } from '../src/lists/reader/reader.ts'
import { Slots, Votes } from '../src/lists/reader/slots.ts'
import { UnitReader } from '../src/lists/reader/units.ts'
import { venueIndex } from '../src/venues/venue-index.ts'
import type { Generated } from './generate/index.ts'
import { readVenues } from './generate/venues.ts'
import { truthLabels } from './truth-labels.ts'

/**
 * Numbers of several atoms, one atom's behind the other's; `starts[i]` is where those of atom i begin. Threads share them
 * instead of copying them.
 */
export type Ragged = { readonly starts: Int32Array; readonly values: Int32Array }

export type Example = {
  readonly name: string
  readonly tags: Uint8Array
  /** What is labelled outside may be a nickname or a remark as well. */
  readonly partial: boolean
  /** Stretches of whole blocks that are decoded by themselves while training. */
  readonly stretches: readonly (readonly [number, number])[]
  readonly borders: Ragged
  readonly shared: Ragged
  /** What the second pass sees besides, given the first's labels. */
  readonly voted: (first: Uint8Array) => Ragged
}

/** Training's own venues: what the product comes to know or to doubt leaves the weights as they are. */
const VENUES = venueIndex({}, readVenues())

export function exampleOf({ name, text, truth, partial = false }: Generated, lexicon: Lexicon): Example {
  const table = tableOf(text, lexicon)
  const slots = new Slots(table)
  const features = new Features(table, slots)
  const contexts = new Int32Array(MOST_BORDERS)
  return {
    name,
    tags: truthLabels(table, truth),
    partial,
    stretches: stretchesOf(table),
    borders: ragged(table.count, (i) => contexts.subarray(0, writeBorder(table, i, contexts))),
    shared: ragged(table.count, (i) => features.rowsOf(features.shared, i)),
    voted: (first) => {
      const voted = features.voted(new Votes(slots, first, LABELS), first)
      return ragged(table.count, (i) => features.rowsOf(voted, i))
    },
  }
}

/** A whole text as atoms. */
export function tableOf(text: string, lexicon: Lexicon): AtomTable {
  const reader = new UnitReader()
  const blocks: Block[] = []
  readBlocks(text, (block) => blocks.push(block))
  for (const block of text.includes('[^') ? withFootnotes(blocks) : blocks) reader.take(block)
  const links = reader.units.map(({ flow }) => linksOf(flow))
  return atomsOf(reader.units, text, VENUES, lexicon, (unit) => links[unit] ?? [])
}

function ragged(count: number, rowsOf: (i: number) => Int32Array): Ragged {
  const starts = new Int32Array(new SharedArrayBuffer((count + 1) * Int32Array.BYTES_PER_ELEMENT))
  let values = new Int32Array(count * 64 + 256)
  let at = 0
  for (let i = 0; i < count; i++) {
    const rows = rowsOf(i)
    if (at + rows.length > values.length) {
      const wider = new Int32Array(values.length * 2)
      wider.set(values)
      values = wider
    }
    values.set(rows, at)
    at += rows.length
    starts[i + 1] = at
  }
  const kept = new Int32Array(new SharedArrayBuffer(at * Int32Array.BYTES_PER_ELEMENT))
  kept.set(values.subarray(0, at))
  return { starts, values: kept }
}

/** In atoms: a stretch ends with a block after so many, and with a unit after more. */
const SHORT = 60
const LONG = 150

function stretchesOf(table: AtomTable): [number, number][] {
  const stretches: [number, number][] = []
  let from = 0
  for (let i = 1; i <= table.count; i++) {
    const ends =
      i === table.count ||
      (i - from > SHORT && table.unitOf(i).block !== table.unitOf(i - 1).block) ||
      (i - from > LONG && table.unit[i] !== table.unit[i - 1])
    if (!ends) continue
    stretches.push([from, i])
    from = i
  }
  return stretches
}
