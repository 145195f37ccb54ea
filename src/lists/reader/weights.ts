/**
 * The weights that training made, and its lexicon, from `weights.bin` beside this file. The file is read when the first
 * list is read; a file that is not the one that was trained is refused.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'
import { BrokenInstall } from '../../model/broken-install.ts'
import { memoize } from '../../text/memoize.ts'
import { BORDER_BITS } from './borders.ts'
import { ROW_BITS } from './features/rows.ts'
import { type Lexicon, UNKNOWN_WORD } from './lexicon.ts'
import { PACKED, PAIRS, type Weights } from './model.ts'
import { HASH } from './weights-hash.ts'

/** Words in the lexicon are kept by so many bits of their hash. */
export const LEXICON_BITS = 19

export type Model = { readonly weights: Weights; readonly lexicon: Lexicon }

const FILE = new URL('./weights.bin', import.meta.url)

/** The model; read once. Throws {@link BrokenInstall} where the file is missing or is another. */
export const loadModel = (): Model => load(FILE.href)

const load = memoize(() => readModel(readBytes(FILE), HASH))

function readBytes(file: URL): Uint8Array {
  try {
    return readFileSync(file)
  } catch (error) {
    throw new BrokenInstall(`weights.bin cannot be read (${(error as Error).message}). ${REMEDY}`)
  }
}

const REMEDY = 'Install paper-list-check again.'

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Unpacks what `packModel` of the training wrote. Throws {@link BrokenInstall} where the bytes are not those of the hash. */
export function readModel(bytes: Uint8Array, hash: string): Model {
  if (hashOf(bytes) !== hash)
    throw new BrokenInstall(`weights.bin is not the file that this version was built with. ${REMEDY}`)
  const reader = new Reader(brotliDecompressSync(bytes))
  const rowOf = reader.numbers(1 << ROW_BITS)
  const packed = packRows(reader.planes(PACKED * 2))
  const matrices = [0, 1].map(() => [reader.numbers(1 << BORDER_BITS), reader.planes(PAIRS)] as const)
  const [first, second] = matrices
  if (!first || !second) throw new Error('unreachable')
  const lexicon = reader.lexicon()
  return {
    weights: {
      rowOf,
      packed,
      matrixOf: [first[0], second[0]],
      matrices: [matrixRows(first[1]), matrixRows(second[1])],
    },
    lexicon: (word) => lexicon[word >>> (32 - LEXICON_BITS)] as number,
  }
}

/** Columns of equal length, one behind the other. */
type Planes = { readonly count: number; readonly width: number; readonly values: Int8Array }

class Reader {
  readonly #bytes: Uint8Array
  #at = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  #number(): number {
    let value = 0
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.#at++] as number
      value |= (byte & 127) << shift
      if (byte < 128) return value
    }
  }

  /** Which of `size` features have a row, as distances from one to the next; numbered from 1. */
  numbers(size: number): Uint16Array {
    const numbers = new Uint16Array(size)
    const count = this.#number()
    let at = -1
    for (let i = 1; i <= count; i++) {
      at += this.#number() + 1
      numbers[at] = i
    }
    return numbers
  }

  planes(width: number): Planes {
    const count = this.#number()
    const values = new Int8Array(this.#bytes.buffer, this.#bytes.byteOffset + this.#at, count * width)
    this.#at += count * width
    return { count, width, values }
  }

  lexicon(): Int8Array {
    const lexicon = new Int8Array(1 << LEXICON_BITS).fill(UNKNOWN_WORD)
    const count = this.#number()
    const words = new Int32Array(count)
    let at = -1
    for (let i = 0; i < count; i++) {
      at += this.#number() + 1
      words[i] = at
    }
    for (let i = 0; i < count; i++) lexicon[words[i] as number] = (this.#bytes[this.#at++] as number) - 3
    return lexicon
  }
}

/** Two weights in each integer; row 0 is empty. */
function packRows({ count, values }: Planes): Int32Array {
  const packed = new Int32Array((count + 1) * PACKED)
  for (let half = 0; half < PACKED; half++) {
    const [low, high] = [half * 2 * count, (half * 2 + 1) * count]
    for (let row = 0; row < count; row++)
      packed[(row + 1) * PACKED + half] =
        (values[low + row] as number) + (values[high + row] as number) * 65536
  }
  return packed
}

function matrixRows({ count, values }: Planes): Int8Array {
  const rows = new Int8Array((count + 1) * PAIRS)
  for (let pair = 0; pair < PAIRS; pair++)
    for (let row = 0; row < count; row++)
      rows[(row + 1) * PAIRS + pair] = values[pair * count + row] as number
  return rows
}
