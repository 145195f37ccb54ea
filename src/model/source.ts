/** A source turns keys into facts, a batch at a time, through the one door to the network. */
import { type FactKind, type FactOf, type Kept, type KeyOf, type Known, mapKinds } from './facts.ts'
import type { PaperKey, Reference } from './reference.ts'

export type Method = 'GET' | 'HEAD' | 'POST'

export type Request = {
  readonly url: string
  readonly method: Method
  readonly headers?: Readonly<Record<string, string>>
  /** Headers that are sent to this exact origin only, never across a redirect to another. */
  readonly secret?: Readonly<Record<string, string>>
  readonly body?: string
  /**
   * What to read of the answer: status and headers only, all of its text (decoded as UTF-8), the start of it, or the head of
   * an HTML page (decoded as the page says; only the start of an error, and nothing of other types).
   */
  readonly want: 'status' | 'text' | 'start' | 'head'
  /** Bytes of text to read at most; a longer answer fails, or is cut where only its start or head is wanted. */
  readonly maxBytes?: number
  /** How often it is sent at most if the host fails; 3 by default. */
  readonly tries?: number
  /** Milliseconds to wait before it is sent: a second look that soon would only see the same moment. */
  readonly delay?: number
  /** How many requests to the same host will follow this one, as each waits for the one before. */
  readonly ahead?: number
}

/** An answer after redirects were followed. */
export type Answer = {
  readonly status: number
  /** Lower-case names; differing values of a repeated header are joined by ", ", and by a line break in `location`. */
  readonly headers: Readonly<Record<string, string>>
  /** '' when only the status was wanted. */
  readonly body: string
  /** Every redirect followed, in order. */
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

/** Thrown by {@link Http} when no answer came; `message` is a clause for people. */
export class HttpFailure extends Error {
  override readonly name = 'HttpFailure'
  readonly kind: FailureKind
  constructor(kind: FailureKind, message: string) {
    super(message)
    this.kind = kind
  }
}

/** The only door to the network: applies the host's rate limit, retries, follows redirects. */
export type Http = (request: Request) => Promise<Answer>

/** How fast a host may be asked. */
export type HostPolicy = {
  /** How many requests may be under way at the same time. */
  readonly inFlight: number
  /** Milliseconds from the start of one request to the start of the next. */
  readonly spacing: number
  /** How many requests may be sent back to back before spacing applies; 1 by default. */
  readonly burst?: number
  /** Statuses by which this host says that it is busy, besides those that every host uses for it. */
  readonly busy?: readonly number[]
  /**
   * The media type of its data, for a host that the run can do without: once it refuses (403, 429, or 200 with another
   * type, which is a challenge to bots), or is late for the second time, it is not asked again in the run.
   */
  readonly optional?: RegExp
}

export type Source<K extends FactKind = FactKind> = {
  /** For people: "arXiv". */
  readonly name: string
  readonly kind: K
  /** The most keys in one `ask`. */
  readonly batch: number
  /** Which keys are its own, where sources of a kind share none; without it, it is asked for every key still open. */
  readonly answers?: (key: KeyOf<K>) => boolean
  /** Sources of records: what to ask about a paper that has these keys. */
  readonly keysOf?: (paper: readonly PaperKey[]) => readonly KeyOf<K>[]
  /**
   * It is asked about what the first round of answers leaves open. `ahead`: so many of its keys may be asked with the first
   * round, about entries of which the list alone shows that they will be; 0 waits for all answers.
   */
  readonly secondRound?: { readonly ahead: number }
  /** Policies for the hosts that it asks, by host name; other hosts get the default one. */
  readonly hosts: Readonly<Record<string, HostPolicy>>
  /**
   * Called once for everything that `ask` answered, all batches together: confirms what was denied, where the source can
   * be wrong about it. Returns the facts that change. What it leaves out, or fails to confirm by rejecting, is unchanged
   * or unknown, respectively.
   */
  readonly review?: Review<K>
  /** The share of `max-age` for which a found fact may be reused from the cache, 0 to 1; 1 by default. */
  readonly freshFor?: (key: KeyOf<K>, fact: FactOf<K>) => number
  /**
   * Milliseconds for which a found or settled fact may be reused, whatever the default of `max-age`, but never longer than
   * the user allows. Without it a found fact is kept for a share of `max-age`, and a settled one for all of it.
   */
  readonly keepFor?: (known: Kept<FactOf<K>>) => number
  /** Whether a found fact reports a defect that may have been repaired since: such a fact is never reused. */
  readonly isRepairable?: (fact: FactOf<K>) => boolean
  /** Whether a link needs a newer fact than this one, as when it names a later version of a paper. */
  readonly isOutdated?: (fact: FactOf<K>, reference: Reference) => boolean
  /** Never rejects for what a service does: the fact is unknown, with the reason. A key left out counts as unknown. */
  readonly ask: (
    keys: readonly KeyOf<K>[],
    http: Http,
    options?: AskOptions<K>,
  ) => Promise<ReadonlyMap<KeyOf<K>, Known<FactOf<K>>>>
}

export type Review<K extends FactKind = FactKind> = (
  answers: ReadonlyMap<KeyOf<K>, Known<FactOf<K>>>,
  http: Http,
  /** Keys of the same lists that were not asked for and probably exist. */
  bystanders: readonly KeyOf<K>[],
  references: References<K>,
) => Promise<ReadonlyMap<KeyOf<K>, Known<FactOf<K>>>>

export type AskOptions<K extends FactKind = FactKind> = {
  /** Called with the number of keys answered, each time some are. */
  readonly onAnswered?: (count: number) => void
  /** The references that each key stands for; also keys that are not asked for now. */
  readonly references?: References<K>
  /** Keys of the same lists that nobody asks for, as a change did not touch them. */
  readonly bystanders?: readonly KeyOf<K>[]
}
export type References<K extends FactKind = FactKind> = ReadonlyMap<KeyOf<K>, readonly Reference[]>

/** For each kind of fact, whom to ask, most trusted first. */
export type Sources = { readonly [K in FactKind]: readonly Source<K>[] }

/** Each source changed in the same way. */
export function mapSources(
  sources: Sources,
  change: <K extends FactKind>(source: Source<K>) => Source<K>,
): Sources {
  const changed = <K extends FactKind>(kind: K): readonly Source<K>[] => sources[kind].map(change)
  // TypeScript cannot see that `Sources[K]` is `readonly Source<K>[]`
  return mapKinds<Sources>(changed as <K extends FactKind>(kind: K) => Sources[K])
}
