/** What a git revision range changed, from the git on this machine. */
import { execFileSync } from 'node:child_process'
import type { Change, LineRange } from '../model/options.ts'
import { FileError } from './files.ts'
import { readPatch, WHOLE } from './patch.ts'

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
  const git = gitIn(cwd, revision)
  git(['rev-parse', '--git-dir'])
  const { compared, end } = readRange(revision)
  const change = new Map<string, readonly LineRange[]>()
  for (const path of paths) {
    if (end !== null && git(['diff', '--name-only', end, '--', path]) !== '')
      throw new FileError(`--diff ${revision}: ${path} differs from ${end}; check out ${end} first.`)
    const isNew = end === null && git(['ls-files', '--', path]) === ''
    const ranges = isNew ? WHOLE : readPatch(git(['diff', ...PATCH_OPTIONS, ...compared, '--', path]))
    if (ranges.length > 0) change.set(path, ranges)
  }
  return change
}

type Range = {
  readonly compared: readonly string[]
  /** The revision whose lines the patch counts; null for the working tree's. */
  readonly end: string | null
}

/** `a..b` and `a...b` (gitrevisions(7)); a missing side means HEAD. */
function readRange(revision: string): Range {
  const [, from = '', dots, to = ''] = /^(.*?)(\.{2,3})(.*)$/.exec(revision) ?? []
  if (!dots) return { compared: [revision], end: null }
  if (to !== '' && to !== 'HEAD') return { compared: [revision], end: to }
  return { compared: [...(dots === '...' ? ['--merge-base'] : []), from || 'HEAD'], end: null }
}

/** Runs git in a folder; paths are taken literally. */
function gitIn(cwd: string, revision: string): (args: readonly string[]) => string {
  return (args) => {
    try {
      return execFileSync('git', ['--literal-pathspecs', ...args], {
        cwd,
        encoding: 'utf8',
        maxBuffer: 256 * 1024 * 1024,
        env: environment(),
        stdio: ['ignore', 'pipe', 'pipe'],
      })
    } catch (error) {
      const { code, stderr } = error as { code?: string; stderr?: string }
      if (code === 'ENOENT') throw new FileError('--diff needs git, which is not installed.')
      const [first] = `${stderr ?? ''}`.trim().split('\n')
      throw new FileError(`--diff ${revision}: git: ${first || `it failed (${code ?? 'unknown error'})`}`)
    }
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

/** The part of the environment that git needs: no tokens. */
const environment = () =>
  Object.fromEntries(
    Object.entries(process.env).filter(([name]) =>
      /^(?:PATH|HOME|USERPROFILE|SYSTEMROOT|TMP|TEMP|TMPDIR|LANG|LC_\w+|XDG_CONFIG_HOME|GIT_\w+)$/i.test(
        name,
      ),
    ),
  )
