/** Which files a glob matches on the disk. */
import { lstatSync, readdirSync } from 'node:fs'
import { dirname, join, posix, relative, resolve, sep } from 'node:path'
import { globSync } from 'tinyglobby'
import { folderOf, patternMatcher } from './list-patterns.ts'
import { slashed } from './paths.ts'

export type Matched = {
  /** Relative to the working directory, or absolute where the glob is. */
  readonly paths: readonly string[]
  /** Matching files that no text can name, as well as text can show their names. */
  readonly unnamable: readonly string[]
}

/** The files that a glob matches, in the order of their paths. */
export function filesMatching(glob: string, cwd: string): Matched {
  const folder = folderOf(glob)
  const full = resolve(cwd, folder)
  const found = globSync('**/*', {
    cwd: full,
    dot: true,
    expandDirectories: false,
    onlyFiles: false,
    followSymbolicLinks: false,
    ...(!/\*\*|\{/.test(glob) && { deep: glob.split('/').length }),
    ignore: ['**/node_modules/**', '**/.git/**'],
  })
  const odd = found.filter((path) => isUnnamable(join(full, path)))
  const named = odd.length === 0 ? found : found.filter((path) => !odd.includes(path))
  const matching = (paths: readonly string[]) =>
    paths
      .map((path) => posix.join(folder, path))
      .filter(patternMatcher(glob))
      .toSorted()
  return {
    paths: matching(named.filter((path) => !path.endsWith('/'))),
    unnamable: matching(
      unnamableFiles(odd.map((path) => join(full, path))).map((path) => slashed(relative(full, path))),
    ),
  }
}

/** Node shows each byte of a name that is no UTF-8 as U+FFFD, and then finds no such file. */
const isUnnamable = (path: string): boolean =>
  path.includes('\ufffd') && !lstatSync(path, { throwIfNoEntry: false })

/** The files among these, and those in the folders among these. */
function unnamableFiles(paths: readonly string[]): string[] {
  const parents = new Set(paths.map((path) => dirname(path)))
  return [...parents].flatMap((parent) =>
    entriesOf(Buffer.from(parent))
      .filter((path) => !Buffer.from(path.toString()).equals(path))
      .flatMap(filesIn)
      .map(String),
  )
}

const filesIn = (path: Buffer): Buffer[] =>
  lstatSync(path).isDirectory() ? entriesOf(path).flatMap(filesIn) : [path]

const entriesOf = (folder: Buffer): Buffer[] =>
  readdirSync(folder, 'buffer').map((name) => Buffer.concat([folder, Buffer.from(sep), name]))
