/** Repositories: through GraphQL with a token, from their pages without one. */
import { chunks } from '../model/chunks.ts'
import type { Known, Repository } from '../model/facts.ts'
import type { RepositoryKey } from '../model/reference.ts'
import { type Answer, type Http, HttpFailure, type Source } from '../model/source.ts'
import { bisect } from './bisect.ts'
import { buildQuery, namesOf, noRepository, type Result, readResult } from './github-query.ts'

export type GithubSettings = {
  readonly token: string | null
  /** `https://api.github.com/graphql`, or an Enterprise server's. */
  readonly graphqlUrl: string
}

type RepositoryFact = Known<Repository>
type RepositoryFacts = Map<RepositoryKey, RepositoryFact>
/** Repositories in a query; fewer with paths, as GitHub cuts off queries that take over ten seconds. */
const MAX_REPOSITORIES = 50
const MAX_WITH_PATHS = 25

/** An Enterprise server (`ghe.example.org/api/graphql`, `api.sub.ghe.com`) does not know github.com's repositories. */
const PUBLIC = 'api.github.com'

export function github({ token, graphqlUrl }: GithubSettings): Source<'repository'> {
  const { hostname } = new URL(graphqlUrl)
  return {
    name: 'GitHub',
    kind: 'repository',
    batch: MAX_REPOSITORIES,
    hosts: {
      'github.com': { inFlight: 2, spacing: 300 },
      [hostname]: { inFlight: 2, spacing: 0 },
    },
    // repositories are moved and archived more often than arXiv's records change
    freshFor: () => 0.5,
    isRepairable: ({ pathExists, empty }) => pathExists === false || empty,
    ask: (keys, http) => (token === null ? askPages(keys, http) : askAll(keys, http, { token, graphqlUrl })),
  }
}

type Endpoint = { readonly token: string; readonly graphqlUrl: string }
const isPublic = ({ graphqlUrl }: Endpoint) => new URL(graphqlUrl).hostname === PUBLIC

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
  if (keys.length === 1 || !isTooLarge(answer)) return read(keys, answer, http, endpoint)
  const facts: RepositoryFacts[] = []
  for (const { keys: part, answer } of await bisect(keys, ask, isTooLarge))
    facts.push(
      answer === null
        ? all(part, unknown('GitHub was skipped after repeated failures'))
        : await read(part, answer, http, endpoint),
    )
  return new Map(facts.flatMap((some) => [...some]))
}

function query(keys: readonly RepositoryKey[], http: Http, endpoint: Endpoint): Promise<Answer | Error> {
  return http({
    ...(keys.length > 1 && { tries: 1 }),
    url: endpoint.graphqlUrl,
    ...(!isPublic(endpoint) && { trusted: true }),
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
  if (answer instanceof Error) return all(keys, unknown(answer.message))
  if (answer.status === 401) return askPages(keys, http)
  const result = readJson(answer)
  if (!result) return all(keys, unknown(refusal(answer), answer.status))
  const facts: RepositoryFacts = new Map()
  const byPage: RepositoryKey[] = []
  for (const [key, known] of readResult(keys, result)) {
    if (known === 'ask-page' || (!isPublic(endpoint) && known.state === 'absent')) byPage.push(key)
    else facts.set(key, known)
  }
  return new Map([...facts, ...(await askPages(byPage, http))])
}

/** GitHub cuts off what takes it more than ten seconds (GitHub manual, "Rate limits and query limits for the GraphQL API"). */
function isTooLarge(answer: Answer | Error): boolean {
  if (answer instanceof Error) return answer instanceof HttpFailure && answer.kind === 'timeout'
  if (answer.status === 502 || answer.status === 504) return true
  return (
    answer.status === 200 &&
    /"RESOURCE_LIMITS_EXCEEDED"|couldn't respond to your request in time/.test(answer.body)
  )
}

function readJson({ status, body }: Answer): Result | null {
  if (status !== 200) return null
  try {
    const result: unknown = JSON.parse(body)
    return typeof result === 'object' && result !== null ? (result as Result) : null
  } catch {
    return null
  }
}

function refusal({ status }: Answer): string {
  if (status === 451) return 'GitHub has blocked this repository for legal reasons (451)'
  if (status === 403 || status === 429) return 'GitHub is rate limiting us'
  if (status === 200) return 'GitHub’s answer is not JSON'
  return status >= 500 ? `GitHub returned ${status}` : `GitHub answered ${status}`
}

const unknown = (why: string, status: number | null = null): RepositoryFact => ({
  state: 'unknown',
  why,
  status,
})
const all = (keys: readonly RepositoryKey[], known: RepositoryFact): RepositoryFacts =>
  new Map(keys.map((key) => [key, known]))

async function askPages(keys: readonly RepositoryKey[], http: Http): Promise<RepositoryFacts> {
  return new Map(await Promise.all(keys.map(async (key) => [key, await askPage(key, http)] as const)))
}

/** A page shows that a repository exists and what it is called, but not whether it is archived or empty: neither is claimed. */
async function askPage(key: RepositoryKey, http: Http): Promise<RepositoryFact> {
  const { owner, name, refAndPath } = namesOf(key)
  const evidence = `https://github.com/${owner}/${name}`
  const answer = await http({ url: address(key), method: 'HEAD', want: 'status' }).catch(
    (error: Error) => error,
  )
  if (answer instanceof Error) return unknown(answer.message)
  const { status, hops } = answer
  if (status === 200) {
    const [, owned] = /^https:\/\/github\.com\/([^/?#]+\/[^/?#]+)/.exec(hops.at(-1)?.to ?? '') ?? []
    const fact = {
      nameWithOwner: owned ?? `${owner}/${name}`,
      archived: false,
      empty: false,
      pathExists: refAndPath === null ? null : true,
    }
    return { state: 'found', fact, evidence }
  }
  if (status === 404 && refAndPath !== null) return pathMissing(key, http)
  if (status === 404) return noRepository(key)
  return unknown(refusal(answer), status)
}

/** The path's page is missing: asks whether the repository exists. */
async function pathMissing(key: RepositoryKey, http: Http): Promise<RepositoryFact> {
  const { owner, name } = namesOf(key)
  const known = await askPage(`${owner}/${name}` as RepositoryKey, http)
  return known.state === 'found' ? { ...known, fact: { ...known.fact, pathExists: false } } : known
}

const address = (key: RepositoryKey) =>
  `https://github.com/${key.split('/').map(encodeURIComponent).join('/')}`
