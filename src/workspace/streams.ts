/** Lists that are not files: standard input and process substitutions (`<(…)`). */
import { readSync } from 'node:fs'
import type { TextFile } from '../model/list.ts'
import { decodeUtf8, MAX_BYTES, type Streams, withFileErrors } from './files.ts'

const isStandardInput = (name: string): boolean => /^(?:-|\/dev\/(?:stdin|fd\/0))$/.test(name)
const descriptor = (name: string): number | null => {
  const [, number] = /^\/(?:dev|proc\/self)\/fd\/(\d{1,6})$/.exec(name) ?? []
  return number === undefined ? null : Number(number)
}

/** Whether a name on the command line is a stream, which can be read once and not written. */
export const isStream = (name: string): boolean => isStandardInput(name) || descriptor(name) !== null

/** How reports name a list: standard input has no path. */
const shownName = (name: string): string => (isStandardInput(name) ? '<stdin>' : name)

/** Enough to see that it is too large: a stream may have no end. */
const ENOUGH = MAX_BYTES + 1

/** The streams among the names on a command line, read to their end. Throws {@link FileError}. */
export async function readStreams(
  names: readonly string[],
  stdin: (enough: number) => Promise<Uint8Array>,
): Promise<Streams> {
  const read = new Map<string, TextFile>()
  for (const name of new Set(names.filter(isStream))) {
    const path = shownName(name)
    const bytes = isStandardInput(name)
      ? await stdin(ENOUGH)
      : withFileErrors(path, () => readDescriptor(descriptor(name) ?? 0))
    read.set(name, { path, text: decodeUtf8(path, bytes) })
  }
  return read
}

function readDescriptor(descriptor: number): Uint8Array {
  const chunks: Uint8Array[] = []
  for (let length = 0; length < ENOUGH; ) {
    const chunk = new Uint8Array(64 * 1024)
    const read = readSync(descriptor, chunk)
    if (read === 0) break
    chunks.push(chunk.subarray(0, read))
    length += read
  }
  return Buffer.concat(chunks)
}
