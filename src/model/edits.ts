/** Applies fixes to a text. */
import type { Edit, Fix } from './rule.ts'

/**
 * The text with the edits applied. Offsets refer to the given text, whatever the order of the edits.
 * Of two edits that overlap, the first wins; a repeated edit is applied once; edits outside the text are ignored.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const taken = new Taken()
  for (const edit of edits) if (within(edit, text) && taken.clashing(edit) === null) taken.add(edit)
  const parts: string[] = []
  let from = 0
  for (const edit of taken.inOrder()) {
    parts.push(text.slice(from, edit.start), edit.text)
    from = edit.end
  }
  return parts.join('') + text.slice(from)
}

/** The fixes that can be applied together, in order: a fix with an edit that clashes with an earlier one is left out whole. */
export function compatible(fixes: readonly Fix[]): readonly Fix[] {
  const taken = new Taken()
  return fixes.filter(({ edits }) => {
    const clashes = edits.map((edit) => ({ edit, other: taken.clashing(edit) }))
    if (clashes.some(({ edit, other }) => other !== null && !same(edit, other))) return false
    for (const edit of edits) if (taken.clashing(edit) === null) taken.add(edit)
    return true
  })
}

/** Edits that do not overlap, in order. Looking one up takes logarithmic time: a list may have a hundred thousand fixes. */
class Taken {
  readonly #edits: Edit[] = []

  inOrder(): readonly Edit[] {
    return this.#edits
  }

  add(edit: Edit): void {
    this.#edits.splice(this.#placeOf(edit), 0, edit)
  }

  /** An edit that overlaps the given one; null if none does. It can only be a neighbour, as those here do not overlap. */
  clashing(edit: Edit): Edit | null {
    const place = this.#placeOf(edit)
    return [this.#edits[place - 1], this.#edits[place]].find((other) => other && overlap(edit, other)) ?? null
  }

  #placeOf({ start, end }: Edit): number {
    let [low, high] = [0, this.#edits.length]
    while (low < high) {
      const middle = (low + high) >> 1
      const other = this.#edits[middle]
      if (other && (other.start < start || (other.start === start && other.end < end))) low = middle + 1
      else high = middle
    }
    return low
  }
}

const within = ({ start, end }: Edit, text: string) => start >= 0 && start <= end && end <= text.length
const same = (a: Edit, b: Edit) => a.start === b.start && a.end === b.end && a.text === b.text

/** Two insertions at one place overlap too, since their order would be a guess. */
function overlap(a: Edit, b: Edit): boolean {
  if (a.start === b.start) return a.end === b.end || (a.start < a.end && b.start < b.end)
  return a.start < b.end && b.start < a.end
}
