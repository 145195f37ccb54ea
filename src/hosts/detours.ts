/** Redirects that move nothing, on any host. */
import { decodePercent, plainHostname } from './address.ts'

/** Parameters that tell where a visitor comes from. */
const ORIGIN = /^(?:utm_\w+|ref\w*|from|source|src|via)$/i

/**
 * Whether an address has another one in its path or its query, to lead visitors on to it: a guest network's, a consent
 * page's, a parked domain's, an archive's.
 */
export function leadsOnTo(asked: URL, { pathname, searchParams }: URL): boolean {
  const host = plainHostname(asked.hostname)
  const query = [...searchParams].filter(([name]) => !ORIGIN.test(name)).flat()
  const parts = [pathname, ...query].map(readable)
  if (parts.some((part) => plainHostname(part.replace(/\/$/, '')) === host)) return true
  const path = readable(asked.pathname).replace(/\/$/, '')
  const place = path === '' ? `//${host}` : host + path
  return parts.some((part) => hasWhole(part.replaceAll('//www.', '//'), place))
}

/** Addresses within addresses may be encoded twice. */
const readable = (text: string): string => decodePercent(decodePercent(text)).toLowerCase()

function hasWhole(text: string, place: string): boolean {
  for (let at = text.indexOf(place); at >= 0; at = text.indexOf(place, at + 1)) {
    const [before = '', after = ''] = [text[at - 1], text[at + place.length]]
    if (!/[\w-]/.test(before) && !/[\w.-]/.test(after)) return true
  }
  return false
}
