/** arXiv's search by title (API User's Manual §5.1): one request a title, at the pace of its API. */
import type { Known, Search } from '../model/facts.ts'
import type { TitleQuery } from '../model/reference.ts'
import type { Answer, Http, Request, Source } from '../model/source.ts'
import { arxiv } from './arxiv.ts'
import { API, arxivRefusal } from './arxiv-api.ts'
import { type Feed, readFeed } from './arxiv-feed.ts'

/** Titles that are searched for in one run: at three seconds each, a minute. */
export const MAX_SEARCHES = 20
/** Papers with the very title come first. */
const MAX_RESULTS = 10
/** Of `max-age`: a paper may be posted tomorrow, or was left out by a failing index. */
const FRESH_IF_NONE = 1 / 7

export const arxivSearch: Source<'search'> = {
  name: 'arXiv',
  kind: 'search',
  // all at once, as only so many are asked for
  batch: Number.MAX_SAFE_INTEGER,
  hosts: arxiv.hosts,
  freshFor: (_, { papers }) => (papers.length > 0 ? 1 : FRESH_IF_NONE),
  ask: askTitles,
}

type SearchFact = Known<Search>

/** Stops as soon as arXiv refuses one: nothing depends on the others. */
async function askTitles(queries: readonly TitleQuery[], http: Http) {
  const facts = new Map<TitleQuery, SearchFact>()
  const searched = queries.slice(0, MAX_SEARCHES)
  for (const [i, query] of searched.entries()) {
    const known = await askTitle(query, searched.length - 1 - i, http)
    facts.set(query, known)
    if (known.state === 'unknown' && known.status !== 200) break
  }
  return facts
}

async function askTitle(query: TitleQuery, ahead: number, http: Http): Promise<SearchFact> {
  const answer = await http({ ...requestOf(query), ahead }).catch((error: Error) => error)
  if (answer instanceof Error) return unknown(answer.message, null)
  if (answer.status !== 200) return unknown(arxivRefusal(answer), answer.status)
  return read(query, answer)
}

/** The query is words alone, so that it cannot end the quotes. */
const requestOf = (query: TitleQuery): Request => ({
  url: `${API}?search_query=${encodeURIComponent(`ti:"${query}"`)}&start=0&max_results=${MAX_RESULTS}`,
  method: 'GET',
  want: 'text',
  headers: { accept: 'application/atom+xml' },
  tries: 2,
})

function read(query: TitleQuery, { body }: Answer): SearchFact {
  const feed = readFeed(body)
  if (feed.kind === 'no-feed') return unknown(`arXiv answered ${feed.what}`)
  if (feed.kind === 'error') return unknown(`arXiv answered: ${feed.message}`)
  const doubt = doubtOf(feed, query)
  if (doubt !== null) return unknown(doubt)
  return { state: 'found', fact: { papers: feed.papers }, evidence: searchPage(query) }
}

/** Why a feed is no answer to this query; null where it is one. */
function doubtOf({ papers, total }: Extract<Feed, { kind: 'papers' }>, query: TitleQuery): string | null {
  if (total === null || papers.length < Math.min(total, MAX_RESULTS))
    return 'arXiv counted more papers than it sent'
  if (papers.length > total) return 'arXiv sent more papers than it found'
  return papers.every(({ title }) => answers(title, query))
    ? null
    : 'arXiv returned papers that were not requested'
}

/** arXiv compares words without their endings and leaves out the commonest; most words must be there as asked. */
function answers(title: string, query: TitleQuery): boolean {
  const words = query.split(' ')
  const there = title.toLowerCase()
  return words.filter((word) => there.includes(word.slice(0, STEM))).length * 2 >= words.length
}
const STEM = 4

/** Where a person can see the same. */
const searchPage = (query: TitleQuery): string =>
  `https://arxiv.org/search/?searchtype=title&query=${encodeURIComponent(`"${query}"`)}`

const unknown = (why: string, status: number | null = 200): SearchFact => ({ state: 'unknown', why, status })
