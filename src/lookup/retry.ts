/** Trying again where that may help, as slowly as a host asks for. */
import { HttpFailure, type Request } from '../model/source.ts'
import type { Reply } from './client.ts'
import { failureOf } from './failure.ts'
import type { Host } from './host.ts'

/** One exchange in its turn, redirects not followed. */
export type Once = (url: URL, request: Request, host: Host) => Promise<Reply>
type Sleep = (milliseconds: number) => Promise<void>

/** Worth a second try (RFC 9110 §15.5, §15.6; RFC 6585 §4). */
const PASSING = new Set([429, 500, 502, 503, 504])
const BUSY = new Set([200, 403, 429, 503])
const TRIES = 3
/** Milliseconds before the first retry; doubled for the second, with jitter. */
const FIRST_WAIT = 500
/** A longer Retry-After is no retry: the answer stands as it is. */
const LONGEST_WAIT = 60_000
const NEVER = Number.POSITIVE_INFINITY

/** What is answered last stands. A wait that the host itself asks for holds for all that goes there. */
export async function withRetry(
  url: URL,
  request: Request,
  host: Host,
  once: Once,
  sleep: Sleep,
): Promise<Reply> {
  for (let tries = 1; ; tries++) {
    const outcome = await attempt(url, request, host, once)
    const wait = waitFor(outcome, request, tries)
    obey(wait, host)
    if (wait !== null && wait.milliseconds <= LONGEST_WAIT) await sleep(wait.milliseconds)
    else if (outcome instanceof HttpFailure) throw outcome
    else return outcome
  }
}

type Wait = { readonly milliseconds: number; readonly asked: boolean }

/** Null where another try is not worth it. */
function waitFor(outcome: Reply | HttpFailure, request: Request, tries: number): Wait | null {
  const most = request.tries ?? TRIES
  const usual = { milliseconds: FIRST_WAIT * 2 ** (tries - 1) * (0.75 + Math.random() / 2), asked: false }
  if (outcome instanceof HttpFailure)
    return tries < most && (outcome.kind === 'reset' || outcome.kind === 'timeout') ? usual : null
  if (!isPassing(outcome, request)) return null
  const milliseconds = retryAfter(outcome)
  // a host that says when to come back is come back to, however few tries were meant for one that is out of order
  if (milliseconds !== null) return { milliseconds: tries < TRIES ? milliseconds : NEVER, asked: true }
  return tries < most ? usual : null
}

/** What others send meanwhile would be refused as well. */
function obey(wait: Wait | null, host: Host): void {
  if (wait?.asked !== true) return
  if (wait.milliseconds <= LONGEST_WAIT) host.pause(wait.milliseconds)
  else if (wait.milliseconds < NEVER) host.backOff(wait.milliseconds)
}

/**
 * GitHub says by 403, or by 200 to a query, and Retry-After that its secondary limit is reached (GitHub manual, "Rate
 * limits for the REST API", "Rate limits and query limits for the GraphQL API").
 */
function isPassing({ status, headers }: Reply, { method }: Request): boolean {
  if (PASSING.has(status)) return true
  return headers['retry-after'] !== undefined && (status === 403 || (status === 200 && method === 'POST'))
}

async function attempt(url: URL, request: Request, host: Host, once: Once): Promise<Reply | HttpFailure> {
  try {
    const reply = await once(url, request, host)
    host.note(isPassing(reply, request) ? (BUSY.has(reply.status) ? 'busy' : 'badly') : 'well')
    return reply
  } catch (error) {
    const failure = failureOf(error, url.hostname)
    if (failure.kind !== 'given-up') host.note(failure.kind === 'no-such-host' ? 'well' : 'badly')
    return failure
  }
}

/** RFC 9110 §10.2.3: seconds, or a date. Milliseconds; null where there is none that can be read. */
function retryAfter({ headers }: Reply): number | null {
  const value = headers['retry-after']?.trim()
  if (!value) return null
  if (/^\d{1,6}$/.test(value)) return Number(value) * 1000
  const date = Date.parse(value)
  return Number.isNaN(date) ? null : Math.max(0, date - Date.now())
}
