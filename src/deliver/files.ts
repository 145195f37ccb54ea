/** Lists from the disk, and reports and fixed lists back to it. */
import {
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { globSync } from 'tinyglobby'
import type { TextFile } from '../model/list.ts'

/** A file that cannot be read or written; the message is one line for people. */
export class FileError extends Error {
  override readonly name = 'FileError'
}

/** No list is longer. Bytes. */
const LARGEST = 32 * 1024 * 1024

/** The lists that paths and globs name, each once, in order. Throws {@link FileError}. */
export function readLists(patterns: readonly string[], cwd: string): TextFile[] {
  const paths = new Set(patterns.flatMap((pattern) => pathsOf(pattern, cwd)))
  return [...paths].map((path) => readText(path, cwd))
}

function pathsOf(pattern: string, cwd: string): string[] {
  if (existsSync(resolve(cwd, pattern)) || !/[*?{}[\]!]/.test(pattern)) return [pattern]
  const found = globSync(pattern, {
    cwd,
    dot: false,
    ignore: ['**/node_modules/**'],
    expandDirectories: false,
  }).toSorted()
  if (found.length === 0) throw new FileError(`${pattern}: no file matches.`)
  return found
}

function readText(path: string, cwd: string): TextFile {
  const full = resolve(cwd, path)
  const link = lstatSync(full, { throwIfNoEntry: false })
  if (!link) throw new FileError(`${path}: there is no such file.`)
  if (link.isSymbolicLink() && !isInside(realpathSync(full), realpathSync(cwd))) {
    throw new FileError(`${path}: this link leads out of ${cwd} and is not followed.`)
  }
  const kind = statSync(full)
  if (kind.isDirectory())
    throw new FileError(
      `${path}: this is a directory; name a Markdown file, or a glob such as “${join(path, '*.md')}”.`,
    )
  if (!kind.isFile()) throw new FileError(`${path}: this is no regular file.`)
  if (kind.size > LARGEST)
    throw new FileError(
      `${path}: with ${Math.round(kind.size / 1e6)} MB it is too large for a list (the most is 32 MB).`,
    )
  return { path, text: decode(path, readFileSync(full)) }
}

const isInside = (path: string, folder: string) =>
  path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep)

function decode(path: string, bytes: Uint8Array): string {
  if (bytes.subarray(0, 8000).includes(0))
    throw new FileError(`${path}: this is a binary file, not Markdown.`)
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new FileError(`${path}: this is not UTF-8 text; save it as UTF-8.`)
  }
}

/** Writes a whole file or nothing: the text stands beside it first and takes its place at once. */
export function writeAtomically(path: string, text: string): void {
  try {
    replace(existsSync(path) ? realpathSync(path) : path, text)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new FileError(`${path}: it could not be written (${code ?? 'unknown error'}).`)
  }
}

function replace(target: string, text: string): void {
  mkdirSync(dirname(target), { recursive: true })
  const beside = join(dirname(target), `.${process.pid}.paper-list-check.tmp`)
  const mode = statSync(target, { throwIfNoEntry: false })?.mode ?? 0o644
  try {
    const file = openSync(beside, 'w', mode)
    writeFileSync(file, text)
    fsyncSync(file)
    closeSync(file)
    renameSync(beside, target)
  } finally {
    rmSync(beside, { force: true })
  }
}

const CONFIG = '.paper-list-check.yml'

/** The configuration named, or the nearest one upward from the working directory; null if there is none. */
export function readConfigFile(named: string | null, cwd: string): { path: string; text: string } | null {
  const path = named === null ? nearestConfig(cwd) : resolve(cwd, named)
  if (path === null) return null
  const shown = named ?? (relative(cwd, path) || CONFIG)
  if (!statSync(path, { throwIfNoEntry: false })?.isFile())
    throw new FileError(`${shown}: there is no such configuration file.`)
  return { path: shown, text: decode(shown, readFileSync(path)) }
}

function nearestConfig(cwd: string): string | null {
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    const path = join(folder, CONFIG)
    if (existsSync(path)) return path
    if (existsSync(join(folder, '.git')) || dirname(folder) === folder) return null
  }
}
