/** Who writes with a token, and which of the existing posts it wrote. */
import { Declined } from './bounded.ts'

export type Writer = {
  /** `bot`: an App, such as GitHub Actions; `user`: a person's token. Null where the token does not tell. */
  readonly kind: 'bot' | 'user' | null
  /** Whom the token belongs to; asked once, and only where that matters. */
  readonly login: () => Promise<string>
}
type Octokit = { readonly graphql: (query: string) => Promise<unknown> }

export function writerOf(token: string, octokit: Octokit): Writer {
  let asked: Promise<string> | null = null
  return {
    kind: kindOf(token),
    login: () => {
      asked ??= loginOf(octokit)
      return asked
    },
  }
}

/** By the token's prefix (GitHub manual, "About authentication to GitHub", "GitHub's token formats"). */
function kindOf(token: string): Writer['kind'] {
  if (token.startsWith('ghs_')) return 'bot'
  return /^(?:gh[opu]|github_pat)_/.test(token) ? 'user' : null
}

/** REST tells it to people alone; GraphQL to every token (an App's is `name[bot]`, as in what it posts). */
async function loginOf({ graphql }: Octokit): Promise<string> {
  const answer = await graphql('query { viewer { login } }').catch((error) => {
    if ('errors' in error) return null
    throw error
  })
  const { login } = (answer as { viewer?: { login?: unknown } } | null)?.viewer ?? {}
  if (typeof login === 'string') return login
  throw new Declined('GitHub does not tell whom the token belongs to')
}

type Post = { readonly user?: { readonly login?: string; readonly type?: string } | null }

/** What every workflow of the repository writes as, and nobody else can. */
const isByWorkflow = ({ user }: Post): boolean => user?.type === 'Bot' && user.login === 'github-actions[bot]'

/**
 * Of the posts that bear our marks, which anybody could forge, those that we wrote: workflows, or the login of our token.
 * Rejects where that cannot be found out.
 */
export async function oursAmong<T extends Post>(
  marked: readonly T[],
  { kind, login }: Writer,
): Promise<readonly T[]> {
  const possible = marked.filter(({ user }) => user && kind !== (user.type === 'Bot' ? 'user' : 'bot'))
  if (possible.every(isByWorkflow)) return possible
  const own = await login()
  return possible.filter((one) => isByWorkflow(one) || one.user?.login === own)
}
