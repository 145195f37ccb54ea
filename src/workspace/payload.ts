/** The payload of the event that a workflow runs for. */
import { readFileSync } from 'node:fs'

/** Null where there is no such file, or no JSON in it. */
export function readPayload(path: string | null): unknown {
  if (path === null) return null
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}
