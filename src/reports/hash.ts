/** FNV-1a, twice with different beginnings: 64 bits, to tell texts apart, not to keep secrets (draft-eastlake-fnv). */
export function hash(text: string): string {
  const half = (seed: number) => {
    let value = seed
    for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0
    return value.toString(36).padStart(7, '0')
  }
  return half(0x811c9dc5) + half(0x9e3779b9)
}
