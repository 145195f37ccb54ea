/** The payload of the event that a workflow runs for. */
import { readFileSync } from 'node:fs'

/** Null if there is no such file, or it is not JSON. */
export function readPayload(path: string | null): unknown {
  if (path === null) return null
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}
