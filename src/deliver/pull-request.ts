/** What a pull request or a merge queue touches, and its files as they are on the head commit (@actions/github). */
import { createHash } from 'node:crypto'
import { matchesGlob } from 'node:path'
import type { TextFile } from '../model/list.ts'
import type { PullRequest } from '../model/occasion.ts'
import type { Change, LineRange } from '../model/options.ts'
import type { Hunks } from '../model/post.ts'
import { type Github, longPatience, patience } from './github.ts'
import { newLines, readHunks, readPatch, WHOLE } from './patch.ts'

export type Touched = {
  /** Null when all of them count wholly. */
  readonly change: Change | null
  /** The lists that are touched, as they are on the head commit. */
  readonly files: readonly TextFile[]
  /** What the diff shows of each, context included. */
  readonly hunks: Hunks
  /** What could not be had as it should, one line each. */
  readonly notes: readonly string[]
}

/** What of the repository counts as a list. */
export type Lists = {
  /** Those in the workspace, their paths as GitHub names them. */
  readonly local: readonly TextFile[]
  /** Paths or globs: what bears such a name and is not in the workspace is read from GitHub. */
  readonly patterns: readonly string[]
}

/** Without counted changes these are as they were. Others may be text that git was told not to compare. */
const MERELY_MOVED: readonly string[] = ['renamed', 'copied', 'unchanged']
/** GitHub lists no more files of a pull request, and of a comparison (REST manual, "List pull requests files", "Compare two commits"). */
const MOST_OF_PULL = 3000
const MOST_OF_COMPARISON = 300

/** The open pull request whose head is that commit of that branch (`owner:branch`); null where there is none any more. */
export async function findPull(
  { octokit, home }: Github,
  branch: string,
  commit: string,
): Promise<PullRequest | null> {
  const { data } = await octokit.rest.pulls.list({
    ...home,
    state: 'open',
    head: branch,
    per_page: 100,
    ...patience(),
  })
  const pull = data.find(({ head }) => head.sha === commit)
  return pull ? { number: pull.number, headSha: commit, baseSha: pull.base.sha } : null
}

/** Rejects when the pull request's files cannot be listed. */
export async function touchedByPull(github: Github, pull: PullRequest, lists: Lists): Promise<Touched> {
  const { octokit, home } = github
  const changed = await octokit.paginate(octokit.rest.pulls.listFiles, {
    ...{ ...home, pull_number: pull.number, per_page: 100 },
    ...longPatience(),
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
  const { octokit, home } = github
  const { data } = await octokit.rest.repos.compareCommitsWithBasehead({
    ...{ ...home, basehead: `${base}...${head}` },
    ...patience(),
  })
  const changed = data.files ?? []
  return touched(github, { changed, all: changed.length < MOST_OF_COMPARISON, head, base }, lists)
}

/** A file of the default branch; null where there is none. Rejects when it cannot be told. */
export async function defaultText(github: Github, path: string): Promise<TextFile | null> {
  try {
    return { path, text: await textOn(github, null, path) }
  } catch (error) {
    if ((error as { status?: number }).status === 404) return null
    throw error
  }
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
  const { changed, all } = diff
  const entries = new Map(changed.map((entry) => [entry.filename, entry]))
  const parts = await Promise.all([
    ...lists.local.map((file) => {
      const entry = entries.get(file.path)
      return entry ? touchedPart(github, diff, entry, file) : all ? null : unlisted(file)
    }),
    ...elsewhere(changed, lists).map((entry) => touchedPart(github, diff, entry, null)),
  ])
  return together(parts.filter((part) => part !== null))
}

/** Lists by their names that are not in the workspace: nothing was checked out, or something older. */
function elsewhere(changed: readonly Entry[], { local, patterns }: Lists): readonly Entry[] {
  const known = new Set(local.map(({ path }) => path))
  const plainly = patterns.map((pattern) => pattern.replace(/^\.\//, ''))
  return changed.filter(
    ({ filename }) =>
      !known.has(filename) &&
      plainly.some((pattern) => pattern === filename || matchesGlob(filename, pattern)),
  )
}

function together(parts: readonly Part[]): Touched {
  const read = parts.flatMap(({ file, ...rest }) => (file ? [{ file, ...rest }] : []))
  const wholly = read.length > 0 && read.every(({ ranges }) => ranges === WHOLE)
  return {
    change: wholly ? null : new Map(read.map(({ file, ranges }) => [file.path, ranges])),
    files: read.map(({ file }) => file),
    hunks: new Map(read.map(({ file, hunks }) => [file.path, hunks])),
    notes: parts.flatMap(({ note }) => (note === null ? [] : [note])),
  }
}

type Part = {
  /** Null where it could not be read. */
  readonly file: TextFile | null
  readonly ranges: readonly LineRange[]
  readonly hunks: readonly LineRange[]
  readonly note: string | null
}

const unlisted = (file: TextFile): Part => ({
  ...{ file, ranges: WHOLE, hunks: [] },
  note: `${file.path}: more files are changed than GitHub lists, so all of it is checked.`,
})

/** A diff speaks of the head's lines, and of no other text's. */
async function touchedPart(
  github: Github,
  { head, base }: Diff,
  entry: Entry,
  local: TextFile | null,
): Promise<Part | null> {
  const { filename: path, status, changes, patch, sha } = entry
  if (status === 'removed') return null
  if (changes === 0 && patch === undefined && MERELY_MOVED.includes(status)) return null
  try {
    // a merge commit's lines are not the head's; often the workspace has the head's text all the same
    const text = local && blobSha(local.text) === sha ? local.text : await textOn(github, head, path)
    const ranges = patch === undefined ? await comparedWith(github, base, entry, text) : readPatch(patch)
    const note = ranges === WHOLE ? `${path}: GitHub gives no diff for it, so all of it is checked.` : null
    return { file: { path, text }, ranges, hunks: patch === undefined ? [] : readHunks(patch), note }
  } catch (error) {
    const { status: answered = 'no answer' } = error as { status?: number }
    const read = `its text on the head commit could not be read (${answered})`
    const then = local ? 'all of the checked-out file is checked' : 'it is not checked'
    return { file: local, ranges: WHOLE, hunks: [], note: `${path}: ${read}, so ${then}.` }
  }
}

/** GitHub makes no diff of much: the base's text tells which lines are new; all of them where it cannot be had. */
async function comparedWith(
  github: Github,
  base: string | null,
  { filename, previous_filename: before = filename, status }: Entry,
  text: string,
): Promise<readonly LineRange[]> {
  if (base === null || status === 'added') return WHOLE
  return textOn(github, base, before).then(
    (old) => newLines(old, text),
    () => WHOLE,
  )
}

/** A file's text on a commit; null means the newest of the default branch. */
async function textOn({ octokit, home }: Github, ref: string | null, path: string): Promise<string> {
  const { data } = await octokit.rest.repos.getContent({
    ...{ ...home, path, ...(ref !== null && { ref }) },
    mediaType: { format: 'raw' },
    ...patience(),
  })
  // raw, so the text itself; bytes where the answer names no character set
  const raw = data as unknown
  return typeof raw === 'string' ? raw : new TextDecoder().decode(raw as ArrayBuffer)
}

/** git's name for a file's content (gitformat-loose(5): SHA-1 of "blob LENGTH\0" and the bytes). */
function blobSha(text: string): string {
  const bytes = Buffer.from(text, 'utf8')
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
}
