/** The one door to the network: turns, retries, redirects and time, for whatever host a source asks. */
import {
  type Answer,
  type HostPolicy,
  type Http,
  HttpFailure,
  type Request,
  type Sources,
} from '../model/source.ts'
import type { Client, Reply } from './client.ts'
import { failureOf } from './failure.ts'
import { type Guard, makeGuard } from './guard.ts'
import { type Host, makeHost } from './host.ts'

export type NetworkSettings = {
  /** Their hosts are asked as they wish; all others politely. */
  readonly sources: Sources
  /** Milliseconds for everything; then every wait ends. */
  readonly timeBudget: number
  readonly allowHosts: readonly string[]
  readonly userAgent: string
  readonly signal?: AbortSignal
}

export type Network = {
  readonly http: Http
  /** Requests really sent, retries and redirects included. */
  readonly requests: () => number
  /** Milliseconds since the network was made. */
  readonly elapsedMs: () => number
  readonly close: () => Promise<void>
}

/** A page that is there for certain. */
const WELL_KNOWN = 'https://github.com/'
const POLITE: HostPolicy = { inFlight: 4, spacing: 50 }
/** Milliseconds that one exchange may take, all in all. */
const LONGEST_EXCHANGE = 30_000
const MOST_HOPS = 10 // RFC 9110 §15.4 leaves it open; browsers stop at about twenty
const REDIRECTS = new Set([301, 302, 303, 307, 308])
/** Worth a second try (RFC 9110 §15.5, §15.6; RFC 6585 §4). */
const PASSING = new Set([429, 500, 502, 503, 504])
const TRIES = 3
/** Milliseconds before the first retry; doubled for the second, with jitter. */
const FIRST_WAIT = 500
/** A longer Retry-After is no retry: the answer stands as it is. */
const LONGEST_WAIT = 60_000

/** Opens the network. Every function on it can be called at once from many places. */
export function network(settings: NetworkSettings): Network {
  const started = performance.now()
  const guard = makeGuard(settings.allowHosts)
  const client = lazily(settings.userAgent, guard)
  const end = endOf(settings)
  const clock = { now: () => performance.now(), sleep: (milliseconds: number) => sleep(milliseconds, end) }
  const reach = reachOf(client.open, end)
  const policies = policiesOf(settings.sources)
  const hosts = new Map<string, Host>()
  let requests = 0

  const hostOf = (name: string): Host => {
    const host = hosts.get(name) ?? makeHost(name, policies[name] ?? POLITE, clock)
    hosts.set(name, host)
    return host
  }
  const once: Once = (url, request, host) =>
    host.turn(async (sent) => {
      if (end.aborted) throw over()
      requests++
      const signal = AbortSignal.any([end, AbortSignal.timeout(LONGEST_EXCHANGE)])
      const { exchange } = await client.open()
      return exchange(url, request, { signal, onSent: sent }).then(reach.answered, async (error) => {
        if (end.aborted) throw over()
        throw await reach.explain(failureOf(error, url.hostname))
      })
    })
  const exchange: Exchange = (url, request) => {
    guard.judge(url)
    return patiently(url, request, hostOf(url.hostname), once, clock.sleep)
  }
  return {
    http: (request) => follow(request, exchange),
    requests: () => requests,
    elapsedMs: () => performance.now() - started,
    close: client.close,
  }
}

/** Before a name is said not to exist, one that does is asked for: a machine may be without a network. */
function reachOf(open: () => Promise<Client>, end: AbortSignal) {
  let answered = false
  let works: Promise<boolean> | null = null
  const tryOnce = async (): Promise<boolean> => {
    const { exchange } = await open()
    const request = { url: WELL_KNOWN, method: 'HEAD', want: 'status' } as const
    return exchange(new URL(WELL_KNOWN), request, { signal: end }).then(
      () => true,
      () => answered,
    )
  }
  return {
    answered: (reply: Reply): Reply => {
      answered = true
      return reply
    },
    explain: async (failure: HttpFailure): Promise<HttpFailure> => {
      if (failure.kind !== 'no-such-host' || answered) return failure
      works ??= tryOnce()
      return (await works) ? failure : noNetwork()
    },
  }
}

