/** What a run is doing at this moment, as data: `lookup` knows it, `reports` puts it into words. */

/** Why no request to a host is answered just now. */
export type WaitReason =
  /** It asked for a pause (`Retry-After`). */
  | 'asked'
  /** Something is asked once more, some time after it failed or was denied. */
  | 'again'
  /** A connection is being opened. */
  | 'connecting'
  /** It has the request and says nothing. */
  | 'silent'
  /** It was busy or failed, so it is asked more slowly than usual. */
  | 'slowed'
  /** Its rate limit. */
  | 'limit'

/** Questions and those of them that were answered. */
export type Tally = { readonly asked: number; readonly answered: number }

/** Counts the requests that are known of, those that wait in the queue or will follow included; a retry is no new one. */
export type HostProgress = Tally & {
  /** Its name, as in an address. */
  readonly host: string
  readonly wait: WaitReason | null
  /** Milliseconds from now to the end of the wait; null where only the host knows. */
  readonly until: number | null
  /** Milliseconds for which it has waited already, if it has no known end. */
  readonly since: number
  /** Milliseconds between two requests, as they are spaced now. */
  readonly spacing: number
  /** Why it was asked to wait or is asked more slowly, as a clause: "HTTP 503". */
  readonly because: string | null
  /** Milliseconds that its open requests take at least. */
  readonly left: number
}

export type NetworkProgress = {
  /** Those with open requests, the slowest first. */
  readonly hosts: readonly HostProgress[]
  /** Milliseconds until the time budget is used up. */
  readonly budget: number
}

/** What a run does, in this order; the second round of questions only where the first left some. */
export type Phase = 'reading' | 'asking' | 'comparing' | 'asking-again' | 'judging'

export type Progress = {
  readonly phase: Phase
  /** Milliseconds since the phase began. */
  readonly elapsed: number
  /** What is asked about, each once; null in phases in which nobody is asked. */
  readonly facts: Tally | null
  readonly network: NetworkProgress | null
}

/** Follows a run. */
export type Watcher = {
  /** A phase begins; `look` tells how far it is, whenever it is called. */
  readonly begin: (look: () => Progress) => void
  /** Called often while the run computes, when no timer can fire. */
  readonly tick: () => void
}
