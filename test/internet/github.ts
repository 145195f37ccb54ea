/** GitHub: api.github.com with GraphQL and the REST calls made of it, and the pages of github.com. */
import { type Ask, type Handler, html, json, type Reply, redirect } from './exchange.ts'
import { typeAt } from './github-files.ts'
import { makeGraphql } from './github-graphql.ts'
import { rest } from './github-rest.ts'
import { findRepository, type RepositoryRecord, type World } from './world.ts'

/**
 * Without `User-Agent` GitHub refuses; with a token that it did not give, 401 whatever is asked. What is wrong with
 * REST requests is written to `invalid`.
 */
export function githubApi(world: World, token: string, invalid: string[]): Handler {
  const graphql = makeGraphql(world)
  return (ask) => {
    if (!ask.headers['user-agent']) return forbiddenWithoutUserAgent
    const given = tokenOf(ask)
    if (given !== null && given !== token) return badCredentials
    if (ask.url.pathname !== '/graphql') return rest(world, ask, given !== null, invalid)
    if (ask.method !== 'POST') return json(404, { message: 'Not Found', status: '404' })
    return given === null ? unauthenticated : graphql(ask)
  }
}

const docs = 'https://docs.github.com'
const badCredentials = json(401, {
  message: 'Bad credentials',
  documentation_url: `${docs}/rest`,
  status: '401',
})
const unauthenticated = json(401, {
  message: 'This endpoint requires you to be authenticated.',
  documentation_url: `${docs}/graphql/guides/forming-calls-with-graphql#authenticating-with-graphql`,
  status: '401',
})
const forbiddenWithoutUserAgent: Reply = {
  status: 403,
  headers: { 'content-type': 'text/html' },
  body: 'Request forbidden by administrative rules. Please make sure your request has a User-Agent header.\n',
}

function tokenOf({ headers }: Ask): string | null {
  return /^(?:bearer|token) +(.+)$/i.exec(headers.authorization ?? '')?.[1] ?? null
}

/** `/owner`, `/owner/name` and what is below; a renamed repository leads on with all that follows. */
export function githubPages(world: World): Handler {
  return ({ url }) => {
    const [owner = '', name = '', ...below] = url.pathname.split('/').slice(1).map(decode)
    if (owner === '') return html(200, 'GitHub')
    if (name === '') return html(isOwner(world, owner) ? 200 : 404, owner)
    const repository = findRepository(world, `${owner}/${name.replace(/\.git$/, '')}`)
    if (repository === undefined) return html(404, 'Page not found · GitHub')
    if (repository.nameWithOwner.toLowerCase() !== `${owner}/${name}`.toLowerCase()) {
      return redirect(
        301,
        `https://github.com/${[repository.nameWithOwner, ...below].join('/')}${url.search}`,
      )
    }
    const there = below.length === 0 || hasPage(repository, below)
    return html(there ? 200 : 404, there ? repository.nameWithOwner : 'Page not found · GitHub')
  }
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

function isOwner({ repositories }: World, owner: string): boolean {
  return repositories.some(({ nameWithOwner }) =>
    nameWithOwner.toLowerCase().startsWith(`${owner.toLowerCase()}/`),
  )
}

/** `/tree/ref/path` and `/blob/ref/path` exist as the files say; the tabs always do. */
function hasPage(repository: RepositoryRecord, [view = '', ...rest]: readonly string[]): boolean {
  if (view === 'tree' || view === 'blob') return hasPath(repository, rest.join('/'))
  return ['issues', 'pulls', 'releases', 'wiki', 'actions', 'commits'].includes(view)
}

/** Whether `ref/path` names a file or folder; refs may hold slashes, so every split counts. */
function hasPath(repository: RepositoryRecord, refAndPath: string): boolean {
  const refs = [...Object.keys(repository.files ?? {}), repository.defaultBranch ?? '', 'HEAD'].filter(
    Boolean,
  )
  return refs.some((ref) => {
    if (refAndPath === ref) return true
    return (
      refAndPath.startsWith(`${ref}/`) && typeAt(repository, ref, refAndPath.slice(ref.length + 1)) !== null
    )
  })
}
