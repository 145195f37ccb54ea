/** A source turns keys into facts, a batch at a time, through the one door to the network. */
import type { FactKind, FactOf, KeyOf, Known } from './facts.ts'

export type Method = 'GET' | 'HEAD' | 'POST'

export type Request = {
  readonly url: string
  readonly method: Method
  readonly headers?: Readonly<Record<string, string>>
  /** Sent to this exact origin alone, never across a redirect. */
  readonly secret?: Readonly<Record<string, string>>
  readonly body?: string
  /** What is wanted of the answer: its status and headers, or its text as well (decoded as UTF-8), or how that begins. */
  readonly want: 'status' | 'text' | 'start'
  /** The most bytes of text that make sense here; a longer answer is a failure, or cut where only its start is wanted. */
  readonly maxBytes?: number
  /** How often at most it is tried where the host breaks off or is out of order; three times unless said. */
  readonly tries?: number
}

/** An answer after redirects were followed. */
export type Answer = {
  readonly status: number
  /** Lower-case names; a repeated header is joined by ", ". */
  readonly headers: Readonly<Record<string, string>>
  /** '' when only the status was wanted. */
  readonly body: string
  /** Each redirect on the way, in order. */
  readonly hops: readonly { readonly status: number; readonly to: string }[]
}

/** Why no answer came. */
export type FailureKind =
  | 'no-such-host'
  | 'refused'
  | 'reset'
  | 'timeout'
  | 'tls'
  | 'too-large'
  | 'redirects'
  | 'forbidden-address'
  | 'given-up'
  | 'other'

/** Thrown by {@link Http} when no answer came; `message` is a clause for people, without a stack's noise. */
export class HttpFailure extends Error {
  override readonly name = 'HttpFailure'
  readonly kind: FailureKind
  constructor(kind: FailureKind, message: string) {
    super(message)
    this.kind = kind
  }
}

/** The one door: waits its turn under the host's policy, retries what is worth it, follows redirects. */
export type Http = (request: Request) => Promise<Answer>

/** How a host wishes to be asked. */
export type HostPolicy = {
  /** Requests under way at once. */
  readonly inFlight: number
  /** Milliseconds from the start of one request to the start of the next. */
  readonly spacing: number
  /** So many may go at once before the spacing counts; then one more for each spacing. One unless said. */
  readonly burst?: number
}

export type Source<K extends FactKind = FactKind> = {
  /** As people know it: "arXiv". */
  readonly name: string
  readonly kind: K
  /** The most keys in one `ask`. */
  readonly batch: number
  /** Policies for the hosts that it asks, by host name; other hosts get the default one. */
  readonly hosts: Readonly<Record<string, HostPolicy>>
  /** Hosts that the user's own surroundings name: asked also at a private address or an unusual port. */
  readonly vouched?: readonly string[]
  /** What it calls absent is asked for once more, all of it together, before that is believed. */
  readonly twice?: boolean
  /**
   * Never rejects for what a service does: it answers unknown with the reason. A key left out counts as unknown.
   * `tell` hears of keys as they are answered, where asking takes long.
   */
  readonly ask: (
    keys: readonly KeyOf<K>[],
    http: Http,
    tell?: (answered: number) => void,
  ) => Promise<ReadonlyMap<KeyOf<K>, Known<FactOf<K>>>>
}

/** For each kind of fact, whom to ask, most trusted first. */
export type Sources = { readonly [K in FactKind]: readonly Source<K>[] }
