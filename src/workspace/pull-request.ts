/** What a pull request or a merge queue touches, as of its head commit. */
import type { Github } from '../github/client.ts'
import type { PullRequest } from '../model/event.ts'
import type { TextFile } from '../model/list.ts'
import type { Change } from '../model/options.ts'
import type { Hunks } from '../model/post.ts'
import type { UnreadFile } from '../model/report.ts'
import { type Diff, type FilePart, touchedPart, unlisted } from './changed-file.ts'
import { filesBetween, filesOfPull } from './changed-list.ts'
import { listedBy } from './list-patterns.ts'
import { WHOLE } from './patch.ts'

export type Touched = {
  /** Null when every line of every list counts. */
  readonly change: Change | null
  /** The lists that are touched, as of the head commit. */
  readonly files: readonly TextFile[]
  /** The lines of each that the diff shows, context included. */
  readonly hunks: Hunks
  /** The paths of all changed files, as far as GitHub lists them. */
  readonly changed: readonly string[]
  /** Lists that are touched but could not be read. */
  readonly unreadFiles: readonly UnreadFile[]
  /** Lines for the log. */
  readonly notes: readonly string[]
}

/** Which of the repository's files are lists. */
export type Lists = {
  /** Those in the workspace, by their paths on GitHub. */
  readonly local: readonly TextFile[]
  /** Paths or globs; matching files that are not in the workspace are read from GitHub. */
  readonly patterns: readonly string[]
  /** Whether the workspace's text may be used where GitHub's cannot be read. */
  readonly trusted: boolean
}

/** Rejects when the pull request's files cannot be listed. */
export async function touchedByPull(github: Github, pull: PullRequest, lists: Lists): Promise<Touched> {
  const listed = await filesOfPull(github, pull)
  return touched(github, { ...listed, head: pull.headSha, base: pull.baseSha }, lists)
}

/** What is new on `head` since it branched off `base`. Rejects when the commits cannot be compared. */
export async function touchedBetween(
  github: Github,
  base: string,
  head: string,
  lists: Lists,
): Promise<Touched> {
  return touched(github, { ...(await filesBetween(github, base, head)), head, base }, lists)
}

async function touched(github: Github, diff: Diff, lists: Lists): Promise<Touched> {
  const entries = Map.groupBy(diff.changed, ({ filename }) => filename)
  const partOf = (path: string, file: TextFile | null) => {
    const [entry, another] = entries.get(path) ?? []
    if (another) return { path, reason: 'GitHub lists it twice, each time with another change' }
    if (entry) return touchedPart(github, diff, entry, file, lists.trusted)
    return diff.all || !file ? null : unlisted(file)
  }
  const parts = await Promise.all([
    ...lists.local.map((file) => partOf(file.path, file)),
    ...notInWorkspace([...entries.keys()], lists).map((path) => partOf(path, null)),
  ])
  return mergeTouched(
    parts.filter((part) => part !== null),
    [...entries.keys()],
  )
}

/** Changed files that match a pattern and are not in the workspace: nothing was checked out, or an older commit. */
function notInWorkspace(changed: readonly string[], { local, patterns }: Lists): readonly string[] {
  const known = new Set(local.map(({ path }) => path))
  const isListed = listedBy(patterns)
  return changed.filter((path) => !known.has(path) && isListed(path))
}

function mergeTouched(parts: readonly FilePart[], changed: readonly string[]): Touched {
  const read = parts.filter((part) => 'file' in part)
  const everyLine = read.length > 0 && read.every(({ ranges }) => ranges === WHOLE)
  return {
    change: everyLine ? null : new Map(read.map(({ file, ranges }) => [file.path, ranges])),
    files: read.map(({ file }) => file),
    hunks: new Map(read.map(({ file, hunks }) => [file.path, hunks])),
    changed,
    unreadFiles: parts.filter((part) => 'reason' in part),
    notes: read.flatMap(({ note }) => (note === null ? [] : [note])),
  }
}