/** The client is loaded with the first request: a run that asks nobody does not wait for it. */
function lazily(userAgent: string, { lookup }: Guard) {
  let opened: Promise<Client> | null = null
  return {
    open: () => {
      opened ??= import('./client.ts').then(({ makeClient }) => makeClient({ userAgent, lookup }))
      return opened
    },
    close: async () => (await opened)?.close(),
  }
}

function policiesOf(sources: Sources): Readonly<Record<string, HostPolicy>> {
  const all = [...sources.paper, ...sources.repository, ...sources.page]
  return Object.assign({}, ...all.map((source) => source.hosts))
}

type Once = (url: URL, request: Request, host: Host) => Promise<Reply>
type Exchange = (url: URL, request: Request) => Promise<Reply>

/** Redirects by our own policy: each hop judged anew, secrets left behind with the origin they were for. */
async function follow(request: Request, exchange: Exchange): Promise<Answer> {
  const hops: Answer['hops'][number][] = []
  let url = parse(request.url)
  let current = request
  for (;;) {
    const reply = await exchange(url, current)
    const next = request.method === 'POST' ? null : target(reply, url)
    if (!next) return { ...reply, hops }
    hops.push({ status: reply.status, to: next.href })
    if (hops.length > MOST_HOPS) {
      throw new HttpFailure('redirects', `${url.hostname} redirects more than ${MOST_HOPS} times`)
    }
    if (next.origin !== url.origin) current = withoutSecrets(current)
    url = next
  }
}

/** Tries again where that may help; what is answered last stands. */
async function patiently(
  url: URL,
  request: Request,
  host: Host,
  once: Once,
  sleep: (milliseconds: number) => Promise<void>,
): Promise<Reply> {
  for (let tries = 0; ; tries++) {
    const last = tries + 1 >= (request.tries ?? TRIES)
    const outcome = await attempt(url, request, host, once)
    if (outcome instanceof HttpFailure) {
      if (last || !(outcome.kind === 'reset' || outcome.kind === 'timeout')) throw outcome
    } else if (last || !isPassing(outcome)) return outcome
    const asked = outcome instanceof HttpFailure ? null : retryAfter(outcome)
    if (asked !== null && asked > LONGEST_WAIT && !(outcome instanceof HttpFailure)) return outcome
    if (asked !== null) host.pause(asked)
    await sleep(asked ?? FIRST_WAIT * 2 ** tries * (0.75 + Math.random() / 2))
  }
}

/** GitHub says by 403 and Retry-After that its secondary limit is reached (GitHub manual, "Rate limits for the REST API"). */
const isPassing = ({ status, headers }: Reply): boolean =>
  PASSING.has(status) || (status === 403 && headers['retry-after'] !== undefined)
const BUSY = new Set([403, 429, 503])

async function attempt(url: URL, request: Request, host: Host, once: Once): Promise<Reply | HttpFailure> {
  try {
    const reply = await once(url, request, host)
    host.note(isPassing(reply) ? (BUSY.has(reply.status) ? 'busy' : 'badly') : 'well')
    return reply
  } catch (error) {
    const failure = failureOf(error, url.hostname)
    if (failure.kind !== 'given-up') host.note(failure.kind === 'no-such-host' ? 'well' : 'badly')
    return failure
  }
}

function sleep(milliseconds: number, end: AbortSignal): Promise<void> {
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

/** RFC 9110 §10.2.3: seconds, or a date. Milliseconds; null where there is none that can be read. */
function retryAfter({ headers }: Reply): number | null {
  const value = headers['retry-after']?.trim()
  if (!value) return null
  if (/^\d{1,6}$/.test(value)) return Number(value) * 1000
  const date = Date.parse(value)
  return Number.isNaN(date) ? null : Math.max(0, date - Date.now())
}

function target({ status, headers }: Reply, from: URL): URL | null {
  const location = headers['location']
  return REDIRECTS.has(status) && location ? URL.parse(location, from.href) : null
}

function withoutSecrets({ secret: _, ...rest }: Request): Request {
  return rest
}

function parse(address: string): URL {
  const url = URL.parse(address)
  if (!url) throw new HttpFailure('other', `${address} is no address`)
  return url
}

const noNetwork = () => new HttpFailure('other', 'no host can be reached from here')
const over = () => new HttpFailure('given-up', 'the time for this run was over')

function endOf({ timeBudget, signal }: NetworkSettings): AbortSignal {
  const budget = AbortSignal.timeout(timeBudget)
  return signal ? AbortSignal.any([budget, signal]) : budget
}
