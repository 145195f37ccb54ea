/** The configuration file. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { decodeUtf8, FileError, withFileErrors } from './files.ts'
import { isInGit, leadsOut, repositoryRoot } from './paths.ts'

/** The file names of a configuration, in order of preference. */
export const CONFIG_NAMES = ['.paper-list-check.yml', '.paper-list-check.yaml'] as const
/** Bytes. */
const MAX_BYTES = 128 * 1024

/**
 * The named configuration, or the nearest one from the working directory up to the root of its repository; null if there
 * is none. Throws {@link FileError}.
 */
export function readConfigFile(named: string | null, cwd: string): { path: string; text: string } | null {
  const path = named === null ? nearestConfig(cwd) : resolve(cwd, named)
  if (path === null) return null
  const shown = named ?? relative(cwd, path)
  return withFileErrors(shown, () => {
    const kind = statSync(path, { throwIfNoEntry: false })
    if (!kind) throw new FileError(`${shown}: no such configuration file.`, true)
    if (!kind.isFile()) throw new FileError(`${shown}: this is not a regular file.`)
    const home = repositoryRoot(cwd) ?? cwd
    if (leadsOut(path, home) || isInGit(path, home))
      throw new FileError(`${shown}: this link leads out of the repository and is not followed.`)
    if (kind.size > MAX_BYTES)
      throw new FileError(
        `${shown}: this is too large for a configuration file, which has at most ${MAX_BYTES / 1024} kB.`,
      )
    return { path: shown, text: decodeUtf8(shown, readFileSync(path)) }
  })
}

/** Outside of a repository, only the working directory's own: folders above may belong to anybody, such as /tmp. */
function nearestConfig(cwd: string): string | null {
  const root = repositoryRoot(cwd) ?? resolve(cwd)
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    const [path, second] = CONFIG_NAMES.map((name) => join(folder, name)).filter((file) => existsSync(file))
    if (second)
      throw new FileError(`${CONFIG_NAMES.join(' and ')}: both exist in ${folder}; keep one of them.`)
    if (path) return checkOwner(path, cwd)
    if (folder === root) return null
  }
}

/** Another user could make a repository above, too. Windows has no such owners, and gives 0 for all. */
function checkOwner(path: string, cwd: string): string {
  const { uid } = statSync(path)
  if (uid === statSync(cwd).uid || uid === process.getuid?.() || dirname(path) === resolve(cwd)) return path
  throw new FileError(`${path}: this configuration belongs to another user; name it by --config to use it.`)
}
