/** What a pull request or a merge queue touches, as of its head commit. */
import { type Connect, type Github, isFinal, refusalOf } from '../github/client.ts'
import type { PullRequest, WorkflowEvent } from '../model/event.ts'
import type { TextFile } from '../model/list.ts'
import type { Change, LineRange } from '../model/options.ts'
import type { Hunks } from '../model/post.ts'
import type { UnreadFile } from '../model/report.ts'
import { FileError } from './files.ts'
import { isListed } from './list-patterns.ts'
import { newLines, readHunks, readPatch, WHOLE } from './patch.ts'
import { blobSha, textOn } from './texts.ts'

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

/** A file with such a status and no changed lines has the same text; with another, git may just not have diffed it. */
const ONLY_MOVED: readonly string[] = ['renamed', 'copied', 'unchanged']
/** The most files that GitHub lists for a pull request, and for a comparison (REST manual, "List pull requests files", "Compare two commits"). */
const MAX_IN_PULL = 3000
const MAX_COMPARED = 300

/**
 * Looks up the pull request of another workflow's run, which names only a branch and a commit. `pull` stays null where
 * it is no longer open, or could not be found, which `workflowRun.failure` then says.
 */
export async function withPull(
  event: WorkflowEvent,
  connect: Connect | null,
  log: (line: string) => void,
): Promise<WorkflowEvent> {
  const { commit, workflowRun } = event
  if (!workflowRun) return event
  const failed = (why: string): WorkflowEvent => {
    log(`Nothing is checked: the pull request could not be found (${why}).`)
    return {
      ...event,
      workflowRun: { ...workflowRun, failure: `the pull request could not be found: ${why}` },
    }
  }
  if (!connect) return failed('there is no token')
  try {
    const { branch } = workflowRun
    const pull = branch && commit ? await findPull(await connect(), branch, commit) : null
    if (!pull) log('Nothing is checked: no open pull request has this commit as its head.')
    return { ...event, pull }
  } catch (error) {
    return failed(refusalOf(error))
  }
}

/** The open pull request whose head is that commit of that branch (`owner:branch`); null where there is none. */
export async function findPull(
  { octokit, repo }: Github,
  branch: string,
  commit: string,
): Promise<PullRequest | null> {
  const { data } = await octokit.rest.pulls.list({
    ...repo,
    state: 'open',
    head: branch,
    per_page: 100,
  })
  const pull = data.find(({ head }) => head.sha === commit)
  return pull ? { number: pull.number, headSha: commit, baseSha: pull.base.sha } : null
}

/** Whether the pull request's head is still what the event said. Rejects if GitHub does not tell. */
export async function isNewest(
  { octokit, repo }: Github,
  { number, headSha }: PullRequest,
): Promise<boolean> {
  const { data } = await octokit.rest.pulls.get({ ...repo, pull_number: number })
  return data.head.sha === headSha
}

/** Rejects when the pull request's files cannot be listed. */
export async function touchedByPull(github: Github, pull: PullRequest, lists: Lists): Promise<Touched> {
  const { octokit, repo } = github
  const changed = await octokit.paginate(octokit.rest.pulls.listFiles, {
    ...repo,
    pull_number: pull.number,
    per_page: 100,
  })
  return touched(
    github,
    { changed, all: changed.length < MAX_IN_PULL, head: pull.headSha, base: pull.baseSha },
    lists,
  )
}

/** What is new on `head` since it branched off `base`. Rejects when the commits cannot be compared. */
export async function touchedBetween(
  github: Github,
  base: string,
  head: string,
  lists: Lists,
): Promise<Touched> {
  const { octokit, repo } = github
  const { data } = await octokit.rest.repos.compareCommitsWithBasehead({
    ...repo,
    basehead: `${base}...${head}`,
  })
  const changed = data.files ?? []
  return touched(github, { changed, all: changed.length < MAX_COMPARED, head, base }, lists)
}

type ChangedFile = {
  readonly filename: string
  readonly status: string
  readonly changes: number
  readonly patch?: string
  readonly sha: string | null
  readonly previous_filename?: string
}
/** `all`: whether GitHub lists every changed file. */
type Diff = {
  readonly changed: readonly ChangedFile[]
  readonly all: boolean
  readonly head: string
  readonly base: string | null
}

