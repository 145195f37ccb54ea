/** What of the lists is to be judged: what an event touches, or all. */
import { relative, resolve, sep } from 'node:path'
import type { TextFile } from '../model/list.ts'
import type { Occasion } from '../model/occasion.ts'
import type { Change } from '../model/options.ts'
import type { Hunks } from '../model/post.ts'
import { FileError, readLists } from './files.ts'
import { changedSince } from './git.ts'
import { type Connect, refusalOf } from './github.ts'
import { type Touched, touchedBetween, touchedByPull } from './pull-request.ts'

export type Scope = {
  readonly files: readonly TextFile[]
  /** Null when every line counts. */
  readonly change: Change | null
  readonly hunks: Hunks
  /** Whether whole lists are judged because that was wanted, not for want of something better. */
  readonly whole: boolean
  /** What people should know of it, one line each. */
  readonly notes: readonly string[]
}

/** The lists in the workspace, wholly, under the names that GitHub has for them. Throws {@link FileError}. */
export function wholeScope(patterns: readonly string[], cwd: string, ...notes: string[]): Scope {
  return {
    files: namedLists(patterns, cwd),
    change: null,
    hunks: new Map(),
    whole: notes.length === 0,
    notes,
  }
}

/** What a pull request or a merge queue touches; by git's own history where GitHub does not say, else all. */
export async function touchedScope(
  { pull, range }: Pick<Occasion, 'pull' | 'range'>,
  patterns: readonly string[],
  cwd: string,
  connect: Connect | null,
): Promise<Scope> {
  const base = pull?.baseSha ?? range?.base ?? null
  if (!connect) return byGit(base, patterns, cwd, 'Without a token the changed lines cannot be asked for')
  const lists = { local: present(patterns, cwd), patterns }
  try {
    const github = await connect()
    if (pull) return ofTouched(await touchedByPull(github, pull, lists), 'pull request')
    if (range) return ofTouched(await touchedBetween(github, range.base, range.head, lists), 'merge')
  } catch (error) {
    return byGit(base, patterns, cwd, `The changed files could not be listed (${refusalOf(error)})`)
  }
  return wholeScope(patterns, cwd)
}

function ofTouched({ change, files, hunks, notes }: Touched, what: string): Scope {
  const none = files.length === 0 && notes.length === 0 ? [`This ${what} touches none of the lists.`] : []
  return { files, change, hunks, whole: false, notes: [...notes, ...none] }
}

/** The workspace against where it left `base`, if it was checked out with enough history for that. */
function byGit(base: string | null, patterns: readonly string[], cwd: string, why: string): Scope {
  const whole = wholeScope(patterns, cwd, `${why}, so the whole lists are checked.`)
  if (base === null) return whole
  try {
    const paths = whole.files.map(({ path }) => path)
    const change = changedSince(`${base}...`, paths, cwd)
    const files = whole.files.filter(({ path }) => change.has(path))
    return { ...whole, files, change, notes: [`${why}, so git was asked for them.`] }
  } catch {
    return whole
  }
}

/** Those that are in the workspace, each once; what is missing there may be had from GitHub. */
function present(patterns: readonly string[], cwd: string): TextFile[] {
  const there = patterns.filter((pattern) => {
    try {
      return readLists([pattern], cwd).length > 0
    } catch (error) {
      if (error instanceof FileError && error.missing) return false
      throw error
    }
  })
  return namedLists(there, cwd)
}

/** `./README.md` and `/home/…/README.md` as GitHub names them: `README.md`. */
const namedLists = (patterns: readonly string[], cwd: string): TextFile[] =>
  readLists(patterns, cwd).map((file) => ({
    ...file,
    path: relative(cwd, resolve(cwd, file.path)).replaceAll(sep, '/'),
  }))
