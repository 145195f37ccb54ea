/** Lists that are not files: standard input and process substitutions (`<(…)`). */
import { readFileSync } from 'node:fs'
import type { TextFile } from '../model/list.ts'
import { decodeUtf8, type Streams, withFileErrors } from './files.ts'

const isStandardInput = (name: string): boolean => /^(?:-|\/dev\/(?:stdin|fd\/0))$/.test(name)
const descriptor = (name: string): number | null => {
  const [, number] = /^\/(?:dev|proc\/self)\/fd\/(\d{1,6})$/.exec(name) ?? []
  return number === undefined ? null : Number(number)
}

/** Whether a name on the command line is a stream, which can be read once and not written. */
export const isStream = (name: string): boolean => isStandardInput(name) || descriptor(name) !== null

/** How reports name a list: standard input has no path. */
const shownName = (name: string): string => (isStandardInput(name) ? '<stdin>' : name)

/** The streams among the names on a command line, read to their end. Throws {@link FileError}. */
export async function readStreams(
  names: readonly string[],
  stdin: () => Promise<Uint8Array>,
): Promise<Streams> {
  const read = new Map<string, TextFile>()
  for (const name of new Set(names.filter(isStream))) {
    const path = shownName(name)
    const bytes = isStandardInput(name)
      ? await stdin()
      : withFileErrors(path, () => readFileSync(descriptor(name) ?? 0))
    read.set(name, { path, text: decodeUtf8(path, bytes) })
  }
  return read
}
