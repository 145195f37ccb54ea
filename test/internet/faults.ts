/** What can be made to go wrong, while it runs. */
import type { Ask, Reply } from './exchange.ts'

export type Fault = {
  /**
   * A host (`github.com`), a host and the start of a path (`github.com/o/`), `*` for all, or a question to the
   * request. Host and path are matched as one text, with the method before it where that is given (`POST
   * api.github.com/repos/`, `/^PATCH /`). The first fault that matches is taken, and no other.
   */
  readonly match: string | RegExp | ((ask: Ask) => boolean)
  /** Answered instead of what the host would say. */
  readonly status?: number
  /** The body instead, or made from what the host would say. */
  readonly body?: string | ((own: string) => string)
  /** Added to the answer's headers. */
  readonly headers?: Readonly<Record<string, string>>
  /** Milliseconds before anything is answered. */
  readonly delayMs?: number
  /**
   * Where the connection is reset: `connect` as soon as the client speaks on a fresh connection (no path is known
   * then, so `match` must be a host or `*`), `headers` once the request was read, `body` half way through the body.
   */
  readonly reset?: 'connect' | 'headers' | 'body'
  /** The whole length is announced, this many bytes come, and the connection is closed in good order. */
  readonly truncate?: number
  /** How often it happens; always unless told. */
  readonly times?: number
}

export type FaultTable = {
  /** To be changed at will. */
  readonly faults: Fault[]
  /** The fault that this request meets, counted. */
  readonly meet: (ask: Ask) => Fault | undefined
  /** Whether a fresh connection to the host is reset, counted. */
  readonly meetConnection: (host: string) => boolean
  readonly reset: () => void
}

export function makeFaults(initial: readonly Fault[]): FaultTable {
  const faults = [...initial]
  const used = new Map<Fault, number>()
  const take = (matches: (fault: Fault) => boolean) => {
    const fault = faults.find((one) => (used.get(one) ?? 0) < (one.times ?? Infinity) && matches(one))
    if (fault) used.set(fault, (used.get(fault) ?? 0) + 1)
    return fault
  }
  return {
    faults,
    meet: (ask) => take((fault) => fault.reset !== 'connect' && matchesRequest(fault.match, ask)),
    meetConnection: (host) =>
      take((fault) => fault.reset === 'connect' && matchesHost(fault.match, host)) !== undefined,
    reset: () => {
      faults.splice(0, faults.length, ...initial)
      used.clear()
    },
  }
}

function matchesRequest(match: Fault['match'], ask: Ask): boolean {
  if (typeof match === 'function') return match(ask)
  const place = ask.host + ask.path
  const places = [place, `${ask.method} ${place}`]
  if (match instanceof RegExp) return places.some((one) => one.search(match) >= 0)
  return match.includes('/') ? places.some((one) => one.startsWith(match)) : matchesHost(match, ask.host)
}

function matchesHost(match: Fault['match'], host: string): boolean {
  if (typeof match === 'function') return false
  return match instanceof RegExp ? host.search(match) >= 0 : match === '*' || match === host
}

/** The answer under a fault; `own` is what the host itself says, not asked for when the fault answers in its stead. */
export async function underFault(
  fault: Fault | undefined,
  own: () => Reply | Promise<Reply>,
): Promise<Reply> {
  if (fault === undefined) return own()
  const { status, body, headers = {} } = fault
  const base = status === undefined ? await own() : { status }
  const text = typeof body === 'function' ? body(String(base.body ?? '')) : (body ?? base.body ?? '')
  return { ...base, headers: { ...base.headers, ...headers }, body: text }
}
