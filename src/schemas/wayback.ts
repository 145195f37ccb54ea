/** Answers of the Wayback Machine's availability API (archive.org, "Wayback Machine APIs"). */
import * as v from 'valibot'
import { jsonOf } from './parts.ts'

const answer = v.object({
  archived_snapshots: v.object({
    closest: v.optional(
      v.object({ available: v.boolean(), status: v.string(), url: v.pipe(v.string(), v.maxLength(5000)) }),
    ),
  }),
})

/** The address of the copy that the archive shows with status 200; null where it has none, or says something else. */
export function parseAvailability(body: string): string | null {
  const parsed = v.safeParse(answer, jsonOf(body))
  const closest = parsed.success ? parsed.output.archived_snapshots.closest : undefined
  return closest?.available && closest.status === '200' ? closest.url : null
}
