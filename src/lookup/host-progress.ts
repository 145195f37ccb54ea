/** Counts the requests to one host, and tells what the next of them waits for. */
import type { HostProgress, WaitReason } from '../model/progress.ts'
import type { HostPolicy } from '../model/source.ts'
import type { RateLimiter } from './rate-limiter.ts'

export type HostWatch = {
  /** A request is known of, and how many will follow it; call what is returned when it has ended, retries included. */
  readonly begin: (ahead?: number) => () => void
  /** It is sent now, or as soon as there is a connection. */
  readonly send: () => Sending
  /** Nothing happens to one request for this many milliseconds, then it is sent again. */
  readonly later: (milliseconds: number) => void
  /** Why the host is asked to slow down, as a clause. */
  readonly blame: (because: string) => void
  readonly look: () => HostProgress
}

type Sending = { readonly sent: () => void; readonly ended: () => void }
/** One that is under way: `since` it was sent, or else since it had its turn. */
type Exchange = { readonly since: number; readonly isSent: boolean }
type Limits = Pick<RateLimiter, 'spacing' | 'spread' | 'pausedUntil' | 'isSlowed'>

/** Milliseconds after which a connection or an answer is late. */
const LATE = 3000
/** Milliseconds; closer requests are not worth a word. */
const WIDE = 1000
/** The weight of the newest exchange in the mean of how long they take. */
const NEWEST = 0.2

export function makeHostWatch(
  host: string,
  { inFlight }: HostPolicy,
  limits: Limits,
  now: () => number,
): HostWatch {
  let [begun, answered, ahead, againAt] = [0, 0, 0, 0]
  let because: string | null = null
  const exchanges = countExchanges(now)
  const look = (): HostProgress => {
    const asked = begun + ahead
    const open = asked - answered
    const paused = Math.max(0, limits.pausedUntil() - now())
    const spacing = limits.spacing()
    const again = Math.max(0, againAt - now())
    const left = Math.max(again, paused + Math.max(limits.spread(open), (open * exchanges.mean()) / inFlight))
    return {
      ...{ host, asked, answered, spacing, because, left },
      ...waitOf(exchanges.open(), { paused, again }, limits, now()),
    }
  }
  return {
    begin: (more = 0) => {
      begun++
      ahead += more
      return () => {
        answered++
        ahead -= more
      }
    },
    send: exchanges.begin,
    later: (milliseconds) => {
      againAt = Math.max(againAt, now() + milliseconds)
    },
    blame: (words) => {
      because = words
    },
    look,
  }
}

/** Those under way, and the mean of how long one takes, in milliseconds. */
function countExchanges(now: () => number) {
  const open = new Set<Exchange>()
  let mean = 0
  return {
    open: (): readonly Exchange[] => [...open],
    mean: () => mean,
    begin: (): Sending => {
      let one: Exchange = { since: now(), isSent: false }
      open.add(one)
      return {
        sent: () => {
          open.delete(one)
          one = { since: now(), isSent: true }
          open.add(one)
        },
        ended: () => {
          open.delete(one)
          const took = now() - one.since
          mean = mean === 0 ? took : mean + NEWEST * (took - mean)
        },
      }
    },
  }
}

type Waiting = Pick<HostProgress, 'until' | 'since'> & { readonly wait: WaitReason | null }
const NO_WAIT: Waiting = { wait: null, until: null, since: 0 }

/** The first reason that applies: what the host asked for before what only we know. */
function waitOf(
  exchanges: readonly Exchange[],
  { paused, again }: { readonly paused: number; readonly again: number },
  limits: Limits,
  now: number,
): Waiting {
  const late = (isSent: boolean) => {
    const since = now - Math.min(...exchanges.filter((one) => one.isSent === isSent).map((one) => one.since))
    return since >= LATE && since < Infinity ? since : null
  }
  const [silent, connecting] = [late(true), late(false)]
  if (paused > 0) return { wait: 'asked', until: paused, since: 0 }
  if (silent !== null) return { wait: 'silent', until: null, since: silent }
  if (connecting !== null) return { wait: 'connecting', until: null, since: connecting }
  if (limits.isSlowed()) return { ...NO_WAIT, wait: 'slowed' }
  if (again > 0 && exchanges.length === 0) return { wait: 'again', until: again, since: 0 }
  return limits.spacing() >= WIDE ? { ...NO_WAIT, wait: 'limit' } : NO_WAIT
}
