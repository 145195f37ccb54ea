/** Speeds the Markdown parser up: it tries every inline pattern at every character, and most characters start none. */
import type { InlineContext, MarkdownConfig } from '@lezer/markdown'

const [OTHER, WORD, STARTER, SPECIAL] = [0, 1, 2, 3]

/** For each ASCII character: whether it may start inline syntax or a bare address (`www.`, `http`, `mailto:`, `xmpp:`). */
const KINDS = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code)
  if ('\\&`<*_[]!~ '.includes(character)) return SPECIAL
  if ('whmx'.includes(character)) return STARTER
  return /\w/.test(character) ? WORD : OTHER
})
const SPACE = 32

const kindOf = (code: number): number => (code < 128 ? (KINDS[code] ?? OTHER) : OTHER)

const UNDERSCORE = 95
const isWord = (code: number): boolean =>
  code === UNDERSCORE || kindOf(code) === WORD || kindOf(code) === STARTER

/** Skips characters at which nothing can start (CommonMark §6, GFM §6.9). The tree is the same as without it. */
export const skipPlain: MarkdownConfig = {
  parseInline: [
    { name: 'Plain', before: 'Escape', parse: (context, _, position) => skip(context, position) },
  ],
}

function skip({ text, offset }: InlineContext, position: number): number {
  const start = position - offset
  const email = hasAt(text)
  let inWord = start > 0 && isWord(text.charCodeAt(start - 1))
  let at = start
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const kind = kindOf(code)
    // one blank is plain, two may be a hard break
    if (kind === SPECIAL && (code !== SPACE || text.charCodeAt(at + 1) === SPACE)) break
    if (!inWord && mayBeAddress(text, at, kind, email)) break
    inWord = kind === WORD || kind === STARTER
  }
  return at > start ? at + offset : -1
}

/** Whether the text may have an email address. Remembers the last text, since the parser asks many times per text. */
function hasAt(text: string): boolean {
  if (text !== last.text) last = { text, at: text.includes('@') }
  return last.at
}
let last = { text: '', at: false }

/** Whether an address may start here. If the text has an `@`, any word may start an email address. */
function mayBeAddress(text: string, at: number, kind: number, email: boolean): boolean {
  if (kind === STARTER && ADDRESSES.some((start) => text.startsWith(start, at))) return true
  return email && (kind === WORD || kind === STARTER || '.+-'.includes(text.charAt(at)))
}
const ADDRESSES = ['www.', 'http', 'mailto:', 'xmpp:']
