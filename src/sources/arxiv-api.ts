/** arXiv's API, hundreds of ids per request (API User's Manual §3.1.1.2 and §3.1.1.3). */
import { abstractPage, dateOfArxivId } from '../hosts/arxiv.ts'
import type { Known, Paper } from '../model/facts.ts'
import type { ArxivId } from '../model/reference.ts'
import { type Answer, type Http, HttpFailure, type Request } from '../model/source.ts'
import { type Feed, readFeed } from './arxiv-feed.ts'
import { bisect } from './bisect.ts'

export const API = 'https://export.arxiv.org/api/query'
/** GET lines beyond about four kilobytes are refused (414): a hundred ids are a third of that. */
const MAX_BY_GET = 100
/** The API takes hundreds by POST, which saves time at one request in three seconds. */
export const MAX_IDS = 400
const TOO_LONG: ReadonlySet<number> = new Set([413, 414])
const NO_POST: ReadonlySet<number> = new Set([404, 405, 411, 413, 414, 501])

/** Ids that arXiv says it cannot read are set aside one by one, at most so many in a batch: each costs a request. */
const MAX_MALFORMED = 2

type Papers = Extract<Feed, { kind: 'papers' }>
export type PaperFact = Known<Paper>
export type PaperFacts = ReadonlyMap<ArxivId, PaperFact>

/** Absent with status null: left out of a sound answer; 400: refused as no id; 404: a new paper whose page is missing as well. */
export const askApi = (ids: readonly ArxivId[], http: Http): Promise<PaperFacts> => askOnce(ids, http)

type Patience = {
  /** Whether an answer that is empty, broken or at odds with itself is worth one more request. */
  readonly again: boolean
  /** How many ids were set aside as malformed. */
  readonly malformed: number
}
const PATIENT: Patience = { again: true, malformed: 0 }

async function askOnce(ids: readonly ArxivId[], http: Http, patience = PATIENT): Promise<PaperFacts> {
  const tries = ids.length > 1 ? { tries: 2 } : {}
  const answer = await http({ ...query(ids), ...tries }).catch((error: Error) => error)
  return read(ids, answer, http, patience)
}

async function read(
  ids: readonly ArxivId[],
  answer: Answer | Error,
  http: Http,
  patience: Patience,
): Promise<PaperFacts> {
  if (ids.length > 1 && isTooLarge(answer)) return askInHalves(ids, http)
  if (answer instanceof Error) return all(ids, unknownPaper(answer.message))
  const tooMuch = ids.length > MAX_BY_GET ? NO_POST : TOO_LONG
  if (tooMuch.has(answer.status) && ids.length > 1) return split(ids, http)
  const feed = readFeed(answer.body)
  if (feed.kind === 'error' && answer.status === 400)
    return withoutMalformed(ids, feed.message, http, patience)
  if (answer.status !== 200) return all(ids, unknownPaper(arxivRefusal(answer), answer.status))
  if (patience.again && isTransient(feed, ids)) return askOnce(ids, http, { ...patience, again: false })
  if (feed.kind === 'no-feed') return all(ids, unknownPaper(`arXiv answered ${feed.what}`, 200))
  if (feed.kind === 'error') return all(ids, unknownPaper(`arXiv answered: ${feed.message}`, 200))
  const papers = new Map(feed.papers.map((paper) => [paper.id, paper]))
  const doubt = doubtOf(feed, ids)
  const missing = doubt === null ? null : unknownPaper(doubt, 200)
  const facts = new Map(ids.map((id) => [id, (!papers.has(id) && missing) || factOf(id, papers.get(id))]))
  const young = ids.filter((id) => facts.get(id)?.state === 'absent' && isYoung(id, feed.asOf))
  const seen = await Promise.all(young.map(async (id) => [id, await askNewPage(id, http)] as const))
  return new Map([...facts, ...seen])
}

/**
 * Whether an id is of this month or the last, by the service's own clock: the API knows new papers only some
 * hours after their pages appear (API User's Manual §3.1.1.2, "updated daily").
 */
function isYoung(id: ArxivId, asOf: string | null): boolean {
  const given = dateOfArxivId(id)
  const [, year, month] = /^(\d{4})-(\d\d)-/.exec(asOf ?? '') ?? []
  if (!given || !year) return false
  return Math.abs((Number(year) - given.year) * 12 + Number(month) - given.month) <= 1
}

/** A new paper that the API does not know is absent only when its page is missing as well. */
async function askNewPage(id: ArxivId, http: Http): Promise<PaperFact> {
  const answer = await askPage(id, http)
  if (answer instanceof Error) return unknownPaper(answer.message)
  if (answer.status === 404) return { ...factOf(id, undefined), status: 404 } as PaperFact
  return unknownPaper(
    answer.status === 200 ? 'arXiv’s API does not know this new paper yet' : arxivRefusal(answer),
    answer.status,
  )
}

