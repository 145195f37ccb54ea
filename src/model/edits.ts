/** Applies fixes to a text. */
import type { Edit, Fix } from './rule.ts'

/**
 * The text with the edits applied. Offsets refer to the given text, whatever the order of the edits.
 * Of two edits that overlap, the first wins; a repeated edit is applied once; edits outside the text are ignored.
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

/** The fixes that can be applied together, in order: a fix with an edit that clashes with an earlier one is left out whole. */
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

/** Two insertions at one place overlap too, since their order would be a guess. */
function overlap(a: Edit, b: Edit): boolean {
  if (a.start === b.start) return a.end === b.end || (a.start < a.end && b.start < b.end)
  return a.start < b.end && b.start < a.end
}
