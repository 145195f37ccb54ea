/** Patterns with Unicode's properties are slow, above all to compile, and most words need none. */
export function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false
  return true
}
