/** What a pull request touches, and its files as they are on its head commit (@actions/github). */
import { createHash } from 'node:crypto'
import type { TextFile } from '../model/list.ts'
import type { Change, LineRange } from '../model/options.ts'
import { readPatch, WHOLE } from './patch.ts'

export type PullRequest = {
  readonly owner: string
  readonly repo: string
  readonly number: number
  readonly headSha: string
}
/** As whom GitHub is asked. */
export type Asker = { readonly token: string; readonly userAgent: string }

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

/** Without counted changes these are as they were. Others may be text that git was told not to compare. */
const MERELY_MOVED: readonly string[] = ['renamed', 'copied', 'unchanged']
/** GitHub lists no more files of a pull request (REST manual, "List pull requests files"). */
const MOST_LISTED = 3000
/** Milliseconds for all of one call's pages. */
const PATIENCE = 60_000

/** `local` are the lists in the workspace, their paths as GitHub names them. Rejects when the pull request's files cannot be listed. */
export async function touchedLists(
  pull: PullRequest,
  local: readonly TextFile[],
  asker: Asker,
): Promise<Touched> {
  const octokit = await connect(asker)
  const changed = await octokit.paginate(octokit.rest.pulls.listFiles, {
    ...{ owner: pull.owner, repo: pull.repo, pull_number: pull.number, per_page: 100 },
    request: { signal: AbortSignal.timeout(PATIENCE) },
  })
  const all = local.map(async (file): Promise<Part | null> => {
    const entry = changed.find(({ filename }) => filename === file.path)
    if (entry) return touchedPart(entry, file, () => headText(octokit, pull, file))
    if (changed.length < MOST_LISTED) return null
    const note = `${file.path}: the pull request has more files than GitHub lists, so all of it is checked.`
    return { file, ranges: WHOLE, note }
  })
  const parts = (await Promise.all(all)).filter((part) => part !== null)
  const wholly = parts.length > 0 && parts.every(({ ranges }) => ranges === WHOLE)
  return {
    change: wholly ? null : new Map(parts.map(({ file, ranges }) => [file.path, ranges])),
    files: parts.map(({ file }) => file),
    notes: parts.flatMap(({ note }) => (note === null ? [] : [note])),
  }
}

/** Loaded only for those who need it: it is large. It goes through the proxies of the environment by itself. */
async function connect({ token, userAgent }: Asker) {
  const { getOctokit } = await import('@actions/github')
  return getOctokit(token, { userAgent })
}
type Octokit = Awaited<ReturnType<typeof connect>>

type Part = {
  readonly file: TextFile
  readonly ranges: readonly LineRange[]
  readonly note: string | null
}
type Entry = {
  readonly status: string
  readonly changes: number
  readonly patch?: string
  readonly sha: string | null
}

/** A diff speaks of the head's lines, and of no other text's. */
async function touchedPart(
  { status, changes, patch, sha }: Entry,
  file: TextFile,
  head: () => Promise<string>,
): Promise<Part | null> {
  if (status === 'removed') return null
  if (changes === 0 && patch === undefined && MERELY_MOVED.includes(status)) return null
  try {
    // a merge commit's lines are not the head's; often the workspace has the head's text all the same
    const text = blobSha(file.text) === sha ? file.text : await head()
    const note =
      patch === undefined ? `${file.path}: GitHub gives no diff for it, so all of it is checked.` : null
    return { file: { path: file.path, text }, ranges: patch === undefined ? WHOLE : readPatch(patch), note }
  } catch (error) {
    const { status: answered = 'no answer' } = error as { status?: number }
    const note = `${file.path}: its text on the head commit could not be read (${answered}), so all of the checked-out file is checked.`
    return { file, ranges: WHOLE, note }
  }
}

async function headText(octokit: Octokit, pull: PullRequest, { path }: TextFile): Promise<string> {
  const { data } = await octokit.rest.repos.getContent({
    ...{ owner: pull.owner, repo: pull.repo, path, ref: pull.headSha },
    mediaType: { format: 'raw' },
    request: { signal: AbortSignal.timeout(PATIENCE) },
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
