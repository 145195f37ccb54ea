/** Suppression comments: `<!-- paper-list-check-disable-next-line rule … -->`, `…-disable` and `…-enable`. */
import type { Directive } from '../../model/list.ts'
import type { Span } from '../../model/span.ts'

const COMMENT = /^<!--\s*paper-list-check-(disable-next-line|disable|enable)\b([\s\w,-]*?)(?:--\s.*)?-->$/s

/** The directives among a text's comments, in order. */
export function readDirectives(text: string, comments: readonly Span[]): Directive[] {
  const found: Directive[] = []
  for (const span of comments.toSorted((a, b) => a.start - b.start)) {
    const match = COMMENT.exec(text.slice(span.start, Math.min(span.end, span.start + 2000)).trim())
    if (!match) continue
    const rules = (match[2] ?? '').split(/[\s,]+/).filter((word) => /\w/.test(word))
    found.push({ kind: match[1] as Directive['kind'], rules, span })
  }
  return found
}
