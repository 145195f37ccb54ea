/** Lists from the disk. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { ExpectedError } from '../model/expected-error.ts'
import type { TextFile } from '../model/list.ts'
import type { UnreadFile } from '../model/report.ts'
import { filesMatching, type Matched, type Tree, treeBelow } from './glob-files.ts'
import { excludedBy, isExclusion, isGlob, isReadme } from './list-patterns.ts'
import { isInGit, leadsOut, slashed } from './paths.ts'

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

type Lists = {
  readonly files: TextFile[]
  /** Files that a glob matches and that no text can name. */
  readonly unreadFiles: UnreadFile[]
}

/** Each is compared with every file that there is, and a configuration could hold thousands. */
const MAX_GLOBS = 250

/** The lists that paths and globs name, each once, in order, without those excluded by `!`. Throws {@link FileError}. */
export function findLists(patterns: readonly string[], cwd: string, streams: Streams = new Map()): Lists {
  checkPatterns(patterns)
  const [tree, isExcluded] = [treeBelow(cwd), excludedBy(patterns)]
  const found = patterns.map((pattern) => pathsOf(pattern, cwd, tree))
  const wanted = (paths: readonly string[]) => {
    const byPlace = new Map<string, string>()
    for (const path of paths) {
      const full = resolve(cwd, path)
      if (!byPlace.has(full) && !isExcluded(slashed(relative(cwd, full)))) byPlace.set(full, path)
    }
    return [...byPlace.values()]
  }
  const paths = wanted(found.flatMap((one) => one.paths))
  const unnamable = wanted(found.flatMap((one) => one.unnamable))
  if (paths.length + unnamable.length === 0)
    throw new FileError(`${patterns.join(' ')}: no files left to check.`, true)
  return {
    files: paths.map((path) => streams.get(path) ?? withFileErrors(path, () => readText(path, cwd))),
    unreadFiles: unnamable.map((path) => ({ path, reason: 'a file name that is not UTF-8' })),
  }
}

/** The lists of {@link findLists} that could be read. */
export const readLists = (...given: Parameters<typeof findLists>): TextFile[] => findLists(...given).files

/** Throws {@link FileError} for what names no list, whatever there is in the workspace, or too many. */
export function checkPatterns(patterns: readonly string[]): void {
  if (patterns.length === 0) throw new FileError('No list is named; name one, for example README.md.', true)
  if (patterns.every(isExclusion))
    throw new FileError(
      `${patterns.join(' ')}: this only leaves files out; name the lists as well, for example README.md.`,
      true,
    )
  const globs = patterns.filter(isGlob)
  if (globs.length > MAX_GLOBS)
    throw new FileError(`${globs.length} globs name lists, which is too many; at most ${MAX_GLOBS} may.`)
}

/** Throws {@link FileError} where `folder`, which `name` sets, exists but cannot be listed. */
export function checkFolder(name: string, folder: string): void {
  if (!existsSync(folder)) return
  if (!statSync(folder).isDirectory()) throw new FileError(`${name}: ${folder} is not a directory.`)
  withFileErrors(`${name}: ${folder}`, () => readdirSync(folder))
}

/** Whether a file is a pipe: who reads or writes it waits for the other end. */
export const isPipe = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFIFO() ?? false

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

function pathsOf(pattern: string, cwd: string, tree: Tree): Matched {
  const named = (path: string): Matched => ({ paths: [path], unnamable: [] })
  if (isExclusion(pattern)) return { paths: [], unnamable: [] }
  if (existsSync(resolve(cwd, pattern))) return named(pattern)
  if (!isGlob(pattern)) return named(otherCase(pattern, cwd) ?? pattern)
  const found = filesMatching(pattern, tree)
  if (found.paths.length + found.unnamable.length === 0)
    throw new FileError(`${pattern}: no file matches.`, true)
  return found
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
