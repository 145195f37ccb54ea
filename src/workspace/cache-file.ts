/** The file that keeps facts between runs. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { FileError } from './files.ts'
import { isTracked } from './git.ts'
import { isInGit, leadsOut, nearestExisting } from './paths.ts'
import { writeAtomically } from './write.ts'

/** Bytes: facts about some hundred thousand links. */
const MAX_BYTES = 256 * 1024 * 1024

/**
 * The file's text; null where there is none yet, or an empty one. Throws {@link FileError} if it cannot be read, or is
 * not a cache: a path given by mistake must not cost anybody a file.
 */
function readCache(path: string, cwd: string): string | null {
  const text = readText(path, cwd)
  if (text === null || text === '') return null
  if (!isCache(text))
    throw new FileError(
      `${path}: this file is not a cache of paper-list-check, so it is left untouched; name another path for the cache, or delete the file.`,
    )
  return text
}

/** A cache of any version: another version's is replaced. */
function isCache(text: string): boolean {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    return false
  }
  const { version, facts } = (data ?? {}) as { version?: unknown; facts?: unknown }
  return typeof version === 'number' && typeof facts === 'object' && facts !== null && !Array.isArray(facts)
}

/** A cache that cannot be written costs the next run some requests, and this one a line. */
export function saveCache(
  cache: CacheFile,
  merge: Parameters<CacheFile['save']>[0],
  log: (line: string) => void,
): void {
  try {
    cache.save(merge)
  } catch (error) {
    if (!(error instanceof FileError)) throw error
    log(error.message)
  }
}

function readText(path: string, cwd: string): string | null {
  const full = resolve(cwd, path)
  // a pull request may bring links, and their targets would be read and overwritten
  if (leadsOut(nearestExisting(full), cwd))
    throw new FileError(
      `${path}: a symbolic link in this path leads out of the working directory; no cache is kept there.`,
    )
  if (isInGit(full, cwd)) throw new FileError(`${path}: no cache is kept in .git.`)
  const kind = statSync(full, { throwIfNoEntry: false })
  if (!kind) return null
  // a pipe would be waited for, and a device may have no end
  if (!kind.isFile()) throw new FileError(`${path}: this is not a regular file; no cache is kept there.`)
  if (kind.size > MAX_BYTES) throw new FileError(`${path}: this is too large for a cache; delete the file.`)
  try {
    return readFileSync(full, 'utf8')
  } catch (error) {
    const { code = 'unknown error' } = error as NodeJS.ErrnoException
    throw new FileError(`${path}: the cache could not be read (${code}).`)
  }
}

export type CacheFile = {
  readonly path: string
  /** Null where there is none yet. */
  readonly text: string | null
  /** Writes what `merge` makes of the file's present text, atomically. Throws {@link FileError}. */
  readonly save: (merge: (written: string | null) => string) => void
}

/**
 * Null where no path is given, and for a file that came with the repository, which `log` tells: a pull request could
 * bring a cache in which its dead links are alive. Throws {@link FileError}.
 */
export function openCacheFile(
  path: string | null,
  cwd: string,
  log: (line: string) => void,
): CacheFile | null {
  if (path === null) return null
  const text = readCache(path, cwd)
  const full = resolve(cwd, path)
  const tracked = existsSync(full) ? isTracked(full) : false
  if (tracked !== false) {
    const why = tracked ? 'git tracks this cache' : 'git cannot tell whether it tracks this cache'
    log(`${path}: ${why}, and a pull request could change it, so it is neither read nor written.`)
    return null
  }
  return {
    path,
    text,
    save: (merge) => writeAtomically(path, merge(readCache(path, cwd)), cwd),
  }
}
