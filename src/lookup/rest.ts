/** When a host that the run can do without is not asked again. */
import { HttpFailure } from '../model/source.ts'
import type { Reply } from './client.ts'

export type Rest = {
  /** Takes note of how a request ends, before the next one has its turn; what is neither reply nor failure says nothing. */
  readonly follow: <T>(answer: Promise<T>) => Promise<T>
  /** Why it is not asked again, as a clause; null while it is asked. */
  readonly reason: () => string | null
}

/** So often it may be late. */
const MAX_LATE = 2

/** `expected`: the media type of its data; without it the host is needed and never rests. */
export function makeRest(name: string, expected: RegExp | undefined): Rest {
  let reason: string | null = null
  let late = 0
  const note = (result: unknown) => {
    if (!expected || reason !== null) return
    if (result instanceof HttpFailure) late += result.kind === 'timeout' ? 1 : 0
    else if (!isReply(result)) return
    else if (result.status === 429) reason = `${name} is rate limiting us`
    else if (isRefusal(result, expected)) reason = `${name} refuses bots`
    if (late >= MAX_LATE) reason = `${name} did not answer in time`
  }
  return {
    follow: async (answer) => {
      await answer.then(note, note)
      return answer
    },
    reason: () => reason,
  }
}

const isReply = (result: unknown): result is Reply =>
  typeof result === 'object' && result !== null && 'status' in result

/** Challenges to bots are pages, of whatever status. */
const isRefusal = ({ status, headers }: Reply, expected: RegExp): boolean =>
  status === 403 || (status === 200 && !expected.test(headers['content-type'] ?? ''))
