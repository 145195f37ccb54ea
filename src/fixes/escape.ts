/** Writes a service's words and addresses into a list as what they claim to be: nothing in them becomes markup. */
import type { Span } from '../model/span.ts'

// ---- words -------------------------------------------------------------------------------------------

/** Within these, GitHub reads HTML and no Markdown, up to the next blank line (CommonMark §4.6, kind 6). */
const HTML_BLOCK =
  /^<\/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?:[\s/>]|$)/i
const MARKERS = /^(?:[ \t>]|[-+*][ \t]|\d{1,9}[.)][ \t])+/

/** Characters of a block that are searched for its beginning. */
const MAX_BLOCK = 100_000

type Surroundings = 'markdown' | 'html' | 'unsure'

function surroundingsOf(text: string, { start }: Span): Surroundings {
  let end = start
  while (end > 0 && start - end < MAX_BLOCK) {
    const from = text.lastIndexOf('\n', end - 1) + 1
    const line = text.slice(from, Math.min(end, from + 200)).replace(MARKERS, '')
    if (line.trim() === '' && end < start) return 'markdown'
    if (HTML_BLOCK.test(line)) return 'html'
    if (from === 0) return 'markdown'
    end = from - 1
  }
  return end > 0 ? 'unsure' : 'markdown'
}

/** How Markdown reads `&copy;`. HTML knows some names without a semicolon, too. */
const ENTITY = /&(?=#?\w{1,40};)/g
const HTML_ENTITY = /&(?=#|\w)/g
const entity = (mark: string): string => `&#${mark.charCodeAt(0)};`
/** HTML's marks, the same in Markdown; Liquid, which GitHub Pages runs before either, knows no entities. */
const withoutTags = (words: string, entities: RegExp): string =>
  words
    .replace(entities, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/\{(?=[{%])/g, entity)

/** A title or a name at a place of the list. */
export function writeWords(words: string, text: string, place: Span): string {
  const where = surroundingsOf(text, place)
  const plain = withoutTags(words, where === 'markdown' ? ENTITY : HTML_ENTITY)
  if (where === 'html') return plain
  const escaped = where === 'markdown' ? (mark: string) => `\\${mark}` : entity
  const marked = plain.replace(/[\\`*_[\]|~]/g, escaped)
  return isLineStart(text, place.start) ? marked.replace(/^(?:[#+=-]|\d{1,9}(?=[.)]))/, escapeFirst) : marked
}

const isLineStart = (text: string, at: number): boolean => {
  const from = text.lastIndexOf('\n', at - 1) + 1
  return at - from < 200 && text.slice(from, at).replace(MARKERS, '') === ''
}
/** A digit cannot be escaped, but the stop after it can. */
const escapeFirst = (mark: string): string => (/^\d/.test(mark) ? `${mark}\\` : `\\${mark}`)

/** Whether words would become links by themselves, where GitHub links what looks like an address. */
export const looksLinked = (words: string): boolean => /:\/\/|\bwww\.|\bmailto:|\S@\S+\.\S/i.test(words)

// ---- addresses ---------------------------------------------------------------------------------------

/** The longest address that browsers and servers agree on. */
const MAX_ADDRESS = 2048
/** Ends an address, or means something, in a link, a table's cell, an attribute (unquoted ones, too) or Liquid. */
const MARKS = /[\s"'`()<>[\]{}|\\^*]/g

/**
 * An address in place of a link's; null where it cannot be written there. What it means to its server stays the same: marks
 * are written with percent signs (RFC 3986 §2.1).
 */
export function writeAddress(address: string, text: string, place: Span): string | null {
  const url = URL.parse(address)
  if (!url || !/^https?:$/.test(url.protocol) || url.username + url.password !== '') return null
  const after = url.href.slice(url.origin.length).replace(MARKS, percent)
  const written = url.origin + after
  if (written.length > MAX_ADDRESS || url.hostname.startsWith('[')) return null
  const before = text.slice(Math.max(0, place.start - 400), place.start)
  // in Markdown, a value without quotes may have no `=` (CommonMark 0.31, §6.6): the tag would be read as text
  const attribute = /<[a-z][^<>]*=\s*(["']?)$/i.exec(before)
  if (attribute?.[1] === '' && written.includes('=') && surroundingsOf(text, place) !== 'html') return null
  if (attribute) return written.replace(HTML_ENTITY, '&amp;')
  if (/\]\(\s*<?$|\]:\s*<?$/.test(before)) return written.replace(ENTITY, '&amp;')
  // by itself, or between angle brackets: renderers differ over entities, and stops at its end are not the address's
  const isAngled = before.endsWith('<')
  return written.search(ENTITY) >= 0 || (!isAngled && /[?!.,:_~;]$/.test(written)) ? null : written
}

const percent = (mark: string): string => encodeURIComponent(mark).replace(/[!'()*]/g, hex)
const hex = (mark: string): string => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`
