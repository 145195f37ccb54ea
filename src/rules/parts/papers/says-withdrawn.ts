/** Papers of which the list says itself that they were withdrawn. */
import type { Entry, List } from '../../../model/list.ts'

/** `arXiv 2025 (withdrawn)`, `A Title (withdrawn)`: readers are told. A title with the word in it is about something else. */
export const saysWithdrawn = ({ span, title }: Entry, { text }: List): boolean =>
  /[([](?:withdrawn|retracted)[)\]]\W*$/i.test(title?.value ?? '') ||
  /\b(?:withdrawn|retracted)\b/i.test(
    text.slice(span.start, title?.span.start ?? span.start) +
      text.slice(title?.span.end ?? span.start, span.end),
  )
