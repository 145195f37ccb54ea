/** Badges: images of text, which their addresses encode. */
import { decodePercent } from '../../hosts/address.ts'
import { staticBadge } from '../../hosts/shields.ts'
import type { Badge } from '../../model/list.ts'
import type { RawLink } from '../markdown/flow.ts'

/** Reads `…/badge/TEXT-COLOUR` and `…/badge/LABEL-TEXT-COLOUR`; null for images that are not static badges. */
export function readBadge(image: RawLink): Badge | null {
  const badge = staticBadge(image.url)
  if (!badge) return null
  const path = badge.words.replace(/\.svg$/i, '')
  const parts = splitOnSingle(path, '-')
  const colour = parts.length > 1 ? (parts.at(-1)?.text ?? null) : null
  const words = parts.length > 1 ? parts.slice(0, -1) : parts
  const text = words.map((part) => decodeWords(part.text)).join(' ')
  const length = words.at(-1)?.end ?? path.length
  const start = image.urlSpan.start + badge.start
  return { text, colour, textSpan: { start, end: start + length }, span: image.span }
}

/** `--` is a dash, `__` an underscore, `_` a space. */
function decodeWords(text: string): string {
  const undashed = text
    .replaceAll('--', '-')
    .replaceAll('__', '\u0000')
    .replaceAll('_', ' ')
    .replaceAll('\u0000', '_')
  return decodePercent(undashed).trim()
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
