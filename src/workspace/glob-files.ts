/** Which files a glob matches on the disk. */
import { lstatSync, readdirSync } from 'node:fs'
import { dirname, join, posix, relative, resolve, sep } from 'node:path'
import { globSync } from 'tinyglobby'
import { folderOf, patternMatcher } from './list-patterns.ts'
import { slashed } from './paths.ts'

export type Matched = {
  /** Relative to the working directory, or absolute where the glob is; of a tree's, to the folder. */
  readonly paths: readonly string[]
  /** Matching files that no text can name, as well as text can show their names. */
  readonly unnamable: readonly string[]
}

/** What there is below a folder, by the folder's name and by how deep one looks. */
export type Tree = (folder: string, depth: number) => Matched

/** The files that a glob matches, in the order of their paths. */
export function filesMatching(glob: string, tree: Tree): Matched {
  const folder = folderOf(glob)
  const depth = /\*\*|\{/.test(glob) ? Infinity : glob.split('/').length
  const [all, matches] = [tree(folder, depth), patternMatcher(glob)]
  const matching = (paths: readonly string[]) =>
    paths
      .map((path) => posix.join(folder, path))
      .filter(matches)
      .toSorted()
  return { paths: matching(all.paths), unnamable: matching(all.unnamable) }
}

/** Walks each folder below the working directory once, however many globs look into it. */
export function treeBelow(cwd: string): Tree {
  const walked = new Map<string, Matched>()
  return (folder, depth) => {
    const key = `${depth} ${folder}`
    const found = walked.get(key) ?? filesBelow(resolve(cwd, folder), depth)
    walked.set(key, found)
    return found
  }
}

function filesBelow(folder: string, depth: number): Matched {
  const found = globSync('**/*', {
    cwd: folder,
    dot: true,
    expandDirectories: false,
    onlyFiles: false,
    followSymbolicLinks: false,
    deep: depth,
    ignore: ['**/node_modules/**', '**/.git/**'],
  })
  const odd = new Set(found.filter((path) => isUnnamable(join(folder, path))))
  return {
    paths: found.filter((path) => !path.endsWith('/') && !odd.has(path)),
    unnamable: unnamableFiles([...odd].map((path) => join(folder, path))).map((path) =>
      slashed(relative(folder, path)),
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
