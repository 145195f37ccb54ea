/** Writes files: reports, fixed lists, the cache. */
import {
  accessSync,
  type BigIntStats,
  closeSync,
  constants,
  existsSync,
  fchmodSync,
  fchownSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { FileError } from './files.ts'
import { isInGit, isInside, leadsOut, nearestExisting } from './paths.ts'

/**
 * Writes the whole file or nothing; a file that exists keeps its owner, its mode and its other names. `path` is as the
 * user named it, relative to `cwd`. `replaced`: the text that the file must still hold, if any. Throws {@link FileError}.
 */
export function writeAtomically(
  path: string,
  text: string,
  cwd: string,
  replaced: string | null = null,
): void {
  try {
    const target = targetOf(path, cwd)
    const kind = statSync(target, { throwIfNoEntry: false, bigint: true })
    if (!kind) create(target, text)
    // a pipe or a device must not be replaced by a file
    else if (kind.isFIFO()) writeToPipe(path, target, text)
    else if (!kind.isFile()) writeFileSync(target, text)
    else overwrite({ path, target, kind }, text, replaced)
  } catch (error) {
    if (error instanceof FileError) throw error
    const { code = 'unknown error' } = error as NodeJS.ErrnoException
    throw new FileError(`${path}: could not be written (${code}).`)
  }
}

/** Opening a pipe that nobody reads would wait for ever. This end stays open until all is written. */
function writeToPipe(path: string, target: string, text: string): void {
  const end = openPipe(path, target)
  try {
    writeFileSync(target, text)
  } finally {
    closeSync(end)
  }
}

/** Milliseconds between two tries to open a pipe, and how many there are: its reader may still be starting. */
const [PIPE_PAUSE, PIPE_TRIES] = [50, 40]

function openPipe(path: string, target: string): number {
  const clock = new Int32Array(new SharedArrayBuffer(4))
  for (let left = PIPE_TRIES; left > 0; left--) {
    try {
      return openSync(target, constants.O_WRONLY | constants.O_NONBLOCK)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENXIO') throw error
      Atomics.wait(clock, 0, 0, PIPE_PAUSE)
    }
  }
  throw new FileError(`${path}: nobody reads this pipe.`)
}

export const changedMeanwhile = (path: string): string =>
  `${path}: changed while it was being checked, so it was not written; run again.`

/** Throws {@link FileError} for a file that its owner has made read-only, or that this user may not write. */
export function checkWritable(path: string, cwd: string): void {
  const target = targetOf(path, cwd)
  const kind = statSync(target, { throwIfNoEntry: false })
  if (kind?.isFile() && !isWritable(target, kind.mode)) throw readOnly(path)
}

const readOnly = (path: string) => new FileError(`${path}: this file is read-only, so it is left as it is.`)

/** The superuser may write everything; a file without any write permission is still meant to stay. */
function isWritable(target: string, mode: number): boolean {
  if ((mode & 0o222) === 0) return false
  try {
    accessSync(target, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** Follows links within the working directory, and where the user says so elsewhere. */
function targetOf(path: string, cwd: string): string {
  const full = resolve(cwd, path)
  if (isInside(full, resolve(cwd)) && leadsOut(nearestExisting(full), cwd))
    throw new FileError(
      `${path}: a symbolic link in this path leads out of the working directory; nothing is written there.`,
    )
  if (isInGit(full, cwd)) throw new FileError(`${path}: nothing is written into .git.`)
  return existsSync(full) ? realpathSync(full) : full
}

type Present = { readonly path: string; readonly target: string; readonly kind: BigIntStats }

function overwrite({ path, target, kind }: Present, text: string, replaced: string | null): void {
  if (!isWritable(target, Number(kind.mode))) throw readOnly(path)
  const check = () => {
    const now = statSync(target, { bigint: true })
    const same = (['ino', 'size', 'mtimeNs', 'ctimeNs'] as const).every((name) => now[name] === kind[name])
    if (!same || (replaced !== null && readFileSync(target, 'utf8') !== replaced))
      throw new FileError(changedMeanwhile(path))
  }
  if (kind.nlink > 1n || !replace(target, text, kind, check)) writeInPlace(target, text, check)
}

function create(target: string, text: string): void {
  makeFolder(dirname(target))
  replace(target, text, null, () => {})
}

/** By a temporary file next to it. False where the owner or the mode cannot be kept. `check` is called last of all. */
function replace(target: string, text: string, kind: BigIntStats | null, check: () => void): boolean {
  const temporary = join(dirname(target), `.${process.pid}.paper-list-check.tmp`)
  rmSync(temporary, { force: true })
  try {
    if (!fill(temporary, text, kind)) return false
    check()
    renameSync(temporary, target)
    return true
  } finally {
    rmSync(temporary, { force: true })
  }
}

function fill(path: string, text: string, kind: BigIntStats | null): boolean {
  const file = openSync(path, 'wx', 0o666)
  try {
    if (kind && !take(file, kind)) return false
    writeFileSync(file, text)
    fsyncSync(file)
    return true
  } finally {
    closeSync(file)
  }
}

/** Gives a file the owner and the mode of another; false where this user may not. */
function take(file: number, { uid, gid, mode }: BigIntStats): boolean {
  try {
    fchownSync(file, Number(uid), Number(gid))
    fchmodSync(file, Number(mode) & 0o7777)
    return true
  } catch {
    return false
  }
}

/** Puts back what was there if the disk is full. */
function writeInPlace(target: string, text: string, check: () => void): void {
  const before = readFileSync(target)
  const file = openSync(target, 'r+')
  try {
    check()
    fillFrom(file, Buffer.from(text))
  } catch (error) {
    if (!(error instanceof FileError)) fillFrom(file, before)
    throw error
  } finally {
    closeSync(file)
  }
}

function fillFrom(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at, bytes.length - at, at)
  ftruncateSync(file, bytes.length)
  fsyncSync(file)
}

/** Folder by folder: Node's `recursive` option never returns if one cannot be created, as under /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  if (dirname(folder) !== folder) makeFolder(dirname(folder))
  mkdirSync(folder)
}
