/** What a pull request or a merge queue touches, and its files as they are on the head commit (@actions/github). */
import { type Github, isFinal, refusalOf } from '../github/client.ts'
import type { PullRequest } from '../model/event.ts'
import type { TextFile } from '../model/list.ts'
import type { Change, LineRange } from '../model/options.ts'
import type { Hunks } from '../model/post.ts'
import type { Unread } from '../model/report.ts'
import { isListed } from './list-patterns.ts'
import { newLines, readHunks, readPatch, WHOLE } from './patch.ts'
import { blobOn, blobSha, NoText, textOn } from './texts.ts'

export type Touched = {
  /** Null when all of them count wholly. */
  readonly change: Change | null
  /** The lists that are touched, as they are on the head commit. */
  readonly files: readonly TextFile[]
  /** What the diff shows of each, context included. */
  readonly hunks: Hunks
  /** The names of all changed files, as far as GitHub lists them. */
  readonly changed: readonly string[]
  /** Lists that are touched and could not be read. */
  readonly unread: readonly Unread[]
  /** What could not be had as it should, one line each. */
  readonly notes: readonly string[]
}

/** What of the repository counts as a list. */
export type Lists = {
  /** Those in the workspace, their paths as GitHub names them. */
  readonly local: readonly TextFile[]
  /** Paths or globs: what bears such a name and is not in the workspace is read from GitHub. */
  readonly patterns: readonly string[]
  /** Whether the workspace may stand in for what GitHub does not give. */
  readonly trusted: boolean
}

/** Without counted changes these are as they were. Others may be text that git was told not to compare. */
const MERELY_MOVED: readonly string[] = ['renamed', 'copied', 'unchanged']
/** GitHub lists no more files of a pull request, and of a comparison (REST manual, "List pull requests files", "Compare two commits"). */
const MOST_OF_PULL = 3000
const MOST_OF_COMPARISON = 300

/** The open pull request whose head is that commit of that branch (`owner:branch`); null where there is none any more. */
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

/** Whether the pull request's head is still what the event said. Rejects when it cannot be told. */
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
    ...{ ...repo, pull_number: pull.number, per_page: 100 },
  })
  return touched(
    github,
    { changed, all: changed.length < MOST_OF_PULL, head: pull.headSha, base: pull.baseSha },
    lists,
  )
}

/** What is new on `head` since it left `base`. Rejects when the commits cannot be compared. */
export async function touchedBetween(
  github: Github,
  base: string,
  head: string,
  lists: Lists,
): Promise<Touched> {
  const { octokit, repo } = github
  const { data } = await octokit.rest.repos.compareCommitsWithBasehead({
    ...{ ...repo, basehead: `${base}...${head}` },
  })
  const changed = data.files ?? []
  return touched(github, { changed, all: changed.length < MOST_OF_COMPARISON, head, base }, lists)
}

type Entry = {
  readonly filename: string
  readonly status: string
  readonly changes: number
  readonly patch?: string
  readonly sha: string | null
  readonly previous_filename?: string
}
/** `all`: whether GitHub lists every changed file. */
type Diff = {
  readonly changed: readonly Entry[]
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
    ...elsewhere(diff.changed, lists).map((entry) => touchedPart(github, diff, entry, null, false)),
  ])
  return together(
    parts.filter((part) => part !== null),
    [...entries.keys()],
  )
}

/** Lists by their names that are not in the workspace: nothing was checked out, or something older. */
function elsewhere(changed: readonly Entry[], { local, patterns }: Lists): readonly Entry[] {
  const known = new Set(local.map(({ path }) => path))
  return changed.filter(({ filename }) => !known.has(filename) && isListed(filename, patterns))
}

function together(parts: readonly Part[], changed: readonly string[]): Touched {
  const read = parts.filter((part) => 'file' in part)
  const wholly = read.length > 0 && read.every(({ ranges }) => ranges === WHOLE)
  return {
    change: wholly ? null : new Map(read.map(({ file, ranges }) => [file.path, ranges])),
    files: read.map(({ file }) => file),
    hunks: new Map(read.map(({ file, hunks }) => [file.path, hunks])),
    changed,
    unread: parts.filter((part) => 'reason' in part),
    notes: read.flatMap(({ note }) => (note === null ? [] : [note])),
  }
}

type Read = {
  readonly file: TextFile
  readonly ranges: readonly LineRange[]
  readonly hunks: readonly LineRange[]
  readonly note: string | null
}
type Part = Read | Unread

const wholly = (file: TextFile, why: string, what = 'all of it'): Read => ({
  ...{ file, ranges: WHOLE, hunks: [], note: `${file.path}: ${why}, so ${what} is checked.` },
})
const unlisted = (file: TextFile): Read => wholly(file, 'more files are changed than GitHub lists')

/** A diff speaks of the head's lines, and of no other text's. */
async function touchedPart(
  github: Github,
  diff: Diff,
  entry: Entry,
  local: TextFile | null,
  trusted: boolean,
): Promise<Part | null> {
  const { filename: path, status, changes, patch, sha } = entry
  if (status === 'removed') return null
  if (changes === 0 && patch === undefined && MERELY_MOVED.includes(status)) return null
  try {
    // a merge commit's lines are not the head's; often the workspace has the head's text all the same
    const text =
      local && blobSha(local.text) === sha ? local.text : await blobOn(github, diff.head, path, sha)
    return await readPart(github, diff, entry, { path, text })
  } catch (error) {
    const reason = error instanceof NoText ? error.message : refusalOf(error)
    if (!local || !trusted || !isFinal(error))
      return { path, reason: `its text on the head commit could not be read: ${reason}` }
    return wholly(
      local,
      `its text on the head commit could not be read (${reason})`,
      'all of the checked-out file',
    )
  }
}

async function readPart(github: Github, diff: Diff, entry: Entry, file: TextFile): Promise<Read> {
  if (/\r(?!\n)/.test(file.text)) return wholly(file, 'a lone CR ends lines in it that git does not count')
  // the head has moved on since the event: the diff is of another text
  const patch = blobSha(file.text) === entry.sha ? entry.patch : undefined
  if (patch !== undefined) return { file, ranges: readPatch(patch), hunks: readHunks(patch), note: null }
  const old = await textBefore(github, diff, entry)
  return old === null
    ? wholly(file, 'GitHub gives no diff for it')
    : { file, ranges: newLines(old, file.text), hunks: [], note: null }
}

/** The file where the head left the base, which tells what is new where there is no diff; null where it cannot be had. */
async function textBefore(
  github: Github,
  { base, head }: Diff,
  { filename, previous_filename: before = filename, status }: Entry,
): Promise<string | null> {
  if (base === null || status === 'added') return null
  const { octokit, repo } = github
  try {
    const { data } = await octokit.rest.repos.compareCommitsWithBasehead({
      ...{ ...repo, basehead: `${base}...${head}`, per_page: 1 },
    })
    return await textOn(github, data.merge_base_commit.sha, before)
  } catch {
    return null
  }
}
