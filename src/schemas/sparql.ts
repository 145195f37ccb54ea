/** Results of a SPARQL query (W3C, "SPARQL 1.1 Query Results JSON Format"). */
import * as v from 'valibot'
import { jsonOf } from './parts.ts'

const binding = v.record(v.string(), v.object({ value: v.pipe(v.string(), v.maxLength(5000)) }))
const results = v.object({
  head: v.object({ vars: v.array(v.string()) }),
  results: v.object({ bindings: v.array(v.unknown()) }),
})

/** A solution: the variables that it binds, without their types. */
export type Solution = Readonly<Record<string, string>>

/** The solutions, malformed ones left out; null where it is something else. */
export function parseRows(body: string): readonly Solution[] | null {
  const parsed = v.safeParse(results, jsonOf(body))
  if (!parsed.success) return null
  return parsed.output.results.bindings.flatMap((one): Solution[] => {
    const row = v.safeParse(binding, one)
    if (!row.success) return []
    return [Object.fromEntries(Object.entries(row.output).map(([name, { value }]) => [name, value]))]
  })
}
