/** GitHub's GraphQL API: queries are checked and executed against the schema that GitHub publishes. */
import type { DocumentNode, ExecutionResult, GraphQLError, GraphQLSchema } from 'graphql'
import { type Ask, json, type Reply } from './exchange.ts'
import { costOf } from './github-cost.ts'
import { filesAt, typeAt } from './github-files.ts'
import { accountOf } from './rest/call.ts'
import { findRepository, type RepositoryRecord, type World } from './world.ts'

/** Points an hour for a workflow's `GITHUB_TOKEN` (docs.github.com, "Rate limits for the GraphQL API"). */
const hourly = 1000

type Budget = { used: number; readonly resetAt: Date }
type Question = { readonly query: string; readonly variables: Record<string, unknown> }

export function makeGraphql(world: World): (ask: Ask) => Promise<Reply> {
  const budget: Budget = { used: 0, resetAt: new Date(Date.now() + 3_600_000) }
  return async (ask) => {
    const question = readQuestion(ask.body)
    if (question === null) return json(400, { message: 'Problems parsing JSON', status: '400' })
    const result = await answer(question, world, budget)
    return json(200, shape(result), {
      'x-github-media-type': 'github.v4; format=json',
      'x-ratelimit-limit': String(hourly),
      'x-ratelimit-remaining': String(Math.max(0, hourly - budget.used)),
      'x-ratelimit-used': String(budget.used),
      'x-ratelimit-reset': String(Math.ceil(budget.resetAt.getTime() / 1000)),
      'x-ratelimit-resource': 'graphql',
    })
  }
}

function readQuestion(body: string): Question | null {
  try {
    const { query, variables } = JSON.parse(body)
    return typeof query === 'string' ? { query, variables: variables ?? {} } : null
  } catch {
    return null
  }
}

async function answer(
  { query, variables }: Question,
  world: World,
  budget: Budget,
): Promise<ExecutionResult> {
  const { schema, graphql } = await theSchema()
  let document: DocumentNode
  try {
    document = graphql.parse(query)
  } catch (error) {
    return { errors: [error as GraphQLError] }
  }
  const errors = graphql.validate(schema, document)
  if (errors.length > 0) return { errors }
  const cost = costOf(document, variables)
  if (budget.used + cost > hourly) return { errors: [overBudget(graphql.GraphQLError)] }
  budget.used += cost
  const rootValue = root(world, budget, cost, graphql.GraphQLError)
  return graphql.execute({ schema, document, rootValue, variableValues: variables })
}

let loading: Promise<{ schema: GraphQLSchema; graphql: typeof import('graphql') }> | undefined

/** Read at the first question: a megabyte, some tenths of a second. The published text defines one field twice. */
function theSchema(): NonNullable<typeof loading> {
  loading ??= (async () => {
    const graphql = await import('graphql')
    const { schema } = await import('@octokit/graphql-schema')
    return { graphql, schema: graphql.buildSchema(schema.idl, { assumeValidSDL: true }) }
  })()
  return loading
}

/** GitHub puts `type` at the top of an error, and leaves `data` away when nothing was executed. */
function shape({ data, errors }: ExecutionResult): unknown {
  if (errors === undefined) return { data }
  const written = errors.map(({ message, path, locations, extensions: { type, ...rest } }) => ({
    ...(type === undefined ? {} : { type }),
    ...(path === undefined ? {} : { path }),
    ...(Object.keys(rest).length === 0 ? {} : { extensions: rest }),
    locations,
    message,
  }))
  return data === undefined ? { errors: written } : { data, errors: written }
}

type ErrorMaker = typeof GraphQLError

function overBudget(make: ErrorMaker): GraphQLError {
  return new make('API rate limit exceeded', { extensions: { type: 'RATE_LIMIT' } })
}

function root(world: World, budget: Budget, cost: number, make: ErrorMaker) {
  return {
    viewer: () => ({ login: accountOf(world).login }),
    repository: ({ owner, name, followRenames }: { owner: string; name: string; followRenames: boolean }) => {
      const asked = `${owner}/${name}`
      const repository = findRepository(world, asked)
      const renamed = repository?.nameWithOwner.toLowerCase() !== asked.toLowerCase()
      if (repository?.refusal) {
        const { type, message } = repository.refusal
        throw new make(message, { extensions: { type } })
      }
      if (repository === undefined || (renamed && !followRenames)) {
        const message = `Could not resolve to a Repository with the name '${asked}'.`
        throw new make(message, { extensions: { type: 'NOT_FOUND' } })
      }
      return repositoryNode(repository)
    },
    rateLimit: () => ({
      cost,
      limit: hourly,
      used: budget.used,
      remaining: hourly - budget.used,
      nodeCount: 0,
      resetAt: budget.resetAt.toISOString(),
    }),
  }
}

/** What the world knows of a repository; a field that it does not know is null, or an error where null is not allowed. */
function repositoryNode(repository: RepositoryRecord) {
  const [login = '', name = ''] = repository.nameWithOwner.split('/')
  const branch = repository.empty ? undefined : repository.defaultBranch
  return {
    name,
    nameWithOwner: repository.nameWithOwner,
    owner: { __typename: 'User', login, url: `https://github.com/${login}` },
    url: `https://github.com/${repository.nameWithOwner}`,
    isArchived: repository.archived ?? false,
    isEmpty: repository.empty ?? false,
    pushedAt: repository.pushedAt ?? null,
    isDisabled: false,
    isLocked: false,
    isPrivate: false,
    visibility: 'PUBLIC',
    defaultBranchRef: branch === undefined ? null : { name: branch, prefix: 'refs/heads/' },
    object: ({ expression }: { expression?: string }) => objectAt(repository, expression ?? ''),
  }
}

/** `ref` is a commit, `ref:path` a file or folder (gitrevisions). */
function objectAt(repository: RepositoryRecord, expression: string): { __typename: string } | null {
  const [ref = '', ...path] = expression.split(':')
  if (path.length > 0) {
    const type = typeAt(repository, ref, path.join(':'))
    return type === null ? null : { __typename: type }
  }
  return filesAt(repository, ref) === undefined ? null : { __typename: 'Commit' }
}
