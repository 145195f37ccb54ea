/** Papers of which the list says itself that they were withdrawn. */
import type { Entry, List } from '../../../model/list.ts'

/** `arXiv 2025 (withdrawn)`: readers are told. A title with the word is about something else. */
export const saysWithdrawn = ({ span, title }: Entry, { text }: List): boolean =>
  /\b(?:withdrawn|retracted)\b/i.test(
    text.slice(span.start, title?.span.start ?? span.start) +
      text.slice(title?.span.end ?? span.start, span.end),
  )
