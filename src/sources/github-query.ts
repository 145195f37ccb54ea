/** Queries for many repositories at once; names only ever go in as variables (GitHub manual, "Forming calls with GraphQL"). */
import type { Known, Repository } from '../model/facts.ts'
import type { RepositoryKey } from '../model/reference.ts'
import type { Problem, RepositoryAnswer, RepositoryNode } from '../schemas/graphql.ts'

type RepositoryFact = Known<Repository>
export type Query = { readonly query: string; readonly variables: Readonly<Record<string, string>> }

export type Named = { readonly owner: string; readonly name: string; readonly refAndPath: string | null }

/** The parts of `owner/name[/tree|blob/ref/path]`. */
export function namesOf(key: RepositoryKey): Named {
  const [owner = '', name = '', , ...rest] = key.split('/')
  return { owner, name, refAndPath: rest.length > 0 ? rest.join('/') : null }
}

/** A ref may contain slashes: `a/b/c` is path `b/c` of `a`, `c` of `a/b`, or the ref itself. */
export function expressions(refAndPath: string): string[] {
  const parts = refAndPath.replace(/(?<!\/)\/+$/, '').split('/')
  return parts.slice(0, 3).map((_, i) => {
    const [ref, path] = [parts.slice(0, i + 1).join('/'), parts.slice(i + 1).join('/')]
    return path === '' ? ref : `${ref}:${path}`
  })
}

/** Scalar fields only: a query for any number of repositories costs one point. */
const SCALARS = 'nameWithOwner isArchived isEmpty pushedAt isDisabled isLocked lockReason isPrivate'

/** An alias for each repository (`r0`, `r1` …) and in it one for each way to split its path (`p0` …). */
export function buildQuery(keys: readonly RepositoryKey[]): Query {
  const variables: Record<string, string> = {}
  const fields = keys.map((key, i) => {
    const { owner, name, refAndPath } = namesOf(key)
    variables[`o${i}`] = owner
    variables[`n${i}`] = name
    const paths = (refAndPath === null ? [] : expressions(refAndPath)).map((expression, j) => {
      variables[`e${i}_${j}`] = expression
      return ` p${j}: object(expression: $e${i}_${j}) { __typename }`
    })
    return `r${i}: repository(owner: $o${i}, name: $n${i}) { ${SCALARS}${paths.join('')} }`
  })
  const declared = Object.keys(variables).map((name) => `$${name}: String!`)
  return { query: `query(${declared.join(', ')}) { ${fields.join(' ')} }`, variables }
}

/** Only NOT_FOUND at a repository's own alias means absent; `ask-page` where the token may lack access. */
export function readResult(
  keys: readonly RepositoryKey[],
  { nodes, problems: all }: RepositoryAnswer,
): Map<RepositoryKey, RepositoryFact | 'ask-page'> {
  const problems = Map.groupBy(all, ({ path }) => (path ? String(path[0]) : ''))
  const general = problems.get('') ?? []
  return new Map(
    keys.map((key, i) => [key, readOne(key, nodes.get(`r${i}`), problems.get(`r${i}`) ?? [], general)]),
  )
}

function readOne(
  key: RepositoryKey,
  node: RepositoryNode | 'malformed' | undefined,
  own: readonly Problem[],
  general: readonly Problem[],
) {
  const { owner, name } = namesOf(key)
  if (node === 'malformed') return 'ask-page'
  if (node?.isDisabled)
    return { state: 'unknown', why: `GitHub has disabled access to ${owner}/${name}`, status: null } as const
  if (node) {
    const fact = { nameWithOwner: node.nameWithOwner, ...repository(node, key, own.length > 0) }
    return { state: 'found', fact, evidence: `https://github.com/${owner}/${name}` } as const
  }
  if (own.some((problem) => isNotFound(problem, `${owner}/${name}`))) return noRepository(key, null)
  if ([...own, ...general].some(isLimit)) {
    return { state: 'unknown', why: 'this token’s GitHub rate limit is used up', status: null } as const
  }
  return 'ask-page'
}

/** GitHub quotes the name that it did not find: another one belongs to another alias. */
function isNotFound({ type, message }: Problem, name: string): boolean {
  const quoted = /'([^'/]+\/[^']+)'/.exec(message ?? '')?.[1]
  return type === 'NOT_FOUND' && (quoted === undefined || quoted.toLowerCase() === name)
}

/** `status` is null where the API alone says so, 404 where the page does. */
export function noRepository(key: RepositoryKey, status: 404 | null): RepositoryFact {
  const { owner, name } = namesOf(key)
  return {
    state: 'absent',
    why: `GitHub has no repository ${owner}/${name}, or it is private`,
    status,
    evidence: `https://github.com/${owner}/${name}`,
  }
}

const isLimit = ({ type, message }: Problem) => type === 'RATE_LIMITED' || /rate limit/i.test(message ?? '')

/** A path counts as missing only when the query had no errors for its repository. */
function repository(
  node: RepositoryNode,
  key: RepositoryKey,
  hadErrors: boolean,
): Omit<Repository, 'nameWithOwner'> {
  const { refAndPath } = namesOf(key)
  const paths = Object.entries(node).filter(([alias]) => /^p\d+$/.test(alias))
  const pathFound = paths.some(([, found]) => found !== null)
  return {
    archived: node.isArchived,
    empty: node.isEmpty,
    ...(node.pushedAt && { pushedAt: node.pushedAt }),
    pathExists: refAndPath === null || ((paths.length === 0 || hadErrors) && !pathFound) ? null : pathFound,
    ...caveat(node),
  }
}

function caveat({ isPrivate, isLocked, lockReason }: RepositoryNode): { caveat?: string } {
  if (isPrivate) return { caveat: 'it is private: only people who were invited can open it' }
  if (!isLocked) return {}
  return {
    caveat: `GitHub has locked it${lockReason ? ` (${lockReason.toLowerCase().replaceAll('_', ' ')})` : ''}`,
  }
}
