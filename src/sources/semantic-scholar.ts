/**
 * Under which DOI a preprint was published, from Semantic Scholar; what was published under it, from Crossref. Nothing else
 * is taken from Semantic Scholar: its records merge several papers at times, and its years are those of preprints.
 */

import { chunks } from '../model/chunks.ts'
import { bridgedId, bridgeKey, type RecordKey } from '../model/facts.ts'
import type { ArxivId, Doi } from '../model/reference.ts'
import type { Answer, Http, Request, Source } from '../model/source.ts'
import { parseBatch, type ScholarPaper } from '../schemas/semantic-scholar.ts'
import {
  askCrossref,
  type DoiFacts,
  JSON_TYPE,
  MAX_DOIS,
  type RecordFact,
  settled,
  unknown,
} from './crossref-api.ts'
import { doiOf } from './deposits.ts'
import { lifetimeOfRecord } from './lifetimes.ts'

const API = 'https://api.semanticscholar.org/graph/v1/paper/batch?fields=externalIds'
/** "A maximum of 500 paper ids at a time", "10 MB". */
const MAX_PAPERS = 500
const MAX_BYTES = 10_000_000

type RecordFacts = ReadonlyMap<RecordKey, RecordFact>

/** With a key: one request a second in all. Without one it refuses most requests, wherever they come from. */
export function semanticScholar(key: string): Source<'record'> {
  let isRefused = false
  return {
    name: 'Semantic Scholar',
    kind: 'record',
    batch: MAX_PAPERS,
    secondRound: { ahead: 0 },
    answers: (one) => bridgedId(one) !== null,
    keysOf: (paper) =>
      paper.flatMap((one) => (one.startsWith('arxiv:') ? [bridgeKey(one.slice(6) as ArxivId)] : [])),
    hosts: { 'api.semanticscholar.org': { inFlight: 1, spacing: 1100, optional: JSON_TYPE } },
    keepFor: lifetimeOfRecord,
    ask: async (keys, http) => {
      const answer = isRefused ? REFUSED : await http(requestFor(keys, key)).catch((error: Error) => error)
      // expired, revoked and invented keys are refused alike
      if (!(answer instanceof Error) && answer.status === 403) isRefused = true
      return readAnswer(keys, isRefused ? REFUSED : answer, http)
    },
  }
}

const REFUSED = new Error('it does not accept the key (403)')

const requestFor = (keys: readonly RecordKey[], key: string): Request => ({
  url: API,
  method: 'POST',
  headers: { accept: 'application/json', 'content-type': 'application/json' },
  secret: { 'x-api-key': key },
  body: JSON.stringify({ ids: keys.map((one) => `ARXIV:${bridgedId(one)}`) }),
  want: 'text',
  maxBytes: MAX_BYTES,
  tries: 1,
})

async function readAnswer(
  keys: readonly RecordKey[],
  answer: Answer | Error,
  http: Http,
): Promise<RecordFacts> {
  const papers =
    answer instanceof Error || answer.status !== 200 ? null : parseBatch(answer.body, keys.length)
  if (papers === null) return new Map(keys.map((key) => [key, unknown(whyNot(answer))]))
  const linked = keys.map((key, i) => ({
    key,
    paper: papers[i] ?? null,
    doi: publishedDoi(papers[i] ?? null),
  }))
  const works = await publications([...new Set(linked.flatMap(({ doi }) => doi ?? []))], http)
  return new Map(
    linked.map(({ key, paper, doi }) => [key, doi && paper ? linkedBy(paper, works.get(doi)) : NOT_KNOWN]),
  )
}

function whyNot(answer: Answer | Error): string {
  if (answer instanceof Error) return answer.message
  return answer.status === 200
    ? 'it answered with something that is not a list of papers'
    : `it returned ${answer.status}`
}

/** arXiv's own DOIs are no publication's. */
function publishedDoi(paper: ScholarPaper): Doi | null {
  const doi = doiOf(paper?.externalIds?.DOI)
  return doi?.startsWith('10.48550/') ? null : doi
}

async function publications(dois: readonly Doi[], http: Http): Promise<DoiFacts> {
  const parts = await Promise.all(chunks(dois, MAX_DOIS).map((part) => askCrossref(part, http)))
  return new Map(parts.flatMap((part) => [...part]))
}

const NOT_KNOWN = settled('Semantic Scholar knows no DOI of a publication')

/** Crossref's record, at the address of the page that leads to it. */
function linkedBy(paper: NonNullable<ScholarPaper>, work: RecordFact | undefined): RecordFact {
  if (work?.state === 'found')
    return { ...work, evidence: `https://www.semanticscholar.org/paper/${paper.paperId}` }
  return work?.state === 'unknown' ? work : NOT_KNOWN
}
