/** What redirects tell (RFC 9110 §15.4). */
import { plainHostname } from '../hosts/address.ts'
import { isLoginPage } from '../hosts/bot-walls.ts'
import { isDetour } from '../hosts/detours.ts'
import { hostOf } from '../hosts/index.ts'
import type { PageUrl } from '../model/reference.ts'
import type { Answer } from '../model/source.ts'

/** Where the leading permanent redirects lead. Null where there are none. */
export const permanentEnd = (hops: Answer['hops']): URL | null =>
  URL.parse(permanentOf(hops).at(-1)?.to ?? '')

/** What follows a temporary redirect moves nothing. */
function permanentOf(hops: Answer['hops']): Answer['hops'] {
  const temporary = hops.findIndex(({ status }) => status !== 301 && status !== 308)
  return temporary < 0 ? hops : hops.slice(0, temporary)
}

export const endOf = (address: URL, { hops }: Answer): URL => URL.parse(hops.at(-1)?.to ?? '') ?? address

/** Addresses of front pages besides `/`. */
const FRONT = /^\/(?:[a-z]{2}(?:-[a-z]{2})?|(?:index|home|default|main)(?:\.\w+)?)?\/?$/i

/**
 * A site's own front page in the place of one of its pages shows neither that the page exists nor that it does not.
 * At another host it may be the page's new home (GitHub Pages under a domain of its own).
 */
export function isFrontPageInstead(from: URL, answer: Answer): boolean {
  const end = endOf(from, answer)
  const isFront = end.pathname === '/' && end.search === ''
  return (
    isFront &&
    !FRONT.test(from.pathname + from.search) &&
    isSameSite(from, end) &&
    !hostOf(from.hostname)?.closed
  )
}

/** Whether one host is the other, or a part of it. */
export function isSameSite(a: URL, b: URL): boolean {
  const [one, other] = [plainHostname(a.hostname), plainHostname(b.hostname)]
  return one === other || one.endsWith(`.${other}`)
}

/** Where the leading permanent redirects end, unless that is not where the page went: a front page, a login, a detour. */
export function movedTo(url: PageUrl, { hops }: Answer): PageUrl | null {
  const to = permanentEnd(hops)
  if (!to || to.href === url) return null
  const from = new URL(url)
  if (to.pathname === '/' && from.pathname !== '/') return null
  // never suggest replacing https by http
  if (from.protocol === 'https:' && to.protocol === 'http:') return null
  if (isLoginPage(to) || isDetour(from, to) || hostOf(from.hostname)?.closed) return null
  if (permanentOf(hops).some(leadsIntoPage)) return null
  // an empty fragment
  to.hash = ''
  return to.href === from.href ? null : (to.href as PageUrl)
}

/**
 * Whether a redirect has a fragment of its own, which later ones inherit (RFC 9110 §10.2.2). A script may show anything there:
 * the page (`/app#/paper/5`), or a notice (`/app#/404`). Without it, the address leads elsewhere.
 */
const leadsIntoPage = ({ to }: Answer['hops'][number]): boolean => (URL.parse(to)?.hash ?? '') !== ''
