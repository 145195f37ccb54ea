/** Writing fixes into a text. */
import type { Edit, Fix } from './rule.ts'

/**
 * The text with the edits written. Offsets are those of the text given, whatever the order of the edits.
 * Of two edits that overlap the first wins; the same edit twice is written once; one outside the text is left out.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const kept: Edit[] = []
  for (const edit of edits)
    if (within(edit, text) && !kept.some((other) => overlap(edit, other))) kept.push(edit)
  let written = ''
  let from = 0
  for (const edit of kept.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    written += text.slice(from, edit.start) + edit.text
    from = edit.end
  }
  return written + text.slice(from)
}

/** Those of the fixes, in order, that can be written together: a fix whose edits clash with an earlier one is left out whole. */
export function compatible(fixes: readonly Fix[]): readonly Fix[] {
  const taken: Edit[] = []
  return fixes.filter(({ edits }) => {
    const clash = edits.some((edit) => taken.some((other) => overlap(edit, other) && !same(edit, other)))
    if (!clash) taken.push(...edits)
    return !clash
  })
}

const within = ({ start, end }: Edit, text: string) => start >= 0 && start <= end && end <= text.length
const same = (a: Edit, b: Edit) => a.start === b.start && a.end === b.end && a.text === b.text

/** Two insertions at one place overlap too: which comes first would be a guess. */
function overlap(a: Edit, b: Edit): boolean {
  if (a.start === b.start) return a.end === b.end || (a.start < a.end && b.start < b.end)
  return a.start < b.end && b.start < a.end
}
