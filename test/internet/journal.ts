/** Who asked what, when, and how many at once: what a host would see in its own log. */
import type { IncomingHttpHeaders } from 'node:http'

export type Logged = {
  readonly method: string
  readonly host: string
  readonly path: string
  readonly headers: IncomingHttpHeaders
  body: string
  /** Milliseconds on the clock of `performance.now()`: the request's head was read, the answer was done or cut. */
  readonly startedAt: number
  endedAt: number | null
  /** Null while nothing was answered, and when the connection was cut before. */
  status: number | null
}

export type HostCount = {
  requests: number
  /** Connections opened to the host. */
  connections: number
  /** The most requests under way at the same time. */
  atOnce: number
}

export type Journal = {
  readonly requests: Logged[]
  readonly counts: (host: string) => HostCount
  readonly connected: (host: string) => void
  /** Writes a request down; `end` is to be called when the request is over; only the first call counts. */
  readonly begin: (request: Begun) => { entry: Logged; end: (status: number | null) => void }
  readonly clear: () => void
}

type Begun = Pick<Logged, 'method' | 'host' | 'path' | 'headers'>
type Tally = HostCount & { open: number }

export function makeJournal(): Journal {
  const requests: Logged[] = []
  const tallies = new Map<string, Tally>()
  const tally = (host: string): Tally => {
    const known = tallies.get(host) ?? { requests: 0, connections: 0, atOnce: 0, open: 0 }
    tallies.set(host, known)
    return known
  }
  return {
    requests,
    counts: (host) => {
      const { open: _, ...count } = tally(host)
      return count
    },
    connected: (host) => {
      tally(host).connections += 1
    },
    begin: (request) => begin(request, requests, tally(request.host)),
    clear: () => {
      requests.length = 0
      tallies.clear()
    },
  }
}

function begin(request: Begun, requests: Logged[], tally: Tally): ReturnType<Journal['begin']> {
  const entry = { ...request, body: '', startedAt: performance.now(), endedAt: null, status: null } as Logged
  requests.push(entry)
  tally.requests += 1
  tally.open += 1
  tally.atOnce = Math.max(tally.atOnce, tally.open)
  const end = (status: number | null) => {
    if (entry.endedAt !== null) return
    entry.endedAt = performance.now()
    entry.status = status
    tally.open -= 1
  }
  return { entry, end }
}
