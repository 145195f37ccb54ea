/** Crossref's REST API, dozens of works a request (Crossref, "REST API", "Filters", "Tips for using the API"). */
import { doiAddress, inAddress } from '../hosts/doi.ts'
import type { Known, PaperRecord } from '../model/facts.ts'
import type { Doi } from '../model/reference.ts'
import { type Answer, type Http, HttpFailure, type Request } from '../model/source.ts'
import { parseMalformedDois, parseWork, parseWorks, type Work, type Works } from '../schemas/crossref.ts'
import { bisect } from './bisect.ts'
import { readWork } from './crossref-work.ts'
import { within } from './within.ts'

const API = 'https://api.crossref.org/works'
/** The API limits the length of an address, not the number of DOIs (414): 6,300 characters worked, 5,200 always did. */
export const MAX_DOIS = 50
const MAX_ADDRESS = 4000
const MAX_BYTES = 32_000_000

export type RecordFact = Known<PaperRecord>
type RecordFacts<K> = ReadonlyMap<K, RecordFact>
export type DoiFacts = RecordFacts<Doi>

/** A filter by which works are asked for; the same one several times means any of them. */
type Filter<K extends string> = {
  readonly name: string
  /** A name that the API does not know is refused (400). */
  readonly select: string
  /** The names by which a work may have been asked for. */
  readonly namesOf: (work: Work) => readonly string[]
  /** What it means that a sound answer has no such work. */
  readonly missing: (key: K) => RecordFact
}

const SELECT =
  'DOI,title,subtitle,author,container-title,event,issued,type,prefix,publisher,relation,updated-by'

const byDoi: Filter<Doi> = {
  name: 'doi',
  select: SELECT,
  namesOf: ({ DOI }) => [DOI.toLowerCase()],
  missing: notKnown,
}

/** Absent with status 404: a sound answer leaves the DOI out. That says nothing about whether the DOI exists. */
export async function askCrossref(dois: readonly Doi[], http: Http): Promise<DoiFacts> {
  // a comma ends a filter
  const [alone, together] = [true, false].map((has) => dois.filter((doi) => doi.includes(',') === has))
  const facts = new Map<Doi, RecordFact>()
  for (const part of within(together ?? [], (part) => listAddress(part, byDoi).length <= MAX_ADDRESS))
    for (const [doi, known] of await askList(part, byDoi, http)) facts.set(doi, known)
  for (const doi of alone ?? []) facts.set(doi, await askOne(doi, http))
  return facts
}

/** Articles of Elsevier, whose PII is one of the identifiers that it deposits with them. */
const byPii: Filter<string> = {
  name: 'alternative-id',
  select: `${SELECT},alternative-id`,
  namesOf: (work) => work['alternative-id'].map((id) => id.toUpperCase().replace(/[()-]/g, '')),
  missing: (pii) => settled(`Crossref has no article with the PII ${pii}`),
}

/** Fifty at most, which is far from the longest address. */
export const askCrossrefForPiis = (piis: readonly string[], http: Http): Promise<RecordFacts<string>> =>
  askList(piis, byPii, http)

const listAddress = <K extends string>(keys: readonly K[], { name, select }: Filter<K>) =>
  `${API}?filter=${keys.map((key) => `${name}:${inAddress(key)}`).join(',')}&rows=${keys.length}&select=${select}`

const get = (url: string): Request => ({
  url,
  method: 'GET',
  want: 'text',
  headers: { accept: 'application/json' },
  maxBytes: MAX_BYTES,
})
const send = (url: string, http: Http): Promise<Answer | Error> =>
  http(get(url)).catch((error: Error) => error)

async function askList<K extends string>(
  keys: readonly K[],
  filter: Filter<K>,
  http: Http,
): Promise<RecordFacts<K>> {
  const ask = (part: readonly K[]) => send(listAddress(part, filter), http)
  const answer = await ask(keys)
  if (keys.length === 1 || !isTooMuch(answer)) return readList(keys, filter, answer)
  const parts = await bisect(keys, ask, isTooMuch)
  return new Map(
    parts.flatMap(({ keys, answer: own }) => [
      ...(own === null
        ? all(keys, unknown('Crossref was skipped after repeated failures'))
        : readList(keys, filter, own)),
    ]),
  )
}

