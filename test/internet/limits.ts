/** What a host allows, and the refusal of what goes beyond it. */
import type { Reply } from './exchange.ts'

export type Limit = {
  /** Milliseconds from the start of one request to the start of the next. */
  readonly spacing?: number
  /** Requests under way at once. */
  readonly atOnce?: number
  /** Requests in any one second. */
  readonly perSecond?: number
  readonly refusal: Reply
}
export type Limits = Readonly<Record<string, Limit>>

const text = { 'content-type': 'text/plain; charset=utf-8' }
const rateExceeded: Reply = { status: 429, headers: text, body: 'Rate exceeded.' }
const tooMany: Reply = { status: 429, headers: { ...text, 'retry-after': '1' }, body: 'Too Many Requests' }

/**
 * arXiv's terms of use ("Rate limits": one request every three seconds, one connection; bulk data: four a second),
 * Crossref's for callers without a contact address (one list query a second, one at a time; its 429 has no body), for
 * those with a key Semantic Scholar's (one request a second), dblp's service, which publishes none, what it is owed, and for GitHub's pages the pace at which link checkers report to be refused.
 */
export const publishedLimits: Limits = {
  'export.arxiv.org': { spacing: 3000, atOnce: 1, refusal: rateExceeded },
  'arxiv.org': { perSecond: 4, refusal: tooMany },
  'api.crossref.org': { spacing: 1000, atOnce: 1, refusal: { status: 429 } },
  'api.semanticscholar.org': { spacing: 1000, atOnce: 1, refusal: { status: 429 } },
  'sparql.dblp.org': { spacing: 1000, atOnce: 1, refusal: { status: 429 } },
  'github.com': { perSecond: 40, refusal: tooMany },
}

type State = { underWay: number; readonly starts: number[]; broken: number }

export type Gate = {
  /** A request comes in; the refusal where it must not. `leave` when it is over. */
  readonly enter: (host: string) => { readonly refusal: Reply | null; readonly leave: () => void }
  /** Requests refused so far, by host. */
  readonly broken: (host: string) => number
  readonly reset: () => void
}

export function makeGate(limits: Limits): Gate {
  const states = new Map<string, State>()
  const stateOf = (host: string): State => {
    const state = states.get(host) ?? { underWay: 0, starts: [], broken: 0 }
    states.set(host, state)
    return state
  }
  return {
    enter: (host) => enter(stateOf(host), limits[host]),
    broken: (host) => stateOf(host).broken,
    reset: () => states.clear(),
  }
}

function enter(state: State, limit: Limit | undefined): ReturnType<Gate['enter']> {
  if (!limit) return { refusal: null, leave: () => {} }
  const now = performance.now()
  const over = isOver(state, limit, now)
  if (over) state.broken += 1
  else state.starts.push(now)
  if (state.starts.length > (limit.perSecond ?? 1)) state.starts.shift()
  state.underWay += 1
  const leave = () => {
    state.underWay -= 1
  }
  return { refusal: over ? limit.refusal : null, leave }
}

function isOver({ underWay, starts }: State, limit: Limit, now: number): boolean {
  const { spacing = 0, atOnce = Number.POSITIVE_INFINITY, perSecond = Number.POSITIVE_INFINITY } = limit
  const last = starts.at(-1) ?? Number.NEGATIVE_INFINITY
  const lately = starts.filter((start) => now - start < 1000).length
  return underWay >= atOnce || now - last < spacing || lately >= perSecond
}
