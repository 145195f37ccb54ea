/** Crossref's REST API, dozens of DOIs a request (Crossref, "REST API", "Filters", "Tips for using the API"). */
import { inAddress } from '../hosts/doi.ts'
import type { Known, PaperRecord } from '../model/facts.ts'
import type { Doi } from '../model/reference.ts'
import { type Answer, type Http, HttpFailure, type Request } from '../model/source.ts'
import { parseMalformedDois, parseWork, parseWorks, type Work } from '../schemas/crossref.ts'
import { bisect } from './bisect.ts'
import { readWork } from './crossref-work.ts'
import { within } from './within.ts'

const API = 'https://api.crossref.org/works'
/** The API limits the length of an address, not the number of DOIs (414): 6,300 characters worked, 5,200 always did. */
export const MAX_DOIS = 50
const MAX_ADDRESS = 4000
/** A name that it does not know is refused (400). */
const SELECT =
  'DOI,title,subtitle,author,container-title,event,issued,type,prefix,publisher,relation,updated-by'
const MAX_BYTES = 32_000_000

export type RecordFact = Known<PaperRecord>
export type DoiFacts = ReadonlyMap<Doi, RecordFact>

/** Absent with status 404: a sound answer leaves the DOI out. That says nothing about whether the DOI exists. */
export async function askCrossref(dois: readonly Doi[], http: Http): Promise<DoiFacts> {
  // a comma ends a filter
  const [alone, together] = [true, false].map((has) => dois.filter((doi) => doi.includes(',') === has))
  const facts = new Map<Doi, RecordFact>()
  for (const part of within(together ?? [], fits))
    for (const [doi, known] of await askList(part, http)) facts.set(doi, known)
  for (const doi of alone ?? []) facts.set(doi, await askOne(doi, http))
  return facts
}

const filterOf = (doi: Doi) => `doi:${inAddress(doi)}`

const listAddress = (dois: readonly Doi[]) =>
  `${API}?filter=${dois.map(filterOf).join(',')}&rows=${dois.length}&select=${SELECT}`

const fits = (dois: readonly Doi[]) => listAddress(dois).length <= MAX_ADDRESS

const get = (url: string): Request => ({
  url,
  method: 'GET',
  want: 'text',
  headers: { accept: 'application/json' },
  maxBytes: MAX_BYTES,
})
const send = (url: string, http: Http): Promise<Answer | Error> =>
  http(get(url)).catch((error: Error) => error)

async function askList(dois: readonly Doi[], http: Http): Promise<DoiFacts> {
  const ask = (part: readonly Doi[]) => send(listAddress(part), http)
  const answer = await ask(dois)
  if (dois.length === 1 || !isTooMuch(answer)) return readList(dois, answer)
  const parts = await bisect(dois, ask, isTooMuch)
  return new Map(
    parts.flatMap(({ keys, answer: own }) => [
      ...(own === null
        ? all(keys, unknown('Crossref was skipped after repeated failures'))
        : readList(keys, own)),
    ]),
  )
}

/** The address or the answer is too long, or one DOI fails the whole request. */
function isTooMuch(answer: Answer | Error): boolean {
  if (answer instanceof Error) return answer instanceof HttpFailure && answer.kind === 'too-large'
  if (answer.status === 400) return parseMalformedDois(answer.body).length > 0
  return answer.status === 414 || answer.status === 413
}

function readList(dois: readonly Doi[], answer: Answer | Error): DoiFacts {
  const refused = refusal(answer)
  if (answer instanceof Error || refused) return all(dois, refused ?? unknown('Crossref could not be asked'))
  const list = parseWorks(answer.body)
  if (!list) return all(dois, unknown('Crossref answered with something that is not a list of works', 200))
  const works = new Map(list.works.map((work) => [work.DOI.toLowerCase(), work]))
  const doubt = doubtOf(dois, list.total, works)
  return new Map(
    dois.map((doi) => {
      const work = works.get(doi)
      return [doi, work ? factOf(doi, work) : (doubt ?? notKnown(doi))]
    }),
  )
}

/** Why works that a list lacks may be known all the same. */
function doubtOf(dois: readonly Doi[], total: number, works: ReadonlyMap<string, Work>): RecordFact | null {
  if (total > works.size) return unknown('Crossref found more works than it sent', 200)
  const asked = new Set<string>(dois)
  return [...works.keys()].some((doi) => !asked.has(doi))
    ? unknown('Crossref sent works that nobody asked for', 200)
    : null
}

async function askOne(doi: Doi, http: Http): Promise<RecordFact> {
  // without bare slashes, as `/../` would lead elsewhere
  const answer = await send(`${API}/${encodeURIComponent(doi)}`, http)
  if (!(answer instanceof Error) && answer.status === 404) return notKnown(doi)
  const refused = refusal(answer)
  if (answer instanceof Error || refused) return refused ?? unknown('Crossref could not be asked')
  const work = parseWork(answer.body)
  return work?.DOI.toLowerCase() === doi
    ? factOf(doi, work)
    : unknown('Crossref answered with something that is not the work asked for', 200)
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

const evidenceFor = (doi: Doi): string => `${API}/${inAddress(doi)}`

function factOf(doi: Doi, work: Work): RecordFact {
  const fact = readWork(work)
  return fact
    ? { state: 'found', fact, evidence: evidenceFor(doi) }
    : settled('Crossref’s record has no title that can be read')
}

const notKnown = (doi: Doi): RecordFact => ({
  state: 'absent',
  why: `Crossref has no record of ${doi}`,
  status: 404,
  evidence: evidenceFor(doi),
})

export const unknown = (why: string, status: number | null = null): RecordFact => ({
  state: 'unknown',
  why,
  status,
})
/** Crossref has answered, and knows nothing that helps. */
export const settled = (why: string): RecordFact => ({ state: 'unknown', why, status: null, settled: true })
const all = (dois: readonly Doi[], known: RecordFact): DoiFacts => new Map(dois.map((doi) => [doi, known]))
