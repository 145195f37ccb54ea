/** Raw links → links with a role and a reference. */
import type { Link } from '../model/list.ts'
import { readBadge } from './badges.ts'
import type { RawLink } from './flow.ts'
import { recognise } from './references.ts'
import { roleOf } from './roles.ts'

/** Each link with its role; a picture inside a link lends it its words. */
export function readLinks(raw: readonly RawLink[], hint?: (link: RawLink) => string | null): Link[] {
  const images = raw.filter((link) => link.kind === 'image')
  return raw.map((link) => {
    const inside = link.kind === 'link' && link.label === '' ? wordsOf(images, link) : ''
    const label = link.label || inside
    const reference = recognise(link.url)
    const role = roleOf(link.kind, link.url, label || (hint?.(link) ?? ''), reference)
    const { url, span, urlSpan } = link
    return { url, role, label: link.label, span, urlSpan, reference }
  })
}

function wordsOf(images: readonly RawLink[], { span }: RawLink): string {
  const image = images.find(
    (candidate) => candidate.span.start >= span.start && candidate.span.end <= span.end,
  )
  if (!image) return ''
  return readBadge(image)?.text || image.label
}