/** `delay` in milliseconds. */
export const askPage = (
  id: ArxivId,
  http: Http,
  method: 'HEAD' | 'GET' = 'HEAD',
  delay = 0,
): Promise<Answer | Error> =>
  http({ url: abstractPage(id), method, want: 'status', delay }).catch((error: Error) => error)

/** Why papers that are missing from a feed may exist all the same; null where the feed is sound. */
function doubtOf({ papers, total }: Papers, ids: readonly ArxivId[]): string | null {
  if (total === null || papers.length < total) return 'arXiv counted more papers than it sent'
  const asked = new Set(ids)
  if (papers.some(({ id }) => !asked.has(id))) return 'arXiv returned papers that were not requested'
  const sent = new Set(papers.map(({ id }) => id))
  return sent.size < papers.length || papers.length > total ? 'arXiv sent more papers than it found' : null
}

const isTransient = (feed: Feed, ids: readonly ArxivId[]) =>
  feed.kind === 'no-feed' ? feed.transient : feed.kind === 'papers' && doubtOf(feed, ids) !== null

/** One id may fail the whole batch, or the batch is too large; 429 and 503 only mean that arXiv is busy. */
function isTooLarge(answer: Answer | Error): boolean {
  if (answer instanceof Error)
    return answer instanceof HttpFailure && (answer.kind === 'timeout' || answer.kind === 'reset')
  return answer.status === 500 || answer.status === 502 || answer.status === 504
}

async function askInHalves(ids: readonly ArxivId[], http: Http): Promise<PaperFacts> {
  const ask = (part: readonly ArxivId[]) =>
    http({ ...query(part), tries: 1 }).catch((error: Error): Answer | Error => error)
  const facts: PaperFacts[] = []
  for (const { keys, answer } of await bisect(ids, ask, isTooLarge))
    facts.push(
      answer === null
        ? all(keys, unknownPaper('arXiv was skipped after repeated failures'))
        : await read(keys, answer, http, PATIENT),
    )
  return new Map(facts.flatMap((some) => [...some]))
}

/** `max_results` defaults to 10, even for lists of ids. */
function query(ids: readonly ArxivId[]): Request {
  const parameters = `id_list=${ids.join(',')}&start=0&max_results=${ids.length}`
  const accept = 'application/atom+xml'
  if (ids.length <= MAX_BY_GET) {
    return { url: `${API}?${parameters}`, method: 'GET', want: 'text', headers: { accept } }
  }
  const headers = { accept, 'content-type': 'application/x-www-form-urlencoded' }
  return { url: API, method: 'POST', want: 'text', headers, body: parameters, maxBytes: 32_000_000 }
}

function factOf(id: ArxivId, paper: Paper | undefined): PaperFact {
  const evidence = abstractPage(id)
  if (paper) return { state: 'found', fact: paper, evidence }
  return { state: 'absent', why: `arXiv has no paper ${id}`, status: null, evidence }
}

export function arxivRefusal({ status, body }: Answer): string {
  if (status === 429 || status === 406 || /^rate exceeded/i.test(body)) return 'arXiv is rate limiting us'
  if (status === 403) return 'arXiv refuses requests from here'
  return status >= 500 ? `arXiv returned ${status}` : `arXiv answered ${status}`
}

export const unknownPaper = (why: string, status: number | null = null): PaperFact => ({
  state: 'unknown',
  why,
  status,
})
const all = (ids: readonly ArxivId[], known: PaperFact): PaperFacts => new Map(ids.map((id) => [id, known]))

async function split(ids: readonly ArxivId[], http: Http): Promise<PaperFacts> {
  const half = Math.ceil(ids.length / 2)
  const first = await askOnce(ids.slice(0, half), http)
  return new Map([...first, ...(await askOnce(ids.slice(half), http))])
}

/** An id that arXiv cannot read fails the whole request and is named in the error: asks again without it. */
async function withoutMalformed(
  ids: readonly ArxivId[],
  message: string,
  http: Http,
  { again, malformed }: Patience,
): Promise<PaperFacts> {
  const bad = ids.find((id) => message.endsWith(` ${id}`))
  // only old ids name an archive, which may be misspelt: an id of the form used since 2007 is always read
  if (!bad?.includes('/') || malformed >= MAX_MALFORMED)
    return all(ids, unknownPaper(`arXiv answered: ${message}`, 400))
  const absent: PaperFact = {
    state: 'absent',
    why: `arXiv does not accept the id ${bad}`,
    status: 400,
    evidence: abstractPage(bad),
  }
  const rest = ids.filter((id) => id !== bad)
  const others = rest.length > 0 ? await askOnce(rest, http, { again, malformed: malformed + 1 }) : []
  return new Map([...others, [bad, absent]])
}
