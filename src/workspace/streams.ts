/** Lists that are no files: standard input, and what a shell's `<(…)` makes. */
import { readFileSync } from 'node:fs'
import { FileError } from './files.ts'

const isStandardInput = (name: string): boolean => /^(?:-|\/dev\/(?:stdin|fd\/0))$/.test(name)
const descriptor = (name: string): number | null => {
  const [, number] = /^\/(?:dev|proc\/self)\/fd\/(\d{1,6})$/.exec(name) ?? []
  return number === undefined ? null : Number(number)
}

/** Whether a name on the command line is a stream, which can be read once and not written. */
export const isStream = (name: string): boolean => isStandardInput(name) || descriptor(name) !== null

/** How reports name a list: standard input has no path. */
export const shownName = (name: string): string => (isStandardInput(name) ? '<stdin>' : name)

/** The streams among the names on a command line, read to their end. Throws {@link FileError}. */
export async function readStreams(
  names: readonly string[],
  stdin: () => Promise<Uint8Array>,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const read = new Map<string, Uint8Array>()
  for (const name of names.filter(isStream)) {
    if (!read.has(name)) read.set(name, isStandardInput(name) ? await stdin() : readDescriptor(name))
  }
  return read
}

function readDescriptor(name: string): Uint8Array {
  try {
    return readFileSync(descriptor(name) ?? 0)
  } catch (error) {
    const { code = 'unknown error' } = error as NodeJS.ErrnoException
    throw new FileError(`${name}: it could not be read (${code}).`)
  }
}
