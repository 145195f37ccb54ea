/** When GitHub may be asked again (REST manual, "Rate limits for the REST API", "Best practices for using the REST API"). */

export type Limited = {
  readonly status?: number
  readonly message?: string
  readonly response?: { readonly headers?: Readonly<Record<string, unknown>> }
}

/** Seconds after a secondary limit for which GitHub does not say how long to wait. */
const SECONDARY_WAIT = 60

/** The value of `Retry-After`, or what the other headers and GitHub's words say in its place; undefined if nothing does. */
export function retryAfterOf({ status, message = '', response }: Limited, now: number): string | undefined {
  const headers = response?.headers ?? {}
  if (headers['retry-after'] !== undefined) return String(headers['retry-after'])
  if (status !== 403 && status !== 429) return undefined
  const reset = Number(headers['x-ratelimit-reset'])
  if (String(headers['x-ratelimit-remaining']) === '0' && reset > 0)
    return String(Math.max(1, Math.ceil(reset - now / 1000)))
  return /secondary rate limit|abuse detection/i.test(message) ? String(SECONDARY_WAIT) : undefined
}

/** Milliseconds that GitHub wants between requests that change something. */
const SPACING = 1000

/** Waits until the next write may be sent; `sent` is called when one has been. */
export type Pace = { readonly wait: () => Promise<void>; readonly sent: () => void }

export function paceOf(sleep: (milliseconds: number) => Promise<void>, now: () => number): Pace {
  let last = Number.NEGATIVE_INFINITY
  return {
    wait: async () => {
      const left = last + SPACING - now()
      // the clock may be set back meanwhile
      if (left > 0) await sleep(Math.min(left, SPACING))
    },
    sent: () => {
      last = now()
    },
  }
}
