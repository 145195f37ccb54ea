/** The payload of the event that a workflow runs for. */
import { readFileSync, statSync } from 'node:fs'

/** Bytes. GitHub sends no event that has more than 25 MB (GitHub manual, "Webhook events and payloads"). */
const MAX_BYTES = 32 * 1024 * 1024

/** Null if there is none; `log` tells if it cannot be read. */
export function readPayload(path: string | null, log: (line: string) => void): unknown {
  if (path === null) return null
  const unread = (why: string) => {
    log(`The file of the event, ${path}, could not be read (${why}), so nothing is known of the event.`)
    return null
  }
  try {
    // a pipe would be waited for, and a device may have no end
    const kind = statSync(path)
    if (!kind.isFile()) return unread('it is not a regular file')
    if (kind.size > MAX_BYTES) return unread('it is too large')
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    const { code = 'it is not JSON' } = error as NodeJS.ErrnoException
    return unread(code)
  }
}
