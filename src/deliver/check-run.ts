/** A check run of our own: annotations without limit (GitHub REST manual, "REST API endpoints for check runs"). */
import type { CheckAnnotation, CheckRun } from '../model/post.ts'
import { type Github, longPatience, patience } from './github.ts'

const NAME = 'Paper List Check'
/** GitHub takes so many annotations a request, and adds those of later requests. */
const MOST_AT_ONCE = 50
/** Characters that GitHub takes. */
const LONGEST_TITLE = 255

export type Place = {
  /** The commit that the check run stands on. */
  readonly commit: string
  /** Tells the check runs of several jobs on one commit apart. */
  readonly key: string
  /** The page of this workflow run; null where there is none. */
  readonly runUrl: string | null
  /** A check run without annotations is made as well, not only brought up to date. */
  readonly always: boolean
}

/**
 * One check run a commit and key, made complete or brought up to date: annotations that stand already are not sent
 * again. Gives how many annotations stand in the end; rejects when not even the check run does.
 */
export async function postCheckRun(github: Github, run: CheckRun, place: Place): Promise<number> {
  const found = await existing(github, place)
  if (found === null && run.annotations.length === 0 && !place.always) return 0
  const standing = found === null ? new Set<string>() : await standingOn(github, found)
  const wanted = run.annotations.map(toGithub).filter((one) => !standing.has(nameOf(one)))
  const [first = [], ...later] = chunks(wanted)
  const id =
    found === null ? await create(github, run, place, first) : await update(github, found, run, first)
  const missing = wanted.length - first.length
  return run.annotations.length - missing + (await append(github, id, run, later))
}

/** As many as GitHub takes; gives how many. */
async function append(github: Github, id: number, run: CheckRun, batches: readonly (readonly Sent[])[]) {
  let posted = 0
  for (const batch of batches) {
    const done = await update(github, id, run, batch).catch(() => null)
    if (done === null) break
    posted += batch.length
  }
  return posted
}

async function existing({ octokit, home }: Github, { commit, key }: Place): Promise<number | null> {
  const { data } = await octokit.rest.checks.listForRef({
    ...{ ...home, ref: commit, check_name: NAME, filter: 'all', per_page: 100 },
    ...patience(),
  })
  return data.check_runs.find(({ external_id }) => external_id === key)?.id ?? null
}

type Sent = ReturnType<typeof toGithub>

async function standingOn({ octokit, home }: Github, id: number): Promise<Set<string>> {
  const all = await octokit.paginate(octokit.rest.checks.listAnnotations, {
    ...{ ...home, check_run_id: id, per_page: 100 },
    ...longPatience(),
  })
  return new Set(all.map((one) => nameOf(one)))
}

const nameOf = ({ path, start_line, title, message }: Named): string =>
  [path, start_line, title, message].join('\0')
type Named = {
  readonly path: string
  readonly start_line: number
  readonly title?: string | null
  readonly message: string | null
}

function toGithub({ path, startLine, endLine, columns, level, title, message }: CheckAnnotation) {
  return {
    ...{ path, start_line: startLine, end_line: endLine, annotation_level: level, title, message },
    ...(columns && { start_column: columns.start, end_column: columns.end }),
  }
}

async function create(
  github: Github,
  run: CheckRun,
  place: Place,
  annotations: readonly Sent[],
): Promise<number> {
  const { octokit, home } = github
  const { data } = await octokit.rest.checks.create({
    ...{ ...home, name: NAME, head_sha: place.commit, external_id: place.key, status: 'completed' },
    ...(place.runUrl === null ? {} : { details_url: place.runUrl }),
    ...{ conclusion: run.conclusion, output: output(run, annotations) },
    ...patience(),
  })
  return data.id
}

async function update({ octokit, home }: Github, id: number, run: CheckRun, annotations: readonly Sent[]) {
  await octokit.rest.checks.update({
    ...{ ...home, check_run_id: id, conclusion: run.conclusion, output: output(run, annotations) },
    ...patience(),
  })
  return id
}

const output = ({ title, summary }: CheckRun, annotations: readonly Sent[]) => ({
  ...{ title: title.slice(0, LONGEST_TITLE), summary, annotations: [...annotations] },
})

const chunks = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / MOST_AT_ONCE) }, (_, i) =>
    all.slice(i * MOST_AT_ONCE, (i + 1) * MOST_AT_ONCE),
  )
