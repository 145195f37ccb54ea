/** The only door to the network: rate limits, retries, redirects and the time budget, for every host. */
import { factKinds } from '../model/facts.ts'
import type { NetworkProgress } from '../model/progress.ts'
import {
  type Answer,
  type HostPolicy,
  type Http,
  HttpFailure,
  type Request,
  type Source,
  type Sources,
} from '../model/source.ts'
import type { CheckTime } from '../model/time.ts'
import { masker } from '../text/secrets.ts'
import type { Client, Reply } from './client.ts'
import { computingTime } from './computing-time.ts'
import { makeConnectivity } from './connectivity.ts'
import { failureOf } from './failure.ts'
import { makeHostQueues } from './host.ts'
import { type Once, withRetry } from './retry.ts'
import { makeSsrfGuard, type SsrfGuard } from './ssrf-guard.ts'

export type NetworkSettings = {
  /** The hosts that they declare get their policies, all others the default one. */
  readonly sources: Sources
  /** Milliseconds for the whole run; when they are over, every wait ends. */
  readonly timeBudget: number
  readonly allowHosts: readonly string[]
  readonly userAgent: string
  readonly signal?: AbortSignal
}

export type Network = {
  readonly http: Http
  /** Requests sent, retries and redirects included. */
  readonly requests: () => number
  /** Begins a computation, which has what is left of the time budget, and some seconds in any case. */
  readonly computing: () => CheckTime
  /** Milliseconds since the network was opened. */
  readonly elapsedMs: () => number
  readonly now: () => Date
  /** What is asked now, and what that waits for. */
  readonly progress: () => NetworkProgress
  readonly close: () => Promise<void>
}

/** Milliseconds for one exchange. */
const EXCHANGE_TIMEOUT = 30_000
const MAX_HOPS = 10 // RFC 9110 §15.4 leaves it open; browsers stop at about twenty
const REDIRECTS = new Set([301, 302, 303, 307, 308])

/** All functions of the network may be called concurrently. */
export function openNetwork(settings: NetworkSettings): Network {
  const started = performance.now()
  const guard = makeSsrfGuard(settings.allowHosts)
  const client = lazyClient(settings.userAgent, guard.lookup)
  const end = endOf(settings)
  const over = () => new HttpFailure('given-up', settings.signal?.aborted ? ENDED : BUDGET_USED_UP)
  const clock = {
    now: () => performance.now(),
    sleep: (milliseconds: number) => sleep(milliseconds, end, over),
  }
  const connectivity = makeConnectivity({ open: client.open, sleep: clock.sleep, end })
  const queues = makeHostQueues(policiesOf(settings.sources), clock)
  const masked = maskReplies()
  let requests = 0

  const once: Once = (url, request, queue) =>
    queue.turn(async (sent) => {
      if (end.aborted) throw over()
      requests++
      const signal = AbortSignal.any([end, AbortSignal.timeout(EXCHANGE_TIMEOUT)])
      const { exchange } = await client.open()
      const answer = exchange(url, request, { signal, onSent: sent }).then(masked(request))
      return abortable(signal, answer).then(connectivity.answered, async (error) => {
        if (end.aborted) throw over()
        throw await connectivity.explain(failureOf(error, url.hostname), url.hostname)
      })
    })
  const exchange: Exchange = (url, request) => {
    guard.check(url)
    const queue = queues.of(url.hostname)
    return withRetry(url, request, queue, once, clock.sleep).finally(queue.watch.begin(request.ahead))
  }
  return {
    http: async (request) => {
      if (request.delay) await queues.of(parse(request.url).hostname).delay(request.delay)
      return follow(request, exchange)
    },
    requests: () => requests,
    computing: () => computingTime(() => performance.now(), started + settings.timeBudget),
    elapsedMs: () => performance.now() - started,
    now: () => new Date(),
    progress: () => ({
      hosts: queues.progress(),
      budget: Math.max(0, started + settings.timeBudget - performance.now()),
    }),
    close: client.close,
  }
}

/** Loads the client with the first request: a run without requests does not wait for it. */
function lazyClient(userAgent: string, lookup: SsrfGuard['lookup']) {
  let opened: Promise<Client> | null = null
  return {
    open: () => {
      opened ??= import('./client.ts').then(({ makeClient }) =>
        makeClient({ userAgent, lookup, timeout: EXCHANGE_TIMEOUT }),
      )
      return opened
    },
    close: async () => (await opened)?.close(),
  }
}

