/** Badges: pictures with words in them, as shields.io encodes them in its addresses (shields.io, "Static Badge"). */
import type { Badge } from '../../model/list.ts'
import type { RawLink } from '../markdown/flow.ts'

const STATIC = /^(https?:\/\/(?:img\.)?shields\.io\/badge\/)([^?#]*)/i

/** Reads `…/badge/TEXT-COLOUR` and `…/badge/LABEL-TEXT-COLOUR`; null for pictures that are no static badge. */
export function readBadge(image: RawLink): Badge | null {
  const match = STATIC.exec(image.url)
  if (!match?.[2]) return null
  const path = match[2].replace(/\.svg$/i, '')
  const parts = splitOnSingle(path, '-')
  const colour = parts.length > 1 ? (parts.at(-1)?.text ?? null) : null
  const words = parts.length > 1 ? parts.slice(0, -1) : parts
  const text = words.map((part) => decodeWords(part.text)).join(' ')
  const length = words.at(-1)?.end ?? path.length
  const start = image.urlSpan.start + (match[1]?.length ?? 0)
  return { text, colour, textSpan: { start, end: start + length }, span: image.span }
}

/** `--` is a dash, `__` an underscore, `_` a space. */
function decodeWords(text: string): string {
  const undashed = text
    .replaceAll('--', '-')
    .replaceAll('__', '\u0000')
    .replaceAll('_', ' ')
    .replaceAll('\u0000', '_')
  try {
    return decodeURIComponent(undashed).trim()
  } catch {
    return undashed.trim()
  }
}

function splitOnSingle(text: string, dash: string): { text: string; end: number }[] {
  const parts: { text: string; end: number }[] = []
  let from = 0
  for (let i = 0; i < text.length; i++) {
    if (text[i] !== dash) continue
    if (text[i + 1] === dash) i++
    else {
      parts.push({ text: text.slice(from, i), end: i })
      from = i + 1
    }
  }
  parts.push({ text: text.slice(from), end: text.length })
  return parts
}
