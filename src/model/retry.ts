/** When a request is worth another try, and how long to wait for it: one policy for every service. Pure. */
import type { FailureKind } from './source.ts'

/** How one request ended. */
export type Outcome = {
  readonly method: string
  /** Null where no answer came; then `failure` says why. */
  readonly status: number | null
  readonly failure: FailureKind | null
  /** The header's value. */
  readonly retryAfter: string | undefined
}

/** How often one request is sent at most, the first time included. */
const MAX_TRIES = 3
/** Milliseconds. A longer Retry-After is not waited for: the answer is final. */
export const MAX_WAIT = 60_000
/** Milliseconds before the first retry; doubled before the second, with jitter. */
const FIRST_WAIT = 500
/** RFC 9110 §15.5, §15.6; RFC 6585 §4. */
const TRANSIENT: ReadonlySet<number> = new Set([429, 500, 502, 503, 504])

/** Whether the next try may succeed. */
export function isTransient({ method, status, failure, retryAfter }: Outcome): boolean {
  if (status === null) return failure === 'reset' || failure === 'timeout'
  if (TRANSIENT.has(status)) return true
  // GitHub's secondary limit: 403, or 200 to a GraphQL query (GitHub manual, "Rate limits for the REST API",
  // "Rate limits and query limits for the GraphQL API")
  return retryAfter !== undefined && (status === 403 || (status === 200 && method === 'POST'))
}

/** Whether the service refused the request before doing anything, so that repeating a write cannot do it twice. */
export const isRefused = ({ status, retryAfter }: Outcome): boolean =>
  retryAfter !== undefined && (status === 403 || status === 429)

export type Wait = {
  readonly milliseconds: number
  /** Whether the service itself asked for it. */
  readonly asked: boolean
}

export type Tries = {
  /** How often the request has been sent. */
  readonly made: number
  /** How often it may be sent at most where the service does not say when to come back. */
  readonly max?: number
  /** Milliseconds since 1970. */
  readonly now: number
  /** A random number from 0 to 1. */
  readonly jitter: number
}

/** The wait before the next try; null where there should be none. Retry-After is honoured even when `max` is used up. */
export function waitBefore(outcome: Outcome, { made, max = MAX_TRIES, now, jitter }: Tries): Wait | null {
  if (made >= MAX_TRIES || !isTransient(outcome)) return null
  const milliseconds = parseRetryAfter(outcome.retryAfter, now)
  if (milliseconds !== null) return { milliseconds, asked: true }
  return made < max
    ? { milliseconds: FIRST_WAIT * 2 ** (made - 1) * (0.75 + jitter / 2), asked: false }
    : null
}

/** RFC 9110 §10.2.3: seconds, or a date. Milliseconds; null where there is none that can be read. */
function parseRetryAfter(header: string | undefined, now: number): number | null {
  const value = header?.trim()
  if (!value) return null
  if (/^\d+$/.test(value)) return Number(value) * 1000
  // of everything else, such as -5, JavaScript makes a date in 2001
  const date = /^(?:mon|tue|wed|thu|fri|sat|sun)/i.test(value) ? Date.parse(value) : Number.NaN
  return Number.isNaN(date) ? null : Math.max(0, date - now)
}
