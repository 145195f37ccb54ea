/**
 * Papers by DOI, arXiv id or page, from dblp's SPARQL service: the rest of dblp.org is behind a proof of work since
 * September 2026. It is a public beta that asks not to be overwhelmed (blog.dblp.org, 2024-09-09).
 */
import type { Known, PaperRecord, RecordKey } from '../model/facts.ts'
import type { PaperKey } from '../model/reference.ts'
import type { Answer, Http, Request, Source } from '../model/source.ts'
import { parseRows } from '../schemas/sparql.ts'
import { irisOf, publicationsQuery, publishedQuery } from './dblp-query.ts'
import { bestOf, readPublications } from './dblp-record.ts'
import { lifetimeOfRecord } from './lifetimes.ts'

const PREFIX = 'dblp '
const ENDPOINT = 'https://sparql.dblp.org/sparql'
const RESULTS = /^application\/(?:sparql-results\+)?json\b/i
/** Larger batches were never tried. */
const MAX_PAPERS = 50
/** In a run: more would keep the service busy for minutes. */
const MAX_QUERIES = 60
/** The other queries are for what stays open. */
const MAX_AHEAD = 50 * MAX_PAPERS
const MAX_BYTES = 8_000_000

type RecordFact = Known<PaperRecord>
type RecordFacts = ReadonlyMap<RecordKey, RecordFact>
/** Sends a query; rejects where it must or could not be sent. */
type Send = (query: string) => Promise<Answer>

/** One for each run: it remembers how often it has asked. */
export function dblp(): Source<'record'> {
  let sent = 0
  const sendBy =
    (http: Http): Send =>
    async (query) => {
      if (sent >= MAX_QUERIES)
        throw new Error(`dblp was asked ${MAX_QUERIES} times in this run, and not more`)
      sent++
      return http(requestFor(query))
    }
  return {
    name: 'dblp',
    kind: 'record',
    batch: MAX_PAPERS,
    secondRound: { ahead: MAX_AHEAD },
    answers: (key) => key.startsWith(PREFIX),
    keysOf: (paper) =>
      paper.filter((key) => irisOf(key).length > 0).map((key): RecordKey => `${PREFIX}${key}`),
    hosts: { 'sparql.dblp.org': { inFlight: 1, spacing: 1040, optional: RESULTS } },
    keepFor: lifetimeOfRecord,
    ask: async (keys, http) => ask(keys, sendBy(http)),
  }
}

const paperOf = (key: RecordKey) => key.slice(PREFIX.length) as PaperKey
const isArxivs = (key: RecordKey) => paperOf(key).startsWith('arxiv:')
const isDoi = (iri: string) => iri.startsWith('https://doi.org/')

/** Where preprints were published is another query than what published papers are. */
async function ask(keys: readonly RecordKey[], send: Send): Promise<RecordFacts> {
  const [preprints, others] = [keys.filter(isArxivs), keys.filter((key) => !isArxivs(key))]
  const published = await query(preprints, publishedQuery, send)
  const write = (iris: readonly string[]) =>
    publicationsQuery(
      iris.filter(isDoi),
      iris.filter((iri) => !isDoi(iri)),
    )
  return new Map([...published, ...(await query(others, write, send))])
}

async function query(
  keys: readonly RecordKey[],
  write: (iris: readonly string[]) => string,
  send: Send,
): Promise<RecordFacts> {
  if (keys.length === 0) return new Map()
  const irisBy = new Map(keys.map((key) => [key, irisOf(paperOf(key))]))
  const answer = await send(write([...irisBy.values()].flat())).catch((error: Error) => error)
  const rows = answer instanceof Error || answer.status !== 200 ? null : parseRows(answer.body)
  if (rows === null) return new Map(keys.map((key) => [key, unknown(whyNot(answer))]))
  const found = readPublications(rows)
  return new Map(
    [...irisBy].map(([key, iris]) => {
      const best = bestOf(iris.flatMap((iri) => found.get(iri) ?? []))
      return [key, best ? foundAt(best.page, best.record) : NOT_KNOWN]
    }),
  )
}

const requestFor = (query: string): Request => ({
  url: ENDPOINT,
  method: 'POST',
  headers: { accept: 'application/sparql-results+json', 'content-type': 'application/x-www-form-urlencoded' },
  body: `query=${encodeURIComponent(query)}`,
  want: 'text',
  maxBytes: MAX_BYTES,
  // who is busy is not asked again
  tries: 1,
})

function whyNot(answer: Answer | Error): string {
  if (answer instanceof Error) return answer.message
  return answer.status === 200
    ? 'dblp answered with something that is not a result'
    : `dblp returned ${answer.status}`
}

const foundAt = (evidence: string, fact: PaperRecord): RecordFact => ({ state: 'found', fact, evidence })
/** It accuses nobody. */
const NOT_KNOWN: RecordFact = {
  state: 'unknown',
  why: 'dblp does not know where it was published',
  status: 200,
  settled: true,
}
const unknown = (why: string): RecordFact => ({ state: 'unknown', why, status: null })
