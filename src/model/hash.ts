/** Hashes of texts, not for security (FNV-1a, draft-eastlake-fnv). */

/** 32 bits of a text's characters. */
export function fnv1a(text: string, seed = 0x811c9dc5): number {
  let value = seed
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return value
}

/** 64 bits from two seeds, as fourteen letters and digits. */
export const hash = (text: string): string => half(text) + half(text, 0x9e3779b9)
const half = (text: string, seed?: number) => fnv1a(text, seed).toString(36).padStart(7, '0')
