/** The files that GitHub lists as changed. A list is believed only if it is whole: a missing file would pass unseen. */
import { Declined, UNDOCUMENTED } from '../github/bounded.ts'
import type { Github } from '../github/client.ts'
import type { PullRequest } from '../model/event.ts'

export type ChangedFile = {
  readonly filename: string
  readonly status: string
  readonly changes: number
  readonly additions?: number
  readonly deletions?: number
  readonly patch?: string
  readonly sha: string | null
  readonly previous_filename?: string
}
type Listed = {
  readonly changed: readonly ChangedFile[]
  /** Whether GitHub lists every changed file. */
  readonly all: boolean
}

/** The most files that GitHub lists for a pull request, and for a comparison (REST manual, "List pull requests files", "Compare two commits"). */
const MAX_IN_PULL = 3000
const MAX_COMPARED = 300

/** Rejects when the pull request's files cannot be listed. */
export async function filesOfPull(github: Github, pull: PullRequest): Promise<Listed> {
  const { octokit, repo } = github
  const listed = await octokit.paginate(
    octokit.rest.pulls.listFiles,
    { ...repo, pull_number: pull.number, per_page: 100 },
    ({ data }) => entriesIn(data),
  )
  const files = countFiles(listed)
  const isShort = (count: number) => !(files >= Math.min(count, MAX_IN_PULL))
  const said = pull.changedFiles
  const isRepeated = files < listed.length
  // what is pushed or merged after the event may leave fewer, but that does not explain why some come twice
  const isOpen = isShort(said ?? listed.length) && (said === null || !isRepeated)
  const count = isOpen ? await filesNow(github, pull) : (said ?? 0)
  if (isShort(count)) throw new Declined(`GitHub lists only ${files} of ${count} changed files`)
  return { changed: distinct(listed), all: listed.length < MAX_IN_PULL }
}

async function filesNow({ octokit, repo }: Github, { number }: PullRequest): Promise<number> {
  const { data } = await octokit.rest.pulls.get({ ...repo, pull_number: number })
  return data.changed_files
}

/** What is new on `head` since it branched off `base`. Rejects when the commits cannot be compared. */
export async function filesBetween({ octokit, repo }: Github, base: string, head: string): Promise<Listed> {
  const { data } = await octokit.rest.repos.compareCommitsWithBasehead({
    ...repo,
    basehead: `${base}...${head}`,
  })
  const listed = entriesIn(data.files)
  if (countFiles(listed) < listed.length) throw new Declined('GitHub lists a file twice')
  return { changed: listed, all: listed.length < MAX_COMPARED }
}

/** A page that comes again in another's place shows no other files; a link that became a file may be listed as both, removed and added. */
const countFiles = (listed: readonly ChangedFile[]): number =>
  new Set(listed.map(({ filename, status }) => `${status} ${filename}`)).size

/** Each entry once, however often it is listed. */
const distinct = (listed: readonly ChangedFile[]): ChangedFile[] => [
  ...new Map(listed.map((entry) => [identityOf(entry), entry])).values(),
]

/** Without the addresses, which name the commit as well. */
const identityOf = (entry: ChangedFile): string =>
  JSON.stringify([
    ...[entry.filename, entry.status, entry.sha, entry.patch, entry.previous_filename],
    ...[entry.changes, entry.additions, entry.deletions],
  ])

/** Throws for what is no list of changed files, as of a proxy in between. */
function entriesIn(data: unknown): ChangedFile[] {
  if (Array.isArray(data) && data.every(isEntry)) return data
  throw new Declined(UNDOCUMENTED)
}

/** REST manual, "List pull requests files", the response's schema. */
function isEntry(data: unknown): data is ChangedFile {
  if (typeof data !== 'object' || data === null) return false
  const { filename, status, changes, patch = '', sha, previous_filename: before = '' } = data as ChangedFile
  const texts: readonly unknown[] = [filename, status, patch, before, sha ?? '']
  return texts.every((text) => typeof text === 'string') && sha !== undefined && Number.isInteger(changes)
}