async function touched(github: Github, diff: Diff, lists: Lists): Promise<Touched> {
  const entries = new Map(diff.changed.map((entry) => [entry.filename, entry]))
  const parts = await Promise.all([
    ...lists.local.map((file) => {
      const entry = entries.get(file.path)
      if (!entry) return diff.all ? null : unlisted(file)
      return touchedPart(github, diff, entry, file, lists.trusted)
    }),
    ...notInWorkspace(diff.changed, lists).map((entry) => touchedPart(github, diff, entry, null, false)),
  ])
  return mergeTouched(
    parts.filter((part) => part !== null),
    [...entries.keys()],
  )
}

/** Changed files that match a pattern and are not in the workspace: nothing was checked out, or an older commit. */
function notInWorkspace(changed: readonly ChangedFile[], { local, patterns }: Lists): readonly ChangedFile[] {
  const known = new Set(local.map(({ path }) => path))
  return changed.filter(({ filename }) => !known.has(filename) && isListed(filename, patterns))
}

function mergeTouched(parts: readonly Part[], changed: readonly string[]): Touched {
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

type Read = {
  readonly file: TextFile
  readonly ranges: readonly LineRange[]
  readonly hunks: readonly LineRange[]
  readonly note: string | null
}
type Part = Read | UnreadFile

const checkWhole = (file: TextFile, why: string, what = 'all of it'): Read => ({
  file,
  ranges: WHOLE,
  hunks: [],
  note: `${file.path}: ${why}, so ${what} is checked.`,
})
const unlisted = (file: TextFile): Read => checkWhole(file, 'more files changed than GitHub lists')

/** A diff counts the lines of the head's text, not of a merge commit's. Throws {@link FileError} for what cannot be a list. */
async function touchedPart(
  github: Github,
  diff: Diff,
  entry: ChangedFile,
  local: TextFile | null,
  trusted: boolean,
): Promise<Part | null> {
  const { filename: path, status, changes, patch, sha } = entry
  if (status === 'removed') return null
  if (changes === 0 && patch === undefined && ONLY_MOVED.includes(status)) return null
  try {
    // the workspace may hold a merge commit, in which this file is often the same
    const text = local && blobSha(local.text) === sha ? local.text : await textOn(github, diff.head, path)
    return await readPart(github, diff, entry, { path, text })
  } catch (error) {
    if (error instanceof FileError) throw error
    const reason = refusalOf(error)
    if (!local || !trusted || !isFinal(error))
      return { path, reason: `its text on the head commit could not be read: ${reason}` }
    return checkWhole(
      local,
      `its text on the head commit could not be read (${reason})`,
      'all of the checked-out file',
    )
  }
}

async function readPart(github: Github, diff: Diff, entry: ChangedFile, file: TextFile): Promise<Read> {
  if (/\r(?!\n)/.test(file.text)) return checkWhole(file, 'git does not count its line endings (a lone CR)')
  // commits pushed since the event: the diff is of another text
  const patch = blobSha(file.text) === entry.sha ? entry.patch : undefined
  if (patch !== undefined) return { file, ranges: readPatch(patch), hunks: readHunks(patch), note: null }
  const old = await textBefore(github, diff, entry)
  return old === null
    ? checkWhole(file, 'GitHub gives no diff for it')
    : { file, ranges: newLines(old, file.text), hunks: [], note: null }
}

/** The file at the merge base, to compare with where GitHub gives no diff; null where it cannot be read. */
async function textBefore(
  github: Github,
  { base, head }: Diff,
  { filename, previous_filename: before = filename, status }: ChangedFile,
): Promise<string | null> {
  if (base === null || status === 'added') return null
  const { octokit, repo } = github
  try {
    const { data } = await octokit.rest.repos.compareCommitsWithBasehead({
      ...repo,
      basehead: `${base}...${head}`,
      per_page: 1,
    })
    return await textOn(github, data.merge_base_commit.sha, before)
  } catch {
    return null
  }
}
