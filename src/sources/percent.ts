/** Per cent signs undone (RFC 3986 §2.1); a text that is not written so stays as it is. */
export function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
