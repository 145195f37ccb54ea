/** Repositories by their pages on github.com: whether they exist and what they are called, not whether they are archived or empty. */
import { repositoryAt } from '../hosts/github.ts'
import type { Known, Repository } from '../model/facts.ts'
import type { RepositoryKey } from '../model/reference.ts'
import type { Answer, Http, Request } from '../model/source.ts'
import { namesOf, noRepository } from './github-query.ts'
import { LATER } from './page-status.ts'
import { permanentEnd } from './redirects.ts'

export type RepositoryFact = Known<Repository>
export type RepositoryFacts = Map<RepositoryKey, RepositoryFact>

export const repositoryOf = (key: RepositoryKey): RepositoryKey => {
  const { owner, name } = namesOf(key)
  return `${owner}/${name}` as RepositoryKey
}

export async function askPages(keys: readonly RepositoryKey[], http: Http): Promise<RepositoryFacts> {
  return new Map(await Promise.all(keys.map(async (key) => [key, await askPage(key, http)] as const)))
}

/** A page that is missing or leads to another name is asked for once more, by GET and some seconds later. */
async function askPage(key: RepositoryKey, http: Http): Promise<RepositoryFact> {
  const first = await lookAtPage(key, { method: 'HEAD' }, http)
  if (first.state === 'unknown' || isCalledSo(key, first)) return first
  const second = await lookAtPage(key, { method: 'GET', delay: LATER }, http)
  if (first.state === 'found') return agreed(key, first.fact.nameWithOwner, second)
  if (second.state !== 'absent' || namesOf(key).refAndPath === null) return second
  const whole = await askPage(repositoryOf(key), http)
  return whole.state === 'found' ? { ...whole, fact: { ...whole.fact, pathExists: false } } : whole
}

const isCalledSo = (key: RepositoryKey, known: RepositoryFact): boolean =>
  known.state === 'found' && known.fact.nameWithOwner.toLowerCase() === repositoryOf(key)

/** What a second look found, unless it leads elsewhere than the first. */
function agreed(key: RepositoryKey, name: string, second: RepositoryFact): RepositoryFact {
  if (second.state === 'unknown' || isCalledSo(key, second)) return second
  if (second.state === 'found' && second.fact.nameWithOwner === name) return second
  return unknownRepository(`GitHub redirected it to ${name}, but not again some seconds later`)
}

/** One look; absent means that the repository or, where the key has one, the path in it is missing. */
export async function lookAtPage(
  key: RepositoryKey,
  how: Pick<Request, 'method' | 'delay'>,
  http: Http,
): Promise<RepositoryFact> {
  const url = address(key)
  const answer = await http({ ...how, url, want: 'status' }).catch((error: Error) => error)
  if (answer instanceof Error) return unknownRepository(answer.message)
  if (answer.status === 404) return noRepository(key, 404)
  if (answer.status !== 200) return unknownRepository(refusal(answer), answer.status)
  const end = URL.parse(answer.hops.at(-1)?.to ?? url)
  // sign-in, single sign-on, two-factor authentication
  if (!end || nameAt(end) === null)
    return unknownRepository(`GitHub redirects to ${end?.hostname}${end?.pathname}, which is no repository`)
  return found(key, answer)
}

function found(key: RepositoryKey, { hops }: Answer): RepositoryFact {
  const { owner, name, refAndPath } = namesOf(key)
  const moved = permanentEnd(hops)
  const fact = {
    nameWithOwner: (moved && nameAt(moved)) ?? `${owner}/${name}`,
    archived: false,
    empty: false,
    pathExists: refAndPath === null ? null : true,
  }
  return { state: 'found', fact, evidence: `https://github.com/${owner}/${name}` }
}

/** `owner/name` of a repository's page, as the address spells it; null for other pages. */
function nameAt(url: URL): string | null {
  const repository = url.protocol === 'https:' ? repositoryAt(url) : null
  return repository && `${repository.owner}/${repository.name}`
}

const address = (key: RepositoryKey) =>
  `https://github.com/${key.split('/').map(encodeURIComponent).join('/')}`

export function refusal({ status }: Answer): string {
  if (status === 451) return 'GitHub has blocked this repository for legal reasons (451)'
  if (status === 403 || status === 429) return 'GitHub is rate limiting us'
  if (status === 200) return 'GitHub’s answer is not JSON'
  return status >= 500 ? `GitHub returned ${status}` : `GitHub answered ${status}`
}

export const unknownRepository = (why: string, status: number | null = null): RepositoryFact => ({
  state: 'unknown',
  why,
  status,
})
