/** GitHub's addresses, on an Enterprise server its own (GitHub manual, "Default environment variables"). */
import { UsageError } from './usage-error.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** Where repositories are asked for. Throws {@link UsageError} for what is no address. */
export function graphqlUrlOf(env: Environment): string {
  const given =
    env['GITHUB_GRAPHQL_URL'] || besides(env['GITHUB_API_URL']) || 'https://api.github.com/graphql'
  const url = URL.parse(given)
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:')
    throw new UsageError(`GITHUB_GRAPHQL_URL: invalid address “${given}”.`)
  return url.href
}

/** `https://ghe.example.org/api/v3` → `https://ghe.example.org/api/graphql`; `https://api.github.com` → `…/graphql`. */
function besides(api: string | undefined): string | null {
  return api ? `${api.replace(/\/+$/, '').replace(/\/v3$/, '')}/graphql` : null
}
