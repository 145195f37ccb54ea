/** What a git revision range touched, by the git of this machine. */
import { execFileSync } from 'node:child_process'
import type { Change, LineRange } from '../model/options.ts'
import { FileError } from './files.ts'
import { readPatch } from './patch.ts'

/** Lines of the working tree's files that differ from `revision` (or that a range `a..b` changed). Throws FileError. */
export function changedSince(revision: string, paths: readonly string[], cwd: string): Change {
  if (revision.startsWith('-')) throw new FileError(`--diff ${revision}: this is no revision.`)
  const options = ['--unified=0', '--no-color', '--no-ext-diff', '--no-textconv', '--no-renames']
  const change = new Map<string, readonly LineRange[]>()
  for (const path of paths) {
    const patch = git(['diff', ...options, revision, '--', path], cwd, revision)
    const ranges = readPatch(patch)
    if (ranges.length > 0) change.set(path, ranges)
  }
  return change
}

function git(args: readonly string[], cwd: string, revision: string): string {
  try {
    return execFileSync('git', args, {
      cwd,
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  } catch (error) {
    const { code, stderr } = error as { code?: string; stderr?: string }
    if (code === 'ENOENT') throw new FileError('--diff needs git, and there is none on this machine.')
    const [first = 'it failed'] = String(stderr ?? '')
      .trim()
      .split('\n')
    throw new FileError(`--diff ${revision}: git says: ${first}`)
  }
}
