/** GitHub's REST API as the token's owner (@actions/github). */
import type { getOctokit } from '@actions/github'
import type { Repo } from '../model/event.ts'

/** As whom GitHub is asked. */
export type Asker = { readonly token: string; readonly userAgent: string }
export type Octokit = ReturnType<typeof getOctokit>
/** One repository, and who asks. */
export type Github = { readonly octokit: Octokit; readonly repo: Repo }

/** Milliseconds for one request; a list's pages all together have three times that. */
const PATIENCE = 20_000

/** The way to one repository, the same each time. */
export type Connect = () => Promise<Github>

/** Loaded only for those who need it: it is large. It goes through the proxies of the environment by itself. */
export function connector({ token, userAgent }: Asker, repo: Repo): Connect {
  let made: Promise<Github> | null = null
  return () => {
    made ??= import('@actions/github').then(({ getOctokit }) => {
      const octokit = getOctokit(token, { userAgent })
      octokit.hook.wrap('request', (request, options) => again(() => request(options), options.method))
      return { octokit, repo }
    })
    return made
  }
}

const TRIES = 3
/** Milliseconds before the second try, doubled before the third; and the longest that a service may ask for. */
const FIRST_WAIT = 500
const LONGEST_WAIT = 10_000

/** What is only read is asked for again where that may help; what is written is not, or it might stand twice. */
async function again<T>(work: () => T | Promise<T>, method: string): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work()
    } catch (error) {
      const wait = waitAfter(error, FIRST_WAIT * 2 ** (tries - 1))
      if (method !== 'GET' || tries === TRIES || wait === null) throw error
      await new Promise((resolve) => setTimeout(resolve, wait))
    }
  }
}

/** Null where waiting does not help. */
function waitAfter(error: unknown, otherwise: number): number | null {
  if (isFinal(error) || isTimeout(error as Partial<Refusal>)) return null
  const asked = Number((error as Partial<Refusal>).response?.headers?.['retry-after'])
  if (!(asked >= 0)) return otherwise
  return asked * 1000 <= LONGEST_WAIT ? asked * 1000 : null
}

/** Whether GitHub's answer would be the same the next time: no permission, nothing there, nothing that it could read. */
export function isFinal(error: unknown): boolean {
  const { status = 0, response, message = '' } = error as Partial<Refusal>
  if (response === undefined || status >= 500 || status === 429) return false
  return !(status === 403 && (response.headers?.['retry-after'] !== undefined || /rate limit/i.test(message)))
}

const isTimeout = ({ name, message = '' }: Partial<Refusal>): boolean =>
  name === 'TimeoutError' || /\b(?:timeout|aborted)\b/i.test(message)

/** Ends a request that nobody answers. */
export const patience = (): { readonly request: { readonly signal: AbortSignal } } => ({
  request: { signal: AbortSignal.timeout(PATIENCE) },
})
export const longPatience = () => ({ request: { signal: AbortSignal.timeout(3 * PATIENCE) } })

/** Why GitHub did not do it, as a clause: its status and its own words, or that it did not answer. */
export function refusalOf(error: unknown): string {
  const refusal = error as Partial<Refusal>
  const { status, message = '', response } = refusal
  if (isTimeout(refusal)) return 'GitHub did not answer in time'
  // what never was answered bears the status 500 all the same
  if (status === undefined || response === undefined) return 'GitHub could not be reached'
  // an answer in the place of the API's is a web page
  const said = /^(?:[<{]|Unknown error)/.test(message)
    ? ''
    : message.replace(/ - https:\/\/docs\.github\.com\S*$/, '')
  return `GitHub answered ${status}${said && `: ${said}`}`
}

type Refusal = {
  readonly status: number
  readonly message: string
  readonly name: string
  readonly response: { readonly headers?: Readonly<Record<string, unknown>> }
}

/** Whether a bot wrote it, or somebody who may: others could forge what we look for. */
export function isTrusted({ user, author_association: tie }: Written): boolean {
  return user?.type === 'Bot' || tie === 'OWNER' || tie === 'MEMBER' || tie === 'COLLABORATOR'
}
type Written = { readonly user: { readonly type?: string } | null; readonly author_association?: string }
