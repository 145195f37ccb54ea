/** What a git revision range changed, from the git on this machine. */
import { readFileSync, realpathSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import type { Change, LineRange } from '../model/options.ts'
import { FileError } from './files.ts'
import { NAMING_FILES, obstacleIn, obstacleTo } from './git-files.ts'
import { EMPTY, gitProgram, runGit } from './git-program.ts'
import { isPatchOf, readPatch, WHOLE } from './patch.ts'
import { repositoryRoot } from './paths.ts'

/** A plain patch without context, whatever the user's and the repository's settings (git-diff(1)). */
const PATCH_OPTIONS = [
  '--unified=0',
  '--no-color',
  '--no-ext-diff',
  '--no-textconv',
  '--no-renames',
  '--text',
]

/**
 * Lines of the working tree's files that differ from `revision`, or from the start of a range that ends at HEAD
 * (`a...`: from the merge base). Files that git does not track are new as a whole. Throws {@link FileError}.
 */
export function changedSince(revision: string, paths: readonly string[], cwd: string): Change {
  if (/^-|^$/.test(revision)) throw new FileError(`--diff ${revision}: unknown revision.`)
  const git = withoutFilters(gitIn(cwd, revision, paths))
  // before the first commit, HEAD is no revision yet
  if (revision === 'HEAD' && git(['rev-list', '--max-count=1', '--all']) === '')
    return new Map(paths.map((path) => [path, WHOLE]))
  const { compared, end } = readRange(revision)
  const change = new Map<string, readonly LineRange[]>()
  for (const path of paths) {
    if (end !== null && git(['diff', '--name-only', '--end-of-options', end, '--', path]) !== '')
      throw new FileError(`--diff ${revision}: ${path} differs from ${end}; check out ${end} first.`)
    const isNew = end === null && git(['ls-files', '--', path]) === ''
    const ranges = isNew
      ? WHOLE
      : rangesOf(git(['diff', ...PATCH_OPTIONS, ...compared, '--', path]), resolve(cwd, path))
    if (ranges.length > 0) change.set(path, ranges)
  }
  return change
}

/** What a patch touches of a file; all of it where the patch is of other words than the file has. */
function rangesOf(patch: string, file: string): readonly LineRange[] {
  if (patch === '') return []
  return isPatchOf(patch, readFileSync(file, 'utf8')) ? readPatch(patch) : WHOLE
}

type Range = {
  readonly compared: readonly string[]
  /** The revision whose lines the patch counts; null for the working tree's. */
  readonly end: string | null
}

/** `a..b` and `a...b` (gitrevisions(7)); a missing side means HEAD. */
function readRange(revision: string): Range {
  const [, from = '', dots, to = ''] = /^(.*?)(\.{2,3})(.*)$/.exec(revision) ?? []
  if (!dots) return { compared: revisionOnly(revision), end: null }
  if (to !== '' && to !== 'HEAD') return { compared: revisionOnly(revision), end: to }
  return {
    compared: [...(dots === '...' ? ['--merge-base'] : []), ...revisionOnly(from || 'HEAD')],
    end: null,
  }
}

/** Whatever it looks like, git does not take it for an option (gitcli(7)). */
const revisionOnly = (revision: string): readonly string[] => ['--end-of-options', revision]

type Git = (args: readonly string[]) => string

/**
 * git without the programs that filter files as they are added (gitattributes(5), "filter"): attributes in the working
 * tree choose among those of the configuration, and comparing a file runs them.
 */
function withoutFilters(git: Git): Git {
  git(['rev-parse', '--git-dir'])
  const settings = git(['config', '--name-only', '-z', '--list']).split('\0')
  const filters = new Set(settings.flatMap((name) => /^filter\..*(?=\.)/is.exec(name)?.[0] ?? []))
  const off = [...filters].flatMap((name) => [
    ...emptied(`${name}.clean`),
    ...emptied(`${name}.process`),
    ...emptied(`${name}.required`),
  ])
  return (args) => git([...off, ...args])
}

/** `-c` takes a setting's name to end at the first `=`; the other way is known to git 2.31 and later. */
const emptied = (setting: string): readonly string[] =>
  setting.includes('=') ? [`--config-env=${setting}=${EMPTY}`] : ['-c', `${setting}=`]

/** Milliseconds, for what {@link obstacleTo} does not see; the configuration is read in no time. */
const TIME_LIMIT = 120_000
const TO_CONFIGURE = 10_000

/** Runs git in a folder, for these paths there; paths are taken literally. Throws {@link FileError}. */
function gitIn(cwd: string, revision: string, paths: readonly string[] = []): Git {
  const program = gitProgram()
  const obstacle = obstacleTo(cwd, paths) ?? (program && obstacleIn(settingsOf(program, cwd), cwd))
  if (obstacle !== null) throw new FileError(`--diff ${revision}: git: ${obstacle}`)
  return (args) => {
    if (program === null) throw new FileError('--diff needs git, which is not installed.')
    try {
      return runGit(program, args, cwd, TIME_LIMIT)
    } catch (error) {
      const { code, stderr } = error as Failure
      const [first] = `${stderr ?? ''}`.trim().split('\n')
      throw new FileError(`--diff ${revision}: git: ${first || `it failed (${code ?? 'unknown error'})`}`)
    }
  }
}
type Failure = { readonly code?: string; readonly stderr?: string }

/** What the configuration says of {@link NAMING_FILES}, whoever owns it; null where git waits for it. */
function settingsOf(program: string, cwd: string): string | null {
  try {
    return runGit(program, ['-c', 'safe.directory=*', ...NAMING_FILES], cwd, TO_CONFIGURE)
  } catch (error) {
    // what else is wrong with it, git says again when it is needed
    return (error as Failure).code === 'ETIMEDOUT' ? null : ''
  }
}

/** Every file below a folder that git does not ignore, as paths relative to it; null where git cannot tell. */
export function notIgnored(folder: string): readonly string[] | null {
  try {
    const listed = gitIn(folder, '')(['ls-files', '-z', '--cached', '--others', '--exclude-standard'])
    return [...new Set(listed.split('\0'))].filter((path) => path !== '')
  } catch {
    return null
  }
}

/** A commit of a repository on GitHub. */
export type Checkout = { readonly repository: string; readonly commit: string }

/** What is checked out in a folder, by its remote, if that is not the repository `own`; null where git cannot tell. */
export function foreignCheckout(cwd: string, own: string): Checkout | null {
  try {
    const git = gitIn(cwd, '')
    const remote = git(['remote', 'get-url', 'origin']).trim()
    const [, repository] = /[/:]([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(remote) ?? []
    if (!repository || repository.toLowerCase() === own.toLowerCase()) return null
    return { repository, commit: git(['rev-parse', 'HEAD']).trim() }
  } catch {
    return null
  }
}

/** Whether a file that exists came with a repository, in the folder's own or a submodule; null where git cannot tell. */
export function isTracked(path: string): boolean | null {
  // links, and the spelling that the disk has
  const real = realpathSync.native(path)
  if (repositoryRoot(dirname(real)) === null) return false
  try {
    // only the index is read, so the repository may belong to anybody, as in a workflow's container
    const git = gitIn(dirname(real), '')
    return git(['-c', 'safe.directory=*', 'ls-files', '--', basename(real)]) !== ''
  } catch {
    return null
  }
}
