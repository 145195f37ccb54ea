/** Labels: known by their names, whatever the case. */
import { json, type Reply } from '../exchange.ts'
import type { RepositoryRecord } from '../world.ts'
import { api, type Call, notFound, type Play, refused } from './call.ts'

const find = ({ labels = [] }: RepositoryRecord, name: string): string | undefined =>
  labels.find((label) => label.toLowerCase() === name.toLowerCase())

/** Makes those that are not there yet; gives the names as the repository spells them. */
export function addLabels(repository: RepositoryRecord, names: readonly string[]): string[] {
  return names.map((name) => {
    const known = find(repository, name)
    repository.labels ??= []
    if (known === undefined) repository.labels.push(name)
    return known ?? name
  })
}

export function labelBody(name: string, nameWithOwner: string) {
  const url = `${api}/repos/${nameWithOwner}/labels/${encodeURIComponent(name)}`
  return { url, name, color: 'ededed', default: false, description: null }
}

function get({ repository, path }: Call): Reply {
  const label = find(repository, path['name'] ?? '')
  return label === undefined ? notFound : json(200, labelBody(label, repository.nameWithOwner))
}

function create({ repository, body }: Call): Reply {
  const { name } = body as { name: string }
  if (find(repository, name) !== undefined) {
    const error = { resource: 'Label', code: 'already_exists', field: 'name' }
    return refused(422, 'Validation Failed', [error])
  }
  addLabels(repository, [name])
  return json(201, labelBody(name, repository.nameWithOwner))
}

export const labels: Readonly<Record<string, Play>> = {
  'issues/get-label': { answer: get, permission: 'issues' },
  'issues/create-label': { answer: create, permission: 'issues' },
}
