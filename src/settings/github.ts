/** The address of GitHub's API, or of an Enterprise server's (GitHub manual, "Default environment variables"). */
import type { Environment } from '../model/environment.ts'
import { UsageError } from './usage-error.ts'

/** The GraphQL endpoint for repositories. Throws {@link UsageError} if it is not a valid address. */
export function graphqlUrlOf(env: Environment): string {
  const given =
    env['GITHUB_GRAPHQL_URL'] || graphqlBeside(env['GITHUB_API_URL']) || 'https://api.github.com/graphql'
  const url = URL.parse(given)
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:')
    throw new UsageError(`GITHUB_GRAPHQL_URL: invalid address “${given}”.`)
  return url.href
}

/** `https://ghe.example.org/api/v3` → `https://ghe.example.org/api/graphql`; `https://api.github.com` → `…/graphql`. */
function graphqlBeside(api: string | undefined): string | null {
  return api ? `${api.replace(/(?<!\/)\/+$/, '').replace(/\/v3$/, '')}/graphql` : null
}
