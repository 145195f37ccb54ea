/** The lists in the workspace, by their paths on GitHub. */
import { existsSync, readdirSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import type { TextFile } from '../model/list.ts'
import type { UnreadFile } from '../model/report.ts'
import { FileError, findLists } from './files.ts'
import { isExclusion, patternMatcher } from './list-patterns.ts'
import { isInside, slashed } from './paths.ts'

type Workspace = { readonly local: readonly TextFile[]; readonly missing: readonly string[] }
export const NO_WORKSPACE: Workspace = { local: [], missing: [] }

/** The lists in the workspace, each once, and the patterns that match none there; GitHub may have files for those. */
export function inWorkspace(patterns: readonly string[], cwd: string): Workspace {
  const local = new Map<string, TextFile>()
  const exclusions = patterns.filter(isExclusion)
  const missing = patterns.filter((pattern) => {
    if (isExclusion(pattern)) return false
    try {
      for (const file of namedLists([pattern, ...exclusions], cwd).files)
        local.set(file.path, local.get(file.path) ?? file)
      return false
    } catch (error) {
      if (error instanceof FileError && error.missing) return true
      throw error
    }
  })
  return { local: [...local.values()], missing }
}

type Named = { readonly files: readonly TextFile[]; readonly unreadFiles: readonly UnreadFile[] }

/** The lists, with their paths on GitHub: `README.md` for `./README.md` and `/home/…/README.md`. */
export function namedLists(patterns: readonly string[], cwd: string): Named {
  const { files, unreadFiles } = findLists(patterns, cwd)
  const onGithub = <T extends { readonly path: string }>(one: T): T => ({
    ...one,
    path: slashed(relative(cwd, resolve(cwd, one.path))),
  })
  return { files: files.map(onGithub), unreadFiles: unreadFiles.map(onGithub) }
}

/**
 * Throws {@link FileError} for what would pass as untouched: paths that match neither a file in the workspace nor a changed
 * one, most likely typos, and paths that no change can touch.
 */
export function rejectMistakes(
  { missing }: Workspace,
  changed: readonly string[],
  patterns: readonly string[],
  cwd: string,
): void {
  const [outside] = patterns.filter((one) => !isExclusion(one) && !isInside(resolve(cwd, one), resolve(cwd)))
  if (outside)
    throw new FileError(`${outside}: this is outside the repository, where nothing is ever changed.`)
  const unknown = missing.filter((one) => !changed.some(patternMatcher(one)))
  if (unknown.length > 0 && isCheckedOut(cwd)) namedLists(unknown, cwd)
}

/** Without a checkout only GitHub knows which files there are. */
const isCheckedOut = (cwd: string): boolean => existsSync(cwd) && readdirSync(cwd).length > 0
