/** Whether a page has the anchor that a fragment names (HTML §7.4.6.4 "indicated part of the document"). */
import { decodePercent } from '../hosts/address.ts'
import { hostOf } from '../hosts/index.ts'
import type { Answer } from '../model/source.ts'

/** Excludes `#:~:text=…`, `#/route`, `#!state` and `#page=3`, which are for the browser, a script or a viewer. */
const PLAIN = /^[\p{L}\p{N}_][\p{L}\p{N}_.:%-]{1,100}$/u
const LINES = /^L\d+(?:-L?\d+)?$/
/** A page that a script fills in: the HTML does not show what it will contain. */
const APP =
  /<div id="(?:root|app|__next|__nuxt|svelte)"[^<>]*>\s*<\/div>|<app-root|enable JavaScript to run this app/i

/** Whether a fragment can be looked up in the HTML of its page. */
export function isSearchable(url: URL): boolean {
  const name = url.hash.slice(1)
  if (!PLAIN.test(name) || LINES.test(name) || name === 'top') return false
  return !hostOf(url.hostname)?.scriptedAnchors && !/\.(?:pdf|json|ipynb|txt|zip)$/i.test(url.pathname)
}

/**
 * `missing` only where the page is complete, links to at least one of its own anchors, and does not contain the name
 * anywhere, not even in a script; null where that is unknown.
 */
export function placeOf(fragment: string, { headers, body }: Answer): 'there' | 'missing' | null {
  if (!/^text\/html\b/i.test(headers['content-type'] ?? '')) return null
  const name = decodePercent(fragment)
  const names = new Set([...body.matchAll(/\s(?:id|name)\s*=\s*["']?([^"'\s>]+)/gi)].map(([, id = '']) => id))
  if (names.has(name) || names.has(fragment)) return 'there'
  const text = body.toLowerCase()
  if (!isWhole(text) || APP.test(body)) return null
  if (text.includes(name.toLowerCase()) || text.includes(fragment.toLowerCase())) return null
  const own = [...body.matchAll(/\shref\s*=\s*["']#([^"'\s>]+)/gi)].map(([, id = '']) => id)
  return own.some((id) => names.has(id) || names.has(decodePercent(id))) ? 'missing' : null
}

/** Whether a page ends with `</html>` and perhaps comments. A single pass: as a regular expression this took exponential time. */
function isWhole(page: string): boolean {
  const end = '</html>'
  const blanks = /\s*/y
  let at = page.indexOf(end)
  while (at >= 0) {
    blanks.lastIndex = at + (page.startsWith(end, at) ? end.length : 0)
    blanks.test(page)
    const next = blanks.lastIndex
    if (next === page.length) return true
    const close = page.startsWith('<!--', next) ? page.indexOf('-->', next + 4) : -1
    at = close < 0 ? page.indexOf(end, next) : close + 3
  }
  return false
}
