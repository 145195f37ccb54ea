/** GitHub's REST API as the token's owner (@actions/github). */
import type { getOctokit } from '@actions/github'
import type { Home } from '../model/occasion.ts'

/** As whom GitHub is asked. */
export type Asker = { readonly token: string; readonly userAgent: string }
export type Octokit = ReturnType<typeof getOctokit>
/** One repository, and who asks. */
export type Github = { readonly octokit: Octokit; readonly home: Home }

/** Milliseconds for one request; a list's pages all together have three times that. */
const PATIENCE = 20_000

/** The way to one repository, the same each time. */
export type Connect = () => Promise<Github>

/** Loaded only for those who need it: it is large. It goes through the proxies of the environment by itself. */
export function connector({ token, userAgent }: Asker, home: Home): Connect {
  let made: Promise<Github> | null = null
  return () => {
    made ??= import('@actions/github').then(({ getOctokit }) => ({
      octokit: getOctokit(token, { userAgent }),
      home,
    }))
    return made
  }
}

/** Ends a request that nobody answers. */
export const patience = (): { readonly request: { readonly signal: AbortSignal } } => ({
  request: { signal: AbortSignal.timeout(PATIENCE) },
})
export const longPatience = () => ({ request: { signal: AbortSignal.timeout(3 * PATIENCE) } })

/** Why GitHub did not do it, as a clause: its status and its own words, or that it did not answer. */
export function refusalOf(error: unknown): string {
  const { status, message = '', name, response } = error as Partial<Refusal>
  if (name === 'TimeoutError' || /\b(?:timeout|aborted)\b/i.test(message))
    return 'GitHub did not answer in time'
  // what never was answered bears the status 500 all the same
  if (status === undefined || response === undefined) return 'GitHub could not be reached'
  // an answer in the place of the API's is a web page
  const said = message.startsWith('<') ? '' : message.replace(/ - https:\/\/docs\.github\.com\S*$/, '')
  return `GitHub answered ${status}${said && `: ${said}`}`
}

type Refusal = {
  readonly status: number
  readonly message: string
  readonly name: string
  readonly response: unknown
}

/** Whether a bot wrote it, or somebody who may: others could forge what we look for. */
export function isTrusted({ user, author_association: tie }: Written): boolean {
  return user?.type === 'Bot' || tie === 'OWNER' || tie === 'MEMBER' || tie === 'COLLABORATOR'
}
type Written = { readonly user: { readonly type?: string } | null; readonly author_association?: string }
