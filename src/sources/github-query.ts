/** Queries for many repositories at once; names only ever go in as variables (GitHub manual, "Forming calls with GraphQL"). */
import { isRepositoryName } from '../hosts/github.ts'
import type { Known, Repository } from '../model/facts.ts'
import type { RepositoryKey } from '../model/reference.ts'

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
  const parts = refAndPath.replace(/\/+$/, '').split('/')
  return parts.slice(0, 3).map((_, i) => {
    const [ref, path] = [parts.slice(0, i + 1).join('/'), parts.slice(i + 1).join('/')]
    return path === '' ? ref : `${ref}:${path}`
  })
}

/** Scalar fields only: a query for any number of repositories costs one point. */
const SCALARS = 'nameWithOwner isArchived isEmpty isDisabled isLocked lockReason isPrivate'

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

/** Parts of an answer as GitHub sends them; nothing about them is certain before it is looked at. */
type Problem = { readonly type?: unknown; readonly message?: unknown; readonly path?: unknown }
type Fields = Readonly<Record<string, unknown>>
export type Result = { readonly data?: unknown; readonly errors?: unknown }

const asFields = (value: unknown): Fields | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null

/** Only NOT_FOUND at a repository's own alias means absent; `ask-page` where the token may lack access. */
export function readResult(
  keys: readonly RepositoryKey[],
  result: Result,
): Map<RepositoryKey, RepositoryFact | 'ask-page'> {
  const all = Array.isArray(result.errors) ? result.errors.map((one): Problem => asFields(one) ?? {}) : []
  const problems = Map.groupBy(all, ({ path }) => (Array.isArray(path) ? String(path[0]) : ''))
  const general = problems.get('') ?? []
  const data = asFields(result.data)
  return new Map(
    keys.map((key, i) => [key, readOne(key, data?.[`r${i}`], problems.get(`r${i}`) ?? [], general)]),
  )
}

function readOne(key: RepositoryKey, data: unknown, own: readonly Problem[], general: readonly Problem[]) {
  const { owner, name } = namesOf(key)
  const evidence = `https://github.com/${owner}/${name}`
  const fields = asFields(data)
  if (fields?.['isDisabled'] === true)
    return { state: 'unknown', why: `GitHub has disabled access to ${owner}/${name}`, status: null } as const
  if (fields) {
    const nameWithOwner = readName(fields['nameWithOwner'])
    if (nameWithOwner === null) return 'ask-page'
    const fact = { nameWithOwner, ...repository(fields, key, own.length > 0) }
    return { state: 'found', fact, evidence } as const
  }
  if (own.some((problem) => isNotFound(problem, `${owner}/${name}`))) return noRepository(key, null)
  if ([...own, ...general].some(isLimit)) {
    return { state: 'unknown', why: 'this token’s GitHub rate limit is used up', status: null } as const
  }
  return 'ask-page'
}

/** Null for what no repository can be called. */
const readName = (value: unknown): string | null =>
  typeof value === 'string' && isRepositoryName(value) ? value : null

/** GitHub quotes the name that it did not find: another one belongs to another alias. */
function isNotFound({ type, message }: Problem, name: string): boolean {
  const quoted = typeof message === 'string' ? /'([^']+\/[^']+)'/.exec(message)?.[1] : undefined
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

const isLimit = ({ type, message }: Problem) =>
  type === 'RATE_LIMITED' || (typeof message === 'string' && /rate limit/i.test(message))

/** A path counts as missing only when the query had no errors for its repository. */
function repository(data: Fields, key: RepositoryKey, hadErrors: boolean): Omit<Repository, 'nameWithOwner'> {
  const { refAndPath } = namesOf(key)
  const paths = Object.entries(data).filter(([alias]) => /^p\d+$/.test(alias))
  const pathFound = paths.some(([, found]) => found !== null)
  return {
    archived: data['isArchived'] === true,
    empty: data['isEmpty'] === true,
    pathExists: refAndPath === null || ((paths.length === 0 || hadErrors) && !pathFound) ? null : pathFound,
    ...caveat(data),
  }
}

function caveat(data: Fields): { caveat?: string } {
  if (data['isPrivate'] === true) return { caveat: 'it is private: only people who were invited can open it' }
  if (data['isLocked'] !== true) return {}
  const why =
    typeof data['lockReason'] === 'string'
      ? ` (${data['lockReason'].toLowerCase().replaceAll('_', ' ')})`
      : ''
  return { caveat: `GitHub has locked it${why}` }
}
