/** What it means that GitHub refused a request, or did not answer it. */
import { Declined } from './bounded.ts'
import { retryAfterOf } from './limits.ts'

/** What octokit throws. */
export type Refusal = {
  readonly status: number
  readonly message: string
  readonly name: string
  readonly response: { readonly headers?: Readonly<Record<string, unknown>> }
}

/** Whether GitHub's answer would be the same the next time: no permission, not found, invalid request. */
export function isFinal(error: unknown): boolean {
  const refusal = error as Partial<Refusal>
  const { status = 0, response, message = '' } = refusal
  if (response === undefined || status >= 500 || status === 429) return false
  return !(status === 403 && (retryAfterOf(refusal, 0) !== undefined || /rate limit/i.test(message)))
}

/** Whether the token lacks the permission (REST manual, "Troubleshooting the REST API"). */
export function isForbidden(error: unknown): boolean {
  const { status, message = '' } = error as Partial<Refusal>
  return status === 403 && /^Resource not accessible by /.test(message)
}

/** Whether a request took too long. */
export const isTimeout = ({ name, message = '' }: Partial<Refusal>): boolean =>
  name === 'TimeoutError' || /\b(?:timeout|aborted)\b/i.test(message)

/** Why a request failed, as a clause: GitHub's status and its own words, or that it did not answer. */
export function refusalOf(error: unknown): string {
  if (error instanceof Declined) return error.message
  const refusal = error as Partial<Refusal>
  const { status, message = '', response } = refusal
  if (isTimeout(refusal)) return 'GitHub did not answer in time'
  if (status === undefined || response === undefined) return 'GitHub could not be reached'
  // an HTML page instead of the API's answer is not quoted
  const said = /^(?:[<{]|Unknown error)/.test(message)
    ? ''
    : message.replace(/ - https:\/\/docs\.github\.com\S*$/, '')
  const seconds = Number(retryAfterOf(refusal, Date.now()))
  const when = seconds > 0 ? `, and asks to come back ${inWords(seconds)} later` : ''
  return `GitHub answered ${status}${said && `: ${said}`}${when}`
}

/** `45 s`, `12 min`. */
const inWords = (seconds: number): string =>
  seconds < 100 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`