/** The address or the answer is too long, or one DOI fails the whole request. */
function isTooMuch(answer: Answer | Error): boolean {
  if (answer instanceof Error) return answer instanceof HttpFailure && answer.kind === 'too-large'
  if (answer.status === 400) return parseMalformedDois(answer.body).length > 0
  return answer.status === 414 || answer.status === 413
}

function readList<K extends string>(
  keys: readonly K[],
  filter: Filter<K>,
  answer: Answer | Error,
): RecordFacts<K> {
  const refused = refusal(answer)
  if (answer instanceof Error || refused)
    return all(keys, refused ?? unknown('Crossref could not be reached'))
  const list = parseWorks(answer.body)
  if (!list) return all(keys, unknown('Crossref answered with something that is not a list of works', 200))
  const works = worksByName(list.works, filter)
  const doubt = doubtOf(keys, list, filter)
  return new Map(
    keys.map((key) => {
      const [work, another] = works.get(key) ?? []
      if (work && another) return [key, unknown(`Crossref has several works under ${key}`, 200)]
      return [key, work ? factOf(work) : (doubt ?? filter.missing(key))]
    }),
  )
}

/** The same work may be sent twice. */
function worksByName<K extends string>(works: readonly Work[], { namesOf }: Filter<K>) {
  const byDoi = new Map(works.map((work) => [work.DOI.toLowerCase(), work]))
  const named = [...byDoi.values()].flatMap((work) =>
    [...new Set(namesOf(work))].map((name) => [name, work] as const),
  )
  const groups = [...Map.groupBy(named, ([name]) => name)]
  return new Map(groups.map(([name, group]) => [name, group.map(([, work]) => work)]))
}

/** Why works that a list lacks may be known all the same. */
function doubtOf<K extends string>(
  keys: readonly K[],
  { works, total }: Works,
  { namesOf }: Filter<K>,
): RecordFact | null {
  const sent = new Set(works.map(({ DOI }) => DOI.toLowerCase()))
  if (total > sent.size) return unknown('Crossref found more works than it sent', 200)
  const asked = new Set<string>(keys)
  return works.some((work) => !namesOf(work).some((name) => asked.has(name)))
    ? unknown('Crossref returned works that were not requested', 200)
    : null
}

async function askOne(doi: Doi, http: Http): Promise<RecordFact> {
  // without bare slashes, as `/../` would lead elsewhere
  const answer = await send(`${API}/${encodeURIComponent(doi)}`, http)
  if (!(answer instanceof Error) && answer.status === 404) return notKnown(doi)
  const refused = refusal(answer)
  if (answer instanceof Error || refused) return refused ?? unknown('Crossref could not be reached')
  const work = parseWork(answer.body)
  return work?.DOI.toLowerCase() === doi
    ? factOf(work)
    : unknown('Crossref returned something other than the requested work', 200)
}

export const JSON_TYPE = /^application\/(?:[\w.-]+\+)?json\b/i

/** Why an answer is none, in the words in which it is said of all requests that are not sent for it; null where it is one. */
function refusal(answer: Answer | Error): RecordFact | null {
  if (answer instanceof Error) return unknown(answer.message)
  const { status, headers } = answer
  if (status === 429) return unknown('api.crossref.org is rate limiting us', status)
  const isChallenge = status === 200 && !JSON_TYPE.test(headers['content-type'] ?? '')
  if (status === 403 || isChallenge) return unknown('api.crossref.org refuses bots', status)
  return status === 200 ? null : unknown(`api.crossref.org returned ${status}`, status)
}

/** Where people see the paper: the record itself is for programs. */
const evidenceFor = (doi: string): string => doiAddress(inAddress(doi))

function factOf(work: Work): RecordFact {
  const fact = readWork(work)
  return fact
    ? { state: 'found', fact, evidence: evidenceFor(work.DOI.toLowerCase()) }
    : settled('Crossref’s record has no title that can be read')
}

function notKnown(doi: Doi): RecordFact {
  const why = `Crossref has no record of ${doi}`
  return { state: 'absent', why, status: 404, evidence: evidenceFor(doi) }
}

export const unknown = (why: string, status: number | null = null): RecordFact => ({
  state: 'unknown',
  why,
  status,
})
/** Crossref has answered, and knows nothing that helps. */
export const settled = (why: string): RecordFact => ({ state: 'unknown', why, status: null, settled: true })
const all = <K>(keys: readonly K[], known: RecordFact): RecordFacts<K> =>
  new Map(keys.map((key) => [key, known]))
