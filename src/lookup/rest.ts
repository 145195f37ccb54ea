/** When a host that the run can do without is not asked again. */
import type { HttpFailure } from '../model/source.ts'
import type { Reply } from './client.ts'

export type Rest = {
  /** Takes note of how a request ended. */
  readonly note: (result: Reply | HttpFailure) => void
  /** Why it is not asked again, as a clause; null while it is asked. */
  readonly reason: () => string | null
}

/** So often it may be late. */
const MAX_LATE = 2

/** `expected`: the media type of its data; without it the host is needed and never rests. */
export function makeRest(name: string, expected: RegExp | undefined): Rest {
  let reason: string | null = null
  let late = 0
  return {
    note: (result) => {
      if (!expected || reason !== null) return
      if (!('status' in result)) late += result.kind === 'timeout' ? 1 : 0
      else if (result.status === 429) reason = `${name} is rate limiting us`
      else if (isRefusal(result, expected)) reason = `${name} refuses bots`
      if (late >= MAX_LATE) reason = `${name} did not answer in time`
    },
    reason: () => reason,
  }
}

/** Challenges to bots are pages, of whatever status. */
const isRefusal = ({ status, headers }: Reply, expected: RegExp): boolean =>
  status === 403 || (status === 200 && !expected.test(headers['content-type'] ?? ''))
