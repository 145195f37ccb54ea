/** Raw links → links with a role and a reference. */
import type { Link } from '../../model/list.ts'
import { withoutQuotes } from '../markdown/addresses.ts'
import type { RawLink } from '../markdown/flow.ts'
import { readBadge } from './badges.ts'
import { recognise, recognisePicture } from './references.ts'
import { roleOf } from './roles.ts'

/** Each link with its role. The label of a link without text is that of the image inside it, or what `hint` returns. */
export function readLinks(raw: readonly RawLink[], hint?: (link: RawLink) => string | null): Link[] {
  return raw.map((link, i) => {
    const { url, kind, span, urlSpan } = link
    const label = link.label || (kind === 'link' ? imageLabel(raw, i) : '')
    const reference = kind === 'image' ? recognisePicture(url) : recognise(url)
    const role = roleOf(kind, url, label || (hint?.(link) ?? ''), reference)
    return { url, role, label: link.label, span, urlSpan, reference }
  })
}

/**
 * A bare address in quotation marks leads to what is between them. The reader's weights have learnt from addresses as the
 * specification ends them, so this is left to those who take links from what was read.
 */
export function outOfQuotes(link: Link): Link {
  const { url: written, span, urlSpan } = link
  const url = span.start === urlSpan.start ? withoutQuotes(written) : written
  if (url === written) return link
  const reference = recognise(url)
  const ended = { start: span.start, end: urlSpan.end - (written.length - url.length) }
  // a role that the words before it gave stays
  const isByAddress = link.role === roleOf('link', written, '', link.reference)
  const role = isByAddress ? roleOf('link', url, '', reference) : link.role
  return { ...link, url, role, span: ended, urlSpan: ended, reference }
}

/** The label of the image inside a link. Links are sorted by where they start, so the image comes right after. */
function imageLabel(raw: readonly RawLink[], index: number): string {
  const [link, image] = [raw[index], raw[index + 1]]
  if (!link || image?.kind !== 'image' || image.span.end > link.span.end) return ''
  return readBadge(image)?.text || image.label
}
