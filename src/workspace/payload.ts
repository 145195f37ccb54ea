/** The payload of the event that a workflow runs for. */
import { readFileSync } from 'node:fs'

/** Null if there is none; `log` tells if it cannot be read. */
export function readPayload(path: string | null, log: (line: string) => void): unknown {
  if (path === null) return null
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    const { code = 'it is not JSON' } = error as NodeJS.ErrnoException
    log(`The file of the event, ${path}, could not be read (${code}), so nothing is known of the event.`)
    return null
  }
}
