/** The configuration file. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { decodeUtf8, FileError, withFileErrors } from './files.ts'

/** The file names of a configuration, in order of preference. */
export const CONFIG_NAMES = ['.paper-list-check.yml', '.paper-list-check.yaml'] as const
/** Bytes. */
const MAX_BYTES = 1024 * 1024

/** The named configuration, or the nearest one upward from the working directory; null if there is none. */
export function readConfigFile(named: string | null, cwd: string): { path: string; text: string } | null {
  const path = named === null ? nearestConfig(cwd) : resolve(cwd, named)
  if (path === null) return null
  const shown = named ?? relative(cwd, path)
  return withFileErrors(shown, () => {
    const kind = statSync(path, { throwIfNoEntry: false })
    if (!kind?.isFile())
      throw new FileError(`${shown}: there is no such configuration file.`, kind === undefined)
    if (kind.size > MAX_BYTES) throw new FileError(`${shown}: this is too large for a configuration file.`)
    return { path: shown, text: decodeUtf8(shown, readFileSync(path)) }
  })
}

function nearestConfig(cwd: string): string | null {
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    const [path, second] = CONFIG_NAMES.map((name) => join(folder, name)).filter((file) => existsSync(file))
    if (second)
      throw new FileError(`${CONFIG_NAMES.join(' and ')}: both exist in ${folder}; keep one of them.`)
    if (path) return path
    if (existsSync(join(folder, '.git')) || dirname(folder) === folder) return null
  }
}
