/** Writes files: reports, fixed lists, the cache. */
import {
  closeSync,
  existsSync,
  fchmodSync,
  fsyncSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { FileError } from './files.ts'

/**
 * Writes the whole file or nothing, by renaming a temporary file next to it. `path` is as the user named it, relative to
 * `cwd`. Throws {@link FileError}.
 */
export function writeAtomically(path: string, text: string, cwd: string): void {
  try {
    const full = resolve(cwd, path)
    const target = existsSync(full) ? realpathSync(full) : full
    const kind = statSync(target, { throwIfNoEntry: false })
    // a pipe or a device must not be replaced by a file
    if (kind && !kind.isFile()) writeFileSync(target, text)
    else replace(target, text, kind?.mode ?? null)
  } catch (error) {
    const { code = 'unknown error' } = error as NodeJS.ErrnoException
    throw new FileError(`${path}: could not be written (${code}).`)
  }
}

function replace(target: string, text: string, mode: number | null): void {
  makeFolder(dirname(target))
  const temporary = join(dirname(target), `.${process.pid}.paper-list-check.tmp`)
  rmSync(temporary, { force: true })
  try {
    fill(temporary, text, mode)
    renameSync(temporary, target)
  } finally {
    rmSync(temporary, { force: true })
  }
}

function fill(path: string, text: string, mode: number | null): void {
  const file = openSync(path, 'wx', 0o666)
  try {
    if (mode !== null) fchmodSync(file, mode & 0o7777)
    writeFileSync(file, text)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Folder by folder: Node's `recursive` option never returns if one cannot be created, as under /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  if (dirname(folder) !== folder) makeFolder(dirname(folder))
  mkdirSync(folder)
}
