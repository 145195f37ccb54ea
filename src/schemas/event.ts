/** The payload of a workflow's event (GitHub manual, "Webhook events and payloads"). */
import * as v from 'valibot'
import { commit, complaintOf, object, whole } from './parts.ts'

const maybe = <T>(schema: v.GenericSchema<unknown, T>) => v.fallback(v.nullable(schema), null)
const names = v.fallback(v.nullish(v.looseObject({ full_name: maybe(v.string()) })), null)

const pull = v.object({
  number: whole(1, Number.MAX_SAFE_INTEGER),
  head: v.object({ sha: commit, repo: names }),
  base: v.fallback(v.object({ sha: maybe(commit), repo: names }), { sha: null, repo: null }),
  changed_files: v.fallback(v.nullish(whole(0, Number.MAX_SAFE_INTEGER), null), null),
})
const mergeGroup = v.object({ head_sha: commit, base_sha: commit })
const workflowRun = v.object({
  event: v.string(),
  head_sha: maybe(commit),
  head_branch: maybe(v.pipe(v.string(), v.nonEmpty())),
  head_repository: maybe(v.object({ owner: v.object({ login: v.string() }) })),
})
const repository = v.object({ private: v.boolean() })

export type ParsedEvent = {
  readonly pull: v.InferOutput<typeof pull> | null
  readonly mergeGroup: v.InferOutput<typeof mergeGroup> | null
  readonly workflowRun: v.InferOutput<typeof workflowRun> | null
  readonly repository: v.InferOutput<typeof repository> | null
}

/** Parts that are missing are null, and so are malformed ones, which `log` tells. Never throws. */
export function parseEvent(payload: unknown, log: (line: string) => void): ParsedEvent {
  const data = v.is(object, payload) ? payload : {}
  const part = <T>(name: string, schema: v.GenericSchema<unknown, T>): T | null => {
    const value = data[name]
    if (value === undefined || value === null) return null
    const parsed = v.safeParse(schema, value)
    if (parsed.success) return parsed.output
    log(`The event's ${name} is malformed and not used: ${complaintOf(parsed.issues)}.`)
    return null
  }
  return {
    pull: part('pull_request', pull),
    mergeGroup: part('merge_group', mergeGroup),
    workflowRun: part('workflow_run', workflowRun),
    repository: part('repository', repository),
  }
}
