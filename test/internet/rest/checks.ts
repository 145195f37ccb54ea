/** Check runs: what the Checks API takes, adds up and gives back. */
import { json, type Reply } from '../exchange.ts'
import type { CheckAnnotation, CheckRunRecord } from '../github-records.ts'
import { api, type Broken, type Call, nextId, notFound, type Play, paged } from './call.ts'

type Output = { title?: string; summary?: string; text?: string; annotations?: CheckAnnotation[] }
type Sent = Partial<
  Pick<CheckRunRecord, 'name' | 'head_sha' | 'status' | 'conclusion' | 'external_id' | 'details_url'>
> & { output?: Output }

const app = { id: 15_368, slug: 'github-actions', name: 'GitHub Actions' }

function create({ repository, body }: Call): Reply {
  repository.checkRuns ??= []
  const runs = repository.checkRuns
  const run: CheckRunRecord = {
    ...{ id: nextId(runs), name: '', head_sha: '', status: 'queued', conclusion: null },
    ...{ external_id: null, details_url: null, requests: 0 },
    output: { title: null, summary: null, text: null, annotations: [] },
  }
  runs.push(run)
  write(run, body as Sent)
  return json(201, runBody(run, repository.nameWithOwner))
}

function update(call: Call): Reply {
  const run = runOf(call)
  if (run === undefined) return notFound
  write(run, call.body as Sent)
  return json(200, runBody(run, call.repository.nameWithOwner))
}

/** What is not sent stays; annotations are added to those before; a conclusion completes the run. */
function write(run: CheckRunRecord, { output, ...sent }: Sent): void {
  const { annotations = [], ...texts } = output ?? {}
  const completed = sent.conclusion !== undefined || (sent.status ?? run.status) === 'completed'
  Object.assign(run, sent)
  Object.assign(run, completed ? { status: 'completed' } : { conclusion: null })
  for (const name of ['title', 'summary', 'text'] as const) run.output[name] = texts[name] ?? run.output[name]
  run.output.annotations.push(...annotations)
  run.requests += 1
}

function runOf({ repository, path }: Call): CheckRunRecord | undefined {
  return repository.checkRuns?.find(({ id }) => String(id) === path['check_run_id'])
}

function runBody({ output, requests: _, ...run }: CheckRunRecord, nameWithOwner: string) {
  const { annotations, ...texts } = output
  const url = `${api}/repos/${nameWithOwner}/check-runs/${run.id}`
  const html_url = `https://github.com/${nameWithOwner}/runs/${run.id}`
  const counted = { annotations_count: annotations.length, annotations_url: `${url}/annotations` }
  return {
    ...run,
    ...{ url, html_url, details_url: run.details_url ?? html_url, app },
    output: { ...texts, ...counted },
    pull_requests: [],
  }
}

/** By commit or branch; `latest` (unless told `all`) is the newest of each name. */
function list(call: Call): Reply {
  const { repository, path, ask } = call
  const branch = repository.pulls?.find(({ head }) => head.ref === path['ref'])?.head.sha
  const asked = (name: string) => ask.url.searchParams.get(name)
  const ofCommit = (repository.checkRuns ?? [])
    .filter(({ head_sha }) => head_sha === path['ref'] || head_sha === branch)
    .toSorted((a, b) => b.id - a.id)
  const newest = new Map(ofCommit.toReversed().map((run) => [run.name, run]))
  const runs = ofCommit
    .filter((run) => asked('filter') === 'all' || newest.get(run.name) === run)
    .filter(({ name }) => name === (asked('check_name') ?? name))
    .filter(({ status }) => status === (asked('status') ?? status))
    .filter(() => Number(asked('app_id') ?? app.id) === app.id)
  const bodies = (page: readonly CheckRunRecord[]) =>
    page.map((run) => runBody(run, repository.nameWithOwner))
  return paged(call, runs, (page) => ({ total_count: runs.length, check_runs: bodies(page) }))
}

function annotations(call: Call): Reply {
  const run = runOf(call)
  if (run === undefined) return notFound
  const empty = { start_column: null, end_column: null, title: null, raw_details: null }
  const bodies = (page: readonly CheckAnnotation[]) => page.map((one) => ({ ...empty, ...one }))
  return paged(call, run.output.annotations, bodies)
}

const KIB_64 = 65_536

/** What the description says of these in prose. */
function breaks(sent: unknown): readonly Broken[] {
  const { status, conclusion, output } = sent as Sent
  const open = status === 'completed' && !conclusion
  const unfinished = open ? ['conclusion is required when status is completed'] : []
  const messages = [...unfinished, ...(output?.annotations ?? []).flatMap(annotationBreaks)]
  return messages.map((message) => ({ resource: 'CheckRun', message }))
}

function annotationBreaks(one: CheckAnnotation): readonly string[] {
  const columns = one.start_column !== undefined || one.end_column !== undefined
  const rules: readonly (readonly [boolean, string])[] = [
    [one.start_line < 1, 'start_line must be at least 1'],
    [one.end_line < one.start_line, 'end_line must not be before start_line'],
    [columns && one.start_line !== one.end_line, 'columns need start_line and end_line to be the same'],
    [(one.start_column ?? 1) > (one.end_column ?? Infinity), 'end_column must not be before start_column'],
    [Buffer.byteLength(one.message) > KIB_64, 'message is too long (maximum is 64 KB)'],
    [Buffer.byteLength(one.raw_details ?? '') > KIB_64, 'raw_details is too long (maximum is 64 KB)'],
    [(one.title ?? '').length > 255, 'title is too long (maximum is 255 characters)'],
  ]
  return rules.filter(([broken]) => broken).map(([, message]) => `annotation: ${message}`)
}

export const checks: Readonly<Record<string, Play>> = {
  'checks/create': { answer: create, permission: 'checks', breaks },
  'checks/update': { answer: update, permission: 'checks', breaks },
  'checks/list-for-ref': { answer: list, permission: 'checks' },
  'checks/list-annotations': { answer: annotations, permission: 'checks' },
}
