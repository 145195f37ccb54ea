/** Blanks in headings that make anchors nobody would write. */
import type { Heading } from '../../../model/list.ts'

/** `## Type v:  Rivers`: two blanks that nobody meant, and two dashes for them in the anchor. */
export const hasStrayBlank = ({ span }: Heading, text: string): boolean =>
  /[\p{L}\p{N}\p{P}][^\S\n]{2,}[\p{L}\p{N}]/u.test(text.slice(span.start, span.end).replace(/^[#\s]+/, ''))
