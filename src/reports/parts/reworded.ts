/** What a fix changes, as text before and after. */
import { applyEdits } from '../../model/edits.ts'
import type { Edit } from '../../model/rule.ts'
import type { Span } from '../../model/span.ts'

export type Reworded = { readonly old: string; readonly now: string }

/** The text from the first edit to the last, before and after, extended to the finding's span if they touch. */
export function reworded(text: string, edits: readonly Edit[], span: Span): Reworded {
  if (edits.length === 0) return { old: '', now: '' }
  const touches = edits.some(({ start, end }) => start <= span.end && end >= span.start)
  const places = touches ? [...edits, span] : edits
  const start = Math.min(...places.map((place) => place.start))
  const end = Math.max(...places.map((place) => place.end))
  const moved = edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }))
  const old = text.slice(start, end)
  return { old, now: applyEdits(old, moved) }
}
