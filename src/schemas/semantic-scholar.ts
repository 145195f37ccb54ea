/** Papers as Semantic Scholar's graph API describes them (api.semanticscholar.org, "Get details for multiple papers at once"). */
import * as v from 'valibot'
import { jsonOf } from './parts.ts'

const text = v.fallback(v.nullish(v.string()), null)
const paper = v.nullable(
  v.object({
    paperId: v.pipe(v.string(), v.regex(/^[\da-f]{40}$/)),
    externalIds: v.fallback(v.nullish(v.object({ DOI: text })), null),
  }),
)
export type ScholarPaper = v.InferOutput<typeof paper>

/** In the order in which they were asked for, null for unknown ones; null where it is something else. */
export function parseBatch(body: string, asked: number): readonly ScholarPaper[] | null {
  const all = v.safeParse(v.pipe(v.array(v.unknown()), v.length(asked)), jsonOf(body))
  if (!all.success) return null
  return all.output.map((one) => {
    const parsed = v.safeParse(paper, one)
    return parsed.success ? parsed.output : null
  })
}
