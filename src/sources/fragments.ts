/** Whether a page has the place that a fragment names (HTML §7.4.6.4 "indicated part of the document"). */
import type { Answer } from '../model/source.ts'
import { decodePercent } from './percent.ts'

/** Their pages make places when they are looked at, or name them otherwise than their links do (`user-content-…`). */
const MADE_LATER =
  /(?:^|\.)(?:github\.com|gitlab\.com|bitbucket\.org|huggingface\.co|notion\.(?:so|site)|yuque\.com|nature\.com|sciencedirect\.com|google\.[a-z.]+|youtube\.com|ieee\.org|medium\.com|readthedocs\.io)$/i
/** `#:~:text=…`, `#/route`, `#!state`, `#page=3`, `#L10` are for the browser, a script or a viewer. */
const PLAIN = /^[\p{L}\p{N}_][\p{L}\p{N}_.:%-]{1,100}$/u
const LINES = /^L\d+(?:-L?\d+)?$/
/** A page that a script fills: what it will hold cannot be told from what was sent. */
const APP =
  /<div id="(?:root|app|__next|__nuxt|svelte)"[^<>]*>\s*<\/div>|<app-root|enable JavaScript to run this app/i

/** Whether it makes sense to look for this fragment in what this address sends. */
export function canLook(url: URL): boolean {
  const name = url.hash.slice(1)
  if (!PLAIN.test(name) || LINES.test(name) || name === 'top') return false
  return !MADE_LATER.test(url.hostname) && !/\.(?:pdf|json|ipynb|txt|zip)$/i.test(url.pathname)
}

/**
 * `missing` only where the page is whole, makes its places itself (it links to at least one of its own that is there)
 * and the name stands nowhere in it, not even in a script; null where it cannot be told.
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

/** Whether nothing but comments stands behind the end of a page. One pass: an expression for it takes time without end. */
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
