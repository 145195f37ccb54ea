/** Lists and configurations from the disk. */
import { existsSync, lstatSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { globSync } from 'tinyglobby'
import type { TextFile } from '../model/list.ts'

/** A file that cannot be read or written; the message is one line for people. */
export class FileError extends Error {
  override readonly name = 'FileError'
  /** There is nothing of that name. */
  readonly missing: boolean
  constructor(message: string, missing = false) {
    super(message)
    this.missing = missing
  }
}

/** No list is longer. Bytes. */
const LARGEST = 32 * 1024 * 1024
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file.',
  ENOTDIR: 'there is no such file.',
  EACCES: 'reading it is not permitted.',
  EPERM: 'reading it is not permitted.',
  ELOOP: 'its links lead round in a circle.',
}

/** The lists that paths and globs name, each once, in order. Throws {@link FileError}. */
export function readLists(patterns: readonly string[], cwd: string): TextFile[] {
  const paths = new Map<string, string>()
  for (const path of patterns.flatMap((pattern) => pathsOf(pattern, cwd))) {
    const full = resolve(cwd, path)
    if (!paths.has(full)) paths.set(full, path)
  }
  return [...paths.values()].map((path) => readable(path, () => readText(path, cwd)))
}

/** What goes wrong on the way is one line, never a stack trace. */
function readable<T>(path: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (error instanceof FileError) throw error
    const { code = 'unknown error' } = error as NodeJS.ErrnoException
    const missing = code === 'ENOENT' || code === 'ENOTDIR'
    throw new FileError(`${path}: ${REASONS[code] ?? `it could not be read (${code}).`}`, missing)
  }
}

function pathsOf(pattern: string, cwd: string): string[] {
  if (existsSync(resolve(cwd, pattern)) || !/[*?{}[\]!]/.test(pattern)) return [pattern]
  const found = globSync(pattern, {
    cwd,
    dot: false,
    ignore: ['**/node_modules/**'],
    expandDirectories: false,
  }).toSorted()
  if (found.length === 0) throw new FileError(`${pattern}: no file matches.`, true)
  return found
}

function readText(path: string, cwd: string): TextFile {
  const full = resolve(cwd, path)
  if (leadsOut(full, cwd))
    throw new FileError(`${path}: this link leads out of the working directory and is not followed.`)
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

/** A pull request may hold links, folders included, to anything on the machine. A path that says itself that it lies outside is meant. */
export function leadsOut(full: string, cwd: string): boolean {
  const mayLead = isInside(full, resolve(cwd)) || lstatSync(full).isSymbolicLink()
  return mayLead && !isInside(realpathSync(full), realpathSync(cwd))
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

/** Where a configuration is looked for. */
export const CONFIG = '.paper-list-check.yml'
/** Bytes. */
const LARGEST_CONFIG = 1024 * 1024

/** The configuration named, or the nearest one upward from the working directory; null if there is none. */
export function readConfigFile(named: string | null, cwd: string): { path: string; text: string } | null {
  const path = named === null ? nearestConfig(cwd) : resolve(cwd, named)
  if (path === null) return null
  const shown = named ?? (relative(cwd, path) || CONFIG)
  return readable(shown, () => {
    const kind = statSync(path, { throwIfNoEntry: false })
    if (!kind?.isFile())
      throw new FileError(`${shown}: there is no such configuration file.`, kind === undefined)
    if (kind.size > LARGEST_CONFIG) throw new FileError(`${shown}: it is too large for a configuration.`)
    return { path: shown, text: decode(shown, readFileSync(path)) }
  })
}

function nearestConfig(cwd: string): string | null {
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    const path = join(folder, CONFIG)
    if (existsSync(path)) return path
    if (existsSync(join(folder, '.git')) || dirname(folder) === folder) return null
  }
}
