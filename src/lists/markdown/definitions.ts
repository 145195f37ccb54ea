/** Where link definitions lead: `[label]: url` (CommonMark §4.7). */
import type { Span } from '../../model/span.ts'
import { type Chunk, normalizeLabel } from './parse.ts'
import type { Define } from './scanner.ts'

/** Link definitions (`[label]: url`) by {@link normalizeLabel normalized label}. */
type Definitions = ReadonlyMap<string, Span>

/** Characters of a label (CommonMark §4.7). */
const LONGEST_LABEL = 999

/** Looks up the label that stands between two offsets. */
export function defining(source: string, definitions: Definitions): Define {
  if (definitions.size === 0) return () => null
  return (from, to) =>
    to - from > LONGEST_LABEL ? null : (definitions.get(normalizeLabel(source.slice(from, to))) ?? null)
}

/** Link definitions by label; the first one of a label counts (CommonMark §4.7). Those in code fences are ignored. */
export function readDefinitions(source: string, chunks: Iterable<Chunk>): Definitions {
  const found = new Map<string, Span>()
  if (!/^[ >]{0,9}\[[^\]\n]{1,300}\]:/m.test(source)) return found
  for (const { tree, from, until } of chunks)
    for (const match of source.slice(from, until).matchAll(/^[ >]{0,9}\[(?=[^\]\n]{1,300}\]:)/gm)) {
      const inside = tree.resolveInner(from + match.index + match[0].length, -1)
      const node = inside.name === 'LinkReference' ? inside : inside.parent
      const [label, url] = [node?.getChild('LinkLabel'), node?.getChild('URL')]
      if (node?.name !== 'LinkReference' || !label || !url) continue
      const key = normalizeLabel(source.slice(label.from + 1, label.to - 1))
      if (!found.has(key)) found.set(key, { start: url.from, end: url.to })
    }
  return found
}
