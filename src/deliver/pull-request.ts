/** What a pull request touches, and its files as they are on its head commit (@actions/github). */
import { createHash } from 'node:crypto'
import { getOctokit } from '@actions/github'
import type { TextFile } from '../model/list.ts'
import type { Change, LineRange } from '../model/options.ts'
import { readPatch } from './patch.ts'

export type PullRequest = {
  readonly owner: string
  readonly repo: string
  readonly number: number
  readonly headSha: string
}
type Octokit = ReturnType<typeof getOctokit>

/** The pull request in an event's payload; null for events without one. */
export function pullRequestOf(payload: unknown, repository: string): PullRequest | null {
  const pull = (payload as { pull_request?: { number?: unknown; head?: { sha?: unknown } } } | null)
    ?.pull_request
  const [owner, repo] = repository.split('/')
  if (!owner || !repo || typeof pull?.number !== 'number' || typeof pull.head?.sha !== 'string') return null
  return { owner, repo, number: pull.number, headSha: pull.head.sha }
}

export type Touched = {
  /** Null when all of them count wholly. */
  readonly change: Change | null
  /** The lists that the pull request touches, as they are on its head commit. */
  readonly files: readonly TextFile[]
  /** What could not be had as it should, one line each. */
  readonly notes: readonly string[]
}

const WHOLE: readonly LineRange[] = [{ first: 1, last: Number.MAX_SAFE_INTEGER }]
/** Without counted changes these are as they were. Others may be text that git was told not to compare. */
const MERELY_MOVED: readonly string[] = ['renamed', 'copied', 'unchanged']

/** `local` are the lists in the workspace, their paths as GitHub names them. Rejects when the pull request's files cannot be listed. */
export async function touchedLists(
  pull: PullRequest,
  local: readonly TextFile[],
  token: string,
): Promise<Touched> {
  const octokit = getOctokit(token)
  const changed = await octokit.paginate(octokit.rest.pulls.listFiles, {
    owner: pull.owner,
    repo: pull.repo,
    pull_number: pull.number,
    per_page: 100,
  })
  const change = new Map<string, readonly LineRange[]>()
  const files: TextFile[] = []
  const notes: string[] = []
  for (const file of local) {
    const entry = changed.find(({ filename }) => filename === file.path)
    if (!entry || entry.status === 'removed') continue
    const { status, changes, patch } = entry
    if (changes === 0 && patch === undefined && MERELY_MOVED.includes(status)) continue
    const { text, note } = await headText(octokit, pull, file, entry.sha ?? '')
    files.push({ path: file.path, text })
    if (note) notes.push(note)
    else if (patch === undefined)
      notes.push(`${file.path}: GitHub gives no diff for it, so all of it is checked.`)
    // a diff speaks of the head's lines, and of no other text's
    change.set(file.path, note || patch === undefined ? WHOLE : readPatch(patch))
  }
  const wholly = change.size > 0 && [...change.values()].every((ranges) => ranges === WHOLE)
  return { change: wholly ? null : change, files, notes }
}

/** The workspace's text when it is the head's byte for byte, else the head's own: a merge commit's lines are not the head's. */
async function headText(
  octokit: Octokit,
  pull: PullRequest,
  file: TextFile,
  sha: string,
): Promise<{ text: string; note?: string }> {
  if (blobSha(file.text) === sha) return { text: file.text }
  const { owner, repo, headSha: ref } = pull
  try {
    const { data } = await octokit.rest.repos.getContent({
      owner,
      repo,
      path: file.path,
      ref,
      mediaType: { format: 'raw' },
    })
    return { text: data as unknown as string }
  } catch (error) {
    const { status } = error as { status?: number }
    const note = `${file.path}: its text on the head commit could not be read (${status ?? 'no answer'}), so all of the checked-out file is checked.`
    return { text: file.text, note }
  }
}

/** git's name for a file's content (gitformat-loose(5): SHA-1 of "blob LENGTH\0" and the bytes). */
function blobSha(text: string): string {
  const bytes = Buffer.from(text, 'utf8')
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
}
