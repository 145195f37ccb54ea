/** Anchors that fixes take away: a heading with another word has another one, and the links of an outline stay as they are. */
import type { Heading, List } from '../model/list.ts'
import { overlaps, type Span } from '../model/span.ts'

/** The entries, by index, whose headings got another anchor although links lead to the old one; null for a heading outside entries. */
export function unlinkedIn(list: List, copy: List): readonly (number | null)[] {
  const left = new Set([...copy.headings.map(({ slug }) => slug), ...copy.anchors].map(inOneForm))
  const linked = new Set(
    copy.links.flatMap(({ reference }) => (reference.kind === 'anchor' ? [inOneForm(reference.slug)] : [])),
  )
  const isUnlinked = ({ slug }: Heading) => linked.has(inOneForm(slug)) && !left.has(inOneForm(slug))
  return list.headings.filter(isUnlinked).map(({ span }) => entryAt(span, list))
}

const inOneForm = (slug: string): string => slug.normalize('NFC').toLowerCase()

function entryAt(span: Span, { entries }: List): number | null {
  const at = entries.findIndex((entry) => overlaps(entry.span, span))
  return at < 0 ? null : at
}
