/** Pull requests and their files. */
import { json, type Reply } from '../exchange.ts'
import type { PullRecord, RepositoryRecord } from '../world.ts'
import { api, type Call, notFound, type Play, paged } from './call.ts'
import { fileBody, repositoryBody } from './repositories.ts'

export function pullOf({ repository, path }: Call): PullRecord | undefined {
  return repository.pulls?.find(({ number }) => String(number) === path['pull_number'])
}

const ownerOf = (nameWithOwner: string): string => nameWithOwner.split('/')[0] ?? ''

/** Pull requests are opened by the owner of the head. */
export function authorOf({ headRepository }: PullRecord, { nameWithOwner }: RepositoryRecord) {
  return { login: ownerOf(headRepository ?? nameWithOwner), type: 'User' as const }
}

function pullBody(pull: PullRecord, repository: RepositoryRecord) {
  const { nameWithOwner } = repository
  const { number, title, head, base, state = 'open', headRepository } = pull
  const fork = headRepository !== undefined && headRepository !== nameWithOwner
  const from = fork ? { nameWithOwner: headRepository } : repository
  const side = (end: PullRecord['head'], { nameWithOwner: name }: RepositoryRecord) => ({
    label: `${ownerOf(name)}:${end.ref}`,
    user: { login: ownerOf(name) },
    ...end,
  })
  return {
    url: `${api}/repos/${nameWithOwner}/pulls/${number}`,
    html_url: `https://github.com/${nameWithOwner}/pull/${number}`,
    number,
    state,
    title,
    draft: false,
    user: authorOf(pull, repository),
    head: { ...side(head, from), repo: { ...repositoryBody(from), fork } },
    base: { ...side(base, repository), repo: repositoryBody(repository) },
  }
}

/** `head` filters as `owner:branch` alone; GitHub passes over one without an owner. */
function list(call: Call): Reply {
  const { searchParams } = call.ask.url
  const [state, head, base] = ['state', 'head', 'base'].map((name) => searchParams.get(name))
  const wanted = (call.repository.pulls ?? [])
    .map((pull) => pullBody(pull, call.repository))
    .filter((pull) => state === 'all' || pull.state === (state ?? 'open'))
    .filter((pull) => !head?.includes(':') || pull.head.label === head)
    .filter((pull) => !base || pull.base.ref === base)
  const newestFirst = searchParams.get('direction') !== 'asc'
  const sorted = wanted.toSorted((a, b) => (newestFirst ? b.number - a.number : a.number - b.number))
  return paged(call, sorted, (page) => page)
}

function get(call: Call): Reply {
  const pull = pullOf(call)
  if (pull === undefined) return notFound
  return json(200, { ...pullBody(pull, call.repository), changed_files: pull.files.length })
}

function files(call: Call): Reply {
  const pull = pullOf(call)
  if (pull === undefined) return notFound
  return paged(call, pull.files, (page) => page.map((file) => fileBody(file, call.repository, pull.head.sha)))
}

export const pulls: Readonly<Record<string, Play>> = {
  'pulls/list': { answer: list, permission: 'pull-requests' },
  'pulls/get': { answer: get, permission: 'pull-requests' },
  'pulls/list-files': { answer: files, permission: 'pull-requests' },
}
