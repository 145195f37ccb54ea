/** Bare addresses (GFM §6.9): `www.…`, `https://…`, `mailto:…`, `someone@…`. */
import { isWordCharacter } from './characters.ts'

const WEB = /[\w-]+(?:\.[\w-]+)+(?::\d+)?(?:\/[^\s<]*)?/y
/** The last two labels of a host have no underscore. */
const LAST_LABELS = /[\w-]+\.[\w-]+(?:$|[/:])/
const MAIL = /[\w.+-]+@[\w-]+(?:\.[\w.-]+)+/y
const RESOURCE = /\/[a-zA-Z\d@.]+/y
const LONGEST_NAME = 100

/** The end of the address that begins at `from` with a scheme or `www.`; -1 if none does. */
export function addressEnd(text: string, from: number): number {
  const lead = leadOf(text, from)
  if (lead === '') return -1
  if (lead === 'mailto:') return mailEnd(text, from + lead.length)
  if (lead === 'xmpp:') return withResource(text, mailEnd(text, from + lead.length))
  return webEnd(text, from + lead.length)
}

const LEADS = ['https://', 'http://', 'www.', 'mailto:', 'xmpp:']
const leadOf = (text: string, from: number): string => LEADS.find((lead) => text.startsWith(lead, from)) ?? ''

function matchAt(pattern: RegExp, text: string, from: number): string | null {
  pattern.lastIndex = from
  return pattern.exec(text)?.[0] ?? null
}

function webEnd(text: string, from: number): number {
  const address = matchAt(WEB, text, from)
  if (address === null || LAST_LABELS.exec(address)?.[0].includes('_')) return -1
  return from + withoutTail(address.slice(0, withinBraces(address))).length
}

/** GitHub takes a brace into the address, but `{https://a.example/b}` means none. */
function withinBraces(address: string): number {
  let open = 0
  for (let at = 0; at < address.length; at++) {
    const mark = address.charCodeAt(at)
    if (mark === 123) open++
    else if (mark === 125 && open-- === 0) return at
  }
  return address.length
}

/** What leads nowhere at the end of an address. */
const TAIL = '?!.,:*_~'
/** The specification (§6.9) lacks them, but GitHub's parser ends an address at them as well (cmark-gfm, `autolink_delim`). */
const QUOTES = `'"`

/** An address as GitHub leads to it: `https://a.example/b)"` without the quotation mark and the bracket. */
export const withoutQuotes = (address: string): string =>
  QUOTES.includes(address.at(-1) ?? ' ') ? withoutTail(address, TAIL + QUOTES) : address

/** Without what ends the sentence rather than the address. */
function withoutTail(address: string, tail = TAIL): string {
  let end = address.length
  let surplus = countOf(address, ')') - countOf(address, '(')
  for (; end > 0; end--) {
    const last = address.charAt(end - 1)
    if (last === ')' && surplus > 0) surplus--
    else if (last === ';') {
      const entity = /&(?:#\d+|#x[a-f\d]+|\w+);$/.exec(address.slice(Math.max(0, end - 40), end))
      if (!entity) break
      end -= entity[0].length - 1
    } else if (!tail.includes(last)) break
  }
  return address.slice(0, end)
}

function countOf(text: string, character: string): number {
  let n = 0
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) n++
  return n
}

/** The end of the mail address that begins at `from`; -1 if none does. */
export function mailEnd(text: string, from: number): number {
  const address = matchAt(MAIL, text, from)
  if (address === null || /[_-]$/.test(address)) return -1
  return from + address.length - (address.endsWith('.') ? 1 : 0)
}

function withResource(text: string, end: number): number {
  return end < 0 ? end : end + (matchAt(RESOURCE, text, end)?.length ?? 0)
}

/** Where the name before an `@` begins; `at` if there is none. */
export function nameStart(text: string, at: number, low: number): number {
  const furthest = Math.max(low, at - LONGEST_NAME)
  let from = at
  while (from > furthest && isOfName(text.charCodeAt(from - 1))) from--
  return text.charCodeAt(from) === 95 || isWordCharacter(text.charCodeAt(from - 1)) ? at : from
}
const isOfName = (code: number): boolean => isWordCharacter(code) || code === 46 || code === 43 || code === 45

/** An address inside brackets ends before one that it does not open itself. */
export const withinBrackets = (address: string): number =>
  /(?:[^[\]]|\[[^\]]*\])*/.exec(address)?.[0].length ?? 0
