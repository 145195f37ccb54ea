/** One changed file: its text on the head commit, and which of its lines are new. */
import { Declined } from '../github/bounded.ts'
import type { Github } from '../github/client.ts'
import { blobOn } from '../github/content.ts'
import { isFinal, refusalOf } from '../github/refusals.ts'
import type { TextFile } from '../model/list.ts'
import type { LineRange } from '../model/options.ts'
import type { UnreadFile } from '../model/report.ts'
import type { ChangedFile } from './changed-list.ts'
import { FileError } from './files.ts'
import { countLines, isPatchOf, newLines, readHunks, readPatch, WHOLE } from './patch.ts'
import { isBlob, textOn } from './texts.ts'

/** A file with such a status and no changed lines has the same text; with another, git may just not have diffed it. */
const ONLY_MOVED: readonly string[] = ['renamed', 'copied', 'unchanged']

/** `all`: whether GitHub lists every changed file. */
export type Diff = {
  readonly changed: readonly ChangedFile[]
  readonly all: boolean
  readonly head: string
  readonly base: string | null
}

type Read = {
  readonly file: TextFile
  readonly ranges: readonly LineRange[]
  readonly hunks: readonly LineRange[]
  readonly note: string | null
}
export type FilePart = Read | UnreadFile

const checkWhole = (file: TextFile, why: string, what = 'all of it'): Read => ({
  file,
  ranges: WHOLE,
  hunks: [],
  note: `${file.path}: ${why}, so ${what} is checked.`,
})
export const unlisted = (file: TextFile): Read => checkWhole(file, 'more files changed than GitHub lists')

/** A diff counts the lines of the head's text, not of a merge commit's. Throws {@link FileError} for what cannot be a list. */
export async function touchedPart(
  github: Github,
  diff: Diff,
  entry: ChangedFile,
  local: TextFile | null,
  trusted: boolean,
): Promise<FilePart | null> {
  const { filename: path, status, changes, patch, sha } = entry
  if (status === 'removed') return null
  if (changes === 0 && patch === undefined && ONLY_MOVED.includes(status)) return null
  try {
    // the workspace may hold a merge commit, in which this file is often the same
    const text = local && isBlob(local.text, sha) ? local.text : await headText(github, diff.head, entry)
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

/**
 * Commits that were pushed since the event make the list one of another text, and a link is listed by its own words: whether
 * the text is the head's, GitHub's hash of it tells. Rejects for any other text.
 */
async function headText(github: Github, head: string, { filename: path, sha }: ChangedFile): Promise<string> {
  const text = await textOn(github, head, path)
  if (isBlob(text, sha) || isBlob(text, await blobOn(github, head, path))) return text
  throw new Declined('GitHub returned a different text from the one that it lists for this commit')
}

async function readPart(github: Github, diff: Diff, entry: ChangedFile, file: TextFile): Promise<Read> {
  if (/\r(?!\n)/.test(file.text)) return checkWhole(file, 'git does not count its line endings (a lone CR)')
  const { patch } = entry
  if (patch !== undefined && isDiffOf(patch, entry, file.text))
    return { file, ranges: readPatch(patch), hunks: readHunks(patch), note: null }
  const old = await textBefore(github, diff, entry)
  return old === null
    ? checkWhole(file, `GitHub gives no diff ${patch === undefined ? 'for it' : 'of this text'}`)
    : { file, ranges: newLines(old, file.text), hunks: [], note: null }
}

/** Not where commits were pushed since the event, nor where it is cut off: what it leaves out would pass as unchanged. */
function isDiffOf(patch: string, { sha, ...counted }: ChangedFile, text: string): boolean {
  const { added, removed } = countLines(patch)
  const { changes, additions = added, deletions = removed } = counted
  const isWhole = added + removed === changes && added === additions && removed === deletions
  return changes > 0 && isWhole && isBlob(text, sha) && isPatchOf(patch, text)
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
