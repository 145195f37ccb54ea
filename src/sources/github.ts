/** Repositories: through GraphQL with a token, from their pages without one. */
import { chunks } from '../model/chunks.ts'
import type { RepositoryKey } from '../model/reference.ts'
import { type Answer, type Http, HttpFailure, type Source } from '../model/source.ts'
import { parseRepositories } from '../schemas/graphql.ts'
import { bisect } from './bisect.ts'
import {
  askPages,
  type RepositoryFact,
  type RepositoryFacts,
  refusal,
  unknownRepository,
} from './github-pages.ts'
import { buildQuery, namesOf, readResult } from './github-query.ts'
import { confirmByPages, confirmMissing } from './github-review.ts'

export type GithubSettings = {
  readonly token: string | null
  /** `https://api.github.com/graphql`, or an Enterprise server's. */
  readonly graphqlUrl: string
  /** Gets a line for people, once, where GitHub does not accept the token. */
  readonly warn?: (line: string) => void
}

/** Repositories in a query; fewer with paths, as GitHub cuts off queries that take over ten seconds. */
const MAX_REPOSITORIES = 50
const MAX_WITH_PATHS = 25

/**
 * An Enterprise server (`ghe.example.org/api/graphql`, `api.sub.ghe.com`) has other repositories by the same names, and its
 * token is not for github.com.
 */
const PUBLIC = 'api.github.com'

export function github({ token: given, graphqlUrl, warn }: GithubSettings): Source<'repository'> {
  const token = new URL(graphqlUrl).hostname === PUBLIC ? given : null
  let isRefused = false
  const onRefused = () => {
    if (!isRefused) warn?.(REFUSED)
    isRefused = true
  }
  return {
    name: 'GitHub',
    kind: 'repository',
    batch: MAX_REPOSITORIES,
    hosts: {
      'github.com': { inFlight: 2, spacing: 300 },
      [PUBLIC]: { inFlight: 2, spacing: 0 },
    },
    // repositories are moved and archived more often than arXiv's records change
    freshFor: () => 0.5,
    isRepairable: ({ pathExists, empty }) => pathExists === false || empty,
    ask: (keys, http) =>
      token === null ? askPages(keys, http) : askAll(keys, http, { token, graphqlUrl, onRefused }),
    review: (answers, http, bystanders) =>
      token === null
        ? confirmMissing(answers, new Map(), http, bystanders)
        : confirmByPages(answers, http, bystanders),
  }
}

const REFUSED =
  'GitHub does not accept the token (401): repositories are looked up by their pages, which do not say whether they are archived or empty.'

type Endpoint = { readonly token: string; readonly graphqlUrl: string; readonly onRefused: () => void }

async function askAll(
  keys: readonly RepositoryKey[],
  http: Http,
  endpoint: Endpoint,
): Promise<RepositoryFacts> {
  const heavy = keys.some((key) => namesOf(key).refAndPath !== null)
  const parts = chunks(keys, heavy ? MAX_WITH_PATHS : MAX_REPOSITORIES)
  const answers = await Promise.all(parts.map((part) => askApi(part, http, endpoint)))
  return new Map(answers.flatMap((facts) => [...facts]))
}

async function askApi(
  keys: readonly RepositoryKey[],
  http: Http,
  endpoint: Endpoint,
): Promise<RepositoryFacts> {
  const ask = (part: readonly RepositoryKey[]) => query(part, http, endpoint)
  const answer = await ask(keys)
  if (keys.length === 1 || !isWorthHalving(answer)) return read(keys, answer, http, endpoint)
  const facts: RepositoryFacts[] = []
  for (const { keys: part, answer } of await bisect(keys, ask, isWorthHalving))
    facts.push(
      answer === null
        ? all(part, unknownRepository('GitHub was skipped after repeated failures'))
        : await read(part, answer, http, endpoint),
    )
  return new Map(facts.flatMap((some) => [...some]))
}

function query(keys: readonly RepositoryKey[], http: Http, endpoint: Endpoint): Promise<Answer | Error> {
  return http({
    ...(keys.length > 1 && { tries: 1 }),
    url: endpoint.graphqlUrl,
    method: 'POST',
    want: 'text',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    secret: { authorization: `bearer ${endpoint.token}` },
    body: JSON.stringify(buildQuery(keys)),
  }).catch((error: Error) => error)
}

async function read(
  keys: readonly RepositoryKey[],
  answer: Answer | Error,
  http: Http,
  endpoint: Endpoint,
): Promise<RepositoryFacts> {
  if (answer instanceof Error) return all(keys, unknownRepository(answer.message))
  if (answer.status === 401) {
    endpoint.onRefused()
    return askPages(keys, http)
  }
  const result = answer.status === 200 ? parseRepositories(answer.body) : null
  if (!result) return all(keys, unknownRepository(refusal(answer), answer.status))
  const facts: RepositoryFacts = new Map()
  const byPage: RepositoryKey[] = []
  for (const [key, known] of readResult(keys, result)) {
    if (known === 'ask-page') byPage.push(key)
    else facts.set(key, known)
  }
  return new Map([...facts, ...(await askPages(byPage, http))])
}

/**
 * Whether the halves of a batch may be answered: GitHub cuts off what takes it more than ten seconds (GitHub manual, "Rate
 * limits and query limits for the GraphQL API"), or failed for a moment, and did not say that it was asked too much.
 */
function isWorthHalving(answer: Answer | Error): boolean {
  if (answer instanceof Error)
    return answer instanceof HttpFailure && (answer.kind === 'timeout' || answer.kind === 'reset')
  const { status, body } = answer
  if (status === 200) return /"RESOURCE_LIMITS_EXCEEDED"|couldn't respond to your request in time/.test(body)
  return [500, 502, 503, 504].includes(status) && !isLimited(answer)
}

/** GitHub manual, "Rate limits for the REST API": what it says to those who ask too much. */
const isLimited = ({ headers, body }: Answer): boolean =>
  headers['retry-after'] !== undefined ||
  headers['x-ratelimit-remaining'] === '0' ||
  /rate limit|abuse detection/i.test(body)

const all = (keys: readonly RepositoryKey[], known: RepositoryFact): RepositoryFacts =>
  new Map(keys.map((key) => [key, known]))
