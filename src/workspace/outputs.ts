/** Reports must not take the place of what a run reads. */
import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { FileError, withFileErrors } from './files.ts'
import { realPath } from './paths.ts'
import { checkWritable } from './write.ts'

/** Before anything is asked: throws {@link FileError} for a report whose file is a list, the configuration or the cache. */
export function checkOutputs(
  outputs: readonly { readonly format: string; readonly file: string }[],
  read: readonly string[],
  cwd: string,
): void {
  for (const [i, { format, file }] of outputs.entries()) {
    const others = [...read, ...outputs.slice(0, i).map((one) => one.file)]
    const isOther = (other: string) => isSame(resolve(cwd, file), resolve(cwd, other))
    withFileErrors(`--output ${format}=${file}`, () => {
      if (others.some(isOther))
        throw new FileError(
          `--output ${format}=${file}: this file is read or written for something else; name another file.`,
        )
      checkWritable(file, cwd)
    })
  }
}

/** By whatever names. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map((path) => statSync(path, { throwIfNoEntry: false, bigint: true }))
  return a && b ? a.isFile() && a.ino === b.ino && a.dev === b.dev : realPath(one) === realPath(other)
}
