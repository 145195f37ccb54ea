/** Where a path really leads: a pull request may bring links to anything on the machine. */
import { existsSync, lstatSync, realpathSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'

/**
 * Whether a link on the way leads out of a folder. A path that the user explicitly points outside is allowed. Throws
 * system errors for a path that does not exist.
 */
export function leadsOut(full: string, folder: string): boolean {
  const mayLead = isInside(full, resolve(folder)) || lstatSync(full).isSymbolicLink()
  return mayLead && !isInside(realpathSync(full), realpathSync(folder))
}

export const isInside = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep)

/** Whether a path is in a repository's own folder: there are hooks and, in a workflow, the token. */
export function isInGit(full: string, cwd: string): boolean {
  return [
    relative(resolve(cwd), full),
    relative(realpathSync(nearestExisting(resolve(cwd))), realPath(full)),
  ].some((path) => /(?:^|[\\/])\.git(?:[\\/]|$)/i.test(path))
}

/** Where a path leads, be there a file or not. */
export function realPath(full: string): string {
  const nearest = nearestExisting(full)
  return join(realpathSync(nearest), full.slice(nearest.length))
}

/** The path itself, or the nearest folder above that exists. */
export const nearestExisting = (path: string): string =>
  existsSync(path) || dirname(path) === path ? path : nearestExisting(dirname(path))

/** The folder at or above this one that holds a repository; null where there is none. */
export function repositoryRoot(cwd: string): string | null {
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    if (existsSync(resolve(folder, '.git'))) return folder
    if (dirname(folder) === folder) return null
  }
}

/** A path of this system with `/` between segments. */
export const slashed = (path: string): string => path.replaceAll(sep, '/')
