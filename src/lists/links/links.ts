/** Raw links → links with a role and a reference. */
import type { Link } from '../../model/list.ts'
import type { RawLink } from '../markdown/flow.ts'
import { readBadge } from './badges.ts'
import { recognise } from './references.ts'
import { roleOf } from './roles.ts'

/** Each link with its role; a picture inside a link lends it its words. */
export function readLinks(raw: readonly RawLink[], hint?: (link: RawLink) => string | null): Link[] {
  return raw.map((link, i) => {
    const { url, kind, span, urlSpan } = link
    const label = link.label || (kind === 'link' ? wordsOf(raw, i) : '')
    const reference = recognise(url)
    const role = roleOf(kind, url, label || (hint?.(link) ?? ''), reference)
    return { url, role, label: link.label, span, urlSpan, reference }
  })
}

/** The words of the picture inside a link; in order of their beginnings it comes right after. */
function wordsOf(raw: readonly RawLink[], index: number): string {
  const [link, image] = [raw[index], raw[index + 1]]
  if (!link || image?.kind !== 'image' || image.span.end > link.span.end) return ''
  return readBadge(image)?.text || image.label
}
