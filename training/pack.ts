/** Trained weights → the bytes of weights.bin: weights of eight bits, those near zero left out, compressed. */
import { brotliCompressSync, constants } from 'node:zlib'
import { BORDER_BITS } from '../src/lists/reader/borders.ts'
import { ROW_BITS } from '../src/lists/reader/features/rows.ts'
import { LABELS } from '../src/lists/reader/labels.ts'
import { PAIRS } from '../src/lists/reader/model.ts'
import type { Learner } from './learner.ts'
import type { Words } from './lexicon.ts'

/** They are numbered in 16 bits. */
const MOST_ROWS = 45_000

/** Smaller weights, in steps of the scale, are left out; where the bytes are too many, somewhat larger ones as well. */
const LEAST = 1.5
const LEAST_STEP = 0.1
const MOST_LEAST = 20

export function packModel(passes: readonly [Learner, Learner], words: Words, mostBytes: number): Buffer {
  const scale = scaleOf(passes)
  for (let least = LEAST; ; least += LEAST_STEP) {
    const bytes = write(passes, words, scale, least)
    const packed = bytes && compress(bytes)
    if (packed && (packed.length <= mostBytes || least > MOST_LEAST)) return packed
  }
}

/** One scale for all weights, as they are added up: all but few in ten thousand fit into eight bits. */
function scaleOf(passes: readonly Learner[]): number {
  const sizes = passes.flatMap(({ weights, borders }) =>
    [weights, borders].map((column) => column.filter((weight) => weight !== 0).map(Math.abs)),
  )
  const all = new Float32Array(sizes.reduce((sum, column) => sum + column.length, 0))
  let at = 0
  for (const column of sizes) {
    all.set(column, at)
    at += column.length
  }
  all.sort()
  return 127 / (all[Math.floor(all.length * 0.9999)] ?? 127)
}

const compress = (bytes: Buffer): Buffer =>
  brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  })

/** Null where the rows are more than the reader can number. */
function write(
  passes: readonly [Learner, Learner],
  words: Words,
  scale: number,
  least: number,
): Buffer | null {
  const [first, second] = passes.map(({ weights }) => quantized(weights, scale, least)) as [
    Int8Array,
    Int8Array,
  ]
  const rows = writeRows([first, second], LABELS, 1 << ROW_BITS)
  const borders = passes.map(({ borders: b }) =>
    writeRows([quantized(b, scale, least)], PAIRS, 1 << BORDER_BITS),
  )
  const tables = [rows, ...borders].filter((table) => table !== null)
  return tables.length < 3 ? null : Buffer.concat([...tables, writeLexicon(words)])
}

function quantized(weights: Float32Array, scale: number, least: number): Int8Array {
  const steps = new Int8Array(weights.length)
  for (let i = 0; i < weights.length; i++) {
    const step = (weights[i] as number) * scale
    if (Math.abs(step) >= least) steps[i] = Math.max(-127, Math.min(127, Math.round(step)))
  }
  return steps
}

/** Which rows there are, then their columns one behind the other. */
function writeRows(tables: readonly Int8Array[], width: number, size: number): Buffer | null {
  const rows: number[] = []
  for (let row = 0; row < size; row++)
    if (tables.some((table) => table.subarray(row * width, (row + 1) * width).some((step) => step !== 0)))
      rows.push(row)
  if (rows.length > MOST_ROWS) return null
  const columns = Buffer.alloc(rows.length * width * tables.length)
  let at = 0
  for (const table of tables)
    for (let column = 0; column < width; column++)
      for (const row of rows) columns.writeInt8(table[row * width + column] as number, at++)
  return Buffer.concat([gaps(rows), varint(rows.length), columns])
}

function writeLexicon(words: Words): Buffer {
  const sorted = [...words].sort(([a], [b]) => a - b)
  return Buffer.concat([
    gaps(sorted.map(([word]) => word)),
    Buffer.from(sorted.map(([, value]) => value + 3)),
  ])
}

/** Rising numbers as their count and the distances between them. */
function gaps(numbers: readonly number[]): Buffer {
  const parts = [varint(numbers.length)]
  let last = -1
  for (const number of numbers) {
    parts.push(varint(number - last - 1))
    last = number
  }
  return Buffer.concat(parts)
}

function varint(value: number): Buffer {
  const bytes: number[] = []
  let rest = value
  for (; rest > 127; rest >>>= 7) bytes.push((rest & 127) | 128)
  return Buffer.from([...bytes, rest])
}