/** What was ever sent as a secret is masked in every reply: its words may be printed. */
function maskReplies(): (request: Request) => (reply: Reply) => Reply {
  const secrets = new Set<string>()
  let mask: ((text: string) => string) | null = null
  return ({ secret = {} }) => {
    for (const value of Object.values(secret)) {
      const bare = value.replace(/^\w+ +/, '')
      if (!secrets.has(bare)) mask = masker(secrets.add(bare))
    }
    return (reply) => {
      if (!mask) return reply
      const headers = Object.entries(reply.headers).map(([name, value]) => [name, mask?.(value) ?? value])
      return { ...reply, headers: Object.fromEntries(headers), body: mask(reply.body) }
    }
  }
}

/** A map, as `__proto__` may be a host's name. */
function policiesOf(sources: Sources): ReadonlyMap<string, HostPolicy> {
  const all = factKinds.flatMap((kind): readonly Pick<Source, 'hosts'>[] => sources[kind])
  return new Map(all.flatMap(({ hosts }) => Object.entries(hosts)))
}

type Exchange = (url: URL, request: Request) => Promise<Reply>

/** Follows redirects. Each hop passes the guard again, and secrets are not sent to another origin. */
async function follow(request: Request, exchange: Exchange): Promise<Answer> {
  const hops: Answer['hops'][number][] = []
  let url = parse(request.url)
  let current = request
  const seen = new Set([url.href])
  for (;;) {
    const reply = await exchange(url, current)
    const next = request.method === 'POST' ? null : target(reply, url)
    if (!next) return { ...reply, hops }
    hops.push({ status: reply.status, to: next.href })
    if (hops.length > MAX_HOPS) {
      throw new HttpFailure('redirects', `${url.hostname} redirects more than ${MAX_HOPS} times`)
    }
    if (seen.has(next.href)) throw new HttpFailure('redirects', `${url.hostname} redirects in a loop`)
    seen.add(next.href)
    current = redirected(current, next.origin === url.origin)
    url = next
  }
}

function sleep(milliseconds: number, end: AbortSignal, over: () => HttpFailure): Promise<void> {
  return new Promise((resolve, reject) => {
    if (end.aborted) return reject(over())
    const stop = () => {
      clearTimeout(timer)
      reject(over())
    }
    const timer = setTimeout(() => {
      end.removeEventListener('abort', stop)
      resolve()
    }, milliseconds)
    end.addEventListener('abort', stop, { once: true })
  })
}

/** Ends the wait when the signal fires, whatever the client does: undici keeps waiting for a silent proxy. */
function abortable<T>(signal: AbortSignal, answer: Promise<T>): Promise<T> {
  const ended = Promise.withResolvers<never>()
  const stop = () => ended.reject(signal.reason)
  signal.addEventListener('abort', stop, { once: true })
  return Promise.race([answer, ended.promise]).finally(() => signal.removeEventListener('abort', stop))
}

function target({ status, headers }: Reply, from: URL): URL | null {
  const location = headers['location']
  if (!REDIRECTS.has(status) || !location) return null
  if (location.includes('\n'))
    throw new HttpFailure('redirects', `${from.hostname} redirects to several addresses at once`)
  return URL.parse(asSent(location), from.href)
}

/** Headers arrive as one character a byte; browsers percent-encode such bytes of an address as they are, UTF-8 or not. */
const asSent = (location: string): string => location.replace(/[\x80-\xff]/g, encodeByte)

const encodeByte = (byte: string) => `%${byte.charCodeAt(0).toString(16).toUpperCase()}`

/** Secrets stay at their origin. */
function redirected({ secret, ...rest }: Request, sameOrigin: boolean): Request {
  return sameOrigin && secret ? { ...rest, secret } : rest
}

function parse(address: string): URL {
  const url = URL.parse(address)
  if (!url) throw new HttpFailure('other', `${address} is not a valid URL`)
  return url
}

const BUDGET_USED_UP = 'time budget used up'
const ENDED = 'the run was ended early'

function endOf({ timeBudget, signal }: NetworkSettings): AbortSignal {
  const budget = AbortSignal.timeout(timeBudget)
  return signal ? AbortSignal.any([budget, signal]) : budget
}
