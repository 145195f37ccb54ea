/** Sends a request again where that may help, no sooner than its host allows. */
import { isTransient, MAX_WAIT, type Outcome, type Wait, waitBefore } from '../model/retry.ts'
import { HttpFailure, type Request } from '../model/source.ts'
import type { Reply } from './client.ts'
import { failureOf } from './failure.ts'
import type { HostQueue } from './host.ts'

/** One exchange in its turn, redirects not followed. */
export type Once = (url: URL, request: Request, host: HostQueue) => Promise<Reply>
/** As which a host's own way of saying that it is busy is treated. */
const TOO_MANY_REQUESTS = 429

type Sleep = (milliseconds: number) => Promise<void>

/** Transient statuses of a host that is overloaded rather than broken. */
const BUSY: ReadonlySet<number> = new Set([200, 403, 429, 503])

/** Returns the last reply, whatever its status. A wait that the host asks for holds up every request to it. */
export async function withRetry(
  url: URL,
  request: Request,
  host: HostQueue,
  once: Once,
  sleep: Sleep,
): Promise<Reply> {
  for (let made = 1; ; made++) {
    const result = await attempt(url, request, host, once)
    const max = request.tries === undefined ? {} : { max: request.tries }
    const tries = { made, now: Date.now(), jitter: Math.random(), ...max }
    const wait = host.rest.reason() === null ? waitBefore(outcomeOf(result, request, host), tries) : null
    if (wait?.asked) obey(wait, host)
    if (wait && wait.milliseconds <= MAX_WAIT) {
      host.watch.later(wait.milliseconds)
      await sleep(wait.milliseconds)
    } else if (result instanceof HttpFailure) throw result
    else return result
  }
}

/** Other requests sent meanwhile would be refused as well. */
function obey({ milliseconds }: Wait, host: HostQueue): void {
  if (milliseconds <= MAX_WAIT) host.pause(milliseconds)
  else host.backOff(milliseconds)
}

function outcomeOf(result: Reply | HttpFailure, { method }: Request, host: HostQueue): Outcome {
  if (result instanceof HttpFailure)
    return { method, status: null, failure: result.kind, retryAfter: undefined }
  const status = host.isBusy(result.status) ? TOO_MANY_REQUESTS : result.status
  return { method, status, failure: null, retryAfter: result.headers['retry-after'] }
}

async function attempt(
  url: URL,
  request: Request,
  host: HostQueue,
  once: Once,
): Promise<Reply | HttpFailure> {
  try {
    const reply = await once(url, request, host)
    const outcome = outcomeOf(reply, request, host)
    const failed = isTransient(outcome)
    if (failed) host.watch.blame(`HTTP ${reply.status}`)
    host.note(failed ? (BUSY.has(outcome.status ?? 0) ? 'busy' : 'badly') : 'well')
    return reply
  } catch (error) {
    const failure = failureOf(error, url.hostname)
    if (failure.kind === 'timeout') host.watch.blame('no answer in time')
    if (failure.kind === 'reset') host.watch.blame('connection closed')
    if (failure.kind !== 'given-up') host.note(failure.kind === 'no-such-host' ? 'well' : 'badly')
    return failure
  }
}
