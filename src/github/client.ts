/** GitHub's REST API with a token (@actions/github). */
import type { getOctokit } from '@actions/github'
import type { Repo } from '../model/event.ts'
import { isRefused, MAX_WAIT, type Outcome, waitBefore } from '../model/retry.ts'
import { masker } from '../text/secrets.ts'
import { bounded, Declined, UNDOCUMENTED } from './bounded.ts'
import { paceOf, retryAfterOf } from './limits.ts'
import { addressOn, withinApi } from './redirected.ts'
import { isTimeout, type Refusal } from './refusals.ts'
import { type Writer, writerOf } from './writer.ts'

export type ClientOptions = {
  readonly token: string
  readonly userAgent: string
  /** Ends all requests and waits. */
  readonly signal?: AbortSignal
}
export type Octokit = ReturnType<typeof getOctokit>
/** A client, the repository that it is for, and who it writes as. */
export type Github = { readonly octokit: Octokit; readonly repo: Repo; readonly writer: Writer }

/** Returns the same client each time. */
export type Connect = () => Promise<Github>

/** The package is large and loaded only when needed. It reads the environment's proxy settings itself. */
export function connector(options: ClientOptions, repo: Repo): Connect {
  let client: Promise<Github> | null = null
  return () => {
    client ??= import('@actions/github').then(({ getOctokit }) => {
      const octokit = getOctokit(options.token, { userAgent: options.userAgent })
      restrain(octokit, options)
      return { octokit, repo, writer: writerOf(options.token, octokit) }
    })
    return client
  }
}

/** Bounds each request, retries it, and masks the token in what it throws. */
function restrain(octokit: Octokit, { token, signal }: ClientOptions): void {
  const budget = { wait: MAX_WAITING, requests: MAX_REQUESTS, silences: MAX_SILENCES }
  // inside the retries: each try gets a time limit of its own
  octokit.hook.before('request', (options) => {
    spend(budget, options)
    const limit = AbortSignal.timeout(TIME_LIMIT)
    // the one of @actions/github, which knows the environment's proxy
    const { fetch: ask, parseSuccessResponseBody: parsed = true } = options.request
    const send = withinApi(options.baseUrl, ask)
    options.request = {
      ...options.request,
      // who gets an answer as a stream sets a limit of its own
      fetch: parsed ? bounded(send) : send,
      signal: signal ? AbortSignal.any([limit, signal]) : limit,
    }
  })
  octokit.hook.after('request', checkWhole)
  const mask = masker([token])
  octokit.hook.error('request', (error) => {
    if (error.cause instanceof Declined) throw error.cause
    if (isTimeout(error as Partial<Refusal>)) budget.silences--
    // an error of the platform (DOMException) does not let its message be set
    Object.defineProperty(error, 'message', { value: mask(error.message) })
    throw error
  })
  const pace = paceOf((milliseconds) => sleep(milliseconds, signal), Date.now)
  octokit.hook.wrap('request', (request, options) => {
    const ask = () => request(options)
    const write = () => pace.wait().then(ask).finally(pace.sent)
    return withRetry(isRead(options) ? ask : write, { request: options, budget, signal })
  })
}

type Asked = { readonly method: string; readonly url: string }

/** GraphQL is asked questions alone here, which are sent by POST. */
const isRead = ({ method, url }: Asked): boolean => method === 'GET' || url.endsWith('/graphql')

/** Milliseconds for one request. */
const TIME_LIMIT = 20_000
/** Milliseconds that all waits of a run may take together: posting is not worth holding up a job for longer. */
const MAX_WAITING = 2 * MAX_WAIT
/** Far more than the pages of the longest list: a next page may be named for ever. */
const MAX_REQUESTS = 500
/** So many requests without an answer mean that there will be none. */
const MAX_SILENCES = 2

/** What is left for a run: milliseconds of waiting, requests, requests that may end without an answer. */
type Budget = { wait: number; requests: number; silences: number }

/** Throws where nothing is left, or where the address is not the API's: a page may name any address as the next one. */
function spend(budget: Budget, { url, baseUrl }: { readonly url: string; readonly baseUrl: string }): void {
  if (budget.silences <= 0) throw Object.assign(new Error(), { name: 'TimeoutError' })
  if (budget.requests-- <= 0) throw new Declined('this takes too many requests to GitHub')
  addressOn(baseUrl, URL.parse(url, `${baseUrl}/`))
}

type Sent = {
  readonly request?: { readonly signal?: AbortSignal; readonly parseSuccessResponseBody?: boolean }
}
type Received = { readonly data: unknown; readonly headers: Readonly<Record<string, unknown>> }

/**
 * Throws for an answer that breaks off, which octokit passes on as text, and for one that is none: whatever is asked here
 * is answered by an object, an array, or a file's bytes.
 */
function checkWhole({ data, headers }: Received, { request }: Sent): void {
  request?.signal?.throwIfAborted()
  const isJson = /^application\/json\b/.test(String(headers['content-type']))
  const isLonger = Number(headers['content-length']) > 0 && headers['content-encoding'] === undefined
  if (typeof data === 'string' && (isJson || (data === '' && isLonger)))
    throw new Error('the answer breaks off')
  const isBytes = request?.parseSuccessResponseBody === false && data !== ''
  if (!isBytes && (typeof data !== 'object' || data === null)) throw new Declined(UNDOCUMENTED)
}

type Patience = {
  readonly request: Asked
  readonly budget: Budget
  readonly signal: AbortSignal | undefined
}

/** Retries reads where that may help, but writes only if they were refused: otherwise they might be done twice. */
async function withRetry<T>(once: () => T | Promise<T>, patience: Patience): Promise<T> {
  const { budget, signal } = patience
  for (let made = 1; ; made++) {
    try {
      return await once()
    } catch (error) {
      const milliseconds = waitAfter(error, patience, made)
      if (milliseconds === null || milliseconds > Math.min(MAX_WAIT, budget.wait)) throw error
      budget.wait -= milliseconds
      await sleep(milliseconds, signal)
      if (signal?.aborted) throw error
    }
  }
}

/** Ends early when the signal fires. */
const sleep = (milliseconds: number, signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve) => {
    if (signal?.aborted) return resolve()
    const timer = setTimeout(resolve, milliseconds)
    signal?.addEventListener(
      'abort',
      () => {
        clearTimeout(timer)
        resolve()
      },
      { once: true },
    )
  })

function waitAfter(error: unknown, { request }: Patience, made: number): number | null {
  if (error instanceof Declined) return null
  const outcome = outcomeOf(error as Partial<Refusal>, request.method)
  if (!isRead(request) && !isRefused(outcome)) return null
  return waitBefore(outcome, { made, now: Date.now(), jitter: 0.5 })?.milliseconds ?? null
}

function outcomeOf(refusal: Partial<Refusal>, method: string): Outcome {
  const { status = null, response } = refusal
  // a request that timed out has taken long enough
  const failure = isTimeout(refusal) ? 'given-up' : 'reset'
  // octokit gives the status 500 to a request that got no answer
  if (status === null || response === undefined)
    return { method, status: null, failure, retryAfter: undefined }
  return { method, status, failure: null, retryAfter: retryAfterOf(refusal, Date.now()) }
}
