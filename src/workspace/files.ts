/** Lists from the disk. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, posix, relative, resolve, sep } from 'node:path'
import { globSync } from 'tinyglobby'
import { ExpectedError } from '../model/expected-error.ts'
import type { TextFile } from '../model/list.ts'
import { folderOf, isExcluded, isExclusion, isGlob, isReadme, patternMatcher } from './list-patterns.ts'
import { isInGit, leadsOut } from './paths.ts'

/** A file that cannot be read or written; the message is one line for people. */
export class FileError extends ExpectedError {
  override readonly name = 'FileError'
  /** Whether the file does not exist. */
  readonly missing: boolean
  constructor(message: string, missing = false) {
    super(message)
    this.missing = missing
  }
}

/** Bytes; a larger file is not a list, wherever it comes from. */
export const MAX_BYTES = 32 * 1024 * 1024
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file.',
  ENOTDIR: 'no such file.',
  EACCES: 'permission denied.',
  EPERM: 'permission denied.',
  ELOOP: 'its symbolic links form a loop.',
}

/** Lists that are not files, by the name that the user gave (streams.ts). */
export type Streams = ReadonlyMap<string, TextFile>

/** The lists that paths and globs name, each once, in order, without those excluded by `!`. Throws {@link FileError}. */
export function readLists(
  patterns: readonly string[],
  cwd: string,
  streams: Streams = new Map(),
): TextFile[] {
  const paths = new Map<string, string>()
  for (const path of patterns.flatMap((pattern) => pathsOf(pattern, cwd))) {
    const full = resolve(cwd, path)
    if (!paths.has(full) && !isExcluded(slashed(relative(cwd, full)), patterns)) paths.set(full, path)
  }
  if (patterns.length === 0) throw new FileError('No list is named; name one, for example README.md.', true)
  if (paths.size === 0) throw new FileError(`${patterns.join(' ')}: ${nothingLeft(patterns)}`, true)
  return [...paths.values()].map(
    (path) => streams.get(path) ?? withFileErrors(path, () => readText(path, cwd)),
  )
}

const nothingLeft = (patterns: readonly string[]): string =>
  patterns.every(isExclusion)
    ? 'this only leaves files out; name the lists as well, for example README.md.'
    : 'no files left to check.'

/** Whether a file is a pipe: who reads or writes it waits for the other end. */
export const isPipe = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFIFO() ?? false

/** A path of this system with `/` between segments. */
export const slashed = (path: string): string => path.replaceAll(sep, '/')

/** Runs `read`, and turns any system error into a {@link FileError} of one line. */
export function withFileErrors<T>(path: string, read: () => T): T {
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
  if (isExclusion(pattern)) return []
  if (existsSync(resolve(cwd, pattern))) return [pattern]
  if (!isGlob(pattern)) return [otherCase(pattern, cwd) ?? pattern]
  const found = filesBelow(pattern, cwd).filter(patternMatcher(pattern))
  if (found.length === 0) throw new FileError(`${pattern}: no file matches.`, true)
  return found
}

/** Files that a glob may match, as paths relative to the working directory, or absolute where the glob is. */
function filesBelow(glob: string, cwd: string): string[] {
  const folder = folderOf(glob)
  const found = globSync('**/*', {
    cwd: resolve(cwd, folder),
    dot: true,
    expandDirectories: false,
    followSymbolicLinks: false,
    ...(!/\*\*|\{/.test(glob) && { deep: glob.split('/').length }),
    ignore: ['**/node_modules/**', '**/.git/**'],
  })
  return found.map((path) => posix.join(folder, path)).toSorted()
}

/** The first of `Readme.md`, `readme.md` and the like, where there is no `README.md`. */
function otherCase(name: string, cwd: string): string | undefined {
  if (!isReadme(name, name) || !existsSync(cwd)) return undefined
  return readdirSync(cwd)
    .toSorted()
    .find((file) => isReadme(file, name))
}

function readText(path: string, cwd: string): TextFile {
  const full = resolve(cwd, path)
  if (leadsOut(full, cwd))
    throw new FileError(`${path}: this link leads out of the working directory and is not followed.`)
  if (isInGit(full, cwd)) throw new FileError(`${path}: files in .git are not lists.`)
  const kind = statSync(full)
  if (kind.isDirectory())
    throw new FileError(
      `${path}: this is a directory; name a Markdown file, or a glob such as “${join(path, '*.md')}”.`,
    )
  if (!kind.isFile()) throw new FileError(`${path}: this is not a regular file.`)
  if (kind.size > MAX_BYTES) throw tooLarge(path)
  return { path, text: decodeUtf8(path, readFileSync(full)) }
}

export const tooLarge = (path: string): FileError =>
  new FileError(
    `${path}: this is too large for a list, which may have ${MAX_BYTES / 1024 / 1024} MB at most.`,
  )

/** Decodes UTF-8; `path` is for error messages. Throws {@link FileError} for anything else. */
export function decodeUtf8(path: string, bytes: Uint8Array): string {
  if (bytes.length > MAX_BYTES) throw tooLarge(path)
  if (bytes.subarray(0, 8000).includes(0))
    throw new FileError(`${path}: this is a binary file, not Markdown.`)
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new FileError(`${path}: this is not UTF-8 text; save it as UTF-8.`)
  }
}
