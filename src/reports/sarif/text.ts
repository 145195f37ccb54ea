import { plain } from '../parts/plain.ts'

/**
 * Words of strangers as a plain text message, in which `[x](y)` would be a link and `{0}` a placeholder (SARIF §3.11.5,
 * §3.11.6).
 */
export const messageText = (text: string, maxLength = 2000): string =>
  plain(text, maxLength)
    .replaceAll('](', '] (')
    .replace(/\{(\d+)\}/g, '{{$1}}')
