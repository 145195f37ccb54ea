/**
 * What git reads of its own accord. It waits for ever for a pipe that nobody writes to; no clone brings one, but an
 * archive can.
 */
import { readdirSync, readFileSync, type Stats, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { isInside, repositoryRoot } from './paths.ts'

/**
 * Which file git would wait for, in words: one of the repository's own around a folder, or attributes beside a path.
 * Null where there is none. Links to folders and other repositories that this one borrows from are not looked into.
 */
export function obstacleTo(cwd: string, paths: readonly string[] = []): string | null {
  const root = repositoryRoot(cwd)
  if (root === null) return null
  for (const file of [...ownFiles(join(root, '.git')), ...besideLists(root, cwd, paths)]) {
    const what = neverEnding(kindOf(file))
    if (what !== null) return `${relative(cwd, file)} is ${what}, which git would wait for.`
  }
  return null
}

/** How git is asked for the settings that name a file which it reads to compare or to list (git-config(1)). */
export const NAMING_FILES = [
  ...['config', '-z', '--type=path'],
  ...['--get-regexp', '^core\\.(attributes|excludes)file$'],
]

/** The same for what its configuration names, from git's answer; null if that took too long. */
export function obstacleIn(settings: string | null, cwd: string): string | null {
  if (settings === null)
    return 'reading its configuration takes too long; it may include a named pipe or a device.'
  const root = repositoryRoot(cwd) ?? cwd
  // of several values the last one counts
  const named = new Map(settings.split('\0').map((one) => [one.replace(/\n.*/s, ''), one]))
  for (const [setting, one] of named) {
    const path = one.slice(setting.length + 1)
    // the usual name for no file
    const what = path === '/dev/null' ? null : neverEnding(kindOf(resolve(root, path)))
    if (what !== null) return `${setting}: ${path} is ${what}, which git would wait for.`
  }
  return null
}

/** Undefined for what is not there, or cannot be reached. */
function kindOf(path: string): Stats | undefined {
  try {
    return statSync(path)
  } catch {
    return undefined
  }
}

/** Sockets are no such thing: opening one fails at once, and git's own file monitor keeps one here. */
function neverEnding(kind: Stats | undefined): string | null {
  if (kind?.isFIFO()) return 'a named pipe'
  return kind?.isCharacterDevice() || kind?.isBlockDevice() ? 'a device' : null
}

/** The odd ones among the files of a repository, be its `.git` a folder or, in worktrees and submodules, a file. */
function* ownFiles(dotGit: string): Generator<string> {
  const kind = statSync(dotGit, { throwIfNoEntry: false })
  if (!kind?.isDirectory() && !kind?.isFile()) return yield dotGit
  const folder = kind.isFile() ? resolve(dirname(dotGit), wordsIn(dotGit).replace(/^gitdir: */, '')) : dotGit
  yield* oddFiles(folder)
  const common = resolve(folder, wordsIn(join(folder, 'commondir')))
  if (!isInside(common, folder)) yield* oddFiles(common)
}

/** The one line of a small file of git's; '' where there is none that can be read. */
function wordsIn(path: string): string {
  const kind = statSync(path, { throwIfNoEntry: false })
  return kind?.isFile() && kind.size < 64 * 1024 ? readFileSync(path, 'utf8').trim() : ''
}

/** What is neither file nor folder, at any depth. */
function* oddFiles(folder: string): Generator<string> {
  for (const entry of entriesOf(folder)) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* oddFiles(path)
    else if (!entry.isFile()) yield path
  }
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}

/** From each list's folder up to the root (gitattributes(5)), and what `init` is told to leave out. */
function besideLists(root: string, cwd: string, paths: readonly string[]): readonly string[] {
  const folders = new Set<string>([root])
  for (const path of paths)
    for (let at = dirname(resolve(cwd, path)); isInside(at, root) && !folders.has(at); at = dirname(at))
      folders.add(at)
  return [...folders].flatMap((folder) => [join(folder, '.gitattributes'), join(folder, '.gitignore')])
}
